//! The window's records of single calls: the pen that writes one, and one that goes on.

use super::kept::{Kept, told};
use crate::{
    store::{
        Uuid,
        database::Database,
        practices::{self, load},
    },
    window::{PracticeName, RecordFault, Unfinished},
};

impl Kept {
    /// The pen of a practice: the one in hand, or, for a practice that goes on, a new one.
    pub(super) fn pen(
        &mut self,
        practice: &PracticeName,
    ) -> Result<practices::Recorder, RecordFault> {
        if let Some(pen) = self.pens.remove(practice) {
            return Ok(pen);
        }
        let id = practice.0.parse::<Uuid>().unwrap_or_default();
        let record = load(&self.database(), id).map_err(told)?;
        Ok(practices::Recorder::resume(&record))
    }

    /// A practice with what was done in it, if the scenario it was begun with is still the one that can be played.
    pub(super) fn unfinished_of(&self, database: &Database, id: Uuid) -> Option<Unfinished> {
        let record = load(database, id).ok()?;
        let same = self.sources.get(&record.practice.scenario) == Some(&record.source);
        same.then(|| Unfinished {
            practice: PracticeName(id.to_string()),
            scenario: record.practice.scenario.clone(),
            version: record.practice.version,
            seed: record.practice.seed,
            commands: record.steps.iter().filter_map(|it| it.command.clone()).collect(),
            left: String::new(),
        })
    }
}
