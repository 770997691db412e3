//! The end of a shift: what it comes to in a sentence, each call in a row, what else it shows, and
//! a review in public.

use bevy::prelude::*;

use super::super::{PAGE_WIDTH, Setting, channel, signed};
use crate::{
    core::{
        scenario::Channel,
        shift::{PublicReview, ShiftState, book},
    },
    window::{
        Launched, Screen,
        ask::Ask,
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::{
        CallRow, FluentValue, Words, call_rows, end_of_shift, meaning_of_shift, review_head,
        review_words, row_line,
    },
};

/// The page at the end.
pub(super) fn open(setting: &mut Setting, shift: &ShiftState, launched: &Launched) {
    let channels = by_channel(shift, launched);
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("shift-title-over"));
        let (name, values) = meaning_of_shift(shift);
        ui.text(theme.heading(), words.say_with(name, &values));
        calls(ui, &call_rows(words, shift));
        ui.columns(14.0, |ui| {
            ui.share(3.0, 14.0, |ui| said(ui, shift));
            ui.share(2.0, 14.0, |ui| {
                if let Some(it) = &book(shift).review {
                    review(ui, it);
                }
                if channels.len() > 1 {
                    along_channels(ui, &channels);
                }
            });
        });
    };
    setting.page_with_ways(Screen::Shift, "Shift", PAGE_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "shift-over-done", Ask::ShiftRead).insert(FocusFirst);
    });
}

/// The heads of the columns of the book.
const HEADS: [&str; 5] = [
    "shift-column-who",
    "shift-column-ending",
    "shift-column-calm",
    "shift-column-trust",
    "shift-column-verdict",
];
/// Their shares of the width.
const SHARES: [f32; 5] = [1.2, 1.8, 1.2, 1.2, 0.8];

/// One row a call; in one column one line a call.
fn calls(ui: &mut Ui, rows: &[CallRow]) {
    let (theme, words) = (ui.theme, ui.words);
    ui.card("Book", |ui| {
        ui.heading(theme.body().face(Face::Bold), words.say("shift-book-title"));
        ui.say(theme.aside(), "shift-book-more");
        if theme.narrow() {
            for row in rows {
                ui.text(theme.body(), row_line(words, row));
            }
            return;
        }
        columns(ui, theme.aside(), HEADS.map(|it| words.say(it)));
        for it in rows {
            let CallRow { customer, ending, calm, trust, verdict } = it.clone();
            columns(ui, theme.body(), [customer, ending, calm, trust, verdict]);
        }
    });
}

fn columns(ui: &mut Ui, lettering: Lettering, cells: [String; 5]) {
    let node = Node { column_gap: ui.theme.gap(12.0), ..default() };
    ui.group("Row", node, |ui| {
        for (at, (cell, share)) in cells.into_iter().zip(SHARES).enumerate() {
            let place = Node {
                flex_grow: share,
                flex_basis: Val::Px(0.0),
                min_width: Val::Px(0.0),
                ..default()
            };
            let strong = at == 0 || at + 1 == SHARES.len();
            let face = if strong { lettering.face(Face::Strong) } else { lettering };
            ui.group("Cell", place, |ui| {
                ui.text(face, cell);
            });
        }
    });
}

fn said(ui: &mut Ui, shift: &ShiftState) {
    let (theme, words) = (ui.theme, ui.words);
    ui.card("Shown", |ui| {
        ui.heading(theme.body().face(Face::Bold), words.say("shift-said"));
        for (name, values) in end_of_shift(shift) {
            ui.text(theme.body(), words.say_with(name, &values));
        }
    });
}

/// The review, with whom it is from and what it is made of.
fn review(ui: &mut Ui, review: &PublicReview) {
    let (theme, words) = (ui.theme, ui.words);
    ui.card("Review", |ui| {
        ui.heading(theme.body().face(Face::Bold), words.say("shift-review-title"));
        ui.say(theme.aside(), "shift-review-more");
        ui.text(theme.body().face(Face::Strong), review_head(words, review));
        let lettering = Lettering::new(Size::Large, theme.palette.ink).face(Face::Cue);
        ui.text(lettering, review_words(words, review));
    });
}

fn along_channels(ui: &mut Ui, channels: &[Channelled]) {
    let (theme, words) = (ui.theme, ui.words);
    ui.card("By channel", |ui| {
        ui.heading(theme.body().face(Face::Bold), words.say("shift-channels"));
        for it in channels {
            ui.text(theme.body(), words.say_with("shift-channel", &it.values(words)));
        }
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
    for result in shift.results.iter().filter(|it| !it.stopped) {
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
