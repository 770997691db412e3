//! A shift in words: how it stands before a call, and what is said at its end. Terminal and window
//! say the same.

use super::{FluentValue, Words};
use crate::core::{
    customer::Verdict,
    shift::{Book, PublicReview, ShiftState, Tone, book},
};

/// A line: the name of its words, and their values.
pub type Line = (&'static str, Vec<(&'static str, FluentValue<'static>)>);

/// A level or an amount as a whole number.
fn whole(level: f64) -> FluentValue<'static> {
    format!("{level:.0}").into()
}

fn count(number: usize) -> FluentValue<'static> {
    number.to_string().into()
}

/// The values of the line on how a shift stands before the call with `name`.
pub fn status_values(shift: &ShiftState, name: &str) -> Vec<(&'static str, FluentValue<'static>)> {
    vec![
        ("number", count(shift.results.len() + 1)),
        ("count", count(shift.plan.len())),
        ("name", name.to_owned().into()),
        ("energy", whole(shift.agent.energy)),
        ("morale", whole(shift.agent.morale)),
        ("budget", whole(shift.budget)),
    ]
}

/// The lines of the end page: the book, respect, first against last, money, the agent, praise.
pub fn end_of_shift(shift: &ShiftState) -> Vec<Line> {
    let book = book(shift);
    let mut lines: Vec<Line> = vec![
        ("shift-book", customers(&book)),
        (
            "shift-clean",
            vec![("clean", count(book.clean_calls)), ("count", count(shift.plan.len()))],
        ),
    ];
    if book.respect_kept {
        lines.push(("shift-respect", Vec::new()));
    }
    if let Some(by) = book.consistency {
        lines.push(("shift-twins", vec![("by", format!("{by:+.0}").into())]));
    }
    let looks = book.looked_away.to_string();
    lines.push(("shift-money", vec![("budget", whole(book.money_left)), ("looks", looks.into())]));
    lines.push((
        "shift-agent",
        vec![
            ("energy", whole(shift.agent.energy)),
            ("morale", whole(shift.agent.morale)),
            ("rituals", shift.rituals.to_string().into()),
        ],
    ));
    let praise =
        |it: &crate::core::text::Text| ("shift-praise", vec![("words", it.to_string().into())]);
    lines.extend(shift.kudos.iter().map(praise));
    lines
}

fn customers(book: &Book) -> Vec<(&'static str, FluentValue<'static>)> {
    vec![
        ("kept", count(book.kept)),
        ("risk", count(book.at_risk)),
        ("lost", count(book.lost)),
        ("silent", count(book.silent_leavers)),
        ("advocates", count(book.advocates)),
    ]
}

/// A public review in one line.
pub fn review_line(words: &Words, review: &PublicReview) -> String {
    let name = match review.tone {
        Tone::Glad => "review-glad",
        Tone::Kind => "review-kind",
        Tone::Cool => "review-cool",
        Tone::Bitter => "review-bitter",
    };
    let said = words.say_with(name, &[("quote", review.quote.to_string().into())]);
    let values = [
        ("stars", FluentValue::from(review.stars.to_string())),
        ("customer", review.customer.to_string().into()),
        ("words", said.into()),
    ];
    words.say_with("shift-review", &values)
}

/// That somebody was here before, and how it ended.
pub fn remembered_line(words: &Words, name: &str, verdict: Verdict) -> String {
    let verdict = words.say(match verdict {
        Verdict::Kept => "verdict-kept",
        Verdict::AtRisk => "verdict-at_risk",
        Verdict::Lost => "verdict-lost",
    });
    let values = [("name", FluentValue::from(name.to_owned())), ("verdict", verdict.into())];
    words.say_with("shift-returning", &values)
}
