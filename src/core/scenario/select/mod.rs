//! Choosing what is said next: the most specific storylet whose conditions hold.
//!
//! Each condition that is given adds its weight; the highest sum speaks. Any weight is more than
//! all those below it together, so that a line with `doing` always comes before one that names
//! stance, phase and a fact, and an author can tell without adding up.

use std::collections::{BTreeMap, BTreeSet};

use super::{Line, Phase, Scenario, When};
use crate::core::{
    customer::{Behaviour, Stance},
    moves::Move,
    text::Text,
};

/// A fact she is ready to tell goes before everything.
const TELLS: u32 = 256;
/// What she is doing.
const DOING: u32 = 128;
/// What was just said to her, or offered.
const AFTER: u32 = 32;
/// The same: a solution that was just offered or done.
const OFFERED: u32 = 32;
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
#[derive(Clone, Debug, Default)]
pub struct Moment {
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
    pub told: BTreeSet<Text>,
    /// Untold facts whose gate is open now.
    pub ready: BTreeSet<Text>,
    /// How often each line has been spoken, by its place in the file.
    pub spoken: BTreeMap<usize, u32>,
    /// Texts said so far, by (line, variant).
    pub said: BTreeSet<(usize, usize)>,
    /// The (line, variant) said last.
    pub last: Option<(usize, usize)>,
}

/// The line to speak and its variant, as places in `scenario.lines`; nothing only where no line
/// fits but the very text said last. `roll` is a die: given a count, a number below it.
///
/// The most specific line whose conditions hold speaks. Among equals one that was not spoken yet
/// goes first, then chance decides; the same for its variants. A text is never said twice in a
/// row: a line that has nothing else to say leaves the word to the next.
pub fn choose_line(
    scenario: &Scenario,
    moment: &Moment,
    roll: &mut dyn FnMut(usize) -> usize,
) -> Option<(usize, usize)> {
    let mut best = (0, false);
    let mut equals: Vec<usize> = Vec::new();
    for (place, line) in scenario.lines.iter().enumerate() {
        if !speakable(place, line, moment) {
            continue;
        }
        let rank = (specificity(line), !moment.spoken.contains_key(&place));
        if rank > best || equals.is_empty() {
            best = rank;
            equals.clear();
        }
        if rank == best {
            equals.push(place);
        }
    }
    let place = *equals.get(throw(roll, equals.len()))?;
    let line = scenario.lines.get(place)?;
    Some((place, choose_variant(place, line.say.len(), moment, roll)?))
}

/// The situation whose options are offered, as a place in `scenario.situations`. Among equals the
/// one that stands first in the file.
pub fn choose_situation(scenario: &Scenario, moment: &Moment) -> Option<usize> {
    let mut best: Option<(u32, usize)> = None;
    for (place, situation) in scenario.situations.iter().enumerate() {
        let weight = weight(&situation.when);
        if best.is_none_or(|(most, _)| weight > most) && holds(&situation.when, moment) {
            best = Some((weight, place));
        }
    }
    best.map(|(_, place)| place)
}

/// Whether a line fits the moment and has anything to say but what was said last.
fn speakable(place: usize, line: &Line, moment: &Moment) -> bool {
    let often = moment.spoken.get(&place).copied().unwrap_or(0);
    let only_the_last = line.say.len() == 1 && moment.last == Some((place, 0));
    !line.say.is_empty()
        && !only_the_last
        && line.when.at_most.is_none_or(|most| often <= most)
        && line
            .tells
            .as_ref()
            .is_none_or(|fact| moment.ready.contains(fact))
        && holds(&line.when, moment)
}

/// Whether every condition that is given holds; within a list one is enough.
fn holds(when: &When, moment: &Moment) -> bool {
    let one_of = |given: &[Move], there: &[Move]| given.iter().any(|it| there.contains(it));
    (when.phase.is_empty() || when.phase.contains(&moment.phase))
        && (when.stance.is_empty() || moment.stance.is_some_and(|it| when.stance.contains(&it)))
        && (when.doing.is_empty() || when.doing.iter().any(|it| moment.doing.contains(it)))
        && (when.after.is_empty() || one_of(&when.after, &moment.after))
        && (when.offered.is_empty() || when.offered.iter().any(|it| moment.offered.contains(it)))
        && when.told.iter().all(|it| moment.told.contains(it))
        && !when.untold.iter().any(|it| moment.told.contains(it))
}

/// How specific a line is: the sum of the weights of what it gives.
fn specificity(line: &Line) -> u32 {
    weight(&line.when) + u32::from(line.tells.is_some()) * TELLS
}

/// The sum of the weights of the conditions that are given.
fn weight(when: &When) -> u32 {
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
    rows.iter()
        .map(|(given, weight)| u32::from(*given) * weight)
        .sum()
}

/// A variant of the line at `place`: one not said yet where there is one, never the one said last.
fn choose_variant(
    place: usize,
    count: usize,
    moment: &Moment,
    roll: &mut dyn FnMut(usize) -> usize,
) -> Option<usize> {
    let fresh = |it: &usize| !moment.said.contains(&(place, *it));
    let other = |it: &usize| moment.last != Some((place, *it));
    let unsaid = (0..count).filter(fresh).filter(other).count();
    if unsaid > 0 {
        return (0..count)
            .filter(fresh)
            .filter(other)
            .nth(throw(roll, unsaid));
    }
    let others = (0..count).filter(other).count();
    (0..count).filter(other).nth(throw(roll, others))
}

/// A throw of the die below `count`; 0 without throwing where there is nothing to choose.
fn throw(roll: &mut dyn FnMut(usize) -> usize, count: usize) -> usize {
    if count > 1 {
        roll(count).min(count - 1)
    } else {
        0
    }
}

#[cfg(test)]
mod tests;
