//! The scenario's own words in a reply: facts said right or wrong, and solutions named.

use super::Context;
use super::case::stem;
use super::lexicon::Lexicon;
use super::normalise::raw_words;
use super::token::Tokens;
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
    let stems: Vec<String> = tokens.list.iter().map(|it| stem(&it.text)).collect();
    let mut found = Vec::new();
    for fact in &scenario.facts {
        for (phrases, right) in [(&fact.words, true), (&fact.wrong, false)] {
            for (from, to) in phrases.iter().filter_map(|it| place_of(it, &stems, lexicon)) {
                found.push(Said { id: fact.id.clone(), right, from, to });
            }
        }
    }
    let wrong: Vec<(usize, usize)> =
        found.iter().filter(|it| !it.right).map(|it| (it.from, it.to)).collect();
    // "three days" is wrong even where "three" alone would be right.
    found
        .retain(|it| !it.right || !wrong.iter().any(|(from, to)| *from <= it.from && it.to <= *to));
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
    let words = tokens.list.get(from..to).unwrap_or_default();
    let stems: Vec<String> = words.iter().map(|it| stem(&it.text)).collect();
    let mut best: Option<(usize, &Text)> = None;
    for solution in &scenario.solutions {
        for phrase in &solution.words {
            if let Some((start, end)) = place_of(phrase, &stems, lexicon)
                && best.is_none_or(|(length, _)| end - start > length)
            {
                best = Some((end - start, &solution.id));
            }
        }
    }
    best.map(|(_, id)| id.clone())
}

/// Where `phrase` stands, word by word, by stems.
fn place_of(phrase: &str, stems: &[String], lexicon: &Lexicon) -> Option<(usize, usize)> {
    let mut wanted: Vec<String> = Vec::new();
    for word in raw_words(phrase) {
        lexicon.parts().vocabulary.spell_out(&word.text, &mut |it| wanted.push(stem(it)));
    }
    if wanted.is_empty() {
        return None;
    }
    let at = stems.windows(wanted.len()).position(|it| it == wanted)?;
    Some((at, at + wanted.len()))
}
