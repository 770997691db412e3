//! What was said, by whom, and where the talk stands.

use super::{Beat, Part, Scene};
use crate::{
    core::{moves::CodedReply, scenario::Cue, session::GivenBy, text::Text},
    window::widget::Mark,
};

/// Something that was said before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// Whether the trainee said it.
    pub own: bool,
    /// Whether neither of the two said it: somebody around, or a reader.
    pub around: bool,
    /// The words; empty where silence was the answer.
    pub text: Text,
    /// What showed with it; empty for the trainee.
    pub caption: Text,
    /// The turn.
    pub turn: u32,
}

/// Where a talk under a public post stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Everybody reads it.
    #[default]
    Open,
    /// Part of it goes on where only the two read.
    Private,
    /// It comes back to where everybody reads.
    OpenAgain,
}

/// One better line for the same moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    /// The words.
    pub text: Text,
    /// Calm at the end of the call played out with it, and without it.
    pub calm: (f64, f64),
    /// Trust at the end, with it and without it.
    pub trust: (f64, f64),
}

/// A reply of the trainee.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownReply {
    /// The words.
    pub text: Text,
    /// How it was given.
    pub by: GivenBy,
    /// Its marked words.
    pub marks: Vec<Mark>,
    /// Its reading.
    pub reading: Option<CodedReply>,
}

impl Scene {
    /// She speaks. Somebody who was here before adds that to her first words; what shows stays.
    pub(super) fn show_line(&mut self, text: &Text, cue: &Cue, turn: u32) {
        let adds = turn == 0 && self.reply.is_none() && !self.line.is_empty();
        let caption = if adds { Text::default() } else { cue.caption.clone() };
        if adds {
            self.line = format!("{} {text}", self.line).into();
        } else {
            (self.line, self.cue) = (text.clone(), cue.clone());
        }
        self.turn = turn + 1;
        self.history.push(Said { text: text.clone(), caption, turn, ..Said::default() });
        if !adds {
            self.look_around(turn);
        }
        self.wait_for(Beat::Yours);
        self.touch(&[Part::Line, Part::Header, Part::Stage, Part::Measures]);
    }
}
