//! A promise can come due.

use super::super::{Scenario, findings::Findings};
use crate::moves::Move;

pub(super) const CODE: &str = "SC117";
pub(super) const TITLE: &str = "A promise can be given";
pub(super) const WHY: &str = "The days after the call ask whether a promise was kept. Where no \
    option gives one, picking never leads there, and nobody goes home with a word to hold on to.";
pub(super) const BAD: &str = r#"situations/0/options/4 = (say: "Take the book on trust until six, and after that the card has to work.", moves: [(offer_alternatives, "Take the book on trust until six")], solution: "lend")"#;
pub(super) const GOOD: &str = r#"situations/0/options/4 = (say: "Take the book on trust, and I'll ring you at five about the card.", moves: [(offer_alternatives, "Take the book on trust"), (commit_follow_up, "I'll ring you at five")], solution: "lend")"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    if !scenario.situations.is_empty() && !promises(scenario) {
        let message = "no option gives a promise or commits to a later contact";
        let help = "Let some options say who gets back to her and when: commit_follow_up, promise.";
        findings.warning(CODE, "situations", message, help);
    }
}

/// Whether some option gives a word that can come due.
pub(super) fn promises(scenario: &Scenario) -> bool {
    let options = scenario.situations.iter().flat_map(|it| &it.options);
    options
        .flat_map(|it| &it.moves)
        .any(|(mv, _)| matches!(mv, Move::Promise | Move::CommitFollowUp))
}
