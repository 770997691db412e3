//! Lines, endings and corrections have three variants.

use super::super::{Scenario, findings::Findings};
use crate::core::text::Text;

pub(super) const CODE: &str = "SC101";
pub(super) const TITLE: &str = "Three variants of everything she says";
pub(super) const WHY: &str = "A call is practised more than once. Two variants are known by heart \
    after two calls, and then the trainee answers the text and not the person.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?", "Well?"],
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;

/// Variants that everything needs.
const FEWEST: usize = 3;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, line) in scenario.lines.iter().enumerate() {
        check_one(&format!("lines/{at}/say"), &line.say, findings);
    }
    for (at, ending) in scenario.endings.iter().enumerate() {
        check_one(&format!("endings/{at}/say"), &ending.say, findings);
    }
    for (at, fact) in scenario.facts.iter().enumerate() {
        check_one(&format!("facts/{at}/correction"), &fact.correction, findings);
    }
}

/// Nothing at all is an error where something must be said, and fine where nothing need be.
fn check_one(path: &str, say: &[Text], findings: &mut Findings<'_>) {
    let count = say.len();
    if (1..FEWEST).contains(&count) {
        let variants = if count == 1 { "one variant" } else { "two variants" };
        let message = format!("only {variants} here; three are asked for");
        let help = "Add another thought, not another wording of the same.";
        findings.warning(CODE, path, message, help);
    }
}
