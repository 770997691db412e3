//! What a trainee can do, and why it may be refused.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    customer::Verdict,
    moves::{CodedReply, Emotion, Move},
    text::Text,
};

/// One thing a trainee does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Picks the option with this number, from 1.
    Pick {
        /// Its number as shown.
        option: usize,
    },
    /// Types a reply.
    Say {
        /// The words.
        text: Text,
    },
    /// Stands in a record for a typed reply whose words were not kept: blanks of the same length, and
    /// how the words were read. Played again it does what the words did.
    Coded {
        /// The blanks.
        text: Text,
        /// The reading, as it landed or was asked back about.
        reading: Arc<CodedReply>,
    },
    /// Says yes to "I read this as … right?".
    Confirm,
    /// Stays silent, or says "mm-hm".
    Hold,
    /// Asks for a hint, which is counted.
    Hint,
    /// Says that the last reading is wrong; the turn runs again and both readings are kept.
    Contest {
        /// The move that was not meant; nothing to keep all of them.
        dropped: Option<Move>,
        /// What was meant.
        meant: Vec<Move>,
    },
    /// Marks a cue that was noticed.
    Notice {
        /// In the trainee's words.
        cue: Text,
    },
    /// Guesses what she feels, once a turn; it changes nothing in her.
    Guess {
        /// The feeling.
        emotion: Emotion,
    },
    /// Looks at another ticket while she talks. She notices.
    LookAway,
    /// Says, before the first word, how her last call ended: she remembers it.
    Remember {
        /// How it ended.
        verdict: Verdict,
    },
    /// Rates the own call, 1 to 5, before the debrief.
    Rate {
        /// 1 (badly) to 5 (well).
        stars: u8,
    },
    /// Pauses; costs nothing.
    Pause,
    /// Goes on after a pause.
    Resume,
    /// Stops for good; costs nothing.
    Withdraw,
    /// Goes to the days after the call, once it is over.
    Later,
    /// Does something about an open promise, or lets it go.
    Follow {
        /// Its place in the ledger, from 1.
        promise: usize,
        /// What is done.
        contact: Contact,
    },
}

/// What can be done about a promise that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// She is called.
    Call,
    /// She is written to.
    Write,
    /// Nothing is done.
    Forget,
}

/// Why a command was not taken. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// The option number does not exist.
    #[error("There is no option {asked}. Pick 1 to {most}, or type your reply.")]
    NoSuchOption {
        /// The number asked for.
        asked: usize,
        /// The highest number there is.
        most: usize,
    },
    /// The reply holds no words.
    #[error("Nothing was said yet. Type a reply, or pick a number.")]
    Empty,
    /// The call is over.
    #[error("This call is over. Start it again, or choose another.")]
    Over,
    /// The call is paused.
    #[error("The call is paused. Go on first; nothing is lost.")]
    Paused,
    /// The call is not paused.
    #[error("The call is not paused.")]
    NotPaused,
    /// A reading waits for a yes or no.
    #[error(
        "Say first whether your reply was read right: confirm it, contest it, or say it again."
    )]
    Unconfirmed,
    /// There is nothing to confirm.
    #[error("There is nothing to confirm.")]
    NothingToConfirm,
    /// There is no reading to contest.
    #[error("There is no reading to contest yet. Reply first.")]
    NothingToContest,
    /// The contested move was not in the reading.
    #[error("Your last reply was not read as {asked}. It was read as: {read}.")]
    NotInReading {
        /// The move that was named.
        asked: Move,
        /// What was read, in words.
        read: String,
    },
    /// One guess a turn.
    #[error("You have guessed on this turn. Reply, then look again.")]
    AlreadyGuessed,
    /// Memory comes before the first word.
    #[error("What she remembers is settled before the first word.")]
    TooLateToRemember,
    /// Days have passed since the call; what is open now is promises.
    #[error("The call is days ago. Say for each promise: call, write or forget.")]
    DaysLater,
    /// Nothing is open that days could bring up.
    #[error("Nothing was left open that would come up in the days after.")]
    NothingLater,
    /// The days after come once the call is over, and once.
    #[error("The days after the call come once it is over, and once only.")]
    NotLater,
    /// No such open promise.
    #[error("There is no open promise {asked}. Open: {open}.")]
    NoSuchPromise {
        /// The number asked for.
        asked: usize,
        /// Those that are open, in words.
        open: String,
    },
    /// A rating out of range.
    #[error("Rate from 1 to 5; {asked} is outside.")]
    RatingOutOfRange {
        /// The rating that was given.
        asked: u8,
    },
}
