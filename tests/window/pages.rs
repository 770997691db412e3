//! Pages beside the call: first start, settings, faults, an open practice.

use bevy::prelude::*;
use rapport::{
    core::{
        scenario::{Diagnostic, Severity},
        session::Command,
    },
    window::{
        Ask, Launched, NothingKept, Practice, PracticeName, RecordFault, Scene, Screen, Theme,
        Unfinished,
    },
};

use super::rig::{at_home, button, launch, open, press, screen};

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
