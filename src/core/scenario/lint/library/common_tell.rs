//! Over the whole library nothing gives the best option away.

use super::Book;
use crate::scenario::{
    Diagnostic,
    lint::{
        longest_is_best, politest_is_best,
        tell::{Habit, Tell},
    },
};

pub(super) const CODE: &str = "SC201";
pub(super) const TITLE: &str = "No habit runs through the library";
pub(super) const WHY: &str = "A habit too small to see in one file shows over twenty. Whoever plays \
    them all learns it, and then picks by length or by manners in every one.";
pub(super) const BAD: &str = r#"situations += (
    id: "exploring",
    when: (phase: [exploring]),
    options: [
        (say: "Red, with everyone watching. And what were you here for this morning?", moves: [(mirror_facts, "Red"), (open_question, "what were you here for")]),
        (say: "Let me see the card for a moment.", moves: [(ownership, "Let me see")]),
        (say: "You'd have to pay the fee first.", moves: [(policy_wall, "You'd have to pay the fee first")]),
        (say: "I can look into that for you.", moves: [(ownership, "I can look into that")]),
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
        (say: "Red, with everyone watching. And what were you here for this morning?", moves: [(mirror_facts, "Red"), (open_question, "what were you here for")]),
        (say: "Let me see the card for a moment.", moves: [(ownership, "Let me see")]),
        (say: "You'd have to pay the fee first.", moves: [(policy_wall, "You'd have to pay the fee first")]),
        (say: "I can look into that for you.", moves: [(ownership, "I can look into that")]),
    ],
)"#;

/// What is looked for: the habits of single files.
const HABITS: [Habit; 2] = [longest_is_best::HABIT, politest_is_best::HABIT];

pub(super) fn check(books: &[Book<'_>], found: &mut Vec<Diagnostic>) {
    for Habit { name, measure, help } in HABITS {
        let all = books.iter().flat_map(|it| &it.scenario.situations);
        let tell = Tell::of(all, measure);
        if !tell.is_habit() {
            continue;
        }
        let count = |book: &Book<'_>| Tell::of(&book.scenario.situations, measure).meets.len();
        let Some(most) = books.iter().max_by_key(|it| count(it)) else { continue };
        let (meets, of) = (tell.meets.len(), tell.of);
        let message = format!(
            "over {} files the best option is the {name} in {meets} of {of} situations; most often \
             here",
            books.len(),
        );
        found.push(most.source.warning_at(CODE, "situations", message, help));
    }
}
