//! One layer: from rows of words and plain numbers to a score for each output. Weights are bytes
//! and short integers; sums are exact. Weights stand in rows as wide as [`WIDTH`] whatever is
//! learnt, so that the machine adds a whole row at once.

use super::owned::Owned;

/// Room for the outputs of a row; what is left is nought.
pub(in super::super) const WIDTH: usize = 40;

/// Scores of all outputs, in 256ths of a logit.
pub(in super::super) type Scores = Vec<i32>;

/// What a text is told by: rows of its words and of their letters. Each sort weighs as one, however
/// many there are: letters are three times as many and say less.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Rows<'r> {
    /// Rows of words.
    pub(in super::super) words: &'r [u32],
    /// Rows of letters.
    pub(in super::super) letters: &'r [u32],
}

/// Weights from rows of words, and from numbers.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Layer {
    /// One signed byte an output for each row of words that is known.
    pub(in super::super) grams: Owned<[u8; WIDTH]>,
    /// What one unit of a byte is worth, in 65536ths of a logit.
    pub(in super::super) grain: i32,
    /// Weights of the numbers, in 1024ths, one an output for each number.
    pub(in super::super) dense: Vec<[i16; WIDTH]>,
    /// Where each output starts, in 256ths.
    pub(in super::super) bias: Vec<i32>,
    /// What a number counts in: numbers are in `2^-unit`.
    pub(in super::super) unit: u32,
}

/// So many rows of bytes surely add up within sixteen bits.
const BLOCK: usize = 256;

/// The largest weight of a number, in 1024ths: so many of them times the largest numbers of the last
/// layer add up within thirty-two bits.
pub(in super::super) const MOST_DENSE: f32 = 8_190.0;

impl Layer {
    /// The scores for rows, each sort in equal parts, and numbers as (place, value).
    pub(in super::super) fn scores(&self, rows: Rows<'_>, dense: &[(u16, i16)]) -> Scores {
        let mut scores = self.bias.clone();
        self.add_grams(rows.words, &mut scores);
        self.add_grams(rows.letters, &mut scores);
        self.add_dense(dense, &mut scores);
        scores
    }

    fn add_grams(&self, grams: &[u32], scores: &mut Scores) {
        let (mut sums, mut known) = ([0_i32; WIDTH], 0);
        for block in grams.chunks(BLOCK) {
            let mut part = [0_i16; WIDTH];
            for row in block.iter().filter_map(|it| self.grams.of_gram(*it)) {
                known += 1;
                for (sum, byte) in part.iter_mut().zip(row) {
                    *sum += i16::from(byte.cast_signed());
                }
            }
            for (sum, part) in sums.iter_mut().zip(part) {
                *sum += i32::from(part);
            }
        }
        let share = i64::from(share(known)) * i64::from(self.grain);
        for (score, sum) in scores.iter_mut().zip(&sums) {
            let worth = (i64::from(*sum) * share) >> (SHARE_BITS + 16 - 8);
            *score += i32::try_from(worth).unwrap_or_default();
        }
    }

    fn add_dense(&self, dense: &[(u16, i16)], scores: &mut Scores) {
        let mut sums = [0_i32; WIDTH];
        for (place, value) in dense {
            let Some(row) = self.dense.get(usize::from(*place)) else {
                continue;
            };
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(*weight) * i32::from(*value);
            }
        }
        for (score, sum) in scores.iter_mut().zip(sums) {
            *score += sum >> (10 + self.unit - 8);
        }
    }
}

/// Bits of [`share`].
pub(in super::super) const SHARE_BITS: u32 = 12;

/// What each of `count` known rows is worth, so that long clauses weigh like short ones:
/// one over the root of their number, in 4096ths.
pub(in super::super) fn share(count: usize) -> i32 {
    let count = u32::try_from(count).unwrap_or(u32::MAX).max(1);
    i32::try_from(((1_u32 << (2 * SHARE_BITS)) / count).isqrt()).unwrap_or_default()
}
