//! Pages beside the call: first start, settings, faults, an open practice.

use bevy::{
    input::keyboard::{Key, KeyCode},
    input_focus::InputFocus,
    prelude::*,
    text::EditableText,
};
use rapport::{
    core::{
        scenario::{Diagnostic, Severity},
        session::Command,
    },
    window::{
        Ask, Launched, NothingKept, Practice, PracticeName, Preferences, RecordFault, Scene,
        Screen, Theme, Unfinished,
    },
};

use super::mine::shows;
use super::rig::{at_home, button, launch, open, press, screen, settle, strike, wait, write};

#[test]
fn the_first_start_asks_for_a_name_and_leads_straight_into_a_call() {
    let mut launch = launch(Preferences { guided: false, ..at_home() });
    launch.recorder = Box::new(NothingKept::default());
    let mut app = open(launch);
    assert_eq!(screen(&app), Screen::FirstStart);
    let focused = app.world().resource::<InputFocus>().get().unwrap();
    assert!(app.world().get::<EditableText>(focused).is_some());
    write(&mut app, "Wren");
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    wait(&mut app, 1);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Practice, "the first call is one step away");
    let profiles = app.world().resource::<Launched>().recorder.profiles().unwrap();
    assert_eq!(profiles, ["Wren"]);
}

#[test]
fn the_very_first_reply_is_one_of_three_and_the_rest_is_one_key_away() {
    let mut app = open(launch(Preferences { guided: false, ..at_home() }));
    super::call::begin(&mut app);
    let role = app.world().resource::<Practice>().scenario().brief.role.to_string();
    assert!(shows(&mut app, &role), "the guide says who one is");
    assert!(button(&mut app, &Ask::Pick(3)).is_some() && button(&mut app, &Ask::Pick(4)).is_none());
    assert!(button(&mut app, &Ask::Hint).is_none() && button(&mut app, &Ask::Stop).is_some());
    press(&mut app, &Ask::GuideOn);
    assert!(button(&mut app, &Ask::Pick(4)).is_none(), "a hint moves nothing that can be said");
    strike(&mut app, &Key::Character("4".into()), KeyCode::Digit4, None);
    settle(&mut app);
    assert!(button(&mut app, &Ask::Pick(4)).is_some(), "what is not shown is shown, not said");
    assert_eq!(app.world().resource::<Scene>().turn, 1);
    super::rig::one_turn(&mut app);
    settle(&mut app);
    assert!(button(&mut app, &Ask::Hint).is_some(), "from the second turn on all stands there");
}

#[test]
fn whoever_looks_around_first_comes_to_the_start_page() {
    let mut launch = launch(at_home());
    launch.recorder = Box::new(NothingKept::default());
    let mut app = open(launch);
    press(&mut app, &Ask::Name);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn settings_change_the_look_at_once_and_are_kept() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Dark(true));
    press(&mut app, &Ask::TextSize(1));
    assert_eq!(screen(&app), Screen::Settings);
    let kept = app.world().resource::<Launched>().recorder.preferences().unwrap();
    assert_eq!(kept.map(|it| (it.dark, it.text_size)), Some((true, 120)));
    assert!((app.world().resource::<Theme>().factor - 1.2).abs() < 0.001);
    press(&mut app, &Ask::Back);
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn without_scenarios_a_page_says_so() {
    let mut launch = launch(at_home());
    launch.scenarios.clear();
    let mut app = open(launch);
    assert_eq!(screen(&app), Screen::Trouble);
    assert!(button(&mut app, &Ask::Quit).is_some());
}

#[test]
fn a_broken_scenario_is_shown_with_its_place_and_the_others_play() {
    let mut launch = launch(at_home());
    launch.findings.push(Diagnostic {
        severity: Severity::Error,
        code: "SC001",
        file: "mine.ron".into(),
        line: 7,
        column: 3,
        message: "Expected a comma.".into(),
        help: Some("Put one after the title.".into()),
    });
    let mut app = open(launch);
    assert_eq!(screen(&app), Screen::Title);
    press(&mut app, &Ask::Open(Screen::Trouble));
    let mut texts = app.world_mut().query::<&Text>();
    let all: Vec<String> = texts.iter(app.world()).map(|it| it.0.clone()).collect();
    assert!(all.iter().any(|it| it.contains("mine.ron") && it.contains('7')), "{all:?}");
    press(&mut app, &Ask::Open(Screen::Title));
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn a_full_record_store_is_said_before_a_call_and_nothing_is_lost() {
    let mut launch = launch(at_home());
    launch.recorder = Box::new(NothingKept {
        profiles: vec!["Robin".into()],
        full: Some(RecordFault::new("The disk is full. Make room and try again.")),
        ..NothingKept::default()
    });
    let mut app = open(launch);
    press(&mut app, &Ask::Choose(0));
    if screen(&app) == Screen::Warning {
        press(&mut app, &Ask::Accept);
    }
    press(&mut app, &Ask::Begin);
    assert_eq!(screen(&app), Screen::Trouble);
    press(&mut app, &Ask::Open(Screen::Title));
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn an_open_practice_is_offered_and_taken_up_where_it_was() {
    let mut launch = launch(at_home());
    let scenario = launch.scenarios[0].clone();
    launch.recorder = Box::new(NothingKept {
        profiles: vec!["Robin".into()],
        unfinished: vec![Unfinished {
            practice: PracticeName("open".into()),
            scenario: scenario.id.clone(),
            version: scenario.version,
            seed: 5,
            commands: vec![Command::Pick { option: 1 }],
            left: String::new(),
        }],
        ..NothingKept::default()
    });
    let mut app = open(launch);
    press(&mut app, &Ask::Continue);
    assert_eq!(screen(&app), Screen::Practice);
    assert_eq!(app.world().resource::<Scene>().turn, 2);
    let turns = app.world().resource::<Practice>().session().state().customer.turn;
    assert_eq!(turns, 1);
}

#[test]
fn the_first_briefing_is_short_and_the_whole_of_it_stands_over_the_call() {
    let first = launch(Preferences { guided: false, ..at_home() });
    let offer = first.scenarios[0].brief.may[0].to_string();
    let mut app = open(first);
    press(&mut app, &Ask::Choose(0));
    assert!(!shows(&mut app, &offer));
    press(&mut app, &Ask::Begin);
    super::rig::one_turn(&mut app);
    settle(&mut app);
    press(&mut app, &Ask::History);
    assert!(shows(&mut app, &offer));
    let mut later = open(launch(at_home()));
    press(&mut later, &Ask::Choose(0));
    assert!(shows(&mut later, &offer));
}

#[test]
fn the_guide_of_the_first_call_can_be_put_away() {
    let mut app = open(launch(Preferences { guided: false, ..at_home() }));
    super::call::begin(&mut app);
    press(&mut app, &Ask::GuideOn);
    press(&mut app, &Ask::GuideOff);
    settle(&mut app);
    assert!(button(&mut app, &Ask::GuideOn).is_none());
    assert!(app.world().resource::<Preferences>().guided);
}
