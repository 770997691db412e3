//! How far a skill moved in a group: each person's first calls against the same person's last ones.
//!
//! The difference is that of two pooled shares; how sure it is comes from how much people differ, by
//! the usual linearisation of a ratio over whole people (Cochran, Sampling Techniques, 1977, ch. 6),
//! with Student's t. Calls of one person are not taken for calls of different people.

use serde::Serialize;

use super::{BAND, beta};

/// What one person showed of a skill: called for and met, in the first calls and in the last ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// Called for and met, at first.
    pub first: (u32, u32),
    /// Called for and met, at last.
    pub last: (u32, u32),
}

/// How far a skill moved.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Movement {
    /// People with evidence on both sides.
    pub people: u32,
    /// Share met at first.
    pub first: f64,
    /// Share met at last.
    pub last: f64,
    /// The difference.
    pub by: f64,
    /// Lower end of the difference's band.
    pub low: f64,
    /// Upper end of the difference's band.
    pub high: f64,
}

impl Movement {
    /// Whether the whole band lies on one side of nothing.
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// The movement of these people together; nothing where fewer than two of them were seen on both
/// sides.
pub fn movement(people: &[Pair]) -> Option<Movement> {
    let both: Vec<Pair> =
        people.iter().filter(|it| it.first.0 > 0 && it.last.0 > 0).copied().collect();
    if both.len() < 2 {
        return None;
    }
    let sum = |of: fn(&Pair) -> u32| f64::from(both.iter().map(of).sum::<u32>());
    let called = (sum(|it| it.first.0), sum(|it| it.last.0));
    let share = (sum(|it| it.first.1) / called.0, sum(|it| it.last.1) / called.1);
    // How far each person pulls the difference.
    let pull = |it: &Pair| {
        let side = |(seen, met): (u32, u32), share: f64, all: f64| {
            (f64::from(met) - share * f64::from(seen)) / all
        };
        side(it.last, share.1, called.1) - side(it.first, share.0, called.0)
    };
    let count = f64::from(u32::try_from(both.len()).unwrap_or(u32::MAX));
    let squares: f64 = both.iter().map(|it| pull(it) * pull(it)).sum();
    let error = libm::sqrt(squares * count / (count - 1.0));
    let (by, reach) = (share.1 - share.0, error * beta::student(BAND, count - 1.0));
    Some(Movement {
        people: u32::try_from(both.len()).unwrap_or(u32::MAX),
        first: share.0,
        last: share.1,
        by,
        low: (by - reach).max(-1.0),
        high: (by + reach).min(1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(first: u32, last: u32) -> Pair {
        Pair { first: (10, first), last: (10, last) }
    }

    #[test]
    fn everybody_a_little_better_is_clear_and_two_who_differ_are_not() {
        let many: Vec<Pair> = (0..12).map(|at| pair(3 + at % 3, 6 + at % 2)).collect();
        let it = movement(&many).expect("enough");
        assert!(it.is_clear() && it.low > 0.0 && it.by > it.low && it.by < it.high, "{it:?}");
        let two = movement(&[pair(2, 9), pair(9, 3)]).expect("enough");
        assert!(!two.is_clear(), "{two:?}");
    }

    #[test]
    fn one_person_is_no_group() {
        assert_eq!(movement(&[pair(1, 9)]), None);
        assert_eq!(movement(&[pair(1, 9), Pair { first: (0, 0), last: (9, 9) }]), None);
    }

    #[test]
    fn many_calls_of_few_people_do_not_pass_for_many_people() {
        let few: Vec<Pair> = [(20, 80), (70, 60), (40, 45)]
            .iter()
            .map(|&(a, b)| Pair { first: (100, a), last: (100, b) })
            .collect();
        let it = movement(&few).expect("enough");
        assert!(!it.is_clear(), "{it:?}");
    }
}
