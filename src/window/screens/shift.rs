//! A shift between two calls: who waits, how you are, what restores; and at its end the book.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::{
    core::{
        customer::Verdict,
        shift::{Between, Book, Ritual, ShiftState, Tone, book},
    },
    window::{
        Launched, Practice, Screen,
        ask::Ask,
        on_shift::{OnShift, look_at_shift},
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
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
            None => ended(ui, &shift),
        }
    });
}

/// Who waits, how you are, and what can be done before the next call.
fn waiting(ui: &mut Ui, shift: &ShiftState, name: &str, resumable: bool) {
    let (theme, words) = (ui.theme, ui.words);
    let whole = |level: f64| FluentValue::from(format!("{level:.0}"));
    let values = [
        ("number", FluentValue::from((shift.results.len() + 1).to_string())),
        ("count", shift.plan.len().to_string().into()),
        ("name", name.to_owned().into()),
        ("energy", whole(shift.agent.energy)),
        ("morale", whole(shift.agent.morale)),
        ("budget", whole(shift.budget)),
    ];
    if shift.results.is_empty() {
        ui.say(theme.aside(), "shift-warm-up");
    }
    ui.text(theme.body(), words.say_with("shift-status", &values));
    if let Some(verdict) = shift.remembered() {
        let verdict = words.say(verdict_name(verdict));
        let values = [("name", FluentValue::from(name.to_owned())), ("verdict", verdict.into())];
        ui.text(theme.body(), words.say_with("shift-returning", &values));
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

const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "verdict-kept",
        Verdict::AtRisk => "verdict-at_risk",
        Verdict::Lost => "verdict-lost",
    }
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
fn ended(ui: &mut Ui, shift: &ShiftState) {
    let (theme, words) = (ui.theme, ui.words);
    let book = book(shift);
    let lines = end_lines(shift, &book);
    ui.card("Book", |ui| {
        for (name, values) in &lines {
            ui.text(theme.body(), words.say_with(name, values));
        }
    });
    if let Some(review) = &book.review {
        let quote = [("quote", FluentValue::from(review.quote.to_string()))];
        let said = words.say_with(tone_name(review.tone), &quote);
        let values = [
            ("stars", FluentValue::from(review.stars.to_string())),
            ("customer", review.customer.to_string().into()),
            ("words", said.into()),
        ];
        ui.card("Review", |ui| {
            let lettering = Lettering::new(Size::Large, theme.palette.ink).face(Face::Cue);
            ui.text(lettering, words.say_with("shift-review", &values));
        });
    }
    ui.row("Ways on", 12.0, |ui| {
        ui.button(Weight::Lead, "debrief-done", Ask::ShiftRead).insert(FocusFirst);
    });
}

const fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Glad => "review-glad",
        Tone::Kind => "review-kind",
        Tone::Cool => "review-cool",
        Tone::Bitter => "review-bitter",
    }
}

/// A line of the end page: its words and their values.
type Line = (&'static str, Vec<(&'static str, FluentValue<'static>)>);

fn end_lines(shift: &ShiftState, book: &Book) -> Vec<Line> {
    let count = |it: usize| FluentValue::from(it.to_string());
    let whole = |it: f64| FluentValue::from(format!("{it:.0}"));
    let mut lines: Vec<Line> = vec![
        (
            "shift-book",
            vec![
                ("kept", count(book.kept)),
                ("risk", count(book.at_risk)),
                ("lost", count(book.lost)),
                ("silent", count(book.silent_leavers)),
                ("advocates", count(book.advocates)),
            ],
        ),
        (
            "shift-clean",
            vec![("clean", count(book.clean_calls)), ("count", count(shift.plan.len()))],
        ),
    ];
    if book.respect_kept {
        lines.push(("shift-respect", Vec::new()));
    }
    if let Some(by) = book.consistency {
        lines.push(("shift-twins", vec![("by", FluentValue::from(format!("{by:+.0}")))]));
    }
    lines.push((
        "shift-money",
        vec![("budget", whole(book.money_left)), ("looks", book.looked_away.to_string().into())],
    ));
    lines.push((
        "shift-agent",
        vec![
            ("energy", whole(shift.agent.energy)),
            ("morale", whole(shift.agent.morale)),
            ("rituals", shift.rituals.to_string().into()),
        ],
    ));
    lines
}
