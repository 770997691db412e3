//! What short forms and common slips stand for: "don't" is "do not", "u" is "you", "sooo" is "so".

use super::lookup::{Lookup, hash};
use super::vocabulary::Vocabulary;

/// The short forms and slips of a language.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    spelled: Lookup<Box<[Box<str>]>>,
    /// Endings that are short for a word.
    suffixes: Vec<(Box<str>, Box<str>)>,
    /// Beginnings that are short for a word.
    prefixes: Vec<(Box<str>, Box<str>)>,
    /// Words after which `'s` is short for "is".
    pub(super) hosts: Vec<Box<str>>,
}

impl Spelling {
    /// `short` stands for `long`; `*n't` is any word that ends so, `t'*` any that begins so.
    pub(super) fn learn(&mut self, short: &str, long: &str) {
        if let Some(suffix) = short.strip_prefix('*') {
            self.suffixes.push((suffix.into(), long.into()));
            return;
        }
        if let Some(prefix) = short.strip_suffix('*') {
            self.prefixes.push((prefix.into(), long.into()));
            return;
        }
        if let Some(words) = self.spelled.entry(short, hash(short.as_bytes()), Box::default) {
            *words = long.split_whitespace().map(Into::into).collect();
        }
    }

    /// Calls `each` with every word that `word` stands for.
    pub(super) fn out(&self, word: &str, each: &mut dyn FnMut(&str)) {
        if self.known(word, each) {
            return;
        }
        let begins = |it: &&(Box<str>, Box<str>)| word.starts_with(&*it.0) && word != &*it.0;
        let word = match self.prefixes.iter().find(begins) {
            Some((prefix, long)) => {
                each(long);
                word.get(prefix.len()..).unwrap_or_default()
            }
            None => word,
        };
        if !word.contains('\'') {
            if !self.known(word, each) {
                each(word);
            }
            return;
        }
        for (suffix, long) in &self.suffixes {
            if let Some(host) = word.strip_suffix(&**suffix).filter(|it| !it.is_empty()) {
                if !self.known(host, each) {
                    each(host);
                }
                if &**suffix != "'s" || self.hosts.iter().any(|it| &**it == host) {
                    each(long);
                }
                return;
            }
        }
        each(&word.replace('\'', ""));
    }

    /// The same for a word of the list alone; whether it is one.
    fn known(&self, word: &str, each: &mut dyn FnMut(&str)) -> bool {
        let words = self.spelled.get(word, hash(word.as_bytes()));
        for it in words.into_iter().flatten() {
            each(it);
        }
        words.is_some()
    }
}

/// An unknown word as the known one it stands for.
pub(super) fn plainer(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    unstretched(word, vocabulary).or_else(|| with_its_end(word, vocabulary))
}

/// What an unknown word means as it is spelt. What is typed like a name at the head of a sentence,
/// where every word is, has to sound the same.
pub(super) fn mended<'v>(
    word: &str,
    is_named: bool,
    vocabulary: &'v Vocabulary,
) -> Option<&'v str> {
    let mut is_begun = false;
    vocabulary.beginnings_of(word, &mut |_| is_begun = true);
    let stays = is_begun || vocabulary.roles(word, hash(word.as_bytes())) != 0;
    (!stays).then(|| vocabulary.written.meant_by(word, is_named)).flatten()
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

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::*;

    #[test]
    fn dialects_are_spelled_out_inside_short_forms() {
        let mut spelling = Spelling::default();
        for (short, long) in [("*'ll", "will"), ("t'*", "the"), ("ye", "you"), ("ah'll", "i will")]
        {
            spelling.learn(short, long);
        }
        for (typed, meant) in [
            ("ye'll", "you will"),
            ("ah'll", "i will"),
            ("t'table", "the table"),
            ("t'lad'll", "the lad will"),
            ("t'", "t"),
            ("t't't'", "the tt"),
        ] {
            let mut words = Vec::new();
            spelling.out(typed, &mut |it| words.push(it.to_owned()));
            assert_eq!(words.join(" "), meant, "{typed}");
        }
    }

    #[test]
    fn of_after_should_means_have() {
        let words = |text: &str| {
            let tokens = Lexicon::english().tokens(text);
            let words = tokens.list.iter().map(|it| it.text.as_str().to_owned());
            words.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(words("You should of said"), "you should have said");
        assert_eq!(words("It shouldn't of"), "it should not have");
        assert_eq!(words("who'd of thought"), "who would have thought");
        assert_eq!(words("we could of course"), "we could of course");
        assert_eq!(words("a cup of tea"), "a cup of tea");
        assert_eq!(words("what I could. Of that"), "what i could of that");
    }
}
