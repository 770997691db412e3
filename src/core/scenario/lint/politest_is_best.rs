//! The best option cannot be told by its manners.

use super::{
    super::{ReplyOption, Scenario, findings::Findings},
    tell::Habit,
    wording::{all_in, plain},
};

pub(super) const CODE: &str = "SC120";
pub(super) const TITLE: &str = "The best option is not the politest";
pub(super) const WHY: &str = "Please, of course and certainly are cheap. Where they always stand in \
    the kind option, trainees learn to look for them, and on the telephone they are not what helps.";
pub(super) const BAD: &str = r#"situations += (
    id: "exploring",
    when: (phase: [exploring]),
    options: [
        (say: "Red, thank you for trying. What were you here for?", moves: [(mirror_facts, "Red"), (open_question, "What were you here for?")]),
        (say: "Let me see the card for a moment, there may be a scratch on the strip.", moves: [(ownership, "Let me see")]),
        (say: "You'd have to pay the fee first.", moves: [(policy_wall, "You'd have to pay the fee first")]),
        (say: "I can look into that for you.", moves: [(ownership, "I can look into that")]),
    ],
)
situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong. Please, what happened at the machine?", moves: [(sincere_apology, "That came out wrong"), (open_question, "what happened at the machine?")]),
        (say: "I don't make these rules, you know. They come down from the council.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on your card.", moves: [(blame_customer, "on your card")]),
        (say: "Let me look it up.", moves: [(ownership, "Let me look it up")]),
    ],
)
situations += (
    id: "asked",
    when: (after: [open_question]),
    options: [
        (say: "The one with the fox, of course. What did he say when it beeped?", moves: [(mirror_facts, "The one with the fox"), (open_question, "What did he say when it beeped?")]),
        (say: "That one is out until Thursday, there's a list for it downstairs on the board.", moves: [(explain_reasons, "there's a list for it")]),
        (say: "It would have been on the website.", moves: [(blame_customer, "It would have been on the website")]),
        (say: "I'll fetch it from the back.", moves: [(ownership, "I'll fetch it from the back")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "exploring",
    when: (phase: [exploring]),
    options: [
        (say: "Red, and with him beside you. What were you here for?", moves: [(mirror_facts, "Red"), (open_question, "What were you here for?")]),
        (say: "Let me see the card for a moment please, there may be a scratch on the strip.", moves: [(ownership, "Let me see")]),
        (say: "You'd have to pay the fee first.", moves: [(policy_wall, "You'd have to pay the fee first")]),
        (say: "I can look into that for you.", moves: [(ownership, "I can look into that")]),
    ],
)"#;

/// Words of manners. An apology is none: it may be what helps.
const MANNERS: [&str; 18] = [
    "please",
    "thank you",
    "thanks",
    "kindly",
    "of course",
    "certainly",
    "absolutely",
    "gladly",
    "with pleasure",
    "happy to",
    "appreciate",
    "sir",
    "madam",
    "if i may",
    "would you mind",
    "be so kind",
    "you re welcome",
    "at your service",
];

/// What is looked for.
pub(super) const HABIT: Habit = Habit {
    name: "politest",
    measure: manners,
    help: "Take the manners out of the kind ones, or give them to the others too.",
};

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    HABIT.check(CODE, scenario, findings);
}

/// Words of manners in an option.
fn manners(option: &ReplyOption) -> usize {
    all_in(&plain(&option.say), &MANNERS).count()
}
