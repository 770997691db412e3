//! Every situation can be offered.

use super::{
    super::{Scenario, When, findings::Findings},
    reach::{Reach, Verdict},
    wording::some_of,
};

pub(super) const CODE: &str = "SC112";
pub(super) const TITLE: &str = "Every situation can be offered";
pub(super) const WHY: &str = "Of all situations that fit, the most specific one is offered, and \
    among equals the first of the file. One that never wins is a choice nobody will ever have.";
pub(super) const BAD: &str = r#"situations += (
    id: "second-thoughts",
    options: [
        (say: "That came out wrong. What happened?", moves: [(open_question, "What happened?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "I'll look up myself when it was paid.", moves: [(ownership, "I'll look up myself")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "second-thoughts",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong. What happened?", moves: [(open_question, "What happened?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "I'll look up myself when it was paid.", moves: [(ownership, "I'll look up myself")]),
    ],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let reach = Reach::of(scenario);
    // The first fallback must be there, however much is written around it.
    let fallback = scenario.situations.iter().position(|it| it.when == When::default());
    for (at, situation) in scenario.situations.iter().enumerate() {
        if Some(at) == fallback {
            continue;
        }
        let id = &situation.id;
        let (message, help) = match reach.situation(at, |_, _| true) {
            Verdict::Comes => continue,
            Verdict::Impossible => (
                format!("\"{id}\" is never offered: its conditions never hold together"),
                "Leave out the condition that cannot be met beside the others.".to_owned(),
            ),
            Verdict::Outweighed(by) => (
                format!("\"{id}\" is never offered: whenever it fits, another goes before it"),
                format!("Give it one more condition, or loosen {}.", some_of(&by)),
            ),
        };
        findings.warning(CODE, &format!("situations/{at}"), message, help);
    }
}
