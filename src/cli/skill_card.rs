//! `rapport card`: one technique on one card.

use super::{
    exercises::CardArguments,
    output::{Fault, Outcome, put},
    wrap::wrap,
};
use crate::{core::moves::Move, words::Words};

/// The parts of a card, in the order they are read.
const PARTS: [&str; 5] = ["what", "why", "good", "near", "source"];

/// Puts the card asked for, or the list of cards.
pub(super) fn card(arguments: &CardArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    let Some(name) = &arguments.skill else {
        put(&list(&words))?;
        return Ok(Outcome::Clean);
    };
    let asked = name.trim().to_lowercase().replace(['-', ' '], "_");
    let known = Move::from_name(&asked).filter(|it| has_card(&words, *it));
    let Some(mv) = known else {
        return Err(format!("There is no card on '{name}'. {}", list(&words)).into());
    };
    for part in PARTS {
        let said = words.say(&format!("card-{}-{part}", mv.name()));
        let name = words.say(&format!("move-{}", mv.name()));
        let line = words
            .say_with(&format!("skill-card-{part}"), &[("name", name.into()), (part, said.into())]);
        put(&wrap(&line, 2))?;
    }
    Ok(Outcome::Clean)
}

fn has_card(words: &Words, mv: Move) -> bool {
    PARTS.iter().all(|part| words.has(&format!("card-{}-{part}", mv.name())))
}

fn list(words: &Words) -> String {
    let known = Move::ALL.into_iter().filter(|it| has_card(words, *it));
    let names: Vec<&str> = known.map(Move::name).collect();
    wrap(&words.say_with("skill-card-all", &[("list", names.join(", ").into())]), 2)
}
