//! What the call says about practice: skills that were called for, cues that were marked, guesses,
//! and the call from her chair.

use bevy::prelude::*;

use super::Review;
use crate::{
    core::debrief::{ENOUGH_EVIDENCE, InnerMoment, SkillEvidence},
    window::{
        scene::Person,
        theme::{Face, Lettering, Size},
        widget::Ui,
    },
    words::FluentValue,
};

pub(super) fn show(ui: &mut Ui, review: &Review, person: &Person) {
    let debrief = &review.debrief;
    let called: Vec<&SkillEvidence> =
        debrief.skills.iter().filter(|it| it.met + it.missed > 0).collect();
    if !called.is_empty() {
        ui.card("Skills", |ui| {
            let theme = ui.theme;
            ui.heading(theme.body().face(Face::Bold), ui.words.say("skills-head"));
            for evidence in called {
                skill(ui, evidence);
            }
        });
    }
    if !(debrief.cues.turns.is_empty() && debrief.guesses.is_empty()) {
        ui.card("Cues", |ui| cues(ui, review));
    }
    if !debrief.her_chair.is_empty() {
        ui.card("Her chair", |ui| chair(ui, &debrief.her_chair, person));
    }
}

fn skill(ui: &mut Ui, evidence: &SkillEvidence) {
    let (theme, words) = (ui.theme, ui.words);
    let count = |number: u32| FluentValue::from(f64::from(number));
    let name = words.say(&format!("skill-{}", evidence.skill.name()));
    let values = [
        ("skill", FluentValue::from(name)),
        ("met", count(evidence.met)),
        ("missed", count(evidence.missed)),
    ];
    let thin = evidence.met + evidence.missed < ENOUGH_EVIDENCE;
    let line = if thin { "skill-line-thin" } else { "skill-line" };
    ui.text(theme.body(), words.say_with(line, &values));
}

fn cues(ui: &mut Ui, review: &Review) {
    let (theme, words) = (ui.theme, ui.words);
    let cues = &review.debrief.cues;
    let count = |number: usize| FluentValue::from(number as f64);
    ui.heading(theme.body().face(Face::Bold), words.say("debrief-cues"));
    if !cues.turns.is_empty() {
        let values = [
            ("hits", count(cues.hits())),
            ("misses", count(cues.misses())),
            ("false", count(cues.false_alarms())),
        ];
        ui.text(theme.body(), words.say_with("cues-line", &values));
    }
    for turn in cues.turns.iter().filter(|it| !it.misses.is_empty()) {
        let names: Vec<String> = turn
            .misses
            .iter()
            .map(|it| words.say(&format!("mark-{}", it.name().replace(' ', "-"))))
            .collect();
        let values =
            [("turn", FluentValue::from(f64::from(turn.turn))), ("list", names.join(", ").into())];
        ui.text(theme.aside(), words.say_with("cues-missed-line", &values));
    }
    for guess in &review.debrief.guesses {
        let close = words.say(&format!("guess-{}", guess.closeness.name()));
        let feeling = words.say(&format!("feeling-{}", guess.emotion.name()));
        let values = [
            ("turn", FluentValue::from(f64::from(guess.turn))),
            ("feeling", feeling.into()),
            ("close", close.into()),
        ];
        ui.text(theme.aside(), words.say_with("guess-line", &values));
    }
}

/// Her side of the call: what she said, what she kept to herself, what she heard.
fn chair(ui: &mut Ui, moments: &[InnerMoment], person: &Person) {
    let (theme, words) = (ui.theme, ui.words);
    ui.heading(theme.body().face(Face::Bold), person.say(words, "debrief-chair"));
    let mut before = None;
    for moment in moments {
        ui.text(theme.aside(), format!("{}. “{}”", moment.turn, moment.said));
        // The same thought is not thought anew each turn.
        if moment.thinks.is_some() && moment.thinks != before {
            let thought = moment.thinks.as_deref().unwrap_or_default();
            let lettering = Lettering::new(Size::Body, theme.palette.ink).face(Face::Cue);
            ui.text(lettering, thought.to_owned());
        }
        before.clone_from(&moment.thinks);
    }
}
