//! The language-bound data of the analyser: cue words and patterns, one folder a language.

/// Everything about one language that the analyser reads by.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {}

impl Lexicon {
    /// The English lexicon, which is part of the program.
    pub fn english() -> Self {
        Self::default()
    }
}
