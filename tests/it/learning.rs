//! What a call teaches: coaching by level, guesses, cues, skills, what-if, twin runs, cards.

use std::{collections::BTreeSet, sync::Arc};

use rapport::{
    core::{
        coach::{About, Caution, Level, advise, cautions_of_call},
        debrief::{Mark, Skill, debrief, names_untold, review_turns, weakest_turn, what_if},
        moves::{Closeness, Emotion, Move},
        scenario::read_scenario,
        session::{Command, Dice, Event, Purpose, Refusal, Script, Session, Stage},
    },
    words::Words,
};

const MACHINE: &str = include_str!("../../scenarios/01-machine.ron");
const GOOD: &str = include_str!("../../assets/watch/01-machine.good.txt");
const BAD: &str = include_str!("../../assets/watch/01-machine.bad.txt");

pub(super) fn script() -> Arc<Script> {
    let scenario = read_scenario("01-machine.ron", MACHINE).0.expect("it can be played");
    Arc::new(Script::new(Arc::new(scenario), crate::english()))
}

fn say(session: &mut Session, words: &str) {
    session.send(Command::Say { text: words.into() }).expect("a reply is taken");
    if session.state().stage == Stage::Confirmation {
        session.send(Command::Confirm).expect("a yes is taken");
    }
}

pub(super) fn said(script: &Arc<Script>, seed: u64, replies: &[&str]) -> Session {
    let mut session = Session::of(script.clone(), seed);
    replies.iter().for_each(|it| say(&mut session, it));
    session
}

/// The replies of a recorded run.
fn replies(run: &str) -> Vec<&str> {
    run.lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()).collect()
}

#[test]
fn listening_first_ends_calmer_and_more_trusting_with_the_same_fix() {
    let script = script();
    let fix = "I've booked a courier, a new mixer will be at your door by one o'clock today.";
    assert!(GOOD.contains(fix) && BAD.contains(fix), "the fix is the same");
    assert_eq!(replies(GOOD).len(), replies(BAD).len(), "and so is the length");
    for seed in 0..20 {
        let [good, bad] = [GOOD, BAD].map(|run| {
            let session = said(&script, seed, &replies(run));
            assert_eq!(session.state().stage, Stage::Over, "seed {seed}");
            session.state().customer.clone()
        });
        assert!(good.calm - bad.calm >= 8.0, "seed {seed}: calm {} and {}", good.calm, bad.calm);
        assert!(good.trust - bad.trust >= 4.0, "seed {seed}: {} and {}", good.trust, bad.trust);
    }
}

#[test]
fn no_line_is_said_twice_in_a_call_and_replays_differ() {
    let script = script();
    let mut openings = BTreeSet::new();
    let (mut same, mut all) = (0_u32, 0_u32);
    let mut seen: BTreeSet<(usize, String)> = BTreeSet::new();
    for seed in 0..5 {
        let session = said(&script, seed, &replies(GOOD));
        let hers: Vec<String> = session
            .state()
            .said
            .iter()
            .filter(|it| it.given_by.is_none())
            .map(|it| it.text.to_string())
            .collect();
        let different: BTreeSet<&String> = hers.iter().collect();
        assert_eq!(different.len(), hers.len(), "seed {seed} says a line twice");
        openings.insert(hers[0].clone());
        for (place, line) in hers.into_iter().enumerate() {
            all += 1;
            same += u32::from(!seen.insert((place, line)));
        }
    }
    // There are three or four ways to say each line, so that five replays must meet one again.
    assert!(openings.len() >= 3, "{openings:?}");
    assert!(same * 2 <= all, "{same} of {all} lines were met before in the same place");
}

#[test]
fn the_coach_fades_with_experience() {
    let script = script();
    let session = said(&script, 3, &["Could you read me the serial number?"]);
    let level = |it| advise(&session, it).map(|it| it.about);
    assert!(level(Level::Beginner).is_some());
    assert_eq!(level(Level::Growing), None, "a need missed once");
    let session = said(
        &script,
        3,
        &["Could you read me the serial number?", "And the date on the receipt, please?"],
    );
    let level = |it| advise(&session, it).map(|it| it.about);
    assert!(matches!(level(Level::Growing), Some(About::NotFound { .. })), "missed twice");
    assert_eq!(level(Level::Steady), None);
    assert_eq!(level(Level::Unaided), None);
    assert!(!Level::Unaided.shows_meters());
}

#[test]
fn coaching_names_the_words_and_one_better_sentence_out_of_what_was_told() {
    let session = said(&script(), 3, &["Please calm down."]);
    let advice = advise(&session, Level::Beginner).expect("there is something to say");
    let About::Moved { mv, span, by } = advice.about else {
        panic!("{:?}", advice.about);
    };
    assert_eq!(mv, Move::CalmDown);
    assert!(by.0 < 0.0);
    assert_eq!(span.expect("words").of("Please calm down."), "Please calm down");
    let better = advice.better.expect("nearly anything is better");
    let before = session.rewound(1).expect("a turn");
    assert!(!names_untold(&before, &better.say), "{}", better.say);
    assert!(better.gain() > 0.0);
    assert!(!better.course.is_empty() && !better.own_course.is_empty());
}

#[test]
fn what_is_proposed_improves_the_end_and_is_never_about_something_untold() {
    let script = script();
    let (mut proposed, mut better) = (0, 0);
    for seed in 0..4 {
        let mut session = Session::of(script.clone(), seed);
        while session.state().stage == Stage::Reply {
            let turn = session.state().customer.turn;
            let count = session.state().options.order.len();
            let option = 1 + Dice::new(seed, turn, Purpose::Trainee).below(count);
            session.send(Command::Pick { option }).expect("an option that is shown is taken");
        }
        let turn = weakest_turn(&review_turns(session.transcript())).expect("a turn");
        let Some(it) = what_if(&session, turn) else { continue };
        let before = session.rewound(turn).expect("a turn");
        assert!(!names_untold(&before, &it.say), "{seed}: {}", it.say);
        let other = session.what_if(turn, it.command).expect("it can be said");
        let level = |it: &Session| it.state().customer.calm + it.state().customer.trust;
        proposed += 1;
        better += u32::from(level(&other) > level(&session));
    }
    assert!(proposed >= 1, "only {proposed} proposals");
    assert_eq!(better, proposed);
}

#[test]
fn a_guess_opens_a_thought_and_changes_nothing_in_her() {
    let mut session = Session::of(script(), 3);
    let before = session.state().customer.clone();
    let mut guess = |emotion| {
        let events = session.send(Command::Guess { emotion }).map(<[_]>::to_vec);
        events.map(|it| it[0].event.clone())
    };
    let Ok(Event::FeelingGuessed { guess: first, thinks }) = guess(Emotion::Embarrassed) else {
        panic!("a guess is taken");
    };
    assert_eq!(first.closeness, Closeness::Right, "what is underneath counts as well");
    assert!(thinks.is_some());
    assert_eq!(guess(Emotion::Angry), Err(Refusal::AlreadyGuessed));
    assert_eq!(session.state().customer, before);
    assert_eq!(session.refold(), *session.state());
    let truth = [Emotion::Frustrated, Emotion::Embarrassed];
    assert_eq!(Emotion::Angry.closeness(&truth), Closeness::Near);
    assert_eq!(Emotion::Alone.closeness(&truth), Closeness::Wrong);
}

#[test]
fn cues_are_scored_as_hits_misses_and_false_alarms_only_where_something_was_marked() {
    let mut session = Session::of(script(), 3);
    let notice = |session: &mut Session, cue: &str| {
        session.send(Command::Notice { cue: cue.into() }).expect("it is taken");
    };
    notice(&mut session, "clipped, sigh");
    say(&mut session, "A second one. What happened?");
    say(&mut session, "Go on, I'm listening.");
    let cues = debrief(&session).cues;
    assert_eq!(cues.turns.len(), 1, "the second line was not taken on");
    assert_eq!(cues.turns[0].hits, [Mark::Clipped]);
    assert_eq!(cues.turns[0].false_alarms, [Mark::Sigh]);
    assert_eq!((cues.hits(), cues.misses(), cues.false_alarms()), (1, 0, 1));
}

#[test]
fn skills_are_opportunities_and_a_contested_or_hinted_turn_is_no_evidence() {
    let script = script();
    let evidence = |session: &Session| debrief(session).skills;
    let listens = "A second one in three weeks, mid-cake. What was it for?";
    let plain = said(&script, 3, &[listens]);
    let open = evidence(&plain).into_iter().find(|it| it.skill == Skill::OpenQuestion);
    let open = open.expect("it was called for");
    assert_eq!((open.met, open.missed), (1, 0));
    assert!(!open.is_enough(), "one turn is not enough evidence");
    assert!(evidence(&plain).iter().all(|it| it.missed == 0), "one reply cannot do everything");
    let mut hinted = Session::of(script.clone(), 3);
    hinted.send(Command::Hint).expect("a hint");
    say(&mut hinted, listens);
    assert!(evidence(&hinted).is_empty(), "a hint helps along");
    let mut contested = plain;
    let contest = Command::Contest { dropped: None, meant: vec![Move::Thank] };
    contested.send(contest).expect("a contest");
    assert!(evidence(&contested).is_empty(), "a contested reading is no evidence");
    let cold = said(&script, 3, &["Could you read me the serial number?"]);
    assert!(evidence(&cold).iter().all(|it| it.met == 0 && it.missed == 1), "nothing was met");
}

#[test]
fn the_debrief_holds_the_call_from_her_chair_and_what_was_counted() {
    let session = said(&script(), 7, &replies(GOOD));
    let it = debrief(&session);
    assert_eq!(it.her_chair.len(), it.turns.len());
    assert!(it.her_chair.iter().any(|it| it.thinks.is_some()));
    assert!(it.counts.open_questions >= 1 && it.counts.inclusive_we >= 1);
    assert!(it.counts.said_back.0 >= 1);
    assert!(it.peak_end.lowest <= it.peak_end.end);
    assert!((it.peak_end.end - it.turns.last().expect("turns").calm.to).abs() < 1e-9);
    let aftermath = it.outcome.expect("it is over").aftermath;
    assert!(!aftermath.scene.is_empty());
}

#[test]
fn the_four_cautions_are_given_where_they_matter() {
    let session = said(
        &script(),
        3,
        &[
            "I understand how frustrated you feel.",
            "I understand how frustrated you feel.",
            "Let's work together to get this resolved.",
        ],
    );
    let found = cautions_of_call(&review_turns(session.transcript()));
    assert!(found.contains(&Caution::Formula) && found.contains(&Caution::We), "{found:?}");
    let words = Words::english();
    for caution in Caution::ALL {
        assert!(words.has(&format!("caution-{}", caution.name())));
    }
    let cheer = said(&script(), 3, &["I am here to support you throughout this process."]);
    let found = cautions_of_call(&review_turns(cheer.transcript()));
    assert_eq!(found, [Caution::EarlyCheer]);
}

#[test]
fn every_technique_has_a_whole_card() {
    let words = Words::english();
    let whole = |mv: &Move| {
        let parts = ["what", "why", "good", "near", "source"];
        parts.iter().all(|it| words.has(&format!("card-{}-{it}", mv.name())))
    };
    let cards: Vec<Move> = Move::ALL.into_iter().filter(whole).collect();
    assert!(cards.len() >= 20, "{cards:?}");
    let scenario = read_scenario("01-machine.ron", MACHINE).0.expect("it can be played");
    assert!(scenario.skills.iter().all(whole), "every skill a scenario drills has a card");
}
