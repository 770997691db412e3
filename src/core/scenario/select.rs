//! Choosing what is said next: the most specific storylet whose conditions hold.

use std::collections::{BTreeMap, BTreeSet};

use super::{Phase, Scenario};
use crate::core::{
    customer::{Behaviour, Stance},
    moves::Move,
    text::Text,
};

/// What line conditions are held against.
#[derive(Clone, Debug)]
pub struct Moment<'s> {
    /// Where the story stands.
    pub phase: Phase,
    /// How she holds herself.
    pub stance: Option<Stance>,
    /// What she is doing.
    pub doing: Vec<Behaviour>,
    /// Moves of the reply just made; empty before the first.
    pub after: Vec<Move>,
    /// Solutions the reply offered or did.
    pub offered: Vec<Text>,
    /// Facts told so far.
    pub told: &'s BTreeSet<Text>,
    /// Untold facts whose gate is open now.
    pub ready: BTreeSet<Text>,
    /// Whether she is ready to say goodbye: lines with `farewell` wait for it, and then come first.
    pub leaving: bool,
    /// How often each line has been spoken, by its place in the file.
    pub spoken: &'s BTreeMap<usize, u32>,
    /// Texts said so far, by (line, variant).
    pub said: &'s BTreeSet<(usize, usize)>,
    /// The (line, variant) said last.
    pub last: Option<(usize, usize)>,
}

/// The line to speak and its variant, as places in `scenario.lines`. `roll` is a die: given a
/// count, a number below it.
pub fn choose_line(
    _scenario: &Scenario,
    _moment: &Moment<'_>,
    _roll: &mut dyn FnMut(usize) -> usize,
) -> Option<(usize, usize)> {
    None
}

/// The situation whose options are offered, as a place in `scenario.situations`.
pub fn choose_situation(_scenario: &Scenario, _moment: &Moment<'_>) -> Option<usize> {
    None
}
