//! Every fact can be said back.

use super::{
    super::{Scenario, findings::Findings},
    wording::plain,
};
use crate::text::Text;

pub(super) const CODE: &str = "SC125";
pub(super) const TITLE: &str = "Every fact can be said back";
pub(super) const WHY: &str = "A fact is told so that somebody may take it up. Where no option and no \
    golden sentence uses any of its words, nobody knows whether they are the words people use.";
pub(super) const BAD: &str =
    r#"facts += (id: "rain", text: "It rained on the way", words: ["rain", "soaked"])"#;
pub(super) const GOOD: &str = r#"facts += (id: "rain", text: "It rained on the way", words: ["rain", "soaked"])
golden += (say: "You came through the rain for this, and then it goes red.", moves: [mirror_facts])"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let said = said_by_trainees(scenario);
    for (at, fact) in scenario.facts.iter().enumerate() {
        if !fact.words.is_empty() && !any_held(&said, &fact.words) {
            let message = format!("nobody ever says \"{}\" back", fact.id);
            let help = "Let an option (once it is told) or a golden sentence use its words.";
            findings.warning(CODE, &format!("facts/{at}/words"), message, help);
        }
    }
}

/// What options and golden sentences say.
pub(super) fn said_by_trainees(scenario: &Scenario) -> Vec<String> {
    let options = scenario.situations.iter().flat_map(|it| &it.options).map(|it| &it.say);
    options.chain(scenario.golden.iter().map(|it| &it.say)).map(|it| plain(it)).collect()
}

/// Whether any of the sentences (as [`plain`] gives them) holds any of these words.
pub(super) fn any_held(said: &[String], words: &[Text]) -> bool {
    let held = |word: &Text| {
        let word = plain(word);
        word.len() > 1 && said.iter().any(|it| it.contains(&word))
    };
    words.iter().any(held)
}
