//! Events as they are kept, as far as statements speak of them. An event that is not known here,
//! such as a later program's, says nothing.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::from_str;

use crate::core::{
    customer::{CallFigures, EndingKind, Verdict},
    moves::Move,
};

/// One kept event with its turn.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The turn, from 0 (before the first reply).
    pub(super) turn: u32,
    /// The event.
    pub(super) event: Happened,
}

/// What happened.
#[derive(Clone, Debug)]
pub(super) enum Happened {
    SessionBegan,
    OptionsOffered(Choices),
    ReplyGiven(Reply),
    ReplyCoded { reading: Reading },
    TurnContested,
    AffectShifted(Shift),
    Rated { stars: u8 },
    Paused,
    Resumed,
    DaysPassed,
    DaysEnded { outcome: Ended },
    SessionEnded { outcome: Ended },
    Withdrawn,
    Other,
}

/// Turn and name of an event.
#[derive(Deserialize)]
struct Head<'t> {
    turn: u32,
    #[serde(borrow)]
    event: Cow<'t, str>,
}

impl<'t> Head<'t> {
    /// Turn and name where they stand in front, as this program writes them: the rest is not read.
    fn in_front(text: &'t str) -> Option<Self> {
        let (turn, rest) = text.strip_prefix("{\"turn\":")?.split_once(",\"event\":\"")?;
        let event = rest.split_once('"')?.0;
        Some(Self { turn: turn.parse().ok()?, event: event.into() })
    }
}

impl Line {
    /// The event that `text` keeps, as JSON. Its name is read first and the rest only where it is
    /// told: most events are long, and say nothing here.
    pub(super) fn read(text: &str) -> Result<Self, serde_json::Error> {
        let Head { turn, event } = match Head::in_front(text) {
            Some(head) => head,
            None => from_str(text)?,
        };
        let event = match &*event {
            "session_began" => Happened::SessionBegan,
            "options_offered" => Happened::OptionsOffered(from_str(text)?),
            "reply_given" => Happened::ReplyGiven(from_str(text)?),
            "reply_coded" => Happened::ReplyCoded { reading: from_str::<Read>(text)?.reading },
            "turn_contested" => Happened::TurnContested,
            "affect_shifted" => Happened::AffectShifted(from_str(text)?),
            "rated" => Happened::Rated { stars: from_str::<Stars>(text)?.stars },
            "paused" => Happened::Paused,
            "resumed" => Happened::Resumed,
            "days_passed" => Happened::DaysPassed,
            "days_ended" => Happened::DaysEnded { outcome: from_str::<End>(text)?.outcome },
            "session_ended" => Happened::SessionEnded { outcome: from_str::<End>(text)?.outcome },
            "withdrawn" => Happened::Withdrawn,
            _ => Happened::Other,
        };
        Ok(Self { turn, event })
    }
}

#[derive(Deserialize)]
struct Read {
    reading: Reading,
}

#[derive(Deserialize)]
struct Stars {
    stars: u8,
}

#[derive(Deserialize)]
struct End {
    outcome: Ended,
}

/// Options as they were offered last.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Choices {
    pub(super) situation: usize,
    /// Options by place in their file, in the order shown.
    pub(super) order: Vec<usize>,
    /// Their words, in the order shown.
    pub(super) options: Vec<String>,
}

/// What was replied.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Reply {
    pub(super) by: By,
    pub(super) text: String,
}

/// How a turn moved her.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Shift {
    pub(super) calm: Moved,
    pub(super) trust: Moved,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_read_wherever_its_name_stands() {
        for text in [
            r#"{"turn":3,"event":"rated","stars":4}"#,
            r#"{"event":"rated","stars":4,"turn":3}"#,
            r#"{ "turn": 3, "event": "rated", "stars": 4 }"#,
        ] {
            let line = Line::read(text).expect("an event");
            assert_eq!(line.turn, 3);
            assert!(matches!(line.event, Happened::Rated { stars: 4 }), "{text}");
        }
        let later = Line::read(r#"{"turn":0,"event":"of_a_later_program","x":{}}"#);
        assert!(matches!(later.expect("an event").event, Happened::Other));
        for wrong in ["", "{", r#"{"turn":3,"event":"rated"}"#, r#"{"event":"rated","stars":4}"#] {
            assert!(Line::read(wrong).is_err(), "{wrong}");
        }
    }
}
