//! An option does not know what was not told.

use super::{
    super::{Gate, Scenario, findings::Findings},
    wording::{holds, plain},
};

pub(super) const CODE: &str = "SC108";
pub(super) const TITLE: &str = "Options do not know what was not told";
pub(super) const WHY: &str = "A fact with the gate trusting or deep is earned by listening. An option \
    that names it before gives it away to whoever reads the list.";
pub(super) const BAD: &str = r#"situations/0/options += (
    say: "Is it for the little one, the book? Then take it along on trust, I know you both.",
    moves: [(genuine_concern, "Is it for the little one")],
)"#;
pub(super) const GOOD: &str = r#"situations/0/options += (
    say: "Which book was it going to be? Then I'll fetch it while the machine thinks it over.",
    moves: [(open_question, "Which book was it going to be?")],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let hidden = || scenario.facts.iter().filter(|it| it.gate >= Gate::Trusting);
    for (at, situation) in scenario.situations.iter().enumerate() {
        for (place, option) in situation.options.iter().enumerate() {
            let say = plain(&option.say);
            for fact in hidden().filter(|it| !situation.when.told.contains(&it.id)) {
                if let Some(words) = fact.words.iter().find(|it| holds(&say, it)) {
                    let message = format!(
                        "\"{words}\" gives away the fact \"{}\" before it is told",
                        fact.id
                    );
                    let help = format!(
                        "Say it without, or put it into a situation with told: [\"{}\"].",
                        fact.id
                    );
                    let path = format!("situations/{at}/options/{place}/say");
                    findings.warning(CODE, &path, message, help);
                }
            }
        }
    }
}
