//! Texts have words, and what can be named has words that name it.

use crate::scenario::{Scenario, fault, findings::Findings, passages::passages};

/// No text is empty.
pub(super) fn empty(scenario: &Scenario, findings: &mut Findings<'_>) {
    for passage in passages(scenario) {
        if passage.text.trim().is_empty() {
            let help = "Write its words, or leave the entry out.";
            findings.error(fault::EMPTY_TEXT, &passage.path, "this text is empty", help);
        }
    }
}

/// Facts and solutions can be named by a reply; wrong words are answered.
pub(super) fn naming(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, solution) in scenario.solutions.iter().enumerate() {
        if solution.words.is_empty() {
            no_words(&format!("solutions/{at}/words"), "solution", &solution.id, findings);
        }
    }
    for (at, fact) in scenario.facts.iter().enumerate() {
        if fact.words.is_empty() {
            no_words(&format!("facts/{at}/words"), "fact", &fact.id, findings);
        }
        if !fact.wrong.is_empty() && fact.correction.is_empty() {
            let message = format!("the fact \"{}\" has wrong words and no correction", fact.id);
            let help = "Write what she says then, in three variants: correction: [\"No. …\", …].";
            findings.error(fault::NO_CORRECTION, &format!("facts/{at}/wrong"), message, help);
        }
    }
}

fn no_words(path: &str, kind: &str, id: &str, findings: &mut Findings<'_>) {
    let message = format!("no words name the {kind} \"{id}\"");
    let help = "Write the words a reply may use for it: words: [\"…\", \"…\"].";
    findings.error(fault::NO_WORDS, path, message, help);
}
