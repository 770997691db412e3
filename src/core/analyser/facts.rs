//! The scenario's own words in a reply: facts said right or wrong, and solutions named.

use super::Context;
use super::case::{Stem, stem};
use super::lexicon::Lexicon;
use super::normalise::raw_words;
use super::token::{Token, Tokens};
use crate::core::text::Text;

/// A fact of the scenario that the reply says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The fact's id.
    pub(super) id: Text,
    /// Whether it is said right.
    pub(super) right: bool,
    /// First token.
    pub(super) from: usize,
    /// One past the last token.
    pub(super) to: usize,
}

/// Every fact that the reply says, right or wrong.
pub(super) fn said(tokens: &Tokens, context: &Context<'_>, lexicon: &Lexicon) -> Vec<Said> {
    let Some(scenario) = context.scenario else {
        return Vec::new();
    };
    let words = Words::of(&tokens.list);
    let mut found = Vec::new();
    for fact in &scenario.facts {
        for (phrases, right) in [(&fact.words, true), (&fact.wrong, false)] {
            for (from, to) in phrases.iter().filter_map(|it| words.place_of(it, lexicon)) {
                found.push(Said { id: fact.id.clone(), right, from, to });
            }
        }
    }
    // "Three days" is wrong even where "three" alone would be right, and "eighty-one" right where
    // "eighty" would be wrong: the longer words count; of equals the wrong ones.
    let all = found.clone();
    let covers = |other: &Said, it: &Said| {
        let longer = other.to - other.from > it.to - it.from;
        let around = other.from <= it.from && it.to <= other.to;
        other.right != it.right && around && (longer || it.right)
    };
    found.retain(|it| !all.iter().any(|other| covers(other, it)));
    found
}

/// The solution whose words stand in tokens `from..to`; the longest phrase wins.
pub(super) fn solution(
    tokens: &Tokens,
    from: usize,
    to: usize,
    context: &Context<'_>,
    lexicon: &Lexicon,
) -> Option<Text> {
    let scenario = context.scenario?;
    let words = Words::of(tokens.list.get(from..to).unwrap_or_default());
    let mut best: Option<(usize, &Text)> = None;
    for solution in &scenario.solutions {
        for phrase in &solution.words {
            if let Some((start, end)) = words.place_of(phrase, lexicon)
                && best.is_none_or(|(length, _)| end - start > length)
            {
                best = Some((end - start, &solution.id));
            }
        }
    }
    best.map(|(_, id)| id.clone())
}

/// The words of a text by their stems, and by how they begin.
struct Words {
    stems: Vec<Stem>,
    beginnings: [u64; 16],
}

impl Words {
    fn of(tokens: &[Token]) -> Self {
        let mut beginnings = [0; 16];
        for token in tokens {
            let (place, bit) = beginning(token.text.bytes());
            if let Some(bits) = beginnings.get_mut(place) {
                *bits |= bit;
            }
        }
        Self { stems: tokens.iter().map(|it| it.stem).collect(), beginnings }
    }

    /// Where `phrase` stands, word by word, by stems.
    fn place_of(&self, phrase: &str, lexicon: &Lexicon) -> Option<(usize, usize)> {
        if !self.may_hold(phrase, lexicon) {
            return None;
        }
        let mut wanted: Vec<Stem> = Vec::new();
        for word in raw_words(phrase) {
            lexicon
                .parts()
                .vocabulary
                .spell_out(word.text.as_str(), &mut |it| wanted.push(stem(it)));
        }
        if wanted.is_empty() {
            return None;
        }
        let at = self.stems.windows(wanted.len()).position(|it| it == wanted)?;
        Some((at, at + wanted.len()))
    }

    /// A quick look at the first two letters, which stemming leaves alone: most phrases of a
    /// scenario have nothing in common with a reply.
    fn may_hold(&self, phrase: &str, lexicon: &Lexicon) -> bool {
        let end = phrase.bytes().position(|it| !it.is_ascii_alphanumeric());
        let first = phrase.get(..end.unwrap_or(phrase.len())).unwrap_or_default();
        let next = phrase.as_bytes().get(first.len());
        let plain = first.len() > 1 && next.is_none_or(|it| matches!(it, b' ' | b','));
        if !plain {
            return true;
        }
        let mut two = [0; 2];
        for (slot, byte) in two.iter_mut().zip(first.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        let (place, bit) = beginning(&two);
        self.beginnings.get(place).is_some_and(|it| it & bit != 0)
            || lexicon.parts().vocabulary.is_short(&first.to_ascii_lowercase())
    }
}

/// The place of the first two letters among 1024 bits.
fn beginning(word: &[u8]) -> (usize, u64) {
    let [one, two] = [0, 1].map(|it| u64::from(word.get(it).copied().unwrap_or_default() & 31));
    let at = one * 32 + two;
    (usize::try_from(at / 64).unwrap_or_default(), 1 << (at % 64))
}
