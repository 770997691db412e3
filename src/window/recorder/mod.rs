//! What the window asks of whoever keeps records. It knows no file and no clock itself.

mod nothing;

use std::sync::Arc;

pub use nothing::NothingKept;

use crate::{
    core::{
        debrief::Skill,
        progress::{Estimate, Offer},
        room::{LedRecord, PlanPlace},
        scenario::Scenario,
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

/// What is kept of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MyData {
    /// The pseudonym.
    pub name: String,
    /// Practices.
    pub practices: u64,
    /// Practices that may hold typed words now.
    pub with_words: u64,
    /// How many bytes they take.
    pub bytes: u64,
    /// Whether typed words are kept once a practice is over.
    pub keeps_typed: bool,
    /// How many days practices are kept; nothing where for ever.
    pub days_kept: Option<u32>,
}

/// Keeps what happens in the window. Each call returns only once its part is durable.
pub trait Recorder {
    /// Where records are kept, in words for people; nothing where none are kept.
    fn place(&self) -> Option<String>;

    /// What is to be told the chosen profile before the next practice; nothing where it was read in
    /// these very words, or there is nothing to tell.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn untold(&self) -> Result<Option<String>, RecordFault>;

    /// Keeps that the chosen profile has read `notice`.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn keep_told(&mut self, notice: &str) -> Result<(), RecordFault>;

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

    /// Gives the chosen profile another name; all that is kept of it stays with it.
    ///
    /// # Errors
    /// Where it cannot be kept, the name does not suit, or is somebody else's.
    fn rename(&mut self, name: &str) -> Result<(), RecordFault>;

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

    /// The last practice of the chosen profile, open or over: what there is to take again.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn last(&self) -> Result<Option<Unfinished>, RecordFault> {
        Ok(None)
    }

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

    /// The room that was led to its end last.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn last_room(&self) -> Result<Option<LedRecord>, RecordFault>;

    /// Where the session plan stands that was left open.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn open_plan(&self) -> Result<Option<PlanPlace>, RecordFault>;

    /// Keeps where the session plan stands, or forgets it.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn keep_plan(&mut self, place: Option<&PlanPlace>) -> Result<(), RecordFault>;

    /// What the chosen profile may practise today, out of these scenarios; at most three things.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn today(&self, scenarios: &[Arc<Scenario>]) -> Result<Vec<Offer>, RecordFault>;

    /// Where the chosen profile stands with each skill; a skill never called for is left out.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn skills(&self) -> Result<Vec<(Skill, Estimate)>, RecordFault>;

    /// What is kept of the chosen profile; nothing where nobody is chosen or nothing is kept.
    ///
    /// # Errors
    /// Where records cannot be read.
    fn my_data(&self) -> Result<Option<MyData>, RecordFault>;

    /// Keeps typed words once a practice is over, or lets them go.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn keep_typed(&mut self, keep: bool) -> Result<(), RecordFault>;

    /// Keeps practices this many days from now on, everybody's; nothing is for ever.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn keep_for(&mut self, days: Option<u32>) -> Result<(), RecordFault>;

    /// Erases the chosen profile everywhere. Nobody is chosen afterwards.
    ///
    /// # Errors
    /// Where it could not be done wholly; asking again goes on.
    fn erase(&mut self) -> Result<(), RecordFault>;

    /// The seed of the next practice of this scenario, or of a shift. Chance and clock belong to the recorder.
    fn seed(&mut self, scenario: Option<&str>) -> u64;
}
