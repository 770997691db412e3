//! The files of the data folder: which are the program's, and what each is for.

use std::path::{Path, PathBuf};

use crate::store::database::{COPY_PREFIX, Database, FILE_NAME};

/// Where the advice for a damaged store has it moved, inside the data folder.
const DAMAGED: &str = "damaged";
/// What holds other programs back while a store is opened, or while one sends. They are empty.
const LOCKS: [&str; 2] = ["rapport.lock", "lrs.lock"];

/// What a file of the data folder is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The records, and the log SQLite keeps beside them.
    Records,
    /// A whole copy of the records, made before a change of format or a restoring.
    Copy,
    /// Damaged records that were moved aside.
    Damaged,
    /// Empty; holds other programs back for a moment.
    Lock,
    /// Not made by this program.
    Foreign,
}

/// A file of the data folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it is for.
    pub kind: Kind,
    /// Its length.
    pub bytes: u64,
}

/// Every file of the data folder, those set aside in its folder for damaged ones included, in order
/// of what they are for.
pub(super) fn files(database: &Database) -> Vec<KeptFile> {
    let Some(folder) = database.file().parent() else {
        return Vec::new();
    };
    let mut found = files_in(folder, &kind_of);
    found.extend(files_in(&folder.join(DAMAGED), &|name| {
        if name.starts_with(FILE_NAME) { Kind::Damaged } else { Kind::Foreign }
    }));
    found.sort_by(|a, b| (a.kind, &a.path).cmp(&(b.kind, &b.path)));
    found
}

/// Files that hold whole copies of the records.
pub(super) fn copies(database: &Database) -> Vec<PathBuf> {
    let copies = |it: &KeptFile| matches!(it.kind, Kind::Copy | Kind::Damaged);
    files(database).into_iter().filter(copies).map(|it| it.path).collect()
}

fn files_in(folder: &Path, kind_of: &dyn Fn(&str) -> Kind) -> Vec<KeptFile> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    let files = entries.filter_map(|it| {
        let path = it.ok()?.path();
        let kind = kind_of(&path.file_name()?.to_string_lossy());
        let about = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some(KeptFile { kind, bytes: about.len(), path })
    });
    files.collect()
}

fn kind_of(name: &str) -> Kind {
    let beside = ["", "-wal", "-shm", "-journal"];
    if beside.iter().any(|it| name.strip_prefix(FILE_NAME) == Some(it)) {
        Kind::Records
    } else if name.starts_with(COPY_PREFIX) {
        Kind::Copy
    } else if LOCKS.contains(&name) {
        Kind::Lock
    } else {
        Kind::Foreign
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_the_program_makes_is_known() {
        for (name, kind) in [
            ("rapport.db", Kind::Records),
            ("rapport.db-wal", Kind::Records),
            ("rapport-before-format-2.db", Kind::Copy),
            ("rapport-before-format-2.half", Kind::Copy),
            ("rapport-before-restore-1.db-wal", Kind::Copy),
            ("rapport.lock", Kind::Lock),
            ("lrs.lock", Kind::Lock),
            ("rapport.dbx", Kind::Foreign),
            ("notes.txt", Kind::Foreign),
        ] {
            assert_eq!(kind_of(name), kind, "{name}");
        }
    }
}
