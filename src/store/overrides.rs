//! What a human being says instead of a machine score. The score stays as it is and is verified as
//! it is; the override stands beside it with a name and a reason.

use rusqlite::{Row, params};
use uuid::Uuid;

use super::{
    StoreFault,
    database::Database,
    practices::{id_in, number_of},
};

/// One override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Of which practice.
    pub practice: Uuid,
    /// What it replaces, such as `verdict`.
    pub field: String,
    /// What it says.
    pub value: String,
    /// Who says so.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// Keeps an override. An earlier one of the same field stays in the record; the last one counts.
///
/// # Errors
/// Where the practice is not there or the store cannot be written.
pub fn keep(database: &Database, said: &Override) -> Result<(), StoreFault> {
    database.write(|it| {
        let practice = number_of(it, said.practice)?;
        it.execute(
            "INSERT INTO overrides (practice, field, value, by_whom, reason, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![practice, said.field, said.value, said.by, said.reason, said.at],
        )?;
        Ok(())
    })
}

/// Every override of practices of `profile`, or of everybody, in the order they were made.
///
/// # Errors
/// Where the store cannot be read.
pub fn of_person(database: &Database, profile: Option<Uuid>) -> Result<Vec<Override>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT id, field, value, by_whom, reason, at
             FROM overrides JOIN practices ON practices.number = practice
             WHERE ?1 IS NULL OR profile = ?1 ORDER BY overrides.number",
        )?;
        let whose = profile.map(|it| it.to_string());
        let found = statement.query_map([whose], of_row)?.collect::<Result<_, _>>()?;
        Ok(found)
    })
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Override> {
    Ok(Override {
        practice: id_in(row, 0)?,
        field: row.get(1)?,
        value: row.get(2)?,
        by: row.get(3)?,
        reason: row.get(4)?,
        at: row.get(5)?,
    })
}
