//! Enough golden sentences.

use super::super::{Scenario, findings::Findings};

pub(super) const CODE: &str = "SC129";
pub(super) const TITLE: &str = "Twelve golden sentences";
pub(super) const WHY: &str = "Half of all trainees type. Golden sentences are the only proof that \
    what they type about this customer is read as it was meant: slang, small letters, second \
    languages, the curt, the hollow and the unkind among them.";
pub(super) const BAD: &str = r#"golden = [(say: "You paid in spring, and your grandson saw it go red twice.", moves: [mirror_facts])]"#;
pub(super) const GOOD: &str =
    r#"golden += (say: "Your grandson was there, and it went red twice.", moves: [mirror_facts])"#;

/// Sentences that a file has at least.
const FEWEST: usize = 12;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let count = scenario.golden.len();
    if count < FEWEST {
        let message = format!("{count} golden sentences; {FEWEST} are asked for");
        let help = "Type what people would type, kind and unkind, and say what it must be read as.";
        findings.warning(CODE, "golden", message, help);
    }
}
