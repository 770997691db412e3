//! The one file all records live in: SQLite with a write-ahead log, every commit on the disk before
//! it returns. What the tables mean is left to the modules beside this one.

mod migrate;
mod open;
mod restore;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use super::{StoreFault, clock::Zone};
use crate::core::progress::Day;
pub use restore::restore;

/// The record store's file name inside the data folder.
pub const FILE_NAME: &str = "rapport.db";

/// How whole copies of the store are called, which migrations and restoring leave beside it.
pub(super) const COPY_PREFIX: &str = "rapport-before-";

/// An open record store. Two programs may have the same one open.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
    file: PathBuf,
    zone: Zone,
}

/// What stops a piece of work on the database: SQLite's word, or ours.
#[derive(Debug)]
pub(super) enum Stop {
    /// SQLite's.
    Sqlite(rusqlite::Error),
    /// Ours.
    Fault(StoreFault),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<StoreFault> for Stop {
    fn from(fault: StoreFault) -> Self {
        Self::Fault(fault)
    }
}

impl Database {
    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The same, with days as clocks in `zone` have them, and not as here.
    #[must_use]
    pub fn in_zone(self, zone: Zone) -> Self {
        Self { zone, ..self }
    }

    /// The day of a time in milliseconds since 1970. Learning days, due dates and the calendar are
    /// these days.
    pub fn day_of(&self, at: i64) -> Day {
        self.zone.day_of(at)
    }

    /// The connection, for statements this module does not offer (and for tests that stand in for
    /// full or read-only disks).
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Reads in one transaction, so that all it sees is of one moment.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Stop>,
    ) -> Result<T, StoreFault> {
        self.within(TransactionBehavior::Deferred, work)
    }

    /// Writes in one transaction; it is on the disk when this returns. Nothing is written where
    /// `work` fails.
    pub(super) fn write<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Stop>,
    ) -> Result<T, StoreFault> {
        self.within(TransactionBehavior::Immediate, work)
    }

    /// Does work that cannot be part of a transaction.
    pub(super) fn outside<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Stop>,
    ) -> Result<T, StoreFault> {
        work(&self.connection).map_err(|stop| self.fault(stop))
    }

    /// Brings everything from the log into the file and cuts the log to nothing.
    pub(super) fn empty_log(&self) -> Result<(), StoreFault> {
        let busy = self.outside(|it| {
            let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
            Ok(it.query_row(sql, [], |row| row.get::<_, bool>(0))?)
        })?;
        if busy { Err(StoreFault::Busy { file: self.file.clone() }) } else { Ok(()) }
    }

    fn within<T>(
        &self,
        behaviour: TransactionBehavior,
        work: impl FnOnce(&Connection) -> Result<T, Stop>,
    ) -> Result<T, StoreFault> {
        self.outside(|connection| {
            let transaction = Transaction::new_unchecked(connection, behaviour)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        })
    }

    /// The fault that `stop` stands for, with this file's name.
    pub(super) fn fault(&self, stop: Stop) -> StoreFault {
        match stop {
            Stop::Sqlite(error) => fault_of(&self.file, &error),
            Stop::Fault(fault) => fault,
        }
    }
}

/// SQLite's error in this program's words.
fn fault_of(file: &Path, error: &rusqlite::Error) -> StoreFault {
    let (path, why) = (file.to_path_buf(), error.to_string());
    if let rusqlite::Error::FromSqlConversionFailure(..)
    | rusqlite::Error::InvalidColumnType(..)
    | rusqlite::Error::IntegralValueOutOfRange(..) = error
    {
        return StoreFault::Unreadable { what: format!("record in {}", file.display()), why };
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => damaged(file, why),
        Some(ErrorCode::ReadOnly) => StoreFault::ReadOnly { file: path },
        Some(ErrorCode::DiskFull) => StoreFault::Full { file: path },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            StoreFault::Busy { file: path }
        }
        _ => StoreFault::Failed { file: path, why },
    }
}

/// The fault of a file that is not a whole record store. The command it offers moves the log along
/// with the file: a log left behind would be read into the next file of that name.
fn damaged(file: &Path, why: String) -> StoreFault {
    let folder = file.parent().unwrap_or(Path::new(".")).display();
    let aside = if cfg!(windows) {
        format!("md \"{folder}\\damaged\" & move \"{folder}\\{FILE_NAME}*\" \"{folder}\\damaged\"")
    } else {
        format!("mkdir -p '{folder}/damaged' && mv '{folder}/{FILE_NAME}'* '{folder}/damaged/'")
    };
    StoreFault::Damaged { file: file.to_path_buf(), why, aside }
}
