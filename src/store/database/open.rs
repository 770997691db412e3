//! Opens the record store. Nothing is written before the file is known to be whole, ours, and of a
//! format this program knows.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, OptionalExtension, config::DbConfig};

use super::{Database, FILE_NAME, damaged, migrate};
use crate::store::{StoreFault, clock::Zone, data::clean};

/// Says in the file's header whose file it is: `rapp`.
const APPLICATION_ID: i64 = 0x7261_7070;
/// How long a statement waits for another window's turn to be written, which takes milliseconds.
/// Longer would be felt as a hang in the window.
const BUSY: Duration = Duration::from_secs(2);
/// Files up to this many bytes are read through when opened (about 30 ms); larger ones would delay
/// the start and are checked by `report --verify`.
const CHECKED_WHOLE: u64 = 16 * 1024 * 1024;
/// How SQLite files begin.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Length of SQLite's header, and where in it the user version and the application id stand.
const HEADER: (usize, usize, usize) = (100, 60, 68);

impl Database {
    /// Opens the record store in `folder`, making it where there is none.
    ///
    /// # Errors
    /// Where the file is newer than this program, damaged, or cannot be opened. It is left alone.
    pub fn open(folder: &Path) -> Result<Self, StoreFault> {
        Self::open_at(folder, &migrate::FORMATS)
    }

    /// Opens with the given formats: the last one is the newest known.
    pub(super) fn open_at(folder: &Path, formats: &[&str]) -> Result<Self, StoreFault> {
        let file = folder.join(FILE_NAME);
        let known = migrate::known(formats);
        look_at_header(&file, known)?;
        let _turn = wait_for_turn(folder);
        let connection = connect(&file)?;
        let database = Self { connection, file, zone: Zone::here() };
        database.before_looking()?;
        let read_only = database.outside(|it| Ok(it.is_readonly("main")?))?;
        let version = database.look_inside(known).map_err(|fault| match fault {
            // The log beside the file cannot be made on such a disk, not even for reading.
            StoreFault::Failed { file, .. } if read_only => StoreFault::ReadOnly { file },
            other => other,
        })?;
        if read_only && version < known {
            // What is asked of it is not in the older format, and it cannot be brought up.
            return Err(StoreFault::ReadOnly { file: database.file });
        }
        if !read_only {
            database.set_up()?;
            if version < known {
                migrate::migrate(&database, formats, APPLICATION_ID)?;
            }
            // What is still to be cleaned may be held by another window; it is then tried again.
            let _ = clean::go_on(&database);
        }
        Ok(database)
    }

    /// The same record store over a connection of its own, for another thread. What was looked at
    /// when it was opened is not looked at again.
    ///
    /// # Errors
    /// Where the file cannot be opened any more.
    pub fn again(&self) -> Result<Self, StoreFault> {
        let (file, zone) = (self.file.clone(), self.zone.clone());
        let database = Self { connection: connect(&file)?, file, zone };
        database.before_looking()?;
        Ok(database)
    }

    /// Settings of the connection that change nothing in the file.
    fn before_looking(&self) -> Result<(), StoreFault> {
        self.outside(|it| {
            it.busy_timeout(BUSY)?;
            // Until the file is known to be ours, closing it must not write to it.
            it.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
            it.pragma_update(None, "temp_store", "MEMORY")?;
            it.pragma_update(None, "foreign_keys", true)?;
            // What is deleted is overwritten with zeros.
            it.pragma_update(None, "secure_delete", true)?;
            it.pragma_update(None, "synchronous", "FULL")?;
            // Some systems need more than a plain flush; elsewhere this does nothing.
            it.pragma_update(None, "fullfsync", true)?;
            Ok(())
        })
    }

    /// Finds out whether the file is ours, whole and known; answers with its format.
    pub(super) fn look_inside(&self, known: i64) -> Result<i64, StoreFault> {
        let (application, version, tables) = self.read(|it| {
            let number = |sql: &str| it.query_row(sql, [], |row| row.get::<_, i64>(0));
            Ok((
                number("PRAGMA application_id")?,
                number("PRAGMA user_version")?,
                number("SELECT count(*) FROM sqlite_schema")?,
            ))
        })?;
        if application != APPLICATION_ID && (application != 0 || tables > 0) {
            return Err(damaged(&self.file, "it belongs to another program".to_owned()));
        }
        if version > known {
            return Err(StoreFault::Newer { file: self.file.clone(), found: version, known });
        }
        let size = self.file.metadata().map_or(0, |it| it.len());
        if size <= CHECKED_WHOLE {
            self.check()?;
        }
        Ok(version)
    }

    /// Reads the whole file and says whether it is whole.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] with the first thing that is wrong.
    pub fn check(&self) -> Result<(), StoreFault> {
        let word = self.outside(|it| {
            Ok(it.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?)
        })?;
        if word == "ok" { Ok(()) } else { Err(damaged(&self.file, word)) }
    }

    /// Reads the whole file with everything that points from one place to another; slower than
    /// [`Database::check`], and finds more.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] with the first thing that is wrong.
    pub fn check_wholly(&self) -> Result<(), StoreFault> {
        let word = self.outside(|it| {
            Ok(it.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0))?)
        })?;
        if word != "ok" {
            return Err(damaged(&self.file, word));
        }
        let orphan = self.outside(|it| {
            let of_table = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
            Ok(it.query_row("PRAGMA foreign_key_check", [], of_table).optional()?)
        })?;
        match orphan {
            Some(table) => {
                let why = format!("a row of {table} belongs to nothing that is there");
                Err(damaged(&self.file, why))
            }
            None => Ok(()),
        }
    }

    /// Settings that write to the file. Where the disk cannot share a log, SQLite keeps its older
    /// journal, which is as durable.
    fn set_up(&self) -> Result<(), StoreFault> {
        self.outside(|it| {
            it.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0))?;
            it.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
            Ok(())
        })
    }
}

pub(super) fn connect(file: &Path) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(file, flags).map_err(|error| super::fault_of(file, &error))
}

/// Reads the first bytes without SQLite, which would touch the files beside it.
pub(super) fn look_at_header(file: &Path, known: i64) -> Result<(), StoreFault> {
    let mut header = Vec::new();
    match File::open(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        opened => opened.and_then(|it| it.take(HEADER.0 as u64).read_to_end(&mut header)).map_err(
            |error| StoreFault::Failed { file: file.to_path_buf(), why: error.to_string() },
        )?,
    };
    if header.is_empty() {
        return Ok(());
    }
    if header.len() < HEADER.0 || !header.starts_with(MAGIC) {
        return Err(damaged(file, "it is no SQLite file".to_owned()));
    }
    let number = |at: usize| {
        header[at..at + 4].iter().fold(0_i64, |so_far, byte| so_far << 8 | i64::from(*byte))
    };
    let (found, application) = (number(HEADER.1), number(HEADER.2));
    if application == APPLICATION_ID && found > known {
        return Err(StoreFault::Newer { file: file.to_path_buf(), found, known });
    }
    Ok(())
}

/// Holds other programs back while this one makes or migrates the file. Where a disk knows no locks
/// SQLite's own have to do.
pub(super) fn wait_for_turn(folder: &Path) -> Option<File> {
    let path: PathBuf = folder.join("rapport.lock");
    let file = File::options().create(true).truncate(false).write(true).open(path).ok()?;
    file.lock().ok()?;
    Some(file)
}
