//! A reply after coding: its moves, each with the words that show it and what those words say.
//!
//! Picked and typed replies meet in [`CodedReply`] and are never told apart afterwards.

use serde::{Deserialize, Serialize};

use super::{Emotion, Move, Nature};
use crate::text::{Span, Text};

/// A fact of the scenario that a move names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactNamed {
    /// The fact's id in its scenario, or the wrong words where no fact fits.
    pub fact: Text,
    /// Whether it was said correctly ("three weeks", not "three days").
    pub right: bool,
}

/// What the words of one move say, as far as they say it. These details set the move's quality.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The feeling that is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    /// Facts said back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactNamed>,
    /// An amount of money offered, in the scenario's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// A time that is given ("by four today").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// The scenario's solution that is offered or done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub solution: Option<Text>,
    /// Said as "I", not as "we" or "someone".
    pub first_person: bool,
    /// Names a concrete act ("I'll check your order").
    pub act: bool,
    /// Holds a detail of this case.
    pub specific: bool,
    /// Said with weight ("so sorry", "truly").
    pub intense: bool,
    /// A why-question, which is heard as half a blame.
    pub asks_why: bool,
    /// The trainee said in a contest that this is what was meant; it then counts at half quality.
    pub claimed: bool,
}

/// One move of a reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodedMove {
    /// Which move.
    #[serde(rename = "move")]
    pub mv: Move,
    /// The words that show it.
    #[serde(flatten)]
    pub span: Span,
    /// How sure the reading is, 0 to 1. Declared moves of picked replies are sure.
    pub confidence: f64,
    /// What the words say.
    #[serde(flatten)]
    pub details: Details,
}

impl CodedMove {
    /// From this confidence on a move is shown as read; below, it is shown as a guess or asked
    /// about. At this level more than 85 of 100 moves that are shown are there (see the card).
    pub const CLEAR_FROM: f64 = 0.6;

    /// Whether it is read surely enough to be shown without a "perhaps".
    pub fn is_clear(&self) -> bool {
        self.confidence >= Self::CLEAR_FROM
    }

    /// A sure move over `span` that says nothing further.
    pub fn plain(mv: Move, span: Span) -> Self {
        Self { mv, span, confidence: 1.0, details: Details::default() }
    }
}

/// The tone of a whole reply, by the order of its moves and never by its length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// At least one warm move aimed at this case, and nothing that takes it back.
    Empathetic,
    /// Civil and transactional.
    #[default]
    Neutral,
    /// Puts the customer off.
    Dismissive,
}

/// What kind of text the reply is, where it is not simply a sentence to the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A sentence the customer can read.
    #[default]
    Sentence,
    /// Nothing, or nothing but spaces and marks.
    Empty,
    /// Letters without words.
    Gibberish,
    /// Another language than the scenario's.
    OtherLanguage,
    /// Written for a grader: keyword lists, label names, instructions.
    Gaming,
}

/// A reply read into moves.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CodedReply {
    /// The moves, ordered by where they start.
    pub moves: Vec<CodedMove>,
    /// The tone of the whole.
    pub tone: Tone,
    /// Ranks replies to the same line: higher is more empathetic. Roughly −1 to 1.
    pub score: f64,
    /// How sure the whole reading is, 0 to 1. Below [`CodedReply::ASK_BACK`] the session asks back.
    pub confidence: f64,
    /// What kind of text this is.
    pub kind: Kind,
    /// Whether the reply says goodbye.
    pub farewell: bool,
    /// How many words were read.
    pub words: usize,
    /// Facts of the scenario that its questions are about, by id: they are answered first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Text>,
}

impl CodedReply {
    /// Below this confidence the session asks "I read this as … right?" before the reply lands.
    /// Assumption: at one half, being asked is less of a nuisance than being misread.
    pub const ASK_BACK: f64 = 0.5;

    /// Whether any move is `mv`.
    pub fn has(&self, mv: Move) -> bool {
        self.moves.iter().any(|it| it.mv == mv)
    }

    /// Whether a coach may put these words into somebody's mouth: nothing in them hurts, and they
    /// promise nothing that nobody can keep, however well such a promise pleases now.
    pub fn is_advisable(&self) -> bool {
        let harmful = |mv: Move| mv.nature() == Nature::Negative || mv == Move::OverPromise;
        !self.moves.iter().any(|it| harmful(it.mv))
    }
}
