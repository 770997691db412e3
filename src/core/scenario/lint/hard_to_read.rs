//! What trainees read is easy to read.

use super::{
    super::{Scenario, findings::Findings},
    inside_words::for_trainees,
};

pub(super) const CODE: &str = "SC127";
pub(super) const TITLE: &str = "What trainees read is easy to read";
pub(super) const WHY: &str = "Many who practise read English as their second language. The brief, \
    the summaries and the questions should cost them nothing: about what a fourteen-year-old \
    reads with ease (B1).";
pub(super) const BAD: &str = r#"brief/situation = "A reader's card was refused by the machine, which may be on account of the fact that the yearly fee, which every reader has to pay by the end of the spring, was either not paid or not put into the list.""#;
pub(super) const GOOD: &str = r#"brief/situation = "A reader's card was refused by the machine. The yearly fee is due in spring. It may not be in the list yet.""#;

/// Words of the longest sentence that is read in one go.
const LONGEST: usize = 30;
/// School years (Flesch-Kincaid) that the whole may ask for.
const GRADE: f64 = 8.0;
/// Words below which an average says nothing.
const ENOUGH: usize = 100;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let texts = for_trainees(scenario);
    let mut whole = Count::default();
    for (path, text) in &texts {
        for sentence in text.split(['.', '?', '!', ';', ':']) {
            let count = Count::of(sentence);
            if count.words > LONGEST {
                let message =
                    format!("a sentence of {} words; {LONGEST} are the most", count.words);
                findings.warning(CODE, path, message, "Make two of it.");
            }
            whole = whole.with(&count);
        }
    }
    if whole.words >= ENOUGH && whole.grade() > GRADE {
        let message =
            format!("brief, summaries and questions read like school year {:.0}", whole.grade());
        let help = "Shorter sentences, shorter words: year 8 at most.";
        findings.warning(CODE, "brief", message, help);
    }
}

/// What the reading level is reckoned from.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Count {
    fn of(sentence: &str) -> Self {
        let words = sentence.split_whitespace().filter(|it| it.contains(char::is_alphabetic));
        let (words, syllables) =
            words.fold((0, 0), |(words, all), it| (words + 1, all + syllables(it)));
        Self { sentences: usize::from(words > 0), words, syllables }
    }

    fn with(self, other: &Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// School years by Flesch and Kincaid (1975).
    #[expect(clippy::cast_precision_loss, reason = "words of one page")]
    fn grade(&self) -> f64 {
        let (sentences, words) = (self.sentences.max(1) as f64, self.words.max(1) as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// Groups of vowels, without a silent e at the end; one at least.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let letters = word.trim_matches(|it: char| !it.is_alphabetic());
    let letters = letters.strip_suffix('e').filter(|it| !it.ends_with('l')).unwrap_or(letters);
    let mut groups = 0;
    let mut before = false;
    for letter in letters.chars() {
        let vowel = "aeiouyäöü".contains(letter);
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    groups.max(1)
}
