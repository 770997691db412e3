//! `rapport card`: one technique on one card.

use super::{
    exercises::CardArguments,
    output::{Fault, Outcome, put},
    wrap::wrap,
};
use crate::{
    core::moves::Move,
    words::{Words, card_lines, carded},
};

/// Puts the card asked for, or the list of cards.
pub(super) fn card(arguments: &CardArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    let Some(name) = &arguments.skill else {
        put(&list(&words))?;
        return Ok(Outcome::Clean);
    };
    let asked = name.trim().to_lowercase().replace(['-', ' '], "_");
    let known = Move::from_name(&asked).filter(|it| carded(&words).any(|one| one == *it));
    let Some(mv) = known else {
        return Err(format!("There is no card on '{name}'. {}", list(&words)).into());
    };
    for line in card_lines(&words, mv) {
        put(&wrap(&line, 2))?;
    }
    Ok(Outcome::Clean)
}

fn list(words: &Words) -> String {
    let names: Vec<&str> = carded(words).map(Move::name).collect();
    wrap(&words.say_with("skill-card-all", &[("list", names.join(", ").into())]), 2)
}
