//! A table from words to what is known of them: one hash, one or two looks, the same on every
//! machine. It grows while a lexicon is read and is then only asked.

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The hash of a word, letter by letter (`FNV-1a`).
pub(super) const fn hash(bytes: &[u8]) -> u64 {
    let (mut hash, mut rest) = (SEED, bytes);
    while let [byte, after @ ..] = rest {
        hash = longer(hash, *byte);
        rest = after;
    }
    hash
}

/// The hash of a word that goes on with `byte`.
pub(super) const fn longer(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// How far `text` goes before `mark` or its end, and the hash of that part.
pub(super) const fn until(text: &[u8], mark: u8) -> (usize, u64) {
    let (mut hash, mut rest) = (SEED, text);
    while let [byte, after @ ..] = rest {
        if *byte == mark {
            break;
        }
        hash = longer(hash, *byte);
        rest = after;
    }
    (text.len() - rest.len(), hash)
}

/// The hash of nothing, with which [`longer`] begins.
pub(super) const NOTHING: u64 = SEED;

/// Keys, which are words as a rule, with a value each.
#[derive(Debug)]
pub(super) struct Lookup<T, K: ?Sized = str> {
    /// For each place, one more than the number of its entry; 0 where it is free.
    slots: Vec<u32>,
    entries: Vec<Entry<T, K>>,
}

#[derive(Debug)]
struct Entry<T, K: ?Sized> {
    hash: u64,
    key: Box<K>,
    value: T,
}

/// How many places a table begins with; a power of two.
const FIRST_PLACES: usize = 64;

/// A table has at least so many places for each entry, so that few share one.
const ROOM: usize = 2;

impl<T, K: ?Sized> Default for Lookup<T, K> {
    fn default() -> Self {
        Self { slots: vec![0; FIRST_PLACES], entries: Vec::new() }
    }
}

impl<T, K: ?Sized + PartialEq> Lookup<T, K> {
    /// What is known of `key`, whose hash is `hash`.
    pub(super) fn get(&self, key: &K, hash: u64) -> Option<&T> {
        let number = self.place(key, hash).ok()?;
        self.entries.get(number).map(|it| &it.value)
    }

    /// The number of `key`, in the order of coming; `value` is what is known of it where it is new.
    pub(super) fn number(&mut self, key: &K, hash: u64, value: impl FnOnce() -> T) -> usize
    where
        for<'k> Box<K>: From<&'k K>,
    {
        let place = match self.place(key, hash) {
            Ok(number) => return number,
            Err(place) => place,
        };
        let number = self.entries.len();
        self.entries.push(Entry { hash, key: key.into(), value: value() });
        self.settle(place, number);
        if self.entries.len() * ROOM > self.slots.len() {
            self.grow();
        }
        number
    }

    /// What is known of `key`, to be changed; `value` where it is new.
    pub(super) fn entry(&mut self, key: &K, hash: u64, value: impl FnOnce() -> T) -> Option<&mut T>
    where
        for<'k> Box<K>: From<&'k K>,
    {
        let number = self.number(key, hash, value);
        self.entries.get_mut(number).map(|it| &mut it.value)
    }

    /// The key with this number.
    pub(super) fn key(&self, number: usize) -> Option<&K> {
        self.entries.get(number).map(|it| &*it.key)
    }

    /// What is known of the key with this number.
    pub(super) fn value(&self, number: usize) -> Option<&T> {
        self.entries.get(number).map(|it| &it.value)
    }

    /// All keys with their values, to be changed.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut T)> {
        self.entries.iter_mut().map(|it| (&*it.key, &mut it.value))
    }

    /// How many keys there are.
    pub(super) const fn count(&self) -> usize {
        self.entries.len()
    }

    /// The number of the entry of `key`; where there is none, the place where it belongs.
    fn place(&self, key: &K, hash: u64) -> Result<usize, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut place = start(hash) & mask;
        loop {
            let Some(number) = self.slots.get(place).filter(|it| **it != 0) else {
                return Err(place);
            };
            let number = *number as usize - 1;
            if self.entries.get(number).is_some_and(|it| it.hash == hash && *it.key == *key) {
                return Ok(number);
            }
            place = (place + 1) & mask;
        }
    }

    fn settle(&mut self, place: usize, number: usize) {
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = u32::try_from(number + 1).unwrap_or_default();
        }
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 4 - 1;
        self.slots = vec![0; mask + 1];
        for number in 0..self.entries.len() {
            let hash = self.entries.get(number).map_or(NOTHING, |it| it.hash);
            let mut place = start(hash) & mask;
            while self.slots.get(place).is_some_and(|it| *it != 0) {
                place = (place + 1) & mask;
            }
            self.settle(place, number);
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
        let mut table: Lookup<usize> = Lookup::default();
        for it in 0..500 {
            let word = format!("w{it}");
            assert_eq!(table.number(&word, hash(word.as_bytes()), || it), it);
        }
        for it in 0..500 {
            let word = format!("w{it}");
            assert_eq!(table.get(&word, hash(word.as_bytes())), Some(&it));
            assert_eq!(table.number(&word, hash(word.as_bytes()), || 0), it);
        }
        assert_eq!(table.get("w500", hash(b"w500")), None);
        assert_eq!(table.count(), 500);
        assert_eq!(Lookup::<u8>::default().get("", NOTHING), None);
    }
}
