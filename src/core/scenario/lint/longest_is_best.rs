//! The best option cannot be told by its length.

use super::{
    super::{Scenario, findings::Findings},
    tell::{Habit, length},
};

pub(super) const CODE: &str = "SC103";
pub(super) const TITLE: &str = "The best option is not the longest";
pub(super) const WHY: &str = "If the kind reply is always the long one, trainees learn to pick by \
    length and nothing else. By chance it is the longest of four in one situation of four; a file \
    in which it is far more often so (by chance in one of twenty) has the habit.";
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
)
situations += (
    id: "asked",
    when: (after: [open_question]),
    options: [
        (say: "The one with the fox, then. What did he say when it beeped?", moves: [(mirror_facts, "The one with the fox"), (open_question, "What did he say when it beeped?")]),
        (say: "That one is out, there's a list for it.", moves: [(explain_reasons, "there's a list for it")]),
        (say: "It would have been on the website.", moves: [(blame_customer, "It would have been on the website")]),
        (say: "I'll fetch it from the back.", moves: [(ownership, "I'll fetch it from the back")]),
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
)
situations += (
    id: "asked",
    when: (after: [open_question]),
    options: [
        (say: "The one with the fox. What did he say when it beeped?", moves: [(mirror_facts, "The one with the fox"), (open_question, "What did he say when it beeped?")]),
        (say: "That one is out until Thursday, there's a list for it downstairs on the board.", moves: [(explain_reasons, "there's a list for it")]),
        (say: "It would have been on the website.", moves: [(blame_customer, "It would have been on the website")]),
        (say: "I'll fetch it from the back.", moves: [(ownership, "I'll fetch it from the back")]),
    ],
)"#;

/// What is looked for.
pub(super) const HABIT: Habit = Habit {
    name: "longest",
    measure: length,
    help: "Shorten the kind ones, and give the others something to say.",
};

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    HABIT.check(CODE, scenario, findings);
}
