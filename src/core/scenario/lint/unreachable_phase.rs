//! Picking leads through the whole story.

use super::{
    super::{ReplyOption, Scenario, SolutionKind, findings::Findings},
    saint_and_fools::hurts,
};
use crate::{
    customer::{Need, table::row},
    moves::Move,
};

pub(super) const CODE: &str = "SC131";
pub(super) const TITLE: &str = "Picking leads through every phase";
pub(super) const WHY: &str = "Who picks must be able to get as far as who types. She is received \
    once she has been heard and felt; the matter is closed by a fix, or by reasons, efforts and \
    two choices where none exists. Where no option does one of these, a phase is locked.";
pub(super) const BAD: &str = r#"situations/0/options/1 = (say: "I can look into that for you here, it takes a minute or two, not more.", moves: [(ownership, "I can look into that for you")])
golden += (after: "paid-told", say: "I've renewed the card for you just now, it is valid again.", moves: [concrete_resolution])"#;
pub(super) const GOOD: &str = r#"situations/0/options/1 = (say: "I can renew it for you here, it takes a minute or two, not more.", moves: [(concrete_resolution, "I can renew it for you")], solution: "renew")"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    if scenario.situations.iter().all(|it| it.options.is_empty()) {
        return;
    }
    for (phase, lacks) in [("solving", solving(scenario)), ("closing", closing(scenario))] {
        if let Some(lacks) = lacks {
            let message = format!("picking never leads to the phase `{phase}`: {lacks}");
            let help = "Let a decent option do it.";
            findings.warning(CODE, "situations", message, help);
        }
    }
}

/// What keeps her from being received.
fn solving(scenario: &Scenario) -> Option<&'static str> {
    let fills = |need| decent(scenario).any(|it| it.moves.iter().any(|(mv, _)| filling(*mv, need)));
    if !fills(Need::Heard) {
        Some("no option listens (asks, encourages, says back)")
    } else if !fills(Need::Felt) {
        Some("no option receives the feeling")
    } else {
        None
    }
}

/// What keeps the matter open.
fn closing(scenario: &Scenario) -> Option<&'static str> {
    let makes = |mv| decent(scenario).any(|it| it.moves.iter().any(|one| one.0 == mv));
    if scenario.solutions.iter().any(|it| it.kind == SolutionKind::Fix) {
        return (!makes(Move::ConcreteResolution)).then_some("no option does the fix");
    }
    let choices = decent(scenario).filter(|it| offers(it)).count();
    if !makes(Move::ExplainReasons) {
        Some("no option gives reasons")
    } else if !makes(Move::DescribeEffort) {
        Some("no option tells what was tried")
    } else {
        (choices < 2).then_some("fewer than two options offer a choice")
    }
}

fn offers(option: &ReplyOption) -> bool {
    use Move::{Compensate, ConcreteResolution, OfferAlternatives};
    option
        .moves
        .iter()
        .any(|(mv, _)| matches!(mv, OfferAlternatives | Compensate | ConcreteResolution))
}

fn filling(mv: Move, need: Need) -> bool {
    row(mv).fills.iter().any(|(filled, share)| *filled == need && *share > 0.0)
}

fn decent(scenario: &Scenario) -> impl Iterator<Item = &ReplyOption> {
    scenario.situations.iter().flat_map(|it| &it.options).filter(|it| !hurts(it))
}
