//! Cues made ready for matching: every set of words that patterns name has a number. The matching is
//! left to [`super::program`].

use std::collections::BTreeMap;

use super::pattern::{Edge, Element, Sequence, Step};
use super::vocabulary::Atom;

/// One step of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Op {
    /// A word of the set with this number.
    One(u32),
    /// Any one word.
    Any,
    /// Up to so many words; a wide gap may cross into another clause.
    Gap { most: u8, wide: bool },
    /// One of these; `firsts` is the set of words that they can begin with.
    Either { firsts: u32, all: Box<[Choice]> },
    /// Not this, here.
    Not(Box<Self>),
    /// A place.
    At(Edge),
}

/// One step, and whether it may be missing.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// What it asks for.
    pub(super) op: Op,
    /// Whether it may be missing.
    pub(super) optional: bool,
}

/// A pattern made ready.
pub(super) type Program = Box<[Part]>;

/// A row of steps, with the set of words that it can begin with.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// The set; [`Sets::ALWAYS`] where it begins with no word.
    pub(super) first: u32,
    /// The steps.
    pub(super) program: Program,
}

/// The sets of words that patterns name.
#[derive(Clone, Debug, Default)]
pub(super) struct Sets {
    numbers: BTreeMap<Box<[Atom]>, u32>,
}

impl Sets {
    /// The number of no set: it counts as met wherever it is asked for.
    pub(super) const ALWAYS: u32 = 0;

    /// How many numbers are given.
    pub(super) fn count(&self) -> usize {
        self.numbers.len() + 1
    }

    /// The number of a set.
    pub(super) fn number(&mut self, atoms: &[Atom]) -> u32 {
        let next = u32::try_from(self.count()).unwrap_or(u32::MAX);
        *self.numbers.entry(atoms.into()).or_insert(next)
    }

    /// For each word, the sets that hold it.
    pub(super) fn by_atom(&self, atoms: usize) -> Vec<Box<[u32]>> {
        let mut found = vec![Vec::new(); atoms];
        for (words, number) in &self.numbers {
            for atom in words {
                if let Some(list) = found.get_mut(usize::from(*atom)) {
                    list.push(*number);
                }
            }
        }
        found.into_iter().map(Vec::into_boxed_slice).collect()
    }

    /// Makes a pattern ready.
    pub(super) fn program(&mut self, sequence: &[Element]) -> Program {
        let parts = sequence.iter();
        parts.map(|it| Part { op: self.op(&it.step), optional: it.optional }).collect()
    }

    fn op(&mut self, step: &Step) -> Op {
        match step {
            Step::One(atoms) => Op::One(self.number(atoms)),
            Step::Any => Op::Any,
            Step::Gap { most, wide } => Op::Gap { most: *most, wide: *wide },
            Step::Either(all) => Op::Either {
                firsts: self.firsts(all),
                all: all.iter().map(|it| self.choice(it)).collect(),
            },
            Step::Not(inner) => Op::Not(Box::new(self.op(inner))),
            Step::At(edge) => Op::At(*edge),
        }
    }

    fn choice(&mut self, sequence: &Sequence) -> Choice {
        Choice {
            first: self.firsts(std::slice::from_ref(sequence)),
            program: self.program(sequence),
        }
    }

    /// The set of words that these can begin with; where any begins otherwise, no set.
    fn firsts(&mut self, all: &[Sequence]) -> u32 {
        firsts(all).map_or(Self::ALWAYS, |it| self.number(&it))
    }
}

/// The words that these can begin with, sorted, where all of them begin with a word.
fn firsts(all: &[Sequence]) -> Option<Vec<Atom>> {
    let mut found = Vec::new();
    for sequence in all {
        match sequence.first()? {
            Element { step: Step::One(atoms), optional: false } => found.extend(atoms),
            Element { step: Step::Either(inner), optional: false } => found.extend(firsts(inner)?),
            _ => return None,
        }
    }
    found.sort_unstable();
    found.dedup();
    Some(found)
}
