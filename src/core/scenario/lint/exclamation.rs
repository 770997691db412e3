//! One exclamation mark is enough.

use super::super::{
    Scenario,
    findings::Findings,
    passages::{Speaker, passages},
};

pub(super) const CODE: &str = "SC109";
pub(super) const TITLE: &str = "No exclamation marks in a row";
pub(super) const WHY: &str = "Marks in a row shout for the writer. Anger reads in short sentences, \
    in repeated words, in what is left out; the voice of the cue does the rest.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?!!", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now? Now what.", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for passage in passages(scenario) {
        let spoken = passage.speaker != Speaker::File;
        if spoken && (passage.text.contains("!!") || passage.text.contains("! !")) {
            let help = "Keep one, or none: let the words carry it.";
            findings.warning(CODE, &passage.path, "exclamation marks in a row", help);
        }
    }
}
