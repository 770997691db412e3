//! The drawing keeps its promises.

use std::collections::BTreeSet;

use super::{
    Expression, Pose, blink, breath, expression_for, gesture_pose, paint, paint_bust, pose_for,
    sheet, twenty_people, voice_line,
};
use crate::core::{
    customer::Stance,
    moves::Emotion,
    scenario::{
        Age, Build, Clothes, Customer, Expressiveness, Face, Gesture, Glasses, Hair, HairColour,
        Looks, Mood, Pronoun, Skin, Strain, Temperament, TrustAtStart, Voice,
    },
};

const WIDTH: u32 = 60;
const HEIGHT: u32 = 80;

fn small(looks: &Looks, pose: &Pose) -> Vec<u8> {
    paint(looks, pose, WIDTH, HEIGHT, None)
}

/// Mean difference per byte.
fn difference(one: &[u8], other: &[u8]) -> f64 {
    let sum: u64 = one.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.len() as f64
}

/// Every step of every look once, the others at their default.
fn every_look() -> Vec<Looks> {
    let base = Looks::default();
    let mut all = Vec::new();
    all.extend(Skin::ALL.iter().map(|&skin| Looks { skin, ..base }));
    all.extend(HairColour::ALL.iter().map(|&hair_colour| Looks { hair_colour, ..base }));
    all.extend(Face::ALL.iter().map(|&face| Looks { face, ..base }));
    all.extend(Build::ALL.iter().map(|&build| Looks { build, ..base }));
    all.extend(Age::ALL.iter().map(|&age| Looks { age, ..base }));
    all.extend(Glasses::ALL.iter().map(|&glasses| Looks { glasses, ..base }));
    all.extend(Clothes::ALL.iter().map(|&clothes| Looks { clothes, ..base }));
    for beard in [false, true] {
        all.extend(Hair::ALL.iter().map(|&hair| Looks { hair, beard, ..base }));
    }
    all
}

#[test]
fn every_look_paints_with_every_expression() {
    for looks in every_look() {
        for expression in Expression::ALL {
            let picture = small(&looks, &pose_for(expression, 1.0));
            assert_eq!(picture.len(), (WIDTH * HEIGHT * 4) as usize);
            let painted = picture.chunks_exact(4).filter(|pixel| pixel[3] > 200).count();
            assert!(painted > (WIDTH * HEIGHT / 4) as usize, "{looks:?} {expression:?}");
        }
    }
}

#[test]
fn sizes_from_nothing_to_wide_are_painted() {
    let pose = Pose::REST;
    let stage = Some(sheet::STAGE);
    for (width, height) in [(0, 10), (10, 0), (1, 1), (370, 250), (90, 300)] {
        let picture = paint(&Looks::default(), &pose, width, height, stage);
        assert_eq!(picture.len(), (width * height * 4) as usize);
        assert!(picture.chunks_exact(4).all(|pixel| pixel[3] == u8::MAX));
    }
}

#[test]
fn poses_stay_in_range() {
    for expression in Expression::ALL {
        for share in [0.0, 0.5, 1.0] {
            let pose = pose_for(expression, share);
            for (name, value, (low, high)) in pose.numbers() {
                assert!((low..=high).contains(&value), "{expression:?} {name} {value}");
            }
        }
    }
}

#[test]
fn between_hits_both_ends() {
    let (from, to) = (pose_for(Expression::Furious, 1.0), pose_for(Expression::Warm, 1.0));
    assert_eq!(Pose::between(&from, &to, 0.0), from);
    assert_eq!(Pose::between(&from, &to, 1.0), to);
    assert_eq!(Pose::between(&from, &to, 7.0), to);
}

#[test]
fn gestures_end_where_they_began_and_show_in_the_middle() {
    let base = pose_for(Expression::Listening, 1.0);
    let gestures = [
        Gesture::Sigh,
        Gesture::LookAway,
        Gesture::ClenchedSmile,
        Gesture::LeanBack,
        Gesture::LeanIn,
    ];
    let others = [
        Gesture::Nod,
        Gesture::HeadShake,
        Gesture::RubEyes,
        Gesture::LongPause,
        Gesture::ShouldersDrop,
    ];
    for gesture in gestures.into_iter().chain(others) {
        assert_eq!(gesture_pose(gesture, &base, 0.0), base);
        assert_eq!(gesture_pose(gesture, &base, 1.0), base);
        assert_ne!(gesture_pose(gesture, &base, 0.4), base, "{gesture:?}");
    }
}

#[test]
fn blinks_close_and_breath_comes_and_goes() {
    assert!(blink(0.0) < 0.01 && blink(0.35) > 0.99 && blink(1.0) < 0.01);
    assert!(breath(0.0) < 0.01 && breath(0.42) > 0.99 && breath(2.0) < 0.01);
}

#[test]
fn expressions_differ_from_each_other() {
    let looks = Looks::default();
    let faces = Expression::ALL.map(|expression| small(&looks, &pose_for(expression, 1.0)));
    for (index, one) in faces.iter().enumerate() {
        for other in &faces[index + 1..] {
            assert!(difference(one, other) > 0.3);
        }
    }
}

#[test]
fn a_quiet_face_says_less() {
    let looks = Looks::default();
    let rest = small(&looks, &Pose::REST);
    for expression in [Expression::Furious, Expression::Hurt, Expression::Warm] {
        let quiet = small(&looks, &pose_for(expression, 0.3));
        let open = small(&looks, &pose_for(expression, 1.0));
        assert!(difference(&rest, &quiet) < difference(&rest, &open), "{expression:?}");
    }
}

#[test]
fn twenty_people_are_twenty_people() {
    let pictures: BTreeSet<Vec<u8>> =
        twenty_people().iter().map(|looks| small(looks, &Pose::REST)).collect();
    assert_eq!(pictures.len(), 20);
}

#[test]
fn temperament_decides_how_strain_shows() {
    let with = |strain, expressiveness, stance| {
        let mut customer = somebody();
        customer.temperament = Temperament { strain, expressiveness, ..Temperament::default() };
        expression_for(stance, &customer)
    };
    let open = Expressiveness::Open;
    assert_eq!(with(Strain::WornOut, open, Stance::Hurt), Expression::WornOut);
    assert_eq!(with(Strain::Hurt, open, Stance::Guarded), Expression::Hurt);
    assert_eq!(with(Strain::Guarded, open, Stance::Guarded), Expression::Guarded);
    let masked = Expressiveness::Masked;
    assert_eq!(with(Strain::Hurt, masked, Stance::Angry), Expression::Masked);
    assert_eq!(with(Strain::Hurt, masked, Stance::Warm), Expression::Warm);
}

fn somebody() -> Customer {
    Customer {
        name: "Ms Example".into(),
        pronoun: Pronoun::She,
        about: "Somebody.".into(),
        looks: Looks::default(),
        temperament: Temperament::default(),
        mood: Mood::Upset,
        trust: TrustAtStart::Open,
        feels: Emotion::ALL[0],
        root: Emotion::ALL[0],
        thinks: Default::default(),
    }
}

#[test]
fn voices_differ_and_repeat_with_their_seed() {
    let line = |voice, seed| voice_line(voice, 240, 40, [60, 40, 30], seed);
    assert_eq!(line(Voice::Even, 3), line(Voice::Even, 3));
    assert_ne!(line(Voice::Even, 3), line(Voice::Even, 4));
    let loud = |voice| line(voice, 3).chunks_exact(4).filter(|pixel| pixel[3] > 100).count();
    assert!(loud(Voice::Raised) > loud(Voice::Even) && loud(Voice::Even) > loud(Voice::Low));
}

#[test]
fn a_bust_fades_out_below_and_is_the_same_above() {
    let (looks, pose) = (Looks::default(), Pose::default());
    let (cut, bust) = (paint(&looks, &pose, 160, 200, None), paint_bust(&looks, &pose, 160, 200));
    let row = |pixels: &[u8], y: usize| pixels[y * 640..(y + 1) * 640].to_vec();
    let strongest = |row: Vec<u8>| row.chunks_exact(4).map(|pixel| pixel[3]).max();
    assert_eq!(row(&cut, 150), row(&bust, 150));
    assert_eq!(strongest(row(&cut, 199)), Some(255));
    assert!(strongest(row(&bust, 199)) < Some(8));
}
