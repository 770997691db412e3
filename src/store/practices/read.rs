//! Reads practices back: the list of them, and everything one was made of.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{
    blanking::reading_in,
    score::{COLUMNS, Score},
};
use crate::{
    core::{moves::CodedReply, session::Command, text::Text},
    store::{
        StoreFault,
        database::{Database, Stop},
    },
};

/// A practice as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Practice {
    /// Its place in the order practices were begun, which a clock set back cannot change.
    pub number: i64,
    /// Its id.
    pub id: Uuid,
    /// Who practised.
    pub profile: Uuid,
    /// The scenario's id.
    pub scenario: Text,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its text.
    pub sha256: String,
    /// The seed of all chance.
    pub seed: u64,
    /// Version of the customer model.
    pub model: u32,
    /// Version of the program.
    pub program: String,
    /// When it began, in milliseconds since 1970.
    pub started: i64,
    /// When it ended, if it has.
    pub ended: Option<i64>,
    /// How it ended, as far as it has.
    pub score: Score,
    /// How many steps are kept, the beginning included.
    pub steps: u32,
    /// When its typed words were replaced by blanks; nothing while they may be there.
    pub blanked: Option<i64>,
}

/// One step as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptStep {
    /// Its number; the beginning is 0.
    pub number: u32,
    /// What was done; nothing for the beginning.
    pub command: Option<Command>,
    /// What happened, one JSON object each.
    pub events: Vec<String>,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

impl KeptStep {
    /// How the typed words of this step were read, where it was typed.
    pub fn reading(&self) -> Option<CodedReply> {
        self.events.iter().find_map(|it| reading_in(it))
    }
}

impl Record {
    /// The reading a replay starts from at `step`. A record of this very program is read again,
    /// which also finds a reading that was changed by hand; an older one keeps its own readings,
    /// because a later analyser reads otherwise.
    pub(super) fn kept_reading(&self, step: &KeptStep) -> Option<CodedReply> {
        let same_program = self.practice.program == env!("CARGO_PKG_VERSION");
        let typed = matches!(step.command, Some(Command::Say { .. }));
        if same_program || !typed { None } else { step.reading() }
    }
}

/// Everything a practice is replayed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The practice.
    pub practice: Practice,
    /// The scenario's text, word for word.
    pub source: Text,
    /// Every step, in order.
    pub steps: Vec<KeptStep>,
}

/// Columns of [`Practice`] before those of its score.
const OWN: &str = "number, id, profile, scenario, version, sha256, seed, model, program, started, \
                   ended, (SELECT count(*) FROM steps WHERE practice = practices.number), blanked";
/// How many they are.
const OWN_COUNT: usize = 13;

/// Every practice of `profile`, in the order they were begun.
///
/// # Errors
/// Where the store cannot be read.
pub fn practices_of(database: &Database, profile: Uuid) -> Result<Vec<Practice>, StoreFault> {
    database.read(|it| select(it, "WHERE profile = ?1 ORDER BY number", &profile.to_string()))
}

/// Practices of `profile` that can be gone on with, the newest first.
///
/// # Errors
/// Where the store cannot be read.
pub fn unfinished(database: &Database, profile: Uuid) -> Result<Vec<Practice>, StoreFault> {
    let those = "WHERE profile = ?1 AND ended IS NULL ORDER BY number DESC";
    database.read(|it| select(it, those, &profile.to_string()))
}

/// The number of the next call of `profile` with this scenario: one more than the last, so that it
/// says other words; `first` where there was none.
///
/// # Errors
/// Where the store cannot be read.
pub fn next_seed(
    database: &Database,
    profile: Uuid,
    scenario: &str,
    first: u64,
) -> Result<u64, StoreFault> {
    let those = "WHERE profile = ?1 AND scenario = ?2 ORDER BY number DESC LIMIT 1";
    database.read(|it| {
        let sql = format!("SELECT seed FROM practices {those}");
        let mut rows = it.prepare(&sql)?;
        let last = rows.query_map([&profile.to_string(), scenario], |row| text_as(row, 0))?.next();
        Ok(last.transpose()?.map_or(first, |seed: u64| seed.wrapping_add(1)))
    })
}

/// The ids of all practices of everybody, in the order they were begun.
///
/// # Errors
/// Where the store cannot be read.
pub fn every_practice(database: &Database) -> Result<Vec<Uuid>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare("SELECT id FROM practices ORDER BY number")?;
        let ids = statement.query_map([], |row| id(row, 0))?.collect::<Result<_, _>>()?;
        Ok(ids)
    })
}

/// One practice.
///
/// # Errors
/// Where it is not there or cannot be read.
pub fn practice(database: &Database, id: Uuid) -> Result<Practice, StoreFault> {
    database.read(|it| one(it, id))
}

/// Everything practice `id` was made of.
///
/// # Errors
/// Where it is not there, a step is missing, or a command cannot be understood.
pub fn load(database: &Database, id: Uuid) -> Result<Record, StoreFault> {
    database.read(|it| record(it, id))
}

/// As [`load`], where `known` has the texts of scenarios, by their sums, that need not be read.
///
/// # Errors
/// As there.
pub fn load_knowing(
    database: &Database,
    id: Uuid,
    known: impl Fn(&str) -> Option<Text>,
) -> Result<Record, StoreFault> {
    database.read(|it| record_knowing(it, id, known))
}

/// As [`load`], within a transaction.
pub(super) fn record(it: &Connection, id: Uuid) -> Result<Record, Stop> {
    record_knowing(it, id, |_| None)
}

fn record_knowing(
    it: &Connection,
    id: Uuid,
    known: impl Fn(&str) -> Option<Text>,
) -> Result<Record, Stop> {
    let practice = one(it, id)?;
    let source = match known(&practice.sha256) {
        Some(source) => source,
        None => it
            .prepare_cached("SELECT source FROM scenarios WHERE sha256 = ?1")?
            .query_row([&practice.sha256], |row| row.get::<_, String>(0))?
            .into(),
    };
    let steps = steps(it, practice.number)?;
    Ok(Record { practice, source, steps })
}

fn one(it: &Connection, id: Uuid) -> Result<Practice, Stop> {
    let gone = Stop::Fault(StoreFault::Gone { what: "practice" });
    select(it, "WHERE id = ?1", &id.to_string())?.pop().ok_or(gone)
}

fn select(it: &Connection, those: &str, key: &str) -> Result<Vec<Practice>, Stop> {
    let sql = format!("SELECT {OWN}, {} FROM practices {those}", COLUMNS.join(", "));
    let mut statement = it.prepare_cached(&sql)?;
    let found = statement.query_map([key], of_row)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Practice> {
    Ok(Practice {
        number: row.get(0)?,
        id: id(row, 1)?,
        profile: id(row, 2)?,
        scenario: row.get(3)?,
        version: row.get(4)?,
        sha256: row.get(5)?,
        seed: text_as(row, 6)?,
        model: row.get(7)?,
        program: row.get(8)?,
        started: row.get(9)?,
        ended: row.get(10)?,
        steps: row.get(11)?,
        blanked: row.get(12)?,
        score: Score::of(row, OWN_COUNT),
    })
}

/// The id in column `at`.
pub(in crate::store) fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    text_as(row, at)
}

/// Text in column `at`, read as something else.
fn text_as<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    row: &Row<'_>,
    at: usize,
) -> rusqlite::Result<T> {
    row.get_ref(at)?.as_str()?.parse().map_err(|error| {
        let kind = rusqlite::types::Type::Text;
        rusqlite::Error::FromSqlConversionFailure(at, kind, Box::new(error))
    })
}

/// The steps of practice `practice`, in order.
pub(super) fn steps(it: &Connection, practice: i64) -> Result<Vec<KeptStep>, Stop> {
    let mut statement = it.prepare_cached(
        "SELECT number, command, events, at FROM steps WHERE practice = ?1 ORDER BY number",
    )?;
    let mut rows = statement.query(params![practice])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        let number: u32 = row.get(0)?;
        let command: Option<String> = row.get(1)?;
        if number as usize != steps.len() || command.is_none() != (number == 0) {
            let what = format!("practice after {} steps", steps.len());
            return Err(StoreFault::Unreadable { what, why: "a step is missing".into() }.into());
        }
        let unreadable = |error: serde_json::Error| StoreFault::Unreadable {
            what: format!("command of step {number}"),
            why: error.to_string(),
        };
        steps.push(KeptStep {
            number,
            command: command.map(|it| serde_json::from_str(&it)).transpose().map_err(unreadable)?,
            events: row.get::<_, String>(2)?.lines().map(str::to_owned).collect(),
            at: row.get(3)?,
        });
    }
    Ok(steps)
}

/// The raw cells of a score, for comparing.
pub(super) fn raw_score(
    database: &Database,
    number: i64,
) -> Result<Vec<rusqlite::types::Value>, StoreFault> {
    let sql = format!("SELECT {} FROM practices WHERE number = ?1", COLUMNS.join(", "));
    database.read(|it| {
        let cells = |row: &Row<'_>| (0..COLUMNS.len()).map(|at| row.get(at)).collect();
        let found = it.prepare_cached(&sql)?.query_row([number], cells).optional()?;
        found.ok_or(Stop::Fault(StoreFault::Gone { what: "practice" }))
    })
}
