//! Rules that make a playable scenario a good one: one file a rule, each with its code, what it
//! says, why, an example that breaks it and one that keeps it, which are also its test.
//!
//! A new rule is a new file with `CODE`, `TITLE`, `WHY`, `BAD`, `GOOD` and `check`, and one row in
//! [`RULES`]. Its examples are changes to the small scenario of the manual: `lines += (…)` adds an
//! entry to a list, `customer/root = sad` exchanges a value (or gives it, where it is left out).

mod contradicted;
mod dead_end;
mod early_fact;
mod exclamation;
mod few_golden;
mod few_variants;
mod given_away;
mod hard_to_read;
mod idle_ending;
mod inside_words;
mod library;
mod longest_is_best;
mod lost_golden;
mod misread_golden;
mod missing_cue;
mod missing_warning;
mod named_feeling;
mod no_follow_up;
mod no_promise;
mod no_way_back;
mod overlong_line;
mod politest_is_best;
mod reach;
mod real_name;
mod repeated_text;
mod saint_and_fools;
mod same_thought;
mod stereotype;
mod straw_man;
mod tell;
#[cfg(test)]
mod tests;
mod unreachable_line;
mod unreachable_phase;
mod unreachable_situation;
mod untellable_fact;
mod unused_fact;
mod unused_solution;
mod wording;

use std::collections::BTreeMap;

use super::{
    Diagnostic, Scenario, fault, findings::Findings, parse::parse, resolve::resolve, source::Source,
};

use library::Book;
pub use library::{Cell, LIBRARY_RULES, LibraryRule, TraitTable, trait_table};

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// A code that never changes its meaning, such as `SC101`.
    pub code: &'static str,
    /// What it asks for.
    pub title: &'static str,
    /// Why.
    pub why: &'static str,
    /// A change to the small scenario that breaks it.
    pub bad: &'static str,
    /// One that keeps it.
    pub good: &'static str,
    check: fn(&Scenario, &mut Findings<'_>),
}

/// A row of [`RULES`] from the constants of a rule's file.
macro_rules! rule {
    ($file:ident) => {
        Rule {
            code: $file::CODE,
            title: $file::TITLE,
            why: $file::WHY,
            bad: $file::BAD,
            good: $file::GOOD,
            check: $file::check,
        }
    };
}

/// Every rule, in the order of their codes.
pub const RULES: [Rule; 33] = [
    rule!(few_variants),
    rule!(repeated_text),
    rule!(longest_is_best),
    rule!(overlong_line),
    rule!(missing_warning),
    rule!(named_feeling),
    rule!(saint_and_fools),
    rule!(early_fact),
    rule!(exclamation),
    rule!(lost_golden),
    rule!(unreachable_line),
    rule!(unreachable_situation),
    rule!(untellable_fact),
    rule!(dead_end),
    rule!(no_way_back),
    rule!(idle_ending),
    rule!(no_promise),
    rule!(given_away),
    rule!(contradicted),
    rule!(politest_is_best),
    rule!(straw_man),
    rule!(inside_words),
    rule!(real_name),
    rule!(stereotype),
    rule!(unused_fact),
    rule!(unused_solution),
    rule!(hard_to_read),
    rule!(missing_cue),
    rule!(few_golden),
    rule!(no_follow_up),
    rule!(unreachable_phase),
    rule!(same_thought),
    rule!(misread_golden),
];

/// Everything that can be said about the scenario in `text`, called `file` in findings: what
/// hinders playing it, then what would make it better, in the order of the file.
pub fn lint(file: &str, text: &str) -> Vec<Diagnostic> {
    look_at(file, text).found
}

/// What [`lint`] finds in each of these files (name and text), file by file, and what only shows
/// where they stand beside each other. A file that cannot be read hides nothing in the others.
pub fn lint_all(files: &[(String, String)]) -> Vec<Diagnostic> {
    together(files.iter().map(|(file, text)| look_at(file, text)).collect())
}

/// One file, looked at by itself.
#[derive(Debug)]
pub struct Looked<'t> {
    file: &'t str,
    book: Option<Book<'t>>,
    found: Vec<Diagnostic>,
}

/// Looks at one file by itself. Files hang on nothing but themselves, so that many can be looked at
/// at once; [`together`] holds them against each other.
pub fn look_at<'t>(file: &'t str, text: &'t str) -> Looked<'t> {
    let source = Source::new(file, text);
    match parse(&source) {
        Err(found) => Looked { file, book: None, found },
        Ok(scenario) => {
            let found = findings(&source, &scenario);
            Looked { file, book: Some(Book { source, scenario }), found }
        }
    }
}

/// What was found in each of these files, file by file, and what is found between them.
pub fn together(looked: Vec<Looked<'_>>) -> Vec<Diagnostic> {
    let (mut books, mut all, mut places) = (Vec::new(), Vec::new(), BTreeMap::new());
    for (place, it) in looked.into_iter().enumerate() {
        places.entry(it.file).or_insert(place);
        books.extend(it.book);
        all.extend(it.found);
    }
    all.extend(library::between(&books));
    all.sort_by_cached_key(|it| (places.get(&*it.file).copied(), it.line, it.column, it.code));
    all
}

/// The files that hold a scenario.
fn books(files: &[(String, String)]) -> Vec<Book<'_>> {
    let sources = files.iter().map(|(file, text)| Source::new(file, text));
    let read = sources.filter_map(|it| parse(&it).ok().map(|scenario| (it, scenario)));
    read.map(|(source, scenario)| Book { source, scenario }).collect()
}

fn findings(source: &Source<'_>, scenario: &Scenario) -> Vec<Diagnostic> {
    let mut findings = Findings::of(source);
    findings.found = resolve(scenario, source);
    for rule in &RULES {
        (rule.check)(scenario, &mut findings);
    }
    in_order(findings.found)
}

fn in_order(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.sort_by_key(|it| (it.line, it.column, it.code));
    found
}

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// In one line.
    pub title: &'static str,
    /// Why it matters; empty for what cannot be played otherwise.
    pub why: &'static str,
    /// A change that brings it up; empty where there is none.
    pub bad: &'static str,
    /// What to write instead; empty where there is none.
    pub good: &'static str,
}

impl std::fmt::Display for Explanation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.title)?;
        for (head, text) in [("Why", self.why), ("Not", self.bad), ("But", self.good)] {
            if !text.is_empty() {
                write!(f, "\n\n{head}:\n{text}")?;
            }
        }
        Ok(())
    }
}

/// Explains `code`, or nothing where there is no such code.
pub fn explain(code: &str) -> Option<Explanation> {
    let rule = RULES.iter().find(|it| it.code == code);
    if let Some(&Rule { title, why, bad, good, .. }) = rule {
        return Some(Explanation { title, why, bad, good });
    }
    let rule = LIBRARY_RULES.iter().find(|it| it.code == code);
    if let Some(&LibraryRule { title, why, bad, good, .. }) = rule {
        return Some(Explanation { title, why, bad, good });
    }
    let (_, title) = fault::ALL.iter().find(|(known, _)| *known == code)?;
    Some(Explanation { title, why: "", bad: "", good: "" })
}
