//! No situation is a dead end.

use super::{
    super::{Scenario, findings::Findings},
    saint_and_fools::hurts,
};

pub(super) const CODE: &str = "SC114";
pub(super) const TITLE: &str = "No situation is a dead end";
pub(super) const WHY: &str = "Where every option hurts, the trainee is punished for turning up. \
    Even in the worst moment there is something decent to say.";
pub(super) const BAD: &str = r#"situations += (
    id: "brushed-off",
    when: (after: [mirror_facts]),
    options: [
        (say: "It's a machine, it makes no mistakes.", moves: [(argue, "it makes no mistakes")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "It's really only a library card, sir.", moves: [(minimise, "It's really only a library card")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "brushed-off",
    when: (after: [mirror_facts]),
    options: [
        (say: "Let me try the card in another machine.", moves: [(ownership, "Let me try the card")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "What did you come in for today, then?", moves: [(open_question, "What did you come in for today")]),
    ],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        if !situation.options.is_empty() && situation.options.iter().all(hurts) {
            let message = format!("every option of \"{}\" hurts", situation.id);
            let help = "Add what a decent, tired agent could still say here: two such options.";
            findings.warning(CODE, &format!("situations/{at}/options"), message, help);
        }
    }
}
