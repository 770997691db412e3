//! What is kept, where, how much of it, and how long.

use std::path::PathBuf;

use rusqlite::Connection;
use uuid::Uuid;

use super::{
    files::{KeptFile, Kind, files},
    retention::days_kept,
};
use crate::store::{
    StoreFault,
    database::{Database, Stop},
    profiles,
};

/// What is kept of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPerson {
    /// The pseudonym.
    pub name: String,
    /// When the profile was made, in milliseconds since 1970.
    pub created: i64,
    /// Whether typed words are kept once a practice is over.
    pub keeps_typed: bool,
    /// Practices.
    pub practices: u64,
    /// Those that can be gone on with; their typed words are kept until they are over.
    pub unfinished: u64,
    /// Practices that may hold typed words now.
    pub with_words: u64,
    /// Steps of all practices.
    pub steps: u64,
    /// How many bytes the practices take.
    pub bytes: u64,
    /// Open shifts.
    pub shifts: u64,
    /// Rooms led, the open one too; their proposals and notes are kept word for word.
    pub rooms: u64,
    /// Settings of this person alone.
    pub settings: u64,
    /// When the oldest practice began.
    pub oldest: Option<i64>,
}

/// Everything that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inventory {
    /// The data folder.
    pub folder: PathBuf,
    /// The people asked about.
    pub people: Vec<KeptPerson>,
    /// Settings of the program, which belong to nobody.
    pub settings: u64,
    /// Scenario texts that practices were played from.
    pub scenarios: u64,
    /// The files of the folder. There are no log files: the program writes none.
    pub files: Vec<KeptFile>,
    /// How many days practices are kept; nothing where for ever.
    pub days_kept: Option<u32>,
}

impl Inventory {
    /// Files that hold whole copies of the records, and go when something is erased.
    pub fn copies(&self) -> impl Iterator<Item = &KeptFile> {
        self.files.iter().filter(|it| matches!(it.kind, Kind::Copy | Kind::Damaged))
    }
}

/// What is kept: of `person`, or of everybody.
///
/// # Errors
/// Where the store cannot be read, or the person is not there.
pub fn inventory(database: &Database, person: Option<Uuid>) -> Result<Inventory, StoreFault> {
    let mut all = profiles::list(database)?;
    if let Some(id) = person {
        all.retain(|it| it.id == id);
        if all.is_empty() {
            return Err(StoreFault::Gone { what: "profile" });
        }
    }
    let (people, settings, scenarios) = database.read(|it| {
        let people: Result<Vec<_>, Stop> = all.iter().map(|of| kept_of(it, of)).collect();
        Ok((
            people?,
            count(it, "settings WHERE key NOT LIKE '%:%'", None)?,
            count(it, "scenarios", None)?,
        ))
    })?;
    Ok(Inventory {
        folder: database.file().parent().unwrap_or(database.file()).to_path_buf(),
        people,
        settings,
        scenarios,
        files: files(database),
        days_kept: days_kept(database)?,
    })
}

fn kept_of(it: &Connection, profile: &profiles::Profile) -> Result<KeptPerson, Stop> {
    let id = profile.id.to_string();
    let of = |those: &str| count(it, those, Some(&id));
    let steps = "steps JOIN practices ON practices.number = steps.practice WHERE profile = ?1";
    let words = r#"practices WHERE profile = ?1 AND blanked IS NULL AND EXISTS (SELECT 1 FROM steps
        WHERE practice = practices.number
        AND (command LIKE '{"command":"say"%' OR command LIKE '{"command":"notice"%'))"#;
    let bytes = format!("SELECT coalesce(sum(length(events) + length(command)), 0) FROM {steps}");
    let oldest = "SELECT min(started) FROM practices WHERE profile = ?1";
    Ok(KeptPerson {
        name: profile.name.clone(),
        created: profile.created,
        keeps_typed: profile.keeps_typed,
        practices: of("practices WHERE profile = ?1")?,
        unfinished: of("practices WHERE profile = ?1 AND ended IS NULL")?,
        with_words: of(words)?,
        steps: of(steps)?,
        bytes: number(it, &bytes, Some(&id))?,
        shifts: of("settings WHERE key = 'shift:' || ?1")?,
        rooms: rooms_of(it, &id)?,
        settings: of("settings WHERE key LIKE '%:' || ?1 AND key NOT LIKE 'shift:%' \
            AND key NOT LIKE 'room:%' AND key NOT LIKE 'rooms:%'")?,
        oldest: it.query_row(oldest, [&id], |row| row.get(0))?,
    })
}

/// The open room and those that were led to their end, which lie in one list.
fn rooms_of(it: &Connection, id: &str) -> Result<u64, Stop> {
    let open = count(it, "settings WHERE key = 'room:' || ?1", Some(id))?;
    let led = "SELECT coalesce(sum(json_array_length(value)), 0) FROM settings
        WHERE key = 'rooms:' || ?1 AND json_valid(value)";
    Ok(open + number(it, led, Some(id))?)
}

fn count(it: &Connection, those: &str, key: Option<&str>) -> Result<u64, Stop> {
    number(it, &format!("SELECT count(*) FROM {those}"), key)
}

fn number(it: &Connection, sql: &str, key: Option<&str>) -> Result<u64, Stop> {
    let keys = rusqlite::params_from_iter(key);
    let number: i64 = it.prepare_cached(sql)?.query_row(keys, |row| row.get(0))?;
    Ok(number.unsigned_abs())
}
