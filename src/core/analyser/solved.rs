//! The scenario's own solutions in a clause: done or being done by the agent, or offered. The cues
//! of the lexicon cannot know them.

use super::facts;
use super::ground::Topic;
use super::reading::{Found, Reading};
use super::role;
use super::token::Token;
use super::vocabulary::flag;
use crate::moves::Move;

/// How sure such a reading is.
const SURE: f64 = 0.7;

/// Every clause that does or offers a solution of the scenario and that no cue shows to.
pub(super) fn found(reading: &Reading<'_>, others: &[Found]) -> Vec<Found> {
    let mut all = Vec::new();
    if !reading.topic.is_some_and(Topic::has_solutions) {
        return all;
    }
    let list = &reading.tokens.list;
    let mut from = 0;
    while from < list.len() {
        let (_, to) = reading.clause_of(from);
        let to = to.max(from + 1);
        let words = list.get(from..to).unwrap_or_default();
        let sentence = words.first().map_or(0, |it| it.sentence);
        let told = others.iter().any(|it| it.sentence == sentence && speaks_of_acts(it.mv));
        if !told
            && let Some(mv) = act_of(words, reading, sentence)
            && facts::solution(&reading.solutions, from, to).is_some()
        {
            all.push(Found { mv, from, to, sentence, strength: SURE });
        }
        from = to;
    }
    all
}

/// What a clause does about what it names, by its small words.
fn act_of(words: &[Token], reading: &Reading<'_>, sentence: usize) -> Option<Move> {
    let plays = |roles: u32| words.iter().any(|it| it.plays(roles));
    let ours = words.iter().any(|it| matches!(it.text.bytes(), b"i" | b"we"));
    let asked = reading.tokens.sentences.get(sentence).is_some_and(|it| it.question);
    let refused = words.iter().any(|it| it.denies);
    let at_it = words.windows(2).any(
        |it| matches!(it, [a, b] if matches!(a.text.bytes(), b"am" | b"are") && b.has(flag::ING)),
    );
    let done = at_it || words.iter().any(|it| matches!(it.text.bytes(), b"have" | b"will"));
    if refused {
        None
    } else if asked || ours && plays(role::POSSIBLE) {
        Some(Move::OfferAlternatives)
    } else if ours && done || is_ready(words) {
        Some(Move::ConcreteResolution)
    } else {
        None
    }
}

/// "The suite is ready", "here is the key to the suite".
fn is_ready(words: &[Token]) -> bool {
    let says = |all: &[&str]| words.iter().any(|it| all.iter().any(|word| it.text == *word));
    says(&["is", "are"]) && says(&["ready", "yours", "here", "booked", "way", "waiting"])
}

/// Moves that already say what is done, offered or refused in a sentence.
fn speaks_of_acts(mv: Move) -> bool {
    mv.is_dismissive()
        || matches!(
            mv,
            Move::ConcreteResolution
                | Move::OfferAlternatives
                | Move::Compensate
                | Move::CommitFollowUp
                | Move::Promise
        )
}
