//! Which row of words each bucket belongs to: the one that most examples hold. The others of its
//! bucket are left unread, so that no weight means two things, and what was never met means nothing.

use super::super::learned::{Rows, bucket_of, mark_of};
use super::fit::Row;

/// What fewer examples hold is left unread: it says little, and two thirds of all rows are met
/// once.
const FEWEST: usize = 3;

/// The owner of each bucket.
#[derive(Debug)]
pub(super) struct Owners {
    /// The owner of each bucket, with its number among the owners.
    of: Vec<Option<(u32, usize)>>,
    /// How many buckets have an owner.
    count: usize,
}

impl Owners {
    /// The owners among `rows`; of those that are met as often the smallest number.
    pub(super) fn of(rows: &[Row<'_>], buckets: usize) -> Self {
        let mut of = most_met(rows, buckets);
        let mut count = 0;
        for (_, slot) in of.iter_mut().flatten() {
            *slot = count;
            count += 1;
        }
        Self { of, count }
    }

    /// How many buckets have an owner.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// The numbers of those of `grams` that own their bucket.
    pub(super) fn numbers(&self, grams: &[u32]) -> Vec<usize> {
        let number = |gram: &u32| {
            let owner = self.owner(bucket_of(*gram, self.of.len()))?;
            (owner.0 == *gram).then_some(owner.1)
        };
        grams.iter().filter_map(number).collect()
    }

    /// The marks of all buckets; nought for those without an owner.
    pub(super) fn marks(&self) -> Vec<u8> {
        self.of.iter().map(|it| it.map_or(0, |(gram, _)| mark_of(gram))).collect()
    }

    fn owner(&self, bucket: usize) -> Option<(u32, usize)> {
        self.of.get(bucket).copied().flatten()
    }
}

/// What is met most in each bucket, with how many examples hold it.
fn most_met(rows: &[Row<'_>], buckets: usize) -> Vec<Option<(u32, usize)>> {
    let mut met: Vec<u32> = rows.iter().flat_map(|it| each_once(it.rows)).collect();
    met.sort_unstable();
    let mut owners: Vec<Option<(u32, usize)>> = vec![None; buckets];
    for same in met.chunk_by(|one, other| one == other) {
        let Some(gram) = same.first() else { continue };
        let Some(owner) = owners.get_mut(bucket_of(*gram, buckets)) else { continue };
        if same.len() >= FEWEST && owner.is_none_or(|(_, most)| same.len() > most) {
            *owner = Some((*gram, same.len()));
        }
    }
    owners
}

fn each_once(rows: Rows<'_>) -> Vec<u32> {
    let mut once = [rows.words, rows.letters].concat();
    once.sort_unstable();
    once.dedup();
    once
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_belongs_to_what_is_met_most() {
        let often = [7_u32 << 24, 7 << 24];
        let less_often = often[0] + 1;
        let rarely = 1_u32 << 31;
        let both = [often[0], less_often];
        let alone = [less_often];
        let rows = [&often[..], &both[..], &alone, &both[..], &[rarely], &often[..1]];
        let rows = rows.map(|grams| Row {
            rows: Rows { words: grams, letters: &[] },
            dense: std::borrow::Cow::Borrowed(&[]),
            target: &[],
        });
        let owners = Owners::of(&rows, 16);
        assert_eq!(bucket_of(often[0], 16), bucket_of(less_often, 16), "they share a bucket");
        assert_eq!(owners.numbers(&both), [0], "said by four examples, not three");
        assert_eq!(owners.numbers(&[rarely]), [0; 0], "said too rarely");
        let mut marks = [0; 16];
        marks[bucket_of(often[0], 16)] = mark_of(often[0]);
        assert_eq!((owners.count(), &owners.marks()[..]), (1, &marks[..]));
    }
}
