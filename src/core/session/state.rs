//! The state of a session: a fold over its events.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{FeelingGuess, GivenBy, Outcome};
use crate::{customer::CustomerState, moves::CodedReply, scenario::Cue, text::Text};

/// What the session waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The trainee's reply.
    #[default]
    Reply,
    /// A yes or no to "I read this as …".
    Confirmation,
    /// Going on after a pause.
    Paused,
    /// Nothing: the call is over. It may still be rated.
    Over,
    /// Days have passed since the call: what becomes of each open promise.
    Afterwards,
}

/// Options as shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// The situation's place in the file.
    pub situation: usize,
    /// Options by place, in the order shown.
    pub order: Vec<usize>,
}

/// Something that was said, by either.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// The words.
    pub text: Text,
    /// Who: the trainee's way of giving it, or nothing for the customer.
    pub given_by: Option<GivenBy>,
    /// What showed with the customer's words.
    pub cue: Option<Cue>,
    /// The turn it belongs to.
    pub turn: u32,
}

/// Everything a face may want to show.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionState {
    /// The customer.
    pub customer: Arc<CustomerState>,
    /// What the session waits for.
    pub stage: Stage,
    /// Stage before a pause.
    pub before_pause: Stage,
    /// Facts told so far.
    pub told: BTreeSet<Text>,
    /// Solutions offered or done so far.
    pub offered: BTreeSet<Text>,
    /// Options as shown now.
    pub options: Offered,
    /// Everything said so far.
    pub said: Vec<Utterance>,
    /// How often each line was spoken.
    pub spoken: BTreeMap<usize, u32>,
    /// (line, variant) said so far.
    pub variants: BTreeSet<(usize, usize)>,
    /// (line, variant) said last.
    pub last_line: Option<(usize, usize)>,
    /// The reply of the running or last turn.
    pub reply: Option<(GivenBy, Text)>,
    /// Its reading.
    pub reading: Option<Arc<CodedReply>>,
    /// Whether she has said goodbye.
    pub customer_left: bool,
    /// Hints so far.
    pub hints: u32,
    /// Cues marked so far.
    pub noticed: Vec<Text>,
    /// The own rating.
    pub stars: Option<u8>,
    /// Contests so far.
    pub contests: u32,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Whether the trainee stopped it.
    pub withdrawn: bool,
    /// Whether she was here before and remembers.
    pub came_back: bool,
    /// Guesses at what she feels.
    pub guesses: Vec<FeelingGuess>,
    /// Facts the trainee said back right.
    pub said_back: BTreeSet<Text>,
    /// Whether the days after the call have come.
    pub days_passed: bool,
}

impl SessionState {
    /// What she said last.
    pub fn her_last(&self) -> Option<&Utterance> {
        self.said.iter().rev().find(|it| it.given_by.is_none())
    }

    /// What a reply answers: all she has said since the last one.
    pub fn her_words(&self) -> Cow<'_, str> {
        let since = self.said.iter().rposition(|it| it.given_by.is_some()).map_or(0, |it| it + 1);
        match &self.said[since..] {
            // After a reply she did not answer yet, her words are those before it.
            [] => Cow::Borrowed(self.her_last().map_or("", |it| &it.text)),
            [one] => Cow::Borrowed(&one.text),
            several => several.iter().map(|it| &*it.text).collect::<Vec<_>>().join(" ").into(),
        }
    }
}
