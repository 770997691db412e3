//! Events as they are kept, as far as statements speak of them. An event that is not known here,
//! such as a later program's, says nothing.

use serde::Deserialize;

use crate::core::{
    customer::{CallFigures, EndingKind, Verdict},
    moves::Move,
};

/// One kept event with its turn.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Line {
    /// The turn, from 0 (before the first reply).
    pub(super) turn: u32,
    /// The event.
    #[serde(flatten)]
    pub(super) event: Happened,
}

/// What happened.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Happened {
    SessionBegan,
    OptionsOffered {
        situation: usize,
        order: Vec<usize>,
        options: Vec<String>,
    },
    ReplyGiven {
        by: By,
        text: String,
    },
    ReplyCoded {
        reading: Reading,
    },
    TurnContested,
    AffectShifted {
        calm: Moved,
        trust: Moved,
    },
    Rated {
        stars: u8,
    },
    Paused,
    Resumed,
    DaysPassed,
    DaysEnded {
        outcome: Ended,
    },
    SessionEnded {
        outcome: Ended,
    },
    Withdrawn,
    #[serde(other)]
    Other,
}

/// How a reply was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum By {
    Picked { situation: usize, option: usize },
    Typed,
    Held,
}

impl By {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Picked { .. } => "picked",
            Self::Typed => "typed",
            Self::Held => "held",
        }
    }
}

/// The moves a reply was read as.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Reading {
    pub(super) moves: Vec<Coded>,
}

/// A move with the bytes of the reply that show it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Coded {
    #[serde(rename = "move")]
    pub(super) mv: Move,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A number before and after.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Moved {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// How a call ended.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Ended {
    pub(super) ending: EndingKind,
    pub(super) verdict: Verdict,
    pub(super) figures: CallFigures,
    pub(super) hints: u32,
}
