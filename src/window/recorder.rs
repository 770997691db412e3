//! What the window asks of whoever keeps records. It knows no file and no clock itself.

use crate::{
    core::{
        room::LedRecord,
        session::{Command, Stamped},
        shift::ShiftState,
        text::Text,
    },
    window::Preferences,
};

/// Names one running practice in the records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PracticeName(pub String);

/// What is known when a practice begins.
#[derive(Clone, Debug)]
pub struct Beginning<'a> {
    /// The scenario's id.
    pub scenario: &'a str,
    /// Its version.
    pub version: u32,
    /// The seed of all chance.
    pub seed: u64,
    /// The first events.
    pub events: &'a [Stamped],
    /// What the trainee expected of the customer before the call, in one line.
    pub perspective: Option<&'a str>,
}

/// A practice that was left open.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// Its name in the records.
    pub practice: PracticeName,
    /// The scenario's id.
    pub scenario: Text,
    /// Its version when the practice began.
    pub version: u32,
    /// The seed.
    pub seed: u64,
    /// Everything the trainee did so far, in order.
    pub commands: Vec<Command>,
    /// When it was left, in words, such as "yesterday"; empty where unknown.
    pub left: String,
}

/// Why something could not be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct RecordFault {
    /// What happened and what to do next, for people.
    pub message: String,
}

impl RecordFault {
    /// A fault with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

/// Keeps what happens in the window. Each call returns only once its part is durable.
pub trait Recorder {
    /// Where records are kept, in words for people; nothing where none are kept.
    fn place(&self) -> Option<String>;

    /// The names people chose, last used first.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn profiles(&self) -> Result<Vec<String>, RecordFault>;

    /// Makes a profile of this name, or finds it, and chooses it.
    ///
    /// # Errors
    /// Where it cannot be kept, or the name does not suit.
    fn choose_profile(&mut self, name: &str) -> Result<(), RecordFault>;

    /// The preferences of the chosen profile; nothing where none were kept.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn preferences(&self) -> Result<Option<Preferences>, RecordFault>;

    /// Keeps the preferences of the chosen profile.
    ///
    /// # Errors
    /// Where they cannot be kept.
    fn keep_preferences(&mut self, preferences: &Preferences) -> Result<(), RecordFault>;

    /// A practice begins.
    ///
    /// # Errors
    /// Where it cannot be kept; the practice then does not begin.
    fn begin(&mut self, beginning: &Beginning<'_>) -> Result<PracticeName, RecordFault>;

    /// One step: what was done and what it caused. Durable before anything of it is shown.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn step(
        &mut self,
        practice: &PracticeName,
        command: &Command,
        events: &[Stamped],
    ) -> Result<(), RecordFault>;

    /// A practice is over, or was stopped.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn end(&mut self, practice: &PracticeName) -> Result<(), RecordFault>;

    /// Practices of the chosen profile that were left open, last left first.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn unfinished(&self) -> Result<Vec<Unfinished>, RecordFault>;

    /// The open shift of the chosen profile.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn open_shift(&self) -> Result<Option<ShiftState>, RecordFault>;

    /// Keeps the shift as it stands, or puts it away.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn keep_shift(&mut self, shift: Option<&ShiftState>) -> Result<(), RecordFault>;

    /// The room that was left open.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn open_room(&self) -> Result<Option<LedRecord>, RecordFault>;

    /// Keeps the room as it stands, or puts it away.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn keep_room(&mut self, room: Option<&LedRecord>) -> Result<(), RecordFault>;

    /// Keeps a room that is over with those that were led before, and puts it away.
    ///
    /// # Errors
    /// Where it cannot be kept; it then stays open.
    fn close_room(&mut self, room: &LedRecord) -> Result<(), RecordFault>;

    /// A fresh seed for a practice. Chance and clock belong to the recorder.
    fn seed(&mut self) -> u64;
}

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

    fn profiles(&self) -> Result<Vec<String>, RecordFault> {
        Ok(self.profiles.clone())
    }

    fn choose_profile(&mut self, name: &str) -> Result<(), RecordFault> {
        self.room()?;
        self.profiles.retain(|it| it != name);
        self.profiles.insert(0, name.to_owned());
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
        self.rooms.1.push(room.clone());
        Ok(())
    }

    fn seed(&mut self) -> u64 {
        self.next_seed = self.next_seed.wrapping_add(1);
        self.next_seed
    }
}
