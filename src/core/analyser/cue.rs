//! Cues: patterns with what they are a sign of. They are found through [`super::index`]; whether a
//! found one counts (negation, quotation, reported speech) is decided by [`super::scope`].

use super::pattern::Sequence;
use super::token::Sentence;
use crate::moves::{Emotion, Move};

/// What a pattern is a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A move.
    Move(Move),
    /// A word for a feeling.
    Feeling(Emotion),
    /// Something that bears on how moves are read.
    Mark(Mark),
    /// That a move is not made where only the learned layer sees it: "the number on the card" sends
    /// nobody away.
    Not(Move),
}

/// Signs that are no moves themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A stock formula that names the feeling.
    StockFeeling,
    /// Says goodbye.
    Farewell,
    /// A time ("by four today").
    When,
    /// A way forward after a refusal.
    Forward,
    /// Weight ("so sorry", "truly").
    Intense,
    /// Addressed to a grader.
    Grader,
    /// Warm wording, which in mockery clashes with a bad event.
    Bright,
    /// A bad event.
    Bad,
    /// Words of another's speech ("you were told that").
    Reported,
    /// A "not" that denies nothing ("no wonder", "not only").
    NotDenying,
    /// Civil small talk of handling a case: neither warm nor cold.
    Civil,
}

impl Mark {
    /// The mark with this name in a cue file.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "stock_feeling" => Self::StockFeeling,
            "farewell" => Self::Farewell,
            "when" => Self::When,
            "forward" => Self::Forward,
            "intense" => Self::Intense,
            "grader" => Self::Grader,
            "bright" => Self::Bright,
            "bad" => Self::Bad,
            "reported" => Self::Reported,
            "not_denying" => Self::NotDenying,
            "civil" => Self::Civil,
            _ => return None,
        })
    }
}

/// Conditions on a cue besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    /// It holds under a "not" too.
    pub(super) keep: bool,
    /// Only in a question.
    pub(super) ask: bool,
    /// Only outside questions.
    pub(super) tell: bool,
    /// Only where the sentence holds a detail of this case.
    pub(super) case: bool,
    /// Only where it holds none.
    pub(super) bare: bool,
    /// Only where the agent is not the one who does it.
    pub(super) theirs: bool,
}

/// A pattern and what it is a sign of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// What it is a sign of.
    pub(super) sign: Sign,
    /// The words.
    pub(super) sequence: Sequence,
    /// How sure a sign, 0 to 1.
    pub(super) strength: f64,
    /// Further conditions.
    pub(super) terms: Terms,
}

/// A cue found in a reply.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// What it is a sign of.
    pub(super) sign: Sign,
    /// First token.
    pub(super) from: usize,
    /// One past the last token.
    pub(super) to: usize,
    /// Index of the sentence.
    pub(super) sentence: usize,
    /// How sure, 0 to 1.
    pub(super) strength: f64,
    /// Further conditions.
    pub(super) terms: Terms,
}

impl Hit {
    /// Whether it carries `mark`.
    pub(super) fn marks(&self, mark: Mark) -> bool {
        self.sign == Sign::Mark(mark)
    }
}

impl Cue {
    /// Whether it may stand in this kind of sentence.
    pub(super) const fn fits(&self, sentence: &Sentence) -> bool {
        !(self.terms.ask && !sentence.question || self.terms.tell && sentence.question)
    }

    /// The cue as found on tokens `from..to`.
    pub(super) const fn hit(&self, from: usize, to: usize, sentence: usize) -> Hit {
        let Self { sign, strength, terms, .. } = *self;
        Hit { sign, from, to, sentence, strength, terms }
    }
}
