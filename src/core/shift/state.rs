//! A shift under way: which call comes next, what the calls left behind, what was done in between.

use serde::{Deserialize, Serialize};

use super::{Agent, Place, PlannedCall};
use crate::{
    customer::{EndingKind, Stance, Verdict},
    debrief::review_turns,
    moves::{CodedReply, Move},
    session::{Event, Session},
    text::Text,
};

/// Money for a whole shift, in the currency of the calls. About what two generous gestures cost, so
/// that one has to choose.
const BUDGET: f64 = 80.0;

/// What a call of the shift left behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallResult {
    /// The scenario's id.
    pub scenario: Text,
    /// Her name.
    pub customer: Text,
    /// How it ended; a call that was stopped is `unresolved`.
    pub ending: EndingKind,
    /// The headline.
    pub verdict: Verdict,
    /// Whether the trainee stopped it. Stopping costs nothing and counts for nothing.
    #[serde(default)]
    pub stopped: bool,
    /// Calm at the start; nothing in shifts kept before it was told.
    #[serde(default)]
    pub calm_at_first: Option<f64>,
    /// Calm at the end.
    pub calm: f64,
    /// Trust at the start and at the end.
    pub trust: (f64, f64),
    /// Mean calm over the turns.
    pub mean_calm: f64,
    /// Share of replies with a stock phrase.
    pub hollow_share: f64,
    /// Replies that dismissed her.
    pub strikes: u32,
    /// How well she was received, 0 to 100.
    pub empathy: f64,
    /// Satisfaction, 1 to 5.
    pub csat: f64,
    /// Times another ticket was looked at meanwhile.
    pub looked_away: u32,
    /// Money given.
    pub spent: f64,
    /// Whether she is abusive.
    pub abusive: bool,
    /// Whether she was warm in the end.
    pub thanked: bool,
    /// Whether a fix or a fair answer was found.
    pub solved: bool,
    /// A reply of the agent's that moved her most, for better or worse.
    pub telling: Text,
}

/// What is done between two calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Between {
    /// A reset ritual; once before each call.
    Reset(super::Ritual),
    /// A cooling break; after a call that was abusive or ended badly.
    Break,
    /// A colleague's good word; once a call.
    Kudos(Text),
}

/// Why something between two calls was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShiftRefusal {
    /// One ritual before each call.
    #[error("One reset before each call; take the next one.")]
    AlreadyReset,
    /// No break is due.
    #[error("A cooling break comes after abuse or a hard end. Take a reset instead.")]
    NoBreakDue,
    /// One good word a call.
    #[error("One good word a call; save it for the next.")]
    AlreadyPraised,
    /// There is nobody to praise.
    #[error("Take a call first.")]
    NothingYet,
}

/// A shift as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShiftState {
    /// The seed.
    pub seed: u64,
    /// The queue.
    pub plan: Vec<PlannedCall>,
    /// What the calls so far left behind.
    pub results: Vec<CallResult>,
    /// The agent.
    pub agent: Agent,
    /// Money left.
    pub budget: f64,
    /// The record of the call under way, where it is kept.
    pub practice: Option<Text>,
    /// Rituals taken.
    pub rituals: u32,
    /// Good words so far.
    pub kudos: Vec<Text>,
    /// Whether the reset before the next call was taken.
    pub reset_taken: bool,
    /// Whether a cooling break is due.
    pub break_due: bool,
    /// Whether the last call was praised.
    pub praised: bool,
}

impl ShiftState {
    /// A shift with this queue.
    pub fn new(plan: Vec<PlannedCall>, seed: u64) -> Self {
        Self {
            seed,
            plan,
            results: Vec::new(),
            agent: Agent::default(),
            budget: BUDGET,
            practice: None,
            rituals: 0,
            kudos: Vec::new(),
            reset_taken: false,
            break_due: false,
            praised: false,
        }
    }

    /// The call that comes next, or is under way; nothing once the shift is over.
    pub fn next_call(&self) -> Option<&PlannedCall> {
        self.plan.get(self.results.len())
    }

    /// The calls behind the one that comes next or is under way, in their order.
    pub fn queue(&self) -> impl Iterator<Item = &PlannedCall> {
        // Who will come back has not called again yet.
        let later = self.plan.get(self.results.len() + 1..).unwrap_or_default();
        later.iter().filter(|it| it.place != Place::Returning)
    }

    /// How many wait behind the one that comes next or is under way.
    pub fn waiting(&self) -> usize {
        self.queue().count()
    }

    /// The earlier call of the next customer, where she comes back.
    pub fn earlier(&self) -> Option<&CallResult> {
        let call = self.next_call().filter(|it| it.place == Place::Returning)?;
        self.results.iter().rev().find(|it| it.scenario == call.scenario)
    }

    /// How the last call with the next customer ended, where she remembers one. A call that was
    /// stopped is not held against anybody.
    pub fn remembered(&self) -> Option<Verdict> {
        self.earlier().filter(|it| !it.stopped).map(|it| it.verdict)
    }

    /// Does something between two calls.
    ///
    /// # Errors
    /// A [`ShiftRefusal`] where it does not fit; nothing has changed then.
    pub fn between(&mut self, what: Between) -> Result<(), ShiftRefusal> {
        match what {
            Between::Reset(_) if self.reset_taken => return Err(ShiftRefusal::AlreadyReset),
            Between::Reset(_) => {
                self.agent = self.agent.reset();
                self.rituals += 1;
                self.reset_taken = true;
            }
            Between::Break if !self.break_due => return Err(ShiftRefusal::NoBreakDue),
            Between::Break => {
                self.agent = self.agent.rested();
                self.break_due = false;
            }
            Between::Kudos(_) if self.results.is_empty() => return Err(ShiftRefusal::NothingYet),
            Between::Kudos(_) if self.praised => return Err(ShiftRefusal::AlreadyPraised),
            Between::Kudos(words) => {
                self.agent = self.agent.heartened();
                self.kudos.push(words);
                self.praised = true;
            }
        }
        Ok(())
    }

    /// No more calls are taken: what there is so far is the whole shift.
    pub fn end_early(&mut self) {
        self.plan.truncate(self.results.len());
        self.practice = None;
    }

    /// A call is over. One that was stopped takes nothing: no energy, no morale, no money.
    pub fn call_ended(&mut self, result: CallResult) {
        if !result.stopped {
            self.agent = self.agent.after(&result);
            self.budget -= result.spent;
        }
        // Stopping a call does not take away a break that is still due.
        self.break_due = result.abusive
            || matches!(result.ending, EndingKind::HangUp | EndingKind::Manager)
            || result.stopped && self.break_due;
        self.practice = None;
        self.reset_taken = false;
        self.praised = false;
        self.results.push(result);
    }
}

/// What this call left behind.
pub fn result_of(session: &Session) -> CallResult {
    let (state, scenario) = (session.state(), session.scenario());
    let customer = &state.customer;
    let turns = review_turns(session.transcript());
    let count = (turns.len().max(1)) as f64;
    let hollow = turns.iter().filter(|it| it.reading.has(Move::HollowCanned)).count() as f64;
    let outcome = state.outcome.as_ref();
    let ending = outcome.map_or(EndingKind::Unresolved, |it| it.ending);
    let at_first = session.transcript().iter().rev().find_map(|it| meters_at_first(&it.event));
    let telling = turns.iter().max_by(|a, b| a.weight().total_cmp(&b.weight()));
    let away = |it: &&crate::session::Stamped| matches!(it.event, Event::LookedAway);
    let looked_away = session.transcript().iter().filter(away).count();
    CallResult {
        scenario: scenario.id.clone(),
        customer: scenario.customer.name.clone(),
        ending,
        verdict: outcome.map_or(ending.verdict(), |it| it.verdict),
        stopped: state.withdrawn && outcome.is_none(),
        calm_at_first: Some(at_first.map_or(customer.calm, |it| it.0)),
        calm: customer.calm,
        trust: (at_first.map_or(customer.trust, |it| it.1), customer.trust),
        mean_calm: turns.iter().map(|it| it.calm.to).sum::<f64>() / count,
        hollow_share: hollow / count,
        strikes: customer.strikes,
        empathy: empathy(session),
        csat: outcome.map_or(1.0, |it| it.figures.csat),
        looked_away: u32::try_from(looked_away).unwrap_or(u32::MAX),
        spent: turns.iter().map(|it| given_on(&it.reading)).sum(),
        abusive: scenario.customer.temperament.abusive,
        thanked: customer.stance == Stance::Warm,
        solved: ending.counts_as_solved(),
        telling: telling.map(|it| it.reply.clone()).unwrap_or_default(),
    }
}

/// Money given with one reply. It may show in several of its words, and is given once.
fn given_on(reading: &CodedReply) -> f64 {
    let given = reading.moves.iter().filter(|it| it.mv == Move::Compensate);
    given.filter_map(|it| it.details.amount).fold(0.0, f64::max)
}

/// Calm and trust with which somebody comes to the call: as she always does, or as she remembers.
fn meters_at_first(event: &Event) -> Option<(f64, f64)> {
    match event {
        Event::SessionBegan { customer, .. } => Some((customer.calm, customer.trust)),
        Event::CameBack { calm, trust, .. } => Some((calm.to, trust.to)),
        _ => None,
    }
}

/// Points a dismissal and a stock phrase take off how well she was received.
const TAKES_OFF: (f64, f64) = (10.0, 2.0);

/// How well she was received, 0 to 100: heard, felt and understood alike, less what dismissed her.
fn empathy(session: &Session) -> f64 {
    let it = &session.state().customer;
    let met = (it.needs.heard + it.needs.felt + it.needs.understood) / 3.0;
    let off = TAKES_OFF.0 * f64::from(it.strikes) + TAKES_OFF.1 * f64::from(it.hollow);
    (100.0 * met - off).clamp(0.0, 100.0)
}
