//! A hidden fact can be told.

use super::{
    super::{Scenario, findings::Findings},
    reach::Reach,
};

pub(super) const CODE: &str = "SC113";
pub(super) const TITLE: &str = "A hidden fact can be told";
pub(super) const WHY: &str = "A fact that no call can bring up is a story she takes home with her. \
    It happens where the line that tells it asks for what the fact's gate rules out, or where two \
    facts wait for each other.";
pub(super) const BAD: &str = r#"lines += (
    id: "van-told",
    when: (phase: [exploring]),
    tells: "van",
    say: ["The van comes at noon.", "They drive books about in a van, he says.", "A van, with a fox on it."],
)
facts += (id: "van", text: "The book van comes at noon", gate: deep, words: ["van"])
golden += (say: "I'm so sorry about the van.", moves: [sincere_apology])"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "van-told",
    when: (phase: [solving]),
    tells: "van",
    say: ["The van comes at noon.", "They drive books about in a van, he says.", "A van, with a fox on it."],
)
facts += (id: "van", text: "The book van comes at noon", gate: deep, words: ["van"])
golden += (say: "I'm so sorry about the van.", moves: [sincere_apology])"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for id in Reach::of(scenario).never_told() {
        let Some(at) = scenario.facts.iter().position(|it| it.id == *id) else { continue };
        let message = format!("\"{id}\" can never be told: the lines for it never come");
        let help = "Loosen `when` on the line that tells it, or open the fact's gate earlier.";
        findings.warning(CODE, &format!("facts/{at}"), message, help);
    }
}
