//! All chance: a stream for each (seed, turn, purpose), so that one more draw in one place shifts
//! nothing elsewhere and two what-if branches meet the same luck.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// What a die is thrown for. A new purpose is a new name at the end; 4, 5 and 7 were used once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Small differences in how the call begins.
    Opening = 1,
    /// Which line, among equals.
    Line = 2,
    /// The order of the options.
    Options = 3,
    /// What a simulated trainee does.
    Trainee = 6,
    /// The queue of a shift.
    Shift = 8,
}

/// A die for one purpose on one turn.
#[derive(Clone, Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// The die for `purpose` on `turn` under `seed`.
    pub fn new(seed: u64, turn: u32, purpose: Purpose) -> Self {
        let mut key = [0_u8; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..12].copy_from_slice(&turn.to_le_bytes());
        key[12] = purpose as u8;
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A number below `count`; 0 where there is nothing to choose. Our own mapping, because those
    /// of libraries may change between versions.
    pub fn below(&mut self, count: usize) -> usize {
        if count == 0 {
            return 0;
        }
        let wide = u128::from(self.0.next_u64()) * (count as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from −1 to 1 in steps of 1/1000.
    pub fn spread(&mut self) -> f64 {
        let step = i32::try_from(self.below(2001)).unwrap_or(1000) - 1000;
        f64::from(step) / 1000.0
    }

    /// Shuffles `items` (Fisher–Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
