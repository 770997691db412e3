//! One layer: from rows of words and plain numbers to a score for each output. Weights are bytes
//! and short integers with one scale an output; sums are exact.

use std::borrow::Cow;

/// Scores of all outputs, in 256ths of a logit.
pub(in super::super) type Scores = Vec<i32>;

/// Weights from rows of words, and from numbers.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Layer {
    /// How many outputs.
    pub(in super::super) outputs: usize,
    /// One signed byte an output for each bucket; the number of buckets is a power of two or none.
    pub(in super::super) grams: Cow<'static, [u8]>,
    /// What one unit of a byte is worth, in 65536ths of a logit.
    pub(in super::super) scale: Vec<i32>,
    /// Weights of the numbers, in 1024ths, one an output for each number.
    pub(in super::super) dense: Vec<i16>,
    /// Where each output starts, in 256ths.
    pub(in super::super) bias: Vec<i32>,
    /// What a number counts in: numbers are in `2^-unit`.
    pub(in super::super) unit: u32,
}

impl Layer {
    /// How many buckets it has.
    pub(in super::super) fn buckets(&self) -> usize {
        self.grams.len() / self.outputs.max(1)
    }

    /// The scores for rows of words in equal parts, and numbers as (place, value).
    pub(in super::super) fn scores(&self, grams: &[u32], dense: &[(u16, i16)]) -> Scores {
        let mut scores = self.bias.clone();
        self.add_grams(grams, &mut scores);
        self.add_dense(dense, &mut scores);
        scores
    }

    fn add_grams(&self, grams: &[u32], scores: &mut Scores) {
        let mask = self.buckets().wrapping_sub(1);
        if grams.is_empty() || self.grams.is_empty() {
            return;
        }
        let mut sums = vec![0_i32; self.outputs];
        for gram in grams {
            let start = (*gram as usize & mask) * self.outputs;
            let row = self.grams.get(start..start + self.outputs);
            for (sum, byte) in sums.iter_mut().zip(row.unwrap_or_default()) {
                *sum += i32::from(byte.cast_signed());
            }
        }
        let share = i64::from(share(grams.len()));
        for ((score, sum), scale) in scores.iter_mut().zip(&sums).zip(&self.scale) {
            let worth = (i64::from(*sum) * share * i64::from(*scale)) >> (SHARE_BITS + 16 - 8);
            *score += i32::try_from(worth).unwrap_or_default();
        }
    }

    fn add_dense(&self, dense: &[(u16, i16)], scores: &mut Scores) {
        let mut sums = vec![0_i64; self.outputs];
        for (place, value) in dense {
            let start = usize::from(*place) * self.outputs;
            let row = self.dense.get(start..start + self.outputs);
            for (sum, weight) in sums.iter_mut().zip(row.unwrap_or_default()) {
                *sum += i64::from(*weight) * i64::from(*value);
            }
        }
        for (score, sum) in scores.iter_mut().zip(sums) {
            *score += i32::try_from(sum >> (10 + self.unit - 8)).unwrap_or_default();
        }
    }
}

/// Bits of [`share`].
pub(in super::super) const SHARE_BITS: u32 = 12;

/// What each of `count` rows is worth, so that long clauses weigh like short ones:
/// one over the root of their number, in 4096ths.
pub(in super::super) fn share(count: usize) -> i32 {
    let count = u32::try_from(count).unwrap_or(u32::MAX).max(1);
    i32::try_from(((1_u32 << (2 * SHARE_BITS)) / count).isqrt()).unwrap_or_default()
}
