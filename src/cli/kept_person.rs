//! The window's records of one person as a whole: today, skills, what is kept, and erasing it.

use std::sync::Arc;

use super::kept::{Kept, told};
use crate::{
    core::{
        debrief::Skill,
        progress::{Estimate, Offer},
        scenario::Scenario,
    },
    store::{clock, data, evidence, today},
    window::{MyData, RecordFault},
};

impl Kept {
    /// What this person may practise today.
    pub(super) fn offers(&self, scenarios: &[Arc<Scenario>]) -> Result<Vec<Offer>, RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(Vec::new());
        };
        let scenarios: Vec<&Scenario> = scenarios.iter().map(|it| &**it).collect();
        let found =
            today::today(&self.database(), profile.id, &scenarios, &self.lexicon, clock::now());
        Ok(found.map_err(told)?.offers)
    }

    /// Where this person stands with each skill that was called for.
    pub(super) fn standing(&self) -> Result<Vec<(Skill, Estimate)>, RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(Vec::new());
        };
        let database = self.database();
        let now = database.day_of(clock::now());
        let all = evidence::observations(&database, profile.id).map_err(told)?;
        Ok(all.into_iter().map(|(skill, seen)| (skill, Estimate::on(now, &seen))).collect())
    }

    /// What is kept of this person.
    pub(super) fn inventory(&self) -> Result<Option<MyData>, RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(None);
        };
        let all = data::inventory(&self.database(), Some(profile.id)).map_err(told)?;
        let days_kept = all.days_kept;
        Ok(all.people.into_iter().next().map(|it| MyData {
            name: it.name,
            practices: it.practices,
            with_words: it.with_words,
            bytes: it.bytes,
            keeps_typed: it.keeps_typed,
            days_kept,
        }))
    }

    /// Keeps typed words of this person, or lets them go.
    pub(super) fn set_typed(&mut self, keep: bool) -> Result<(), RecordFault> {
        if let Some(profile) = &self.profile {
            let set = data::set_typed(&self.database(), profile.id, keep, clock::now());
            set.map_err(told)?;
        }
        Ok(())
    }

    /// Erases this person everywhere.
    pub(super) fn erase_person(&mut self) -> Result<(), RecordFault> {
        if let Some(profile) = &self.profile {
            data::erase(&self.database(), profile.id).map_err(told)?;
        }
        self.pens.clear();
        self.profile = None;
        Ok(())
    }
}
