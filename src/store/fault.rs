//! What can go wrong with the data folder and the record store. Every message ends in what to do.

use std::path::PathBuf;

/// Why something could not be kept or read. Play goes on either way: see
/// [`Recorder`](super::practices::Recorder).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// The system names no place for program data.
    #[error(
        "This system names no folder for program data. \
         Name one with --data-dir DIR or RAPPORT_DATA_DIR."
    )]
    NoFolder,
    /// The data folder cannot be made or used.
    #[error(
        "The data folder {folder} cannot be used: {why}. \
         Name another with --data-dir DIR or RAPPORT_DATA_DIR."
    )]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The system's words.
        why: String,
    },
    /// A newer program wrote the file.
    #[error(
        "{file} was written by a newer rapport (format {found}; this program knows up to {known}). \
         It was left as it is. Start the newer program, or name another folder with --data-dir DIR."
    )]
    Newer {
        /// The file.
        file: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format this program knows.
        known: i64,
    },
    /// The file is not a whole record store.
    #[error(
        "{file} cannot be read as records: {why}. It was left as it is. \
         To set it aside safely and begin with an empty one:\n  {aside}"
    )]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        why: String,
        /// A command that moves it aside.
        aside: String,
    },
    /// The file may not be written.
    #[error(
        "{file} cannot be written: it, or the disk it is on, is read-only. \
         Allow writing to it, or name another folder with --data-dir DIR."
    )]
    ReadOnly {
        /// The file.
        file: PathBuf,
    },
    /// There is no room left.
    #[error("There is no room left for {file}. Free some space on that disk; then try again.")]
    Full {
        /// The file.
        file: PathBuf,
    },
    /// Another program is holding the file.
    #[error("{file} is in use by another window or program. Let it finish; then try again.")]
    Busy {
        /// The file.
        file: PathBuf,
    },
    /// A file that is to be put back and cannot be.
    #[error(
        "{file} cannot be put back: {why}. Nothing was changed. \
         Name a whole copy of the records, such as one that `rapport data inventory` lists."
    )]
    Backup {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// Anything else the database reports.
    #[error(
        "{file} could not be used: {why}. \
         Check the disk it is on, or name another folder with --data-dir DIR."
    )]
    Failed {
        /// The file.
        file: PathBuf,
        /// The database's words.
        why: String,
    },
    /// A row that was asked for is not there.
    #[error(
        "This {what} is not in the records; it may have been erased in another window. \
         Choose or begin another."
    )]
    Gone {
        /// Such as `practice`.
        what: &'static str,
    },
    /// The practice was carried on elsewhere.
    #[error(
        "Step {number} of this practice was already recorded by another window. \
         Go on there, or begin a new practice here."
    )]
    ContinuedElsewhere {
        /// The step.
        number: u32,
    },
    /// A record is there and makes no sense.
    #[error("The {what} cannot be understood: {why}. Run `rapport report --verify` to see more.")]
    Unreadable {
        /// Such as `command of step 3`.
        what: String,
        /// What is wrong.
        why: String,
    },
    /// A name that cannot be used.
    #[error(
        "{why} Choose another name: 1 to 40 characters, such as a pseudonym or a staff number."
    )]
    Name {
        /// What is wrong, as a sentence.
        why: String,
    },
}
