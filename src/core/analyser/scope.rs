//! Scope: which cues count. A denied, quoted or merely reported cue shows nothing.

use super::cue::{Hit, Mark, Sign};
use super::token::{Token, Tokens};
use crate::moves::Move;

/// How many words a "not" reaches forward.
const DENIAL_REACH: usize = 4;

/// How many words "you were told" reaches forward.
const REPORT_REACH: usize = 7;

/// The hits that count. `specific` says for each sentence whether it holds a detail of the case.
pub(super) fn counting(found: &[Hit], tokens: &Tokens, specific: &[bool]) -> Vec<Hit> {
    let counts = |hit: &&Hit| {
        let detail = specific.get(hit.sentence).copied().unwrap_or_default();
        !(hit.terms.case && !detail
            || hit.terms.bare && detail
            || is_quoted(hit, tokens)
            || (!hit.terms.keep && is_denied(hit, found, tokens))
            || (hit.terms.theirs && is_ours(hit, tokens))
            || is_reported(hit, found))
    };
    found.iter().filter(counts).copied().collect()
}

fn is_quoted(hit: &Hit, tokens: &Tokens) -> bool {
    let words = tokens.list.get(hit.from..hit.to).unwrap_or_default();
    !words.is_empty() && words.iter().all(|it| it.quoted)
}

/// Whether a "not" stands before the cue in its clause and denies it.
fn is_denied(hit: &Hit, found: &[Hit], tokens: &Tokens) -> bool {
    let Some(first) = tokens.list.get(hit.from) else {
        return false;
    };
    let same_clause = |it: &Token| it.clause == first.clause;
    let from = hit.from.saturating_sub(DENIAL_REACH);
    let before = tokens.list.get(from..hit.from).unwrap_or_default();
    before.iter().enumerate().any(|(index, it)| {
        let at = from + index;
        it.denies
            && same_clause(it)
            && !is_interjection(at, tokens)
            && !found.iter().any(|mark| {
                mark.marks(Mark::NotDenying)
                    && spans(mark, at)
                    && (mark.to <= hit.from || !is_slight(hit))
            })
    })
}

/// How many words before a cue the one who acts is looked for.
const SUBJECT_REACH: usize = 4;

/// Whether the agent is the one who acts: "I will call the courier" sends nobody away.
fn is_ours(hit: &Hit, tokens: &Tokens) -> bool {
    let Some(first) = tokens.list.get(hit.from) else {
        return false;
    };
    let from = hit.from.saturating_sub(SUBJECT_REACH);
    let before = tokens.list.get(from..hit.from).unwrap_or_default();
    before
        .iter()
        .rev()
        .take_while(|it| it.clause == first.clause && it.text != "you")
        .any(|it| matches!(it.text.bytes(), b"i" | b"we" | b"me" | b"us" | b"colleague" | b"will"))
}

/// "No, ..." answers; it denies nothing behind the comma.
fn is_interjection(at: usize, tokens: &Tokens) -> bool {
    let next_parted = tokens.list.get(at + 1).is_some_and(|it| it.after_break);
    tokens.list.get(at).is_some_and(|it| it.opens && it.text == "no") && next_parted
}

fn spans(hit: &Hit, at: usize) -> bool {
    hit.from <= at && at < hit.to
}

/// "Not only" leaves warmth alone, and denies "only".
fn is_slight(hit: &Hit) -> bool {
    matches!(hit.sign, Sign::Move(mv) if mv.is_dismissive())
}

/// Whether somebody else's words are told: "you were told it was only a day".
fn is_reported(hit: &Hit, found: &[Hit]) -> bool {
    let Sign::Move(mv) = hit.sign else {
        return false;
    };
    (mv.is_dismissive() || matches!(mv, Move::HollowCanned | Move::OverPromise))
        && found.iter().any(|it| {
            it.marks(Mark::Reported)
                && it.sentence == hit.sentence
                && it.to <= hit.from
                && hit.from - it.to < REPORT_REACH
        })
}
