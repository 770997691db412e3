//! The scenario's own words in a reply: facts said right or wrong, and solutions named.

use std::cmp::Reverse;

use super::case::Stem;
use super::ground::Topic;
use super::token::{Token, Tokens};
use crate::text::Text;

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

/// Every fact that the reply says, right or wrong: each phrase where it stands first.
pub(super) fn said(tokens: &Tokens, topic: Option<&Topic>) -> Vec<Said> {
    let Some(topic) = topic else {
        return Vec::new();
    };
    let (stems, places) = stems(&tokens.list);
    let place = |at: usize| places.get(at).copied().unwrap_or(tokens.list.len());
    let mut numbered: Vec<(u32, Said)> = Vec::new();
    for at in 0..stems.len() {
        let rest = stems.get(at..).unwrap_or_default();
        for (number, length, phrase) in topic.facts.beginning(rest) {
            if !numbered.iter().any(|it| it.0 == number) {
                let (id, right) = (phrase.id.clone(), phrase.right);
                let (from, to) = (place(at), place(at + length));
                numbered.push((number, Said { id, right, from, to }));
            }
        }
    }
    numbered.sort_unstable_by_key(|it| it.0);
    let mut found: Vec<Said> = numbered.into_iter().map(|it| it.1).collect();
    drop_covered(&mut found);
    found
}

/// "Three days" is wrong even where "three" alone would be right, and "eighty-one" right where
/// "eighty" would be wrong: the longer words count; of equals the wrong ones.
fn drop_covered(found: &mut Vec<Said>) {
    let all = found.clone();
    let covers = |other: &Said, it: &Said| {
        let longer = other.to - other.from > it.to - it.from;
        let around = other.from <= it.from && it.to <= other.to;
        other.right != it.right && around && (longer || it.right)
    };
    found.retain(|it| !all.iter().any(|other| covers(other, it)));
}

/// A solution of the scenario that the reply names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'t> {
    id: &'t Text,
    /// The number of its phrase, and how many words it has.
    phrase: u32,
    length: usize,
    /// First and last token.
    from: usize,
    last: usize,
}

/// Every solution that the reply names.
pub(super) fn named<'t>(tokens: &Tokens, topic: Option<&'t Topic>) -> Vec<Named<'t>> {
    let mut found = Vec::new();
    let Some(topic) = topic.filter(|it| it.has_solutions()) else {
        return found;
    };
    let (stems, places) = stems(&tokens.list);
    for at in 0..stems.len() {
        let rest = stems.get(at..).unwrap_or_default();
        for (phrase, length, id) in topic.solutions.beginning(rest) {
            let place = |at: usize| places.get(at).copied();
            if let (Some(from), Some(last)) = (place(at), place(at + length - 1)) {
                found.push(Named { id, phrase, length, from, last });
            }
        }
    }
    found
}

/// The solution whose words stand in tokens `from..to`; the longest phrase wins, of equals the first.
pub(super) fn solution(named: &[Named<'_>], from: usize, to: usize) -> Option<Text> {
    let inside = named.iter().filter(|it| from <= it.from && it.last < to);
    let best = inside.min_by_key(|it| (Reverse(it.length), it.phrase));
    best.map(|it| it.id.clone())
}

/// The stems of tokens with their places; a number of two words is one.
fn stems(tokens: &[Token]) -> (Vec<Stem>, Vec<usize>) {
    let parts = tokens.iter().enumerate().filter(|(_, it)| !it.joined);
    parts.map(|(at, it)| (it.stem, at)).unzip()
}
