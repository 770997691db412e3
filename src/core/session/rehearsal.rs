//! A call played for its outcome alone: the turns of a session without its transcript.
//!
//! Simulations and searches play a scenario many thousand times and read only how it stands. Every
//! turn is the session's own; only the record of it, and the words said, are left out.

use super::{
    Command, Event, GivenBy, Script, Seat, SessionState, Stage,
    aside::hold_reading,
    reply::{Turn, begin},
};
use crate::{moves::CodedReply, text::Text};

/// A call without a record. Options can be picked in it, and silence kept.
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

    /// Takes a pick or a silence. Says whether it could be taken; nothing has changed otherwise.
    pub fn take(&mut self, command: &Command) -> bool {
        match command {
            _ if self.state.stage != Stage::Reply => false,
            Command::Pick { option } => self.pick(*option),
            Command::Hold => {
                let her_line = self.state.said.last().map_or("", |it| &it.text);
                let reading = hold_reading(&self.state, her_line);
                self.reply(GivenBy::Held, "…".into(), reading);
                true
            }
            _ => false,
        }
    }

    /// Picks option `number`, from 1. Says whether there was such an option.
    fn pick(&mut self, number: usize) -> bool {
        let shown = &self.state.options;
        let situation = shown.situation;
        let Some(&option) = number.checked_sub(1).and_then(|it| shown.order.get(it)) else {
            return false;
        };
        let text = self.script.scenario.situations[situation].options[option].say.clone();
        let reading = self.script.coded[situation][option].clone();
        self.reply(GivenBy::Picked { situation, option }, text, reading);
        true
    }

    fn reply(&mut self, by: GivenBy, text: Text, reading: CodedReply) {
        self.happen(&[Event::ReplyGiven { by, text }]);
        let events = Turn::new(self.script, self.seed, &self.state).settle(reading);
        self.happen(&events);
        self.finish_turn();
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
        // Nothing is read of what was said but her last line, which a silence answers.
        let her_last = self.state.said.iter().rposition(|it| it.given_by.is_none());
        self.state.said = her_last.map(|it| self.state.said.swap_remove(it)).into_iter().collect();
    }
}
