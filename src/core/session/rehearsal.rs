//! A call played for its outcome alone: the turns of a session without its transcript.
//!
//! Simulations and searches play a scenario many thousand times and read only how it stands. Every
//! turn is the session's own; only the record of it, and the words said, are left out.

use super::{
    Event, GivenBy, Script, Seat, SessionState, Stage,
    reply::{Turn, begin},
};

/// A call without a record. Only options can be picked in it.
#[derive(Clone, Debug)]
pub struct Rehearsal<'s> {
    script: &'s Script,
    seed: u64,
    state: SessionState,
}

impl<'s> Rehearsal<'s> {
    /// Begins a call.
    pub fn of(script: &'s Script, seed: u64) -> Self {
        let mut call = Self { script, seed, state: SessionState::new() };
        call.happen(&begin(script, seed));
        call.finish_turn();
        call
    }

    /// The state now. What was said is not in it.
    pub const fn state(&self) -> &SessionState {
        &self.state
    }

    /// The call as its trainee sees it now.
    pub const fn seat(&self) -> Seat<'_> {
        Seat::new(self.script, self.seed, &self.state)
    }

    /// Picks option `number`, from 1. Says whether there was such an option; nothing has changed
    /// where there was none.
    pub fn pick(&mut self, number: usize) -> bool {
        let shown = &self.state.options;
        let situation = shown.situation;
        let place = number.checked_sub(1).and_then(|it| shown.order.get(it)).copied();
        let Some(option) = place.filter(|_| self.state.stage == Stage::Reply) else {
            return false;
        };
        let text = self.script.scenario.situations[situation].options[option].say.clone();
        let reading = self.script.coded[situation][option].clone();
        let by = GivenBy::Picked { situation, option };
        self.happen(&[Event::ReplyGiven { by, text }]);
        let events = Turn::new(self.script, self.seed, &self.state).settle(reading);
        self.happen(&events);
        self.finish_turn();
        true
    }

    /// She speaks, and options are offered or the call is over.
    fn finish_turn(&mut self) {
        let events = Turn::new(self.script, self.seed, &self.state).answer();
        self.happen(&events);
        if self.state.stage == Stage::Reply {
            let offered = Turn::new(self.script, self.seed, &self.state).offer();
            self.happen(offered.as_slice());
        }
    }

    fn happen(&mut self, events: &[Event]) {
        for event in events {
            self.state.apply(event);
        }
        // No rule asks for the words that were said.
        self.state.said.clear();
    }
}
