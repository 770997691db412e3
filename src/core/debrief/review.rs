//! The turns of a call as they stand in the end, each with its reasons.

use serde::Serialize;

use crate::{
    customer::{CustomerState, Needs, Reason, Stance},
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
    /// How far each need was met before it.
    pub needs: Needs,
    /// How she held herself before it.
    pub stance: Stance,
    /// Whether a hint was asked for on it, or its reading was contested: then it shows nothing about
    /// what the trainee can do alone.
    pub helped_along: bool,
    /// Cues the trainee marked in her line before replying.
    pub noticed: Vec<Text>,
    /// What showed with the line that was answered.
    pub seen: Cue,
    /// Facts told so far, before it.
    pub known: Vec<Text>,
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

/// The turn that did least for her, from 1: the one worth taking again.
pub fn weakest_turn(turns: &[TurnReview]) -> Option<u32> {
    let least = turns.iter().min_by(|a, b| a.moved().total_cmp(&b.moved()));
    least.map(|it| it.turn)
}

/// What is known between two turns; a contest takes the reader back to it.
#[derive(Clone, Default)]
struct Between {
    customer: Option<CustomerState>,
    known: Vec<Text>,
    seen: Cue,
    noticed: Vec<Text>,
    hinted: bool,
}

#[derive(Default)]
struct Reader {
    turns: Vec<TurnReview>,
    now: Between,
    before: Between,
    her_line: Text,
    given: Option<(GivenBy, Text)>,
    reading: Option<CodedReply>,
    contested: Option<CodedReply>,
}

impl Reader {
    fn read(&mut self, stamped: &Stamped) {
        match &stamped.event {
            Event::SessionBegan { told, customer, .. } => {
                self.now.customer = Some((**customer).clone());
                self.now.known.clone_from(told);
            }
            Event::CameBack { calm, trust, .. } => {
                self.now.customer = Some(CustomerState::at(calm.to, trust.to));
            }
            Event::HintGiven { .. } => self.now.hinted = true,
            Event::CueNoticed { cue } => self.now.noticed.push(cue.clone()),
            Event::ReplyGiven { by, text } => self.given = Some((*by, text.clone())),
            Event::TurnSettled { customer, .. } => self.now.customer = Some((**customer).clone()),
            Event::ReplyCoded { reading } => self.reading = Some((**reading).clone()),
            Event::TurnContested { .. } => self.take_back(),
            Event::AffectShifted { calm, trust, reasons } => {
                self.settle(stamped.turn + 1, *calm, *trust, reasons);
            }
            Event::FactRevealed { fact } => {
                if let Some(turn) = self.turns.last_mut() {
                    turn.told.push(fact.clone());
                }
                self.now.known.push(fact.clone());
            }
            Event::CustomerSpoke { text, cue, .. } => {
                if let Some(turn) = self.turns.last_mut() {
                    turn.answer = text.clone();
                    turn.cue = cue.clone();
                }
                self.hear(text, cue);
            }
            _ => {}
        }
    }

    /// Her words before a reply. What she adds to her first words comes without a cue of its own.
    fn hear(&mut self, text: &Text, cue: &Cue) {
        if self.turns.is_empty() && !self.her_line.is_empty() {
            self.her_line = format!("{} {text}", self.her_line).into();
        } else {
            (self.her_line, self.now.seen) = (text.clone(), cue.clone());
        }
    }

    fn take_back(&mut self) {
        if let Some(turn) = self.turns.pop() {
            self.her_line = turn.before;
            self.now = self.before.clone();
            self.contested = turn.contested.or(Some(turn.reading));
        }
    }

    fn settle(&mut self, turn: u32, calm: Shift, trust: Shift, reasons: &[Reason]) {
        let (Some((by, reply)), Some(reading)) = (self.given.take(), self.reading.take()) else {
            return;
        };
        self.before = self.now.clone();
        let contested = self.contested.take();
        let customer = self.now.customer.as_ref();
        self.turns.push(TurnReview {
            needs: customer.map(|it| it.needs).unwrap_or_default(),
            stance: customer.map_or(Stance::Listening, |it| it.stance),
            helped_along: self.now.hinted || contested.is_some(),
            noticed: std::mem::take(&mut self.now.noticed),
            seen: self.now.seen.clone(),
            known: self.now.known.clone(),
            turn,
            before: self.her_line.clone(),
            by,
            reply,
            reading,
            contested,
            calm,
            trust,
            reasons: reasons.to_vec(),
            told: Vec::new(),
            answer: Text::from(""),
            cue: Cue::default(),
        });
        self.now.hinted = false;
    }
}
