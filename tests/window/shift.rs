//! A shift in the window, as somebody meets it who has never seen one.

use bevy::prelude::*;
use rapport::{
    core::{
        customer::EndingKind,
        session::Command,
        shift::{Between, CallResult, Place, PlannedCall, Ritual, ShiftState, plan},
    },
    window::{
        Ask, Beat, Launched, NothingKept, Practice, PracticeName, Preferences, Scene, Screen,
        Unfinished,
    },
};

use super::hands::write;
use super::rig::{at_home, button, launch, one_turn, open, press, screen, wait};

/// The small scenario.
const ID: &str = "00-library-card";

fn texts(app: &mut App) -> String {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).map(|it| it.0.clone()).collect::<Vec<_>>().join("\n")
}

fn kept(app: &App) -> Option<ShiftState> {
    app.world().resource::<Launched>().recorder.open_shift().unwrap()
}

fn fresh(calls: usize) -> ShiftState {
    ShiftState::new(plan(&[ID.into()], calls, 3), 3)
}

/// The window of somebody with this shift and these practices left open.
fn with(shift: Option<ShiftState>, unfinished: Vec<Unfinished>, preferences: Preferences) -> App {
    let recorder =
        NothingKept { profiles: vec!["Robin".into()], shift, unfinished, ..NothingKept::default() };
    let mut launch = launch(preferences);
    launch.recorder = Box::new(recorder);
    open(launch)
}

fn in_first_call() -> App {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Shift));
    press(&mut app, &Ask::TakeCall);
    wait(&mut app, 2);
    assert_eq!(screen(&app), Screen::Practice);
    app
}

fn ended(ending: EndingKind) -> CallResult {
    CallResult {
        scenario: ID.into(),
        customer: "Ms Reyes".into(),
        ending,
        verdict: ending.verdict(),
        stopped: false,
        calm_at_first: Some(30.0),
        calm: 12.0,
        trust: (40.0, 20.0),
        mean_calm: 20.0,
        hollow_share: 0.0,
        strikes: 1,
        empathy: 20.0,
        csat: 1.0,
        looked_away: 0,
        spent: 0.0,
        abusive: false,
        thanked: false,
        solved: false,
        telling: "Calm down.".into(),
    }
}

#[test]
fn before_a_call_it_is_said_who_calls_and_what_one_may() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Shift));
    let said = texts(&mut app);
    for line in ["Next: ", "about ", "You may offer", "Energy 100 of 100", "Left to give: 80 €"] {
        assert!(said.contains(line), "{line} is missing:\n{said}");
    }
    assert_eq!(kept(&app), None, "a shift that nobody has begun is not kept");
    press(&mut app, &Ask::ReadBrief);
    press(&mut app, &Ask::Close);
    assert_eq!(screen(&app), Screen::Shift);
}

#[test]
fn a_call_that_is_stopped_costs_nothing_and_the_shift_goes_on() {
    let mut app = in_first_call();
    one_turn(&mut app);
    press(&mut app, &Ask::Stop);
    assert!(texts(&mut app).contains("Stopping costs nothing"));
    press(&mut app, &Ask::Withdraw);
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Shift);
    assert!(texts(&mut app).contains("Call 2 of 5"), "{}", texts(&mut app));
    let shift = kept(&app).expect("the shift is kept");
    assert!(shift.results[0].stopped);
    assert!((shift.agent.energy - 100.0).abs() < 1e-9, "it takes no energy");
    press(&mut app, &Ask::Open(Screen::Title));
    assert!(texts(&mut app).contains("Go on with the shift (call 2 of 5)"));
    assert!(button(&mut app, &Ask::Continue).is_none(), "the shift is the only way on");
}

#[test]
fn a_shift_that_is_left_for_now_waits_in_the_middle_of_its_call() {
    let mut app = in_first_call();
    one_turn(&mut app);
    press(&mut app, &Ask::Stop);
    press(&mut app, &Ask::LeaveShift);
    assert_eq!(screen(&app), Screen::Title);
    assert!(texts(&mut app).contains("Go on with the shift (call 1 of 5)"));
    press(&mut app, &Ask::Open(Screen::Shift));
    assert!(texts(&mut app).contains("On the line: "), "{}", texts(&mut app));
    press(&mut app, &Ask::TakeCall);
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Practice);
    assert_eq!(app.world().resource::<Scene>().turn, 2);
    assert_eq!(app.world().resource::<Scene>().beat, Beat::Yours);
    assert!(kept(&app).expect("the shift is kept").results.is_empty());
}

#[test]
fn after_the_last_call_comes_the_end_even_where_it_was_stopped() {
    let mut app = in_first_call();
    for call in 1..=5 {
        press(&mut app, &Ask::Stop);
        press(&mut app, &Ask::Withdraw);
        wait(&mut app, 1);
        assert_eq!(screen(&app), Screen::Shift);
        if call < 5 {
            press(&mut app, &Ask::TakeCall);
            wait(&mut app, 2);
        }
    }
    let said = texts(&mut app);
    for line in ["Your shift is over", "You stopped every call", "In your book", "you stopped it"] {
        assert!(said.contains(line), "{line} is missing:\n{said}");
    }
    press(&mut app, &Ask::ShiftRead);
    assert_eq!(screen(&app), Screen::Title);
    assert_eq!(kept(&app), None);
    assert!(texts(&mut app).contains("A shift"));
}

#[test]
fn a_shift_that_is_ended_early_leaves_no_call_open() {
    for way in [Ask::Withdraw, Ask::LeaveShift] {
        let mut app = in_first_call();
        one_turn(&mut app);
        press(&mut app, &Ask::Stop);
        press(&mut app, &way);
        wait(&mut app, 1);
        if screen(&app) == Screen::Title {
            press(&mut app, &Ask::Open(Screen::Shift));
        }
        press(&mut app, &Ask::ShiftEnds(true));
        assert!(texts(&mut app).contains("End the shift after"), "it asks first");
        press(&mut app, &Ask::EndShift);
        let said = texts(&mut app);
        assert!(said.contains("Your shift is over") && said.contains("you stopped it"), "{said}");
        assert!(kept(&app).is_some_and(|it| it.results.len() == 1 && it.results[0].stopped));
        press(&mut app, &Ask::ShiftRead);
        assert_eq!((screen(&app), kept(&app)), (Screen::Title, None));
        assert!(button(&mut app, &Ask::Continue).is_none(), "a call was left open");
    }
}

#[test]
fn a_line_to_oneself_restores_and_says_by_how_much() {
    let mut shift = fresh(5);
    shift.agent.energy = 80.0;
    let mut app = with(Some(shift), Vec::new(), at_home());
    press(&mut app, &Ask::Open(Screen::Shift));
    press(&mut app, &Ask::Ritual(Some(Ritual::Line)));
    let said = texts(&mut app);
    assert!(said.contains("what might today be like for ") && said.contains("not kept"), "{said}");
    press(&mut app, &Ask::Between(Between::Reset(Ritual::Line)));
    assert!(texts(&mut app).contains("Energy 80 to 88."), "{}", texts(&mut app));
    assert!(button(&mut app, &Ask::Ritual(Some(Ritual::Helped))).is_none());
}

#[test]
fn a_good_word_is_kept_lifts_the_morale_and_is_read_again_at_the_end() {
    let mut shift = fresh(2);
    shift.call_ended(ended(EndingKind::HangUp));
    let morale = shift.agent.morale;
    let mut app = with(Some(shift), Vec::new(), at_home());
    press(&mut app, &Ask::Open(Screen::Shift));
    press(&mut app, &Ask::Praise(true));
    press(&mut app, &Ask::KeepPraise);
    assert!(button(&mut app, &Ask::KeepPraise).is_some(), "an empty field waits for words");
    press(&mut app, &Ask::Praise(false));
    press(&mut app, &Ask::Praise(true));
    write(&mut app, "You kept your calm.");
    press(&mut app, &Ask::KeepPraise);
    let shift = kept(&app).expect("the shift is kept");
    assert_eq!(shift.kudos, ["You kept your calm.".into()]);
    assert!(shift.agent.morale > morale, "{} after {morale}", shift.agent.morale);
    assert!(button(&mut app, &Ask::Praise(true)).is_none(), "once after a call");
    press(&mut app, &Ask::ShiftEnds(true));
    press(&mut app, &Ask::EndShift);
    assert!(texts(&mut app).contains("You kept your calm."), "{}", texts(&mut app));
}

#[test]
fn breaths_are_paced_and_end_by_themselves() {
    let mut shift = fresh(5);
    shift.agent.energy = 80.0;
    let moving = Preferences { reduced_motion: false, ..at_home() };
    let mut app = with(Some(shift), Vec::new(), moving);
    press(&mut app, &Ask::Open(Screen::Shift));
    press(&mut app, &Ask::Ritual(Some(Ritual::Breath)));
    assert!(texts(&mut app).contains("Breathe in… (1 of 3)"), "{}", texts(&mut app));
    wait(&mut app, 5);
    assert!(texts(&mut app).contains("And slowly out… (1 of 3)"), "{}", texts(&mut app));
    wait(&mut app, 20);
    assert!(texts(&mut app).contains("Energy 80 to 88."), "{}", texts(&mut app));
}

#[test]
fn looking_at_the_tickets_is_asked_first_and_then_says_who_waits_and_what_it_cost() {
    let mut app = in_first_call();
    press(&mut app, &Ask::Tickets);
    assert!(texts(&mut app).contains("Looking takes your attention off"), "{}", texts(&mut app));
    let looked = |app: &App| {
        let session = app.world().resource::<Practice>().session();
        session.transcript().len()
    };
    let before = looked(&app);
    press(&mut app, &Ask::Close);
    assert_eq!(looked(&app), before, "asking costs nothing");
    press(&mut app, &Ask::Tickets);
    press(&mut app, &Ask::LookAway);
    wait(&mut app, 1);
    let said = texts(&mut app);
    assert!(said.contains("What it cost: calm ") && said.contains("1. "), "{said}");
    assert!(looked(&app) > before);
    press(&mut app, &Ask::Close);
    wait(&mut app, 1);
    assert!(texts(&mut app).contains("you looked at the other tickets"), "{}", texts(&mut app));
}

#[test]
fn a_shift_goes_on_after_the_program_was_killed_in_the_middle_of_a_call() {
    let mut shift = fresh(5);
    shift.practice = Some("left".into());
    let seed = shift.plan[0].seed;
    let left = Unfinished {
        practice: PracticeName("left".into()),
        scenario: ID.into(),
        version: 1,
        seed,
        commands: vec![Command::Pick { option: 1 }],
        left: String::new(),
    };
    let mut app = with(Some(shift), vec![left], at_home());
    assert!(texts(&mut app).contains("Go on with the shift (call 1 of 5)"));
    assert!(button(&mut app, &Ask::Continue).is_none(), "its call is no practice of its own");
    press(&mut app, &Ask::Open(Screen::Shift));
    press(&mut app, &Ask::TakeCall);
    wait(&mut app, 1);
    assert_eq!(app.world().resource::<Scene>().turn, 2);
    assert_eq!(app.world().resource::<Practice>().name(), "left");
    assert!(app.world().resource::<Scene>().waiting > 0);
}

#[test]
fn a_call_of_a_shift_that_is_gone_is_taken_anew() {
    let mut shift = fresh(5);
    shift.practice = Some("gone".into());
    let mut app = with(Some(shift), Vec::new(), at_home());
    press(&mut app, &Ask::Open(Screen::Shift));
    press(&mut app, &Ask::TakeCall);
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Practice);
    assert_eq!(app.world().resource::<Scene>().turn, 1);
}

#[test]
fn whoever_comes_back_is_said_to_remember() {
    let mut shift = fresh(4);
    shift.plan[1] = PlannedCall { place: Place::Returning, ..shift.plan[1].clone() };
    shift.call_ended(ended(EndingKind::HangUp));
    let mut app = with(Some(shift), Vec::new(), at_home());
    press(&mut app, &Ask::Open(Screen::Shift));
    let said = texts(&mut app);
    assert!(said.contains("was here earlier in this shift") && said.contains("hung up"), "{said}");
    press(&mut app, &Ask::TakeCall);
    wait(&mut app, 1);
    let said = texts(&mut app);
    assert!(
        said.contains("was here earlier in this shift") && said.contains("went badly"),
        "{said}"
    );
}
