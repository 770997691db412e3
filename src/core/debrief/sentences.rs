//! Model sentences for a moment of a call: patterns filled with what she has told, in her own words.
//! Which of them helps is left to the search.

use std::collections::BTreeSet;

use crate::{
    scenario::{Fact, Scenario},
    session::Session,
    text::Text,
};

/// Patterns of sentences in one language, one a line.
const ENGLISH: &str = include_str!("../../../assets/coach/en/sentences.txt");
/// How many of the facts told last are quoted: what she said long ago is no answer to her last line.
const FACTS_QUOTED: usize = 3;

/// Every sentence that could be said on the session's next turn, each once. None of them is about a
/// fact not yet told.
pub(super) fn model_sentences(session: &Session) -> Vec<Text> {
    let mut found: Vec<Text> = Vec::new();
    for sentence in built(session) {
        let said = session.state().said.iter().any(|it| it.text == sentence);
        if !said && !found.contains(&sentence) && !names_untold(session, &sentence) {
            found.push(sentence);
        }
    }
    found
}

/// Whether `sentence` is about something she has not told: one of its facts, or help that only fits
/// once it is known.
pub fn names_untold(session: &Session, sentence: &str) -> bool {
    let scenario = session.scenario();
    let told = &session.state().told;
    let text = plain(sentence);
    let names = |phrases: &[Text]| phrases.iter().any(|it| holds(&text, &plain(it)));
    let untold = |it: &&Fact| !told.contains(&it.id);
    scenario
        .facts
        .iter()
        .filter(untold)
        .any(|it| names(&it.words) && !also_told(session, &text, it))
        || scenario
            .solutions
            .iter()
            .any(|it| names(&it.words) && !it.needs.iter().all(|fact| told.contains(fact)))
}

/// Whether the words that name the untold fact are also hers already, in something she did say.
fn also_told(session: &Session, text: &str, fact: &Fact) -> bool {
    let heard: Vec<String> = hers(session);
    fact.words
        .iter()
        .map(|it| plain(it))
        .filter(|it| holds(text, it))
        .all(|phrase| heard.iter().any(|line| holds(line, &phrase)))
}

/// What she has said, in plain letters.
fn hers(session: &Session) -> Vec<String> {
    her_lines(session).map(|it| plain(it)).collect()
}

/// What she has said, as she said it.
fn her_lines(session: &Session) -> impl DoubleEndedIterator<Item = &Text> {
    session.state().said.iter().filter(|it| it.given_by.is_none()).map(|it| &it.text)
}

fn built(session: &Session) -> Vec<Text> {
    let quoted = quotes(session);
    let product = session.scenario().product.first().map_or("", |it| &**it);
    let mut sentences = Vec::new();
    for pattern in ENGLISH.lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()) {
        if !pattern.contains("{fact}") {
            sentences.push(pattern.replace("{product}", product).into());
            continue;
        }
        for (at, fact) in quoted.iter().enumerate() {
            let other = quoted.get(at + 1).or_else(|| quoted.first().filter(|it| *it != fact));
            let filled = pattern.replace("{product}", product).replace("{fact}", fact);
            match other {
                Some(other) => sentences.push(filled.replace("{other}", other).into()),
                None if pattern.contains("{other}") => {}
                None => sentences.push(filled.into()),
            }
        }
    }
    sentences
}

/// What she said herself about the facts she told last, in quotation marks, the latest first.
fn quotes(session: &Session) -> Vec<String> {
    let lines: Vec<&Text> = her_lines(session).collect();
    let mut quoted: Vec<(usize, &str)> = Vec::new();
    for fact in told_facts(session.scenario(), session) {
        let bare = words_of(fact);
        let spoken = fact.words.iter().filter_map(|it| {
            let phrase = plain(it);
            let mut latest_first = lines.iter().enumerate().rev();
            latest_first.find_map(|(at, &line)| Some((at, passage(line, &phrase, &bare)?)))
        });
        quoted.extend(spoken.max_by_key(|(at, it)| (*at, plainness(it, &bare), it.len())));
    }
    quoted.sort_by(|a, b| b.cmp(a));
    quoted.dedup();
    quoted.into_iter().take(FACTS_QUOTED).map(|(_, it)| format!("“{}”", capital(it))).collect()
}

/// Words of hers that can be quoted: fewer are a keyword, more are a speech.
const QUOTABLE: std::ops::RangeInclusive<usize> = 3..=10;

/// Under this share of words that the fact itself is told in, in hundredths, a part of a line is a
/// remark beside the fact ("at least the first one had the decency to smell"): nobody says it back.
const PLAIN_ENOUGH: usize = 50;

/// The words a fact is told in.
fn words_of(fact: &Fact) -> BTreeSet<String> {
    let all = [&fact.text].into_iter().chain(&fact.words);
    all.flat_map(|it| plain(it).split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// How much of `part` is made of the fact's own words, in hundredths.
fn plainness(part: &str, bare: &BTreeSet<String>) -> usize {
    let part = plain(part);
    let (all, own) = part
        .split_whitespace()
        .fold((0, 0), |(all, own), it| (all + 1, own + usize::from(bare.contains(it))));
    own * 100 / all.max(1)
}

/// The shortest whole part of her line around `phrase` that can be quoted.
fn passage<'l>(line: &'l str, phrase: &str, bare: &BTreeSet<String>) -> Option<&'l str> {
    let sentences = line.split_inclusive(['.', '!', '?', '…', ';', ':', '(', ')']);
    let mut parts: Vec<&str> = sentences.clone().flat_map(|it| it.split([',', '–', '—'])).collect();
    parts.extend(sentences);
    let inner = |it: &'l str| it.trim_matches(|c: char| !c.is_alphanumeric() && c != '€');
    let fits = |it: &&str| {
        QUOTABLE.contains(&it.split_whitespace().count()) && plainness(it, bare) >= PLAIN_ENOUGH
    };
    parts.into_iter().map(inner).filter(fits).find(|it| holds(&plain(it), phrase))
}

fn told_facts<'s>(scenario: &'s Scenario, session: &'s Session) -> impl Iterator<Item = &'s Fact> {
    scenario.facts.iter().filter(|it| session.state().told.contains(&it.id))
}

/// Small letters, one kind of apostrophe, words apart by one space, a space at both ends.
fn plain(text: &str) -> String {
    let spaced: String = text
        .to_lowercase()
        .replace('’', "'")
        .chars()
        .map(|it| if it.is_alphanumeric() || it == '\'' || it == '€' { it } else { ' ' })
        .collect();
    format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether the words of `phrase` stand in `text`, both plain.
fn holds(text: &str, phrase: &str) -> bool {
    phrase.trim() != "" && text.contains(phrase)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |it| it.to_uppercase().collect::<String>() + letters.as_str())
}
