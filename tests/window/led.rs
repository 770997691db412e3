//! A session goes on where it was left, and a reading of a room can be contested.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use rapport::{
    core::{
        moves::Move,
        room::{LedRecord, PlanPlace, RoomCommand},
    },
    window::{Ask, Launch, Launched, NothingKept, Overlay, PlanAsk, RoomAsk, Screen},
};

use super::{
    access::{has_names, tab_reaches_all},
    rig::{at_home, button, launch, open, press, screen, settle, strike, wait},
};

fn shows(app: &mut App, words: &str) -> bool {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).any(|it| it.0.contains(words))
}

fn key(app: &mut App, key: &str, code: KeyCode) {
    strike(app, &Key::Character(key.into()), code, Some(key));
    wait(app, 1);
}

fn overlay(app: &App) -> Overlay {
    *app.world().resource::<State<Overlay>>().get()
}

fn room_left_open(app: &App) -> Option<LedRecord> {
    app.world().resource::<Launched>().recorder.open_room().unwrap()
}

fn plan_left_open(app: &App) -> Option<PlanPlace> {
    app.world().resource::<Launched>().recorder.open_plan().unwrap()
}

/// The program closed and opened again, with what was kept.
fn again(app: &App) -> App {
    let recorder = &app.world().resource::<Launched>().recorder;
    let kept = NothingKept {
        profiles: vec!["Robin".into()],
        plan: recorder.open_plan().unwrap(),
        rooms: (recorder.open_room().unwrap(), recorder.last_room().unwrap().into_iter().collect()),
        ..NothingKept::default()
    };
    let mut app = open(Launch { recorder: Box::new(kept), ..launch(at_home()) });
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    app
}

fn in_setup() -> App {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    app
}

/// The first reply is said for one hand.
fn said(app: &mut App) {
    press(app, &Ask::Room(RoomAsk::Go));
    press(app, &Ask::Room(RoomAsk::Go));
    key(app, "a", KeyCode::KeyA);
    key(app, "1", KeyCode::Digit1);
    key(app, "r", KeyCode::KeyR);
}

#[test]
fn a_room_contests_a_reading_by_key_and_both_are_kept() {
    let mut app = in_setup();
    press(&mut app, &Ask::Room(RoomAsk::Begin));
    key(&mut app, "x", KeyCode::KeyX);
    assert_eq!(overlay(&app), Overlay::None);
    assert!(shows(&mut app, "Nothing was said yet"), "there is nothing to contest");
    said(&mut app);
    key(&mut app, "x", KeyCode::KeyX);
    assert_eq!(overlay(&app), Overlay::Contest);
    assert!(shows(&mut app, "Which reading is wrong?"));
    // Letters mean nothing to the room while the question is open.
    key(&mut app, "l", KeyCode::KeyL);
    assert_eq!(screen(&app), Screen::Room);
    press(&mut app, &Ask::Meant(Move::SharedGoal));
    press(&mut app, &Ask::Contested);
    wait(&mut app, 1);
    assert_eq!((overlay(&app), screen(&app)), (Overlay::None, Screen::Room));
    assert!(shows(&mut app, "Both readings are kept"));
    let kept = room_left_open(&app).expect("it is kept");
    let claim = RoomCommand::Contest { dropped: None, meant: vec![Move::SharedGoal] };
    assert_eq!(kept.commands.last(), Some(&claim));
    key(&mut app, "l", KeyCode::KeyL);
    assert_eq!(screen(&app), Screen::RoomResult, "the room goes on");
}

#[test]
fn the_question_is_reached_by_tab_and_escape_leaves_it() {
    let mut app = in_setup();
    press(&mut app, &Ask::Room(RoomAsk::Begin));
    said(&mut app);
    press(&mut app, &Ask::Room(RoomAsk::Contest));
    has_names(&mut app);
    let before = room_left_open(&app);
    strike(&mut app, &Key::Escape, KeyCode::Escape, None);
    settle(&mut app);
    assert_eq!(overlay(&app), Overlay::None);
    assert_eq!(room_left_open(&app), before, "nothing has changed");
    tab_reaches_all(&mut app);
}

#[test]
fn a_session_goes_on_at_its_step_after_a_restart() {
    let mut app = in_setup();
    assert!(button(&mut app, &Ask::Plan(PlanAsk::TakeUp)).is_none());
    press(&mut app, &Ask::Plan(PlanAsk::Follow(0)));
    press(&mut app, &Ask::Plan(PlanAsk::Leave));
    assert_eq!(screen(&app), Screen::Title);
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    press(&mut app, &Ask::Plan(PlanAsk::TakeUp));
    press(&mut app, &Ask::Plan(PlanAsk::Next));
    let mut app = again(&app);
    assert!(shows(&mut app, "Look back"), "its step is named");
    press(&mut app, &Ask::Plan(PlanAsk::TakeUp));
    assert_eq!(screen(&app), Screen::Plan);
    assert!(shows(&mut app, "Step 2 of 2") || shows(&mut app, "step 2 of 2"));
    press(&mut app, &Ask::Plan(PlanAsk::End));
    assert_eq!(plan_left_open(&app), None, "a finished session is not offered again");
}

#[test]
fn a_call_that_is_left_waits_in_its_plan_and_put_away_is_forgotten() {
    let mut app = in_setup();
    press(&mut app, &Ask::Plan(PlanAsk::Follow(0)));
    press(&mut app, &Ask::Plan(PlanAsk::Call));
    said(&mut app);
    key(&mut app, "l", KeyCode::KeyL);
    press(&mut app, &Ask::Room(RoomAsk::Leave));
    assert_eq!(screen(&app), Screen::Title);
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    assert!(button(&mut app, &Ask::Room(RoomAsk::Begin)).is_none(), "what waits comes first");
    press(&mut app, &Ask::Plan(PlanAsk::PutAway));
    assert_eq!((plan_left_open(&app), room_left_open(&app)), (None, None));
    press(&mut app, &Ask::Room(RoomAsk::Begin));
    said(&mut app);
    key(&mut app, "l", KeyCode::KeyL);
    key(&mut app, "K", KeyCode::KeyK);
    assert_eq!(screen(&app), Screen::Title, "a call of its own belongs to no plan");
}

#[test]
fn a_call_of_a_plan_that_was_cut_off_goes_back_into_its_plan() {
    let mut app = in_setup();
    press(&mut app, &Ask::Plan(PlanAsk::Follow(0)));
    press(&mut app, &Ask::Plan(PlanAsk::Call));
    said(&mut app);
    let mut app = again(&app);
    assert!(button(&mut app, &Ask::Room(RoomAsk::TakeUp)).is_none(), "one way on is enough");
    press(&mut app, &Ask::Plan(PlanAsk::TakeUp));
    assert_eq!(screen(&app), Screen::Room);
    assert!(shows(&mut app, "The plan stops here"), "the plan still says where to stop");
    key(&mut app, "l", KeyCode::KeyL);
    key(&mut app, "K", KeyCode::KeyK);
    assert_eq!(screen(&app), Screen::Plan);
    press(&mut app, &Ask::Plan(PlanAsk::Next));
    let mut app = again(&app);
    press(&mut app, &Ask::Plan(PlanAsk::TakeUp));
    press(&mut app, &Ask::Plan(PlanAsk::Look));
    assert_eq!(screen(&app), Screen::RoomResult, "the kept call can be looked back at");
}
