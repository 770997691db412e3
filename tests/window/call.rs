//! A call by mouse and by keys.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
    text::EditableText,
};
use rapport::window::{Ask, Beat, Launched, Overlay, Practice, ReplyField, Scene, Screen};

use super::rig::{
    at_home, focused, launch, one_turn, open, press, screen, send, settle, strike, wait, write,
};

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

fn turns(app: &App) -> u32 {
    app.world().resource::<Practice>().session().state().customer.turn
}

fn overlay(app: &App) -> Overlay {
    *app.world().resource::<State<Overlay>>().get()
}

fn field(app: &mut App) -> (Entity, String) {
    let mut fields = app.world_mut().query_filtered::<(Entity, &EditableText), With<ReplyField>>();
    let (entity, text) = fields.single(app.world()).unwrap();
    (entity, text.value().to_string())
}

fn escape(app: &mut App) {
    strike(app, &Key::Escape, KeyCode::Escape, None);
    settle(app);
}

#[test]
fn a_picked_option_lands_and_she_answers() {
    let mut app = in_call();
    assert!(!scene(&app).options.is_empty());
    let before = scene(&app).line.clone();
    press(&mut app, &Ask::Pick(1));
    assert_eq!(scene(&app).beat, Beat::OnItsWay);
    wait(&mut app, 4);
    assert_ne!(scene(&app).line, before);
    assert!(!scene(&app).reasons.is_empty());
    assert_eq!(scene(&app).turn, 2);
    assert!(focused(&app).is_some_and(|it| app.world().get_entity(it).is_ok()));
}

#[test]
fn fast_letters_are_not_taken_for_presses() {
    let mut app = in_call();
    super::rig::burst(&mut app, "I am so");
    assert_eq!(field(&mut app).1, "I am so");
    assert_eq!(scene(&app).beat, Beat::Yours);
}

#[test]
fn a_space_between_fast_letters_presses_no_button() {
    let mut app = in_call();
    let option = super::rig::button(&mut app, &Ask::Pick(2)).unwrap();
    let mut focus = app.world_mut().resource_mut::<bevy::input_focus::InputFocus>();
    focus.set(option, bevy::input_focus::FocusCause::Navigated);
    settle(&mut app);
    super::rig::burst(&mut app, "I am so");
    assert_eq!(field(&mut app).1, "I am so");
    assert_eq!(scene(&app).beat, Beat::Yours);
}

#[test]
fn letters_go_into_the_field_from_anywhere_and_control_enter_sends() {
    let mut app = in_call();
    write(&mut app, "I am so sorry é");
    let (entity, words) = field(&mut app);
    assert_eq!(words, "I am so sorry é");
    assert_eq!(focused(&app), Some(entity));
    strike(&mut app, &Key::Enter, KeyCode::Enter, Some("\r"));
    write(&mut app, "so");
    assert_eq!(field(&mut app).1, "I am so sorry é\nso");
    send(&mut app);
    assert_eq!(field(&mut app).1, "");
    assert_eq!(scene(&app).beat, Beat::OnItsWay);
    wait(&mut app, 4);
    assert_ne!(scene(&app).beat, Beat::OnItsWay);
}

#[test]
fn digits_pick_outside_the_field_and_are_typed_inside_it() {
    let mut app = in_call();
    write(&mut app, "2");
    assert_eq!(scene(&app).beat, Beat::OnItsWay);
    press(&mut app, &Ask::TakeBack);
    assert_eq!(turns(&app), 0);
    write(&mut app, "in 2 days");
    assert_eq!(field(&mut app).1, "in 2 days");
    assert_eq!(scene(&app).beat, Beat::Yours);
}

#[test]
fn a_sent_reply_comes_back_into_the_field_before_it_lands() {
    let mut app = in_call();
    write(&mut app, "wait");
    send(&mut app);
    press(&mut app, &Ask::TakeBack);
    assert_eq!(field(&mut app).1, "wait");
    assert_eq!(scene(&app).beat, Beat::Yours);
    wait(&mut app, 3);
    assert_eq!(turns(&app), 0);
}

#[test]
fn shift_and_space_type_a_space_and_control_z_brings_words_back() {
    let mut app = in_call();
    write(&mut app, "a");
    super::rig::half(&mut app, &Key::Shift, KeyCode::ShiftLeft, None, true);
    strike(&mut app, &Key::Space, KeyCode::Space, Some(" "));
    super::rig::half(&mut app, &Key::Shift, KeyCode::ShiftLeft, None, false);
    write(&mut app, "b");
    assert_eq!(field(&mut app).1, "a b");
    super::rig::half(&mut app, &Key::Control, KeyCode::ControlLeft, None, true);
    strike(&mut app, &Key::Character("z".into()), KeyCode::KeyZ, Some("z"));
    super::rig::half(&mut app, &Key::Control, KeyCode::ControlLeft, None, false);
    settle(&mut app);
    assert_eq!(field(&mut app).1, "a ");
}

#[test]
fn escape_holds_the_line_and_takes_it_back_again() {
    let mut app = in_call();
    escape(&mut app);
    assert_eq!(scene(&app).beat, Beat::OnItsWay);
    escape(&mut app);
    assert_eq!(scene(&app).beat, Beat::Yours);
    assert_eq!(turns(&app), 0);
}

#[test]
fn an_unsure_reading_is_asked_back_and_yes_lets_it_land() {
    let mut app = in_call();
    write(&mut app, "hm the thing sort of there then");
    send(&mut app);
    press(&mut app, &Ask::Land);
    wait(&mut app, 2);
    if scene(&app).beat == Beat::Asked {
        assert_eq!(turns(&app), 0);
        press(&mut app, &Ask::Confirm);
        wait(&mut app, 2);
    }
    assert_eq!(turns(&app), 1);
}

#[test]
fn pausing_costs_nothing_and_going_on_goes_on() {
    let mut app = in_call();
    press(&mut app, &Ask::Pause);
    assert_eq!(overlay(&app), Overlay::Pause);
    escape(&mut app);
    assert_eq!(overlay(&app), Overlay::None);
    one_turn(&mut app);
    assert_eq!(turns(&app), 1);
}

#[test]
fn stopping_asks_once_and_leads_home_without_a_debrief() {
    let mut app = in_call();
    press(&mut app, &Ask::Stop);
    press(&mut app, &Ask::StayOn);
    assert_eq!(screen(&app), Screen::Practice);
    press(&mut app, &Ask::Pause);
    press(&mut app, &Ask::Stop);
    press(&mut app, &Ask::Withdraw);
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn a_contested_reading_runs_the_turn_again() {
    let mut app = in_call();
    one_turn(&mut app);
    let before = turns(&app);
    press(&mut app, &Ask::Contest);
    assert_eq!(overlay(&app), Overlay::Contest);
    let meant = Ask::Meant(rapport::core::moves::Move::GenuineConcern);
    press(&mut app, &meant);
    press(&mut app, &Ask::Contested);
    wait(&mut app, 2);
    assert_eq!(overlay(&app), Overlay::None);
    assert_eq!(turns(&app), before);
    assert!(scene(&app).contested);
    let reading = scene(&app).reply.as_ref().and_then(|it| it.reading.as_ref());
    assert!(reading.is_some_and(|it| it.has(rapport::core::moves::Move::GenuineConcern)));
}

#[test]
fn everything_said_so_far_can_be_read_again() {
    let mut app = in_call();
    one_turn(&mut app);
    press(&mut app, &Ask::History);
    assert_eq!(overlay(&app), Overlay::History);
    assert_eq!(scene(&app).history.len(), 3);
    escape(&mut app);
    assert_eq!(overlay(&app), Overlay::None);
}

#[test]
fn a_hint_is_given_on_request() {
    let mut app = in_call();
    press(&mut app, &Ask::Hint);
    assert!(scene(&app).hint.is_some());
    assert_eq!(scene(&app).beat, Beat::Yours);
}

#[test]
fn a_whole_call_leads_over_the_own_rating_to_the_debrief_and_home() {
    let mut app = in_call();
    for _ in 0..20 {
        if scene(&app).beat == Beat::Over {
            break;
        }
        one_turn(&mut app);
    }
    assert_eq!(scene(&app).beat, Beat::Over);
    press(&mut app, &Ask::Open(Screen::Rating));
    press(&mut app, &Ask::Rate(4));
    assert_eq!(screen(&app), Screen::Debrief);
    let stars = app.world().resource::<Practice>().session().state().stars;
    assert_eq!(stars, Some(4));
    press(&mut app, &Ask::Finish);
    assert!(matches!(screen(&app), Screen::Title | Screen::Aftercare));
}

#[test]
fn words_typed_to_one_customer_are_not_said_to_the_next() {
    let mut app = in_call();
    write(&mut app, "Please fill in the form.");
    settle(&mut app);
    press(&mut app, &Ask::Stop);
    press(&mut app, &Ask::StayOn);
    assert_eq!(field(&mut app).1, "Please fill in the form.", "a look elsewhere takes nothing");
    press(&mut app, &Ask::Stop);
    press(&mut app, &Ask::Withdraw);
    wait(&mut app, 1);
    begin(&mut app);
    assert_eq!(field(&mut app).1, "");
}

#[test]
fn the_first_meters_are_those_of_this_call() {
    let mut app = in_call();
    let calm = app.world().resource::<Practice>().session().state().customer.calm.round();
    let usual = app.world().resource::<Launched>().scenarios[0].customer.start().0.round();
    assert!((calm - usual).abs() >= 1.0, "this call begins as all do: {calm}");
    let mut texts = app.world_mut().query::<&Text>();
    let mut shown = |points: f64| texts.iter(app.world()).any(|it| it.0 == format!("{points}"));
    assert!(shown(calm) && !shown(usual), "{calm} is not shown, or {usual} is");
}
