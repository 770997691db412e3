//! Proving a scenario: each ending that is written can be reached, nobody gets stuck, no single
//! move wins it, listening first pays, and a kindness never does worse than a slight.
//!
//! What is shown and how far it reaches is argued in `docs/proofs.md`. Everything is played by the
//! session's own turns; nothing here has rules of its own about people.

mod cell;
mod findings;
mod goal;
mod laws;
mod order;
mod search;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use findings::Finding;
pub use laws::OneMove;
pub use order::Order;

use crate::{customer::EndingKind, session::Script, text::Text};
use search::{Explored, explore};

/// How much a proof may cost.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Seed of the first search; where an ending is not found under it, others follow.
    pub seed: u64,
    /// How many seeds are searched at most.
    pub seeds: u64,
    /// States kept a turn at most.
    pub width: usize,
    /// Calls a law about policies is averaged over.
    pub calls: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self { seed: 1, seeds: 3, width: 5000, calls: 24 }
    }
}

/// A way to an ending.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Witness {
    /// The ending.
    pub ending: EndingKind,
    /// The seed under which it is played.
    pub seed: u64,
    /// The number of the option picked on each turn, from 1.
    pub picks: Vec<usize>,
    /// What was said on each turn.
    pub said: Vec<Text>,
    /// Whether every state of all earlier turns had been followed, up to the quantisation: then no
    /// shorter way exists under this seed.
    pub shortest: bool,
}

/// Why there is no witness for an ending that is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum Unreached {
    /// It cannot come to it in this file, whatever is said.
    Impossible {
        /// Why not.
        why: &'static str,
    },
    /// Every state up to the turn limit was followed, up to the quantisation.
    AllFollowed,
    /// The most promising states of each turn were followed.
    NotFound,
}

/// What was found about one scenario.
#[derive(Clone, Debug, Serialize)]
pub struct Proof {
    /// A way to each ending that was reached, written or not.
    pub witnesses: BTreeMap<EndingKind, Witness>,
    /// Endings that are written and were not reached.
    pub unreached: BTreeMap<EndingKind, Unreached>,
    /// Endings that were reached and are not written.
    pub unwritten: BTreeSet<EndingKind>,
    /// Picks after which nothing could be picked, or she had nothing to say.
    pub dead_ends: Vec<Vec<usize>>,
    /// Endings that one move, made over and over, leads to.
    pub one_move: Vec<OneMove>,
    /// Whether listening first pays, for each turn on which the fix might come first.
    pub order: Vec<Order>,
    /// Witnesses on which a slight did better than a kindness.
    pub slights_that_pay: Vec<EndingKind>,
    /// Situations neither the search nor any policy came to; they may still be reached.
    pub unseen_situations: Vec<Text>,
    /// States that were followed.
    pub states: usize,
    /// Whether the search was stopped from outside.
    pub stopped: bool,
}

/// Proves what can be proved about the scenario of `script`. `stopped` is asked now and then.
pub fn prove(script: &Script, effort: &Effort, stopped: &dyn Fn() -> bool) -> Proof {
    let written: BTreeSet<EndingKind> = script.scenario.endings.iter().map(|it| it.kind).collect();
    let mut wanted: BTreeSet<EndingKind> =
        written.iter().copied().filter(|it| goal::impossible(script, *it).is_none()).collect();
    let mut explored = Explored::default();
    for seed in (effort.seed..).take(usize::try_from(effort.seeds).unwrap_or(1)) {
        if !wanted.is_empty() && !stopped() {
            explore(script, seed, effort.width, &mut wanted, &mut explored, stopped);
        }
    }
    let unreached = written
        .iter()
        .filter(|it| !explored.witnesses.contains_key(it))
        .map(|it| (*it, why_unreached(script, *it, &explored)))
        .collect();
    let slights = laws::slights_that_pay(script, explored.witnesses.values());
    let played = laws::situations_played(script, effort);
    let unseen = (0..script.scenario.situations.len())
        .filter(|it| !explored.situations.contains(it) && !played.contains(it))
        .filter_map(|it| script.scenario.situations.get(it).map(|one| one.id.clone()));
    Proof {
        unreached,
        unwritten: explored.witnesses.keys().copied().filter(|it| !written.contains(it)).collect(),
        one_move: laws::one_move(script, effort),
        order: order::orders(script, effort),
        slights_that_pay: slights,
        unseen_situations: unseen.collect(),
        dead_ends: explored.dead_ends,
        states: explored.states,
        witnesses: explored.witnesses,
        stopped: stopped(),
    }
}

fn why_unreached(script: &Script, kind: EndingKind, explored: &Explored) -> Unreached {
    match goal::impossible(script, kind) {
        Some(why) => Unreached::Impossible { why },
        None if explored.cut => Unreached::NotFound,
        None => Unreached::AllFollowed,
    }
}
