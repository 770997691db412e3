//! A call by mouse and by keys.

use bevy::{prelude::*, text::EditableText};
use rapport::window::{Ask, Beat, ReplyField, Scene, Screen};

use super::rig::{at_home, launch, open, press, screen, send, wait, write};

/// A call that has just begun.
pub(crate) fn in_call() -> App {
    let mut app = open(launch(at_home()));
    begin(&mut app);
    app
}

/// From the title into the call.
pub(crate) fn begin(app: &mut App) {
    assert_eq!(screen(app), Screen::Title);
    press(app, &Ask::Choose(0));
    if screen(app) == Screen::Warning {
        press(app, &Ask::Accept);
    }
    press(app, &Ask::Begin);
    wait(app, 2);
    assert_eq!(screen(app), Screen::Practice);
}

fn scene(app: &App) -> &Scene {
    app.world().resource::<Scene>()
}

fn typed(app: &mut App) -> String {
    let mut fields = app.world_mut().query_filtered::<&EditableText, With<ReplyField>>();
    fields.single(app.world()).expect("one field").value().to_string()
}

#[test]
fn a_picked_option_lands_and_she_answers() {
    let mut app = in_call();
    assert!(!scene(&app).options.is_empty());
    let before = scene(&app).line.clone();
    press(&mut app, &Ask::Pick(1));
    assert_eq!(scene(&app).beat, Beat::OnItsWay);
    wait(&mut app, 6);
    assert_ne!(scene(&app).line, before);
    assert!(!scene(&app).reasons.is_empty());
    assert_eq!(scene(&app).turn, 2);
}

#[test]
fn letters_go_into_the_field_from_anywhere_and_control_enter_sends() {
    let mut app = in_call();
    write(&mut app, "I am so sorry é");
    assert_eq!(typed(&mut app), "I am so sorry é");
    send(&mut app);
    assert_eq!(typed(&mut app), "");
    assert_eq!(scene(&app).beat, Beat::OnItsWay);
    wait(&mut app, 6);
    assert_ne!(scene(&app).beat, Beat::OnItsWay);
}
