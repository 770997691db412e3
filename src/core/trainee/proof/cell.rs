//! Cells: states so alike that following one of them stands for all.

use crate::{
    customer::CustomerState,
    session::{GivenBy, Script, SessionState},
};

/// Points of calm and of trust to a cell.
const POINTS: f64 = 2.0;
/// Parts that a need is divided into.
const PARTS: f64 = 8.0;

/// What tells two states of the same turn apart. What has worn off, effort, and which lines have
/// been spoken are left out; of counters only what an ending or a line can ask for is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    levels: [i32; 7],
    counters: [u32; 7],
    last: (usize, usize),
    told: Vec<usize>,
    offered: Vec<usize>,
}

impl Cell {
    /// The cell of `state`.
    pub(super) fn of(state: &SessionState, script: &Script) -> Self {
        let scenario = &script.scenario;
        let facts = scenario.facts.iter().enumerate();
        let solutions = scenario.solutions.iter().enumerate();
        Self {
            levels: levels(&state.customer),
            counters: counters(&state.customer),
            last: last_pick(state),
            told: facts.filter(|(_, it)| state.told.contains(&it.id)).map(|it| it.0).collect(),
            offered: solutions
                .filter(|(_, it)| state.offered.contains(&it.id))
                .map(|it| it.0)
                .collect(),
        }
    }
}

fn levels(it: &CustomerState) -> [i32; 7] {
    let needs = &it.needs;
    [
        steps(it.calm / POINTS),
        steps(it.trust / POINTS),
        steps(needs.heard * PARTS),
        steps(needs.felt * PARTS),
        steps(needs.understood * PARTS),
        steps(needs.helped * PARTS),
        steps(needs.assured * PARTS),
    ]
}

fn counters(it: &CustomerState) -> [u32; 7] {
    [
        it.fixes.min(1),
        it.reasons_given.min(1),
        it.efforts_given.min(1),
        it.options_given.min(2),
        it.boundaries.min(2),
        it.low_turns.min(2),
        it.stock_formulas.min(1),
    ]
}

/// What was picked last is not offered again at once.
fn last_pick(state: &SessionState) -> (usize, usize) {
    match state.reply {
        Some((GivenBy::Picked { situation, option }, _)) => (situation, option),
        _ => (usize::MAX, usize::MAX),
    }
}

/// The whole steps in a level, which is never negative and at most a hundred.
fn steps(level: f64) -> i32 {
    // Counting up needs no cast, and there are fifty steps at most.
    (0..=100).rev().find(|it| f64::from(*it) <= level).unwrap_or(0)
}
