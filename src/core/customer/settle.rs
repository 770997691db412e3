//! Settling: the state after a turn, once calm and trust have moved. The only place it changes.

use super::{
    Appraisal, CustomerState, Need, Needs, Persona, Promise, Stance, Tuning, WeighedMove,
    constants as k, reason::Cause, table::row,
};
use crate::{
    moves::{Family, Move, Nature},
    text::Text,
};

/// Calm under which a customer is about to hang up if it lasts.
const ABOUT_TO_LEAVE: f64 = 12.0;

/// The state after a turn whose moves were appraised as `appraisal`. `given` are the words and the
/// time of each promise among the moves, in order.
pub fn settle(
    persona: &Persona,
    before: &CustomerState,
    moves: &[WeighedMove],
    appraisal: &Appraisal,
    given: Vec<(Text, Option<Text>)>,
) -> CustomerState {
    let mut after = before.clone();
    after.calm = appraisal.calm;
    after.trust = appraisal.trust;
    after.calm_min = before.calm_min.min(appraisal.calm);
    after.low_turns = if appraisal.calm < ABOUT_TO_LEAVE { before.low_turns + 1 } else { 0 };
    after.needs = fill_needs(&persona.tuning, &before.needs, moves);
    wear_off(&persona.tuning, &mut after, moves);
    count(&mut after, before, moves);
    share_trust(&mut after, appraisal);
    note_promises(&mut after, before.turn, moves, given);
    after.turn = before.turn + 1;
    after.stance = Stance::next(before.stance, &after);
    after
}

/// Each family fills its needs once a turn, by the member of the best quality.
fn fill_needs(tuning: &Tuning, before: &Needs, moves: &[WeighedMove]) -> Needs {
    let early =
        tuning.early_help + (1.0 - tuning.early_help) * (before.received() / k::RECEIVED).min(1.0);
    let mut needs = *before;
    for (index, it) in moves.iter().enumerate() {
        if it.mv.family().is_some() && !is_best_of_family(moves, index) {
            continue;
        }
        for &(need, share) in row(it.mv).fills {
            let early = if need == Need::Helped { early } else { 1.0 };
            needs = needs.filled(need, share * tuning.fills * it.quality * early);
        }
    }
    needs
}

fn is_best_of_family(moves: &[WeighedMove], index: usize) -> bool {
    let family = moves[index].mv.family();
    moves.iter().enumerate().all(|(other, it)| {
        other == index
            || it.mv.family() != family
            || it.quality < moves[index].quality
            || (it.quality <= moves[index].quality && other > index)
    })
}

/// H ← .8·H, +1 if the family was used.
fn wear_off(tuning: &Tuning, after: &mut CustomerState, moves: &[WeighedMove]) {
    for recent in after.habituation.values_mut() {
        *recent *= tuning.habituation_decay;
    }
    for family in Family::ALL {
        if moves.iter().any(|it| it.mv.family() == Some(family)) {
            *after.habituation.entry(family).or_insert(0.0) += 1.0;
        }
    }
}

fn count(after: &mut CustomerState, before: &CustomerState, moves: &[WeighedMove]) {
    let received = before.needs.received() >= k::RECEIVED;
    after.strikes += u32::from(moves.iter().any(|it| it.mv.is_dismissive()));
    after.stock_formulas += u32::from(moves.iter().any(|it| it.stock));
    for it in moves {
        after.effort = (after.effort + row(it.mv).effort).min(100.0);
        if it.mv.nature() == Nature::Solution {
            after.solutions += 1;
            after.solutions_in_order += u32::from(received);
        }
        match it.mv {
            // A generic early fix is an offer, not the fix.
            Move::ConcreteResolution if it.quality >= 0.5 => after.fixes += 1,
            Move::ExplainReasons => after.reasons_given += 1,
            Move::DescribeEffort => after.efforts_given += 1,
            Move::OfferAlternatives | Move::Compensate if !it.repeated => after.options_given += 1,
            Move::HollowCanned => after.hollow += 1,
            Move::Pity => after.pities += 1,
            Move::SetBoundary => after.boundaries += 1,
            Move::BrokenPromise => after.promise_broken = true,
            _ => {}
        }
    }
}

fn share_trust(after: &mut CustomerState, appraisal: &Appraisal) {
    for reason in &appraisal.reasons {
        let Cause::Move(mv) = reason.cause else {
            continue;
        };
        let facet = match mv {
            Move::MirrorFacts
            | Move::DescribeEffort
            | Move::OfferAlternatives
            | Move::ConcreteResolution => &mut after.facets.ability,
            Move::SincereApology
            | Move::ExplainReasons
            | Move::Promise
            | Move::CommitFollowUp
            | Move::KeptPromise
            | Move::BrokenPromise => &mut after.facets.integrity,
            _ => &mut after.facets.benevolence,
        };
        *facet += reason.trust.result;
    }
}

fn note_promises(
    after: &mut CustomerState,
    turn: u32,
    moves: &[WeighedMove],
    given: Vec<(Text, Option<Text>)>,
) {
    let promising = |mv| matches!(mv, Move::Promise | Move::CommitFollowUp | Move::OverPromise);
    for (it, (words, due)) in moves.iter().filter(|it| promising(it.mv)).zip(given) {
        after.promises.push(Promise { words, due, turn, given_as: it.mv, kept: None });
    }
}
