//! The sets of words that patterns name, each once and with a number.

use super::lookup::{Lookup, NOTHING};
use super::vocabulary::Atom;

/// Numbered sets of words.
#[derive(Debug, Default)]
pub(super) struct Sets {
    numbers: Lookup<(), [Atom]>,
}

impl Sets {
    /// The number of no set: it counts as met wherever it is asked for.
    pub(super) const ALWAYS: u32 = 0;

    /// How many numbers are given.
    pub(super) const fn count(&self) -> usize {
        self.numbers.count() + 1
    }

    /// The number of a set of words. The same words in another order may have another number.
    pub(super) fn number(&mut self, words: &[Atom]) -> u32 {
        let number = self.numbers.number(words, hash(words), || ());
        u32::try_from(number + 1).unwrap_or(Self::ALWAYS)
    }

    /// The words of the set with this number.
    pub(super) fn words(&self, number: u32) -> &[Atom] {
        let place = (number as usize).checked_sub(1);
        place.and_then(|it| self.numbers.key(it)).unwrap_or_default()
    }

    /// For each word, the sets that hold it.
    pub(super) fn by_word(&self, atoms: usize) -> Rows<u32> {
        let mut pairs = Vec::new();
        for number in (0..).take(self.count()) {
            pairs.extend(self.words(number).iter().map(|it| (*it, number)));
        }
        Rows::of(&pairs, atoms)
    }
}

/// The hash of a row of ids, which differ in their lower bits.
const fn hash(words: &[Atom]) -> u64 {
    let (mut hash, mut rest) = (NOTHING, words);
    while let [word, after @ ..] = rest {
        hash = (hash ^ *word as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        rest = after;
    }
    hash
}

/// Puts sets together, each word once; it keeps its memory.
#[derive(Debug, Default)]
pub(super) struct Union {
    round: u32,
    /// For each word, the round that met it last.
    met: Vec<u32>,
    words: Vec<Atom>,
}

impl Union {
    /// Begins with no word.
    pub(super) fn clear(&mut self) {
        self.round += 1;
        self.words.clear();
    }

    /// Adds words.
    pub(super) fn add(&mut self, words: &[Atom]) {
        for word in words {
            let at = usize::from(*word);
            if at >= self.met.len() {
                self.met.resize(at + 1, 0);
            }
            if let Some(met) = self.met.get_mut(at).filter(|it| **it != self.round) {
                *met = self.round;
                self.words.push(*word);
            }
        }
    }

    /// The words that were added, in the order of coming.
    pub(super) fn words(&self) -> &[Atom] {
        &self.words
    }
}

/// For each word a row of things, all in one piece of memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows<T> {
    /// Where the row of each word begins; one more at the end.
    first: Vec<u32>,
    all: Vec<T>,
}

impl<T: Copy + Default> Rows<T> {
    /// The rows of these pairs, each in the order of coming.
    pub(super) fn of(pairs: &[(Atom, T)], atoms: usize) -> Self {
        let mut first = vec![0_u32; atoms + 1];
        for (atom, _) in pairs {
            if let Some(count) = first.get_mut(usize::from(*atom) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for it in &mut first {
            sum += *it;
            *it = sum;
        }
        let mut next = first.clone();
        let mut all = vec![T::default(); pairs.len()];
        for (atom, it) in pairs {
            let Some(place) = next.get_mut(usize::from(*atom)) else {
                continue;
            };
            if let Some(slot) = all.get_mut(*place as usize) {
                *slot = *it;
            }
            *place += 1;
        }
        Self { first, all }
    }

    /// The row of a word.
    pub(super) fn of_word(&self, atom: Atom) -> &[T] {
        let at = |it: usize| self.first.get(it).map_or(0, |it| *it as usize);
        let atom = usize::from(atom);
        self.all.get(at(atom)..at(atom + 1)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_one_number_and_its_words_know_it() {
        let mut sets = Sets::default();
        let (one, other) = (sets.number(&[3, 5]), sets.number(&[5]));
        assert_eq!((sets.number(&[3, 5]), sets.count()), (one, 3));
        let by_word = sets.by_word(6);
        assert_eq!(by_word.of_word(5), [one, other]);
        assert_eq!(by_word.of_word(3), [one]);
        assert_eq!(by_word.of_word(4), [0; 0]);
    }
}
