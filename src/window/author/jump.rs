//! Into the middle of the call: a phase, calm, trust, and the facts she has told.

use accesskit::Role;
use bevy::prelude::*;

use super::{AuthorAsk, Drafting, head::phase_name};
use crate::{
    core::{
        scenario::{Gate, Phase},
        session::{Jump, Session},
    },
    window::{
        ask::Ask,
        theme::Face,
        widget::{Ui, Weight, named},
    },
};

/// Every phase, in the order of a call.
const PHASES: [Phase; 4] = [Phase::Opening, Phase::Exploring, Phase::Solving, Phase::Closing];

pub(super) fn draw(ui: &mut Ui, session: &Session, drafting: &Drafting) {
    let theme = ui.theme;
    let Some(jump) = &drafting.jump else { return };
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(8.0),
        padding: UiRect::vertical(theme.gap(10.0)),
        ..default()
    };
    ui.group("Jump", node, |ui| {
        ui.heading(theme.heading(), ui.words.say("bench-jump"));
        ui.row("Phases", 6.0, |ui| {
            for phase in PHASES {
                let ask = AuthorAsk::Phase(phase);
                let words = ui.words.say(phase_name(phase));
                toggle(ui, words, ask, jump.phase == phase);
            }
        });
        ui.row("Levels", 16.0, |ui| {
            level(ui, "calm", jump.calm, (AuthorAsk::Calm(-1), AuthorAsk::Calm(1)));
            level(ui, "trust", jump.trust, (AuthorAsk::Trust(-1), AuthorAsk::Trust(1)));
        });
        facts(ui, session, jump);
        ui.row("Go", 10.0, |ui| {
            ui.button(Weight::Plain, "bench-jump-go", Ask::Author(AuthorAsk::Jump));
        });
        if drafting.bench.jump().is_some() {
            ui.say(theme.aside(), "bench-jumped");
        }
    });
}

fn toggle(ui: &mut Ui, words: String, ask: AuthorAsk, chosen: bool) {
    let mut access = named(Role::Button, words.clone());
    access.set_toggled(chosen.into());
    let weight = if chosen { Weight::Chosen } else { Weight::Plain };
    ui.button_with(weight, words, Ask::Author(ask)).insert(access);
}

/// Less, how much, more.
fn level(ui: &mut Ui, name: &str, points: f64, (less, more): (AuthorAsk, AuthorAsk)) {
    let theme = ui.theme;
    let words = ui.words.say(name);
    let step = |ui: &mut Ui, sign: &str, of: &str, ask: AuthorAsk| {
        let spoken = format!("{}: {words}", ui.words.say(of));
        ui.button_with(Weight::Plain, sign, Ask::Author(ask)).insert(named(Role::Button, spoken));
    };
    ui.row("Level", 6.0, |ui| {
        ui.text(theme.body(), words.clone());
        step(ui, "−", "bench-less", less);
        ui.text(theme.body().face(Face::Strong), format!("{points:.0}"));
        step(ui, "+", "bench-more-of", more);
    });
}

/// Facts that she does not tell at once anyway.
fn facts(ui: &mut Ui, session: &Session, jump: &Jump) {
    let theme = ui.theme;
    let facts = &session.scenario().facts;
    ui.text(theme.body(), ui.words.say("bench-told"));
    ui.row("Facts", 6.0, |ui| {
        for fact in facts.iter().filter(|it| it.gate != Gate::Opening) {
            let ask = AuthorAsk::Told(fact.id.clone());
            toggle(ui, fact.id.to_string(), ask, jump.told.contains(&fact.id));
        }
    });
}
