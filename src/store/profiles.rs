//! People as the store knows them: a pseudonym each. Erasing one is left to `data`.

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

/// All of [`Profile`].
const SELECT: &str = "SELECT id, name, created, keeps_typed FROM profiles";

/// Somebody who practises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The id.
    pub id: Uuid,
    /// The pseudonym.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created: i64,
    /// Whether the words this person types are kept once a practice is over.
    pub keeps_typed: bool,
}

/// Everybody, in the order they were made.
///
/// # Errors
/// Where the store cannot be read.
pub fn list(database: &Database) -> Result<Vec<Profile>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare(&format!("{SELECT} ORDER BY rowid"))?;
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
        Some(taken) => Err(taken_by(&taken).into()),
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

/// Gives the profile another name.
///
/// # Errors
/// Where the name cannot be one or is another's, or the store cannot be written.
pub fn rename(database: &Database, id: Uuid, name: &str) -> Result<Profile, StoreFault> {
    let name = checked(name)?;
    database.write(|it| {
        if let Some(taken) = select(it, "name = ?1", &name)?.filter(|it| it.id != id) {
            return Err(taken_by(&taken).into());
        }
        it.execute("UPDATE profiles SET name = ?2 WHERE id = ?1", params![id.to_string(), name])?;
        let gone = Stop::Fault(StoreFault::Gone { what: "profile" });
        select(it, "id = ?1", &id.to_string())?.ok_or(gone)
    })
}

fn taken_by(taken: &Profile) -> StoreFault {
    StoreFault::Name { why: format!("There is a profile called {} already.", taken.name) }
}

fn insert(it: &Connection, name: String, at: i64) -> Result<Profile, Stop> {
    let profile = Profile { id: new_id(at), name, created: at, keeps_typed: false };
    it.execute(
        "INSERT INTO profiles (id, name, created) VALUES (?1, ?2, ?3)",
        params![profile.id.to_string(), profile.name, at],
    )?;
    Ok(profile)
}

fn select(it: &Connection, those: &str, key: &str) -> rusqlite::Result<Option<Profile>> {
    it.query_row(&format!("{SELECT} WHERE {those}"), [key], of_row).optional()
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Profile> {
    Ok(Profile {
        id: id_in(row, 0)?,
        name: row.get(1)?,
        created: row.get(2)?,
        keeps_typed: row.get(3)?,
    })
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
