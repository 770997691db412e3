//! What a room can say next, and how many hands each choice has.

use serde::{Deserialize, Serialize};

use super::RoomRefusal;
use crate::text::Text;

/// Most choices that are put to a room: letters A to H are all that hands can tell apart.
pub const MOST_CHOICES: usize = 8;

/// One thing the room could say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The words.
    pub text: Text,
    /// Whether somebody in the room proposed them; otherwise the scenario offers them.
    pub proposed: bool,
    /// Hands counted for it.
    pub hands: u32,
}

/// The choices of one turn and their hands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The choices, in the order of their letters.
    pub choices: Vec<Choice>,
    /// Whether the split is shown.
    pub shown: bool,
}

impl Ballot {
    /// The ballot over what the scenario offers.
    pub(super) fn of(options: Vec<Text>) -> Self {
        let choice = |text| Choice { text, proposed: false, hands: 0 };
        let choices = options.into_iter().take(MOST_CHOICES).map(choice).collect();
        Self { choices, shown: false }
    }

    /// Hands counted so far.
    pub fn hands(&self) -> u32 {
        self.choices.iter().map(|it| it.hands).sum()
    }

    /// The numbers (from 1) of those with most hands; none without hands.
    pub fn leaders(&self) -> Vec<usize> {
        let most = self.choices.iter().map(|it| it.hands).max().unwrap_or_default();
        let leads = |it: &Choice| it.hands > 0 && it.hands == most;
        let places = self.choices.iter().enumerate().filter(|(_, it)| leads(it));
        places.map(|(place, _)| place + 1).collect()
    }

    /// The number (from 1) of the choice with most hands; nothing on a tie or without hands.
    pub fn winner(&self) -> Option<usize> {
        match self.leaders().as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// Hands for choice `number`, from 1.
    pub fn hands_for(&self, number: usize) -> u32 {
        let place = number.checked_sub(1);
        place.and_then(|it| self.choices.get(it)).map_or(0, |it| it.hands)
    }

    /// The two choices to hold against each other, in the order of their letters: the one with most
    /// hands, and `pressed` where a letter was pressed just now, or else the next; of equals the
    /// earlier letter.
    ///
    /// # Errors
    /// A [`RoomRefusal`] that says what is missing.
    pub fn pair(&self, pressed: Option<usize>) -> Result<(usize, usize), RoomRefusal> {
        let mut numbers: Vec<usize> = (1..=self.choices.len()).collect();
        // A stable sort keeps the order of letters among equals.
        numbers.sort_by_key(|it| std::cmp::Reverse(self.hands_for(*it)));
        let counted = |it: &usize| self.hands_for(*it) > 0;
        let first = numbers.first().copied().filter(counted).ok_or(RoomRefusal::NoHands)?;
        let last = self.choices.len();
        let other = match pressed.filter(|it| *it != first) {
            Some(asked) if asked > last => return Err(RoomRefusal::NoSuchChoice { asked, last }),
            Some(asked) => asked,
            None => {
                let next = numbers.get(1).copied().filter(counted);
                next.ok_or(RoomRefusal::OneReply(first))?
            }
        };
        Ok((first.min(other), first.max(other)))
    }
}

/// The letter of choice `number`, from 1.
pub fn letter(number: usize) -> char {
    ('A'..='H').nth(number.saturating_sub(1)).unwrap_or('?')
}

/// The number of a letter, from 1.
pub fn number_of(letter: char) -> Option<usize> {
    ('A'..='H').position(|it| it == letter.to_ascii_uppercase()).map(|it| it + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballot(hands: &[u32]) -> Ballot {
        let mut it = Ballot::of(hands.iter().map(|_| "words".into()).collect());
        for (choice, hands) in it.choices.iter_mut().zip(hands) {
            choice.hands = *hands;
        }
        it
    }

    #[test]
    fn most_hands_win_and_a_tie_has_no_winner() {
        assert_eq!(ballot(&[2, 5, 1]).winner(), Some(2));
        assert_eq!(ballot(&[4, 4, 1]).winner(), None);
        assert_eq!(ballot(&[0, 0]).winner(), None);
        assert_eq!(ballot(&[4, 1, 4]).leaders(), [1, 3]);
        assert!(ballot(&[0, 0]).leaders().is_empty());
    }

    #[test]
    fn the_pair_is_the_leader_and_the_next_or_the_letter_just_pressed() {
        assert_eq!(ballot(&[1, 4, 4]).pair(None), Ok((2, 3)));
        assert_eq!(ballot(&[2, 5, 3]).pair(None), Ok((2, 3)));
        assert_eq!(ballot(&[2, 5, 3]).pair(Some(2)), Ok((2, 3)), "the leader is in it anyway");
        assert_eq!(ballot(&[2, 5, 0]).pair(Some(3)), Ok((2, 3)));
        assert_eq!(ballot(&[2, 5, 3]).pair(Some(1)), Ok((1, 2)));
        assert_eq!(ballot(&[0, 0]).pair(Some(1)), Err(RoomRefusal::NoHands));
        assert_eq!(ballot(&[0, 3]).pair(None), Err(RoomRefusal::OneReply(2)));
        assert!(ballot(&[0, 3]).pair(Some(9)).is_err());
    }

    #[test]
    fn letters_and_numbers_belong_together() {
        for number in 1..=MOST_CHOICES {
            assert_eq!(number_of(letter(number)), Some(number));
        }
        assert_eq!(number_of('h'), Some(8));
        assert_eq!(number_of('z'), None);
    }
}
