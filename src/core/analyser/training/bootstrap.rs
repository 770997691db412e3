//! How far a figure could lie off by the luck of the sample: 95 % of samples drawn anew.

use super::reckon::Chance;

/// How many samples are drawn.
const DRAWS: usize = 200;

/// The interval of `figure` over samples of `count` replies.
pub(super) fn interval(count: usize, figure: &dyn Fn(&[usize]) -> f64) -> [f64; 2] {
    let mut chance = Chance::new();
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let some: Vec<usize> = (0..count).map(|_| chance.below(count)).collect();
            figure(&some)
        })
        .collect();
    drawn.sort_unstable_by(f64::total_cmp);
    let at = |place: usize| drawn.get(place).copied().unwrap_or_default();
    [at(DRAWS / 40), at(DRAWS - 1 - DRAWS / 40)]
}
