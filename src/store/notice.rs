//! What the organisation wants people told before they practise, and who has been told.

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    StoreFault,
    database::{Database, Stop},
};

/// The settings' row that holds the words.
const NOTICE: &str = "site_notice";

fn told_key(profile: Uuid) -> String {
    format!("site_told:{profile}")
}

/// Says what people are to be told from now on; nothing where there is nothing to tell.
///
/// # Errors
/// Where the store cannot be read or written.
pub fn set(database: &Database, notice: Option<&str>) -> Result<(), StoreFault> {
    if current(database)?.as_deref() == notice {
        return Ok(());
    }
    database.write(|it| match notice {
        Some(notice) => keep(it, NOTICE, notice),
        None => {
            it.execute("DELETE FROM settings WHERE key = ?1", [NOTICE])?;
            Ok(())
        }
    })
}

/// What people are to be told.
///
/// # Errors
/// Where the store cannot be read.
pub fn current(database: &Database) -> Result<Option<String>, StoreFault> {
    database.read(|it| kept(it, NOTICE))
}

/// What this person is to be told and has not been told in these words.
///
/// # Errors
/// Where the store cannot be read.
pub fn untold(database: &Database, profile: Uuid) -> Result<Option<String>, StoreFault> {
    database.read(|it| {
        let told = kept(it, &told_key(profile))?;
        Ok(kept(it, NOTICE)?.filter(|notice| told != Some(mark(notice))))
    })
}

/// Keeps that this person has been told `notice`.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep_told(database: &Database, profile: Uuid, notice: &str) -> Result<(), StoreFault> {
    database.write(|it| keep(it, &told_key(profile), &mark(notice)))
}

/// Words are known again by their sum.
fn mark(notice: &str) -> String {
    Sha256::digest(notice).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn keep(it: &Connection, key: &str, value: &str) -> Result<(), Stop> {
    it.execute(
        "INSERT INTO settings VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![key, value],
    )?;
    Ok(())
}

fn kept(it: &Connection, key: &str) -> Result<Option<String>, Stop> {
    let sql = "SELECT value FROM settings WHERE key = ?1";
    Ok(it.query_row(sql, [key], |row| row.get(0)).optional()?)
}
