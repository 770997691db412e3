//! No two customers share a name.

use super::{Book, earlier};
use crate::scenario::Diagnostic;

pub(super) const CODE: &str = "SC203";
pub(super) const TITLE: &str = "No two customers share a name";
pub(super) const WHY: &str = "Trainees remember people. Two calls by one name are taken for one \
    person, and what was learnt about the first is expected of the second.";
pub(super) const BAD: &str = r#"customer/name = "Mr Adeyemi""#;
pub(super) const GOOD: &str =
    r#"customer/about = "A retired driver of buses who reads to his grandson on Tuesdays.""#;

pub(super) fn check(books: &[Book<'_>], found: &mut Vec<Diagnostic>) {
    for (place, book) in books.iter().enumerate() {
        let name = &book.scenario.customer.name;
        if let Some(first) = earlier(books, place, |it| it.customer.name == *name) {
            let message = format!("\"{name}\" also calls in {}", first.source.file);
            let help = "Give one of them another name, or say in `about` how they are related.";
            found.push(book.source.warning_at(CODE, "customer/name", message, help));
        }
    }
}
