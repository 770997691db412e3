//! What is done at every start: words that are not kept go, practices past their time go, and so do
//! old copies.

use rusqlite::params;

use super::{
    clean::{self, Scope},
    files::{self, Kind},
    retention::{DAY, clock_is_sound, days_kept, older},
    typed::blank_finished,
};
use crate::store::{
    StoreFault,
    database::{Database, Stop},
};

/// How long a copy made before a change of format is kept, at most: long enough to notice that
/// something is missing.
const COPY_DAYS: u32 = 30;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The program, at its start.
    Start,
    /// Somebody, by hand.
    Hand,
}

/// What tidying did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Practices whose typed words went.
    pub blanked: usize,
    /// Practices that were past their time and went.
    pub erased: usize,
    /// Copies of the records that went.
    pub copies: usize,
    /// Practices past their time by a clock that has just jumped ahead: they wait until the date has
    /// been seen again.
    pub waiting: usize,
}

/// Does what is due at `now`, in milliseconds since 1970.
///
/// # Errors
/// Where the store cannot be read or written; the next start tries again.
pub fn tidy(database: &Database, who: Who, now: i64) -> Result<Tidied, StoreFault> {
    let blanked = blank_finished(database, now)?;
    let days = days_kept(database)?;
    let mut tidied = Tidied { blanked, ..Tidied::default() };
    let sound = database.write(|it| {
        let sound = clock_is_sound(it, now, who == Who::Hand)?;
        let past = match days {
            Some(days) => older(&dates(it)?, days, now),
            None => Vec::new(),
        };
        if sound {
            erase_practices(it, &past)?;
            tidied.erased = past.len();
        } else {
            tidied.waiting = past.len();
        }
        Ok(sound)
    })?;
    if sound {
        tidied.copies = remove_old_copies(database, days.unwrap_or(COPY_DAYS).min(COPY_DAYS), now)?;
    }
    clean::go_on(database)?;
    Ok(tidied)
}

fn dates(it: &rusqlite::Connection) -> Result<Vec<(i64, i64)>, Stop> {
    let mut statement =
        it.prepare_cached("SELECT number, started FROM practices ORDER BY number")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Erases practices with all that belongs to them, and the open shifts they are part of.
fn erase_practices(it: &rusqlite::Connection, numbers: &[i64]) -> Result<(), Stop> {
    for number in numbers {
        it.execute(
            "DELETE FROM settings WHERE key LIKE 'shift:%'
             AND instr(value, (SELECT id FROM practices WHERE number = ?1)) > 0",
            params![number],
        )?;
        it.execute("DELETE FROM practices WHERE number = ?1", params![number])?;
    }
    if !numbers.is_empty() {
        it.execute("DELETE FROM scenarios WHERE sha256 NOT IN (SELECT sha256 FROM practices)", [])?;
        clean::note(it, Scope::File)?;
    }
    Ok(())
}

/// Removes copies made more than `days` days ago.
fn remove_old_copies(database: &Database, days: u32, now: i64) -> Result<usize, StoreFault> {
    let mut removed = 0;
    for file in files::files(database).into_iter().filter(|it| it.kind == Kind::Copy) {
        let made = file.path.metadata().ok().and_then(|it| it.modified().ok());
        let age = made.map_or(0, |it| now - crate::store::clock::milliseconds(it));
        if age > i64::from(days) * DAY {
            std::fs::remove_file(&file.path).map_err(|error| StoreFault::Failed {
                file: file.path.clone(),
                why: error.to_string(),
            })?;
            removed += 1;
        }
    }
    Ok(removed)
}
