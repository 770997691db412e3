//! The window's records, kept in the store.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::play::seed_by_clock;
use crate::{
    core::{
        analyser::Lexicon,
        coach::Level,
        debrief::Skill,
        progress::{Estimate, Offer},
        room::{LedRecord, PlanPlace},
        scenario::Scenario,
        session::{Command, Stamped},
        shift::ShiftState,
        text::Text,
    },
    store::{
        StoreFault, clock,
        data::{self, practice_over},
        database::Database,
        evidence, notice, practices,
        profiles::{self, Profile},
        settings::{self, Theme},
        shifts,
    },
    window::{Beginning, MyData, PracticeName, Preferences, RecordFault, Recorder, Unfinished},
};

/// Records of the window in one SQLite file.
pub(super) struct Kept {
    database: Mutex<Database>,
    pub(super) profile: Option<Profile>,
    pub(super) lexicon: Arc<Lexicon>,
    /// The texts of the scenarios that can be played, by id.
    pub(super) sources: BTreeMap<Text, Text>,
    /// The pens of practices begun or gone on with, by name.
    pub(super) pens: BTreeMap<PracticeName, practices::Recorder>,
}

impl Kept {
    /// Records in `database`, of scenarios with these texts, read with this lexicon.
    pub(super) fn new(
        database: Database,
        sources: BTreeMap<Text, Text>,
        lexicon: Arc<Lexicon>,
    ) -> Self {
        let last = settings::load(&database).ok().and_then(|it| it.last_profile);
        let profile = last.and_then(|id| profiles::get(&database, id).ok().flatten());
        Self { database: Mutex::new(database), profile, lexicon, sources, pens: BTreeMap::new() }
    }

    pub(super) fn database(&self) -> MutexGuard<'_, Database> {
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A fault of the store in the window's words.
pub(super) fn told(fault: StoreFault) -> RecordFault {
    RecordFault::new(fault.to_string())
}

impl Recorder for Kept {
    fn place(&self) -> Option<String> {
        let database = self.database();
        let place = database.file().display().to_string();
        // What the organisation is told belongs to what is kept where.
        match notice::current(&database).ok().flatten() {
            Some(notice) => Some(format!("{place}.\n\n{notice}")),
            None => Some(place),
        }
    }

    fn untold(&self) -> Result<Option<String>, RecordFault> {
        match &self.profile {
            Some(it) => notice::untold(&self.database(), it.id).map_err(told),
            None => Ok(None),
        }
    }

    fn keep_told(&mut self, notice: &str) -> Result<(), RecordFault> {
        match &self.profile {
            Some(it) => notice::keep_told(&self.database(), it.id, notice).map_err(told),
            None => Ok(()),
        }
    }

    fn profiles(&self) -> Result<Vec<String>, RecordFault> {
        let mut all = profiles::list(&self.database()).map_err(told)?;
        let last = self.profile.as_ref().map(|it| it.id);
        all.sort_by_key(|it| Some(it.id) != last);
        Ok(all.into_iter().map(|it| it.name).collect())
    }

    fn choose_profile(&mut self, name: &str) -> Result<(), RecordFault> {
        let chosen = {
            let database = self.database();
            let profile = profiles::find_or_create(&database, name, clock::now()).map_err(told)?;
            settings::change(&database, |it| {
                it.last_profile = Some(profile.id);
                it.first_start_done = true;
            })
            .map_err(told)?;
            profile
        };
        self.profile = Some(chosen);
        Ok(())
    }

    fn rename(&mut self, name: &str) -> Result<(), RecordFault> {
        if let Some(now) = &self.profile {
            let renamed = profiles::rename(&self.database(), now.id, name).map_err(told)?;
            self.profile = Some(renamed);
        }
        Ok(())
    }

    fn preferences(&self) -> Result<Option<Preferences>, RecordFault> {
        let set = settings::load(&self.database()).map_err(told)?;
        let coach = match &self.profile {
            Some(it) => settings::coaching(&self.database(), it.id).map_err(told)?,
            None => None,
        };
        Ok(set.first_start_done.then(|| Preferences {
            text_size: set.text_scale,
            dark: set.theme == Theme::Dark,
            reduced_motion: set.reduced_motion,
            meters: set.meters_shown,
            coach: coach.and_then(|it| Level::from_name(&it)).unwrap_or_default(),
            reads_along: set.reads_along,
            sound: !set.sound_off,
            guided: set.guided,
            room_people: set.room_people,
        }))
    }

    fn keep_preferences(&mut self, preferences: &Preferences) -> Result<(), RecordFault> {
        let kept = settings::change(&self.database(), |it| {
            it.text_scale = preferences.text_size;
            it.theme = if preferences.dark { Theme::Dark } else { Theme::Light };
            it.reduced_motion = preferences.reduced_motion;
            it.meters_shown = preferences.meters;
            it.reads_along = preferences.reads_along;
            it.sound_off = !preferences.sound;
            it.guided = preferences.guided;
            it.room_people = preferences.room_people;
        });
        kept.map_err(told)?;
        match &self.profile {
            Some(it) => {
                let level = preferences.coach.name();
                settings::keep_coaching(&self.database(), it.id, level).map_err(told)
            }
            None => Ok(()),
        }
    }

    fn begin(&mut self, beginning: &Beginning<'_>) -> Result<PracticeName, RecordFault> {
        let profile = self.profile.as_ref().map(|it| it.id).unwrap_or_default();
        let source = self.sources.get(beginning.scenario).cloned().unwrap_or_default();
        let row = practices::Beginning::of_parts(
            (beginning.scenario.into(), beginning.version, source),
            beginning.seed,
            profile,
            clock::now(),
        );
        let name = PracticeName(row.id.to_string());
        let mut pen = practices::Recorder::new(row, beginning.events).map_err(told)?;
        // What cannot be written now waits in the pen and is tried again with each step.
        let saved = pen.save(&self.database());
        self.pens.insert(name.clone(), pen);
        saved.map(|()| name).map_err(told)
    }

    fn step(
        &mut self,
        practice: &PracticeName,
        command: &Command,
        events: &[Stamped],
    ) -> Result<(), RecordFault> {
        let mut pen = self.pen(practice)?;
        let kept = pen.record(&self.database(), command, events, clock::now());
        if kept.is_ok() && events.iter().any(|it| it.event.moves_the_end()) {
            // Where this fails, a report finds it missing and gathers it.
            let _ = evidence::keep_by_replay(&self.database(), pen.id(), self.lexicon.clone());
        }
        self.pens.insert(practice.clone(), pen);
        kept.map_err(told)
    }

    fn end(&mut self, practice: &PracticeName) -> Result<(), RecordFault> {
        // The outcome was written with the step that ended it; what still waits is tried once more.
        let Some(mut pen) = self.pens.remove(practice) else {
            return Ok(());
        };
        let kept = pen.save(&self.database());
        let id = pen.id();
        self.pens.insert(practice.clone(), pen);
        kept.map_err(told)?;
        // Its typed words are in the session until the debrief is left; the records lose them now.
        practice_over(&self.database(), id, clock::now()).map(drop).map_err(told)
    }

    fn unfinished(&self) -> Result<Vec<Unfinished>, RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(Vec::new());
        };
        let database = self.database();
        let open = practices::unfinished(&database, profile.id).map_err(told)?;
        Ok(open.into_iter().filter_map(|it| self.unfinished_of(&database, it.id)).collect())
    }

    fn last(&self) -> Result<Option<Unfinished>, RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(None);
        };
        let database = self.database();
        let last = practices::practices_of(&database, profile.id).map_err(told)?.pop();
        Ok(last.and_then(|it| self.unfinished_of(&database, it.id)))
    }

    fn open_shift(&self) -> Result<Option<ShiftState>, RecordFault> {
        match &self.profile {
            Some(it) => shifts::open(&self.database(), it.id).map_err(told),
            None => Ok(None),
        }
    }

    fn keep_shift(&mut self, shift: Option<&ShiftState>) -> Result<(), RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(());
        };
        let kept = match shift {
            Some(shift) => shifts::keep(&self.database(), profile.id, shift),
            None => shifts::put_away(&self.database(), profile.id),
        };
        kept.map_err(told)
    }

    fn open_room(&self) -> Result<Option<LedRecord>, RecordFault> {
        self.room_left_open()
    }

    fn keep_room(&mut self, room: Option<&LedRecord>) -> Result<(), RecordFault> {
        self.set_room(room)
    }

    fn close_room(&mut self, room: &LedRecord) -> Result<(), RecordFault> {
        self.put_with_led(room)
    }

    fn last_room(&self) -> Result<Option<LedRecord>, RecordFault> {
        self.led_last()
    }

    fn open_plan(&self) -> Result<Option<PlanPlace>, RecordFault> {
        self.plan_left_open()
    }

    fn keep_plan(&mut self, place: Option<&PlanPlace>) -> Result<(), RecordFault> {
        self.set_plan(place)
    }

    fn today(&self, scenarios: &[Arc<Scenario>]) -> Result<Vec<Offer>, RecordFault> {
        self.offers(scenarios)
    }

    fn skills(&self) -> Result<Vec<(Skill, Estimate)>, RecordFault> {
        self.standing()
    }

    fn my_data(&self) -> Result<Option<MyData>, RecordFault> {
        self.inventory()
    }

    fn keep_typed(&mut self, keep: bool) -> Result<(), RecordFault> {
        self.set_typed(keep)
    }

    fn keep_for(&mut self, days: Option<u32>) -> Result<(), RecordFault> {
        data::keep_for(&self.database(), days).map_err(told)
    }

    fn erase(&mut self) -> Result<(), RecordFault> {
        self.erase_person()
    }

    fn seed(&mut self, scenario: Option<&str>) -> u64 {
        let first = seed_by_clock();
        let (Some(person), Some(scenario)) = (&self.profile, scenario) else {
            return first;
        };
        // Which number it is matters little: a call must be able to begin on a store that fails.
        practices::next_seed(&self.database(), person.id, scenario, first).unwrap_or(first)
    }
}
