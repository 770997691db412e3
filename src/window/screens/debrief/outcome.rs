//! How it ended, in human words: what was kept, found and missed, the needs, and ten seconds of her
//! life afterwards. Figures are marked as illustrative.

use bevy::prelude::*;

use super::Review;
use crate::{
    core::{
        customer::{Need, Promise, Verdict},
        debrief::why_unsolved,
        session::Outcome,
        text::Text as Words,
    },
    window::{
        Practice,
        theme::{Face, Lettering, Sign},
        widget::{Ring, Ui},
    },
    words::{FluentValue, unsolved_line},
};

pub(super) fn show(ui: &mut Ui, practice: &Practice, review: &Review, face: Handle<Image>) {
    let outcome = review.debrief.outcome.as_ref();
    ui.card("Outcome", |ui| {
        headline(ui, outcome);
        unsolved(ui, practice, review);
        rated(ui, review);
        promises(ui, &review.debrief.promises);
        list(ui, "debrief-found", &review.debrief.facts_found);
        list(ui, "debrief-missed", &review.debrief.facts_missed);
    });
    ui.card("Needs", |ui| needs(ui, review));
    if let Some(outcome) = outcome {
        ui.card("Aftermath", |ui| aftermath(ui, outcome, face));
        ui.card("Figures", |ui| figures(ui, outcome, review));
    }
}

fn headline(ui: &mut Ui, outcome: Option<&Outcome>) {
    let (theme, words) = (ui.theme, ui.words);
    let Some(outcome) = outcome else {
        ui.heading(theme.heading(), words.say("debrief-open"));
        return;
    };
    ui.heading(
        theme.heading(),
        words.say(match outcome.verdict {
            Verdict::Kept => "debrief-kept",
            Verdict::AtRisk => "debrief-at-risk",
            Verdict::Lost => "debrief-lost",
        }),
    );
    ui.text(theme.body(), outcome.summary.to_string());
}

/// Why a fix that was given did not solve it.
fn unsolved(ui: &mut Ui, practice: &Practice, review: &Review) {
    let session = practice.session();
    if let Some(it) = why_unsolved(session, &review.debrief.turns) {
        let line = unsolved_line(ui.words, &session.scenario().customer, &it);
        ui.text(ui.theme.body(), line);
    }
}

fn rated(ui: &mut Ui, review: &Review) {
    let Some(stars) = review.debrief.stars else {
        return;
    };
    let (theme, words) = (ui.theme, ui.words);
    let rating = FluentValue::from(words.say(&format!("rate-{stars}")));
    ui.text(theme.body(), words.say_with("debrief-rated", &[("rating", rating)]));
}

fn promises(ui: &mut Ui, promises: &[Promise]) {
    let theme = ui.theme;
    if promises.is_empty() {
        return;
    }
    ui.say(theme.body().face(Face::Strong), "debrief-promises");
    for promise in promises {
        let (sign, color, state) = match promise.kept {
            Some(true) => (Sign::Check, theme.palette.calm, "debrief-promise-kept"),
            Some(false) => (Sign::Cross, theme.palette.strain, "debrief-promise-broken"),
            None => (Sign::Ring, theme.palette.soft_ink, "debrief-promise-open"),
        };
        let state = ui.words.say(state);
        let row = Node { column_gap: theme.gap(8.0), align_items: AlignItems::Center, ..default() };
        ui.group("Promise", row, |ui| {
            ui.sign(Lettering { color, ..theme.body() }, sign);
            let line = format!("“{}” ({state})", ui.words.said(&promise.words));
            ui.text(theme.body(), line);
        });
    }
}

fn list(ui: &mut Ui, name: &str, facts: &[Words]) {
    if facts.is_empty() {
        return;
    }
    let theme = ui.theme;
    ui.say(theme.body().face(Face::Strong), name);
    for fact in facts {
        let row =
            Node { column_gap: theme.gap(9.0), align_items: AlignItems::FlexStart, ..default() };
        ui.group("Fact", row, |ui| {
            ui.text(theme.body(), "·");
            ui.text(theme.body(), fact.to_string());
        });
    }
}

fn needs(ui: &mut Ui, review: &Review) {
    let (theme, words) = (ui.theme, ui.words);
    ui.heading(theme.body().face(Face::Bold), words.say("debrief-needs"));
    let row = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: theme.gap(6.0),
        row_gap: theme.gap(10.0),
        ..default()
    };
    ui.group("Rings", row, |ui| {
        for need in Need::ALL {
            let share = review.debrief.needs.get(need);
            let name = words.say(&format!("need-{}", need.name()));
            let ink = theme.palette.soft_ink;
            let (from, to) = (share, share);
            ui.ring(Ring { name: &name, from, to, ink, beside: false, moves: false });
        }
    });
}

/// Size of the face beside the aftermath, in units.
const FACE: (f32, f32) = (72.0, 84.0);

fn aftermath(ui: &mut Ui, outcome: &Outcome, face: Handle<Image>) {
    let theme = ui.theme;
    ui.heading(theme.body().face(Face::Bold), outcome.aftermath.place.to_string());
    let row = Node { column_gap: theme.gap(14.0), ..default() };
    ui.group("Scene", row, |ui| {
        let node = Node {
            width: theme.gap(FACE.0),
            height: theme.gap(FACE.1),
            flex_shrink: 0.0,
            ..default()
        };
        ui.picture("Face", face, node);
        let words = outcome.aftermath.scene.to_string();
        ui.text(theme.body(), words).insert(Node { flex_shrink: 1.0, ..default() });
    });
}

fn figures(ui: &mut Ui, outcome: &Outcome, review: &Review) {
    let (theme, words) = (ui.theme, ui.words);
    let it = &outcome.figures;
    let whole = |value: f64| FluentValue::from(value.round());
    let values = [
        ("csat", FluentValue::from(format!("{:.1}", it.csat))),
        ("effort", whole(it.felt_effort)),
        ("churn", whole(it.churn * 100.0)),
        ("recommend", whole(it.recommend)),
        ("hints", FluentValue::from(f64::from(outcome.hints))),
        ("hollow", FluentValue::from(f64::from(review.debrief.hollow))),
        ("order", whole(review.debrief.order_index.unwrap_or_default() * 100.0)),
    ];
    ui.heading(theme.body().face(Face::Bold), words.say("debrief-figures"));
    ui.text(theme.body(), words.say_with("debrief-figures-line", &values));
    if review.debrief.order_index.is_some() {
        ui.text(theme.body(), words.say_with("debrief-order", &values));
    }
    if review.debrief.hollow > 0 {
        ui.text(theme.body(), words.say_with("debrief-hollow", &values));
    }
    ui.text(theme.aside(), words.say_with("debrief-hints", &values));
    ui.say(theme.aside(), "debrief-illustrative");
}
