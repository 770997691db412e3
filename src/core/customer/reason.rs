//! Reasons: why calm and trust moved, in parts that add up to what the bars show.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::{moves::Move, text::Span};

/// What a part of a change comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A move of the reply.
    Move(Move),
    /// The pull towards the home base: "the wait" when it draws down, "settling" when up.
    Pull,
}

/// One named factor of a product.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Factor {
    /// Such as `quality`, `habituation`, `order`, `place`, `mixed`, `trust`, `persona`, `edge`.
    pub name: &'static str,
    /// The number it multiplies with.
    pub value: f64,
}

/// Factors a part usually has at most: so many are kept in place, since every turn makes several
/// such lists and all of them stay in the transcript.
const USUAL_FACTORS: usize = 8;

/// One cause on one axis: `base` times all factors is `result`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// Points before any factor.
    pub base: f64,
    /// Each factor by name, only those that differ from 1.
    pub factors: SmallVec<[Factor; USUAL_FACTORS]>,
    /// Points after all factors.
    pub result: f64,
}

/// One line of "why".
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// What it comes from.
    pub cause: Cause,
    /// The words that carried it, where it was words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Its part in calm.
    pub calm: Part,
    /// Its part in trust.
    pub trust: Part,
}
