//! Carries practices between stores. Taken in twice, or in any order, they come to the same: of two
//! records of one practice the longer one stays.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params, types::Value as Cell};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    StoreFault,
    database::{Database, Stop},
    practices::{COLUMNS, practice, sha256},
    profiles::{self, Profile},
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
}

impl From<Profile> for Person {
    fn from(it: Profile) -> Self {
        Self { id: it.id, name: it.name, created: it.created }
    }
}

/// Everything that is kept of practice `id`.
///
/// # Errors
/// Where it is not there or cannot be read.
pub fn give(database: &Database, id: Uuid) -> Result<Carried, StoreFault> {
    let it = practice(database, id)?;
    let (score, steps) = database
        .read(|connection| Ok((score(connection, it.number)?, steps(connection, it.number)?)))?;
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

/// Takes in what `work` brings, all or nothing.
///
/// # Errors
/// Those of `work`, or where the store cannot be written; nothing is taken in then.
pub fn take_in<T, E: From<StoreFault>>(
    database: &Database,
    work: impl FnOnce(&Intake<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut failed = None;
    let done = database.write(|connection| {
        work(&Intake { connection, database }).map_err(|error| {
            failed = Some(error);
            // Only to end the transaction; the fault that counts is the one set aside.
            Stop::Fault(StoreFault::Gone { what: "import" })
        })
    });
    match (done, failed) {
        (_, Some(error)) => Err(error),
        (done, None) => Ok(done?),
    }
}

/// The open transaction that things are taken in with.
pub struct Intake<'i> {
    connection: &'i Connection,
    database: &'i Database,
}

impl Intake<'_> {
    /// Takes in a person. Where somebody else here has that name, part of the id is added to it.
    ///
    /// # Errors
    /// Where the name cannot be one, or the store cannot be written.
    pub fn person(&self, person: &Person) -> Result<(), StoreFault> {
        let name = profiles::checked(&person.name)?;
        self.done(|it| {
            let id = person.id.to_string();
            if it.prepare_cached("SELECT 1 FROM profiles WHERE id = ?1")?.exists([&id])? {
                return Ok(());
            }
            let taken =
                it.prepare_cached("SELECT 1 FROM profiles WHERE name = ?1")?.exists([&name])?;
            let name = if taken { told_apart(&name, &id) } else { name };
            it.execute(
                "INSERT INTO profiles (id, name, created) VALUES (?1, ?2, ?3)",
                params![id, name, person.created],
            )?;
            Ok(())
        })
    }

    /// Takes in a scenario's text.
    ///
    /// # Errors
    /// Where the store cannot be written.
    pub fn scenario(&self, source: &str) -> Result<(), StoreFault> {
        self.done(|it| {
            it.execute(
                "INSERT INTO scenarios VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
                params![sha256(source), source],
            )?;
            Ok(())
        })
    }

    /// Takes in a practice, whose person and scenario are there.
    ///
    /// # Errors
    /// Where it makes no sense, or the store cannot be written.
    pub fn practice(&self, carried: &Carried) -> Result<Taken, StoreFault> {
        carried.check()?;
        self.done(|it| {
            let number: Option<i64> = it
                .query_row(
                    "SELECT number FROM practices WHERE id = ?1",
                    [carried.id.to_string()],
                    |row| row.get(0),
                )
                .optional()?;
            let text = "SELECT 1 FROM scenarios WHERE sha256 = ?1";
            if !it.prepare_cached(text)?.exists([&carried.sha256])? {
                return Err(Stop::Fault(carried.wrong("its scenario's text is missing")));
            }
            let Some(number) = number else {
                insert(it, carried)?;
                return Ok(Taken::New);
            };
            if rank(&steps(it, number)?) >= rank(&carried.steps) {
                return Ok(Taken::Known);
            }
            it.execute("DELETE FROM steps WHERE practice = ?1", [number])?;
            fill(it, number, carried)?;
            Ok(Taken::Longer)
        })
    }

    fn done<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Stop>) -> Result<T, StoreFault> {
        work(self.connection).map_err(|stop| self.database.fault(stop))
    }
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

/// Which of two records of one practice stays: the longer; where they are as long, one that does not
/// depend on which came first.
fn rank(steps: &[CarriedStep]) -> (usize, Vec<u8>) {
    let mut sum = Sha256::new();
    for it in steps {
        sum.update(it.command.as_deref().unwrap_or_default());
        sum.update([0]);
        sum.update(&it.events);
        sum.update([0]);
    }
    (steps.len(), sum.finalize().to_vec())
}

fn insert(it: &Connection, carried: &Carried) -> Result<(), Stop> {
    it.prepare_cached(
        "INSERT INTO practices (id, profile, scenario, version, sha256, seed, model, program, started)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        carried.id.to_string(),
        carried.profile.to_string(),
        carried.scenario,
        carried.version,
        carried.sha256,
        carried.seed,
        carried.model,
        carried.program,
        carried.started,
    ])?;
    fill(it, it.last_insert_rowid(), carried)
}

/// Writes the steps, the score, and what waits to be told.
fn fill(it: &Connection, number: i64, carried: &Carried) -> Result<(), Stop> {
    for (column, value) in &carried.score {
        // The names were compared with the columns.
        let sql = format!("UPDATE practices SET {column} = ?2 WHERE number = ?1");
        it.prepare_cached(&sql)?.execute(params![number, cell(value)])?;
    }
    it.prepare_cached("UPDATE practices SET ended = ?2 WHERE number = ?1")?
        .execute(params![number, carried.ended])?;
    let mut step = it.prepare_cached("INSERT INTO steps VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let mut waits = it.prepare_cached(
        "INSERT INTO outbox (profile, practice, step, shares)
         SELECT profile, number, ?2, ?3 FROM practices WHERE number = ?1 ON CONFLICT DO NOTHING",
    )?;
    for (place, them) in (0_i64..).zip(&carried.steps) {
        step.execute(params![number, place, them.command, them.events, them.at])?;
        if let Some(shares) = &them.waits {
            waits.execute(params![number, place, shares])?;
        }
    }
    Ok(())
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

fn cell(kept: &Kept) -> Cell {
    match kept {
        Kept::Whole(it) => Cell::Integer(*it),
        Kept::Real(it) => Cell::Real(*it),
        Kept::Name(it) => Cell::Text(it.clone()),
        Kept::Nothing(()) => Cell::Null,
    }
}

/// A name that is taken, with what tells this person apart.
fn told_apart(name: &str, id: &str) -> String {
    // Ids begin with the time, so that their ends differ most.
    let end = &id[id.len().saturating_sub(6)..];
    let room = profiles::MOST_CHARACTERS - end.len() - 1;
    let short: String = name.chars().take(room).collect();
    format!("{} {end}", short.trim_end())
}
