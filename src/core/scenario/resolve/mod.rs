//! What a well-formed file must hold beyond its form, so that the call can be played: names refer
//! to something, there is always something to say and to pick, and every ending is written. All
//! faults are found in one run. What would merely be better is left to the lint rules.

mod endings;
mod fallbacks;
mod ids;
mod names;
mod options;
mod sizes;
mod telling;
mod words;

use super::{Diagnostic, Scenario, findings::Findings, source::Source};

/// One check: reads the scenario, adds what it finds.
type Check = fn(&Scenario, &mut Findings<'_>);

/// Every check.
const CHECKS: [Check; 18] = [
    sizes::format,
    sizes::numbers,
    sizes::lists,
    sizes::spoken,
    ids::unique,
    names::in_lines,
    names::in_situations,
    names::in_solutions,
    names::in_the_follow_up,
    names::sore_points,
    words::empty,
    words::naming,
    options::enough,
    options::evidence,
    fallbacks::always_something,
    telling::every_fact,
    telling::conditions,
    endings::complete,
];

/// All faults of `scenario`, in the order of the file.
pub(super) fn resolve(scenario: &Scenario, source: &Source<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings { source, found: Vec::new() };
    for check in CHECKS {
        check(scenario, &mut findings);
    }
    let mut found = findings.found;
    found.sort_by_key(|it| (it.line, it.column, it.code));
    found
}
