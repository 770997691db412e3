//! What can be tried after a call, and watched before one: other words on any turn, the weakest turn
//! again, recorded calls.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
    text::EditableText,
};
use rapport::{
    core::{debrief::review_turns, scenario::read_scenario},
    window::{
        Ask, Beat, Clock, LARGEST_TEXT, Practice, Preferences, Scene, Screen, Watch, WordsField,
    },
};
use std::sync::Arc;

use super::{
    access::{has_names, nothing_sticks_out, tab_reaches_all},
    call::begin,
    rig::{
        at_home, button, launch, open, open_sized, press, screen, send, settle, strike, wait, write,
    },
};

const MACHINE: &str = include_str!("../../scenarios/01-machine.ron");

/// A call played to its end, at its debrief.
fn debriefed(preferences: Preferences) -> App {
    let mut app = open(launch(preferences));
    begin(&mut app);
    play(&mut app);
    press(&mut app, &Ask::Open(Screen::Rating));
    app.world_mut().write_message(Ask::Open(Screen::Debrief));
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Debrief);
    app
}

fn play(app: &mut App) {
    for _ in 0..20 {
        if app.world().resource::<Scene>().beat == Beat::Over {
            return;
        }
        press(app, &Ask::Pick(1));
        press(app, &Ask::Land);
        wait(app, 2);
    }
}

fn texts(app: &mut App) -> String {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).map(|it| it.0.clone()).collect::<Vec<_>>().join("\n")
}

fn field(app: &mut App) -> String {
    let mut fields = app.world_mut().query_filtered::<&EditableText, With<WordsField>>();
    fields.single(app.world()).unwrap().value().to_string()
}

fn escape(app: &mut App) {
    strike(app, &Key::Escape, KeyCode::Escape, None);
    settle(app);
}

#[test]
fn any_turn_can_be_opened_again_and_other_words_tried_there() {
    let mut app = debriefed(at_home());
    let kept = app.world().resource::<Practice>().session().transcript().len();
    let turns = review_turns(app.world().resource::<Practice>().session().transcript());
    for turn in turns.iter().map(|it| it.turn) {
        assert!(button(&mut app, &Ask::Turn(turn)).is_some(), "no way to turn {turn}");
    }
    press(&mut app, &Ask::Turn(2));
    press(&mut app, &Ask::Rewind(2));
    assert_eq!(screen(&app), Screen::Rewind);
    has_names(&mut app);
    tab_reaches_all(&mut app);
    write(&mut app, "2");
    let said = texts(&mut app);
    assert!(said.contains("At the end: calm"), "{said}");
    assert!(said.contains("On this turn: calm"), "{said}");
    press(&mut app, &Ask::Both(Some(1)));
    press(&mut app, &Ask::Both(Some(2)));
    assert!(texts(&mut app).contains("As it was"));
    press(&mut app, &Ask::Both(None));
    assert!(!texts(&mut app).contains("Both calls from here on"));
    press(&mut app, &Ask::Rewind(1));
    assert_eq!(screen(&app), Screen::Rewind);
    escape(&mut app);
    assert_eq!(screen(&app), Screen::Debrief);
    let after = app.world().resource::<Practice>().session().transcript().len();
    assert_eq!(kept, after, "trying out leaves the call as it was");
}

#[test]
fn own_words_are_tried_by_keyboard_and_stay_in_the_field() {
    let mut app = debriefed(at_home());
    press(&mut app, &Ask::Turn(1));
    press(&mut app, &Ask::Rewind(1));
    write(&mut app, "I am sorry about your day");
    send(&mut app);
    assert_eq!(field(&mut app), "I am sorry about your day");
    assert!(texts(&mut app).contains("Had you said"));
    app.world_mut().write_message(Ask::TextSize(1));
    settle(&mut app);
    settle(&mut app);
    assert_eq!(field(&mut app), "I am sorry about your day", "a new look loses nothing");
    press(&mut app, &Ask::BestFound);
    let said = texts(&mut app);
    assert!(said.contains("The best found") || said.contains("found nothing"), "{said}");
}

#[test]
fn the_weakest_turn_is_taken_again_without_hurry() {
    let mut app = debriefed(Preferences { reduced_motion: false, ..at_home() });
    press(&mut app, &Ask::Open(Screen::Drill));
    assert_eq!(screen(&app), Screen::Drill);
    has_names(&mut app);
    assert!(texts(&mut app).contains("40 s"));
    wait(&mut app, 3);
    assert!(!texts(&mut app).contains("40 s"), "the clock runs");
    press(&mut app, &Ask::Clock(Clock::Hold));
    let held = texts(&mut app);
    wait(&mut app, 3);
    assert_eq!(texts(&mut app), held, "a held clock stands");
    press(&mut app, &Ask::Clock(Clock::Run));
    wait(&mut app, 45);
    assert!(texts(&mut app).contains("nothing is counted"));
    write(&mut app, "1");
    if button(&mut app, &Ask::Confirm).is_some() {
        press(&mut app, &Ask::Confirm);
    }
    assert!(texts(&mut app).contains("Then: calm"));
    press(&mut app, &Ask::Again);
    write(&mut app, "2");
    assert!(texts(&mut app).contains("Try 2"));
    press(&mut app, &Ask::Back);
    assert_eq!(screen(&app), Screen::Debrief);
}

#[test]
fn who_wants_nothing_to_move_drills_without_a_clock() {
    let mut app = debriefed(at_home());
    press(&mut app, &Ask::Open(Screen::Drill));
    assert!(!texts(&mut app).contains("40 s"));
    press(&mut app, &Ask::Clock(Clock::Run));
    assert!(texts(&mut app).contains("40 s"));
    press(&mut app, &Ask::Clock(Clock::Off));
    assert!(!texts(&mut app).contains("40 s"));
}

#[test]
fn without_a_call_there_is_nothing_to_drill_and_the_page_says_so() {
    let mut app = open(launch(at_home()));
    app.world_mut().write_message(Ask::Open(Screen::Drill));
    settle(&mut app);
    assert!(texts(&mut app).contains("no turn to take again"));
    press(&mut app, &Ask::Back);
    assert_eq!(screen(&app), Screen::Title);
}

/// The window with the scenario of the recorded calls.
fn with_machine(preferences: Preferences) -> App {
    let (scenario, _) = read_scenario("01-machine.ron", MACHINE);
    let mut launch = launch(preferences);
    launch.scenarios = scenario.into_iter().map(Arc::new).collect();
    open(launch)
}

#[test]
fn recorded_calls_are_stepped_through_with_their_remarks() {
    let mut app = with_machine(at_home());
    press(&mut app, &Ask::Open(Screen::Watch));
    has_names(&mut app);
    press(&mut app, &Ask::Watch(Watch::Call(0)));
    press(&mut app, &Ask::Onward);
    assert!(texts(&mut app).contains("a good one"));
    strike(&mut app, &Key::ArrowRight, KeyCode::ArrowRight, None);
    settle(&mut app);
    assert!(texts(&mut app).contains("about the firm"));
    strike(&mut app, &Key::ArrowLeft, KeyCode::ArrowLeft, None);
    settle(&mut app);
    assert!(texts(&mut app).contains("a good one"));
    for _ in 0..6 {
        app.world_mut().write_message(Ask::Onward);
        settle(&mut app);
    }
    assert!(texts(&mut app).contains("It ended with calm"));
    press(&mut app, &Ask::Watch(Watch::Call(1)));
    escape(&mut app);
    press(&mut app, &Ask::Watch(Watch::Twins));
    for _ in 0..6 {
        app.world_mut().write_message(Ask::Onward);
        settle(&mut app);
    }
    assert!(texts(&mut app).contains("The same fix in both."));
    escape(&mut app);
    escape(&mut app);
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn without_their_scenario_recorded_calls_are_explained_away() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Watch));
    assert!(texts(&mut app).contains("not among your scenarios"));
}

#[test]
fn the_largest_text_fits_on_these_pages() {
    let large = Preferences { text_size: LARGEST_TEXT, ..at_home() };
    let mut app = debriefed(large);
    app.world_mut().write_message(Ask::Rewind(1));
    settle(&mut app);
    nothing_sticks_out(&mut app, 1280.0);
    app.world_mut().write_message(Ask::Pick(1));
    settle(&mut app);
    app.world_mut().write_message(Ask::Both(Some(2)));
    nothing_sticks_out(&mut app, 1280.0);
    app.world_mut().write_message(Ask::Open(Screen::Drill));
    nothing_sticks_out(&mut app, 1280.0);
    let (scenario, _) = read_scenario("01-machine.ron", MACHINE);
    let mut launch = launch(large);
    launch.scenarios = scenario.into_iter().map(Arc::new).collect();
    let mut app = open_sized(launch, (800, 600));
    for show in [Watch::List, Watch::Call(1), Watch::Twins] {
        app.world_mut().write_message(Ask::Watch(show));
        settle(&mut app);
        app.world_mut().write_message(Ask::Onward);
        nothing_sticks_out(&mut app, 800.0);
    }
}
