//! The program's own words, from Fluent files. Words of a call live in its scenario.
//!
//! One folder a language under `assets/locales`. A missing word shows its own name rather than
//! nothing, and a test keeps every name that the program asks for in the English files.

mod cards;
mod plans;
mod pronoun;
mod recorded;
mod shift;
mod unsolved;
mod why;

pub use cards::{card_lines, carded};
pub use plans::{
    assigned_line, call_lines, cue_card, kind_line, length_of, mark_words, move_words, people_of,
};
pub use pronoun::{pronoun_values, they};
pub use recorded::{RecordedCall, RecordedTurn, recorded_calls};
pub use shift::{
    CallRow, Line, call_rows, change_line, count, earlier_line, end_of_shift, meaning_of_shift,
    moved_by, review_head, review_words, row_line, signed, status_values, whole,
};
pub use unsolved::unsolved_line;
pub use why::{Why, WhyLine, why};

use crate::core::text::is_blank;
use fluent_bundle::FluentArgs;
pub use fluent_bundle::FluentValue;
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use unic_langid::langid;

/// The English files, which are part of the program.
const ENGLISH: &[&str] = &[
    include_str!("../../assets/locales/en/author.ftl"),
    include_str!("../../assets/locales/en/card.ftl"),
    include_str!("../../assets/locales/en/common.ftl"),
    include_str!("../../assets/locales/en/handover.ftl"),
    include_str!("../../assets/locales/en/data.ftl"),
    include_str!("../../assets/locales/en/exercises.ftl"),
    include_str!("../../assets/locales/en/learning.ftl"),
    include_str!("../../assets/locales/en/moves.ftl"),
    include_str!("../../assets/locales/en/mine.ftl"),
    include_str!("../../assets/locales/en/plans.ftl"),
    include_str!("../../assets/locales/en/room.ftl"),
    include_str!("../../assets/locales/en/report.ftl"),
    include_str!("../../assets/locales/en/skills.ftl"),
    include_str!("../../assets/locales/en/terminal.ftl"),
    include_str!("../../assets/locales/en/window.ftl"),
];

/// A text as it stands between quotation marks: its own become single ones.
pub fn within_quotes(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}

/// All words of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// The English words.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        bundle.set_use_isolating(false);
        for text in ENGLISH {
            // A faulty entry is dropped by the parser; `every_file_parses` keeps them whole.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// The words called `name`.
    pub fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// The words called `name`, with the given values put in.
    pub fn say_with(&self, name: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.0.get_message(name).and_then(|it| it.value()) else {
            return name.to_owned();
        };
        let mut args = FluentArgs::new();
        for (key, value) in values {
            args.set(*key, value.clone());
        }
        self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// What somebody said, as it is shown; where the words were not kept, that they were not.
    pub fn said(&self, said: &str) -> String {
        if is_blank(said) { self.say("words-gone") } else { said.to_owned() }
    }

    /// Whether there are words called `name`.
    pub fn has(&self, name: &str) -> bool {
        self.0.has_message(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_parses() {
        for text in ENGLISH {
            assert!(FluentResource::try_new((*text).to_owned()).is_ok());
        }
    }
}
