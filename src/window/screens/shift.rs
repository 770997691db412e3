//! A shift between two calls: who waits, how you are, what restores; and at its end the book.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH, channel, signed};
use crate::{
    core::{
        scenario::Channel,
        shift::{Between, Ritual, ShiftState, book},
    },
    window::{
        Launched, Practice, Screen,
        ask::Ask,
        on_shift::{OnShift, look_at_shift},
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words, end_of_shift, remembered_line, review_line, status_values},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Shift), (look_at_shift, open).chain());
}

fn open(
    mut setting: Setting,
    shift: Option<Res<OnShift>>,
    launched: Res<Launched>,
    practice: Option<Res<Practice>>,
) {
    let Some(shift) = shift.map(|it| it.0.clone()) else { return };
    let name = shift.next_call().and_then(|call| {
        let scenario = launched.scenarios.iter().find(|it| it.id == call.scenario)?;
        Some(scenario.customer.name.to_string())
    });
    let resumable = shift.practice.is_some() && practice.is_none();
    setting.page(Screen::Shift, "Shift", TEXT_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("shift-title"));
        match name {
            Some(name) => waiting(ui, &shift, &name, resumable),
            None => ended(ui, &shift, &by_channel(&shift, &launched)),
        }
    });
}

/// Who waits, how you are, and what can be done before the next call.
fn waiting(ui: &mut Ui, shift: &ShiftState, name: &str, resumable: bool) {
    let (theme, words) = (ui.theme, ui.words);
    let values = status_values(shift, name);
    if shift.results.is_empty() {
        ui.say(theme.aside(), "shift-warm-up");
    }
    ui.text(theme.body(), words.say_with("shift-status", &values));
    if let Some(verdict) = shift.remembered() {
        ui.text(theme.body(), remembered_line(words, name, verdict));
    }
    if shift.break_due {
        ui.say(theme.body(), "shift-hard");
    }
    restore(ui, shift, &values);
    ui.row("Ways on", 12.0, |ui| {
        let ask = if resumable { Ask::Continue } else { Ask::TakeCall };
        ui.button(Weight::Lead, "shift-take", ask).insert(FocusFirst);
        ui.button(Weight::Plain, "shift-later", Ask::Open(Screen::Title));
    });
}

/// What restores: one ritual before each call, a break after a hard one.
fn restore(ui: &mut Ui, shift: &ShiftState, values: &[(&str, FluentValue<'_>)]) {
    let theme = ui.theme;
    ui.card("Restore", |ui| {
        if shift.reset_taken {
            ui.text(theme.body(), ui.words.say_with("shift-restored", values));
        } else {
            ui.say(theme.body(), "shift-restore");
        }
        ui.row("Rituals", 8.0, |ui| {
            for (ritual, name) in Ritual::ALL {
                if !shift.reset_taken {
                    let ask = Ask::Between(Between::Reset(ritual));
                    ui.button(Weight::Plain, &format!("shift-ritual-{name}"), ask);
                }
            }
            if shift.break_due {
                ui.button(Weight::Plain, "shift-take-break", Ask::Between(Between::Break));
            }
        });
    });
}

/// The end: the book, the review, first against last.
fn ended(ui: &mut Ui, shift: &ShiftState, channels: &[Channelled]) {
    let (theme, words) = (ui.theme, ui.words);
    ui.card("Book", |ui| {
        for (name, values) in end_of_shift(shift) {
            ui.text(theme.body(), words.say_with(name, &values));
        }
    });
    if let Some(review) = &book(shift).review {
        ui.card("Review", |ui| {
            let lettering = Lettering::new(Size::Large, theme.palette.ink).face(Face::Cue);
            ui.text(lettering, review_line(words, review));
        });
    }
    if channels.len() > 1 {
        ui.card("By channel", |ui| {
            ui.heading(theme.body().face(Face::Bold), words.say("shift-channels"));
            for it in channels {
                ui.text(theme.body(), words.say_with("shift-channel", &it.values(words)));
            }
        });
    }
    ui.row("Ways on", 12.0, |ui| {
        ui.button(Weight::Lead, "debrief-done", Ask::ShiftRead).insert(FocusFirst);
    });
}

/// The calls of a shift on one channel.
struct Channelled {
    channel: Channel,
    calls: u32,
    /// Calm at the end of each, added up.
    calm: f64,
    /// What trust gained in each, added up.
    trust: f64,
}

impl Channelled {
    fn values(&self, words: &Words) -> Vec<(&'static str, FluentValue<'static>)> {
        let calls = f64::from(self.calls.max(1));
        vec![
            ("channel", channel(words, self.channel).into()),
            ("calls", calls.into()),
            ("calm", (self.calm / calls).round().into()),
            ("trust", signed(self.trust / calls)),
        ]
    }
}

/// The results of a shift by channel, in the order in which the channels first rang.
fn by_channel(shift: &ShiftState, launched: &Launched) -> Vec<Channelled> {
    let mut found: Vec<Channelled> = Vec::new();
    for result in &shift.results {
        let scenario = launched.scenarios.iter().find(|it| it.id == result.scenario);
        let Some(channel) = scenario.map(|it| it.channel) else { continue };
        let (calm, trust) = (result.calm, result.trust.1 - result.trust.0);
        match found.iter_mut().find(|it| it.channel == channel) {
            Some(it) => {
                it.calls += 1;
                it.calm += calm;
                it.trust += trust;
            }
            None => found.push(Channelled { channel, calls: 1, calm, trust }),
        }
    }
    found
}
