//! A session and its turns.

use std::sync::Arc;

use super::{Command, Refusal, SessionState, Stamped};
use crate::core::{analyser::Lexicon, scenario::Scenario, text::Text};

/// One practice.
#[derive(Clone, Debug)]
pub struct Session {
    scenario: Arc<Scenario>,
    lexicon: Arc<Lexicon>,
    seed: u64,
    state: SessionState,
    transcript: Vec<Stamped>,
}

impl Session {
    /// Begins a call. The first events are in its transcript.
    pub fn begin(_scenario: Arc<Scenario>, _lexicon: Arc<Lexicon>, _seed: u64) -> Self {
        unimplemented!()
    }

    /// The session's name: scenario and seed.
    pub fn name(&self) -> Text {
        format!("{}-{}", self.scenario.id, self.seed).into()
    }

    /// Takes a command and answers with what happened.
    ///
    /// # Errors
    /// A [`Refusal`] where the command does not fit; nothing has changed then.
    pub fn send(&mut self, _command: Command) -> Result<&[Stamped], Refusal> {
        Ok(&[])
    }

    /// The state now.
    pub fn state(&self) -> &SessionState {
        &self.state
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed of all chance.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// All events so far.
    pub fn transcript(&self) -> &[Stamped] {
        &self.transcript
    }

    /// The words of the options shown now, in their order.
    pub fn options(&self) -> Vec<Text> {
        Vec::new()
    }
}
