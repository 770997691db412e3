//! The days after a call: what becomes of the promises in the ledger, and what went wrong because
//! nobody said a fact back.
//!
//! Everything goes through the same model as a turn does: moves are appraised, settled, and their
//! parts add up. What the sizes are is left to the move table; what she says to the author.

use std::sync::Arc;

use super::{Contact, Event, Outcome, Session, Shift, Stage, reply::changes};
use crate::{
    customer::{
        CustomerState, EndingKind, Persona, Promise, Verdict, WeighedMove, appraise, figures,
        settle,
    },
    moves::Move,
    scenario::{Cue, FollowUp, Misunderstanding, first_variant},
    text::Text,
};

/// A letter keeps a word, but leaves no room for an answer: share of what a call is worth.
const BY_LETTER: f64 = 0.7;
/// What could never be kept hurts less when she hears so from the agent, by voice.
const OWNED_UP_BY_CALL: f64 = 0.5;
/// The same by letter.
const OWNED_UP_BY_LETTER: f64 = 0.7;

/// Places in the ledger, from 1, of promises nothing has become of yet.
pub(super) fn open_promises(customer: &CustomerState) -> Vec<usize> {
    let open = |(_, it): &(usize, &Promise)| it.kept.is_none();
    customer.promises.iter().enumerate().filter(open).map(|(at, _)| at + 1).collect()
}

impl Session {
    /// Whether the days after this call have something to bring up: its author wrote them, the call
    /// is over and she is still reachable, and a promise is open or a fact was never said back.
    pub fn days_may_pass(&self) -> bool {
        let state = self.state();
        let Some(days) = self.days() else {
            return false;
        };
        let gone = |it: &Outcome| {
            matches!(
                it.ending,
                EndingKind::HangUp
                    | EndingKind::SilentLeaver
                    | EndingKind::Manager
                    | EndingKind::BoundaryKept
            )
        };
        state.stage == Stage::Over
            && !state.days_passed
            && state.outcome.as_ref().is_some_and(|it| !gone(it))
            && (!open_promises(&state.customer).is_empty() || self.misread(days).next().is_some())
    }

    /// The open promises with their places in the ledger, from 1.
    pub fn open_promises(&self) -> Vec<(usize, Promise)> {
        let ledger = &self.state().customer.promises;
        let open = open_promises(&self.state().customer).into_iter();
        open.filter_map(|at| Some((at, ledger.get(at - 1)?.clone()))).collect()
    }

    fn days(&self) -> Option<&FollowUp> {
        self.scenario().follow_up.as_ref()
    }

    /// What she told and nobody said back, so that both took it for granted, each in another way.
    /// What she never told nobody could have said back.
    fn misread<'d>(&self, days: &'d FollowUp) -> impl Iterator<Item = &'d Misunderstanding> {
        let (told, said_back) = (self.state().told.clone(), self.state().said_back.clone());
        let missed = move |fact: &Text| told.contains(fact) && !said_back.contains(fact);
        days.misunderstandings.iter().filter(move |it| missed(&it.fact))
    }

    /// The days pass.
    pub(super) fn pass_days(&mut self) {
        let Some(days) = self.days().cloned() else {
            return;
        };
        let open = open_promises(&self.state().customer);
        self.happen([Event::DaysPassed { later: days.later.clone(), news: days.news, open }]);
        self.end_days_when_settled();
    }

    /// One promise comes due.
    pub(super) fn follow(&mut self, promise: usize, contact: Contact) {
        let Some(days) = self.days().cloned() else {
            return;
        };
        let Some(given) = self.state().customer.promises.get(promise.wrapping_sub(1)).cloned()
        else {
            return;
        };
        let weighed = what_it_is(&given, contact);
        let kept = weighed.mv == Move::KeptPromise;
        self.happen([Event::PromiseFollowed { promise, contact, kept }]);
        self.land_later(&[weighed], |it| {
            if let Some(promise) = it.promises.get_mut(promise - 1) {
                promise.kept = Some(kept);
            }
        });
        let (line, said) = her_answer(&days, contact, &self.state().customer.promises);
        self.say_one_of(line.into(), said);
        self.end_days_when_settled();
    }

    /// The trainee leaves the days as they stand; what is open stays open.
    pub(super) fn leave_days(&mut self) {
        let ended = self.outcome_now().map(|outcome| Event::DaysEnded { outcome });
        self.happen(ended);
    }

    /// Once no promise is open, what went wrong comes to light, and the days are over.
    fn end_days_when_settled(&mut self) {
        if !open_promises(&self.state().customer).is_empty() {
            return;
        }
        let found: Vec<Misunderstanding> =
            self.days().map_or_else(Vec::new, |it| self.misread(it).cloned().collect());
        for it in found {
            self.happen([Event::MisunderstandingFound {
                fact: it.fact.clone(),
                scene: it.scene.clone(),
            }]);
            // She has to say again what she said already: that is what it costs her.
            self.land_later(&[WeighedMove::full(Move::RepeatAsk)], |_| {});
            self.say_one_of(format!("misunderstood:{}", it.fact).into(), &it.say);
        }
        self.leave_days();
    }

    /// The customer is moved, as on a turn, and `note` is put into her state.
    fn land_later(&mut self, moves: &[WeighedMove], note: impl FnOnce(&mut CustomerState)) {
        let events = landed(&self.script().persona, &self.state().customer, moves, note);
        self.happen(events);
    }

    /// She says one of `variants`, not one she has said before while there is another.
    pub(super) fn say_one_of(&mut self, line: Text, variants: &[Text]) {
        let said = |it: &&Text| self.state().said.iter().any(|known| known.text == **it);
        let (before, after) = variants.split_at(first_variant(self.seed(), 0, 0, variants.len()));
        let fresh = after.iter().chain(before).find(|it| !said(it));
        let Some(text) = fresh.or_else(|| after.first()).cloned() else {
            return;
        };
        let cue = Cue::default();
        self.happen([Event::CustomerSpoke { line, place: None, text, cue, farewell: false }]);
    }

    /// The outcome with what the days made of it.
    fn outcome_now(&self) -> Option<Box<Outcome>> {
        let before = self.state().outcome.as_ref()?;
        let customer = &self.state().customer;
        Some(Box::new(Outcome {
            verdict: verdict_after(before, &customer.promises),
            figures: figures(customer, before.ending),
            ..before.clone()
        }))
    }
}

/// What she answers with, by name. Warm words are for those who kept theirs: once a word was
/// broken, by this contact or before it, she is cool to whoever calls or writes.
fn her_answer<'d>(
    days: &'d FollowUp,
    contact: Contact,
    ledger: &[Promise],
) -> (&'static str, &'d [Text]) {
    let broken = ledger.iter().any(|it| it.kept == Some(false));
    match contact {
        Contact::Forget => ("forgotten", &days.forgotten),
        _ if broken && !days.let_down.is_empty() => ("let_down", &days.let_down),
        Contact::Call => ("called", &days.called),
        Contact::Write => ("written", &days.written),
    }
}

/// What doing this about a promise is to her.
fn what_it_is(promise: &Promise, contact: Contact) -> WeighedMove {
    // Nobody can keep an over-promise; it can only be owned up to.
    let keepable = promise.given_as != Move::OverPromise;
    let (mv, quality) = match contact {
        Contact::Call if keepable => (Move::KeptPromise, 1.0),
        Contact::Write if keepable => (Move::KeptPromise, BY_LETTER),
        Contact::Call => (Move::BrokenPromise, OWNED_UP_BY_CALL),
        Contact::Write => (Move::BrokenPromise, OWNED_UP_BY_LETTER),
        Contact::Forget => (Move::BrokenPromise, 1.0),
    };
    WeighedMove { quality, ..WeighedMove::full(mv) }
}

/// The events of moves that land outside a turn.
pub(super) fn landed(
    persona: &Persona,
    before: &CustomerState,
    moves: &[WeighedMove],
    note: impl FnOnce(&mut CustomerState),
) -> Vec<Event> {
    let appraisal = appraise(persona, before, moves);
    let mut after = settle(persona, before, moves, &appraisal, Vec::new());
    note(&mut after);
    let mut events = vec![Event::AffectShifted {
        calm: Shift { from: before.calm, to: after.calm },
        trust: Shift { from: before.trust, to: after.trust },
        reasons: appraisal.reasons,
    }];
    changes(before, &after, &mut events);
    events.push(Event::TurnSettled { customer: Arc::new(after), offered: Vec::new() });
    events
}

/// A broken word takes the verdict down a step; a follow-up that came as agreed keeps the customer.
fn verdict_after(before: &Outcome, promises: &[Promise]) -> Verdict {
    let broken = promises.iter().any(|it| it.kept == Some(false));
    let all_kept = !promises.is_empty() && promises.iter().all(|it| it.kept == Some(true));
    match before.ending.verdict() {
        Verdict::Kept if broken => Verdict::AtRisk,
        Verdict::AtRisk if broken => Verdict::Lost,
        _ if all_kept && before.ending == EndingKind::AgreedFollowUp => Verdict::Kept,
        verdict => verdict,
    }
}
