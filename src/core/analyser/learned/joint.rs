//! From the clauses to the reply: what the clauses show at most, what the last one shows, what the
//! reply shows as a whole, and whether warmth comes before or after a refusal. Never its length.

use super::super::reading::Found;
use super::evidence::sixteenths;
use super::layer::Scores;
use super::{DISMISSIVE, EMPATHETIC, MOVES, OUTPUTS, place_of};
use crate::moves::{Move, Nature};

/// Numbers of the whole reply: the last clause, the rules; the most of any clause, the whole, the
/// order; then the last three bent.
pub(in super::super) const INPUTS: usize = STRAIGHT + 2 * (OUTPUTS + OUTPUTS + ORDER);

/// Numbers that are told as they are only.
const STRAIGHT: usize = OUTPUTS + MOVES;

/// Numbers about the order.
const ORDER: usize = 12;

/// The bits of one in these numbers.
pub(in super::super) const UNIT: u32 = 8;

/// One, in these numbers.
const ONE: i32 = 1 << UNIT;

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
    let last = clauses.last();
    let last = |it: usize| last.and_then(|scores| scores.get(it)).copied();
    all.extend((0..OUTPUTS).map(|it| kept(last(it).unwrap_or(-SURE))));
    let mut rules = [0_i16; MOVES];
    for it in found {
        if let Some(slot) = place_of(it.mv).and_then(|at| rules.get_mut(at)) {
            *slot = (*slot).max(sixteenths(it.strength) * 16);
        }
    }
    all.extend(rules);
    all.extend(most.iter().map(|it| kept(*it)));
    all.extend(whole.iter().map(|it| kept(*it)));
    all.extend(order(clauses));
    for at in STRAIGHT..all.len() {
        all.push(bent(all.get(at).copied().unwrap_or_default()));
    }
    let mut told = Vec::with_capacity(INPUTS);
    told.extend((0_u16..).zip(all).filter(|(_, value)| *value != 0));
    told
}

/// The highest score of each output over all clauses.
fn most(clauses: &[Scores]) -> Vec<i32> {
    let mut most = vec![-SURE; OUTPUTS];
    for scores in clauses {
        for (slot, score) in most.iter_mut().zip(scores) {
            *slot = (*slot).max(*score);
        }
    }
    most
}

/// Kept in bounds; small scores keep their differences.
fn kept(score: i32) -> i16 {
    i16::try_from(score.clamp(-SURE, SURE)).unwrap_or_default()
}

/// Steep around nought and flat far from it: whether a thing is there at all counts for more than
/// how loudly it is said, and a sum of plain numbers could not tell.
fn bent(number: i16) -> i16 {
    let number = i32::from(number);
    i16::try_from(ONE * number / (ONE + number.abs())).unwrap_or_default()
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
        for (mv, score) in Move::ALL.into_iter().take(MOVES).zip(scores) {
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

/// How much warmer than colder a clause sounds.
fn lean(scores: &Scores) -> i32 {
    let of = |place: usize| scores.get(place).copied().unwrap_or_default();
    of(EMPATHETIC) - of(DISMISSIVE)
}

/// How the clauses lean: the warmest, the coldest, the first, the last. Then warm, helping and cold,
/// before and after the strongest refusal, and in the last clause.
fn order(clauses: &[Scores]) -> [i16; ORDER] {
    let sorts: Vec<Sorts> = clauses.iter().map(Sorts::of).collect();
    let at = (0..sorts.len()).max_by_key(|at| sorts.get(*at).map(|it| it.wall)).unwrap_or_default();
    let before = sorts.get(..at).unwrap_or_default();
    let after = sorts.get(at + 1..).unwrap_or_default();
    let last = sorts.get(sorts.len().saturating_sub(1)..).unwrap_or_default();
    let part = |some: &[Sorts], sort: fn(&Sorts) -> i32| {
        kept(some.iter().map(sort).max().unwrap_or(-SURE))
    };
    let lean: Vec<i32> = clauses.iter().map(lean).collect();
    let edge = |at: Option<&i32>| kept(at.copied().unwrap_or_default());
    [
        edge(lean.iter().max()),
        edge(lean.iter().min()),
        edge(lean.first()),
        edge(lean.last()),
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
