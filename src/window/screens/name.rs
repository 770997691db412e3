//! Another name: for who practises already, or for somebody else at the same computer.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    text::EditableText,
};

use super::{Setting, TEXT_WIDTH};
use crate::{
    window::{
        Launched, Screen, Speech,
        ask::Ask,
        bridge::Notice,
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

/// The field for the name.
#[derive(Component)]
struct NameField;

/// Longest name that is taken, in characters.
const LONGEST_NAME: usize = 40;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Name), open)
        .add_systems(Update, (enter, take).chain().run_if(in_state(Screen::Name)));
}

fn open(mut setting: Setting, launched: Res<Launched>) {
    let now = launched.recorder.profiles().unwrap_or_default().into_iter().next();
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("name-title"));
        ui.card("Name", |ui| {
            if let Some(now) = now {
                let now = [("name", FluentValue::from(now))];
                ui.text(theme.body(), words.say_with("name-now", &now));
            }
            ui.field("name-field", "name-hint", 1.0, (NameField, FocusFirst), |_| {});
            ui.say(theme.aside(), "name-more");
        });
    };
    setting.page_then_ways(Screen::Name, "Name", TEXT_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "name-mine", Ask::Rename);
        ui.button(Weight::Plain, "name-else", Ask::SomebodyElse);
        ui.button(Weight::Link, "back", Ask::Open(Screen::Settings));
    });
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
        asked.write(Ask::Rename);
    }
}

/// Takes the typed name. Where it cannot be taken, that is said, nothing is lost, and the field is
/// ready for another.
fn take(
    mut asked: MessageReader<Ask>,
    fields: Query<(Entity, &EditableText), With<NameField>>,
    mut focus: ResMut<InputFocus>,
    speech: Res<Speech>,
    mut launched: ResMut<Launched>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        if !matches!(ask, Ask::Rename | Ask::SomebodyElse) {
            continue;
        }
        let Ok((field, typed)) = fields.single() else { continue };
        let name: String = typed.value().to_string().trim().chars().take(LONGEST_NAME).collect();
        let missing = match ask {
            _ if name.is_empty() => Some(speech.0.say("name-none")),
            Ask::SomebodyElse => {
                commands.write_message(Ask::Profile(name.clone()));
                None
            }
            _ => launched.recorder.rename(&name).err().map(|it| it.message),
        };
        if missing.is_some() {
            focus.set(field, FocusCause::Navigated);
        } else if *ask == Ask::Rename {
            next.set(Screen::Settings);
        }
        let now = [("name", FluentValue::from(name))];
        let said = missing.unwrap_or_else(|| speech.0.say_with("name-now", &now));
        commands.write_message(Notice(said));
    }
}
