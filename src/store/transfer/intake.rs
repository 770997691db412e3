//! The open transaction that practices are taken in with.

use rusqlite::{Connection, OptionalExtension, params, types::Value as Cell};
use sha2::{Digest, Sha256};

use super::{Carried, CarriedStep, Kept, Person, Taken, blanked, steps};
use crate::store::{
    StoreFault,
    database::{Database, Stop},
    practices::sha256,
    profiles,
};

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
                "INSERT INTO profiles (id, name, created, keeps_typed) VALUES (?1, ?2, ?3, ?4)",
                params![id, name, person.created, person.keeps_typed],
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
            let here = rank(&steps(it, number)?, blanked(it, number)?);
            if here >= rank(&carried.steps, carried.blanked) {
                return Ok(Taken::Known);
            }
            it.execute("DELETE FROM steps WHERE practice = ?1", [number])?;
            // What reports keep beside it is made anew when one asks.
            it.execute("DELETE FROM evidence WHERE practice = ?1", [number])?;
            fill(it, number, carried)?;
            Ok(Taken::Longer)
        })
    }

    pub(super) fn done<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Stop>,
    ) -> Result<T, StoreFault> {
        work(self.connection).map_err(|stop| self.database.fault(stop))
    }
}

/// Which of two records of one practice stays: the longer; of two as long the one without typed words,
/// so that words that went stay gone; else one that does not depend on which came first.
fn rank(steps: &[CarriedStep], blanked: Option<i64>) -> (usize, bool, Vec<u8>) {
    let mut sum = Sha256::new();
    for it in steps {
        sum.update(it.command.as_deref().unwrap_or_default());
        sum.update([0]);
        sum.update(&it.events);
        sum.update([0]);
    }
    (steps.len(), blanked.is_some(), sum.finalize().to_vec())
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
    it.prepare_cached("UPDATE practices SET ended = ?2, blanked = ?3 WHERE number = ?1")?
        .execute(params![number, carried.ended, carried.blanked])?;
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
