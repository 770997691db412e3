//! The turn that is looked at: what she had said, what was answered, why it moved her, and what
//! would have led further.

use bevy::prelude::*;

use super::{super::turns::Numbered, Review};
use crate::{
    core::{debrief::TurnReview, session::GivenBy},
    window::{
        Practice,
        ask::Ask,
        practice::reason,
        scene::marks_of_reasons,
        theme::{Face, Sign},
        widget::{Ui, Weight},
    },
    words::{FluentValue, why, within_quotes},
};

pub(super) fn show(ui: &mut Ui, practice: &Practice, review: &Review) {
    points(ui, review);
    let turn = review.debrief.turns.iter().find(|it| Some(it.turn) == review.turn);
    let Some(turn) = turn else { return };
    ui.card("Turn", |ui| {
        said(ui, practice, turn);
        reasons(ui, practice, turn);
        better(ui, review);
        ui.row("Again", 10.0, |ui| {
            ui.button(Weight::Plain, "debrief-rewind", Ask::Rewind(turn.turn));
        });
    });
}

/// Every turn as a button; those that moved her most carry a dot.
fn points(ui: &mut Ui, review: &Review) {
    let theme = ui.theme;
    let debrief = &review.debrief;
    let numbers = debrief.turns.iter().enumerate().map(|(place, turn)| Numbered {
        turn: turn.turn,
        chosen: Some(turn.turn) == review.turn,
        weighty: debrief.turning_points.contains(&place),
        ask: Ask::Turn(turn.turn),
    });
    ui.turn_numbers("debrief-every-turn", numbers, |ui| {
        ui.sign(theme.aside(), Sign::Dot);
        ui.say(theme.aside(), "debrief-weighty");
    });
}

/// Width of the names at the left, in units.
const NAMES: f32 = 84.0;

fn beside(ui: &mut Ui, name: String, fill: impl FnOnce(&mut Ui)) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let row = Node {
        flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
        column_gap: theme.gap(12.0),
        ..default()
    };
    ui.group("Row", row, |ui| {
        let width = if narrow { Val::Auto } else { Val::Px(theme.length(NAMES)) };
        ui.text_in(width, theme.body().face(Face::Strong), name);
        let rest = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: if narrow { Val::Auto } else { Val::Px(0.0) },
            min_width: Val::Px(0.0),
            row_gap: theme.gap(4.0),
            ..default()
        };
        ui.group("Rest", rest, fill);
    });
}

fn said(ui: &mut Ui, practice: &Practice, turn: &TurnReview) {
    let (theme, words) = (ui.theme, ui.words);
    let name = practice.scenario().customer.name.to_string();
    beside(ui, name, |ui| {
        ui.text(theme.body(), format!("“{}”", turn.before));
    });
    beside(ui, words.say("history-you"), |ui| {
        if turn.by == GivenBy::Held {
            ui.say(theme.body().face(Face::Cue), "practice-held");
        } else {
            ui.marked(theme.body(), &turn.reply, &marks_of_reasons(&turn.reasons));
        }
        if turn.contested.is_some() {
            ui.say(theme.aside().face(Face::Cue), "debrief-contested");
        }
    });
}

fn reasons(ui: &mut Ui, practice: &Practice, turn: &TurnReview) {
    let words = ui.words;
    let pronoun = practice.scenario().customer.pronoun;
    let told = why(words, pronoun, &turn.reply, &turn.reasons, (turn.calm, turn.trust));
    beside(ui, words.say("debrief-why"), |ui| {
        for line in told.lines.iter().chain(&told.rest) {
            reason(ui, line, true);
        }
    });
}

fn better(ui: &mut Ui, review: &Review) {
    let Some(better) = &review.better else { return };
    let (theme, words) = (ui.theme, ui.words);
    let end = review.debrief.turns.last();
    let more = review.other().last().zip(end).map(|(other, own)| {
        let whole = |points: f64| FluentValue::from(points.round());
        let values = [
            ("calm", whole(other.0)),
            ("calm-own", whole(own.calm.to)),
            ("trust", whole(other.1)),
            ("trust-own", whole(own.trust.to)),
        ];
        words.say_with("debrief-try-more", &values)
    });
    beside(ui, words.say("debrief-try"), |ui| {
        ui.text(theme.body(), format!("“{}”", within_quotes(&better.say)));
        if let Some(more) = more {
            ui.text(theme.aside(), more);
        }
    });
}
