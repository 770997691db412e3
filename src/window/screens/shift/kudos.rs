//! A good word that somebody gave after a call: it lifts the morale, and is kept to be read again when
//! the shift is over.

use bevy::{prelude::*, text::EditableText};

use crate::{
    core::shift::{Between, ShiftState},
    window::{
        Screen,
        ask::Ask,
        widget::{FocusFirst, Ui, Weight},
    },
};

/// The field of the good word.
#[derive(Component, Clone, Copy, Debug)]
struct PraiseField;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, keep.run_if(in_state(Screen::Shift)));
}

/// Once after each call.
pub(super) fn may_be_given(shift: &ShiftState) -> bool {
    !shift.results.is_empty() && !shift.praised
}

/// The way to it.
pub(super) fn choice(ui: &mut Ui, shift: &ShiftState) {
    if may_be_given(shift) {
        ui.button(Weight::Plain, "shift-praised", Ask::Praise(true));
    }
}

/// Its field.
pub(super) fn write(ui: &mut Ui) {
    let theme = ui.theme;
    ui.say(theme.body(), "shift-praise-ask");
    ui.field("shift-praise-name", "shift-praise-hint", 1.0, (PraiseField, FocusFirst), |_| {});
    ui.say(theme.aside(), "shift-praise-kept");
    ui.row("Ways", 12.0, |ui| {
        ui.button(Weight::Plain, "shift-praise-keep", Ask::KeepPraise);
        ui.button(Weight::Link, "shift-ritual-leave", Ask::Praise(false));
    });
}

/// What stands in the field is kept; an empty one waits for words.
fn keep(
    mut asked: MessageReader<Ask>,
    fields: Query<&EditableText, With<PraiseField>>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::KeepPraise) {
        return;
    }
    let words = fields.single().map(|it| it.value().to_string()).unwrap_or_default();
    if !words.trim().is_empty() {
        commands.write_message(Ask::Between(Between::Kudos(words.trim().into())));
    }
}
