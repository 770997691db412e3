//! Carries practices between stores. Taken in twice, or in any order, they come to the same: of two
//! records of one practice the longer one stays. What trainers say beside practices travels with them.

mod beside;
mod intake;

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, types::Value as Cell};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use beside::{CarriedAssignment, CarriedOverride, overrides_of, roster_of};
pub use intake::{Intake, take_in};

use super::{
    StoreFault,
    database::{Database, Stop},
    practices::{COLUMNS, practice},
    profiles::Profile,
};
use crate::core::session::Command;

/// A practice as it is carried: everything that is kept of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Its id.
    pub id: Uuid,
    /// Who practised.
    pub profile: Uuid,
    /// The scenario's id.
    pub scenario: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its text.
    pub sha256: String,
    /// The seed of all chance, in decimal.
    pub seed: String,
    /// Version of the customer model.
    pub model: u32,
    /// Version of the program.
    pub program: String,
    /// When it began, in milliseconds since 1970.
    pub started: i64,
    /// When it ended, if it has.
    pub ended: Option<i64>,
    /// When its typed words went, if they have.
    #[serde(default)]
    pub blanked: Option<i64>,
    /// How it ended, by column.
    pub score: BTreeMap<String, Kept>,
    /// Every step, in order.
    pub steps: Vec<CarriedStep>,
}

/// A step as it is carried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedStep {
    /// The command, as it is kept; nothing for the beginning.
    pub command: Option<String>,
    /// The events, as they are kept.
    pub events: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// What a policy shared of it, where it still waits to be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits: Option<String>,
}

/// A value of a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Kept {
    /// A whole number.
    Whole(i64),
    /// A number.
    Real(f64),
    /// A name.
    Name(String),
    /// Nothing.
    Nothing(()),
}

/// What became of a practice that was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is new here.
    New,
    /// It goes further than what was here.
    Longer,
    /// It was here already.
    Known,
}

/// A person as they are carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The id.
    pub id: Uuid,
    /// The pseudonym.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created: i64,
    /// Whether typed words are kept once a practice is over.
    #[serde(default)]
    pub keeps_typed: bool,
}

impl From<Profile> for Person {
    fn from(it: Profile) -> Self {
        Self { id: it.id, name: it.name, created: it.created, keeps_typed: it.keeps_typed }
    }
}

/// Everything that is kept of practice `id`.
///
/// # Errors
/// Where it is not there or cannot be read.
pub fn give(database: &Database, id: Uuid) -> Result<Carried, StoreFault> {
    let it = practice(database, id)?;
    let (score, steps, blanked) = database.read(|connection| {
        let number = it.number;
        Ok((score(connection, number)?, steps(connection, number)?, blanked(connection, number)?))
    })?;
    Ok(Carried {
        id,
        profile: it.profile,
        scenario: it.scenario.to_string(),
        version: it.version,
        sha256: it.sha256,
        seed: it.seed.to_string(),
        model: it.model,
        program: it.program,
        started: it.started,
        ended: it.ended,
        blanked,
        score,
        steps,
    })
}

/// The scenario's text with this sum.
///
/// # Errors
/// Where it is not there or cannot be read.
pub fn source(database: &Database, sha256: &str) -> Result<String, StoreFault> {
    database.read(|it| {
        let sql = "SELECT source FROM scenarios WHERE sha256 = ?1";
        let found = it.query_row(sql, [sha256], |row| row.get(0)).optional()?;
        found.ok_or(Stop::Fault(StoreFault::Gone { what: "scenario" }))
    })
}

impl Carried {
    fn wrong(&self, why: &str) -> StoreFault {
        StoreFault::Unreadable { what: format!("practice {}", self.id), why: why.to_owned() }
    }

    fn check(&self) -> Result<(), StoreFault> {
        let wrong = |why: &str| self.wrong(why);
        if self.seed.parse::<u64>().is_err() {
            return Err(wrong("its seed is no number"));
        }
        if self.score.keys().any(|it| !COLUMNS.contains(&it.as_str())) {
            return Err(wrong("its score has a part that is not known"));
        }
        if self.steps.is_empty() {
            return Err(wrong("it has no beginning"));
        }
        for (number, step) in self.steps.iter().enumerate() {
            let command = step.command.as_deref().map(serde_json::from_str::<Command>);
            if command.as_ref().is_some_and(Result::is_err) || command.is_none() != (number == 0) {
                return Err(wrong("a command makes no sense"));
            }
            let event = |it: &str| serde_json::from_str::<serde_json::Value>(it).is_ok();
            if !step.events.lines().all(event) {
                return Err(wrong("an event makes no sense"));
            }
        }
        Ok(())
    }
}

fn score(it: &Connection, number: i64) -> Result<BTreeMap<String, Kept>, Stop> {
    let sql = format!("SELECT {} FROM practices WHERE number = ?1", COLUMNS.join(", "));
    let found = it.prepare_cached(&sql)?.query_row([number], |row| {
        let kept = |(at, name): (usize, &&str)| {
            Ok(((*name).to_owned(), row.get::<_, Cell>(at).map(kept)?))
        };
        COLUMNS.iter().enumerate().map(kept).collect()
    })?;
    Ok(found)
}

/// When the typed words of the practice with this number went, if they have.
fn blanked(it: &Connection, number: i64) -> Result<Option<i64>, Stop> {
    let sql = "SELECT blanked FROM practices WHERE number = ?1";
    Ok(it.prepare_cached(sql)?.query_row([number], |row| row.get(0))?)
}

/// Every step of the practice with this number, in order.
fn steps(it: &Connection, number: i64) -> Result<Vec<CarriedStep>, Stop> {
    let mut statement = it.prepare_cached(
        "SELECT s.command, s.events, s.at, o.shares FROM steps s
         LEFT JOIN outbox o ON o.practice = s.practice AND o.step = s.number AND o.sent IS NULL
         WHERE s.practice = ?1 ORDER BY s.number",
    )?;
    let found = statement.query_map([number], |row| {
        Ok(CarriedStep {
            command: row.get(0)?,
            events: row.get(1)?,
            at: row.get(2)?,
            waits: row.get(3)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn kept(cell: Cell) -> Kept {
    match cell {
        Cell::Integer(it) => Kept::Whole(it),
        Cell::Real(it) => Kept::Real(it),
        Cell::Text(it) => Kept::Name(it),
        Cell::Null | Cell::Blob(_) => Kept::Nothing(()),
    }
}
