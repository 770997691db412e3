//! What many simulated calls of one policy came to: shares with their uncertainty, and quantiles.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Played;
use crate::customer::EndingKind;

/// Standard deviations of a 95 % interval.
const Z: f64 = 1.96;

/// A share of sessions with its 95 % interval (Wilson).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// The share, 0 to 1.
    pub share: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Share {
    /// The share of `hits` in `all`.
    pub fn of(hits: usize, all: usize) -> Self {
        let n = count(all.max(1));
        let share = count(hits) / n;
        let middle = share + Z * Z / (2.0 * n);
        let spread = Z * libm::sqrt(share * (1.0 - share) / n + Z * Z / (4.0 * n * n));
        let scale = 1.0 + Z * Z / n;
        Self {
            share,
            low: ((middle - spread) / scale).max(0.0),
            high: ((middle + spread) / scale).min(1.0),
        }
    }

    /// Half the width of its interval.
    pub fn slack(&self) -> f64 {
        (self.high - self.low) / 2.0
    }
}

/// Where the middle of something lies, and its ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Quantiles {
    /// A tenth lies below.
    pub p10: f64,
    /// Half lies below.
    pub p50: f64,
    /// Nine tenths lie below.
    pub p90: f64,
}

impl Quantiles {
    /// The quantiles of `values`: each is a value that was met, none is made up between two.
    pub fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let at = |tenths: usize| {
            let place = values.len().saturating_sub(1) * tenths / 10;
            values.get(place).copied().unwrap_or_default()
        };
        Self { p10: at(1), p50: at(5), p90: at(9) }
    }
}

/// What the calls of one policy came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The policy's name.
    pub policy: String,
    /// How many calls.
    pub sessions: usize,
    /// Share of calls that count as solved when difficulty is measured.
    pub solved: Share,
    /// Share of each ending that came up.
    pub endings: BTreeMap<EndingKind, f64>,
    /// Calls that came to no end, because nothing could be picked. There should be none.
    pub stuck: usize,
    /// Calm at the end.
    pub calm: Quantiles,
    /// Trust at the end.
    pub trust: Quantiles,
    /// Turns.
    pub turns: Quantiles,
}

impl Summary {
    /// Sums up `calls` of the policy called `policy`.
    pub fn of(policy: String, calls: &[Played]) -> Self {
        let mut endings: BTreeMap<EndingKind, usize> = BTreeMap::new();
        for kind in calls.iter().filter_map(|it| it.ending) {
            *endings.entry(kind).or_insert(0) += 1;
        }
        let solved = calls.iter().filter(|it| it.ending.is_some_and(EndingKind::counts_as_solved));
        let all = count(calls.len().max(1));
        let values = |of: fn(&Played) -> f64| Quantiles::of(calls.iter().map(of).collect());
        Self {
            policy,
            sessions: calls.len(),
            solved: Share::of(solved.count(), calls.len()),
            endings: endings.into_iter().map(|(kind, hits)| (kind, count(hits) / all)).collect(),
            stuck: calls.iter().filter(|it| it.ending.is_none()).count(),
            calm: values(|it| it.calm),
            trust: values(|it| it.trust),
            turns: values(|it| f64::from(it.turns)),
        }
    }

    /// Share of calls that ended in `kind`.
    pub fn share_of(&self, kind: EndingKind) -> f64 {
        self.endings.get(&kind).copied().unwrap_or(0.0)
    }
}

/// A count as a number; no simulation comes near where this would round.
fn count(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_its_share_and_narrows() {
        let few = Share::of(3, 10);
        let many = Share::of(300, 1000);
        assert!(few.low < 0.3 && 0.3 < few.high);
        assert!(many.slack() < few.slack() / 5.0);
        // Known values: 3 of 10 gives .108 to .603.
        assert!((few.low - 0.108).abs() < 0.001 && (few.high - 0.603).abs() < 0.001);
    }

    #[test]
    fn the_ends_of_the_scale_stay_on_it() {
        assert!(Share::of(0, 50).low < 1e-9 && Share::of(0, 50).high > 0.0);
        assert!(Share::of(50, 50).high > 1.0 - 1e-9 && Share::of(50, 50).low < 1.0);
        assert!(Share::of(0, 0).share.abs() < f64::EPSILON);
    }

    #[test]
    fn quantiles_are_values_that_were_met() {
        let it = Quantiles::of((0..=10).map(f64::from).collect());
        assert_eq!((it.p10, it.p50, it.p90), (1.0, 5.0, 9.0));
        assert_eq!(Quantiles::of(Vec::new()), Quantiles::default());
    }
}
