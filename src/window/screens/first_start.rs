//! The very first start: a made-up name, what is kept and where, text size. Nothing is kept before.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    input_focus::InputFocus,
    prelude::*,
    text::EditableText,
};

use super::{Setting, TEXT_WIDTH, settings::text_size};
use crate::window::{
    Launched, Preferences, Screen,
    ask::Ask,
    widget::{FocusFirst, Ui, Weight},
};

/// Whether the start page leads on to a first call at once.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Straight(bool);

/// The field for the name.
#[derive(Component)]
struct NameField;

/// Longest name that is taken, in characters.
const LONGEST_NAME: usize = 40;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Straight>()
        .add_systems(OnEnter(Screen::FirstStart), open)
        .add_systems(Update, go_straight.run_if(in_state(Screen::Title)))
        .add_systems(Update, (enter, take_name).chain().run_if(in_state(Screen::FirstStart)));
}

fn open(mut setting: Setting, launched: Res<Launched>, preferences: Res<Preferences>) {
    let place = launched.recorder.place();
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("first-title"));
        ui.say(theme.body(), "first-welcome");
        ui.card("Who", |ui| {
            ui.heading(theme.heading(), words.say("first-who"));
            ui.field("first-name", "first-name-hint", 1.0, (NameField, FocusFirst), |_| {});
        });
        ui.card("Looks", |ui| {
            text_size(ui, &preferences);
            kept(ui, place);
        });
    };
    setting.page_then_ways(Screen::FirstStart, "First start", TEXT_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "first-call", Ask::NameAndCall);
        ui.button(Weight::Plain, "first-go", Ask::Name);
    });
}

fn kept(ui: &mut Ui, place: Option<String>) {
    let name = if place.is_some() { "first-kept" } else { "first-kept-nowhere" };
    ui.say(ui.theme.aside(), name);
}

/// Enter in the field does what the first button does.
fn enter(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    fields: Query<(), With<NameField>>,
    mut asked: MessageWriter<Ask>,
) {
    let entered = keys.read().any(|it| it.state.is_pressed() && it.logical_key == Key::Enter);
    if entered && focus.get().is_some_and(|it| fields.contains(it)) {
        asked.write(Ask::NameAndCall);
    }
}

/// Takes the typed name; without one, a plain name does.
fn take_name(
    mut asked: MessageReader<Ask>,
    fields: Query<&EditableText, With<NameField>>,
    speech: Res<crate::window::Speech>,
    mut straight: ResMut<Straight>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        if !matches!(ask, Ask::Name | Ask::NameAndCall) {
            continue;
        }
        straight.0 = *ask == Ask::NameAndCall;
        let typed = fields.iter().next().map(|it| it.value().to_string()).unwrap_or_default();
        let name: String = typed.trim().chars().take(LONGEST_NAME).collect();
        let name = if name.is_empty() { speech.0.say("first-name-plain") } else { name };
        commands.write_message(Ask::Profile(name));
    }
}

/// From the first page to the call that the start page offers: the shortest way to a first reply.
fn go_straight(mut straight: ResMut<Straight>, mut asked: MessageWriter<Ask>) {
    if straight.0 {
        straight.0 = false;
        asked.write(Ask::Choose(0));
    }
}
