//! Mirroring: the customer's own details said back, rightly or wrongly, and the last words
//! repeated alone.

use super::case::{Counted, Stem, counted, is_content, same};
use super::reading::{Found, Reading};
use super::role;
use super::token::Token;
use super::vocabulary::flag;
use crate::moves::Move;

/// A clause counts as said back from this weight on; see [`weight`].
const ENOUGH: f64 = 1.0;

/// What the same number is worth.
const NUMBER: f64 = 0.8;

/// What any other word of the case is worth.
const WORD: f64 = 0.5;

/// What it adds that a clause has no verb of the agent's: "Three weeks without a cooker."
const BARE: f64 = 0.3;

/// The most words a repeated ending has.
const LONGEST_ENDING: usize = 4;

/// A number that the reply says otherwise than the customer did.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mismatch {
    /// Token of the number.
    pub(super) at: usize,
    /// The words as the reply says them.
    pub(super) words: String,
}

/// Every clause that says details back.
pub(super) fn found(reading: &Reading<'_>) -> Vec<Found> {
    let mut all = Vec::new();
    let list = &reading.tokens.list;
    let mut from = 0;
    while from < list.len() {
        let (_, to) = reading.clause_of(from);
        let to = to.max(from + 1);
        let weight = weight(reading, from, to);
        if weight >= ENOUGH {
            let (first, last) = bounds(list, from, to);
            let sentence = list.get(from).map_or(0, |it| it.sentence);
            let strength = (0.4 + 0.25 * weight).min(0.95);
            all.push(Found { mv: Move::MirrorFacts, from: first, to: last, sentence, strength });
        }
        from = to;
    }
    all
}

/// Clauses that say facts of the scenario, right or wrong, and are not the agent at work.
pub(super) fn of_facts(reading: &Reading<'_>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for said in &reading.facts {
        let (from, to) = reading.clause_of(said.from);
        let words = reading.tokens.list.get(from..to).unwrap_or_default();
        if said.to > to || words.first().is_some_and(asks) {
            continue;
        }
        let plays = |roles: u32| words.iter().any(|it| it.plays(roles));
        let sorry = words.iter().any(|it| it.text == "sorry");
        let busy = plays(role::SPEAKER) && !sorry || plays(role::COMPANY) && plays(role::COMING);
        let Some(sentence) = words.first().map(|it| it.sentence) else {
            continue;
        };
        if !busy {
            let mv = Move::MirrorFacts;
            all.push(Found { mv, from: said.from, to: said.to, sentence, strength: FACT });
        }
    }
    all
}

/// "Where were you at 14:02?" asks; it says nothing back.
fn asks(first: &Token) -> bool {
    matches!(first.text.as_str(), "where" | "why" | "how" | "what" | "when" | "who")
}

/// How sure it is that a fact of the scenario is said back.
const FACT: f64 = 0.85;

/// How much of the customer's line one clause says back.
fn weight(reading: &Reading<'_>, from: usize, to: usize) -> f64 {
    let words = reading.tokens.list.get(from..to).unwrap_or_default();
    let mut seen: Vec<Stem> = Vec::new();
    let mut weight = 0.0;
    for token in words.iter().filter(|it| it.has(flag::CASE)) {
        if !seen.contains(&token.stem) {
            weight += if token.number.is_some() { NUMBER } else { WORD };
            seen.push(token.stem);
        }
    }
    let roles = words.iter().fold(0, |all, it| all | it.roles);
    let busy = roles & role::BUSY != 0;
    let about_them = roles & role::ABOUT_THEM != 0;
    let whole = roles & role::WHOLE != 0;
    let asked =
        reading.tokens.sentences.iter().any(|it| it.from <= from && to <= it.to && it.question);
    if weight > 0.0 && !busy && !whole {
        weight += BARE;
    }
    if busy || (asked && whole) {
        weight -= BARE;
    }
    if whole && !about_them {
        weight -= BARE;
    }
    weight
}

/// From the first to the last word of the case in the clause.
fn bounds(list: &[Token], from: usize, to: usize) -> (usize, usize) {
    let is_case = |at: &usize| list.get(*at).is_some_and(|it| it.has(flag::CASE));
    let first = (from..to).find(is_case).unwrap_or(from);
    let last = (from..to).rev().find(is_case).map_or(to, |it| it + 1);
    (first, last)
}

/// The last words of the customer's line alone: "Since Monday?"
pub(super) fn repeated_ending(reading: &Reading<'_>) -> Option<Found> {
    let sentence = reading.tokens.sentences.first()?;
    let words = reading.tokens.of_sentence(sentence);
    if words.len() > LONGEST_ENDING {
        return None;
    }
    let content: Vec<Stem> = words.iter().filter(|it| is_content(it)).map(|it| it.stem).collect();
    let fits = (1..=3).contains(&content.len());
    let line = &reading.case.content;
    let tail = line.get(line.len().saturating_sub(content.len() + 2)..)?;
    let repeated = fits && tail.windows(content.len().max(1)).any(|it| it == content);
    repeated.then_some(Found {
        mv: Move::Mirror,
        from: sentence.from,
        to: sentence.to,
        sentence: 0,
        strength: 0.8,
    })
}

/// Numbers that count the same thing as one of the customer's, but another number of it.
pub(super) fn mismatches(reading: &Reading<'_>, from: usize, to: usize) -> Vec<Mismatch> {
    let list = &reading.tokens.list;
    let here = list.get(from..to).unwrap_or_default();
    if reading.case.numbers.is_empty() || here.iter().all(|it| it.number.is_none()) {
        return Vec::new();
    }
    let numbers: Vec<Counted> = counted(&reading.tokens);
    let at_numbers = (0..list.len())
        .filter(|at| list.get(*at).is_some_and(|it| it.number.is_some() && !it.joined));
    let mut wrong = Vec::new();
    for (at, said) in at_numbers.zip(numbers) {
        let inside = from <= at && at < to;
        let of_same = |it: &&Counted| it.of == said.of && it.of.is_some();
        let theirs: Vec<&Counted> = reading.case.numbers.iter().filter(of_same).collect();
        let ahead = at > 0
            && list.get(at - 1).is_some_and(|it| {
                matches!(it.text.bytes(), b"in" | b"within" | b"next" | b"another" | b"for" | b"by")
            });
        if inside
            && !ahead
            && !theirs.is_empty()
            && !theirs.iter().any(|it| same(it.value, said.value))
        {
            let span = reading.span(at, (at + 2).min(list.len()));
            wrong.push(Mismatch { at, words: span.of(reading.text).to_owned() });
        }
    }
    wrong
}
