//! What teaches in the window: noticing, guessing, coaching that fades, the days after a call.

use bevy::prelude::*;
use rapport::{
    core::{
        coach::Level,
        debrief::Mark,
        moves::{Emotion, Move},
        session::{Contact, Stage},
        shift::{Between, Ritual},
        trainee::Expert,
    },
    window::{Ask, Beat, Launched, Overlay, Practice, Preferences, Scene, Screen},
};

use super::{
    call::{begin, in_call},
    rig::{at_home, button, launch, open, press, screen, wait},
};

fn texts(app: &mut App) -> Vec<String> {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).map(|it| it.0.clone()).collect()
}

#[test]
fn what_is_noticed_and_guessed_is_kept_and_answered() {
    let mut app = in_call();
    press(&mut app, &Ask::LookCloser);
    assert_eq!(*app.world().resource::<State<Overlay>>().get(), Overlay::Noticing);
    press(&mut app, &Ask::Mark(Mark::Flat));
    press(&mut app, &Ask::Feels(Emotion::Embarrassed));
    press(&mut app, &Ask::Noticed);
    wait(&mut app, 1);
    let state = app.world().resource::<Practice>().session().state();
    assert_eq!(state.noticed.len(), 1);
    assert_eq!(state.guesses.len(), 1);
    assert_eq!(state.customer.turn, 0, "noticing takes no turn");
    assert!(app.world().resource::<Scene>().thought.is_some());
    assert_eq!(*app.world().resource::<State<Overlay>>().get(), Overlay::None);
}

#[test]
fn an_unaided_run_shows_no_meters_and_no_reasons() {
    let preferences = Preferences { coach: Level::Unaided, ..at_home() };
    let mut app = open(launch(preferences));
    begin(&mut app);
    press(&mut app, &Ask::Pick(1));
    press(&mut app, &Ask::Land);
    wait(&mut app, 2);
    assert!(!app.world().resource::<Scene>().reasons.is_empty());
    assert!(app.world().resource::<Scene>().better.is_none());
    let said = texts(&mut app);
    assert!(
        !said.iter().any(|it| it.starts_with("calm ") || it.starts_with("Would have")),
        "{said:?}"
    );
    assert!(button(&mut app, &Ask::Contest).is_some(), "a reading can be contested at every level");
}

#[test]
fn coaching_is_chosen_in_the_settings_and_kept() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Coach(Level::Steady));
    assert_eq!(app.world().resource::<Preferences>().coach, Level::Steady);
}

#[test]
fn after_the_rating_promises_fall_due_and_then_comes_the_debrief() {
    let mut app = in_call();
    for _ in 0..20 {
        if app.world().resource::<Scene>().beat == Beat::Over {
            break;
        }
        let session = app.world().resource::<Practice>().session();
        let ring = session.options().iter().position(|it| it.contains("ring you"));
        let best = ring.map(|at| at + 1).or_else(|| Expert.choose(session)).unwrap();
        press(&mut app, &Ask::Pick(best));
        press(&mut app, &Ask::Land);
        wait(&mut app, 2);
    }
    let promised = app.world().resource::<Practice>().session().open_promises().len();
    let due = app.world().resource::<Practice>().session().days_may_pass();
    assert!(due && promised > 0, "nothing falls due");
    press(&mut app, &Ask::Open(Screen::Rating));
    press(&mut app, &Ask::Rate(3));
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Days);
    for number in 1..=promised {
        press(&mut app, &Ask::Follow(number, Contact::Call));
        wait(&mut app, 1);
    }
    let session = app.world().resource::<Practice>().session();
    assert_eq!(session.state().stage, Stage::Over);
    assert_eq!(session.state().stars, Some(3));
    press(&mut app, &Ask::Open(Screen::Debrief));
    assert_eq!(screen(&app), Screen::Debrief);
}

#[test]
fn a_card_on_each_technique_is_a_click_away() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Cards));
    press(&mut app, &Ask::Card(Move::MirrorFacts));
    assert_eq!(screen(&app), Screen::Cards);
    assert!(texts(&mut app).iter().any(|it| it.starts_with("Why: ")));
    press(&mut app, &Ask::Back);
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn a_shift_goes_from_call_to_call_and_restores_between() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::Shift));
    assert_eq!(screen(&app), Screen::Shift);
    press(&mut app, &Ask::Ritual(Some(Ritual::Breath)));
    press(&mut app, &Ask::Between(Between::Reset(Ritual::Breath)));
    assert!(button(&mut app, &Ask::Ritual(Some(Ritual::Breath))).is_none(), "once before a call");
    press(&mut app, &Ask::TakeCall);
    wait(&mut app, 2);
    assert_eq!(screen(&app), Screen::Practice);
    assert!(app.world().resource::<Scene>().waiting > 0);
    press(&mut app, &Ask::Tickets);
    press(&mut app, &Ask::LookAway);
    press(&mut app, &Ask::Close);
    wait(&mut app, 1);
    for _ in 0..20 {
        if app.world().resource::<Scene>().beat == Beat::Over {
            break;
        }
        press(&mut app, &Ask::Pick(1));
        press(&mut app, &Ask::Land);
        wait(&mut app, 2);
    }
    press(&mut app, &Ask::Open(Screen::Rating));
    press(&mut app, &Ask::Rate(3));
    wait(&mut app, 1);
    while screen(&app) == Screen::Days {
        let open = app.world().resource::<Practice>().session().open_promises();
        match open.first() {
            Some((number, _)) => press(&mut app, &Ask::Follow(*number, Contact::Write)),
            None => press(&mut app, &Ask::Open(Screen::Debrief)),
        }
        wait(&mut app, 1);
    }
    press(&mut app, &Ask::Open(Screen::Shift));
    assert_eq!(screen(&app), Screen::Shift);
    let kept = app.world().resource::<Launched>().recorder.open_shift().unwrap();
    let kept = kept.expect("the shift is kept");
    assert_eq!(kept.results.len(), 1);
    assert_eq!(kept.results[0].looked_away, 1);
    assert!(kept.practice.is_none());
}
