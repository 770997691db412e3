//! From the clauses to the reply: what the clauses show at most, what the last one shows, what the
//! reply shows as a whole, and whether warmth comes before or after a refusal. Never its length.

use super::super::reading::Found;
use super::evidence::sixteenths;
use super::layer::Scores;
use super::{MOVES, OUTPUTS, place_of};
use crate::core::moves::{Move, Nature};

/// Numbers of the whole reply: the most of any clause, the last clause, the whole, the rules, the
/// order.
pub(in super::super) const INPUTS: usize = 3 * MOVES + OUTPUTS + ORDER;

/// Numbers about the order.
const ORDER: usize = 8;

/// The bits of one in these numbers.
pub(in super::super) const UNIT: u32 = 8;

/// Scores are taken as surely this sure beyond these, in 256ths of a logit.
const SURE: i32 = 6 * 256;

/// The numbers of a reply as (place, value). `clauses` holds the scores of each clause.
pub(in super::super) fn inputs(
    clauses: &[Scores],
    whole: &Scores,
    found: &[Found],
) -> Vec<(u16, i16)> {
    let mut all = Vec::with_capacity(INPUTS);
    let most = most(clauses);
    let last = clauses.last().cloned().unwrap_or_default();
    all.extend(most.iter().map(|it| bent(*it)));
    all.extend((0..MOVES).map(|it| bent(last.get(it).copied().unwrap_or(-SURE))));
    all.extend(whole.iter().map(|it| bent(*it)));
    let mut rules = [0_i16; MOVES];
    for it in found {
        if let Some(slot) = place_of(it.mv).and_then(|at| rules.get_mut(at)) {
            *slot = (*slot).max(sixteenths(it.strength) * 16);
        }
    }
    all.extend(rules);
    all.extend(order(clauses));
    let numbered = all.into_iter().enumerate();
    numbered
        .filter(|(_, value)| *value != 0)
        .filter_map(|(place, value)| Some((u16::try_from(place).ok()?, value)))
        .collect()
}

/// The highest score of each move over all clauses.
fn most(clauses: &[Scores]) -> Vec<i32> {
    let mut most = vec![-SURE; MOVES];
    for scores in clauses {
        for (slot, score) in most.iter_mut().zip(scores) {
            *slot = (*slot).max(*score);
        }
    }
    most
}

/// Kept in bounds; small scores keep their differences.
fn bent(score: i32) -> i16 {
    i16::try_from(score.clamp(-SURE, SURE)).unwrap_or_default()
}

const WALLS: [Move; 4] =
    [Move::PolicyWall, Move::DeflectTransfer, Move::BlameCustomer, Move::ClosedIrrelevant];

/// Warm, helping and cold, before and after the strongest refusal, and in the last clause.
fn order(clauses: &[Scores]) -> [i16; ORDER] {
    let of = |scores: &Scores, wanted: &dyn Fn(Move) -> bool| {
        let pairs = Move::ALL.iter().zip(scores);
        let chosen = pairs.filter(|(mv, _)| wanted(**mv)).map(|(_, it)| *it);
        chosen.max().unwrap_or(-SURE)
    };
    let warm = |mv: Move| mv.nature() == Nature::Relational;
    let help = |mv: Move| mv.nature() == Nature::Solution && mv != Move::OverPromise;
    let cold = |mv: Move| mv.nature() == Nature::Negative;
    let wall = |mv: Move| WALLS.contains(&mv);
    let at = (0..clauses.len())
        .max_by_key(|at| clauses.get(*at).map(|it| of(it, &wall)))
        .unwrap_or_default();
    let before = clauses.get(..at).unwrap_or_default();
    let after = clauses.get(at + 1..).unwrap_or_default();
    let part = |some: &[Scores], wanted: &dyn Fn(Move) -> bool| {
        let best = some.iter().map(|it| of(it, wanted)).max();
        bent(best.unwrap_or(-SURE))
    };
    let last = clauses.get(clauses.len().saturating_sub(1)..).unwrap_or_default();
    [
        part(before, &warm),
        part(before, &help),
        part(after, &warm),
        part(after, &help),
        part(after, &cold),
        part(last, &warm),
        part(last, &help),
        part(last, &cold),
    ]
}
