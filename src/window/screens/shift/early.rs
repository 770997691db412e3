//! The question before a shift ends early.

use crate::{
    core::shift::ShiftState,
    window::{
        ask::Ask,
        widget::{FocusFirst, Ui, Weight},
    },
    words::count,
};

/// Whether the shift is to end early: what was done stays, what is open is stopped.
pub(super) fn ask(ui: &mut Ui, shift: &ShiftState) {
    let done = [("done", count(shift.results.len())), ("count", count(shift.plan.len()))];
    ui.text(ui.theme.body(), ui.words.say_with("shift-end-ask", &done));
    if shift.practice.is_some() {
        ui.say(ui.theme.body(), "shift-end-open");
    }
    ui.row("Ways", 12.0, |ui| {
        ui.button(Weight::Plain, "shift-end-yes", Ask::EndShift).insert(FocusFirst);
        ui.button(Weight::Link, "shift-end-no", Ask::ShiftEnds(false));
    });
}
