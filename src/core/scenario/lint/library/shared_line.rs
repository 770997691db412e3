//! No two customers say the same.

use std::collections::BTreeMap;

use super::Book;
use crate::scenario::{
    Diagnostic,
    lint::wording::plain,
    passages::{Speaker, passages},
};

pub(super) const CODE: &str = "SC202";
pub(super) const TITLE: &str = "No two customers say the same";
pub(super) const WHY: &str = "Cover the names and shuffle the lines: a reader should know who \
    speaks. A sentence that two customers share belongs to neither.";
pub(super) const BAD: &str =
    r#"lines/0/say/0 = "The card again. It went red twice, and it beeps when it does that.""#;
pub(super) const GOOD: &str = r#"lines/0/say/0 = "Red again.""#;

/// Words from which on a sentence is somebody's own; "Thank you, goodbye" is everybody's.
const OWN: usize = 6;

pub(super) fn check(books: &[Book<'_>], found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (place, book) in books.iter().enumerate() {
        for passage in passages(&book.scenario) {
            let words = plain(passage.text);
            let own = words.split_whitespace().count() >= OWN;
            if passage.speaker != Speaker::Customer || !own {
                continue;
            }
            let (first, path) = seen.entry(words).or_insert((place, passage.path.clone()));
            if let Some(first) = books.get(*first).filter(|_| *first != place) {
                let line = first.source.line_of(path);
                let message =
                    format!("\"{}\" is also said in {}:{line}", passage.text, first.source.file);
                let help = "Write what this one would say and no other.";
                found.push(book.source.warning_at(CODE, &passage.path, message, help));
            }
        }
    }
}
