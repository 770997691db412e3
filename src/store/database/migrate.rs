//! Formats of the record store and the way from an older one to the newest, with a copy beforehand.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use super::{COPY_PREFIX, Database};
use crate::store::StoreFault;

/// What makes each format from the one before it; the first makes it from nothing.
pub(super) const FORMATS: [&str; 3] =
    [include_str!("schema_1.sql"), include_str!("schema_2.sql"), include_str!("schema_3.sql")];

/// Brings the file to the newest of `formats`. All or nothing.
pub(super) fn migrate(
    database: &Database,
    formats: &[&str],
    application: i64,
) -> Result<(), StoreFault> {
    let before = version(database)?;
    if before > 0 {
        copy(database, &copy_name(database.file(), before))?;
    }
    database.write(|it| {
        let from: u32 = it.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        for sql in formats.iter().skip(from as usize) {
            it.execute_batch(sql)?;
        }
        it.pragma_update(None, "application_id", application)?;
        it.pragma_update(None, "user_version", known(formats))?;
        Ok(())
    })
}

/// The newest of `formats`.
pub(super) fn known(formats: &[&str]) -> i64 {
    i64::try_from(formats.len()).unwrap_or(i64::MAX)
}

fn version(database: &Database) -> Result<i64, StoreFault> {
    database.outside(|it| Ok(it.query_row("PRAGMA user_version", [], |row| row.get(0))?))
}

/// The copy made before leaving format `version`.
fn copy_name(file: &Path, version: i64) -> PathBuf {
    file.with_file_name(format!("{COPY_PREFIX}format-{}.db", version + 1))
}

/// Copies the whole store to `target`; it appears there complete or not at all.
pub(super) fn copy(database: &Database, target: &Path) -> Result<(), StoreFault> {
    let failed = |error: std::io::Error| StoreFault::Failed {
        file: target.to_path_buf(),
        why: error.to_string(),
    };
    let half = target.with_extension("half");
    if half.exists() {
        std::fs::remove_file(&half).map_err(failed)?;
    }
    database.outside(|it| {
        it.execute("VACUUM INTO ?1", [half.to_string_lossy()])?;
        Ok(())
    })?;
    File::options().write(true).open(&half).and_then(|it| it.sync_all()).map_err(failed)?;
    std::fs::rename(&half, target).map_err(failed)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use tempfile::TempDir;

    use super::*;
    use crate::store::profiles;

    const NEXT: &str = "ALTER TABLE profiles ADD COLUMN team TEXT;";
    const BAD: &str = "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);";

    fn old_store() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let database = Database::open_at(folder.path(), &FORMATS).expect("it opens");
        profiles::create(&database, "Sam", 1).expect("made");
        folder
    }

    fn format_of(file: &Path) -> i64 {
        let connection = Connection::open(file).expect("it opens");
        connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a number")
    }

    #[test]
    fn an_older_file_is_copied_and_brought_up() {
        let folder = old_store();
        let next = [&FORMATS[..], &[NEXT]].concat();
        let database = Database::open_at(folder.path(), &next).expect("it opens");
        assert_eq!(format_of(database.file()), known(&next));
        let copy = folder.path().join(format!("rapport-before-format-{}.db", next.len()));
        assert_eq!(format_of(&copy), known(&FORMATS));
        for file in [database.file(), copy.as_path()] {
            let name: String = Connection::open(file)
                .and_then(|it| it.query_row("SELECT name FROM profiles", [], |row| row.get(0)))
                .expect("kept");
            assert_eq!(name, "Sam");
        }
        let newer = Database::open_at(folder.path(), &FORMATS);
        assert!(matches!(newer, Err(StoreFault::Newer { found, known, .. }) if found == known + 1));
    }

    #[test]
    fn records_of_the_first_format_are_brought_to_the_newest() {
        let folder = old_store();
        let database = Database::open(folder.path()).expect("it opens");
        assert_eq!(format_of(database.file()), known(&FORMATS));
        assert!(crate::store::evidence::everything(&database).expect("read").is_empty());
        let sam = profiles::find(&database, "sam").expect("read").expect("kept");
        crate::store::sharing::set(&database, sam.id, true, 1).expect("kept");
        assert_eq!(crate::store::sharing::everybody(&database).expect("read"), [sam.id]);
    }

    #[test]
    fn a_migration_that_fails_changes_nothing_and_may_be_tried_again() {
        let folder = old_store();
        for _ in 0..2 {
            let bad = [&FORMATS[..], &[BAD]].concat();
            Database::open_at(folder.path(), &bad).expect_err("it fails");
        }
        let database = Database::open_at(folder.path(), &FORMATS).expect("it opens");
        assert_eq!(format_of(database.file()), known(&FORMATS));
        assert_eq!(profiles::list(&database).expect("read").len(), 1);
        let halves: i64 = database
            .connection()
            .query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'half'", [], |row| {
                row.get(0)
            })
            .expect("a count");
        assert_eq!(halves, 0);
    }
}
