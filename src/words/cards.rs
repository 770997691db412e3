//! Skill cards in words: which techniques have one, and its lines.

use super::{FluentValue, Words};
use crate::core::moves::Move;

/// The parts of a card, in the order they are read.
const PARTS: [&str; 5] = ["what", "why", "good", "near", "source"];

/// Techniques that have a card, in the order of the manual.
pub fn carded(words: &Words) -> impl Iterator<Item = Move> {
    let whole = |mv: &Move| PARTS.iter().all(|part| words.has(&name_of(*mv, part)));
    Move::ALL.into_iter().filter(whole)
}

/// The lines of a technique's card: what it is, why, an example, a near miss, its source.
pub fn card_lines(words: &Words, mv: Move) -> [String; 5] {
    PARTS.map(|part| {
        let name = FluentValue::from(words.say(&format!("move-{}", mv.name())));
        let said = FluentValue::from(words.say(&name_of(mv, part)));
        words.say_with(&format!("skill-card-{part}"), &[("name", name), (part, said)])
    })
}

fn name_of(mv: Move, part: &str) -> String {
    format!("card-{}-{part}", mv.name())
}
