//! Golden sentences are read as they say.

use super::super::{Scenario, findings::Findings, golden};
use crate::{
    analyser::Lexicon,
    moves::{Move, Nature},
};

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
            let help = if punished(declared, &read) { PUNISHED } else { OTHERWISE };
            findings.warning(CODE, &format!("golden/{at}/say"), message, help);
        }
    }
}

/// What to do where a sentence is merely read otherwise.
const OTHERWISE: &str = "Ask first whether your label is right; then say it another way. \
    `rapport lint FILE --golden` shows all of them.";

/// What to do where something good is read as a slight.
const PUNISHED: &str = "If your label is right, whoever types this is punished for a good reply. Saying \
    it another way only hides that. First add the words it uses to the `words` of the fact or the \
    solution it speaks of; if it is read as a slight all the same, tell us.";

/// Whether a sentence that does good is read as one that hurts.
fn punished(declared: &[Move], read: &[Move]) -> bool {
    let hurts = |moves: &[Move]| moves.iter().any(|it| it.nature() == Nature::Negative);
    !hurts(declared) && hurts(read)
}

/// Names of moves, as they stand in files.
fn names(moves: &[Move]) -> String {
    let names: Vec<String> = moves.iter().map(|it| format!("`{it}`")).collect();
    if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_reply_read_as_a_slight_is_told_from_any_other_misreading() {
        use Move::{BlameCustomer, Minimise, MirrorFacts, OpenQuestion};
        assert!(punished(&[MirrorFacts], &[BlameCustomer]));
        assert!(punished(&[MirrorFacts], &[MirrorFacts, Minimise]));
        assert!(!punished(&[MirrorFacts], &[OpenQuestion]));
        assert!(!punished(&[Minimise], &[BlameCustomer]));
        assert!(!punished(&[MirrorFacts], &[]));
    }
}
