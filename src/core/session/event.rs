//! What happened. Each event says what a face must do about it.

use std::sync::Arc;

use serde::Serialize;

use super::{Command, Contact, Outcome};
use crate::{
    customer::{CustomerState, Need, Promise, Reason, Stance, Verdict},
    moves::{Closeness, CodedReply, Emotion, Family, Move},
    scenario::Cue,
    text::{Span, Text},
};

/// Where a reply came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenBy {
    /// Picked: the option's place in its situation.
    Picked {
        /// Which situation.
        situation: usize,
        /// Which of its options.
        option: usize,
    },
    /// Typed.
    Typed,
    /// Silence, or "mm-hm".
    Held,
}

/// A guess at what she feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FeelingGuess {
    /// The turn it was made before.
    pub turn: u32,
    /// The feeling that was named.
    pub emotion: Emotion,
    /// How close it came.
    pub closeness: Closeness,
}

/// A number before and after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Shift {
    /// Before.
    pub from: f64,
    /// After.
    pub to: f64,
}

impl Shift {
    /// After minus before.
    pub fn by(&self) -> f64 {
        self.to - self.from
    }
}

impl Event {
    /// Whether the call has another end after this event than before it, or none any more.
    pub const fn moves_the_end(&self) -> bool {
        matches!(
            self,
            Self::SessionEnded { .. }
                | Self::DaysEnded { .. }
                | Self::TurnContested { .. }
                | Self::DaysPassed { .. }
        )
    }
}

/// Something that happened in a session.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The call begins. A face shows who it is and the starting meters.
    SessionBegan {
        /// The scenario's id.
        scenario: Text,
        /// Its version.
        version: u32,
        /// The seed of all chance in this call.
        seed: u64,
        /// Version of the model's constants.
        model: u32,
        /// Facts told from the start.
        told: Vec<Text>,
        /// The customer before the first word.
        customer: Arc<CustomerState>,
    },
    /// Replies may be picked now, in this order. A face shows them with their numbers.
    OptionsOffered {
        /// Which situation.
        situation: usize,
        /// Its options by place, in the order shown.
        order: Vec<usize>,
        /// The words, in the order shown.
        options: Vec<Text>,
    },
    /// The trainee said something. A face shows the words.
    ReplyGiven {
        /// How.
        by: GivenBy,
        /// The words.
        text: Text,
    },
    /// The reading is unsure. A face shows it and asks; nothing has landed yet.
    AskedBack {
        /// The reading so far.
        reading: Arc<CodedReply>,
    },
    /// She cut in: only the first part was heard. A face greys the rest.
    CutShort {
        /// What was heard.
        heard: Span,
    },
    /// The reply was read. A face marks the spans.
    ReplyCoded {
        /// The reading.
        reading: Arc<CodedReply>,
    },
    /// The trainee contested the last reading: what follows replaces that turn, both are kept.
    TurnContested {
        /// The move that was not meant.
        dropped: Option<Move>,
        /// What was meant.
        meant: Vec<Move>,
    },
    /// Calm and trust moved. A face moves the meters and says why.
    AffectShifted {
        /// Calm.
        calm: Shift,
        /// Trust.
        trust: Shift,
        /// The parts, which add up.
        reasons: Vec<Reason>,
    },
    /// A need changed. A face moves its ring.
    NeedFilled {
        /// Which need.
        need: Need,
        /// From and to, 0 to 1.
        level: Shift,
    },
    /// The customer told a fact. A face adds it to the notes.
    FactRevealed {
        /// The fact's id.
        fact: Text,
    },
    /// The trainee said a fact back wrong, and she noticed.
    FactMistaken {
        /// The fact's id, or the wrong words.
        fact: Text,
    },
    /// A promise went into the ledger.
    PromiseMade {
        /// The promise.
        promise: Promise,
    },
    /// She holds herself differently. A face changes the portrait.
    StanceChanged {
        /// Before.
        from: Stance,
        /// After.
        to: Stance,
    },
    /// The turn is settled; this is the customer after it. Nothing to show.
    TurnSettled {
        /// The whole state after the turn.
        customer: Arc<CustomerState>,
        /// Solutions that were offered or done so far.
        offered: Vec<Text>,
    },
    /// The customer speaks. A face shows the words with the cue.
    CustomerSpoke {
        /// The line's name.
        line: Text,
        /// Its place in the file and the variant; nothing for lines that belong to no storylet
        /// (corrections, last words).
        place: Option<(usize, usize)>,
        /// The words.
        text: Text,
        /// What shows.
        cue: Cue,
        /// Whether she said goodbye with it.
        farewell: bool,
    },
    /// A hint was given. A face says which need is open and what kind of reply would serve it.
    HintGiven {
        /// The need furthest from being met.
        need: Need,
        /// A family of moves that fills it.
        family: Family,
    },
    /// A cue was marked.
    CueNoticed {
        /// In the trainee's words.
        cue: Text,
    },
    /// The trainee guessed what she feels. A face opens the thought bubble.
    FeelingGuessed {
        /// The guess.
        guess: FeelingGuess,
        /// What she thinks and does not say, where her author wrote it.
        thinks: Option<Text>,
    },
    /// The trainee looked at another ticket. What follows is how she takes it.
    LookedAway,
    /// She remembers her last call. A face shows it with the meters.
    CameBack {
        /// How it ended.
        verdict: Verdict,
        /// Calm before and after remembering.
        calm: Shift,
        /// Trust before and after remembering.
        trust: Shift,
    },
    /// The trainee rated the own call.
    Rated {
        /// 1 to 5.
        stars: u8,
    },
    /// The call is paused. A face hides the customer and waits.
    Paused,
    /// The call goes on.
    Resumed,
    /// Days have passed since the call. A face shows the news and the ledger, and asks for each open
    /// promise whether to call, to write, or to let it go.
    DaysPassed {
        /// When it is.
        later: Text,
        /// What has become of the matter.
        news: Text,
        /// Open promises by place in the ledger, from 1.
        open: Vec<usize>,
    },
    /// A promise came due. What follows is how she takes it.
    PromiseFollowed {
        /// Its place in the ledger, from 1.
        promise: usize,
        /// What was done about it.
        contact: Contact,
        /// Whether it is kept with that.
        kept: bool,
    },
    /// Something went wrong because nobody said a fact back. A face shows the scene.
    MisunderstandingFound {
        /// The fact.
        fact: Text,
        /// What happened.
        scene: Text,
    },
    /// The days after the call are over; the outcome now includes them.
    DaysEnded {
        /// How it stands now.
        outcome: Box<Outcome>,
    },
    /// The call is over. A face leads to the debrief.
    SessionEnded {
        /// How.
        outcome: Box<Outcome>,
    },
    /// A command did not fit. Only scripts print it; it changes nothing and is never recorded.
    Refused {
        /// Why, and what to do.
        why: Text,
    },
    /// The trainee stopped the call. No score, no penalty.
    Withdrawn,
}

/// An event with the session and turn it belongs to: one line of a transcript.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stamped {
    /// The event.
    #[serde(flatten)]
    pub event: Event,
    /// The session's name.
    pub session: Text,
    /// The turn, from 0 (before the first reply).
    pub turn: u32,
}

/// A command with the events it caused, as a record keeps them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// What was done; nothing for the beginning.
    pub command: Option<Command>,
    /// What happened.
    pub events: Vec<Stamped>,
}
