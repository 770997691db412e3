//! "I read this as … right?": nothing lands before a yes.

use bevy::prelude::*;

use crate::{
    core::moves::CodedReply,
    window::{
        ask::Ask,
        scene::readings,
        widget::{FocusFirst, Ui, Weight, announced},
    },
    words::FluentValue,
};

/// The question, with a yes and a way back.
pub(crate) fn asked_back(ui: &mut Ui, reading: &CodedReply) {
    let (theme, words) = (ui.theme, ui.words);
    let read: Vec<String> = readings(reading, words).into_iter().map(|(_, it)| it).collect();
    let question = if read.is_empty() {
        words.say("asked-nothing")
    } else {
        words.say_with("asked-read", &[("reading", FluentValue::from(read.join(", ")))])
    };
    let mut card = ui.card("Asked back", |ui| {
        ui.text(theme.body(), question.clone());
        ui.row("Answers", 12.0, |ui| {
            let yes = if read.is_empty() { "asked-say-it" } else { "asked-yes" };
            ui.button(Weight::Lead, yes, Ask::Confirm).insert(FocusFirst);
            ui.button(Weight::Plain, "asked-again", Ask::SayAgain);
        });
    });
    card.insert((BorderColor::all(theme.palette.calm), announced(question)));
}
