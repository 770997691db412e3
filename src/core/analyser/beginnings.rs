//! Word beginnings that patterns name (`frustrat~`), and which of them a word has.

use super::lookup::{Lookup, NOTHING, hash, longer};
use super::vocabulary::{Atom, fresh};

/// The shortest beginning a pattern may name, in letters.
const SHORTEST: usize = 3;

/// How many marks tell of the first letters of beginnings. A power of two.
const MARKS: usize = 256;

/// The beginnings that are known.
#[derive(Debug)]
pub(super) struct Beginnings {
    known: Lookup<Atom>,
    /// Whether any beginning has first letters of this hash: most words have none and need no look.
    marks: [bool; MARKS],
}

impl Default for Beginnings {
    fn default() -> Self {
        Self { known: Lookup::default(), marks: [false; MARKS] }
    }
}

impl Beginnings {
    /// The id of the beginning `start`, made from `next` where there is none.
    pub(super) fn learn(&mut self, start: &str, next: &mut Atom) -> Atom {
        if let Some(mark) = mark(start.as_bytes()).and_then(|it| self.marks.get_mut(it)) {
            *mark = true;
        }
        let known = self.known.entry(start, hash(start.as_bytes()), || fresh(next));
        known.copied().unwrap_or_default()
    }

    /// Calls `each` with the beginnings that a word has, the shortest first.
    pub(super) fn of(&self, word: &str, each: &mut dyn FnMut(Atom)) {
        if !mark(word.as_bytes()).is_some_and(|it| self.marks[it]) {
            return;
        }
        let mut hash = NOTHING;
        for (at, byte) in word.bytes().enumerate() {
            hash = longer(hash, byte);
            if at + 1 >= SHORTEST
                && let Some(start) = word.get(..=at)
                && let Some(atom) = self.known.get(start, hash)
            {
                each(*atom);
            }
        }
    }
}

/// The mark of a word's first letters, where it has enough of them.
fn mark(word: &[u8]) -> Option<usize> {
    let first = word.get(..SHORTEST)?;
    let hash = hash(first);
    Some((hash ^ (hash >> 32)) as usize % MARKS)
}
