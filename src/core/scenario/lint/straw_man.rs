//! No option is made of straw.

use super::super::{ReplyOption, Scenario, findings::Findings};
use crate::moves::{Move, Nature};

pub(super) const CODE: &str = "SC121";
pub(super) const TITLE: &str = "No option is made of straw";
pub(super) const WHY: &str = "Nobody at work says three cruel things in one breath. An option that \
    insults, or hurts in every half-sentence, is picked by nobody and so teaches nobody; the one \
    that nearly sounds helpful does.";
pub(super) const BAD: &str = r#"situations/0/options += (
    say: "Calm down, it's only a card, and you should have read the letter we sent.",
    moves: [(calm_down, "Calm down"), (minimise, "it's only a card"), (blame_customer, "you should have read the letter")],
)"#;
pub(super) const GOOD: &str = r#"situations/0/options += (
    say: "It's only the card, and there is a letter that goes out about it each year.",
    moves: [(minimise, "It's only the card"), (explain_reasons, "there is a letter that goes out")],
)"#;

/// Hurtful moves that one breath may hold.
const MOST: usize = 2;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    // Whoever is insulted for ten minutes may well be tempted.
    let provoked = scenario.customer.temperament.abusive;
    for (at, situation) in scenario.situations.iter().enumerate() {
        for (place, option) in situation.options.iter().enumerate() {
            if let Some(message) = straw(option, provoked) {
                let help = "Let it slip once, the way tired people do, and mean well besides.";
                let path = format!("situations/{at}/options/{place}/moves");
                findings.warning(CODE, &path, message, help);
            }
        }
    }
}

/// Why nobody would say this.
fn straw(option: &ReplyOption, provoked: bool) -> Option<String> {
    let insult = option.moves.iter().find(|(mv, _)| *mv == Move::HostilityProfanity);
    if let Some((_, words)) = insult.filter(|_| !provoked) {
        return Some(format!("nobody picks an insult: \"{words}\""));
    }
    let hurts = option.moves.iter().filter(|(mv, _)| mv.nature() == Nature::Negative).count();
    (hurts > MOST).then(|| format!("this option hurts {hurts} times in one breath"))
}
