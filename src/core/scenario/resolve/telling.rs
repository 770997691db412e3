//! Every fact is told by somebody, and every condition can hold.

use crate::scenario::{Gate, Scenario, When, fault, findings::Findings};

/// Facts beyond the opening are told by a line.
pub(super) fn every_fact(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, fact) in scenario.facts.iter().enumerate() {
        let told = scenario.lines.iter().any(|it| it.tells.as_ref() == Some(&fact.id));
        if fact.gate != Gate::Opening && !told {
            let message = format!("no line tells the fact \"{}\"", fact.id);
            let help = format!("Write a line with tells: \"{}\", or set gate: opening.", fact.id);
            findings.error(fault::FACT_UNTOLD, &format!("facts/{at}"), message, help);
        }
    }
    for (at, line) in scenario.lines.iter().enumerate() {
        let opening = |it: &&crate::scenario::Fact| it.gate == Gate::Opening;
        let fact = line.tells.as_ref().and_then(|it| scenario.fact(it)).filter(opening);
        if let Some(fact) = fact {
            let message = format!("\"{}\" is told in the opening, so this is never said", fact.id);
            let help = "Give the fact another gate, or leave `tells` out.";
            findings.error(
                fault::IMPOSSIBLE_CONDITION,
                &format!("lines/{at}/tells"),
                message,
                help,
            );
        }
    }
}

/// Conditions that do nothing, or can never hold.
pub(super) fn conditions(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        let path = format!("situations/{at}/when");
        if situation.when.at_most.is_some() {
            let help = "Leave it out: a situation may come as often as it fits.";
            let message = "`at_most` counts lines and does nothing in a situation";
            findings.warning(fault::IDLE_CONDITION, &format!("{path}/at_most"), message, help);
        }
        contradiction(scenario, &situation.when, &path, findings);
    }
    for (at, line) in scenario.lines.iter().enumerate() {
        contradiction(scenario, &line.when, &format!("lines/{at}/when"), findings);
    }
}

/// Facts that must be told and untold at once, or that are told from the start.
fn contradiction(scenario: &Scenario, when: &When, path: &str, findings: &mut Findings<'_>) {
    for (place, id) in when.untold.iter().enumerate() {
        let at_start = scenario.fact(id).is_some_and(|it| it.gate == Gate::Opening);
        if at_start || when.told.contains(id) {
            let message = format!("\"{id}\" is always told by then, so this never fits");
            let help = "Leave the fact out of `untold`.";
            let path = format!("{path}/untold/{place}");
            findings.error(fault::IMPOSSIBLE_CONDITION, &path, message, help);
        }
    }
}
