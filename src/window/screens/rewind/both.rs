//! Two calls side by side, turn by turn: the same moment answered in two ways, and what each led to.

use bevy::prelude::*;

use crate::{
    core::{debrief::TurnReview, session::GivenBy, text::Text as Words},
    window::{
        scene::marks_of_reasons,
        screens::moved_by,
        theme::{CORNER, Face},
        widget::Ui,
    },
    words::FluentValue,
};

/// One of the two calls, from the turn on where they part.
pub(crate) struct Run<'a> {
    /// What it is called.
    pub(crate) name: String,
    /// Its turns.
    pub(crate) turns: &'a [TurnReview],
    /// How it ended, in one sentence.
    pub(crate) summary: Option<&'a Words>,
}

/// Both calls as far as `shown` turns.
pub(super) fn both(ui: &mut Ui, customer: &str, runs: &[Run<'_>; 2], shown: usize) {
    pair(ui, |ui, side| {
        ui.heading(ui.theme.body().face(Face::Bold), runs[side].name.clone());
    });
    for place in 0..shown {
        pair(ui, |ui, side| one_step(ui, customer, &runs[side], place));
    }
}

/// The turn of a call at this place; behind its last turn, how it ended.
pub(crate) fn one_step(ui: &mut Ui, customer: &str, run: &Run<'_>, place: usize) {
    match run.turns.get(place) {
        Some(turn) => one_turn(ui, customer, turn),
        None if place == run.turns.len() => over(ui, run),
        None => {}
    }
}

/// How many steps show both calls to their ends.
pub(super) fn steps(runs: [&[TurnReview]; 2]) -> usize {
    runs.iter().map(|it| it.len()).max().unwrap_or(0) + 1
}

/// Two places side by side; where there is no room, one under the other.
pub(crate) fn pair(ui: &mut Ui, mut fill: impl FnMut(&mut Ui, usize)) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let row = Node {
        flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
        column_gap: theme.gap(20.0),
        row_gap: theme.gap(8.0),
        ..default()
    };
    ui.group("Pair", row, |ui| {
        for side in 0..2 {
            let node = Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: if narrow { Val::Auto } else { Val::Px(0.0) },
                min_width: Val::Px(0.0),
                row_gap: theme.gap(6.0),
                ..default()
            };
            ui.group("Half", node, |ui| fill(ui, side));
        }
    });
}

fn one_turn(ui: &mut Ui, customer: &str, turn: &TurnReview) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(2.0),
        padding: theme.padding(14.0, 8.0),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    ui.group("Reply", (node.clone(), BackgroundColor(theme.palette.own)), |ui| {
        if turn.by == GivenBy::Held {
            ui.say(theme.body().face(Face::Cue), "practice-held");
        } else {
            ui.marked(theme.body(), &turn.reply, &marks_of_reasons(&turn.reasons));
        }
    });
    ui.group("Answer", (node, BackgroundColor(theme.palette.card)), |ui| {
        ui.text(theme.aside(), customer);
        ui.text(theme.body(), turn.answer.to_string());
        ui.text(theme.aside().face(Face::Strong), levels(ui, turn));
    });
}

/// Such as "calm 44 (+6) · trust 38 (+2)".
fn levels(ui: &Ui, turn: &TurnReview) -> String {
    let whole = |it: f64| FluentValue::from(it.round());
    let values = [
        ("calm", whole(turn.calm.to)),
        ("calm-by", moved_by(&turn.calm)),
        ("trust", whole(turn.trust.to)),
        ("trust-by", moved_by(&turn.trust)),
    ];
    ui.words.say_with("both-levels", &values)
}

fn over(ui: &mut Ui, run: &Run) {
    let theme = ui.theme;
    let summary = run.summary.map_or_else(|| ui.words.say("both-open"), ToString::to_string);
    ui.text(theme.body().face(Face::Cue), summary);
}
