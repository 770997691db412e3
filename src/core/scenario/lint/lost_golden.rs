//! A golden sentence answers something the customer says.

use super::super::{
    Scenario,
    findings::Findings,
    passages::{Speaker, passages},
};

pub(super) const CODE: &str = "SC110";
pub(super) const TITLE: &str = "Golden sentences answer one of her lines";
pub(super) const WHY: &str = "A reply is read against what was said before it. When that line was \
    rewritten and the golden sentence was not, the check proves something nobody will say.";
pub(super) const BAD: &str = r#"golden += (
    after: "I paid it in summer.",
    say: "So it was paid in summer.",
    moves: [mirror_facts],
)"#;
pub(super) const GOOD: &str = r#"golden += (
    after: "I have the receipt from spring at home, in the tea tin.",
    say: "So it was paid in spring.",
    moves: [mirror_facts],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let all = passages(scenario);
    let spoken =
        |words: &str| all.iter().any(|it| it.speaker == Speaker::Customer && **it.text == *words);
    for (at, golden) in scenario.golden.iter().enumerate() {
        let after = &*golden.after;
        if !after.is_empty() && scenario.line(after).is_none() && !spoken(after) {
            let message = "this is neither a text of hers nor the id of a line";
            let help = "Copy one of her texts, name a line by its id, or leave `after` out.";
            findings.warning(CODE, &format!("golden/{at}/after"), message, help);
        }
    }
}
