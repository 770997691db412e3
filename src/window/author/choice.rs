//! Why she said that: the lines that could speak, with what each weighs; and what she would answer to
//! each option.

use bevy::prelude::*;

use super::head::counted;
use crate::{
    core::{
        bench::next_lines,
        scenario::{Candidate, Scenario},
        session::{Choice, Session},
    },
    window::{
        theme::{Face, Lettering},
        widget::Ui,
    },
    words::{FluentValue, Words},
};

/// Candidates that are shown: the last of them weigh next to nothing.
const MOST: usize = 6;

pub(super) fn draw(ui: &mut Ui, session: &Session) {
    let theme = ui.theme;
    let Some(choice) = session.last_choice() else {
        return;
    };
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(6.0),
        padding: UiRect::top(theme.gap(10.0)),
        ..default()
    };
    ui.group("Choice", node, |ui| {
        ui.heading(theme.heading(), ui.words.say("bench-choice"));
        ui.text(theme.body(), reason(ui.words, &choice));
        for it in choice.candidates.iter().take(MOST) {
            candidate(ui, session.scenario(), it, choice.place == Some(it.place));
        }
        if choice.candidates.len() > MOST {
            let more = choice.candidates.len() - MOST;
            ui.text(theme.aside(), counted(ui.words, "bench-candidates-more", more));
        }
        next(ui, session);
    });
}

/// Why the line that was spoken won, in a sentence.
fn reason(words: &Words, choice: &Choice) -> String {
    let line = ("line", FluentValue::from(choice.line.to_string()));
    let Some(place) = choice.place else {
        let name = if choice.line.starts_with("correction:") { "correction" } else { "ending" };
        return words.say_with(&format!("bench-won-{name}"), &[line]);
    };
    let Some(own) = choice.candidates.iter().find(|it| it.place == place) else {
        return words.say_with("bench-won-alone", &[line]);
    };
    let rank = |it: &Candidate| (it.weight(), it.fresh);
    let others: Vec<&Candidate> = choice.candidates.iter().filter(|it| it.place != place).collect();
    let name = match others.first() {
        None => "bench-won-alone",
        Some(next) if next.weight() < own.weight() => "bench-won-weight",
        Some(next) if rank(next) < rank(own) => "bench-won-fresh",
        Some(_) => "bench-won-chance",
    };
    let equals = others.iter().filter(|it| rank(it) == rank(own)).count() + 1;
    let count = |it: usize| FluentValue::from(u32::try_from(it).map_or(0.0, f64::from));
    let weight = FluentValue::from(f64::from(own.weight()));
    words.say_with(name, &[line, ("weight", weight), ("equals", count(equals))])
}

/// Such as `324 · tells_paid = tells 256 + after 64 + stance 4`.
fn candidate(ui: &mut Ui, scenario: &Scenario, it: &Candidate, spoke: bool) {
    let theme = ui.theme;
    let parts: Vec<String> = it
        .parts
        .iter()
        .map(|(gives, weight)| {
            format!("{} {weight}", ui.words.say(&format!("bench-gives-{}", gives.name())))
        })
        .collect();
    let sum =
        if parts.is_empty() { ui.words.say("bench-gives-nothing") } else { parts.join(" + ") };
    let id = scenario.lines.get(it.place).map(|it| it.id.to_string()).unwrap_or_default();
    let said = if it.fresh { String::new() } else { ui.words.say("bench-said-before") };
    let face = if spoke { Face::Bold } else { Face::Plain };
    let color = if spoke { theme.palette.calm_ink } else { theme.palette.ink };
    let node = Node { column_gap: theme.gap(10.0), ..default() };
    ui.group("Candidate", node, |ui| {
        let weight = Lettering { color, ..theme.body() }.face(face);
        ui.text_in(Val::Px(theme.length(44.0)), weight, it.weight().to_string());
        let about = Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 1.0,
            min_width: Val::Px(0.0),
            ..default()
        };
        ui.group("About", about, |ui| {
            ui.text(weight, format!("{id}{said}"));
            ui.text(theme.aside(), sum);
        });
    });
}

/// What she would answer to each option.
fn next(ui: &mut Ui, session: &Session) {
    let theme = ui.theme;
    let all = next_lines(session);
    if all.is_empty() {
        return;
    }
    ui.text(theme.body().face(Face::Strong), ui.words.say("bench-next"));
    for it in all {
        let values = [
            ("option", FluentValue::from(it.option.to_string())),
            ("line", it.line.to_string().into()),
            ("calm", it.end.0.round().into()),
            ("trust", it.end.1.round().into()),
        ];
        ui.text(theme.aside(), ui.words.say_with("bench-next-line", &values));
    }
}
