//! People as the store knows them: a pseudonym each. Erasing one leaves nothing of them in the file.

use rusqlite::{Connection, OptionalExtension, Row, params};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use super::{
    StoreFault,
    clock::new_id,
    database::{Database, Stop},
    practices::id_in,
};

/// The longest name, in characters.
pub const MOST_CHARACTERS: usize = 40;

/// Somebody who practises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The id.
    pub id: Uuid,
    /// The pseudonym.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created: i64,
}

/// Everybody, in the order they were made.
///
/// # Errors
/// Where the store cannot be read.
pub fn list(database: &Database) -> Result<Vec<Profile>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare("SELECT id, name, created FROM profiles ORDER BY rowid")?;
        let found = statement.query_map([], of_row)?.collect::<Result<_, _>>()?;
        Ok(found)
    })
}

/// The profile with this id, if it is still there.
///
/// # Errors
/// Where the store cannot be read.
pub fn get(database: &Database, id: Uuid) -> Result<Option<Profile>, StoreFault> {
    database.read(|it| Ok(select(it, "id = ?1", &id.to_string())?))
}

/// The profile called `name`, whatever its letters' case, if there is one.
///
/// # Errors
/// Where the name cannot be one or the store cannot be read.
pub fn find(database: &Database, name: &str) -> Result<Option<Profile>, StoreFault> {
    let name = checked(name)?;
    database.read(|it| Ok(select(it, "name = ?1", &name)?))
}

/// Makes a profile called `name`.
///
/// # Errors
/// Where the name cannot be one or is taken, or the store cannot be written.
pub fn create(database: &Database, name: &str, at: i64) -> Result<Profile, StoreFault> {
    let name = checked(name)?;
    database.write(|it| match select(it, "name = ?1", &name)? {
        Some(taken) => {
            let why = format!("There is a profile called {} already.", taken.name);
            Err(StoreFault::Name { why }.into())
        }
        None => insert(it, name, at),
    })
}

/// The profile called `name`, made where there is none.
///
/// # Errors
/// Where the name cannot be one, or the store cannot be written.
pub fn find_or_create(database: &Database, name: &str, at: i64) -> Result<Profile, StoreFault> {
    let name = checked(name)?;
    if let Some(known) = find(database, &name)? {
        return Ok(known);
    }
    database.write(|it| match select(it, "name = ?1", &name)? {
        Some(known) => Ok(known),
        None => insert(it, name, at),
    })
}

/// Erases a person everywhere: profile, practices, typed words, scenario texts nobody else played,
/// and the copies that migrations left. The freed places are overwritten, the file is rewritten and
/// the log is emptied. (What a disk keeps of overwritten files is beyond any program.)
///
/// # Errors
/// Where it could not be done wholly; erasing again goes on from there.
pub fn erase(database: &Database, id: Uuid) -> Result<(), StoreFault> {
    database.write(|it| {
        let id = id.to_string();
        it.execute("DELETE FROM profiles WHERE id = ?1", [&id])?;
        it.execute("DELETE FROM settings WHERE key = 'last_profile' AND value = ?1", [&id])?;
        it.execute("DELETE FROM settings WHERE key = 'coaching:' || ?1", [&id])?;
        it.execute("DELETE FROM settings WHERE key = 'shift:' || ?1", [&id])?;
        it.execute("DELETE FROM settings WHERE key = 'site_told:' || ?1", [&id])?;
        it.execute("DELETE FROM scenarios WHERE sha256 NOT IN (SELECT sha256 FROM practices)", [])?;
        Ok(())
    })?;
    for copy in database.copies() {
        std::fs::remove_file(&copy)
            .map_err(|error| StoreFault::Failed { file: copy, why: error.to_string() })?;
    }
    database.outside(|it| {
        it.execute_batch("VACUUM")?;
        Ok(())
    })?;
    database.empty_log()
}

fn insert(it: &Connection, name: String, at: i64) -> Result<Profile, Stop> {
    let profile = Profile { id: new_id(at), name, created: at };
    it.execute(
        "INSERT INTO profiles (id, name, created) VALUES (?1, ?2, ?3)",
        params![profile.id.to_string(), profile.name, at],
    )?;
    Ok(profile)
}

fn select(it: &Connection, those: &str, key: &str) -> rusqlite::Result<Option<Profile>> {
    let sql = format!("SELECT id, name, created FROM profiles WHERE {those}");
    it.query_row(&sql, [key], of_row).optional()
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Profile> {
    Ok(Profile { id: id_in(row, 0)?, name: row.get(1)?, created: row.get(2)? })
}

/// The name as it is kept: trimmed, and letters with marks in one form.
pub(super) fn checked(name: &str) -> Result<String, StoreFault> {
    let name: String = name.trim().nfc().collect();
    let why = if name.is_empty() {
        "A profile needs a name."
    } else if name.chars().count() > MOST_CHARACTERS {
        "This name is too long."
    } else if name.chars().any(is_hidden) {
        "This name holds characters that cannot be seen."
    } else {
        return Ok(name);
    };
    Err(StoreFault::Name { why: why.to_owned() })
}

/// Whether a character hides, breaks lines, or turns the order of others around.
fn is_hidden(it: char) -> bool {
    it.is_control()
        || matches!(it, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(it, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_measured_in_characters() {
        assert_eq!(checked("  Sam \n").expect("a name"), "Sam");
        assert_eq!(checked(&"ü".repeat(40)).expect("a name").chars().count(), 40);
        assert_eq!(checked("u\u{308}").expect("a name"), "ü");
        for wrong in ["", " \t ", &"a".repeat(41), "a\nb", "a\u{0}b", "a\u{202e}b"] {
            let fault = checked(wrong).expect_err("no name").to_string();
            assert!(fault.contains("Choose another name"), "{fault}");
        }
    }
}
