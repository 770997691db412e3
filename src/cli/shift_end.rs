//! The end page of a shift in plain lines.

use std::io;

use super::{output::put, wrap::wrap};
use crate::{
    core::shift::{ShiftState, book},
    words::{
        Words, call_rows, end_of_shift, meaning_of_shift, review_head, review_words, row_line,
    },
};

/// Puts the end page.
pub(super) fn put_book(shift: &ShiftState, words: &Words) -> io::Result<()> {
    let put_wrapped = |line: &str| put(&wrap(line, 2));
    put("")?;
    put_wrapped(&words.say("shift-end-head"))?;
    let (name, values) = meaning_of_shift(shift);
    put_wrapped(&words.say_with(name, &values))?;
    put("")?;
    put_wrapped(&words.say("shift-book-title"))?;
    for row in call_rows(words, shift) {
        put_wrapped(&row_line(words, &row))?;
    }
    put("")?;
    for (name, values) in end_of_shift(shift) {
        put_wrapped(&words.say_with(name, &values))?;
    }
    let Some(review) = book(shift).review else { return Ok(()) };
    put("")?;
    put_wrapped(&format!(
        "{}. {}",
        words.say("shift-review-title"),
        words.say("shift-review-more")
    ))?;
    put_wrapped(&review_head(words, &review))?;
    put_wrapped(&review_words(words, &review))
}
