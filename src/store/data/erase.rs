//! Erasing a person everywhere.

use uuid::Uuid;

use super::clean::{self, Scope};
use crate::store::{StoreFault, database::Database};

/// Erases a person everywhere: profile, settings, practices with typed words, whatever else belongs
/// to them, scenario texts nobody else played, and the copies of the records beside the file (which
/// hold everybody). The freed places are overwritten, the file is rewritten and the log is emptied.
/// (What a disk keeps of overwritten files is beyond any program.)
///
/// A program that is killed in between has either erased nothing yet, or goes on where it was when
/// it is started again.
///
/// # Errors
/// Where it could not be done wholly; the next start, or erasing again, goes on from there.
pub fn erase(database: &Database, id: Uuid) -> Result<(), StoreFault> {
    database.write(|it| {
        let id = id.to_string();
        // Assignments go by name, since somebody may be given one before the first start.
        let named = "person = (SELECT name FROM profiles WHERE id = ?1)";
        it.execute(&format!("DELETE FROM assignments WHERE {named}"), [&id])?;
        // Tables that belong to a person go with the profile, by their keys.
        it.execute("DELETE FROM profiles WHERE id = ?1", [&id])?;
        it.execute("DELETE FROM settings WHERE key = 'last_profile' AND value = ?1", [&id])?;
        it.execute("DELETE FROM settings WHERE key LIKE '%:' || ?1", [&id])?;
        it.execute("DELETE FROM scenarios WHERE sha256 NOT IN (SELECT sha256 FROM practices)", [])?;
        clean::note(it, Scope::Copies)
    })?;
    clean::go_on(database)
}
