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

/// The shortest way to a first reply: past the start page, and past a briefing that says no more than
/// the call itself. A warning is never passed.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Straight {
    #[default]
    No,
    /// To the call that the start page offers.
    Chooses,
    /// Into it.
    Begins,
}

/// The field for the name.
#[derive(Component)]
struct NameField;

/// Longest name that is taken, in characters.
const LONGEST_NAME: usize = 40;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Straight>()
        .add_systems(OnEnter(Screen::FirstStart), open)
        .add_systems(Update, go_straight.run_if(not(in_state(Screen::FirstStart))))
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
        *straight = if *ask == Ask::NameAndCall { Straight::Chooses } else { Straight::No };
        let typed = fields.iter().next().map(|it| it.value().to_string()).unwrap_or_default();
        let name: String = typed.trim().chars().take(LONGEST_NAME).collect();
        let name = if name.is_empty() { speech.0.say("first-name-plain") } else { name };
        commands.write_message(Ask::Profile(name));
    }
}

fn go_straight(
    screen: Res<State<Screen>>,
    preferences: Res<Preferences>,
    mut straight: ResMut<Straight>,
    mut asked: MessageWriter<Ask>,
) {
    match (*straight, screen.get()) {
        (Straight::Chooses, Screen::Title) => {
            asked.write(Ask::Choose(0));
            *straight = Straight::Begins;
        }
        (Straight::Begins, Screen::Briefing) => {
            // The guide of the first call says who one is; without it the briefing does.
            if !preferences.guided {
                asked.write(Ask::Begin);
            }
            *straight = Straight::No;
        }
        (Straight::Begins, Screen::Warning) => *straight = Straight::No,
        _ => {}
    }
}
