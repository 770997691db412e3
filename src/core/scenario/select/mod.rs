//! Choosing what is said next: the most specific storylet whose conditions hold.
//!
//! Each condition that is given adds its weight; the highest sum speaks. What she is doing, what
//! was said and what was offered weigh the same, and each more than all below them together.

mod candidates;
mod rotation;
mod storylets;

use std::collections::{BTreeMap, BTreeSet};

pub use candidates::{Candidate, Gives, candidates};
use rotation::choose_variant;
pub use rotation::{REPLAYS, first_variant};
use storylets::opening_weight;
pub use storylets::{MOST_FACTS, Storylets, ToldFacts};

use super::{Line, Phase, Scenario, When};
use crate::{
    customer::{Behaviour, Stance},
    moves::Move,
    text::Text,
};

/// A fact she is ready to tell goes before everything.
const TELLS: u32 = 256;
/// Her first words are those written for the opening, whatever else would fit.
pub(super) const OPENS: u32 = 1024;
/// She is ready to go, and the line says goodbye.
const FAREWELL: u32 = 512;
/// What she is doing: as weighty as what was just said, so that a strained customer sometimes
/// answers and sometimes does what strain makes people do.
const DOING: u32 = 64;
/// What was just said to her.
const AFTER: u32 = 64;
/// The same: a solution that was just offered or done.
const OFFERED: u32 = 64;
/// Facts that have been told.
const TOLD: u32 = 8;
/// Facts that have not.
const UNTOLD: u32 = 8;
/// How she holds herself.
const STANCE: u32 = 4;
/// Where the story stands.
const PHASE: u32 = 2;
/// How often it was said before.
const AT_MOST: u32 = 1;

/// What line conditions are held against.
#[derive(Clone, Debug)]
pub struct Moment<'s> {
    /// The number of the call, which is its seed: the next call says something else.
    pub call: u64,
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
    pub ready: Vec<&'s Text>,
    /// Whether she is ready to say goodbye: lines with `farewell` wait for it, and then come first.
    pub leaving: bool,
    /// How often each line has been spoken, by its place in the file.
    pub spoken: &'s BTreeMap<usize, u32>,
    /// Texts said so far, by (line, variant).
    pub said: &'s BTreeSet<(usize, usize)>,
    /// The (line, variant) said last.
    pub last: Option<(usize, usize)>,
}

static NO_NAMES: BTreeSet<Text> = BTreeSet::new();
static NOTHING_SPOKEN: BTreeMap<usize, u32> = BTreeMap::new();
static NOTHING_SAID: BTreeSet<(usize, usize)> = BTreeSet::new();

impl Default for Moment<'_> {
    /// Before anything has happened.
    fn default() -> Self {
        Self {
            call: 0,
            phase: Phase::default(),
            stance: None,
            doing: Vec::new(),
            after: Vec::new(),
            offered: Vec::new(),
            told: &NO_NAMES,
            ready: Vec::new(),
            leaving: false,
            spoken: &NOTHING_SPOKEN,
            said: &NOTHING_SAID,
            last: None,
        }
    }
}

/// The line to speak and its variant, as places in `scenario.lines`; nothing only where no line
/// fits but the very text said last. `roll` is a die: given a count, a number below it.
///
/// The most specific line whose conditions hold speaks. Among equals one that was not spoken yet
/// goes first, then chance decides. Its variants take turns from call to call (see [`first_variant`]).
/// A text is never said twice in a row: a line that has nothing else to say leaves the word to the
/// next.
pub fn choose_line(
    storylets: &Storylets,
    scenario: &Scenario,
    moment: &Moment<'_>,
    roll: &mut dyn FnMut(usize) -> usize,
) -> Option<(usize, usize)> {
    let mut best = (0, false);
    let mut equals: Vec<usize> = Vec::new();
    let opening = moment.phase == Phase::Opening;
    for (weight, place, line) in storylets.lines(scenario, moment) {
        // They come the most specific first; only in the opening a later one may weigh more.
        if weight < best.0 && !opening {
            break;
        }
        if !speakable(place, line, moment) {
            continue;
        }
        let rank = (weight + opening_weight(line, moment), !moment.spoken.contains_key(&place));
        if rank > best || equals.is_empty() {
            best = rank;
            equals.clear();
        }
        if rank == best {
            equals.push(place);
        }
    }
    equals.sort_unstable();
    let place = *equals.get(throw(roll, equals.len()))?;
    let line = scenario.lines.get(place)?;
    Some((place, choose_variant(place, line.say.len(), moment)?))
}

/// Whether a line that fits the moment tells a fact.
pub fn is_told(storylets: &Storylets, scenario: &Scenario, moment: &Moment<'_>) -> bool {
    let mut lines = storylets.lines(scenario, moment);
    lines.any(|(_, place, line)| line.tells.is_some() && speakable(place, line, moment))
}

/// The situation whose options are offered, as a place in `scenario.situations`. Among equals the
/// one that stands first in the file.
pub fn choose_situation(
    storylets: &Storylets,
    scenario: &Scenario,
    moment: &Moment<'_>,
) -> Option<usize> {
    storylets.situation(scenario, moment)
}

/// Whether a line fits the moment and has anything to say but what was said last.
fn speakable(place: usize, line: &Line, moment: &Moment<'_>) -> bool {
    (moment.leaving || !line.farewell)
        && line.tells.as_ref().is_none_or(|fact| moment.ready.contains(&fact))
        && line.when.at_most.is_none_or(|most| times_spoken(place, moment) <= most)
        && !(line.say.len() == 1 && moment.last == Some((place, 0)))
        && !line.say.is_empty()
}

/// How often the line at `place` was spoken.
fn times_spoken(place: usize, moment: &Moment<'_>) -> u32 {
    moment.spoken.get(&place).copied().unwrap_or(0)
}

/// Whether the reply offered one of the solutions that are asked for.
fn offers(when: &When, moment: &Moment<'_>) -> bool {
    when.offered.is_empty() || when.offered.iter().any(|it| moment.offered.contains(it))
}

/// How specific a line is: the sum of the weights of what it gives.
pub(super) fn specificity(line: &Line) -> u32 {
    weight(&line.when)
        + u32::from(line.tells.is_some()) * TELLS
        + u32::from(line.farewell) * FAREWELL
}

/// The sum of the weights of the conditions that are given.
pub(super) fn weight(when: &When) -> u32 {
    let rows = [
        (!when.doing.is_empty(), DOING),
        (!when.after.is_empty(), AFTER),
        (!when.offered.is_empty(), OFFERED),
        (!when.told.is_empty(), TOLD),
        (!when.untold.is_empty(), UNTOLD),
        (!when.stance.is_empty(), STANCE),
        (!when.phase.is_empty(), PHASE),
        (when.at_most.is_some(), AT_MOST),
    ];
    rows.iter().map(|(given, weight)| u32::from(*given) * weight).sum()
}

/// A throw of the die below `count`; 0 without throwing where there is nothing to choose.
fn throw(roll: &mut dyn FnMut(usize) -> usize, count: usize) -> usize {
    if count > 1 { roll(count).min(count - 1) } else { 0 }
}

#[cfg(test)]
mod tests;
