//! Everything she says, and everything said around her, has three variants.

use super::super::{Scenario, findings::Findings, passages::stance_name};
use crate::text::Text;

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
    for (path, say) in spoken(scenario) {
        check_one(&path, say, findings);
    }
}

/// Everything that is said in variants, with its place.
pub(super) fn spoken(scenario: &Scenario) -> Vec<(String, &[Text])> {
    let mut all: Vec<(String, &[Text])> = Vec::new();
    for (at, line) in scenario.lines.iter().enumerate() {
        all.push((format!("lines/{at}/say"), &line.say));
    }
    for (at, ending) in scenario.endings.iter().enumerate() {
        all.push((format!("endings/{at}/say"), &ending.say));
    }
    for (at, fact) in scenario.facts.iter().enumerate() {
        all.push((format!("facts/{at}/correction"), &fact.correction));
    }
    for (stance, say) in &scenario.onlookers {
        all.push((format!("onlookers/{}", stance_name(*stance)), say));
    }
    for (list, say) in scenario.again.lists() {
        all.push((format!("again/{list}"), say));
    }
    if let Some(it) = &scenario.follow_up {
        all.push(("follow_up/called".into(), &it.called));
        all.push(("follow_up/written".into(), &it.written));
        all.push(("follow_up/forgotten".into(), &it.forgotten));
        all.push(("follow_up/let_down".into(), &it.let_down));
        for (at, it) in it.misunderstandings.iter().enumerate() {
            all.push((format!("follow_up/misunderstandings/{at}/say"), &it.say));
        }
    }
    all
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
