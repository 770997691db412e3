//! The best option cannot be told by its length.

use super::super::{ReplyOption, Scenario, Situation, findings::Findings};
use crate::core::moves::Nature;

pub(super) const CODE: &str = "SC103";
pub(super) const TITLE: &str = "The best option is not the longest";
pub(super) const WHY: &str = "If the kind reply is always the long one, trainees learn to pick by \
    length and nothing else. By chance it is the longest of four in one situation of four.";
pub(super) const BAD: &str = r#"situations += (
    id: "exploring",
    when: (phase: [exploring]),
    options: [
        (say: "Red, with everyone watching. That's no fun. What were you here for?", moves: [(mirror_facts, "Red"), (validate_feelings, "That's no fun"), (open_question, "What were you here for?")]),
        (say: "Let me see the card for a moment.", moves: [(ownership, "Let me see")]),
        (say: "You'd have to pay the fee first.", moves: [(policy_wall, "You'd have to pay the fee first")]),
        (say: "I can look into that for you.", moves: [(ownership, "I can look into that")]),
    ],
)
situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong, and I'm sorry. What happened at the machine?", moves: [(sincere_apology, "I'm sorry"), (open_question, "What happened")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on your card.", moves: [(blame_customer, "on your card")]),
        (say: "Let me look it up.", moves: [(ownership, "Let me look it up")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "exploring",
    when: (phase: [exploring]),
    options: [
        (say: "Red, with everyone watching. What were you here for?", moves: [(mirror_facts, "Red"), (open_question, "What were you here for?")]),
        (say: "Let me see the card for a moment, there may be a scratch on the strip.", moves: [(ownership, "Let me see")]),
        (say: "You'd have to pay the fee first.", moves: [(policy_wall, "You'd have to pay the fee first")]),
        (say: "I can look into that for you.", moves: [(ownership, "I can look into that")]),
    ],
)
situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong. What happened at the machine?", moves: [(sincere_apology, "That came out wrong"), (open_question, "What happened")]),
        (say: "I don't make these rules, you know. They come down from the council.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on your card.", moves: [(blame_customer, "on your card")]),
        (say: "Let me look it up.", moves: [(ownership, "Let me look it up")]),
    ],
)"#;

/// Situations from which on a habit can be told from chance.
const FEWEST: usize = 3;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let all = scenario.situations.len();
    let telling: Vec<&str> =
        scenario.situations.iter().filter(|it| best_is_longest(it)).map(|it| &*it.id).collect();
    if all >= FEWEST && telling.len() * 2 > all {
        let message = format!(
            "the best option is the longest in {} of {all} situations: {}",
            telling.len(),
            telling.join(", ")
        );
        let help = "Shorten the kind ones, and give the others something to say.";
        findings.warning(CODE, "situations", message, help);
    }
}

/// Whether the option with the most good moves is longer than every other.
fn best_is_longest(situation: &Situation) -> bool {
    let length = |it: &ReplyOption| it.say.chars().count();
    let Some(most) = situation.options.iter().map(merit).max() else {
        return false;
    };
    let (best, rest): (Vec<_>, Vec<_>) = situation.options.iter().partition(|it| merit(it) == most);
    let longest = |options: &[&ReplyOption]| options.iter().map(|it| length(it)).max();
    longest(&best) > longest(&rest) && !rest.is_empty()
}

/// Good moves less hurtful ones, which weigh three times as much.
fn merit(option: &ReplyOption) -> i32 {
    let weigh = |nature| match nature {
        Nature::Relational | Nature::Solution => 1,
        Nature::Negative => -3,
        Nature::Neutral => 0,
    };
    option.moves.iter().map(|(mv, _)| weigh(mv.nature())).sum()
}
