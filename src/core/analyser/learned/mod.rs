//! The learned layer: weighs the words of each clause, the cues found in it and the case at hand,
//! and decides which moves stand. Whole numbers only, so that every machine reads alike.
//!
//! It is made from the corpus by [`super::training`]; the kind of a text (empty, gibberish, another
//! language, written for a grader) is decided by rules before it.

mod decide;
mod evidence;
mod grams;
mod joint;
mod layer;
mod owned;
mod sound;
mod stands;
mod weights;

pub(super) use decide::{Verdict, decide};
pub(super) use evidence::{Clause, DENSE, clauses};
pub(super) use grams::rows_of;
pub(super) use joint::{INPUTS, inputs};
pub(super) use layer::{Layer, MOST_DENSE, Rows, Scores, WIDTH, share};
pub(super) use owned::{Owned, bucket_of, mark_of};
pub(super) use sound::Sound;
pub(super) use stands::{best_clause, heard, standing};
pub(super) use weights::{Model, STEPS, Show};

use crate::moves::Move;

/// How many moves are learnt: all that words alone can show, which stand first in [`Move::ALL`].
pub(super) const MOVES: usize = 36;

/// The moves and the three tones.
pub(super) const OUTPUTS: usize = MOVES + 3;

/// Places of the tones among the outputs.
pub(super) const EMPATHETIC: usize = MOVES;
/// See [`EMPATHETIC`].
pub(super) const NEUTRAL: usize = MOVES + 1;
/// See [`EMPATHETIC`].
pub(super) const DISMISSIVE: usize = MOVES + 2;

/// Into how many buckets the rows of words of a clause are sorted: about twice as many as are known,
/// so that few are lost to another of their bucket.
pub(super) const CLAUSE_BUCKETS: usize = 352 << 10;

/// The same for the words of a whole reply.
pub(super) const REPLY_BUCKETS: usize = 176 << 10;

/// The place of `mv` among the outputs, where it is learnt.
pub(super) fn place_of(mv: Move) -> Option<usize> {
    let place = mv as usize;
    (place < MOVES).then_some(place)
}
