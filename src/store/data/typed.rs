//! Whether typed words are kept once a practice is over: for each person, by their own choice.

use rusqlite::params;
use uuid::Uuid;

use super::clean::{self, Scope};
use crate::store::{
    StoreFault,
    database::{Database, Stop},
    practices::{TO_BE_BLANKED, blank, id_in, is_to_be_blanked},
    profiles::{self, Profile},
};

/// Files up to this many bytes are written anew as soon as words went (about 50 ms); with larger ones
/// that would be felt as a hang: only their log is cut, the rest waits for the next start.
const CLEANED_AT_ONCE: u64 = 4 * 1024 * 1024;

/// How many practices lose their words in one transaction: it takes well under the time that another
/// window waits for its turn.
const AT_ONCE: usize = 16;

/// Keeps this person's choice. Where the words are not wanted, those of all finished practices go at
/// once, and the copies of the records beside the file with them. Words that are gone do not come
/// back.
///
/// # Errors
/// Where the profile is not there, or the store cannot be written; what is left goes with the next
/// start.
pub fn set_typed(
    database: &Database,
    id: Uuid,
    keep: bool,
    at: i64,
) -> Result<Profile, StoreFault> {
    database.write(|it| {
        it.execute(
            "UPDATE profiles SET keeps_typed = ?2 WHERE id = ?1",
            params![id.to_string(), keep],
        )?;
        if keep { Ok(()) } else { clean::note(it, Scope::Copies) }
    })?;
    let profile = profiles::get(database, id)?.ok_or(StoreFault::Gone { what: "profile" })?;
    if !keep {
        blank_finished(database, at)?;
        clean::go_on(database)?;
    }
    Ok(profile)
}

/// A practice is over: its typed words go, unless its person keeps them or it can still be gone on
/// with. Says whether they went.
///
/// # Errors
/// Where the store cannot be read or written; they go with the next start then.
pub fn practice_over(database: &Database, practice: Uuid, at: i64) -> Result<bool, StoreFault> {
    if !database.read(|it| is_to_be_blanked(it, practice))? {
        return Ok(false);
    }
    database.write(|it| blank(it, practice, at))?;
    let size = database.file().metadata().map_or(0, |it| it.len());
    // What was taken out is overwritten with nothing in the file itself; the log still holds it until
    // it is cut. Where another window is reading, both are done at the next start.
    let _ = if size <= CLEANED_AT_ONCE { clean::go_on(database) } else { database.empty_log() };
    Ok(true)
}

/// Takes the typed words out of every finished practice whose person does not keep them; answers
/// with how many. A practice that makes no sense is left, and found by `report --verify`.
pub(super) fn blank_finished(database: &Database, at: i64) -> Result<usize, StoreFault> {
    let mut blanked = 0;
    for some in waiting(database)?.chunks(AT_ONCE) {
        blanked += database.write(|it| {
            let mut done = 0;
            for &id in some {
                match blank(it, id, at) {
                    Ok(()) => done += 1,
                    Err(Stop::Fault(StoreFault::Unreadable { .. } | StoreFault::Gone { .. })) => {}
                    Err(stop) => return Err(stop),
                }
            }
            Ok(done)
        })?;
    }
    Ok(blanked)
}

fn waiting(database: &Database) -> Result<Vec<Uuid>, StoreFault> {
    database.read(|it| {
        let sql = format!("SELECT id FROM practices WHERE {TO_BE_BLANKED} ORDER BY number");
        let mut statement = it.prepare_cached(&sql)?;
        let found = statement.query_map([], |row| id_in(row, 0))?.collect::<Result<_, _>>();
        found.map_err(Stop::from)
    })
}
