//! What would have changed: both courses upon each other, and the same in words.

use bevy::prelude::*;

use super::{
    Rewind, Run, Source, Tried,
    both::{both, steps},
};
use crate::{
    core::{debrief::TurnReview, text::Text as Said},
    window::{
        ask::Ask,
        practice::reason,
        rehearse::{Branch, end_of},
        scene::marks_of_reasons,
        screens::{
            chart::{self, Course, Form, Plan},
            signed,
        },
        theme::{CORNER, Face},
        widget::{FocusFirst, SeenSoon, Ui, Weight, announced},
    },
    words::{FluentValue, Words, why},
};

/// The call as it was, and upon it what it would have become.
pub(super) fn plan(words: &Words, rewind: &Rewind) -> Plan {
    let mut courses = vec![Course::of_call(words.say("rewind-line-was"), Form::Whole, &rewind.was)];
    if let Some(branch) = rewind.other() {
        let name = words.say("rewind-line-other");
        let other = Course::of_call(name, Form::Dotted, &branch.turns);
        courses.push(other.since(rewind.turn));
    }
    Plan { name: words.say("debrief-curve"), courses, turn: Some(rewind.turn), turns: 0 }
}

pub(super) fn show(ui: &mut Ui, rewind: &Rewind, image: Handle<Image>, plan: &Plan) {
    let theme = ui.theme;
    let mut card = ui.card("Curve", |ui| {
        chart::show(ui, image, plan);
        if plan.courses.len() > 1 {
            ui.say(theme.aside(), "rewind-legend");
        }
    });
    if theme.narrow() && !matches!(rewind.tried, Tried::Nothing) && rewind.both.is_none() {
        // In one column it stands below what was pressed.
        card.insert(SeenSoon::default());
    }
    match &rewind.tried {
        Tried::Nothing => {
            ui.say(theme.body(), "rewind-nothing-yet");
        }
        Tried::Refused(why) => {
            ui.text(theme.body(), why.clone()).insert(announced(why.clone()));
        }
        Tried::NothingBetter => {
            let line = ui.words.say("rewind-nothing-better");
            ui.text(theme.body(), line.clone()).insert(announced(line));
        }
        Tried::Other(branch, source) => other(ui, rewind, branch, *source),
    }
}

/// What came of the other words.
fn other(ui: &mut Ui, rewind: &Rewind, branch: &Branch, source: Source) {
    let theme = ui.theme;
    ui.card("What changed", |ui| {
        ui.say(
            theme.aside().face(Face::Strong),
            if source == Source::Search { "rewind-found" } else { "rewind-tried" },
        );
        if let (Some(now), Some(then)) = (branch.changed(), rewind.turn_then()) {
            this_turn(ui, rewind, now, then);
        }
        ends(ui, rewind, branch);
        told(ui, "rewind-told-more", &branch.told, &rewind.told);
        told(ui, "rewind-told-less", &rewind.told, &branch.told);
        ui.text(theme.aside(), who_went_on(ui.words, branch));
        ui.row("Ways on", 10.0, |ui| {
            ui.button(Weight::Plain, "rewind-both", Ask::Both(Some(1)));
        });
    });
}

/// The words, what they did, and what was done then.
fn this_turn(ui: &mut Ui, rewind: &Rewind, now: &TurnReview, then: &TurnReview) {
    let theme = ui.theme;
    let node = Node {
        padding: theme.padding(14.0, 8.0),
        border_radius: BorderRadius::all(px(CORNER)),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    ui.group("Tried", (node, BackgroundColor(theme.palette.own)), |ui| {
        ui.marked(theme.body(), &now.reply, &marks_of_reasons(&now.reasons));
    });
    let told =
        why(ui.words, rewind.person.pronoun, &now.reply, &now.reasons, (now.calm, now.trust));
    for line in told.lines.iter().chain(&told.rest) {
        reason(ui, line, true);
    }
    let values = [
        ("calm", signed(now.calm.by())),
        ("calm-then", signed(then.calm.by())),
        ("trust", signed(now.trust.by())),
        ("trust-then", signed(then.trust.by())),
    ];
    ui.text(theme.body(), ui.words.say_with("rewind-this-turn", &values));
}

/// Points of calm and trust together under which two ends are called nearly the same.
const NEARLY_THE_SAME: f64 = 4.0;

/// Both ends, as figures and as sentences.
fn ends(ui: &mut Ui, rewind: &Rewind, branch: &Branch) {
    let (theme, words) = (ui.theme, ui.words);
    let (other, own) = (branch.end(), end_of(&rewind.was));
    let whole = |points: f64| FluentValue::from(points.round());
    let values = [
        ("calm", whole(other.0)),
        ("calm-own", whole(own.0)),
        ("trust", whole(other.1)),
        ("trust-own", whole(own.1)),
    ];
    let gain = (other.0 - own.0) + (other.1 - own.1);
    let verdict = if gain.abs() < NEARLY_THE_SAME {
        "rewind-nearly-same"
    } else if gain > 0.0 {
        "rewind-further"
    } else {
        "rewind-less-far"
    };
    let line = format!("{} {}", words.say(verdict), words.say_with("rewind-end", &values));
    ui.text(theme.body().face(Face::Strong), line.clone()).insert(announced(line));
    let (was, would) = (rewind.outcome.as_ref(), branch.outcome.as_ref());
    let summary = |it: Option<&Said>| {
        let said = it.map_or_else(|| words.say("both-open"), ToString::to_string);
        FluentValue::from(said)
    };
    if was.map(|it| it.ending) == would.map(|it| it.ending) {
        ui.say(theme.body(), "rewind-same-ending");
        return;
    }
    let values = [
        ("was", summary(was.map(|it| &it.summary))),
        ("would", summary(would.map(|it| &it.summary))),
    ];
    ui.text(theme.body(), words.say_with("rewind-ending", &values));
}

/// What she told in one call and not in the other.
fn told(ui: &mut Ui, name: &str, here: &[Said], there: &[Said]) {
    let only: Vec<String> =
        here.iter().filter(|it| !there.contains(it)).map(ToString::to_string).collect();
    if !only.is_empty() {
        let values = [("facts", FluentValue::from(only.join(" ")))];
        ui.text(ui.theme.body(), ui.words.say_with(name, &values));
    }
}

/// Whose replies came after the other words.
fn who_went_on(words: &Words, branch: &Branch) -> String {
    let turn = |it: u32| FluentValue::from(f64::from(it));
    let own = branch.own_until().map(|until| {
        let values = [("from", turn(branch.turn + 1)), ("until", turn(until))];
        words.say_with("rewind-own-until", &values)
    });
    let expert = branch
        .expert_from
        .map(|from| words.say_with("rewind-expert-from", &[("from", turn(from))]));
    let said: Vec<String> = own.into_iter().chain(expert).collect();
    if said.is_empty() { words.say("rewind-ended-at-once") } else { said.join(" ") }
}

/// Both calls side by side, as far as they are shown.
pub(super) fn show_both(ui: &mut Ui, rewind: &Rewind) {
    let (Some(shown), Some(branch)) = (rewind.both, rewind.other()) else {
        return;
    };
    let since = |turns: &[TurnReview]| -> Vec<TurnReview> {
        turns.iter().filter(|it| it.turn >= rewind.turn).cloned().collect()
    };
    let (was, other) = (since(&rewind.was), since(&branch.turns));
    let summary = |it: Option<&'_ crate::core::session::Outcome>| it.map(|it| it.summary.clone());
    let (was_end, other_end) = (summary(rewind.outcome.as_ref()), summary(branch.outcome.as_ref()));
    let runs = [
        Run { name: ui.words.say("both-was"), turns: &was, summary: was_end.as_ref() },
        Run { name: ui.words.say("both-other"), turns: &other, summary: other_end.as_ref() },
    ];
    let last = steps([&was, &other]);
    let name = rewind.person.name.to_string();
    ui.card("Both", |ui| {
        let theme = ui.theme;
        ui.heading(theme.heading(), ui.words.say("both-title"));
        both(ui, &name, &runs, shown);
        ui.row("Ways on", 10.0, |ui| {
            if shown < last {
                ui.button(Weight::Lead, "both-next", Ask::Both(Some(shown + 1))).insert(FocusFirst);
                ui.button(Weight::Plain, "both-all", Ask::Both(Some(last)));
            }
            let mut close = ui.button(Weight::Plain, "both-close", Ask::Both(None));
            if shown >= last {
                close.insert(FocusFirst);
            }
        })
        .insert(SeenSoon::default());
    });
}
