//! The words that the replies and lines of a corpus are written with, as a list of the lexicon:
//! what a word spelt otherwise may mean, and what stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::super::normalise::raw_words;
use super::Corpus;

/// Kinds of replies whose words are misspelt, or are none of the language.
const UNFIT: [&str; 4] = ["dyslexic", "typo", "gibberish", "other_language"];

/// Kinds of replies whose words stay as they are but are nobody else's meaning.
const ODD: [&str; 2] = ["dialect", "slang"];

/// In so many texts a word that may be meant has to stand.
const FEWEST: u32 = 3;

/// In so many a word that stays as it is.
const FEWEST_ODD: u32 = 2;

/// How long the lines of the list are.
const WIDTH: usize = 100;

/// In how many texts a word stands.
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    usual: u32,
    odd: u32,
}

impl Met {
    const fn is_meant(self) -> bool {
        self.usual >= FEWEST
    }

    const fn stays(self) -> bool {
        !self.is_meant() && self.usual + self.odd >= FEWEST_ODD
    }
}

/// The list as a file of the lexicon.
pub fn words_written(corpus: &Corpus) -> String {
    let met = counted(corpus);
    let mut meant: Vec<(&str, Met)> = with(&met, Met::is_meant);
    meant.sort_by_key(|it| std::cmp::Reverse(it.1.usual));
    let mut text = String::from(
        "# Words as people write them, the commonest first, and words that only some write. A word that\n\
         # is none of them is read as the written one that it spells nearly. Made by `rapport corpus words`.\n",
    );
    section(&mut text, "written", &meant);
    section(&mut text, "odd", &with(&met, Met::stays));
    text
}

fn with(met: &BTreeMap<String, Met>, fits: fn(Met) -> bool) -> Vec<(&str, Met)> {
    met.iter().filter(|it| fits(*it.1)).map(|it| (it.0.as_str(), *it.1)).collect()
}

fn counted(corpus: &Corpus) -> BTreeMap<String, Met> {
    let mut met = BTreeMap::new();
    for line in &corpus.lines {
        count(&line.customer, &mut met, |it| it.usual += 1);
    }
    for sample in &corpus.samples {
        let is_any = |of: &[&str]| of.iter().any(|it| sample.is_of(it));
        if is_any(&ODD) {
            count(&sample.text, &mut met, |it| it.odd += 1);
        } else if !is_any(&UNFIT) {
            count(&sample.text, &mut met, |it| it.usual += 1);
        }
    }
    met
}

fn count(text: &str, met: &mut BTreeMap<String, Met>, add: fn(&mut Met)) {
    let words = raw_words(text);
    let plain = words.iter().map(|it| it.text.as_str());
    let plain = plain.filter(|it| it.len() > 1 && it.bytes().all(|it| it.is_ascii_lowercase()));
    for word in plain.collect::<BTreeSet<&str>>() {
        add(met.entry(word.to_owned()).or_default());
    }
}

fn section(text: &mut String, name: &str, words: &[(&str, Met)]) {
    text.push_str("[words:");
    text.push_str(name);
    text.push_str("]\n");
    let mut length = 0;
    for (word, _) in words {
        if length + word.len() > WIDTH {
            text.push('\n');
            length = 0;
        }
        text.push_str(if length == 0 { "" } else { " " });
        text.push_str(word);
        length += word.len() + 1;
    }
    text.push('\n');
}
