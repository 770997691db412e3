//! Who lets the trainer see more than what was completed. Nobody does until they say so.

use rusqlite::params;
use uuid::Uuid;

use super::{StoreFault, database::Database, practices::id_in};

/// Lets the trainer see what `profile` practised, or no longer.
///
/// # Errors
/// Where the store cannot be written.
pub fn set(database: &Database, profile: Uuid, on: bool, at: i64) -> Result<(), StoreFault> {
    database.write(|it| {
        if on {
            let sql = "INSERT INTO sharing VALUES (?1, ?2) ON CONFLICT (profile) DO NOTHING";
            it.execute(sql, params![profile.to_string(), at])?;
        } else {
            it.execute("DELETE FROM sharing WHERE profile = ?1", [profile.to_string()])?;
        }
        Ok(())
    })
}

/// Everybody who shares.
///
/// # Errors
/// Where the store cannot be read.
pub fn everybody(database: &Database) -> Result<Vec<Uuid>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached("SELECT profile FROM sharing")?;
        let found = statement.query_map([], |row| id_in(row, 0))?.collect::<Result<_, _>>()?;
        Ok(found)
    })
}
