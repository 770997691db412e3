//! What belongs to rows of words: each row is sorted into a bucket by its hash, and a bucket belongs
//! to one row of words or to none.

/// The bucket of a row of words where there are so many.
pub(in super::super) const fn bucket_of(gram: u32, buckets: usize) -> usize {
    ((gram as u64 * buckets as u64) >> 32) as usize
}

/// What tells a row of words from the others of its bucket: not nought, which marks what belongs to
/// none.
pub(in super::super) const fn mark_of(gram: u32) -> u8 {
    let mark = gram.to_le_bytes()[0];
    if mark == 0 { 1 } else { mark }
}

/// One thing for each bucket that belongs to a row of words.
#[derive(Clone, Debug)]
pub(in super::super) struct Owned<T> {
    /// For each bucket the mark of its owner, and above it the place of what belongs to it; nought
    /// where it has none.
    places: Vec<u32>,
    all: Vec<T>,
}

impl<T> Default for Owned<T> {
    fn default() -> Self {
        Self { places: Vec::new(), all: Vec::new() }
    }
}

impl<T> Owned<T> {
    /// Of the marks of all buckets, nought for those without an owner, and of what belongs to the
    /// owners, in their order.
    pub(in super::super) fn of(marks: &[u8], all: Vec<T>) -> Self {
        let mut next = 0;
        let place = |mark: &u8| {
            if *mark == 0 {
                return 0;
            }
            let place = next << u8::BITS | u32::from(*mark);
            next += 1;
            place
        };
        Self { places: marks.iter().map(place).collect(), all }
    }

    /// What belongs to this row of words, where it owns its bucket.
    pub(in super::super) fn of_gram(&self, gram: u32) -> Option<&T> {
        let place = *self.places.get(bucket_of(gram, self.places.len()))?;
        (place.to_le_bytes()[0] == mark_of(gram)).then_some(())?;
        self.all.get((place >> u8::BITS) as usize)
    }

    /// The marks of all buckets.
    pub(in super::super) fn marks(&self) -> impl Iterator<Item = u8> {
        self.places.iter().map(|it| it.to_le_bytes()[0])
    }

    /// What belongs to the owners, in their order.
    pub(in super::super) fn all(&self) -> &[T] {
        &self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_one_is_not_given_to_another() {
        let grams = [7_u32, 9 + (1 << 31), 8];
        let mut marks = [0; 4];
        for gram in [grams[0], grams[1]] {
            marks[bucket_of(gram, marks.len())] = mark_of(gram);
        }
        let owned = Owned::of(&marks, vec!["first", "second"]);
        assert_eq!(owned.of_gram(grams[0]), Some(&"first"));
        assert_eq!(owned.of_gram(grams[1]), Some(&"second"));
        assert_eq!(owned.of_gram(grams[2]), None, "another owns its bucket");
        assert_eq!(owned.of_gram(7 + (1 << 30)), None, "nobody owns its bucket");
        assert!(owned.marks().eq(marks));
    }
}
