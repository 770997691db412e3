//! The manual's page for each move: definition, one good example, one near miss.

use super::Move;

/// One page of the coding manual.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it is.
    pub definition: &'static str,
    /// A sentence that is this move.
    pub example: &'static str,
    /// A sentence that looks like it and is not.
    pub near_miss: &'static str,
}

/// The page of `mv`.
pub const fn entry(_mv: Move) -> Entry {
    Entry { definition: "", example: "", near_miss: "" }
}
