//! Small sums for training: chances from scores, and an order by chance with a fixed seed.

/// The chance that goes with a score.
pub(super) fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-score))
}

/// Chances of outputs of which one holds.
pub(super) fn softmax(scores: Option<&[f32]>, chances: Option<&mut [f32]>) {
    let (Some(scores), Some(chances)) = (scores, chances) else {
        return;
    };
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    for (chance, score) in chances.iter_mut().zip(scores) {
        *chance = libm::expf(score - top);
    }
    let sum: f32 = chances.iter().sum();
    for chance in chances {
        *chance /= sum;
    }
}

/// Chance with a fixed seed (`SplitMix64`).
#[derive(Clone, Copy, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The same row of numbers every time.
    pub(super) const fn new() -> Self {
        Self(20)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let it = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = end.max(1) as u64;
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// Puts `all` into an order by chance.
    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}
