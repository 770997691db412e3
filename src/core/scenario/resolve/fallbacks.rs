//! There is always something to say and something to pick.

use crate::scenario::{Phase, Scenario, When, fault, findings::Findings};

/// An opening, a line that always fits, a situation that always fits.
pub(super) fn always_something(scenario: &Scenario, findings: &mut Findings<'_>) {
    let opens = scenario.lines.iter().any(|it| {
        it.when.phase == [Phase::Opening]
            && it.tells.is_none()
            && When { phase: Vec::new(), ..it.when.clone() } == When::default()
    });
    if !opens {
        let help = "Write a line with when: (phase: [opening]) and no other condition.";
        findings.error(fault::NO_OPENING, "lines", "there is no opening line", help);
    }
    let falls_back = scenario
        .lines
        .iter()
        .any(|it| it.when == When::default() && it.tells.is_none() && !it.farewell);
    if !falls_back {
        let message = "in some moments the customer has nothing to say";
        let help = "Write one line without `when`, `tells` and `farewell`: it always fits.";
        findings.error(fault::NO_FALLBACK_LINE, "lines", message, help);
    }
    if !scenario.situations.iter().any(|it| it.when == When::default()) {
        let message = "in some moments there is nothing to pick";
        let help = "Write one situation without `when`: it always fits.";
        findings.error(fault::NO_FALLBACK_SITUATION, "situations", message, help);
    }
}
