//! The trainee's seat: what is known and what may be picked at one moment of a call.
//!
//! A session and a rehearsal both have one, so that whoever chooses need not know which it is.

use super::{Script, SessionState, reply::Turn};
use crate::{customer::CustomerState, moves::CodedReply, scenario::Phase};

/// One moment of a call, seen from the trainee's side.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'s> {
    script: &'s Script,
    seed: u64,
    state: &'s SessionState,
}

impl<'s> Seat<'s> {
    /// The seat of a call in `state`.
    pub(super) const fn new(script: &'s Script, seed: u64, state: &'s SessionState) -> Self {
        Self { script, seed, state }
    }

    /// The scenario made ready.
    pub const fn script(&self) -> &'s Script {
        self.script
    }

    /// The seed of all chance.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The state now.
    pub const fn state(&self) -> &'s SessionState {
        self.state
    }

    /// Where the story stands.
    pub fn phase(&self) -> Phase {
        Turn::new(self.script, self.seed, self.state).phase()
    }

    /// How many options are shown.
    pub fn count(&self) -> usize {
        self.state.options.order.len()
    }

    /// The moves that option `number` (from 1) declares.
    pub fn coded(&self, number: usize) -> Option<&'s CodedReply> {
        let shown = &self.state.options;
        let option = *shown.order.get(number.checked_sub(1)?)?;
        self.script.coded.get(shown.situation)?.get(option)
    }

    /// What picking option `number` (from 1) would do: its reading and the customer after it. The
    /// call itself stays where it is.
    pub fn preview(&self, number: usize) -> Option<(CodedReply, CustomerState)> {
        let reading = self.coded(number)?.clone();
        let landed = Turn::new(self.script, self.seed, self.state).land(reading.clone());
        Some((reading, landed.after))
    }
}
