//! Goals: which endings can be ruled out beforehand, and how near a state is to one.

use crate::{
    customer::{CustomerState, EndingKind},
    moves::Move,
    session::Script,
};

/// Why no call of this file can end so, where that follows from the file alone.
pub(super) fn impossible(script: &Script, kind: EndingKind) -> Option<&'static str> {
    let temperament = &script.scenario.customer.temperament;
    let options = || script.coded.iter().flatten();
    let quietly = script.scenario.leaves_quietly();
    match kind {
        EndingKind::HangUp if quietly => Some("this customer leaves quietly"),
        EndingKind::SilentLeaver if !quietly => Some("this customer does not leave quietly"),
        EndingKind::FairNoFix if script.has_fix => Some("a solution here is a fix"),
        EndingKind::ResolvedLoyal | EndingKind::Resolved | EndingKind::SolvedButCold
            if !options().any(|it| it.has(Move::ConcreteResolution)) =>
        {
            Some("no option here is a concrete resolution")
        }
        EndingKind::ResolvedLoyal | EndingKind::Resolved | EndingKind::SolvedButCold
            if !script.has_fix =>
        {
            Some("no solution here is a fix")
        }
        EndingKind::BoundaryKept if !temperament.abusive => Some("this customer is not abusive"),
        EndingKind::BoundaryKept if !options().any(|it| it.has(Move::SetBoundary)) => {
            Some("no option here sets a boundary")
        }
        EndingKind::BoundaryKept if !options().any(|it| it.farewell) => {
            Some("no option here says goodbye")
        }
        _ => None,
    }
}

/// Worth of a need that has to be full, in points of calm.
const NEED: f64 = 60.0;
/// Worth of a thing that has to be done once, in points of calm.
const DONE: f64 = 40.0;
/// Worth of a fact that has been told, since a fix may wait for it.
const TOLD: f64 = 12.0;

/// How near a state with so many facts told is to the ending, in points; only the order counts.
pub(super) fn nearness(kind: EndingKind, state: &CustomerState, told: usize) -> f64 {
    let needs = &state.needs;
    let (calm, trust) = (state.calm, state.trust);
    let facts = TOLD * f64::from(u32::try_from(told).unwrap_or(0));
    let solving =
        NEED * needs.helped + DONE * f64::from(state.fixes.min(1)) + NEED / 2.0 * needs.assured;
    let receiving = NEED / 2.0 * needs.received();
    let near = |level: f64, aim: f64| -(level - aim).abs();
    match kind {
        EndingKind::ResolvedLoyal => calm + trust + solving + receiving + facts,
        EndingKind::Resolved => solving + receiving + facts + near(calm, 58.0) + near(trust, 52.0),
        EndingKind::SolvedButCold => 2.0 * solving + facts + near(calm, 38.0) + near(trust, 38.0),
        EndingKind::AgreedFollowUp => {
            calm.min(60.0) + trust.min(55.0) + NEED * needs.assured - NEED * needs.helped
        }
        EndingKind::FairNoFix => {
            let rungs = state.reasons_given.min(1)
                + state.efforts_given.min(1)
                + state.options_given.min(2);
            calm + trust + DONE * f64::from(rungs) + receiving
        }
        EndingKind::AppeasedUnsolved => calm.min(60.0) + receiving - NEED * needs.assured - solving,
        EndingKind::Unresolved => near(calm, 38.0) + near(trust, 35.0) - solving,
        EndingKind::Manager => near(calm, 15.0) - trust,
        EndingKind::HangUp | EndingKind::SilentLeaver => -calm - 0.2 * trust,
        EndingKind::BoundaryKept => calm + trust + DONE * f64::from(state.boundaries.min(2)),
    }
}
