//! Figures: right and wrong moves, tones, and rankings within a line.

use std::collections::BTreeMap;

use crate::moves::Tone;

/// How often a move was read rightly.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    /// Read, and there.
    pub(super) hits: usize,
    /// Read, and not there.
    pub(super) false_alarms: usize,
    /// There, and not read.
    pub(super) misses: usize,
}

impl Counts {
    /// Counts one reply.
    pub(super) fn add(&mut self, there: bool, read: bool) {
        self.hits += usize::from(there && read);
        self.false_alarms += usize::from(!there && read);
        self.misses += usize::from(there && !read);
    }

    /// Both counts together.
    pub(super) fn plus(&mut self, other: &Self) {
        self.hits += other.hits;
        self.false_alarms += other.false_alarms;
        self.misses += other.misses;
    }

    /// The share of what was read that is there.
    pub(super) fn precision(&self) -> f64 {
        share(self.hits, self.hits + self.false_alarms)
    }

    /// The share of what is there that was read.
    pub(super) fn recall(&self) -> f64 {
        share(self.hits, self.hits + self.misses)
    }

    /// The harmonic mean of both.
    pub(super) fn f1(&self) -> f64 {
        share(2 * self.hits, 2 * self.hits + self.false_alarms + self.misses)
    }
}

/// A share; nought of nothing.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A reply for ranking: its line, its tone, its score.
pub(super) type Ranked = (usize, Tone, f64);

/// How often the warmer of two replies to one line scores higher: empathetic against dismissive,
/// and over all pairs of different tones. Equal scores count half.
pub(super) fn rankings(all: &[Ranked]) -> (f64, f64) {
    let mut by_line: BTreeMap<usize, Vec<(Tone, f64)>> = BTreeMap::new();
    for (line, tone, score) in all {
        by_line.entry(*line).or_default().push((*tone, *score));
    }
    let (mut far, mut every) = ((0.0, 0.0), (0.0, 0.0));
    for replies in by_line.values() {
        for (warmer, high) in replies {
            for (colder, low) in replies.iter().filter(|it| rank(it.0) < rank(*warmer)) {
                let won = match high.total_cmp(low) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                };
                every = (every.0 + won, every.1 + 1.0);
                if rank(*warmer) - rank(*colder) == 2 {
                    far = (far.0 + won, far.1 + 1.0);
                }
            }
        }
    }
    (ratio(far), ratio(every))
}

fn ratio((part, whole): (f64, f64)) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

const fn rank(tone: Tone) -> u8 {
    match tone {
        Tone::Empathetic => 2,
        Tone::Neutral => 1,
        Tone::Dismissive => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_make_shares() {
        let mut counts = Counts::default();
        for (there, read) in [(true, true), (true, false), (false, true), (false, false)] {
            counts.add(there, read);
        }
        assert!((counts.f1() - 0.5).abs() < 1e-9);
        assert!(Counts::default().f1().abs() < 1e-9);
    }

    #[test]
    fn equal_scores_count_half() {
        let all = [(0, Tone::Empathetic, 1.0), (0, Tone::Dismissive, 1.0), (0, Tone::Neutral, 0.0)];
        assert_eq!(rankings(&all), (0.5, 1.5 / 3.0));
    }
}
