//! The shift somebody is on, kept whole after each step; one open shift a person. Its calls are
//! practices like any other.

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::{
    StoreFault,
    data::clean::{self, Scope},
    database::Database,
};
use crate::core::shift::ShiftState;

fn key(profile: Uuid) -> String {
    format!("shift:{profile}")
}

/// The open shift of this person, if there is one.
///
/// # Errors
/// Where the store cannot be read, or the shift makes no sense.
pub fn open(database: &Database, profile: Uuid) -> Result<Option<ShiftState>, StoreFault> {
    let kept: Option<String> = database.read(|it| {
        let sql = "SELECT value FROM settings WHERE key = ?1";
        let found = it.prepare_cached(sql)?.query_row([key(profile)], |row| row.get(0));
        Ok(found.optional()?)
    })?;
    kept.map(|it| serde_json::from_str(&it)).transpose().map_err(unreadable)
}

/// Keeps a shift as it stands; it is on the disk when this returns.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep(database: &Database, profile: Uuid, shift: &ShiftState) -> Result<(), StoreFault> {
    let value = serde_json::to_string(shift).map_err(unreadable)?;
    database.write(|it| {
        it.execute(
            "INSERT INTO settings VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![key(profile), value],
        )?;
        Ok(())
    })
}

/// Puts the open shift away.
///
/// # Errors
/// Where the store cannot be written.
pub fn put_away(database: &Database, profile: Uuid) -> Result<(), StoreFault> {
    database.write(|it| {
        it.execute("DELETE FROM settings WHERE key = ?1", [key(profile)])?;
        // It may have held words of thanks; the next start leaves no trace of them.
        clean::note(it, Scope::File)
    })
}

fn unreadable(error: serde_json::Error) -> StoreFault {
    StoreFault::Unreadable { what: "open shift".to_owned(), why: error.to_string() }
}
