//! The search: all options of all states of a turn, one state a cell, and where there are too
//! many, those nearest to the endings that are still wanted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Witness, cell::Cell, goal::nearness};
use crate::{
    customer::EndingKind,
    session::{Command, Rehearsal, Script},
    text::Text,
};

/// Dead ends that are told; one is enough to mend the next.
const MOST_DEAD_ENDS: usize = 5;

/// What all searches of one scenario came upon.
#[derive(Debug, Default)]
pub(super) struct Explored {
    /// The first way to each ending.
    pub(super) witnesses: BTreeMap<EndingKind, Witness>,
    /// Picks that led to a dead end.
    pub(super) dead_ends: Vec<Vec<usize>>,
    /// Situations that were offered.
    pub(super) situations: BTreeSet<usize>,
    /// States that were followed.
    pub(super) states: usize,
    /// Whether any search left states out.
    pub(super) cut: bool,
}

/// A pick, and the step before it.
struct Step {
    before: Option<usize>,
    option: usize,
    said: Text,
}

/// A state to follow, and the step that led to it.
struct Node<'s> {
    call: Rehearsal<'s>,
    step: Option<usize>,
}

/// One search in the making.
struct Search<'s, 'e> {
    script: &'s Script,
    seed: u64,
    steps: Vec<Step>,
    wanted: &'e mut BTreeSet<EndingKind>,
    explored: &'e mut Explored,
    /// Whether this search has left states out.
    cut: bool,
}

/// Follows the calls of `script` under `seed`, turn by turn, until each wanted ending was reached
/// or the calls are over. What is reached is taken out of `wanted`.
pub(super) fn explore(
    script: &Script,
    seed: u64,
    width: usize,
    wanted: &mut BTreeSet<EndingKind>,
    explored: &mut Explored,
    stopped: &dyn Fn() -> bool,
) {
    let mut search = Search { script, seed, steps: Vec::new(), wanted, explored, cut: false };
    let mut layer = vec![Node { call: Rehearsal::of(script, seed), step: None }];
    while !layer.is_empty() && !search.wanted.is_empty() {
        if stopped() {
            search.cut = true;
            break;
        }
        let next = search.follow(&layer);
        layer = search.keep(next, width);
    }
    search.explored.cut |= search.cut;
}

impl<'s> Search<'s, '_> {
    /// Every option of every state of a turn; one state a cell goes on.
    fn follow(&mut self, layer: &[Node<'s>]) -> BTreeMap<Cell, Node<'s>> {
        let mut next = BTreeMap::new();
        for node in layer {
            self.explored.situations.insert(node.call.state().options.situation);
            for option in 1..=node.call.seat().count() {
                if let Some((cell, child)) = self.step(node, option) {
                    next.entry(cell).or_insert(child);
                }
            }
        }
        next
    }

    /// One option of one state. Nothing goes on from an end.
    fn step(&mut self, node: &Node<'s>, option: usize) -> Option<(Cell, Node<'s>)> {
        let mut call = node.call.clone();
        call.take(&Command::Pick { option });
        self.explored.states += 1;
        let said = call.state().reply.as_ref().map_or_else(|| "".into(), |it| it.1.clone());
        let ended = call.state().outcome.as_ref().map(|it| it.ending);
        let first = ended.is_none_or(|it| !self.explored.witnesses.contains_key(&it));
        if first {
            self.steps.push(Step { before: node.step, option, said });
        }
        if let Some(ending) = ended {
            if first {
                self.reached(ending);
            }
            return None;
        }
        let step = Some(self.steps.len() - 1);
        if call.seat().count() == 0 {
            self.dead_end();
            return None;
        }
        Some((Cell::of(call.state(), self.script), Node { call, step }))
    }

    fn reached(&mut self, ending: EndingKind) {
        self.wanted.remove(&ending);
        let (picks, said) = self.trail();
        let witness = Witness { ending, seed: self.seed, picks, said, shortest: !self.cut };
        self.explored.witnesses.insert(ending, witness);
    }

    fn dead_end(&mut self) {
        if self.explored.dead_ends.len() < MOST_DEAD_ENDS {
            let (picks, _) = self.trail();
            self.explored.dead_ends.push(picks);
        }
    }

    /// The picks that led to the last step, and what was said with them.
    fn trail(&self) -> (Vec<usize>, Vec<Text>) {
        let mut trail = Vec::new();
        let mut at = self.steps.len().checked_sub(1);
        while let Some(step) = at.and_then(|it| self.steps.get(it)) {
            trail.push((step.option, step.said.clone()));
            at = step.before;
        }
        trail.into_iter().rev().unzip()
    }

    /// The states that are followed on: all, or those nearest to what is wanted.
    fn keep(&mut self, next: BTreeMap<Cell, Node<'s>>, width: usize) -> Vec<Node<'s>> {
        let nodes: Vec<Node<'s>> = next.into_values().collect();
        if nodes.len() <= width {
            return nodes;
        }
        self.cut = true;
        let share = width / self.wanted.len().max(1);
        let mut kept: BTreeSet<usize> = BTreeSet::new();
        for kind in &*self.wanted {
            let mut ranked: Vec<(f64, usize)> = nodes
                .iter()
                .enumerate()
                .map(|(place, it)| {
                    let state = it.call.state();
                    (nearness(*kind, &state.customer, state.told.len()), place)
                })
                .collect();
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            kept.extend(ranked.into_iter().take(share).map(|(_, place)| place));
        }
        let nodes = nodes.into_iter().enumerate();
        nodes.filter(|(place, _)| kept.contains(place)).map(|(_, node)| node).collect()
    }
}
