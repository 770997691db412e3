//! Calls that are not kept: the same call from an earlier turn on, and one turn taken once more.
//! Beside `bridge`, the only caller of sessions. Nothing here is recorded, so that trying out costs
//! nothing.

use std::sync::Arc;

use crate::core::{
    analyser::Lexicon,
    debrief::{TurnReview, review_turns},
    moves::CodedReply,
    scenario::Scenario,
    session::{Command, Event, Outcome, Refusal, Session, Stage},
    text::Text,
    trainee::play_out,
};

/// What became of a call in which another reply was given on one turn.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    /// The turn.
    pub(super) turn: u32,
    /// All turns of the call that came of it.
    pub(super) turns: Vec<TurnReview>,
    /// How that call ended; nothing where it did not.
    pub(super) outcome: Option<Outcome>,
    /// Facts she told in it.
    pub(super) told: Vec<Text>,
    /// The first turn on which neither the other words nor own later replies were said: from here
    /// on an expert went on.
    pub(super) expert_from: Option<u32>,
}

impl Branch {
    /// The turn on which other words were said.
    pub(super) fn changed(&self) -> Option<&TurnReview> {
        self.turns.iter().find(|it| it.turn == self.turn)
    }

    /// Calm and trust at its end.
    pub(super) fn end(&self) -> (f64, f64) {
        end_of(&self.turns)
    }

    /// The last turn with one's own later reply, where there is one.
    pub(super) fn own_until(&self) -> Option<u32> {
        let last = self.turns.last().map(|it| it.turn)?;
        let own = self.expert_from.map_or(last, |it| it.saturating_sub(1));
        (own > self.turn).then_some(own)
    }
}

/// Calm and trust after the last of these turns.
pub(super) fn end_of(turns: &[TurnReview]) -> (f64, f64) {
    turns.last().map_or((0.0, 0.0), |it| (it.calm.to, it.trust.to))
}

/// The call with `command` on turn `turn`, under the same luck up to its end: the trainee's own later
/// replies where there are any, then an expert's.
///
/// # Errors
/// What does not fit is refused, as it would have been in the call.
pub(super) fn branch(session: &Session, turn: u32, command: Command) -> Result<Branch, Refusal> {
    let call = session.without_days();
    let Some(mut before) = call.rewound(turn) else {
        return Err(Refusal::Over);
    };
    before.send(command.clone())?;
    let mut with = call.what_if(turn, command).unwrap_or(before);
    let expert_from =
        (with.state().stage == Stage::Reply).then(|| with.state().customer.turn.saturating_add(1));
    play_out(&mut with);
    let turns = review_turns(with.transcript());
    Ok(Branch {
        turn,
        outcome: with.state().outcome.clone(),
        told: told_in(&with),
        expert_from,
        turns,
    })
}

/// What she told in a call, as sentences.
pub(super) fn told_in(session: &Session) -> Vec<Text> {
    let told = &session.state().told;
    let facts = session.scenario().facts.iter().filter(|it| told.contains(&it.id));
    facts.map(|it| it.text.clone()).collect()
}

/// One turn taken once more.
#[derive(Clone, Debug)]
pub(super) struct Attempt(Session);

impl Attempt {
    /// The call as it stood before that turn, with `command` as the reply.
    ///
    /// # Errors
    /// What does not fit is refused, as it would have been in the call.
    pub(super) fn new(before: &Session, command: Command) -> Result<Self, Refusal> {
        let mut session = before.clone();
        session.send(command)?;
        Ok(Self(session))
    }

    /// The reading that is not sure, where it has to be asked about.
    pub(super) fn unsure(&self) -> Option<CodedReply> {
        if self.0.state().stage != Stage::Confirmation {
            return None;
        }
        self.0.transcript().iter().rev().find_map(|it| match &it.event {
            Event::AskedBack { reading } => Some((**reading).clone()),
            _ => None,
        })
    }

    /// Yes, it was read right. A refusal would mean that nothing was asked.
    pub(super) fn confirm(&mut self) {
        let _ = self.0.send(Command::Confirm);
    }

    /// What the turn did.
    pub(super) fn turn(&self, turn: u32) -> Option<TurnReview> {
        review_turns(self.0.transcript()).into_iter().find(|it| it.turn == turn)
    }

    /// Calm and trust at the end, played on by an expert.
    pub(super) fn end(&self) -> (f64, f64) {
        played_on(self.0.clone())
    }
}

/// Calm and trust at the end of the call as it was on turn `turn`, played on from there by an expert.
pub(super) fn end_then(call: &Session, turn: u32) -> (f64, f64) {
    played_on(call.rewound(turn.saturating_add(1)).unwrap_or_else(|| call.clone()))
}

fn played_on(mut session: Session) -> (f64, f64) {
    play_out(&mut session);
    (session.state().customer.calm, session.state().customer.trust)
}

/// A recorded call, played anew: what it says is said in turn, and every reading is taken as right.
pub(super) fn recorded(
    scenario: &Arc<Scenario>,
    lexicon: &Arc<Lexicon>,
    seed: u64,
    says: &[&str],
) -> Session {
    let mut session = Session::begin(scenario.clone(), lexicon.clone(), seed);
    for say in says {
        if session.send(Command::Say { text: (*say).into() }).is_err() {
            break;
        }
        if session.state().stage == Stage::Confirmation {
            // A refusal would mean that nothing was asked.
            let _ = session.send(Command::Confirm);
        }
    }
    session
}
