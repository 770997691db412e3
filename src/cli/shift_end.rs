//! The end page of a shift in plain lines.

use std::io;

use super::{output::put, shift::level_of_agent, terminal::name_of, wrap::wrap};
use crate::{
    core::shift::{Book, ShiftState, book},
    words::{FluentValue, Words},
};

/// Puts the end page.
pub(super) fn put_book(shift: &ShiftState, words: &Words) -> io::Result<()> {
    let book = book(shift);
    let say = |name: &str, values: &[(&str, FluentValue<'_>)]| {
        put(&wrap(&words.say_with(name, values), 2))
    };
    let count = |it: usize| FluentValue::from(it.to_string());
    put("")?;
    say("shift-end-head", &[])?;
    say(
        "shift-book",
        &[
            ("kept", count(book.kept)),
            ("risk", count(book.at_risk)),
            ("lost", count(book.lost)),
            ("silent", count(book.silent_leavers)),
            ("advocates", count(book.advocates)),
        ],
    )?;
    say("shift-clean", &[("clean", count(book.clean_calls)), ("count", count(shift.plan.len()))])?;
    if book.respect_kept {
        say("shift-respect", &[])?;
    }
    if let Some(by) = book.consistency {
        say("shift-twins", &[("by", format!("{by:+.0}").into())])?;
    }
    say(
        "shift-money",
        &[
            ("budget", level_of_agent(book.money_left)),
            ("looks", book.looked_away.to_string().into()),
        ],
    )?;
    say(
        "shift-agent",
        &[
            ("energy", level_of_agent(shift.agent.energy)),
            ("morale", level_of_agent(shift.agent.morale)),
            ("rituals", shift.rituals.to_string().into()),
        ],
    )?;
    for words in &shift.kudos {
        say("shift-praise", &[("words", words.to_string().into())])?;
    }
    review(&book, words)
}

fn review(book: &Book, words: &Words) -> io::Result<()> {
    let Some(review) = &book.review else {
        return Ok(());
    };
    let quote = [("quote", FluentValue::from(review.quote.to_string()))];
    let said = words.say_with(&format!("review-{}", name_of(&review.tone)), &quote);
    let values = [
        ("stars", FluentValue::from(review.stars.to_string())),
        ("customer", review.customer.to_string().into()),
        ("words", said.into()),
    ];
    put(&wrap(&words.say_with("shift-review", &values), 2))
}
