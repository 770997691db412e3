//! Ids: each names one thing.

use std::collections::BTreeSet;

use crate::{
    scenario::{Scenario, fault, findings::Findings},
    text::Text,
};

/// No two facts, solutions, lines or situations share an id.
pub(super) fn unique(scenario: &Scenario, findings: &mut Findings<'_>) {
    check("facts", scenario.facts.iter().map(|it| &it.id), findings);
    check("solutions", scenario.solutions.iter().map(|it| &it.id), findings);
    check("lines", scenario.lines.iter().map(|it| &it.id), findings);
    check("situations", scenario.situations.iter().map(|it| &it.id), findings);
}

fn check<'s>(list: &str, ids: impl Iterator<Item = &'s Text>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for (at, id) in ids.enumerate() {
        if !seen.insert(id) {
            let message = format!("the id \"{id}\" is used twice in `{list}`");
            let help = "Give one of the two another id.";
            findings.error(fault::ID_TWICE, &format!("{list}/{at}/id"), message, help);
        }
    }
}
