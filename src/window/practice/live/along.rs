//! When a text that is being typed is read: once for each clause that has ended, and when typing
//! pauses. It reads nothing itself and knows no engine.

use std::time::Duration;

use crate::core::analyser::clause_ends;

/// A pause of typing after which an open clause is read as well: longer than people take between two
/// words, shorter than they think.
const PAUSE: Duration = Duration::from_millis(1200);
/// The longest part of a text that is read along, in bytes: the longest reply anybody said is a
/// quarter of this, and a pasted page may not make typing stutter.
const MOST_READ: usize = 2000;

/// A text on its way, and how far it has been read.
#[derive(Clone, Debug, Default)]
pub(super) struct Along {
    /// The text now.
    text: String,
    /// How many clauses have ended in it.
    ends: usize,
    /// What was read last.
    read: String,
    /// How far the text is still what was read, in bytes.
    holds: usize,
    /// Time since the last change; nothing once the pause has been used.
    still: Option<Duration>,
}

impl Along {
    /// The text is now this. The answer is what is to be read, where a clause has ended by it.
    pub(super) fn typed(&mut self, text: &str) -> Option<String> {
        if text == self.text {
            return None;
        }
        let seen = clipped(text);
        let ends: Vec<usize> = clause_ends(seen).collect();
        let ended = ends.len() > self.ends;
        text.clone_into(&mut self.text);
        self.ends = ends.len();
        self.holds = common(&self.read, text);
        self.still = (!text.is_empty()).then_some(Duration::ZERO);
        let end = ends.last().copied().filter(|_| ended)?;
        self.reads(seen.get(..end)?.to_owned())
    }

    /// So much time has passed. The answer is what is to be read, where typing has paused.
    pub(super) fn rested(&mut self, time: Duration) -> Option<String> {
        let still = self.still.as_mut()?;
        *still += time;
        if *still < PAUSE {
            return None;
        }
        self.still = None;
        let seen = clipped(&self.text).to_owned();
        self.reads(seen)
    }

    /// Whether a pause would be noticed, so that somebody has to look again.
    pub(super) const fn waits(&self) -> bool {
        self.still.is_some()
    }

    /// How far the text is still what was read, in bytes.
    pub(super) const fn holds(&self) -> usize {
        self.holds
    }

    fn reads(&mut self, text: String) -> Option<String> {
        self.holds = text.len();
        if text == self.read {
            return None;
        }
        self.read.clone_from(&text);
        Some(text)
    }
}

/// The part of a text that is read: at most [`MOST_READ`], cut between characters.
fn clipped(text: &str) -> &str {
    let mut end = text.len().min(MOST_READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// How many bytes two texts begin with in common.
fn common(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    same.map(|(it, _)| it.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read while this is typed letter by letter.
    fn read_of(along: &mut Along, text: &str) -> Vec<String> {
        let ends: Vec<usize> = text.char_indices().map(|(at, it)| at + it.len_utf8()).collect();
        ends.iter().filter_map(|end| along.typed(&text[..*end])).collect()
    }

    #[test]
    fn each_clause_is_read_once_when_it_has_ended() {
        let mut along = Along::default();
        let read = read_of(&mut along, "I am so sorry, it cost 3.50. And");
        assert_eq!(
            read,
            ["I am so sorry,", "I am so sorry, it cost 3.", "I am so sorry, it cost 3.50."]
        );
        assert_eq!(along.rested(PAUSE / 2), None);
        assert_eq!(along.rested(PAUSE).as_deref(), Some("I am so sorry, it cost 3.50. And"));
        assert_eq!(along.rested(PAUSE), None, "a pause is used once");
        assert!(!along.waits());
    }

    #[test]
    fn a_change_in_the_middle_waits_for_a_pause_and_drops_what_no_longer_holds() {
        let mut along = Along::default();
        along.typed("I am sorry, tell me.");
        assert_eq!(along.holds(), 20);
        assert_eq!(read_of(&mut along, ""), [""; 0]);
        assert_eq!(along.typed("I am so sorry, tell me."), None);
        assert_eq!(along.holds(), "I am so".len());
        assert_eq!(along.rested(PAUSE).as_deref(), Some("I am so sorry, tell me."));
    }

    #[test]
    fn of_a_long_paste_only_the_beginning_is_read_and_once() {
        let mut along = Along::default();
        let paste = "é, ".repeat(5000);
        let read = along.typed(&paste).expect("clauses have ended");
        assert!(read.len() <= MOST_READ && read.ends_with(','));
        assert_eq!(along.typed(&paste), None);
    }
}
