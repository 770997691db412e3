//! Fills in what practices show that ended without it: those of an older program, and those whose
//! last step had to wait for the disk.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;
use uuid::Uuid;

use super::write::{FORM, write};
use crate::{
    core::{
        analyser::Lexicon,
        progress::{Shown, shown},
        session::Script,
    },
    store::{
        StoreFault,
        database::Database,
        practices::{Record, id_in, load, replay_on, script_of},
    },
};

/// Practices read, replayed and written in one go: enough for two cores, little to hold in memory.
const BATCH: usize = 64;

/// The practices that ended and whose evidence is not there yet, the newest first.
///
/// # Errors
/// Where the store cannot be read.
pub fn missing(database: &Database, most: Option<u32>) -> Result<Vec<Uuid>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT id FROM practices LEFT JOIN evidence ON practice = practices.number
             WHERE ended IS NOT NULL AND ending IS NOT NULL AND coalesce(form, 0) < ?1
             ORDER BY practices.number DESC LIMIT ?2",
        )?;
        let limit = most.map_or(-1, i64::from);
        let ids = statement.query_map((FORM, limit), |row| id_in(row, 0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    })
}

/// Fills in what is missing, of the newest `most` practices where a number is given, and answers
/// with the practices that could not be replayed: they show nothing, and `verify` says why.
///
/// # Errors
/// Where the store cannot be read or written.
pub fn fill(
    database: &Database,
    lexicon: &Arc<Lexicon>,
    most: Option<u32>,
) -> Result<Vec<Uuid>, StoreFault> {
    let mut scripts = BTreeMap::new();
    let mut unreadable = Vec::new();
    for ids in missing(database, most)?.chunks(BATCH) {
        let mut records = Vec::new();
        for &id in ids {
            match load(database, id) {
                Ok(record) => records.push(record),
                Err(StoreFault::Unreadable { .. }) => unreadable.push(id),
                Err(other) => return Err(other),
            }
        }
        for it in &records {
            learn(&mut scripts, it, lexicon);
        }
        let found: Vec<Option<Shown>> =
            records.par_iter().map(|it| shown_by(it, &scripts)).collect();
        database.write(|it| {
            for (record, shown) in records.iter().zip(&found) {
                match shown {
                    Some(shown) => write(it, record.practice.number, shown)?,
                    None => unreadable.push(record.practice.id),
                }
            }
            Ok(())
        })?;
    }
    Ok(unreadable)
}

/// Keeps what practice `id` shows, where it is over, by playing it again.
///
/// # Errors
/// Where it cannot be read, replayed or written.
pub fn keep_by_replay(
    database: &Database,
    id: Uuid,
    lexicon: Arc<Lexicon>,
) -> Result<(), StoreFault> {
    let record = load(database, id)?;
    let session = crate::store::practices::replay(&record, lexicon)?;
    match shown(&session) {
        Some(shown) => super::keep(database, id, &shown),
        None => Ok(()),
    }
}

/// Scripts by the text they were read from.
type Scripts = BTreeMap<String, Option<Arc<Script>>>;

fn learn(scripts: &mut Scripts, record: &Record, lexicon: &Arc<Lexicon>) {
    let sha256 = record.practice.sha256.clone();
    scripts.entry(sha256).or_insert_with(|| script_of(record, lexicon.clone()).ok());
}

fn shown_by(record: &Record, scripts: &Scripts) -> Option<Shown> {
    let script = scripts.get(&record.practice.sha256)?.clone()?;
    shown(&replay_on(record, script).ok()?)
}
