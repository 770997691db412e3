//! What the reply did this time, beside what it did then.

use bevy::prelude::*;

use super::Drill;
use crate::{
    core::debrief::TurnReview,
    window::{
        practice::reason,
        scene::marks_of_reasons,
        screens::signed,
        theme::{CORNER, Face},
        widget::{SeenSoon, Ui, announced},
    },
    words::{FluentValue, why},
};

pub(super) fn show(
    ui: &mut Ui,
    drill: &Drill,
    now: &TurnReview,
    (then_end, now_end): ((f64, f64), (f64, f64)),
) {
    let theme = ui.theme;
    let node = Node {
        padding: theme.padding(16.0, 10.0),
        border_radius: BorderRadius { top_right: px(2), ..BorderRadius::all(px(CORNER)) },
        margin: UiRect::left(if theme.narrow() { Val::Px(0.0) } else { theme.gap(40.0) }),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    ui.group("Reply", (node, BackgroundColor(theme.palette.own)), |ui| {
        ui.marked(theme.body(), &now.reply, &marks_of_reasons(&now.reasons));
    });
    if !now.answer.is_empty() {
        ui.card("Her answer", |ui| {
            ui.text(theme.aside(), drill.person.name.to_string());
            ui.text(theme.body(), now.answer.to_string()).insert(announced(now.answer.to_string()));
        });
    }
    ui.card("What it did", |ui| {
        ui.say(theme.body().face(Face::Bold), "drill-now");
        let pronoun = drill.person.pronoun;
        let told = why(ui.words, pronoun, &now.reply, &now.reasons, (now.calm, now.trust));
        for line in told.lines.iter().chain(&told.rest) {
            reason(ui, line, true);
        }
        compare(ui, drill, now, (then_end, now_end));
    })
    // Whoever has just said something looks for what it did.
    .insert(SeenSoon::default());
    tries(ui, drill);
}

fn compare(
    ui: &mut Ui,
    drill: &Drill,
    now: &TurnReview,
    (then_end, now_end): ((f64, f64), (f64, f64)),
) {
    let theme = ui.theme;
    let whole = |it: f64| FluentValue::from(it.round());
    let values = [
        ("calm-then", signed(drill.then.calm.by())),
        ("trust-then", signed(drill.then.trust.by())),
        ("calm-now", signed(now.calm.by())),
        ("trust-now", signed(now.trust.by())),
        ("end-calm-then", whole(then_end.0)),
        ("end-trust-then", whole(then_end.1)),
        ("end-calm-now", whole(now_end.0)),
        ("end-trust-now", whole(now_end.1)),
    ];
    let line = ui.words.say_with("drill-then-now", &values);
    ui.text(theme.body().face(Face::Strong), line.clone()).insert(announced(line));
    ui.text(theme.body(), ui.words.say_with("drill-ends", &values));
}

fn tries(ui: &mut Ui, drill: &Drill) {
    let theme = ui.theme;
    let best = drill.best().unwrap_or_default();
    let count = u32::try_from(drill.tries.len()).map_or(0.0, f64::from);
    let values =
        [("count", FluentValue::from(count)), ("calm", signed(best.0)), ("trust", signed(best.1))];
    ui.text(theme.aside(), ui.words.say_with("drill-tries", &values));
}
