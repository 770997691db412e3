//! The language-bound data of the analyser: cue words and patterns, one folder a language.
//!
//! The English one is part of the program and read once. What the files may hold is described at
//! their heads.

use std::sync::{Arc, OnceLock};

use super::cue::CueIndex;
use super::load::Loader;
use super::token::{Tokens, Turns};
use super::vocabulary::Vocabulary;

/// Everything about one language that the analyser reads by. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
pub(super) struct Inner {
    pub(super) vocabulary: Vocabulary,
    pub(super) turns: Turns,
    pub(super) cues: CueIndex,
    /// Words that stand for a language other than this one.
    pub(super) foreign: Vec<Box<str>>,
    /// Names of labels and words of graders' forms.
    pub(super) labels: Vec<Box<str>>,
    /// Stock words whose crowding shows a list written for a grader.
    pub(super) stock: Vec<Box<str>>,
}

/// The files of the English lexicon: name and text.
const ENGLISH: [(&str, &str); 9] = [
    (
        "words",
        include_str!("../../../assets/lexicon/en/words.txt"),
    ),
    (
        "common",
        include_str!("../../../assets/lexicon/en/common.txt"),
    ),
    (
        "concepts",
        include_str!("../../../assets/lexicon/en/concepts.txt"),
    ),
    (
        "classes",
        include_str!("../../../assets/lexicon/en/classes.txt"),
    ),
    (
        "feelings",
        include_str!("../../../assets/lexicon/en/feelings.txt"),
    ),
    (
        "relational",
        include_str!("../../../assets/lexicon/en/cues/relational.txt"),
    ),
    (
        "solution",
        include_str!("../../../assets/lexicon/en/cues/solution.txt"),
    ),
    (
        "dismissive",
        include_str!("../../../assets/lexicon/en/cues/dismissive.txt"),
    ),
    (
        "marks",
        include_str!("../../../assets/lexicon/en/cues/marks.txt"),
    ),
];

impl Lexicon {
    /// The English lexicon, which is part of the program.
    pub fn english() -> Self {
        static READ: OnceLock<Lexicon> = OnceLock::new();
        READ.get_or_init(|| Self::read(&ENGLISH).unwrap_or_default())
            .clone()
    }

    /// Reads a lexicon from its files, given as name and text.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, String> {
        let mut loader = Loader::default();
        for (name, text) in files {
            loader.file(name, text)?;
        }
        Ok(Self {
            inner: Arc::new(loader.finish()),
        })
    }

    /// How many patterns it holds.
    pub fn patterns(&self) -> usize {
        self.inner.cues.count()
    }

    pub(super) fn parts(&self) -> &Inner {
        &self.inner
    }

    pub(super) fn tokens(&self, text: &str) -> Tokens {
        Tokens::of(text, &self.inner.vocabulary, &self.inner.turns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_files_can_be_read() {
        let lexicon = Lexicon::read(&ENGLISH).expect("every line is a pattern");
        assert!(lexicon.patterns() > 500, "{}", lexicon.patterns());
    }

    #[test]
    fn a_bad_line_is_named() {
        let bad = Lexicon::read(&[("dismissive", "[calm_down]\ncalm <NOSUCH>\n")]);
        assert!(bad.is_err_and(|it| it.contains("dismissive:2") && it.contains("NOSUCH")));
    }
}
