//! A table from words to what is known of them: one hash, one or two looks, the same on every
//! machine. It is filled once and then only asked.

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The hash of a word, letter by letter (`FNV-1a`).
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(SEED, |it, byte| longer(it, *byte))
}

/// The hash of a word that goes on with `byte`.
pub(super) const fn longer(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// The hash of nothing, with which [`longer`] begins.
pub(super) const NOTHING: u64 = SEED;

/// Words with a value each.
#[derive(Clone, Debug)]
pub(super) struct Lookup<T> {
    /// For each place, one more than the index of its entry; 0 where it is free.
    slots: Vec<u32>,
    entries: Vec<(Box<str>, T)>,
}

impl<T> Default for Lookup<T> {
    fn default() -> Self {
        Self { slots: Vec::new(), entries: Vec::new() }
    }
}

impl<T> Lookup<T> {
    /// A table of these entries; no word stands twice.
    pub(super) fn of(entries: impl IntoIterator<Item = (Box<str>, T)>) -> Self {
        let entries: Vec<(Box<str>, T)> = entries.into_iter().collect();
        let mut slots = vec![0_u32; (entries.len() * 4).next_power_of_two()];
        let mask = slots.len() - 1;
        for (number, (word, _)) in entries.iter().enumerate() {
            let mut place = start(hash(word.as_bytes())) & mask;
            while slots.get(place).is_some_and(|it| *it != 0) {
                place = (place + 1) & mask;
            }
            if let Some(slot) = slots.get_mut(place) {
                *slot = u32::try_from(number + 1).unwrap_or_default();
            }
        }
        Self { slots, entries }
    }

    /// What is known of `word`, whose hash is `hash`.
    pub(super) fn get(&self, word: &str, hash: u64) -> Option<&T> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut place = start(hash) & mask;
        loop {
            let number = *self.slots.get(place).filter(|it| **it != 0)?;
            let (known, value) = self.entries.get(number as usize - 1)?;
            if **known == *word {
                return Some(value);
            }
            place = (place + 1) & mask;
        }
    }
}

/// Where looking begins: the upper bits of a product are the well-mixed ones.
#[expect(clippy::cast_possible_truncation, reason = "only the lower bits are used")]
const fn start(hash: u64) -> usize {
    (hash ^ (hash >> 29)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_no_other() {
        let words = (0..500).map(|it| (format!("w{it}").into_boxed_str(), it));
        let table = Lookup::of(words);
        for it in 0..500 {
            let word = format!("w{it}");
            assert_eq!(table.get(&word, hash(word.as_bytes())), Some(&it));
        }
        assert_eq!(table.get("w500", hash(b"w500")), None);
        assert_eq!(Lookup::<u8>::default().get("", NOTHING), None);
    }
}
