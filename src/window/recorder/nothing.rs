//! Keeping nothing beyond the running program.

use std::sync::Arc;

use super::{Beginning, MyData, PracticeName, RecordFault, Recorder, Unfinished};
use crate::{
    core::{
        debrief::Skill,
        progress::{Estimate, Offer},
        room::{LedRecord, PlanPlace},
        scenario::Scenario,
        session::{Command, Stamped},
        shift::ShiftState,
    },
    window::Preferences,
};

/// Keeps nothing beyond the running program: for trying out and for tests.
#[derive(Clone, Debug, Default)]
pub struct NothingKept {
    /// The profiles chosen so far.
    pub profiles: Vec<String>,
    /// The preferences last kept.
    pub preferences: Option<Preferences>,
    /// Practices left open.
    pub unfinished: Vec<Unfinished>,
    /// Every step taken so far, with the number of its events.
    pub steps: Vec<(Command, usize)>,
    /// Names of practices that have ended.
    pub ended: Vec<PracticeName>,
    /// The open shift.
    pub shift: Option<ShiftState>,
    /// The open room, and those that were led.
    pub rooms: (Option<LedRecord>, Vec<LedRecord>),
    /// Where the open session plan stands.
    pub plan: Option<PlanPlace>,
    /// What is kept of the person, where anything is.
    pub kept: Option<MyData>,
    /// What is offered today.
    pub offers: Vec<Offer>,
    /// Where the person stands.
    pub standing: Vec<(Skill, Estimate)>,
    /// What is to be told before the next practice.
    pub notice: Option<String>,
    /// The next seed.
    pub next_seed: u64,
    /// Where set, everything that would be kept fails with this.
    pub full: Option<RecordFault>,
}

impl NothingKept {
    fn room(&self) -> Result<(), RecordFault> {
        self.full.clone().map_or(Ok(()), Err)
    }
}

impl Recorder for NothingKept {
    fn place(&self) -> Option<String> {
        None
    }

    fn untold(&self) -> Result<Option<String>, RecordFault> {
        Ok(self.notice.clone())
    }

    fn keep_told(&mut self, notice: &str) -> Result<(), RecordFault> {
        self.room()?;
        self.notice = self.notice.take().filter(|it| it != notice);
        Ok(())
    }

    fn profiles(&self) -> Result<Vec<String>, RecordFault> {
        Ok(self.profiles.clone())
    }

    fn choose_profile(&mut self, name: &str) -> Result<(), RecordFault> {
        self.room()?;
        self.profiles.retain(|it| it != name);
        self.profiles.insert(0, name.to_owned());
        Ok(())
    }

    fn rename(&mut self, name: &str) -> Result<(), RecordFault> {
        self.room()?;
        if self.profiles.iter().skip(1).any(|it| it == name) {
            return Err(RecordFault::new(format!("There is a profile called {name} already.")));
        }
        if let Some(now) = self.profiles.first_mut() {
            *now = name.to_owned();
        }
        Ok(())
    }

    fn preferences(&self) -> Result<Option<Preferences>, RecordFault> {
        Ok(self.preferences)
    }

    fn keep_preferences(&mut self, preferences: &Preferences) -> Result<(), RecordFault> {
        self.preferences = Some(*preferences);
        Ok(())
    }

    fn begin(&mut self, beginning: &Beginning<'_>) -> Result<PracticeName, RecordFault> {
        self.room()?;
        Ok(PracticeName(format!("{}-{}", beginning.scenario, beginning.seed)))
    }

    fn step(
        &mut self,
        _practice: &PracticeName,
        command: &Command,
        events: &[Stamped],
    ) -> Result<(), RecordFault> {
        self.room()?;
        self.steps.push((command.clone(), events.len()));
        Ok(())
    }

    fn end(&mut self, practice: &PracticeName) -> Result<(), RecordFault> {
        self.ended.push(practice.clone());
        Ok(())
    }

    fn unfinished(&self) -> Result<Vec<Unfinished>, RecordFault> {
        Ok(self.unfinished.clone())
    }

    fn last(&self) -> Result<Option<Unfinished>, RecordFault> {
        Ok(self.unfinished.first().cloned())
    }

    fn open_shift(&self) -> Result<Option<ShiftState>, RecordFault> {
        Ok(self.shift.clone())
    }

    fn keep_shift(&mut self, shift: Option<&ShiftState>) -> Result<(), RecordFault> {
        self.room()?;
        self.shift = shift.cloned();
        Ok(())
    }

    fn open_room(&self) -> Result<Option<LedRecord>, RecordFault> {
        Ok(self.rooms.0.clone())
    }

    fn keep_room(&mut self, room: Option<&LedRecord>) -> Result<(), RecordFault> {
        self.room()?;
        self.rooms.0 = room.cloned();
        Ok(())
    }

    fn close_room(&mut self, room: &LedRecord) -> Result<(), RecordFault> {
        self.room()?;
        self.rooms.0 = None;
        let _earlier = self.rooms.1.pop_if(|it| room.replaces(it));
        self.rooms.1.push(room.clone());
        Ok(())
    }

    fn last_room(&self) -> Result<Option<LedRecord>, RecordFault> {
        Ok(self.rooms.1.last().cloned())
    }

    fn open_plan(&self) -> Result<Option<PlanPlace>, RecordFault> {
        Ok(self.plan.clone())
    }

    fn keep_plan(&mut self, place: Option<&PlanPlace>) -> Result<(), RecordFault> {
        self.room()?;
        self.plan = place.cloned();
        Ok(())
    }

    fn today(&self, _scenarios: &[Arc<Scenario>]) -> Result<Vec<Offer>, RecordFault> {
        Ok(self.offers.clone())
    }

    fn skills(&self) -> Result<Vec<(Skill, Estimate)>, RecordFault> {
        Ok(self.standing.clone())
    }

    fn my_data(&self) -> Result<Option<MyData>, RecordFault> {
        Ok(self.kept.clone())
    }

    fn keep_typed(&mut self, keep: bool) -> Result<(), RecordFault> {
        self.room()?;
        if let Some(kept) = &mut self.kept {
            kept.keeps_typed = keep;
        }
        Ok(())
    }

    fn keep_for(&mut self, days: Option<u32>) -> Result<(), RecordFault> {
        self.room()?;
        if let Some(kept) = &mut self.kept {
            kept.days_kept = days;
        }
        Ok(())
    }

    fn erase(&mut self) -> Result<(), RecordFault> {
        self.room()?;
        *self = Self { next_seed: self.next_seed, ..Self::default() };
        Ok(())
    }

    fn seed(&mut self, _scenario: Option<&str>) -> u64 {
        self.next_seed = self.next_seed.wrapping_add(1);
        self.next_seed
    }
}
