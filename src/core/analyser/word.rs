//! A word in plain letters, kept in place: reading makes many of them and none may cost a memory
//! of its own.

use std::fmt;

/// The longest word that is kept, in bytes; what is longer is no word, and is cut.
const LONGEST: usize = 47;

/// A word of at most [`LONGEST`] bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    bytes: [u8; LONGEST],
    length: u8,
}

impl Default for Word {
    fn default() -> Self {
        Self { bytes: [0; LONGEST], length: 0 }
    }
}

impl Word {
    /// As much of `text` as is kept.
    pub(super) fn of(text: &str) -> Self {
        let mut end = text.len().min(LONGEST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let mut word = Self::default();
        if let (Some(room), Some(kept)) = (word.bytes.get_mut(..end), text.as_bytes().get(..end)) {
            room.copy_from_slice(kept);
        }
        word.length = u8::try_from(end).unwrap_or_default();
        word
    }

    /// Adds a letter, while there is room.
    pub(super) fn push(&mut self, letter: char) {
        let mut bytes = [0; 4];
        let added = letter.encode_utf8(&mut bytes).as_bytes();
        let from = usize::from(self.length);
        if let Some(room) = self.bytes.get_mut(from..from + added.len()) {
            room.copy_from_slice(added);
            self.length += u8::try_from(added.len()).unwrap_or_default();
        }
    }

    /// Its letters as bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }

    /// Its letters.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// Whether it has none.
    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Whether its last letter is a digit.
    pub(super) fn ends_in_digit(&self) -> bool {
        self.bytes().last().is_some_and(u8::is_ascii_digit)
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), to)
    }
}

impl PartialEq<str> for Word {
    fn eq(&self, other: &str) -> bool {
        self.bytes() == other.as_bytes()
    }
}

impl PartialEq<&str> for Word {
    fn eq(&self, other: &&str) -> bool {
        self.bytes() == other.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_between_letters() {
        let long = "é".repeat(40);
        let mut grown = Word::default();
        long.chars().for_each(|it| grown.push(it));
        assert_eq!(Word::of(&long), grown);
        assert_eq!(grown.as_str(), "é".repeat(23));
        assert!(Word::of("5").ends_in_digit() && Word::of("").is_empty());
    }
}
