//! The field and the keys of an exercise: letters typed anywhere go into the field, digits pick
//! outside it, Control and Enter sends, Escape goes back. In a call the keys do more, and stand with
//! the call.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    input_focus::InputFocus,
    prelude::*,
    text::{EditableText, TextEdit},
};

use crate::window::{
    Overlay, Screen,
    ask::Ask,
    widget::{Ui, Weight, focus_field},
};

/// The field of an exercise.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct WordsField;

/// Lines of the field that are seen at once.
const LINES: f32 = 2.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (press_keys, send).run_if(in_exercise));
}

/// Pages with such a field.
fn in_exercise(screen: Res<State<Screen>>, overlay: Res<State<Overlay>>) -> bool {
    matches!(screen.get(), Screen::Rewind | Screen::Drill | Screen::Author)
        && *overlay.get() == Overlay::None
}

impl Ui<'_, '_> {
    /// A field for other words, with the button that tries them.
    pub(crate) fn words_field(&mut self, button: &str, keys: &str) -> Entity {
        self.field("practice-field", "practice-field-hint", LINES, WordsField, |ui| {
            let theme = ui.theme;
            let node = Node {
                justify_content: JustifyContent::FlexEnd,
                align_items: AlignItems::Center,
                column_gap: theme.gap(14.0),
                ..default()
            };
            ui.group("Foot", node, |ui| {
                if !theme.narrow() {
                    ui.say(theme.aside(), keys);
                }
                ui.button(Weight::Link, button, Ask::Send);
            });
        })
    }
}

fn press_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut focus: ResMut<InputFocus>,
    mut fields: Query<(Entity, &mut EditableText), With<WordsField>>,
    mut asked: MessageWriter<Ask>,
    screen: Res<State<Screen>>,
    mut control: Local<bool>,
) {
    // Where there is nowhere to go back to, Escape stays silent as it does in a call.
    let escape = if *screen.get() == Screen::Author { Ask::Hold } else { Ask::Back };
    // All keys of one update were handed out before the first of them can move the focus.
    let inside = focus.get().is_some_and(|held| fields.contains(held));
    let mut moved = false;
    for key in keys.read() {
        let pressed = key.state.is_pressed();
        match &key.logical_key {
            Key::Control | Key::Super => *control = pressed,
            _ if !pressed => {}
            Key::Enter if *control => drop(asked.write(Ask::Send)),
            Key::Escape => drop(asked.write(escape.clone())),
            _ if inside || *control => {}
            Key::Character(text) => {
                let number = text.parse().ok().filter(|_| !moved);
                match (number, fields.single_mut()) {
                    (Some(number), _) => drop(asked.write(Ask::Pick(number))),
                    (None, Ok((field, mut editable))) => {
                        moved = true;
                        focus_field(&mut focus, field);
                        editable.queue_edit(TextEdit::Insert(text.clone()));
                    }
                    _ => {}
                }
            }
            Key::Space if moved => {
                if let Ok((_, mut editable)) = fields.single_mut() {
                    editable.queue_edit(TextEdit::Insert(" ".into()));
                }
            }
            _ => {}
        }
    }
}

/// What stands in the field is said.
fn send(
    mut asked: MessageReader<Ask>,
    fields: Query<&EditableText, With<WordsField>>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::Send) {
        return;
    }
    if let Ok(field) = fields.single() {
        let words = field.value().to_string();
        if !words.trim().is_empty() {
            commands.write_message(Ask::Said(words.trim().to_owned()));
        }
    }
}
