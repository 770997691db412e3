//! Why a room could not do what was asked, in words that say what to do next.

use super::{MOST_CHOICES, letter};

/// Why nothing was done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoomRefusal {
    /// There is no such choice.
    #[error("There is no choice {}. The choices go up to {}.", letter(*asked), letter(*last))]
    NoSuchChoice {
        /// The number asked for.
        asked: usize,
        /// The last number there is.
        last: usize,
    },
    /// More hands than people.
    #[error(
        "That makes {hands} hands, and there are {people} people. Count again; the number of people is set under Lead a room, before a call."
    )]
    TooManyHands {
        /// Hands with this count.
        hands: u32,
        /// People in the room.
        people: u32,
    },
    /// No letter is left.
    #[error("All letters up to {} are taken. Run one of them first.", letter(MOST_CHOICES))]
    TooManyChoices,
    /// Nothing was written.
    #[error("There are no words yet. Type them first.")]
    NoWords,
    /// There is no such turn behind us.
    #[error("There is no turn {0} to go back to.")]
    NoSuchTurn(u32),
    /// Nobody has raised a hand.
    #[error("No hands are counted yet. Press a letter, then the number of hands.")]
    NoHands,
    /// Nobody has raised a hand for this one.
    #[error("No hand is up for {letter}. Press {letter} and the number of hands first.", letter = letter(*.0))]
    NoHandsFor(usize),
    /// Only this one has hands, so there is nothing to hold it against.
    #[error(
        "All hands are for {}. Press the letter to hold against it, then W.", letter(*.0)
    )]
    OneReply(usize),
    /// These have the same number of hands.
    #[error("A tie between {}: press the letter of the one to say.", listed(.0))]
    Tie(Vec<usize>),
    /// Nothing has been said that could have been read.
    #[error("Nothing was said yet that could be read another way. Say a reply first.")]
    NothingRead,
    /// The call is over.
    #[error("The call is over. Go back a turn, or look at the result.")]
    Over,
    /// The customer could not be told this.
    #[error("{0}")]
    Refused(String),
}

/// Letters as a sentence has them, such as "A, C and E".
fn listed(numbers: &[usize]) -> String {
    let letters: Vec<String> = numbers.iter().map(|it| letter(*it).to_string()).collect();
    match letters.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => letters.join(""),
    }
}
