//! The room: hands by keyboard, the split, the reply that won, both courses, notes, the result.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use rapport::{
    core::room::LedRecord,
    window::{Ask, Launched, PlanAsk, RoomAsk, Screen, Writing},
};

use super::rig::{at_home, launch, open, press, screen, strike, wait, write};

fn letter(app: &mut App, key: &str, code: KeyCode) {
    strike(app, &Key::Character(key.into()), code, Some(key));
    wait(app, 1);
}

fn texts(app: &mut App) -> Vec<String> {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).map(|it| it.0.clone()).collect()
}

fn shows(app: &mut App, words: &str) -> bool {
    texts(app).iter().any(|it| it.contains(words))
}

fn in_room() -> App {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    press(&mut app, &Ask::Room(RoomAsk::People(5)));
    press(&mut app, &Ask::Room(RoomAsk::Begin));
    assert_eq!(screen(&app), Screen::Room);
    space(&mut app);
    space(&mut app);
    app
}

fn space(app: &mut App) {
    strike(app, &Key::Space, KeyCode::Space, Some(" "));
    wait(app, 1);
}

/// One hand for this reply, and it is said.
fn run(app: &mut App, key: &str, code: KeyCode) {
    letter(app, key, code);
    letter(app, "1", KeyCode::Digit1);
    letter(app, "r", KeyCode::KeyR);
}

fn kept_open(app: &App) -> LedRecord {
    app.world().resource::<Launched>().recorder.open_room().unwrap().unwrap()
}

/// Hands by keys alone: A four, B seven.
fn count(app: &mut App) {
    letter(app, "a", KeyCode::KeyA);
    letter(app, "4", KeyCode::Digit4);
    letter(app, "b", KeyCode::KeyB);
    letter(app, "7", KeyCode::Digit7);
}

#[test]
fn hands_are_counted_by_keys_and_the_winner_is_said_by_space() {
    let mut app = in_room();
    count(&mut app);
    space(&mut app);
    assert!(shows(&mut app, "Say B"));
    space(&mut app);
    assert!(shows(&mut app, "What do we say now?"), "{:?}", texts(&mut app));
    space(&mut app);
    assert!(shows(&mut app, "Show how the room is split"));
    let open = app.world().resource::<Launched>().recorder.open_room().unwrap().unwrap();
    assert_eq!(open.rounds.len(), 1);
    assert_eq!(open.rounds[0].ran, 2);
    assert_eq!(open.rounds[0].choices[0].hands, 4);
}

#[test]
fn both_courses_lie_side_by_side_and_the_call_stays() {
    let mut app = in_room();
    count(&mut app);
    letter(&mut app, "w", KeyCode::KeyW);
    assert!(shows(&mut app, "3 turns later: calm"));
    strike(&mut app, &Key::Escape, KeyCode::Escape, None);
    wait(&mut app, 1);
    assert!(shows(&mut app, "Show how the room is split"));
}

#[test]
fn right_after_a_reply_was_said_it_is_still_held_against_the_next() {
    let mut app = in_room();
    count(&mut app);
    letter(&mut app, "r", KeyCode::KeyR);
    letter(&mut app, "w", KeyCode::KeyW);
    assert!(shows(&mut app, "3 turns later: calm"), "{:?}", texts(&mut app));
    space(&mut app);
    assert!(shows(&mut app, "What do we say now?"), "and back to what was said");
    assert_eq!(kept_open(&app).rounds.len(), 1);
}

#[test]
fn a_call_is_closed_without_keeping_it() {
    let mut app = in_room();
    run(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "l", KeyCode::KeyL);
    assert!(shows(&mut app, "moved most"), "{:?}", texts(&mut app));
    press(&mut app, &Ask::Room(RoomAsk::Discard));
    assert_eq!(screen(&app), Screen::Title);
    let recorder = &app.world().resource::<Launched>().recorder;
    assert!(recorder.open_room().unwrap().is_none() && recorder.last_room().unwrap().is_none());
}

#[test]
fn a_private_note_is_kept_and_never_on_the_wall() {
    let mut app = in_room();
    press(&mut app, &Ask::Room(RoomAsk::Write(Writing::Private)));
    write(&mut app, "ask Ana");
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    wait(&mut app, 1);
    assert!(!shows(&mut app, "ask Ana"));
    let open = kept_open(&app);
    assert_eq!(&*open.notes[0].text, "ask Ana");
    press(&mut app, &Ask::Room(RoomAsk::Write(Writing::Proposal)));
    write(&mut app, "Oh no, tell me what happened.");
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    wait(&mut app, 1);
    assert!(shows(&mut app, "Oh no, tell me what happened."));
}

#[test]
fn too_many_hands_are_refused_in_words_and_frozen_means_frozen() {
    let mut app = in_room();
    letter(&mut app, "a", KeyCode::KeyA);
    letter(&mut app, "9", KeyCode::Digit9);
    letter(&mut app, "9", KeyCode::Digit9);
    assert!(shows(&mut app, "17 people"));
    letter(&mut app, "z", KeyCode::KeyZ);
    assert!(shows(&mut app, "Stopped"));
    letter(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "5", KeyCode::Digit5);
    let open = kept_open(&app);
    assert_eq!(open.commands.len(), 1, "only the first nine hands were counted");
}

#[test]
fn going_back_keeps_the_other_call_for_the_result_and_the_end_is_kept() {
    let mut app = in_room();
    run(&mut app, "a", KeyCode::KeyA);
    letter(&mut app, "j", KeyCode::KeyJ);
    run(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "l", KeyCode::KeyL);
    assert_eq!(screen(&app), Screen::RoomResult);
    assert!(shows(&mut app, "left by going back"));
    press(&mut app, &Ask::Room(RoomAsk::End));
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Title);
    assert!(app.world().resource::<Launched>().recorder.open_room().unwrap().is_none());
}

#[test]
fn on_the_result_keys_look_back_and_no_space_finishes() {
    let mut app = in_room();
    run(&mut app, "a", KeyCode::KeyA);
    letter(&mut app, "l", KeyCode::KeyL);
    letter(&mut app, "e", KeyCode::KeyE);
    assert_eq!(screen(&app), Screen::RoomResult, "letters are no buttons here");
    space(&mut app);
    assert_eq!(screen(&app), Screen::Room, "a space goes back into the call");
    assert_eq!(kept_open(&app).rounds.len(), 1, "and says nothing");
    letter(&mut app, "l", KeyCode::KeyL);
    letter(&mut app, "j", KeyCode::KeyJ);
    assert_eq!(screen(&app), Screen::Room);
    assert!(kept_open(&app).rounds.is_empty(), "one turn back");
    letter(&mut app, "l", KeyCode::KeyL);
    letter(&mut app, "p", KeyCode::KeyP);
    write(&mut app, "Tell me what happened.");
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    wait(&mut app, 1);
    assert!(shows(&mut app, "Tell me what happened."));
}

#[test]
fn a_letter_begins_its_count_afresh() {
    let mut app = in_room();
    let hands = |app: &App| {
        let open = kept_open(app);
        format!("{:?}", open.commands.last().unwrap())
    };
    letter(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "1", KeyCode::Digit1);
    letter(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "2", KeyCode::Digit2);
    assert_eq!(hands(&app), "Count { choice: 2, hands: 2 }");
    letter(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "1", KeyCode::Digit1);
    letter(&mut app, "2", KeyCode::Digit2);
    assert_eq!(hands(&app), "Count { choice: 2, hands: 12 }");
}

#[test]
fn no_hands_and_a_tie_are_said_in_words_and_say_nothing() {
    let mut app = in_room();
    letter(&mut app, "w", KeyCode::KeyW);
    assert!(shows(&mut app, "No hands are counted yet"));
    letter(&mut app, "a", KeyCode::KeyA);
    letter(&mut app, "r", KeyCode::KeyR);
    assert!(shows(&mut app, "No hand is up for A"));
    letter(&mut app, "3", KeyCode::Digit3);
    letter(&mut app, "w", KeyCode::KeyW);
    assert!(shows(&mut app, "All hands are for A"));
    letter(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "3", KeyCode::Digit3);
    assert!(shows(&mut app, "run A and B"), "which two is said before they run");
    space(&mut app);
    assert!(shows(&mut app, "A tie between A and B"));
    space(&mut app);
    assert!(kept_open(&app).rounds.is_empty());
    letter(&mut app, "a", KeyCode::KeyA);
    space(&mut app);
    assert_eq!(kept_open(&app).rounds[0].ran, 1);
}

#[test]
fn the_number_of_people_holds_in_a_plan_and_is_kept() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    press(&mut app, &Ask::Room(RoomAsk::People(-5)));
    let kept = app.world().resource::<Launched>().recorder.preferences().unwrap().unwrap();
    assert_eq!(kept.room_people, Some(7));
    press(&mut app, &Ask::Plan(PlanAsk::Follow(0)));
    press(&mut app, &Ask::Plan(PlanAsk::Call));
    space(&mut app);
    space(&mut app);
    letter(&mut app, "a", KeyCode::KeyA);
    letter(&mut app, "8", KeyCode::Digit8);
    assert!(shows(&mut app, "there are 7 people"), "{:?}", texts(&mut app));
}

#[test]
fn a_plan_leads_from_step_to_step_and_its_call_comes_back_to_it() {
    let mut app = open(launch(at_home()));
    press(&mut app, &Ask::Open(Screen::RoomSetup));
    press(&mut app, &Ask::Plan(PlanAsk::Follow(0)));
    assert_eq!(screen(&app), Screen::Plan);
    assert!(shows(&mut app, "What did you notice?"));
    assert!(!shows(&mut app, "Only on paper."));
    press(&mut app, &Ask::Plan(PlanAsk::Script));
    assert!(shows(&mut app, "Only on paper."));
    press(&mut app, &Ask::Plan(PlanAsk::Next));
    assert!(!shows(&mut app, "Only on paper."), "each step hides it again");
    press(&mut app, &Ask::Plan(PlanAsk::Before));
    press(&mut app, &Ask::Plan(PlanAsk::Call));
    assert_eq!(screen(&app), Screen::Room);
    let replies = |app: &mut App| shows(app, "Letter, then number of hands");
    assert!(shows(&mut app, "a minute of silence"), "the briefing comes first");
    assert!(!replies(&mut app));
    space(&mut app);
    assert!(shows(&mut app, "Show the replies"), "then her line alone");
    space(&mut app);
    assert!(!shows(&mut app, "Calm"), "the plan hides the meters");
    count_small(&mut app);
    letter(&mut app, "w", KeyCode::KeyW);
    assert!(shows(&mut app, "for an answer"));
    assert!(!shows(&mut app, "calm"), "neither does running both show them");
    strike(&mut app, &Key::Escape, KeyCode::Escape, None);
    letter(&mut app, "r", KeyCode::KeyR);
    assert!(shows(&mut app, "The plan stops here"));
    letter(&mut app, "l", KeyCode::KeyL);
    letter(&mut app, "K", KeyCode::KeyK);
    assert_eq!(screen(&app), Screen::Plan);
    space(&mut app);
    assert!(shows(&mut app, "Look back at the call"), "the next step leads, no second call");
    space(&mut app);
    assert_eq!(screen(&app), Screen::RoomResult);
    letter(&mut app, "j", KeyCode::KeyJ);
    run(&mut app, "b", KeyCode::KeyB);
    letter(&mut app, "l", KeyCode::KeyL);
    letter(&mut app, "K", KeyCode::KeyK);
    assert_eq!(screen(&app), Screen::Plan);
    press(&mut app, &Ask::Plan(PlanAsk::End));
    assert_eq!(screen(&app), Screen::Title);
}

/// Hands for a small room: A two, B three.
fn count_small(app: &mut App) {
    letter(app, "a", KeyCode::KeyA);
    letter(app, "2", KeyCode::Digit2);
    letter(app, "b", KeyCode::KeyB);
    letter(app, "3", KeyCode::Digit3);
}
