//! Reading along: what is named while a reply is being typed, and what is not.

use accesskit::{Live, Role};
use bevy::{
    a11y::AccessibilityNode,
    input::keyboard::{Key, KeyCode},
    prelude::*,
    text::EditableText,
};
use rapport::{
    core::coach::Level,
    window::{Ask, Beat, Practice, Preferences, ReplyField, Scene},
};

use super::{
    call::begin,
    rig::{at_home, burst, button, half, launch, open, press, send, settle, strike, wait, write},
};

const SORRY: &str = "I am so sorry about that, ";

fn reading_along() -> App {
    let mut app = open(launch(Preferences { reads_along: true, ..at_home() }));
    begin(&mut app);
    app
}

/// What a screen reader is told of the line above the field.
fn named(app: &mut App) -> String {
    let mut all = app.world_mut().query::<(&Name, &AccessibilityNode)>();
    let strip = all.iter(app.world()).find(|(name, _)| name.as_str() == "Read along");
    let (_, access) = strip.unwrap();
    assert_eq!((access.role(), access.live()), (Role::Status, Some(Live::Polite)));
    access.label().unwrap_or_default().to_owned()
}

/// How many lines lie under typed words.
fn lines(app: &mut App) -> usize {
    let mut fields = app.world_mut().query_filtered::<&ChildOf, With<ReplyField>>();
    let frame = fields.single(app.world()).unwrap().parent();
    let mut names = app.world_mut().query::<(&Name, &ChildOf)>();
    let under = |it: &(&Name, &ChildOf)| it.0.as_str() == "Underline" && it.1.parent() == frame;
    names.iter(app.world()).filter(under).count()
}

fn put(app: &mut App, words: &str) {
    let mut fields = app.world_mut().query_filtered::<&mut EditableText, With<ReplyField>>();
    fields.single_mut(app.world_mut()).unwrap().editor.set_text(words);
    settle(app);
}

#[test]
fn a_clause_that_has_ended_lights_up_and_is_named() {
    let mut app = reading_along();
    burst(&mut app, SORRY.trim_end_matches(", "));
    assert_eq!(named(&mut app), "", "an open clause is nobody's business yet");
    burst(&mut app, ", ");
    assert!(named(&mut app).contains("apology"), "{}", named(&mut app));
    assert!(lines(&mut app) > 0);
    burst(&mut app, "you should have read the letter");
    assert!(!named(&mut app).contains("blame"));
    wait(&mut app, 2);
    assert!(named(&mut app).contains("blame"), "{}", named(&mut app));
}

#[test]
fn what_was_changed_is_dark_until_it_is_read_again() {
    let mut app = reading_along();
    burst(&mut app, SORRY);
    assert!(named(&mut app).contains("apology"));
    put(&mut app, "We are closed");
    assert_eq!((named(&mut app).as_str(), lines(&mut app)), ("", 0));
    put(&mut app, "");
    assert_eq!((named(&mut app).as_str(), lines(&mut app)), ("", 0));
}

#[test]
fn it_is_off_until_asked_for_by_button_or_key() {
    let mut app = open(launch(at_home()));
    begin(&mut app);
    burst(&mut app, SORRY);
    assert_eq!((named(&mut app).as_str(), lines(&mut app)), ("", 0));
    press(&mut app, &Ask::ReadAlong(true));
    wait(&mut app, 2);
    assert!(named(&mut app).contains("apology"));
    half(&mut app, &Key::Control, KeyCode::ControlLeft, None, true);
    strike(&mut app, &Key::Character("l".into()), KeyCode::KeyL, Some("l"));
    half(&mut app, &Key::Control, KeyCode::ControlLeft, None, false);
    settle(&mut app);
    assert!(!app.world().resource::<Preferences>().reads_along);
    assert_eq!((named(&mut app).as_str(), lines(&mut app)), ("", 0));
    let mut fields = app.world_mut().query_filtered::<&EditableText, With<ReplyField>>();
    assert_eq!(fields.single(app.world()).unwrap().value().to_string(), SORRY);
}

#[test]
fn an_unaided_run_has_none_of_it() {
    let alone = Preferences { reads_along: true, coach: Level::Unaided, ..at_home() };
    let mut app = open(launch(alone));
    begin(&mut app);
    burst(&mut app, SORRY);
    wait(&mut app, 2);
    assert_eq!((named(&mut app).as_str(), lines(&mut app)), ("", 0));
    assert!(button(&mut app, &Ask::ReadAlong(false)).is_none());
}

#[test]
fn what_is_sent_is_the_same_with_and_without() {
    let mut all = Vec::new();
    for reads_along in [true, false] {
        let mut launch = launch(Preferences { reads_along, ..at_home() });
        let seeded = rapport::window::NothingKept {
            profiles: vec!["Robin".into()],
            ..rapport::window::NothingKept::default()
        };
        launch.recorder = Box::new(seeded);
        let mut app = open(launch);
        begin(&mut app);
        write(&mut app, "I am sorry, it was twice. What was it for?");
        send(&mut app);
        assert_eq!(app.world().resource::<Scene>().beat, Beat::OnItsWay);
        assert_eq!((named(&mut app).as_str(), lines(&mut app)), ("", 0), "sent is sent");
        wait(&mut app, 4);
        all.push(app.world().resource::<Practice>().session().transcript().to_vec());
    }
    assert_eq!(all[0], all[1]);
}

#[test]
fn a_pasted_page_is_read_in_bounds_and_nothing_is_lost() {
    let mut app = reading_along();
    let lines: String =
        (1..=60).map(|it| format!("The book of Ann came back late on day {it}. ")).collect();
    let page = format!("I am so sorry about your mixer. {lines}");
    put(&mut app, &page);
    wait(&mut app, 2);
    assert!(named(&mut app).contains("apology"));
    let mut fields = app.world_mut().query_filtered::<&EditableText, With<ReplyField>>();
    assert_eq!(fields.single(app.world()).unwrap().value().to_string(), page);
}
