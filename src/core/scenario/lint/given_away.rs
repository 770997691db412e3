//! The fix is earned by listening.

use super::super::{Gate, Scenario, SolutionKind, findings::Findings};

pub(super) const CODE: &str = "SC118";
pub(super) const TITLE: &str = "The fix is earned by listening";
pub(super) const WHY: &str = "A fix that fits from the first second makes asking a detour. What she \
    needs should hang on something she only tells when somebody listens.";
pub(super) const BAD: &str = r#"solutions += (id: "waive", text: "Let it pass this once", kind: fix, words: ["waive", "this once"])
golden += (say: "I'll waive it, this once.", moves: [concrete_resolution])"#;
pub(super) const GOOD: &str = r#"solutions += (id: "waive", text: "Let it pass this once", kind: fix, words: ["waive", "this once"], needs: ["grandson"])
golden += (say: "I'll waive it, this once.", moves: [concrete_resolution])"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    if scenario.speed_is_right {
        return;
    }
    let hidden = |id| scenario.fact(id).is_none_or(|it| it.gate != Gate::Opening);
    for (at, solution) in scenario.solutions.iter().enumerate() {
        let earned = solution.generic || solution.needs.iter().any(|it| hidden(it));
        if solution.kind == SolutionKind::Fix && !earned {
            let message =
                format!("the fix \"{}\" needs nothing that has to be asked for", solution.id);
            let help = "Name a fact with another gate in `needs`, or set speed_is_right: true.";
            findings.warning(CODE, &format!("solutions/{at}"), message, help);
        }
    }
}
