//! Files that are handed from one computer to another: a zip with a manifest that lists every file
//! in it by size and SHA-256, and perhaps a signature (minisign) of that manifest.
//!
//! Whoever reads one trusts nothing in it: names are plain, sizes are bounded before a byte is
//! unpacked, sums are compared, and what is not listed is refused. What the files mean is left to
//! `bundle` and `pack`.

mod fault;
mod keys;
mod manifest;
mod read;
mod write;

pub use fault::ArchiveFault;
pub use keys::{PublicKeys, Signer};
pub use manifest::Manifest;
pub use read::Archive;
pub use write::ArchiveWriter;

/// The manifest's name.
const MANIFEST: &str = "manifest.json";
/// The signature's name.
const SIGNATURE: &str = "manifest.json.minisig";

/// What is in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Practices.
    Bundle,
    /// Scenarios.
    Pack,
}

impl Kind {
    /// Its name in manifests.
    const fn name(self) -> &'static str {
        match self {
            Self::Bundle => "rapport-bundle",
            Self::Pack => "rapport-pack",
        }
    }

    /// How people call it.
    const fn word(self) -> &'static str {
        match self {
            Self::Bundle => "bundle",
            Self::Pack => "scenario pack",
        }
    }

    /// The newest format this program reads, which is the one it writes.
    const fn format(self) -> u32 {
        match self {
            // 2: with overrides and the roster. Those of format 1 have neither and are read as well.
            Self::Bundle => 2,
            Self::Pack => 1,
        }
    }
}

/// The SHA-256 of these bytes, in hexadecimal.
pub(super) fn sum(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
