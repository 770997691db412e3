//! Which moves stand, where the rules and what was learnt disagree. Inside a scenario the rules
//! know its facts and solutions, which the model has never seen: what they find stands, and what
//! only the model sees must be surer. Slights are known to the model as well: of a thousand that
//! only a rule saw, in replies that sounded kind, nine hundred were none. So of them, and of all
//! moves elsewhere, the model weighs both.

use super::super::reading::Found;
use super::sound::{BENEFIT_OF_DOUBT, tone_of};
use super::{Clause, MOVES, Model, Scores, place_of};
use crate::moves::{Move, Nature, Tone};

/// How much higher a score a move needs inside a scenario that only the model sees.
const UNSEEN: i32 = 256;

/// How much more a move must score than it needs to stand, before what its clause looks like counts
/// for nothing: of 43,000 replies whose customers were kept out, surer readings were right against it
/// in two of three.
const SURE: i32 = 200;

/// How much more arguing needs in a reply that does not sound dismissive. Who argues sounds so; a
/// denial that does not is mostly said for the customer's sake ("you're no trouble").
const OTHERWISE: i32 = 300;

/// The score of the move at `place`, by what it is held against the least that it needs.
pub(in super::super) fn heard(joint: &Scores, place: usize) -> i32 {
    let score = joint.get(place).copied().unwrap_or_default();
    let argues = Move::ALL.get(place) == Some(&Move::Argue);
    if argues && tone_of(joint, BENEFIT_OF_DOUBT) != Tone::Dismissive {
        score - OTHERWISE
    } else {
        score
    }
}

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
        let heard = heard(joint, place);
        let seen = rules.iter().any(|it| it.mv == mv);
        let least = if in_scenario && !seen { least + UNSEEN } else { least };
        let known_here = in_scenario && seen && mv.nature() != Nature::Negative;
        let stands = heard >= least || known_here;
        let formula = mv == Move::HollowCanned && names_feeling;
        let plausible = || {
            let best = best_clause(scores, place).and_then(|it| clauses.get(it));
            let sure = heard >= least + SURE;
            !is_ruled_out(mv, place, best, clauses, in_scenario)
                && (sure || !is_doubtful(mv, best, clauses, in_scenario))
        };
        if stands && (seen || !formula && plausible()) {
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

/// Whether a move that only the model sees cannot stand there, however sure it is.
fn is_ruled_out(
    mv: Move,
    place: usize,
    best: Option<&Clause>,
    clauses: &[Clause],
    in_scenario: bool,
) -> bool {
    let by_a_cue = best.is_some_and(|it| it.not & (1 << place) != 0);
    let goodbye = mv == Move::ClosedIrrelevant && leaves(best, clauses);
    let kept_out = by_a_cue || goodbye || has_door(mv, best, clauses);
    kept_out || in_scenario && is_idle(mv, best) || is_strange(mv, clauses)
}

/// Whether a move that only the model sees must be surer there.
fn is_doubtful(mv: Move, best: Option<&Clause>, clauses: &[Clause], in_scenario: bool) -> bool {
    is_civil(mv, best, clauses, in_scenario) || is_denied(mv, best)
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

/// A goodbye after other words: no brush-off.
fn leaves(best: Option<&Clause>, clauses: &[Clause]) -> bool {
    clauses.len() > 1 && best.is_some_and(|it| it.leaves)
}

/// Questions, single words and goodbyes that only the model takes amiss: a question draws no line, a
/// question or one plain word is no insult, a goodbye after other words hurries nobody; and inside a
/// scenario nobody is asked again for what they have not spoken of.
fn is_civil(mv: Move, best: Option<&Clause>, clauses: &[Clause], in_scenario: bool) -> bool {
    best.is_some_and(|it| match mv {
        Move::SetBoundary => it.asks,
        Move::HostilityProfanity if it.asks => true,
        Move::HostilityProfanity | Move::DeflectTransfer | Move::BlameCustomer => {
            clauses.len() == 1 && it.to - it.from == 1
        }
        Move::InterruptRush => leaves(best, clauses),
        Move::RepeatAsk => in_scenario && it.asks && !it.case,
        _ => false,
    })
}

/// A follow-up that only the model sees and in whose clause nobody says "I will": inside a scenario
/// it would be a promise to keep.
fn is_idle(mv: Move, best: Option<&Clause>) -> bool {
    matches!(mv, Move::CommitFollowUp | Move::Promise) && best.is_none_or(|it| !it.vows)
}

/// A blame or a "calm down" beside a "not"; other slights live on that word, as "not my department".
fn is_denied(mv: Move, best: Option<&Clause>) -> bool {
    let by_not = matches!(mv, Move::BlameCustomer | Move::CalmDown);
    by_not && best.is_some_and(|it| it.denies)
}

/// A rule is no wall where a way on is shown in its clause or behind it.
fn has_door(mv: Move, best: Option<&Clause>, clauses: &[Clause]) -> bool {
    let from = best.map_or(0, |it| it.from);
    mv == Move::PolicyWall && clauses.iter().any(|it| it.opens && it.from >= from)
}
