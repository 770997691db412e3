//! A shift between two calls: who waits, how you are, what restores; and at its end the book.

mod early;
mod ended;
mod kudos;
mod next;
mod ritual;
mod you;

use bevy::prelude::*;

use super::{PAGE_WIDTH, Setting, way_in};
use crate::{
    core::shift::ShiftState,
    window::{
        Launched, Practice, Screen,
        ask::Ask,
        on_shift::{OnShift, Restored, look_at_shift},
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::status_values,
};

use ritual::Begun;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((ritual::plugin, kudos::plugin, next::plugin))
        .add_systems(OnEnter(Screen::Shift), (look_at_shift, open).chain());
}

fn open(
    mut setting: Setting,
    shift: Option<Res<OnShift>>,
    launched: Res<Launched>,
    practice: Option<Res<Practice>>,
    begun: Res<Begun>,
    restored: Res<Restored>,
) {
    let Some(shift) = shift else { return };
    let state = &shift.0;
    let Some(next) = next::Next::of(state, &launched) else {
        ended::open(&mut setting, state, &launched);
        return;
    };
    let waits = state.practice.is_some() || practice.is_some_and(|it| shift.has(&it));
    let page = |ui: &mut Ui| {
        head(ui, state, &next);
        ui.columns(14.0, |ui| {
            ui.share(1.0, 14.0, |ui| next::show(ui, state, &next, waits));
            ui.share(1.0, 14.0, |ui| {
                you::show(ui, state);
                ritual::show(ui, state, &next, &begun, *restored);
            });
        });
    };
    setting.page_then_ways(Screen::Shift, "Shift", PAGE_WIDTH, page, |ui| {
        let take = if waits { "shift-go-on" } else { way_in(next.channel()) };
        let mut take = ui.button(Weight::Lead, take, Ask::TakeCall);
        if begun.0.is_none() {
            take.insert(FocusFirst);
        }
        ui.button(Weight::Plain, "shift-later", Ask::Open(Screen::Title));
        if waits || state.rituals > 0 || !state.results.is_empty() {
            ui.button(Weight::Link, "shift-end-early", Ask::ShiftEnds(true));
        }
    });
}

/// Which call comes next; before the first what a shift is.
fn head(ui: &mut Ui, shift: &ShiftState, next: &next::Next) {
    let (theme, words) = (ui.theme, ui.words);
    let values = status_values(shift, &next.name());
    ui.row("Head", 18.0, |ui| {
        let title = Lettering::new(Size::Title, theme.palette.ink).face(Face::Bold);
        ui.heading(title, words.say("shift-title"));
        ui.chip(words.say_with("shift-number", &values));
    });
    if shift.results.is_empty() && shift.practice.is_none() {
        ui.text(theme.body(), words.say_with("shift-what", &values));
        ui.say(theme.aside(), "shift-warm-up");
    }
}
