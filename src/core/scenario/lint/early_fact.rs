//! An option does not know what was not told.

use super::{
    super::{Fact, Gate, Scenario, findings::Findings},
    saint_and_fools::hurts,
    wording::{holds, plain},
};

pub(super) const CODE: &str = "SC108";
pub(super) const TITLE: &str = "Options do not know what was not told";
pub(super) const WHY: &str = "A fact with the gate trusting or deep is earned by listening. An option \
    that names it before gives it away to whoever reads the list. (A hurtful guess gives nothing.)";
pub(super) const BAD: &str = r#"situations/0/options += (
    say: "Is it for the little one, the book? Then take it along on trust, I know you both.",
    moves: [(genuine_concern, "Is it for the little one")],
)"#;
pub(super) const GOOD: &str = r#"situations/0/options += (
    say: "Which book was it going to be? Then I'll fetch it while the machine thinks it over.",
    moves: [(open_question, "Which book was it going to be?")],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        let hidden: Vec<&Fact> = scenario
            .facts
            .iter()
            .filter(|it| it.gate >= Gate::Trusting && !situation.when.told.contains(&it.id))
            .collect();
        for (place, option) in situation.options.iter().enumerate().filter(|it| !hurts(it.1)) {
            let path = format!("situations/{at}/options/{place}/say");
            check_option(&path, &plain(&option.say), &hidden, findings);
        }
    }
}

fn check_option(path: &str, say: &str, hidden: &[&Fact], findings: &mut Findings<'_>) {
    for fact in hidden {
        if let Some(words) = fact.words.iter().find(|it| holds(say, it)) {
            let id = &fact.id;
            let message = format!("\"{words}\" gives away the fact \"{id}\" before it is told");
            let help = format!("Say it without, or give the situation told: [\"{id}\"].");
            findings.warning(CODE, path, message, help);
        }
    }
}
