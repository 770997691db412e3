//! The language-bound data of the analyser: cue words and patterns, one folder a language.
//!
//! The English one is part of the program and read once. What the files may hold is described at
//! their heads.

use std::sync::{Arc, OnceLock};

use super::case::Stem;
use super::index::CueIndex;
use super::load::Loader;
use super::token::Tokens;
use super::vocabulary::Vocabulary;

/// Everything about one language that the analyser reads by. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
pub(super) struct Inner {
    pub(super) vocabulary: Vocabulary,
    pub(super) cues: CueIndex,
    /// Names of labels and words of graders' forms.
    pub(super) labels: Vec<Box<str>>,
}

/// One file of the English lexicon: its name and its text.
macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../assets/lexicon/en/", $name, ".txt")))
    };
}

/// The files of the English lexicon: words and classes first, since cues name them.
const ENGLISH: [(&str, &str); 42] = [
    file!("words"),
    file!("common"),
    file!("sounds"),
    file!("written"),
    file!("concepts"),
    file!("classes"),
    file!("feelings"),
    file!("cues/marks"),
    file!("cues/validate_feelings"),
    file!("cues/name_emotion"),
    file!("cues/mirror_facts"),
    file!("cues/open_question"),
    file!("cues/genuine_concern"),
    file!("cues/shared_goal"),
    file!("cues/ownership"),
    file!("cues/sincere_apology"),
    file!("cues/positive_language"),
    file!("cues/encourage"),
    file!("cues/thank"),
    file!("cues/set_boundary"),
    file!("cues/pity"),
    file!("cues/argue"),
    file!("cues/repeat_ask"),
    file!("cues/jargon"),
    file!("cues/explain_reasons"),
    file!("cues/describe_effort"),
    file!("cues/offer_alternatives"),
    file!("cues/compensate"),
    file!("cues/commit_follow_up"),
    file!("cues/promise"),
    file!("cues/concrete_resolution"),
    file!("cues/over_promise"),
    file!("cues/calm_down"),
    file!("cues/minimise"),
    file!("cues/blame_customer"),
    file!("cues/policy_wall"),
    file!("cues/deflect_transfer"),
    file!("cues/interrupt_rush"),
    file!("cues/sarcasm_judgement"),
    file!("cues/hollow_canned"),
    file!("cues/closed_irrelevant"),
    file!("cues/hostility_profanity"),
];

impl Lexicon {
    /// The English lexicon, which is part of the program.
    pub fn english() -> Self {
        static READ: OnceLock<Lexicon> = OnceLock::new();
        READ.get_or_init(|| Self::read(&ENGLISH).unwrap_or_default()).clone()
    }

    /// Reads a lexicon from its files, given as name and text.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, String> {
        let mut loader = Loader::default();
        for (name, text) in files {
            loader.file(name, text)?;
        }
        Ok(Self { inner: Arc::new(loader.finish()) })
    }

    /// How many patterns it holds.
    pub fn patterns(&self) -> usize {
        self.inner.cues.count()
    }

    pub(super) fn parts(&self) -> &Inner {
        &self.inner
    }

    /// The tokens of a text whose words are as they are.
    pub(super) fn tokens(&self, text: &str) -> Tokens {
        Tokens::of(text, &self.inner.vocabulary, &|_| true)
    }

    /// The tokens of a text as somebody typed it: a misspelt word is the one it means, but for those
    /// that stay.
    pub(super) fn typed(&self, text: &str, stays: &dyn Fn(Stem) -> bool) -> Tokens {
        Tokens::of(text, &self.inner.vocabulary, stays)
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
