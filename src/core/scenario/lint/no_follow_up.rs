//! The days after the call are written.

use super::{
    super::{Scenario, findings::Findings},
    no_promise::promises,
};

pub(super) const CODE: &str = "SC130";
pub(super) const TITLE: &str = "The days after the call are written";
pub(super) const WHY: &str = "A promise is worth what becomes of it. Without `follow_up` a kept word \
    and a forgotten one end alike, and the trainee never meets the customer who waited.";
pub(super) const BAD: &str = r#"follow_up = None"#;
pub(super) const GOOD: &str = r#"follow_up = (later: "A week later", news: "The list is put right.", called: ["Ah. You did ring.", "That's kind of you.", "And I thought it was the dentist."], written: ["I have your note. Thank you.", "It came with the tulips.", "Short, but it came."], forgotten: ["I waited on Tuesday.", "You said five o'clock.", "We went without, then."])"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    if scenario.follow_up.is_none() {
        let message = if promises(scenario) {
            "options give promises, and nobody learns what becomes of them"
        } else {
            "nothing is written for the days after the call"
        };
        let help = "Write `follow_up`: what she says when called, written to, and forgotten.";
        findings.warning(CODE, "follow_up", message, help);
    }
}
