//! From which score on a move counts, and how often a score is right.

use super::super::learned::Scores;
use super::super::learned::{MOVES, STEPS, Show, heard};
use super::examples::Example;

/// What is settled after the weights.
#[derive(Clone, Debug, Default)]
pub(super) struct Settled {
    /// For each move, from where it counts.
    pub(super) shows: Vec<Show>,
    /// How often a score is right, in thousandths, by steps of half a logit.
    pub(super) right: Vec<i32>,
}

/// Settles both on the `chosen` replies, read unseen.
pub(super) fn settle(examples: &[Example], joint: &[Scores], chosen: &[usize]) -> Settled {
    let read: Vec<(&Example, &Scores)> = chosen
        .iter()
        .filter_map(|at| Some((examples.get(*at)?, joint.get(*at)?)))
        .filter(|(_, scores)| !scores.is_empty())
        .collect();
    Settled {
        shows: (0..MOVES).map(|at| threshold(&read, at)).collect(),
        right: calibration(&read),
    }
}

/// Thresholds are drawn towards this score, by the weight of so many cases: rare moves would
/// otherwise take the one that fits their few cases best by luck.
const USUAL: i32 = -128;
/// See [`USUAL`].
const USUAL_CASES: f64 = 30.0;

/// The score with the best F1, where thresholds near [`USUAL`] win by a little.
fn threshold(read: &[(&Example, &Scores)], at: usize) -> Show {
    let mut scored: Vec<(i32, bool)> = read
        .iter()
        .filter_map(|(it, scores)| Some((heard(scores, at), *it.target.get(at)?)))
        .collect();
    scored.sort_unstable_by_key(|it| std::cmp::Reverse(it.0));
    let held = scored.iter().filter(|it| it.1).count() as f64;
    let (mut hit, mut said) = (0.0, 0.0);
    let mut best = (f64::MIN, USUAL);
    for (index, (score, holds)) in scored.iter().enumerate() {
        said += 1.0;
        hit += f64::from(u8::from(*holds));
        let next = scored.get(index + 1).map_or(i32::MIN, |it| it.0);
        if next == *score || !(-640..=512).contains(score) {
            continue;
        }
        let far = f64::from((score - USUAL).abs()) / 256.0;
        let worth = 2.0 * hit / (said + held) - 0.5 * far / (USUAL_CASES + held);
        if worth > best.0 {
            best = (worth, *score);
        }
    }
    Show { counts: best.1 }
}

/// How often a score of this size is right, made to rise with the score.
fn calibration(read: &[(&Example, &Scores)]) -> Vec<i32> {
    let mut right = [1_i32; STEPS];
    let mut all = [2_i32; STEPS];
    for (example, scores) in read {
        for (score, holds) in scores.iter().zip(&example.target).take(MOVES) {
            let step = step_of(*score);
            if let (Some(right), Some(all)) = (right.get_mut(step), all.get_mut(step)) {
                *right += i32::from(*holds);
                *all += 1;
            }
        }
    }
    let shares = right.iter().zip(&all).map(|(right, all)| right * 1000 / all);
    let mut least = 0;
    let rising = shares.map(|it| {
        least = it.max(least);
        least
    });
    rising.collect()
}

/// The step nearest to a score.
fn step_of(score: i32) -> usize {
    let most = i32::try_from(STEPS - 1).unwrap_or_default() * 128;
    let at = (score + most / 2).clamp(0, most);
    usize::try_from((at + 64) / 128).unwrap_or_default().min(STEPS - 1)
}
