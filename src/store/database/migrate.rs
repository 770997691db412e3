//! Formats of the record store and the way from an older one to the newest, with a copy beforehand.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use super::Database;
use crate::store::StoreFault;

/// What makes each format from the one before it; the first makes it from nothing.
pub(super) const FORMATS: [&str; 1] = [include_str!("schema_1.sql")];

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

/// How copies are called that are made before a migration.
const COPY_PREFIX: &str = "rapport-before-format-";

/// The copy made before leaving format `version`.
fn copy_name(file: &Path, version: i64) -> PathBuf {
    file.with_file_name(format!("{COPY_PREFIX}{}.db", version + 1))
}

/// Copies the whole store to `target`; it appears there complete or not at all.
fn copy(database: &Database, target: &Path) -> Result<(), StoreFault> {
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
    File::options()
        .write(true)
        .open(&half)
        .and_then(|it| it.sync_all())
        .map_err(failed)?;
    std::fs::rename(&half, target).map_err(failed)
}

impl Database {
    /// The copies that migrations left in the folder.
    pub(in crate::store) fn copies(&self) -> Vec<PathBuf> {
        let Some(folder) = self.file().parent() else {
            return Vec::new();
        };
        let Ok(entries) = folder.read_dir() else {
            return Vec::new();
        };
        let ours = |path: &PathBuf| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(COPY_PREFIX))
        };
        entries
            .filter_map(|it| Some(it.ok()?.path()))
            .filter(ours)
            .collect()
    }
}
