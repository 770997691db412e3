//! What short forms and common slips stand for: "don't" is "do not", "u" is "you".

use super::lookup::{Lookup, hash};

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
