//! The turns of a call as they stand in the end, each with its reasons.

use serde::Serialize;

use crate::core::{
    customer::Reason,
    moves::CodedReply,
    scenario::Cue,
    session::{Event, GivenBy, Shift, Stamped},
    text::Text,
};

/// One turn: what she had said, what was answered, what it did, what she said then.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnReview {
    /// From 1.
    pub turn: u32,
    /// Her line that was answered.
    pub before: Text,
    /// How the reply was given.
    pub by: GivenBy,
    /// The reply.
    pub reply: Text,
    /// How it was read.
    pub reading: CodedReply,
    /// How it had been read before it was contested. A contested reading is no evidence either
    /// way.
    pub contested: Option<CodedReply>,
    /// Calm before and after.
    pub calm: Shift,
    /// Trust before and after.
    pub trust: Shift,
    /// The parts, which add up.
    pub reasons: Vec<Reason>,
    /// Facts she told in her answer.
    pub told: Vec<Text>,
    /// Her answer; empty while it is still to come.
    pub answer: Text,
    /// What showed with it.
    pub cue: Cue,
}

impl TurnReview {
    /// How much this turn moved her, up or down, in points of calm and trust together.
    pub fn weight(&self) -> f64 {
        self.moved().abs()
    }

    /// Calm and trust together, with sign.
    pub fn moved(&self) -> f64 {
        self.calm.by() + self.trust.by()
    }
}

/// The turns of a call, in order; a contested turn stands once, as it was read in the end.
pub fn review_turns(transcript: &[Stamped]) -> Vec<TurnReview> {
    let mut reader = Reader::default();
    let call = |it: &&Stamped| !matches!(it.event, Event::DaysPassed { .. });
    for stamped in transcript.iter().take_while(call) {
        reader.read(stamped);
    }
    reader.turns
}

#[derive(Default)]
struct Reader {
    turns: Vec<TurnReview>,
    her_line: Text,
    given: Option<(GivenBy, Text)>,
    reading: Option<CodedReply>,
    contested: Option<CodedReply>,
}

impl Reader {
    fn read(&mut self, stamped: &Stamped) {
        match &stamped.event {
            Event::ReplyGiven { by, text } => self.given = Some((*by, text.clone())),
            Event::ReplyCoded { reading } => self.reading = Some((**reading).clone()),
            Event::TurnContested { .. } => self.take_back(),
            Event::AffectShifted { calm, trust, reasons } => {
                self.settle(stamped.turn + 1, *calm, *trust, reasons);
            }
            Event::FactRevealed { fact } => {
                if let Some(turn) = self.turns.last_mut() {
                    turn.told.push(fact.clone());
                }
            }
            Event::CustomerSpoke { text, cue, .. } => {
                if let Some(turn) = self.turns.last_mut() {
                    turn.answer = text.clone();
                    turn.cue = cue.clone();
                }
                self.her_line = text.clone();
            }
            _ => {}
        }
    }

    fn take_back(&mut self) {
        if let Some(turn) = self.turns.pop() {
            self.her_line = turn.before;
            self.contested = turn.contested.or(Some(turn.reading));
        }
    }

    fn settle(&mut self, turn: u32, calm: Shift, trust: Shift, reasons: &[Reason]) {
        let (Some((by, reply)), Some(reading)) = (self.given.take(), self.reading.take()) else {
            return;
        };
        self.turns.push(TurnReview {
            turn,
            before: self.her_line.clone(),
            by,
            reply,
            reading,
            contested: self.contested.take(),
            calm,
            trust,
            reasons: reasons.to_vec(),
            told: Vec::new(),
            answer: Text::from(""),
            cue: Cue::default(),
        });
    }
}
