//! Tells a practice in statements: a walk over its events, step by step.
//!
//! What a step says depends on nothing after it, so that a practice told while it is played and one
//! told years later are told in the same words.

use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Teller,
    happened::{Choices, Coded, Happened, Line, Moved, Reply, Shift},
    statement::{Context, Frame, Statement, extensions, rounded, verb},
    turn::turn_object,
    vocabulary::Verb,
};
use crate::{
    exchange::{
        moment::{rfc3339, span},
        site::{Lrs, Shares},
    },
    store::{StoreFault, practices::Record},
};

/// A longer silence between two steps is no practice: somebody was away.
const LONGEST_SILENCE: i64 = 10 * 60 * 1000;

/// A statement and the step it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The step.
    pub step: u32,
    /// The statement.
    pub statement: Statement,
}

/// A walk over the steps of one practice.
pub(super) struct Tale<'t> {
    pub(super) teller: &'t mut Teller,
    pub(super) record: &'t Record,
    pub(super) lrs: &'t Lrs,
    pub(super) frame: Frame,
    told: Vec<Told>,
    /// Statements of the turn that may still be contested.
    of_turn: Vec<Uuid>,
    pub(super) step: u32,
    at: i64,
    pub(super) shares: Shares,
    /// Milliseconds at the call so far, and at its last statement of a turn.
    pub(super) active: i64,
    active_before: i64,
    paused: bool,
    days_passed: bool,
    offered: Option<Choices>,
    offered_before: Option<Choices>,
    given: Option<Reply>,
    moves: Vec<Coded>,
}

impl<'t> Tale<'t> {
    pub(super) fn new(
        teller: &'t mut Teller,
        record: &'t Record,
        frame: Frame,
        lrs: &'t Lrs,
    ) -> Self {
        Self {
            teller,
            record,
            lrs,
            frame,
            told: Vec::new(),
            of_turn: Vec::new(),
            step: 0,
            at: record.practice.started,
            shares: Shares::default(),
            active: 0,
            active_before: 0,
            paused: false,
            days_passed: false,
            offered: None,
            offered_before: None,
            given: None,
            moves: Vec::new(),
        }
    }

    /// Every statement, with the steps that `shares` lets speak.
    pub(super) fn tell(
        mut self,
        shares: &dyn Fn(u32) -> Option<Shares>,
    ) -> Result<Vec<Told>, StoreFault> {
        for step in &self.record.steps {
            let gap = (step.at - self.at).max(0);
            if !self.paused && gap <= LONGEST_SILENCE {
                self.active += gap;
            }
            (self.step, self.at) = (step.number, step.at);
            let allowed = shares(step.number);
            self.shares = allowed.unwrap_or_default();
            let before = self.told.len();
            for line in &step.events {
                let line = Line::read(line).map_err(|error| {
                    let what = format!("event of step {}", step.number);
                    StoreFault::Unreadable { what, why: error.to_string() }
                })?;
                self.take(line)?;
            }
            if allowed.is_none() {
                self.forget(before);
            }
        }
        Ok(self.told)
    }

    /// Steps that may not speak say nothing, and there is nothing of theirs to take back.
    fn forget(&mut self, before: usize) {
        let gone: Vec<Uuid> = self.told.drain(before..).map(|it| it.statement.id).collect();
        self.of_turn.retain(|it| !gone.contains(it));
    }

    fn take(&mut self, line: Line) -> Result<(), StoreFault> {
        match line.event {
            Happened::SessionBegan => self.course(Verb::Initialized, "begun", None),
            Happened::OptionsOffered(choices) => self.offered = Some(choices),
            Happened::ReplyGiven(reply) => self.given = Some(reply),
            Happened::ReplyCoded { reading } => self.moves = reading.moves,
            Happened::TurnContested => self.take_back(),
            Happened::AffectShifted(shift) if !self.days_passed => self.turn(line.turn + 1, shift),
            Happened::Rated { stars } => self.rated(stars),
            Happened::Paused => {
                self.paused = true;
                let result = json!({ "duration": span(0, self.active) });
                self.course(Verb::Suspended, "paused", Some(result));
            }
            Happened::Resumed => {
                self.paused = false;
                self.course(Verb::Resumed, "resumed", None);
            }
            Happened::DaysPassed => self.days_passed = true,
            Happened::DaysEnded { outcome } => self.judged(&outcome, "days-after"),
            Happened::SessionEnded { outcome } => self.ended(&outcome)?,
            Happened::Withdrawn => self.over("withdrawn"),
            Happened::AffectShifted(_) | Happened::Other => {}
        }
        Ok(())
    }

    /// Says that a call began, paused, went on or was over.
    fn course(&mut self, verb: Verb, what: &str, result: Option<Value>) {
        if self.shares.turns {
            let (call, context) = (self.frame.call.clone(), self.frame.context(self.step, false));
            self.say(what, verb, (call, context), result);
        }
    }

    pub(super) fn over(&mut self, what: &str) {
        let result = json!({ "duration": span(0, self.active) });
        self.course(Verb::Terminated, what, Some(result));
    }

    fn turn(&mut self, number: u32, shift: Shift) {
        let Some(Reply { by, text }) = self.given.take() else {
            return;
        };
        self.of_turn.clear();
        let moves = std::mem::take(&mut self.moves);
        self.offered_before = self.offered.take();
        let (from, to) = (self.active_before, self.active);
        self.active_before = self.active;
        if !self.shares.turns {
            return;
        }
        let about = (self.frame.base.as_str(), &*self.record.practice.scenario, number);
        let choices = self.offered_before.as_ref();
        let (object, response) = turn_object(about, choices, by, &text, self.shares);
        let moves: Vec<Value> = moves
            .iter()
            .map(|it| json!({ "move": it.mv, "start": it.start, "end": it.end }))
            .collect();
        let moved = |it: Moved| json!({ "from": rounded(it.from), "to": rounded(it.to) });
        let mut result = json!({
            "duration": span(from, to),
            "extensions": extensions([
                ("turn", json!(number)),
                ("given", json!(by.name())),
                ("moves", json!(moves)),
                ("calm", moved(shift.calm)),
                ("trust", moved(shift.trust)),
            ]),
        });
        if let Some(response) = response {
            result["response"] = json!(response);
        }
        let context = self.frame.context(self.step, true);
        self.say("answered", Verb::Answered, (object, context), Some(result));
    }

    /// The last turn runs again: what was said of it no longer holds.
    fn take_back(&mut self) {
        for (place, id) in std::mem::take(&mut self.of_turn).into_iter().enumerate() {
            let object = json!({ "objectType": "StatementRef", "id": id });
            let context = self.frame.bare_context(self.step);
            self.say(&format!("voided {place}"), Verb::Voided, (object, context), None);
        }
        self.offered = self.offered_before.take();
    }

    pub(super) fn say(
        &mut self,
        what: &str,
        done: Verb,
        (object, context): (impl Into<Arc<Value>>, Context),
        result: Option<Value>,
    ) {
        let name = format!("{} {what}", self.step);
        let id = Uuid::new_v5(&self.record.practice.id, name.as_bytes());
        if is_of_turn(done) {
            self.of_turn.push(id);
        }
        self.told.push(Told {
            step: self.step,
            statement: Statement {
                id,
                actor: self.frame.actor.clone(),
                verb: verb(done),
                object: object.into(),
                result,
                context,
                timestamp: rfc3339(self.at),
            },
        });
    }
}

/// Whether a statement stands and falls with the reading of a turn.
const fn is_of_turn(done: Verb) -> bool {
    use Verb::{Answered, Completed, Failed, Passed, Scored, Terminated};
    matches!(done, Answered | Completed | Passed | Failed | Scored | Terminated)
}
