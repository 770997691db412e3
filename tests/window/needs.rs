//! The rings of the five needs, what they tell, and the reasons where there is little room.

use accesskit::Role;
use bevy::{
    a11y::AccessibilityNode,
    input_focus::{FocusCause, InputFocus},
    prelude::*,
};
use rapport::{
    core::{coach::Level, customer::Need},
    window::{Ask, Beat, Fold, LARGEST_TEXT, Overlay, Preferences, Scene},
};

use super::{
    call::begin,
    rig::{at_home, button, launch, one_turn, open, open_sized, places, press, settle, wait},
};

fn in_call(preferences: Preferences, size: (u32, u32)) -> App {
    let mut app = open_sized(launch(preferences), size);
    begin(&mut app);
    app
}

fn scene(app: &App) -> &Scene {
    app.world().resource::<Scene>()
}

/// The rings by their names: the piece and its value.
fn rings(app: &mut App) -> Vec<(Entity, String, f64)> {
    let mut nodes = app.world_mut().query::<(Entity, &Name, &AccessibilityNode)>();
    let rings = nodes.iter(app.world()).filter(|it| it.1.as_str() == "Ring");
    rings
        .map(|(entity, _, node)| {
            assert_eq!(node.role(), Role::Meter);
            let name = node.label().unwrap_or_default().to_owned();
            (entity, name, node.numeric_value().unwrap())
        })
        .collect()
}

fn shows(app: &mut App, words: &str) -> bool {
    let mut texts = app.world_mut().query::<(&Text, &Node)>();
    texts
        .iter(app.world())
        .any(|(text, node)| node.display != Display::None && text.0.contains(words))
}

#[test]
fn the_five_rings_follow_the_needs_from_turn_to_turn() {
    let mut app = in_call(at_home(), (1280, 720));
    assert_eq!(rings(&mut app).len(), 5);
    for _ in 0..2 {
        one_turn(&mut app);
        let shown: Vec<f64> = rings(&mut app).into_iter().map(|it| it.2).collect();
        let meant: Vec<f64> =
            Need::ALL.iter().map(|it| (scene(&app).need(*it).to * 100.0).round()).collect();
        assert_eq!(shown, meant);
    }
}

#[test]
fn a_ring_says_why_while_it_holds_the_focus() {
    let mut app = in_call(at_home(), (1280, 720));
    let moved = |app: &App| {
        Need::ALL.iter().position(|it| {
            let level = scene(app).need(*it);
            level.to > level.from
        })
    };
    while moved(&app).is_none() && scene(&app).beat == Beat::Yours {
        let best = (1..=scene(&app).options.len()).find(|it| {
            let practice = app.world().resource::<rapport::window::Practice>();
            practice.session().preview(*it).is_some_and(|(_, after)| after.calm > 40.0)
        });
        press(&mut app, &Ask::Pick(best.unwrap_or(1)));
        press(&mut app, &Ask::Land);
        wait(&mut app, 2);
    }
    let place = moved(&app).unwrap();
    let (ring, name, level) = rings(&mut app)[place].clone();
    let told = format!("{name}: {level} of 100, up");
    assert!(!shows(&mut app, &told));
    app.world_mut().resource_mut::<InputFocus>().set(ring, FocusCause::Navigated);
    settle(&mut app);
    assert!(shows(&mut app, &told));
    let node = app.world().get::<AccessibilityNode>(ring).unwrap();
    assert!(node.description().is_some_and(|it| it.starts_with(&told)));
}

#[test]
fn a_meter_says_what_moved_it_while_it_holds_the_focus() {
    let mut app = in_call(at_home(), (1280, 720));
    one_turn(&mut app);
    let mut meters = app.world_mut().query::<(Entity, &Name)>();
    let meter = meters.iter(app.world()).find(|it| it.1.as_str() == "Meter").unwrap().0;
    app.world_mut().resource_mut::<InputFocus>().set(meter, FocusCause::Navigated);
    settle(&mut app);
    assert!(shows(&mut app, "Calm: "));
}

#[test]
fn an_unaided_run_shows_neither_meters_nor_rings() {
    let mut app = in_call(Preferences { coach: Level::Unaided, ..at_home() }, (1280, 720));
    one_turn(&mut app);
    assert!(rings(&mut app).is_empty());
    let mut app = in_call(Preferences { meters: false, ..at_home() }, (1280, 720));
    assert!(rings(&mut app).is_empty());
}

#[test]
fn rings_fit_beside_the_options_and_at_the_largest_text() {
    for (text_size, size) in [(100, (1280, 720)), (160, (1280, 720)), (LARGEST_TEXT, (1280, 720))] {
        let mut app = in_call(Preferences { text_size, ..at_home() }, size);
        let (width, height) = (size.0 as f32, size.1 as f32);
        let seen = Rect::new(0.0, 0.0, width, height);
        let rings: Vec<Rect> =
            places(&mut app).into_iter().filter(|it| it.1 == "Ring").map(|it| it.2).collect();
        assert_eq!(rings.len(), 5);
        for ring in rings {
            assert!(seen.contains(ring.min) && seen.contains(ring.max), "{text_size}: {ring:?}");
        }
    }
}

#[test]
fn a_contested_turn_takes_its_needs_back() {
    let mut app = in_call(at_home(), (1280, 720));
    one_turn(&mut app);
    press(&mut app, &Ask::Contest);
    press(&mut app, &Ask::Meant(rapport::core::moves::Move::GenuineConcern));
    press(&mut app, &Ask::Contested);
    wait(&mut app, 2);
    let practice = app.world().resource::<rapport::window::Practice>();
    assert_eq!(scene(&app).needs, practice.session().state().customer.needs);
}

#[test]
fn reasons_that_find_no_room_fold_and_open_on_request() {
    let mut app = in_call(at_home(), (1280, 460));
    one_turn(&mut app);
    settle(&mut app);
    assert_ne!(scene(&app).fold, Fold::Open);
    assert!(button(&mut app, &Ask::Contest).is_some());
    press(&mut app, &Ask::Why);
    assert_eq!(*app.world().resource::<State<Overlay>>().get(), Overlay::Why);
    press(&mut app, &Ask::Close);
    assert_eq!(*app.world().resource::<State<Overlay>>().get(), Overlay::None);
    let mut app = open(launch(at_home()));
    begin(&mut app);
    one_turn(&mut app);
    assert_eq!(scene(&app).fold, Fold::Open, "there is room for everything");
}
