//! What a human being says instead of a machine score. The score stays as it is and is verified as
//! it is; the override stands beside it with a name and a reason.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::{
    StoreFault,
    database::{Database, Stop},
    practices::{id_in, number_of},
};
use crate::core::debrief::Skill;

/// Longest name and longest reason, in characters.
const LONGEST: (usize, usize) = (80, 1_000);

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

impl Override {
    /// Its id: the same for whatever says the same of the same practice at the same time.
    pub fn id(&self) -> Uuid {
        let at = self.at.to_string();
        let parts = [&self.field, &self.value, &self.by, &self.reason, &at];
        // Lengths keep one part from running into the next.
        let name: String = parts.iter().map(|it| format!("{} {it}", it.len())).collect();
        Uuid::new_v5(&self.practice, name.as_bytes())
    }

    /// Whether it can be said.
    ///
    /// # Errors
    /// Why not, and what can be.
    pub fn check(&self) -> Result<(), String> {
        fits(&self.field, &self.value)?;
        let long = |text: &str, most: usize| {
            text.trim().is_empty() || text.chars().count() > most || text.chars().any(hides)
        };
        if long(&self.by, LONGEST.0) || long(&self.reason, LONGEST.1) {
            let (name, text) = LONGEST;
            return Err(format!(
                "An override needs a name (up to {name} characters) and a reason (up to {text}): \
                 --by NAME --reason TEXT."
            ));
        }
        Ok(())
    }
}

/// Characters that are in no name and no reason.
fn hides(it: char) -> bool {
    it.is_control() && !matches!(it, '\n' | '\t')
}

/// Whether a field may have this value.
fn fits(field: &str, value: &str) -> Result<(), String> {
    let may: &[&str] = match field {
        "verdict" => &["kept", "at_risk", "lost"],
        "stars" => &["1", "2", "3", "4", "5"],
        _ if Skill::from_name(field).is_some() => &["met", "missed"],
        _ => {
            let skills: Vec<&str> = Skill::ALL.iter().map(|it| it.name()).collect();
            return Err(format!(
                "There is no field '{field}'. There are verdict, stars, and the skills {}.",
                skills.join(", ")
            ));
        }
    };
    if may.contains(&value) {
        return Ok(());
    }
    Err(format!("'{value}' is nothing a {field} can be. It can be {}.", may.join(", ")))
}

/// Keeps an override. An earlier one of the same field stays in the record; the last one counts, so
/// that one made while the clock is set back is dated a moment after the one before it.
///
/// # Errors
/// Where the practice is not there or the store cannot be written.
pub fn keep(database: &Database, said: &Override) -> Result<(), StoreFault> {
    database.write(|it| {
        let practice = number_of(it, said.practice)?;
        let sql = "SELECT max(at) FROM overrides WHERE practice = ?1 AND field = ?2";
        let last: Option<i64> =
            it.query_row(sql, params![practice, said.field], |row| row.get(0))?;
        let at = last.map_or(said.at, |last| said.at.max(last.saturating_add(1)));
        add(it, practice, &Override { at, ..said.clone() })?;
        Ok(())
    })
}

/// Adds an override unless it is there; answers whether it was new. Part of a transaction.
pub(super) fn add(it: &Connection, practice: i64, said: &Override) -> Result<bool, Stop> {
    let added = it
        .prepare_cached(
            "INSERT INTO overrides (practice, field, value, by_whom, reason, at)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM overrides WHERE
             practice = ?1 AND field = ?2 AND value = ?3 AND by_whom = ?4 AND reason = ?5
             AND at = ?6)",
        )?
        .execute(params![practice, said.field, said.value, said.by, said.reason, said.at])?;
    Ok(added > 0)
}

/// Every override of practices of `profile`, or of everybody, in the order they were made, which is the same
/// on every computer that has them.
///
/// # Errors
/// Where the store cannot be read.
pub fn of_person(database: &Database, profile: Option<Uuid>) -> Result<Vec<Override>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT id, field, value, by_whom, reason, at
             FROM overrides JOIN practices ON practices.number = practice
             WHERE ?1 IS NULL OR profile = ?1
             ORDER BY at, id, field, value, by_whom, reason",
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
