//! Which moves stand, where the rules and what was learnt disagree. Plain wording that the rules
//! are sure of stands unless the model is set against it; what only the model sees must be surer
//! where words are denied, or where little of the case is said.

use super::super::reading::Found;
use super::{Clause, MOVES, Model, Scores, place_of};
use crate::core::moves::Move;

/// From this strength on a cue is plain wording.
const PLAIN: f64 = 0.75;

/// How much lower a score plain wording needs, in 256ths of a logit.
const LEAD: i32 = 4 * 256;

/// How much higher a score a slight needs that only the model sees in a clause with a "not".
const DENIED: i32 = 2 * 256;

/// How much higher a score a mirror or a brush-off needs that only the model sees.
const UNSEEN: i32 = 256;

/// The places of the moves that stand, with their scores.
pub(in super::super) fn standing(
    model: &Model,
    joint: &Scores,
    clauses: &[Clause],
    scores: &[Scores],
    rules: &[Found],
) -> Vec<(usize, i32)> {
    let mut standing = Vec::new();
    for (place, mv) in Move::ALL.into_iter().take(MOVES).enumerate() {
        let score = joint.get(place).copied().unwrap_or_default();
        let least = model.shows.get(place).copied().unwrap_or_default().counts;
        let best = best_clause(scores, place).and_then(|it| clauses.get(it));
        if score >= least + shift(mv, best, rules) {
            standing.push((place, score));
        }
    }
    let brush_off = place_of(Move::ClosedIrrelevant);
    let alone = standing.len() == 1 || rules.iter().any(|it| it.mv == Move::ClosedIrrelevant);
    standing.retain(|it| alone || Some(it.0) != brush_off);
    standing
}

/// The clause that shows the move at `place` most; the later of equals.
pub(in super::super) fn best_clause(scores: &[Scores], place: usize) -> Option<usize> {
    let score = |clause: &usize| scores.get(*clause).and_then(|it| it.get(place)).copied();
    (0..scores.len()).max_by_key(score)
}

fn shift(mv: Move, best: Option<&Clause>, rules: &[Found]) -> i32 {
    let seen = rules.iter().filter(|it| it.mv == mv).map(|it| it.strength);
    match seen.fold(None, |most: Option<f64>, it| {
        Some(most.map_or(it, |most| most.max(it)))
    }) {
        Some(strength) if strength >= PLAIN => -LEAD,
        Some(_) => 0,
        None if mv.is_dismissive() && best.is_some_and(|it| it.denies) => DENIED,
        None if matches!(mv, Move::MirrorFacts | Move::ClosedIrrelevant) => UNSEEN,
        None => 0,
    }
}
