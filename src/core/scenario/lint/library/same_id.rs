//! Each file has an id of its own.

use super::{Book, earlier};
use crate::scenario::Diagnostic;

pub(super) const CODE: &str = "SC205";
pub(super) const TITLE: &str = "Each scenario has an id of its own";
pub(super) const WHY: &str = "Records name a scenario by its id. Of two with one id only the first \
    can be played.";
pub(super) const BAD: &str = r#"id = "00-library-card""#;
pub(super) const GOOD: &str = r#"version = 2"#;

pub(super) fn check(books: &[Book<'_>], found: &mut Vec<Diagnostic>) {
    for (place, book) in books.iter().enumerate() {
        let id = &book.scenario.id;
        if let Some(first) = earlier(books, place, |it| it.id == *id) {
            let message = format!("\"{id}\" is already the id of {}", first.source.file);
            let help = "Give one of them another id, such as its file's name.";
            found.push(book.source.warning_at(CODE, "id", message, help));
        }
    }
}
