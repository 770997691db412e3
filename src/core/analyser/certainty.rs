//! How sure the whole reading is. Low only where words were read and nothing sure was found, or
//! where the only reading is a shaky slight: asking back costs the trainee's patience.

use super::cue::Mark;
use super::reading::{Found, Reading};
use crate::moves::Move;

/// Up to this many words a reply without a move is simply short.
const SHORT: usize = 3;

/// An ordinary question or statement of handling a case.
const CIVIL: f64 = 0.7;

/// Words were read and nothing was found in them.
const LOST: f64 = 0.4;

/// Sure of the reading of a reply with these moves.
pub(super) fn of(found: &[Found], reading: &Reading<'_>) -> f64 {
    if found.is_empty() {
        return of_nothing(reading);
    }
    let surest = found.iter().map(|it| it.strength).fold(0.0, f64::max);
    let only_slights =
        found.iter().all(|it| it.mv.is_dismissive() || it.mv == Move::ClosedIrrelevant);
    if only_slights { surest } else { surest.max(CIVIL) }
}

fn of_nothing(reading: &Reading<'_>) -> f64 {
    let words = reading.tokens.list.len();
    let asked = reading.tokens.sentences.iter().any(|it| it.question);
    let civil = reading.hits.iter().any(|it| it.marks(Mark::Civil));
    if words <= SHORT || asked || civil { CIVIL } else { LOST }
}
