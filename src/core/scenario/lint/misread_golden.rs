//! Golden sentences are read as they say.

use super::super::{Scenario, findings::Findings, golden};
use crate::core::{analyser::Lexicon, moves::Move};

pub(super) const CODE: &str = "SC133";
pub(super) const TITLE: &str = "Golden sentences are read as written";
pub(super) const WHY: &str = "A golden sentence is a promise to whoever types: this is how you will \
    be understood. Where it is read otherwise, either the label is wrong, or the sentence shows \
    something that typed replies are not yet understood by; both are worth knowing before anybody \
    plays.";
pub(super) const BAD: &str =
    r#"golden += (say: "I'm so sorry about the beeping.", moves: [policy_wall])"#;
pub(super) const GOOD: &str =
    r#"golden += (say: "I'm so sorry about the beeping.", moves: [sincere_apology])"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let lexicon = Lexicon::english();
    for (at, read) in golden::readings(scenario, &lexicon).enumerate() {
        let declared = scenario.golden.get(at).map(|it| &*it.moves).unwrap_or_default();
        let missed = golden::missed(declared, &read);
        if !missed.is_empty() {
            let message = format!("{} not read here; read: {}", names(&missed), names(&read));
            let help = "Ask first whether your label is right; then say it another way. \
                `rapport lint FILE --golden` shows all of them.";
            findings.warning(CODE, &format!("golden/{at}/say"), message, help);
        }
    }
}

/// Names of moves, as they stand in files.
fn names(moves: &[Move]) -> String {
    let names: Vec<String> = moves.iter().map(|it| format!("`{it}`")).collect();
    if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
}
