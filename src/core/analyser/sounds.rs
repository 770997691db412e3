//! How a word sounds, by the rules of a language: "fone" and "phone" are one. Meant for words as
//! somebody spells them by ear, so that near is enough.

use super::lookup::{Lookup, hash};
use super::word::Word;

/// The most letters that a rule takes together, its edge mark among them.
const LONGEST_RULE: usize = 6;

/// Sounds that are told apart by few; a row of the others is what a word keeps however it is spelt.
const SOFT: &str = "aeiouhw";

/// What letters sound like.
#[derive(Debug, Default)]
pub(super) struct Sounds {
    rules: Lookup<Box<str>>,
}

impl Sounds {
    /// `letters` sound like `sound`; `^` before them stands for the beginning of a word, `$` after
    /// them for its end.
    pub(super) fn learn(&mut self, letters: &str, sound: &str) {
        self.rules.number(letters, hash(letters.as_bytes()), || sound.into());
    }

    /// The sounds of `word`, which is in plain small letters; a sound after the same is left out.
    pub(super) fn of(&self, word: &str) -> Word {
        let mut sounds = Word::default();
        let mut last = None;
        let mut rest = word;
        while !rest.is_empty() {
            let (letters, sound) = self.next(rest, rest.len() == word.len());
            for it in sound.chars().filter(|it| last.replace(*it) != Some(*it)) {
                sounds.push(it);
            }
            rest = rest.get(letters..).unwrap_or_default();
        }
        sounds
    }

    /// How many letters at the head of `rest` sound together, and what like: by the longest rule,
    /// else the first letter as it stands.
    fn next<'s>(&'s self, rest: &'s str, first: bool) -> (usize, &'s str) {
        let mut marked = [0; LONGEST_RULE + 2];
        for length in (1..=rest.len().min(LONGEST_RULE)).rev() {
            let Some(letters) = rest.get(..length) else {
                continue;
            };
            let places =
                [(length == rest.len() && !first, "", "$"), (first, "^", ""), (true, "", "")];
            for (_, before, after) in places.into_iter().filter(|it| it.0) {
                let looked = joined(&mut marked, [before, letters, after]);
                if let Some(sound) = self.rules.get(looked, hash(looked.as_bytes())) {
                    return (length, sound);
                }
            }
        }
        let one = rest.chars().next().map_or(1, char::len_utf8);
        (one, rest.get(..one).unwrap_or_default())
    }
}

/// The parts one after the other.
fn joined<'r>(room: &'r mut [u8], parts: [&str; 3]) -> &'r str {
    let mut end = 0;
    for byte in parts.iter().flat_map(|it| it.bytes()) {
        if let Some(slot) = room.get_mut(end) {
            *slot = byte;
            end += 1;
        }
    }
    room.get(..end).and_then(|it| std::str::from_utf8(it).ok()).unwrap_or_default()
}

/// The firm sounds in a row, behind a sign for a word that begins with a vowel.
pub(super) fn skeleton(sounds: &str) -> Word {
    let mut row = Word::default();
    let mut last = None;
    for (at, it) in sounds.chars().enumerate() {
        let kept = match at {
            0 if "aeiou".contains(it) => 'a',
            0 => it,
            _ if SOFT.contains(it) => continue,
            _ => it,
        };
        if last.replace(kept) != Some(kept) {
            row.push(kept);
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rule_speaks_and_edges_count() {
        let mut sounds = Sounds::default();
        for (letters, sound) in [("ph", "f"), ("^kn", "n"), ("e$", ""), ("ck", "k"), ("ee", "i")] {
            sounds.learn(letters, sound);
        }
        for (word, sound) in [
            ("phone", "fon"),
            ("fone", "fon"),
            ("knee", "ni"),
            ("sickness", "siknes"),
            ("e", "e"),
            ("", ""),
            ("né", "né"),
        ] {
            assert_eq!(sounds.of(word).as_str(), sound, "{word}");
        }
        assert_eq!(skeleton("reseit").as_str(), "rst");
        assert_eq!(skeleton("ofis").as_str(), "afs");
    }
}
