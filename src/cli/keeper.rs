//! Keeping a practice while it is played, or not keeping it.

use crate::{
    core::{
        progress::shown,
        session::{Command, Session, Stamped},
    },
    store::{StoreFault, clock, database::Database, evidence, practices::Recorder},
};

/// Something that keeps each step of a practice before it is shown.
pub(super) trait Keeper {
    /// Keeps one step; the answer says why it had to wait, if it had to.
    fn keep(
        &mut self,
        session: &Session,
        command: Option<&Command>,
        events: &[Stamped],
    ) -> Option<String>;
}

/// Keeps nothing: for scripts without a profile.
pub(super) struct Forgets;

impl Keeper for Forgets {
    fn keep(&mut self, _: &Session, _: Option<&Command>, _: &[Stamped]) -> Option<String> {
        None
    }
}

/// Keeps every step in the store, one durable transaction each.
pub(super) struct Keeps<'d> {
    /// Where.
    pub(super) database: &'d Database,
    /// The pen.
    pub(super) recorder: Recorder,
}

impl Keeps<'_> {
    /// Writes what waits, such as the beginning.
    ///
    /// # Errors
    /// Where it could not be written; it waits.
    pub(super) fn save(&mut self) -> Result<(), StoreFault> {
        self.recorder.save(self.database)
    }
}

impl Keeper for Keeps<'_> {
    fn keep(
        &mut self,
        session: &Session,
        command: Option<&Command>,
        events: &[Stamped],
    ) -> Option<String> {
        let kept = match command {
            Some(command) => self.recorder.record(self.database, command, events, clock::now()),
            None => self.save(),
        };
        let ends = events.iter().any(|it| it.event.moves_the_end());
        if kept.is_ok()
            && ends
            && let Some(shown) = shown(session)
        {
            // Where this fails, a report finds it missing and gathers it.
            let _ = evidence::keep(self.database, self.recorder.id(), &shown);
        }
        kept.err().map(|fault| fault.to_string())
    }
}
