//! What a room can say next, and how many hands each choice has.

use serde::{Deserialize, Serialize};

use crate::core::text::Text;

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

    /// The number (from 1) of the choice with most hands; nothing on a tie or without hands.
    pub fn winner(&self) -> Option<usize> {
        let most = self.choices.iter().map(|it| it.hands).max().filter(|it| *it > 0)?;
        let mut first = self.choices.iter().enumerate().filter(|(_, it)| it.hands == most);
        let (place, _) = first.next()?;
        first.next().is_none().then_some(place + 1)
    }

    /// The two choices with most hands, as numbers from 1, the higher one first; of equals the
    /// earlier letter.
    pub fn leading_two(&self) -> Option<(usize, usize)> {
        let mut places: Vec<usize> = (0..self.choices.len()).collect();
        // A stable sort keeps the order of letters among equals.
        places.sort_by_key(|at| std::cmp::Reverse(self.choices.get(*at).map(|it| it.hands)));
        Some((places.first()? + 1, places.get(1)? + 1))
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
        assert_eq!(ballot(&[1, 4, 4]).leading_two(), Some((2, 3)));
        assert_eq!(ballot(&[3]).leading_two(), None);
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
