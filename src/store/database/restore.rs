//! Puts a copy of the record store back in its place. What is there now is kept aside.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::{
    COPY_PREFIX, Database, FILE_NAME, migrate,
    open::{connect, look_at_header, wait_for_turn},
};
use crate::store::{StoreFault, clock::Zone};

/// What SQLite keeps beside a file.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// Puts `backup` in the place of the record store in `folder`, and answers with where the present
/// one was put aside, if there was one. The change happens at once or not at all.
///
/// # Errors
/// Where `backup` is no whole record store this program knows, another window has the present one
/// open, or the disk fails. The present one is where it was then.
pub fn restore(folder: &Path, backup: &Path) -> Result<Option<PathBuf>, StoreFault> {
    let present = folder.join(FILE_NAME);
    let half = folder.join(format!("{COPY_PREFIX}restore.half"));
    let made = whole_copy(backup, &half);
    let put = made.and_then(|()| {
        let _turn = wait_for_turn(folder);
        let aside = put_aside(&present, folder)?;
        for name in BESIDE {
            remove(&beside(&present, name))?;
        }
        fs::rename(&half, &present).map_err(|it| failed(&present, &it))?;
        Ok(aside)
    });
    if put.is_err() {
        // What could not be put there is of no use; the backup itself is untouched.
        let _ = remove(&half);
    }
    put
}

/// Copies `backup` to `half`, and sees whether it is a whole record store.
fn whole_copy(backup: &Path, half: &Path) -> Result<(), StoreFault> {
    if !backup.is_file() {
        let why = "there is no such file".to_owned();
        return Err(StoreFault::Backup { file: backup.to_path_buf(), why });
    }
    let known = migrate::known(&migrate::FORMATS);
    let of_backup = |fault: StoreFault| match fault {
        StoreFault::Damaged { why, .. } => StoreFault::Backup { file: backup.to_path_buf(), why },
        StoreFault::Newer { found, known, .. } => {
            StoreFault::Newer { file: backup.to_path_buf(), found, known }
        }
        other => other,
    };
    look_at_header(backup, known).map_err(of_backup)?;
    for name in BESIDE {
        remove(&beside(half, name))?;
    }
    copy(backup, half)?;
    let log = beside(backup, BESIDE[0]);
    if log.is_file() {
        copy(&log, &beside(half, BESIDE[0]))?;
    }
    let (connection, file) = (connect(half)?, half.to_path_buf());
    let database = Database { connection, file, zone: Zone::here() };
    let version = database.look_inside(known).map_err(of_backup)?;
    if version == 0 {
        let why = "it is empty".to_owned();
        return Err(StoreFault::Backup { file: backup.to_path_buf(), why });
    }
    database.check_wholly().map_err(of_backup)?;
    database.close_whole()
}

/// Copies the present store to a free name, with what lies beside it.
fn put_aside(present: &Path, folder: &Path) -> Result<Option<PathBuf>, StoreFault> {
    if !present.exists() {
        return Ok(None);
    }
    let (connection, file) = (connect(present)?, present.to_path_buf());
    let database = Database { connection, file, zone: Zone::here() };
    // A damaged store is put aside as it is, and so is its log.
    if let Err(StoreFault::Busy { file }) = database.close_whole() {
        return Err(StoreFault::Busy { file });
    }
    let name = |number: u32| folder.join(format!("{COPY_PREFIX}restore-{number}.db"));
    let free = (1..u32::MAX).map(name).find(|it| !it.exists());
    let Some(aside) = free else {
        return Ok(None);
    };
    copy(present, &aside)?;
    let log = beside(present, BESIDE[0]);
    if log.is_file() {
        copy(&log, &beside(&aside, BESIDE[0]))?;
    }
    Ok(Some(aside))
}

impl Database {
    /// Brings the log into the file, for which nobody else may have it open, and closes it.
    fn close_whole(self) -> Result<(), StoreFault> {
        self.outside(|it| {
            it.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0))?;
            Ok(())
        })
    }
}

fn beside(file: &Path, name: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(name);
    path.into()
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreFault> {
    let done = fs::copy(from, to)
        .and_then(|_| File::options().write(true).open(to))
        .and_then(|it| it.sync_all());
    done.map_err(|it| failed(to, &it))
}

fn remove(file: &Path) -> Result<(), StoreFault> {
    match fs::remove_file(file) {
        Err(it) if it.kind() != std::io::ErrorKind::NotFound => Err(failed(file, &it)),
        _ => Ok(()),
    }
}

fn failed(file: &Path, error: &std::io::Error) -> StoreFault {
    StoreFault::Failed { file: file.to_path_buf(), why: error.to_string() }
}
