//! Keeps a running practice, and keeps it going where the disk does not: steps that could not be
//! written wait in memory and are tried again with the next one.

use uuid::Uuid;

use super::{
    read::Record,
    write::{Beginning, Line, write_beginning, write_line},
};
use crate::{
    core::session::{Command, Stamped},
    store::{StoreFault, database::Database},
};

/// The pen of one practice.
#[derive(Clone, Debug)]
pub struct Recorder {
    id: Uuid,
    /// Not written yet.
    beginning: Option<Beginning>,
    /// Not written yet, in order.
    waiting: Vec<Line>,
    next: u32,
}

impl Recorder {
    /// A recorder of a practice that begins with `events`. [`Recorder::save`] writes them.
    ///
    /// # Errors
    /// Where an event cannot be put into words.
    pub fn new(beginning: Beginning, events: &[Stamped]) -> Result<Self, StoreFault> {
        let first = Line::new(0, None, events, beginning.started)?;
        Ok(Self { id: beginning.id, beginning: Some(beginning), waiting: vec![first], next: 1 })
    }

    /// A recorder that goes on after the last step of `record`.
    pub fn resume(record: &Record) -> Self {
        let next = record.steps.last().map_or(0, |it| it.number + 1);
        Self { id: record.practice.id, beginning: None, waiting: Vec::new(), next }
    }

    /// The practice's id.
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// How many steps are not on the disk yet.
    pub const fn pending(&self) -> usize {
        self.waiting.len()
    }

    /// Keeps one more step, at `at` milliseconds since 1970, along with all that wait. They are on
    /// the disk when this answers well.
    ///
    /// # Errors
    /// Where they could not be written: play may go on, they wait and are tried again.
    pub fn record(
        &mut self,
        database: &Database,
        command: &Command,
        events: &[Stamped],
        at: i64,
    ) -> Result<(), StoreFault> {
        self.waiting.push(Line::new(self.next, Some(command), events, at)?);
        self.next += 1;
        self.save(database)
    }

    /// Writes everything that waits, in one transaction.
    ///
    /// # Errors
    /// Where it could not be written: it waits and may be tried again.
    pub fn save(&mut self, database: &Database) -> Result<(), StoreFault> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        database.write(|it| {
            if let Some(beginning) = &self.beginning {
                write_beginning(it, beginning)?;
            }
            self.waiting.iter().try_for_each(|line| write_line(it, self.id, line))
        })?;
        self.beginning = None;
        self.waiting.clear();
        Ok(())
    }
}
