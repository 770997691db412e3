//! Leaves no trace of what was taken out of the store: the file is written anew without its freed
//! places, the log is cut to nothing, and, where a person was erased, the copies beside it go.
//!
//! That something is to be cleaned is written in the same transaction that takes it out, so that a
//! program killed in between goes on with it when it is started again.

use rusqlite::{Connection, OptionalExtension, params};

use super::files::copies;
use crate::store::{
    StoreFault,
    database::{Database, Stop},
};

/// The setting that says what is still to be cleaned.
const KEY: &str = "to_clean";

/// How much is to be cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Scope {
    /// The file and its log.
    File,
    /// The copies beside it, too.
    Copies,
}

/// Notes that something is to be cleaned; part of the transaction that takes it out.
pub(in crate::store) fn note(it: &Connection, scope: Scope) -> Result<(), Stop> {
    let name = match scope {
        Scope::File => "file",
        Scope::Copies => "copies",
    };
    // Copies that are to go are not forgotten over something smaller.
    it.execute(
        "INSERT INTO settings VALUES (?1, ?2) ON CONFLICT (key)
         DO UPDATE SET value = excluded.value WHERE value <> 'copies'",
        params![KEY, name],
    )?;
    Ok(())
}

/// Cleans what was noted, if anything was.
///
/// # Errors
/// Where another window holds old pages, or the disk fails; it stays noted then.
pub(in crate::store) fn go_on(database: &Database) -> Result<(), StoreFault> {
    let Some(noted) = noted(database)? else {
        return Ok(());
    };
    if noted == "copies" {
        for copy in copies(database) {
            std::fs::remove_file(&copy)
                .map_err(|error| StoreFault::Failed { file: copy, why: error.to_string() })?;
        }
    }
    database.outside(|it| {
        it.execute_batch("VACUUM")?;
        Ok(())
    })?;
    database.empty_log()?;
    database.write(|it| {
        it.execute("DELETE FROM settings WHERE key = ?1 AND value = ?2", [KEY, &noted])?;
        Ok(())
    })
}

fn noted(database: &Database) -> Result<Option<String>, StoreFault> {
    database.outside(|it| {
        let sql = "SELECT value FROM settings WHERE key = ?1";
        Ok(it.prepare_cached(sql)?.query_row([KEY], |row| row.get(0)).optional()?)
    })
}
