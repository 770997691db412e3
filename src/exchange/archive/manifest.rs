//! The list of what is in an archive.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{ArchiveFault, Kind, sum};

/// What is in an archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// `rapport-bundle` or `rapport-pack`.
    pub kind: String,
    /// The format of what is inside.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// What the kind of archive says about itself.
    #[serde(default)]
    pub about: Value,
    /// Every file, in order.
    pub files: Vec<Listed>,
}

/// A file that is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Listed {
    pub(super) fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), bytes: bytes.len() as u64, sha256: sum(bytes) }
    }
}

/// What every manifest says first, whatever its format.
#[derive(Deserialize)]
struct Head {
    kind: String,
    format: u32,
}

impl Manifest {
    pub(super) fn new(kind: Kind, about: Value, files: Vec<Listed>) -> Self {
        Self {
            kind: kind.name().to_owned(),
            format: kind.format(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            about,
            files,
        }
    }

    /// The manifest in these bytes, of an archive of this kind and of a format that is known.
    pub(super) fn read(bytes: &[u8], kind: Kind) -> Result<Self, ArchiveFault> {
        let senseless = |error: serde_json::Error| ArchiveFault::senseless(super::MANIFEST, error);
        let head: Head = serde_json::from_slice(bytes).map_err(senseless)?;
        if head.kind != kind.name() {
            let why = format!("it says it is a {}", head.kind);
            return Err(ArchiveFault::OtherKind { wanted: kind.word(), why });
        }
        if head.format > kind.format() {
            let (kind, known) = (kind.word(), kind.format());
            return Err(ArchiveFault::Newer { kind, found: head.format, known });
        }
        serde_json::from_slice(bytes).map_err(senseless)
    }
}
