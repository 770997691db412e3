//! More than one option is decent.

use super::super::{ReplyOption, Scenario, findings::Findings};
use crate::moves::Nature;

pub(super) const CODE: &str = "SC107";
pub(super) const TITLE: &str = "Never a saint and three fools";
pub(super) const WHY: &str = "Where one option is kind and all others hurt, picking it proves \
    nothing. Something decent that comes too early or says too little is the better distractor.";
pub(super) const BAD: &str = r#"situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong. What happened?", moves: [(open_question, "What happened?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "It's really only a library card, sir.", moves: [(minimise, "It's really only a library card")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong. What happened?", moves: [(open_question, "What happened?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "Let me look up when it was paid last.", moves: [(ownership, "Let me look up")]),
    ],
)"#;

/// Options of a situation that must not hurt.
const FEWEST: usize = 2;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        let decent = situation.options.iter().filter(|it| !hurts(it)).count();
        // Where nothing at all is decent, that is a dead end: another rule.
        if (1..FEWEST).contains(&decent) {
            let message = format!("all options of \"{}\" but {decent} hurt", situation.id);
            let help = "Let another be decent: fast but early, warm but vague.";
            findings.warning(CODE, &format!("situations/{at}/options"), message, help);
        }
    }
}

/// Whether an option makes any hurtful move.
pub(super) fn hurts(option: &ReplyOption) -> bool {
    option.moves.iter().any(|(mv, _)| mv.nature() == Nature::Negative)
}
