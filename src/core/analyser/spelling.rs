//! What short forms and common slips stand for: "don't" is "do not", "u" is "you", "sooo" is "so".

use super::lookup::{Lookup, hash};
use super::vocabulary::Vocabulary;

/// The short forms and slips of a language.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    spelled: Lookup<Box<[Box<str>]>>,
    /// Endings that are short for a word.
    suffixes: Vec<(Box<str>, Box<str>)>,
    /// Words after which `'s` is short for "is".
    pub(super) hosts: Vec<Box<str>>,
}

impl Spelling {
    /// `short` stands for `long`; `*n't` is any word that ends so.
    pub(super) fn learn(&mut self, short: &str, long: &str) {
        if let Some(suffix) = short.strip_prefix('*') {
            self.suffixes.push((suffix.into(), long.into()));
            return;
        }
        if let Some(words) = self.spelled.entry(short, hash(short.as_bytes()), Box::default) {
            *words = long.split_whitespace().map(Into::into).collect();
        }
    }

    /// Calls `each` with every word that `word` stands for.
    pub(super) fn out(&self, word: &str, each: &mut dyn FnMut(&str)) {
        if let Some(words) = self.spelled.get(word, hash(word.as_bytes())) {
            for it in words {
                each(it);
            }
            return;
        }
        if !word.contains('\'') {
            each(word);
            return;
        }
        for (suffix, long) in &self.suffixes {
            if let Some(host) = word.strip_suffix(&**suffix).filter(|it| !it.is_empty()) {
                each(host);
                if &**suffix != "'s" || self.hosts.iter().any(|it| &**it == host) {
                    each(long);
                }
                return;
            }
        }
        each(&word.replace('\'', ""));
    }
}

/// An unknown word as the known one it stands for.
pub(super) fn plainer(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    unstretched(word, vocabulary).or_else(|| with_its_end(word, vocabulary))
}

/// "doin" as "doing", where that is a known word.
fn with_its_end(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    if word.len() < 4 || !word.ends_with("in") {
        return None;
    }
    let whole = format!("{word}g");
    vocabulary.known(&whole, hash(whole.as_bytes())).is_some().then_some(whole)
}

/// "sooo" as "so", where that is a known word.
fn unstretched(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    let stretched =
        word.as_bytes().windows(3).any(|it| matches!(it, [a, b, c] if a == b && b == c));
    if !stretched {
        return None;
    }
    let mut shortest = String::new();
    for it in word.chars() {
        if !shortest.ends_with(it) {
            shortest.push(it);
        }
    }
    vocabulary.known(&shortest, hash(shortest.as_bytes())).is_some().then_some(shortest)
}
