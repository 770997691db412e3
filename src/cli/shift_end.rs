//! The end page of a shift in plain lines.

use std::io;

use super::{output::put, wrap::wrap};
use crate::{
    core::shift::{ShiftState, book},
    words::{Words, end_of_shift, review_line},
};

/// Puts the end page.
pub(super) fn put_book(shift: &ShiftState, words: &Words) -> io::Result<()> {
    put("")?;
    put(&wrap(&words.say("shift-end-head"), 2))?;
    for (name, values) in end_of_shift(shift) {
        put(&wrap(&words.say_with(name, &values), 2))?;
    }
    match book(shift).review {
        Some(review) => put(&wrap(&review_line(words, &review), 2)),
        None => Ok(()),
    }
}
