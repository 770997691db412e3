//! A field to type in: placeholder, a steady caret, a ring around its box, undo, and the value told
//! to screen readers. The engine has none of these yet.

use std::time::Duration;

use accesskit::{Action, Role};
use bevy::{
    a11y::AccessibilityNode,
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
    },
    input_focus::{FocusCause, FocusedInput, InputFocus, tab_navigation::TabIndex},
    prelude::*,
    text::{EditableText, TextCursorStyle, TextEdit},
};

use super::{Ui, named};
use crate::window::theme::{CORNER, Theme};

/// What a field remembers beside its words.
#[derive(Component, Clone, Debug, Default)]
pub(super) struct Field {
    /// Earlier values, last one last.
    past: Vec<String>,
    /// The value now.
    value: String,
}

/// The words that stand in an empty field.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Placeholder(Entity);

/// The longest text a field takes, in characters; longer than anybody says in one turn.
const MOST_CHARACTERS: usize = 2000;
/// How many earlier values are remembered.
const MOST_UNDO: usize = 100;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(type_shifted_space)
        .add_observer(undo)
        .add_systems(Update, (remember, show_placeholder, ring_the_box));
}

/// The box around a field.
#[derive(Component, Clone, Copy, Debug)]
pub(crate) struct FieldBox(pub Entity);

impl Ui<'_, '_> {
    /// A field of `lines` lines in a box; `name` and `hint` are names of words.
    pub(crate) fn field(
        &mut self,
        name: &str,
        hint: &str,
        lines: f32,
        marker: impl Bundle,
        foot: impl FnOnce(&mut Ui),
    ) -> Entity {
        let (theme, words) = (self.theme, self.words);
        let outer = Node {
            // In one column the foot stands beside the field, which leaves more room for the words.
            flex_direction: if lines > 1.0 && theme.narrow() {
                FlexDirection::Row
            } else {
                FlexDirection::Column
            },
            align_items: if theme.narrow() { AlignItems::Center } else { AlignItems::Stretch },
            padding: theme.padding(14.0, 8.0),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(CORNER)),
            flex_shrink: 0.0,
            ..default()
        };
        let mut field = Entity::PLACEHOLDER;
        let mut group = self.group("Field box", outer, |ui| {
            let placeholder = ui.placeholder(words.say(hint));
            let editable = editable(theme, lines);
            let access = named(Role::MultilineTextInput, words.say(name));
            field = ui.spawn.spawn((Name::new("Field"), editable, access, marker)).id();
            ui.spawn.commands().entity(placeholder).insert(Placeholder(field));
            foot(ui);
        });
        group.insert((
            BackgroundColor(theme.palette.card),
            BorderColor::all(theme.palette.hairline),
            FieldBox(field),
        ));
        field
    }

    fn placeholder(&mut self, words: String) -> Entity {
        let theme = self.theme;
        let place = Node {
            position_type: PositionType::Absolute,
            left: theme.gap(14.0),
            top: theme.gap(8.0),
            right: theme.gap(14.0),
            ..default()
        };
        let lettering = super::Lettering { color: theme.palette.soft_ink, ..theme.body() };
        let text = (Name::new("Placeholder"), Text(words), theme.set(lettering), place);
        self.spawn.spawn((text, Pickable::IGNORE)).id()
    }
}

fn editable(theme: &Theme, lines: f32) -> impl Bundle {
    let palette = &theme.palette;
    (
        Field::default(),
        EditableText {
            visible_lines: Some(if theme.narrow() { 1.0 } else { lines }),
            allow_newlines: lines > 1.0,
            max_characters: Some(MOST_CHARACTERS),
            // A steady caret: nothing blinks for attention.
            cursor_blink_period: Duration::MAX,
            cursor_width: 0.1,
            ..default()
        },
        theme.set(theme.body()),
        TextCursorStyle {
            color: palette.ink,
            selection_color: palette.own,
            unfocused_selection_color: Color::NONE,
            selected_text_color: None,
        },
        Node {
            flex_grow: 1.0,
            flex_basis: if theme.narrow() { Val::Px(0.0) } else { Val::Auto },
            ..default()
        },
        TabIndex(0),
    )
}

/// Shift and the space bar type a space as well: fast typists hold shift a little longer.
fn type_shifted_space(
    press: On<FocusedInput<KeyboardInput>>,
    keys: Res<ButtonInput<Key>>,
    mut fields: Query<&mut EditableText>,
) {
    let Ok(mut text) = fields.get_mut(press.focused_entity) else {
        return;
    };
    let other = [Key::Control, Key::Alt, Key::Super].into_iter().any(|it| keys.pressed(it));
    let space = press.input.logical_key == Key::Space && press.input.state == ButtonState::Pressed;
    if space && keys.pressed(Key::Shift) && !other && !text.is_composing() {
        text.queue_edit(TextEdit::Insert(" ".into()));
    }
}

/// Control and Z bring the value before back.
fn undo(
    press: On<FocusedInput<KeyboardInput>>,
    keys: Res<ButtonInput<Key>>,
    mut fields: Query<(&mut EditableText, &mut Field)>,
) {
    let Ok((mut text, mut field)) = fields.get_mut(press.focused_entity) else {
        return;
    };
    let wanted = matches!(&press.input.logical_key, Key::Character(it) if it.eq_ignore_ascii_case("z"))
        && press.input.state == ButtonState::Pressed
        && keys.pressed(Key::Control);
    if let Some(past) = wanted.then(|| field.past.pop()).flatten() {
        text.editor.set_text(&past);
        text.queue_edit(TextEdit::TextEnd(false));
        field.value = past;
    }
}

/// Keeps what undo brings back, and tells screen readers what stands in the field.
fn remember(
    mut fields: Query<(&EditableText, &mut Field, &mut AccessibilityNode), Changed<EditableText>>,
) {
    for (text, mut field, mut access) in &mut fields {
        let value = text.value().to_string();
        if value == field.value {
            continue;
        }
        let before = std::mem::replace(&mut field.value, value.clone());
        field.past.push(before);
        let excess = field.past.len().saturating_sub(MOST_UNDO);
        field.past.drain(..excess);
        access.set_value(value);
        access.add_action(Action::Focus);
    }
}

fn show_placeholder(
    fields: Query<Ref<EditableText>>,
    mut placeholders: Query<(&Placeholder, &mut Visibility)>,
) {
    for (placeholder, mut visibility) in &mut placeholders {
        let Ok(text) = fields.get(placeholder.0) else {
            continue;
        };
        let empty = text.value().to_string().is_empty() && !text.is_composing();
        let wanted = if empty { Visibility::Inherited } else { Visibility::Hidden };
        visibility.set_if_neq(wanted);
    }
}

fn ring_the_box(
    focus: Res<InputFocus>,
    theme: Res<Theme>,
    mut boxes: Query<(Entity, &FieldBox, &mut BorderColor)>,
    mut commands: Commands,
) {
    if !focus.is_changed() {
        return;
    }
    for (entity, field, mut border) in &mut boxes {
        if focus.get() == Some(field.0) {
            *border = BorderColor::all(theme.palette.calm);
            let glow = theme.palette.calm.with_alpha(0.3);
            commands.entity(entity).try_insert(Outline {
                width: px(3),
                offset: px(0),
                color: glow,
            });
        } else {
            *border = BorderColor::all(theme.palette.hairline);
            commands.entity(entity).try_remove::<Outline>();
        }
    }
}

/// Puts `words` into a field and the caret behind them.
pub(crate) fn put_words(text: &mut EditableText, words: &str) {
    text.editor.set_text(words);
    text.queue_edit(TextEdit::TextEnd(false));
}

/// Gives a field the focus.
pub(crate) fn focus_field(focus: &mut InputFocus, field: Entity) {
    if focus.get() != Some(field) {
        focus.set(field, FocusCause::Navigated);
    }
}
