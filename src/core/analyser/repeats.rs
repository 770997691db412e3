//! What is said twice is read once: a sentence that comes again, word for word, moves nobody further,
//! and a page of one sentence must not drown the one before it.

use std::collections::BTreeSet;

use super::lookup::{NOTHING, longer};
use super::token::{Token, Tokens};

/// From so many words on a sentence that comes again is a repetition; "No. No." is a way of
/// speaking, and stock words in a row are a sign of their own.
const LEAST_WORDS: usize = 3;

/// `text` with blanks where a sentence comes again, byte for byte as long; none where nothing does.
pub(super) fn read_once(text: &str, tokens: &Tokens) -> Option<String> {
    let mut said = BTreeSet::new();
    let sentences = tokens.sentences.iter().map(|it| tokens.of_sentence(it));
    let mut again: Vec<(usize, usize)> = sentences
        .filter(|it| it.len() >= LEAST_WORDS && !said.insert(key(it)))
        .filter_map(bytes)
        .collect();
    again.extend(second_half(&tokens.list));
    if again.is_empty() {
        return None;
    }
    let mut once = text.as_bytes().to_vec();
    for (start, end) in again {
        if let Some(range) = once.get_mut(start..end) {
            range.fill(b' ');
        }
    }
    // Words are cut at whole characters, so this is text again.
    String::from_utf8(once).ok()
}

/// The second half of a reply that is said twice without a mark between.
fn second_half(list: &[Token]) -> Option<(usize, usize)> {
    let (first, second) = list.split_at(list.len() / 2);
    let same = first.len() == second.len()
        && first.iter().zip(second).all(|(one, other)| one.hash == other.hash);
    (same && first.len() >= LEAST_WORDS).then(|| bytes(second)).flatten()
}

/// What tells a row of words from another.
fn key(words: &[Token]) -> u64 {
    let bytes = words.iter().flat_map(|it| it.hash.to_le_bytes());
    bytes.fold(NOTHING, longer)
}

/// From the first byte of some words to the last.
fn bytes(words: &[Token]) -> Option<(usize, usize)> {
    Some((words.first()?.start, words.last()?.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyser::Lexicon;

    fn once(text: &str) -> Option<String> {
        read_once(text, &Lexicon::english().tokens(text))
    }

    #[test]
    fn a_sentence_that_comes_again_is_blank() {
        let twice = "I'm sorry about your boots. Have a nice day! i'm sorry about your boots";
        let read = once(twice).expect("it is said twice");
        assert_eq!(read.len(), twice.len());
        assert_eq!(read.trim_end(), "I'm sorry about your boots. Have a nice day!");
        let unmarked = once("we lost your parcel we lost your parcel").expect("said twice");
        assert_eq!(unmarked.trim_end(), "we lost your parcel");
        assert!(once("Schöne Grüße an Sie. Schöne Grüße an Sie.").is_some());
    }

    #[test]
    fn what_is_said_once_stays_as_it_is() {
        for text in ["", "No. No.", "sorry sorry sorry", "I'm sorry. I'm so sorry about it."] {
            assert_eq!(once(text), None, "{text}");
        }
    }
}
