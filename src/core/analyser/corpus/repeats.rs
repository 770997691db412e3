//! Rows of eight words that stand in two texts: near-copies inside the corpus, and leaks from it.

use std::collections::BTreeMap;

/// How many words in a row make two texts copies of each other.
const RUN: usize = 8;

/// For each row of words, the first text it stands in.
#[derive(Debug, Default)]
pub(super) struct Runs {
    first: BTreeMap<u64, String>,
}

impl Runs {
    /// Adds a text and gives the id of the first earlier text that shares a row with it.
    pub(super) fn add(&mut self, id: &str, text: &str) -> Option<String> {
        let mut shared = None;
        for run in runs_of(text) {
            match self.first.get(&run) {
                Some(other) if other != id => {
                    shared.get_or_insert_with(|| other.clone());
                }
                Some(_) => {}
                None => {
                    self.first.insert(run, id.to_owned());
                }
            }
        }
        shared
    }

    /// The id of a text that shares a row with `text`.
    pub(super) fn shares(&self, text: &str) -> Option<&str> {
        let mut runs = runs_of(text).into_iter();
        runs.find_map(|it| self.first.get(&it)).map(String::as_str)
    }
}

fn runs_of(text: &str) -> Vec<u64> {
    let low = text.to_lowercase();
    let words: Vec<&str> = low
        .split(|it: char| !it.is_alphanumeric() && it != '\'' && it != '’')
        .filter(|it| !it.is_empty())
        .collect();
    words.windows(RUN).map(hash).collect()
}

fn hash(words: &[&str]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in words.iter().flat_map(|it| it.bytes().chain([b' '])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash
}
