//! Which words a pattern cannot do without, and how often those are met: the rarest are looked for
//! first.

use super::pattern::{Patterns, Sequence, Step};
use super::sets::{Sets, Union};
use super::vocabulary::{Atom, flag};

/// Words of which one must be there: those of a set, or those that a choice cannot do without.
#[derive(Clone, Copy, Debug)]
pub(super) enum Key {
    /// A set by its number.
    Set(u32),
    /// A choice by its number.
    Either(u32),
}

/// What each choice cannot do without.
#[derive(Debug)]
struct Needed {
    cost: u32,
    words: Box<[Atom]>,
    /// The set of these words, once it has a number.
    set: Option<u32>,
}

/// The keys of the patterns of a lexicon.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// How often one word of each set is met.
    costs: Vec<u32>,
    /// For each choice; nothing where it can do without any word.
    eithers: Vec<Option<Needed>>,
}

impl Keys {
    /// The keys of these patterns, with how often each word is met.
    pub(super) fn of(patterns: &Patterns, often: &[u16]) -> Self {
        let cost = |words: &[Atom]| {
            let each = words.iter().map(|it| commonness(*it, often.get(usize::from(*it)).copied()));
            each.fold(0, u32::saturating_add)
        };
        let sets = (0..).take(patterns.sets.count());
        let costs = sets.map(|it| cost(patterns.sets.words(it))).collect();
        let mut keys = Self { costs, eithers: Vec::with_capacity(patterns.eithers()) };
        let mut union = Union::default();
        for number in (0..).take(patterns.eithers()) {
            let needed = keys.needed(number, patterns, &mut union);
            keys.eithers.push(needed);
        }
        keys
    }

    /// The keys of a pattern, the rarest first.
    pub(super) fn of_sequence(&self, sequence: Sequence, patterns: &Patterns) -> Vec<Key> {
        let mut found: Vec<(u32, Key)> = self.all(sequence, patterns).collect();
        found.sort_by_key(|(cost, _)| *cost);
        found.into_iter().map(|(_, key)| key).collect()
    }

    /// The words of a key.
    pub(super) fn words<'k>(&'k self, key: Key, sets: &'k Sets) -> &'k [Atom] {
        match key {
            Key::Set(set) => sets.words(set),
            Key::Either(of) => self.either(of).map(|it| &*it.words).unwrap_or_default(),
        }
    }

    /// The number of a key's words as a set.
    pub(super) fn set(&mut self, key: Key, sets: &mut Sets) -> u32 {
        match key {
            Key::Set(set) => set,
            Key::Either(of) => match self.eithers.get_mut(of as usize) {
                Some(Some(it)) => *it.set.get_or_insert_with(|| sets.number(&it.words)),
                _ => Sets::ALWAYS,
            },
        }
    }

    fn all(&self, sequence: Sequence, patterns: &Patterns) -> impl Iterator<Item = (u32, Key)> {
        let asked = patterns.steps(sequence).iter().filter(|it| !it.optional);
        asked.filter_map(|it| match it.step {
            Step::One(set) => Some((self.costs.get(set as usize).copied()?, Key::Set(set))),
            Step::Either(of) => Some((self.either(of)?.cost, Key::Either(of))),
            _ => None,
        })
    }

    fn either(&self, of: u32) -> Option<&Needed> {
        self.eithers.get(of as usize)?.as_ref()
    }

    /// The rarest words of each sequence to choose, together; choices name only earlier ones.
    fn needed(&self, number: u32, patterns: &Patterns, union: &mut Union) -> Option<Needed> {
        let mut sum: u32 = 0;
        union.clear();
        for it in patterns.either(number).1 {
            let (cost, key) = self.all(it.sequence, patterns).min_by_key(|(cost, _)| *cost)?;
            sum = sum.saturating_add(cost);
            union.add(self.words(key, &patterns.sets));
        }
        Some(Needed { cost: sum, words: union.words().into(), set: None })
    }
}

/// How many of a thousand sentences hold a word, roughly; `known` is what the lexicon says of it.
fn commonness(atom: Atom, known: Option<u16>) -> u32 {
    match atom {
        flag::CASE | flag::ED => 400,
        flag::ING => 250,
        flag::NUMBER | flag::LY => 100,
        flag::PRODUCT | flag::MONEY | flag::CLOCK => 20,
        _ => known.map_or(0, u32::from).max(1),
    }
}
