//! How the agent of a shift is: energy, morale and money, each with what it means.

use crate::{
    core::shift::ShiftState,
    window::{theme::Face, widget::Ui},
    words::status_values,
};

/// The lines, and what each means.
const LINES: [(&str, &str); 3] = [
    ("shift-energy", "shift-energy-more"),
    ("shift-morale", "shift-morale-more"),
    ("shift-budget", "shift-budget-more"),
];

/// The card on how you are.
pub(super) fn show(ui: &mut Ui, shift: &ShiftState) {
    let (theme, words) = (ui.theme, ui.words);
    let values = status_values(shift, "");
    ui.card("You", |ui| {
        for (line, more) in LINES {
            ui.column("Line", 1.0, |ui| {
                ui.text(theme.body().face(Face::Strong), words.say_with(line, &values));
                ui.say(theme.aside(), more);
            });
        }
        if shift.budget < 0.0 {
            ui.say(theme.body(), "shift-over-budget");
        }
    });
}
