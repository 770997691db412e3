//! Rules that need several scenarios beside each other: what stands twice, and what only shows over
//! a whole library. One file a rule, as for single scenarios; an example is a change made in each
//! of two files.

mod common_tell;
mod same_id;
mod same_looks;
mod same_name;
mod shared_line;
#[cfg(test)]
mod tests;
mod traits;

use super::super::{Diagnostic, Scenario, read::FORMAT, source::Source};
pub use traits::{Cell, TraitTable, trait_table};

/// A scenario beside others, with its text.
#[derive(Debug)]
pub(in super::super) struct Book<'t> {
    pub(in super::super) source: Source<'t>,
    pub(in super::super) scenario: Scenario,
}

/// One rule about several files.
#[derive(Clone, Copy, Debug)]
pub struct LibraryRule {
    /// A code that never changes its meaning, such as `SC201`.
    pub code: &'static str,
    /// What it asks for.
    pub title: &'static str,
    /// Why.
    pub why: &'static str,
    /// A change that breaks it where it is made in two files.
    pub bad: &'static str,
    /// One that keeps it.
    pub good: &'static str,
    check: fn(&[Book<'_>], &mut Vec<Diagnostic>),
}

/// A row of [`LIBRARY_RULES`] from the constants of a rule's file.
macro_rules! rule {
    ($file:ident) => {
        LibraryRule {
            code: $file::CODE,
            title: $file::TITLE,
            why: $file::WHY,
            bad: $file::BAD,
            good: $file::GOOD,
            check: $file::check,
        }
    };
}

/// Every rule about several files, in the order of their codes.
pub const LIBRARY_RULES: [LibraryRule; 5] =
    [rule!(common_tell), rule!(shared_line), rule!(same_name), rule!(same_looks), rule!(same_id)];

/// What is found between these files.
pub(super) fn between(books: &[Book<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // What a newer format means is not known here.
    let all_known = books.iter().all(|it| it.scenario.format <= FORMAT);
    if books.len() > 1 && all_known {
        for rule in &LIBRARY_RULES {
            (rule.check)(books, &mut found);
        }
    }
    found
}

/// The first file before the one at `place` for which `same` holds.
fn earlier<'b, 't>(
    books: &'b [Book<'t>],
    place: usize,
    same: impl Fn(&Scenario) -> bool,
) -> Option<&'b Book<'t>> {
    books.iter().take(place).find(|it| same(&it.scenario))
}
