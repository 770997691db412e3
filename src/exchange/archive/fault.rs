//! What can be wrong with a file that was handed over. Nothing of it is taken in then.

use std::path::PathBuf;

/// Why an archive cannot be used or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveFault {
    /// The file cannot be read.
    #[error("{path} cannot be read: {why}. Check the path.")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        why: String,
    },
    /// The file cannot be written.
    #[error("{path} cannot be written: {why}. Name a new file in a folder with room.")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why not.
        why: String,
    },
    /// The file is not whole.
    #[error("This file is damaged or broken off ({why}). Nothing was taken in. Fetch it again.")]
    Damaged {
        /// What is wrong.
        why: String,
    },
    /// It is something else.
    #[error("This is no {wanted} ({why}). Nothing was taken in. Check that it is the right file.")]
    OtherKind {
        /// What was expected.
        wanted: &'static str,
        /// What it is.
        why: String,
    },
    /// A newer program wrote it.
    #[error(
        "A newer rapport wrote this {kind} (format {found}; this program knows up to {known}). \
         Nothing was taken in. Update this program first."
    )]
    Newer {
        /// What it is.
        kind: &'static str,
        /// Its format.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// A name that could reach outside.
    #[error(
        "The file holds the name {name:?}, which no rapport writes. Nothing was taken in: somebody \
         else made this file."
    )]
    Name {
        /// The name.
        name: String,
    },
    /// It holds more than it can.
    #[error("The file would unpack to too much ({why}). Nothing was taken in.")]
    TooLarge {
        /// What is too much.
        why: String,
    },
    /// A file in it was changed, added or taken out.
    #[error(
        "{name} {why}. Nothing was taken in: this file was changed on the way. Fetch it again."
    )]
    Changed {
        /// The file in it.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// There is no signature, and one is wanted.
    #[error(
        "This file is not signed, and only signed ones are taken here. Ask its maker to sign it \
         (--sign)."
    )]
    Unsigned,
    /// The signature is not one of those that are trusted.
    #[error("The signature does not hold: {why}. Nothing was taken in.")]
    BadSignature {
        /// Why not.
        why: String,
    },
    /// A key cannot be used.
    #[error("The key {key} cannot be used: {why}. Give a minisign key or its file.")]
    Key {
        /// The key or its file.
        key: String,
        /// Why not.
        why: String,
    },
}

impl ArchiveFault {
    /// A file in it that makes no sense.
    pub(in crate::exchange) fn senseless(name: &str, why: impl std::fmt::Display) -> Self {
        Self::Damaged { why: format!("{name}: {why}") }
    }
}
