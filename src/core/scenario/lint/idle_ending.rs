//! Every ending can be reached.

use super::super::{Scenario, SolutionKind, findings::Findings};
use crate::{customer::EndingKind, moves::Move};

pub(super) const CODE: &str = "SC116";
pub(super) const TITLE: &str = "Every ending can be reached";
pub(super) const WHY: &str = "How a call ends follows from the customer, not from the file. Last \
    words written for an ending that this customer cannot come to are never read.";
pub(super) const BAD: &str = r#"endings += (
    kind: hang_up,
    say: ["Goodbye, then.", "You'll have to excuse us.", "We're going."],
    summary: "He put the receiver down.",
    aftermath: (place: "At home", scene: "He reads the old book to the boy."),
)"#;
pub(super) const GOOD: &str = r#"customer/temperament = (reactivity: placid, pace: thorough, exit: hangs_up, sore: [policy_wall])
endings/7/kind = hang_up"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, ending) in scenario.endings.iter().enumerate() {
        if let Some(why) = hindrance(scenario, ending.kind) {
            let message = format!("no call ends with `{}`: {why}", ending.kind.name());
            let help = "Leave it out, or change what hinders it.";
            findings.warning(CODE, &format!("endings/{at}/kind"), message, help);
        }
    }
}

/// What keeps calls of this scenario from ending so.
fn hindrance(scenario: &Scenario, kind: EndingKind) -> Option<&'static str> {
    let abusive = scenario.customer.temperament.abusive;
    let quietly = scenario.leaves_quietly();
    let has_fix = scenario.solutions.iter().any(|it| it.kind == SolutionKind::Fix);
    match kind {
        EndingKind::ResolvedLoyal | EndingKind::Resolved | EndingKind::SolvedButCold
            if !has_fix =>
        {
            Some("no solution is a fix")
        }
        EndingKind::FairNoFix if has_fix => Some("a solution is a fix"),
        EndingKind::HangUp if quietly => Some("this customer leaves quietly"),
        EndingKind::SilentLeaver if !quietly => Some("this customer does not leave quietly"),
        EndingKind::BoundaryKept if !abusive => Some("this customer is not abusive"),
        EndingKind::BoundaryKept if !offers(scenario, Move::SetBoundary) => {
            Some("no option sets a boundary")
        }
        _ => None,
    }
}

/// Whether any option makes this move.
fn offers(scenario: &Scenario, mv: Move) -> bool {
    let options = scenario.situations.iter().flat_map(|it| &it.options);
    options.flat_map(|it| &it.moves).any(|it| it.0 == mv)
}
