//! Endings: every way a call can end is written, once.

use std::collections::BTreeSet;

use crate::{
    customer::EndingKind,
    scenario::{Exit, Scenario, SolutionKind, fault, findings::Findings},
};

/// Endings that any call can reach.
const ALWAYS: [EndingKind; 4] = [
    EndingKind::AgreedFollowUp,
    EndingKind::AppeasedUnsolved,
    EndingKind::Unresolved,
    EndingKind::Manager,
];

/// Endings that a call with a fix can reach.
const WITH_A_FIX: [EndingKind; 3] =
    [EndingKind::ResolvedLoyal, EndingKind::Resolved, EndingKind::SolvedButCold];

/// Each kind once, and each kind that can be reached.
pub(super) fn complete(scenario: &Scenario, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for (at, ending) in scenario.endings.iter().enumerate() {
        if !seen.insert(ending.kind) {
            let message = format!("the ending `{}` is given twice", ending.kind.name());
            let help = "Keep one, with the variants of both.";
            findings.error(fault::ENDING_TWICE, &format!("endings/{at}/kind"), message, help);
        }
    }
    for (kind, because) in required(scenario) {
        if !seen.contains(&kind) {
            let message = format!("the ending `{}` is missing: {because}", kind.name());
            let help = "Write her last words, a summary and the aftermath for it.";
            findings.error(fault::ENDING_MISSING, "endings", message, help);
        }
    }
}

/// The endings this scenario needs, each with the reason. The rest fall back to one of these.
fn required(scenario: &Scenario) -> Vec<(EndingKind, &'static str)> {
    let temperament = &scenario.customer.temperament;
    let mut kinds: Vec<_> = ALWAYS.iter().map(|it| (*it, "any call can end so")).collect();
    match temperament.exit {
        Exit::Quietly => {
            kinds.push((EndingKind::SilentLeaver, "this customer leaves quietly"));
        }
        Exit::Manager | Exit::HangsUp | Exit::Review => {
            kinds.push((EndingKind::HangUp, "this customer hangs up when it is enough"));
        }
    }
    if scenario.solutions.iter().any(|it| it.kind == SolutionKind::Fix) {
        kinds.extend(WITH_A_FIX.map(|it| (it, "a solution here is a fix")));
    } else {
        kinds.push((EndingKind::FairNoFix, "no solution here is a fix"));
    }
    if temperament.abusive {
        kinds.push((EndingKind::BoundaryKept, "this customer is abusive"));
    }
    kinds
}
