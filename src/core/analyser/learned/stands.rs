//! Which moves stand, where the rules and what was learnt disagree. Inside a scenario the rules
//! know its facts and solutions, which the model has never seen: what they find stands, and what
//! only the model sees must be surer. Elsewhere the model weighs both.

use super::super::reading::Found;
use super::{Clause, MOVES, Model, Scores, place_of};
use crate::moves::Move;

/// How much higher a score a move needs inside a scenario that only the model sees.
const UNSEEN: i32 = 256;

/// The places of the moves that stand, with their scores.
pub(in super::super) fn standing(
    model: &Model,
    joint: &Scores,
    clauses: &[Clause],
    scores: &[Scores],
    rules: &[Found],
    in_scenario: bool,
) -> Vec<(usize, i32)> {
    let mut standing = Vec::new();
    // A feeling named by a formula is hollow only where the rules find no more than that.
    let names_feeling = rules.iter().any(|it| it.mv == Move::NameEmotion);
    for (place, mv) in Move::ALL.into_iter().take(MOVES).enumerate() {
        let score = joint.get(place).copied().unwrap_or_default();
        let least = model.shows.get(place).copied().unwrap_or_default().counts;
        let seen = rules.iter().any(|it| it.mv == mv);
        let stands = if in_scenario { seen || score >= least + UNSEEN } else { score >= least };
        let formula = mv == Move::HollowCanned && names_feeling;
        if stands && (seen || !formula && is_plausible(mv, place, clauses, scores, in_scenario)) {
            standing.push((place, score));
        }
    }
    let brush_off = place_of(Move::ClosedIrrelevant);
    let alone = !in_scenario
        || standing.len() == 1
        || rules.iter().any(|it| it.mv == Move::ClosedIrrelevant);
    standing.retain(|it| alone || Some(it.0) != brush_off);
    standing
}

/// Whether a move that only the model sees can stand there.
fn is_plausible(
    mv: Move,
    place: usize,
    clauses: &[Clause],
    scores: &[Scores],
    in_scenario: bool,
) -> bool {
    let best = best_clause(scores, place).and_then(|it| clauses.get(it));
    let idle = in_scenario && is_idle(mv, best);
    let civil = is_civil(mv, best, clauses, in_scenario);
    let open = has_door(mv, best, clauses);
    !(idle || civil || open || is_denied(mv, place, best) || is_strange(mv, clauses))
}

/// The clause that shows the move at `place` most; the later of equals.
pub(in super::super) fn best_clause(scores: &[Scores], place: usize) -> Option<usize> {
    let score = |clause: &usize| scores.get(*clause).and_then(|it| it.get(place)).copied();
    (0..scores.len()).max_by_key(score)
}

/// Nothing is said back where no word of the case is said.
fn is_strange(mv: Move, clauses: &[Clause]) -> bool {
    matches!(mv, Move::MirrorFacts | Move::Mirror) && !clauses.iter().any(|it| it.case)
}

/// Questions, single words and goodbyes that only the model takes amiss: a question draws no line, a
/// question or one plain word is no insult, a goodbye after other words no brush-off; and inside a
/// scenario nobody
/// is asked again for what they have not spoken of.
fn is_civil(mv: Move, best: Option<&Clause>, clauses: &[Clause], in_scenario: bool) -> bool {
    best.is_some_and(|it| match mv {
        Move::SetBoundary => it.asks,
        Move::HostilityProfanity if it.asks => true,
        Move::HostilityProfanity | Move::DeflectTransfer | Move::BlameCustomer => {
            clauses.len() == 1 && it.to - it.from == 1
        }
        Move::ClosedIrrelevant | Move::InterruptRush => clauses.len() > 1 && it.leaves,
        Move::RepeatAsk => in_scenario && it.asks && !it.case,
        _ => false,
    })
}

/// A follow-up that only the model sees and in whose clause nobody says "I will": inside a scenario
/// it would be a promise to keep.
fn is_idle(mv: Move, best: Option<&Clause>) -> bool {
    matches!(mv, Move::CommitFollowUp | Move::Promise) && best.is_none_or(|it| !it.vows)
}

/// A move that only the model sees and that the words of its clause rule out: a promise, a blame or
/// a "calm down" beside a "not" ("I can't promise that …"; other slights live on that word, as "not
/// my department"), or what a cue says not to be there.
fn is_denied(mv: Move, place: usize, best: Option<&Clause>) -> bool {
    let by_not = matches!(mv, Move::OverPromise | Move::BlameCustomer | Move::CalmDown);
    best.is_some_and(|it| by_not && it.denies || it.not & (1 << place) != 0)
}

/// A rule is no wall where a way on is shown in its clause or behind it.
fn has_door(mv: Move, best: Option<&Clause>, clauses: &[Clause]) -> bool {
    let from = best.map_or(0, |it| it.from);
    mv == Move::PolicyWall && clauses.iter().any(|it| it.opens && it.from >= from)
}
