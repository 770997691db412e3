//! No two customers look alike.

use super::{Book, earlier};
use crate::scenario::{Diagnostic, Looks};

pub(super) const CODE: &str = "SC204";
pub(super) const TITLE: &str = "No two customers look alike";
pub(super) const WHY: &str = "A face is how a customer is remembered. Two with the same skin, hair, \
    age, glasses and clothes are one person with two voices.";
pub(super) const BAD: &str =
    r#"customer/looks = (skin: brown, hair: long, hair_colour: grey, age: old, clothes: navy)"#;
pub(super) const GOOD: &str = r#"customer/mood = composed"#;

pub(super) fn check(books: &[Book<'_>], found: &mut Vec<Diagnostic>) {
    for (place, book) in books.iter().enumerate() {
        let looks = &book.scenario.customer.looks;
        // Looks that nobody wrote are the usual ones, and no choice that could be repeated.
        if *looks == Looks::default() {
            continue;
        }
        if let Some(first) = earlier(books, place, |it| it.customer.looks == *looks) {
            let message = format!("this customer looks like the one in {}", first.source.file);
            let help = "Change hair, clothes or glasses, so that nobody takes one for the other.";
            found.push(book.source.warning_at(CODE, "customer/looks", message, help));
        }
    }
}
