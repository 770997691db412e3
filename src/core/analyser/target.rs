//! Sympathy for something the customer did not say: it reaches nobody, however warm its words are.

use super::case::is_content;
use super::reading::{Found, Reading};
use super::vocabulary::flag;
use crate::moves::Move;

/// The longest reply that can be one misplaced condolence, in words.
const LONGEST: usize = 22;

/// The fewest details it must name that the customer never said; one that she did say, and it is
/// no misplaced condolence.
const FOREIGN_DETAILS: u32 = 2;

/// How sure such a reading is.
const SURE: f64 = 0.75;

/// The reply as a misplaced condolence, where it is one.
pub(super) fn missed(reading: &Reading<'_>, found: &[Found]) -> Option<Found> {
    let list = &reading.tokens.list;
    let one = reading.tokens.sentences.len() == 1 && list.len() <= LONGEST;
    let sorry = found.iter().any(|it| {
        matches!(it.mv, Move::SincereApology | Move::HollowCanned | Move::ValidateFeelings)
    });
    let only = found.iter().all(|it| {
        matches!(
            it.mv,
            Move::SincereApology
                | Move::HollowCanned
                | Move::ValidateFeelings
                | Move::MirrorFacts
                | Move::NameEmotion
                | Move::Pity
                | Move::ConcreteResolution
        )
    });
    if !one || !sorry || !only || reading.case.line.is_empty() {
        return None;
    }
    let condoles = list.iter().any(|it| is_condoling(it.text.bytes()));
    if !condoles || is_about_us(reading) {
        return None;
    }
    let named = list.iter().filter(|it| is_content(it) && !is_condoling(it.text.bytes()));
    let (known, foreign) = named.fold((0_u32, 0_u32), |(known, foreign), it| {
        if it.has(flag::CASE) { (known + 1, foreign) } else { (known, foreign + 1) }
    });
    (foreign >= FOREIGN_DETAILS && known == 0).then_some(Found {
        mv: Move::ClosedIrrelevant,
        from: 0,
        to: list.len(),
        sentence: 0,
        strength: SURE,
    })
}

/// Whether the sentence is about what the company did, or does not name whose matter it is.
fn is_about_us(reading: &Reading<'_>) -> bool {
    let words = || reading.tokens.list.iter().map(|it| it.text.bytes());
    let ours = words().any(|it| matches!(it, b"our" | b"us" | b"ourselves" | b"my"));
    let subject = words().filter(|it| matches!(*it, b"we" | b"i")).count();
    let theirs = words().any(|it| matches!(it, b"your" | b"you" | b"the"));
    ours || subject > 1 || !theirs
}

/// Words of the condolence itself.
fn is_condoling(word: &[u8]) -> bool {
    const WORDS: [&[u8]; 18] = [
        b"sorry",
        b"hear",
        b"read",
        b"learn",
        b"condolences",
        b"sympathies",
        b"regret",
        b"apologise",
        b"shame",
        b"such",
        b"dreadful",
        b"awful",
        b"terrible",
        b"inconvenience",
        b"loss",
        b"trouble",
        b"experience",
        b"caused",
    ];
    WORDS.contains(&word)
}
