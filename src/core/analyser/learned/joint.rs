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
    let mut told = Vec::with_capacity(INPUTS);
    told.extend((0_u16..).zip(all).filter(|(_, value)| *value != 0));
    told
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

/// What a clause shows at most of each sort.
#[derive(Clone, Copy, Debug)]
struct Sorts {
    warm: i32,
    help: i32,
    cold: i32,
    wall: i32,
}

impl Sorts {
    const NONE: Self = Self { warm: i32::MIN, help: i32::MIN, cold: i32::MIN, wall: i32::MIN };

    fn of(scores: &Scores) -> Self {
        let mut most = Self::NONE;
        for (mv, score) in Move::ALL.into_iter().zip(scores) {
            let slot = match mv.nature() {
                Nature::Relational => Some(&mut most.warm),
                Nature::Solution if mv != Move::OverPromise => Some(&mut most.help),
                Nature::Negative => Some(&mut most.cold),
                _ => None,
            };
            if let Some(slot) = slot {
                *slot = (*slot).max(*score);
            }
            if WALLS.contains(&mv) {
                most.wall = most.wall.max(*score);
            }
        }
        most
    }
}

/// Warm, helping and cold, before and after the strongest refusal, and in the last clause.
fn order(clauses: &[Scores]) -> [i16; ORDER] {
    let sorts: Vec<Sorts> = clauses.iter().map(Sorts::of).collect();
    let at = (0..sorts.len()).max_by_key(|at| sorts.get(*at).map(|it| it.wall)).unwrap_or_default();
    let before = sorts.get(..at).unwrap_or_default();
    let after = sorts.get(at + 1..).unwrap_or_default();
    let last = sorts.get(sorts.len().saturating_sub(1)..).unwrap_or_default();
    let part = |some: &[Sorts], sort: fn(&Sorts) -> i32| {
        bent(some.iter().map(sort).max().unwrap_or(-SURE))
    };
    [
        part(before, |it| it.warm),
        part(before, |it| it.help),
        part(after, |it| it.warm),
        part(after, |it| it.help),
        part(after, |it| it.cold),
        part(last, |it| it.warm),
        part(last, |it| it.help),
        part(last, |it| it.cold),
    ]
}
