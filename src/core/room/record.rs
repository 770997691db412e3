//! What is kept of a led call: enough to lead it on, and to read it without its scenario.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{LedCall, Note, RoomCommand, Round, levels_of};
use crate::{customer::EndingKind, session::Script, text::Text};

/// The version of what is kept.
pub const RECORD_FORMAT: u32 = 1;

/// A led call as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LedRecord {
    /// [`RECORD_FORMAT`] when it was written.
    pub format: u32,
    /// The scenario's id.
    pub scenario: Text,
    /// Its version.
    pub version: u32,
    /// Its title.
    pub title: Text,
    /// The seed of all chance.
    pub seed: u64,
    /// People in the room.
    pub people: u32,
    /// Everything the facilitator did, in order.
    pub commands: Vec<RoomCommand>,
    /// The turns as the room decided them.
    pub rounds: Vec<Round>,
    /// Everything that was noted.
    pub notes: Vec<Note>,
    /// Calm and trust at the start and after each turn.
    pub levels: Vec<(f64, f64)>,
    /// How it ended; nothing while it goes on.
    pub ending: Option<EndingKind>,
}

impl LedRecord {
    /// What is kept of `led`.
    pub fn of(led: &LedCall) -> Self {
        let session = led.session();
        let scenario = session.scenario();
        Self {
            format: RECORD_FORMAT,
            scenario: scenario.id.clone(),
            version: scenario.version,
            title: scenario.title.clone(),
            seed: session.seed(),
            people: led.people(),
            commands: led.commands().to_vec(),
            rounds: led.rounds().to_vec(),
            notes: led.notes().to_vec(),
            levels: levels_of(session),
            ending: session.state().outcome.as_ref().map(|it| it.ending),
        }
    }

    /// Whether this is `earlier`, led on: the same call with everything that was done in it.
    pub fn continues(&self, earlier: &Self) -> bool {
        let call = |it: &Self| (it.scenario.clone(), it.version, it.seed, it.people);
        call(self) == call(earlier) && self.commands.starts_with(&earlier.commands)
    }

    /// Whether this takes the place of `earlier`: the same call led on. One that had come to its end
    /// gives way only to another end, not to a part of it that was looked back at.
    pub fn replaces(&self, earlier: &Self) -> bool {
        self.continues(earlier) && (earlier.ending.is_none() || self.ending.is_some())
    }

    /// The call led again as far as its commands still fit; nothing where the scenario is another
    /// one by now.
    pub fn led_again(&self, script: Arc<Script>) -> Option<LedCall> {
        let same = script.scenario.id == self.scenario && script.scenario.version == self.version;
        if !same || self.format != RECORD_FORMAT {
            return None;
        }
        let mut led = LedCall::new(script, self.seed, self.people);
        for command in &self.commands {
            led.send(command.clone()).ok()?;
        }
        Some(led)
    }
}
