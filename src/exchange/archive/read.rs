//! Reads an archive that may have been made by anybody.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use zip::{ZipArchive, result::ZipError};

use super::{ArchiveFault, Kind, MANIFEST, Manifest, PublicKeys, SIGNATURE, manifest::Listed, sum};

/// The largest file in an archive: far more than a scenario or a practice has.
const MOST_OF_ONE: u64 = 16 * 1024 * 1024;
/// The largest manifest: that of some hundred thousand practices.
const MOST_OF_MANIFEST: u64 = 64 * 1024 * 1024;
/// All files together.
const MOST_OF_ALL: u64 = 8 * 1024 * 1024 * 1024;
/// Text shrinks to a tenth, repeated text to a hundredth. More is made to flood a disk.
const MOST_TIMES: u64 = 400;
/// How many files an archive may hold.
const MOST_FILES: usize = 500_000;

/// An archive whose manifest holds.
pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    listed: BTreeMap<String, Listed>,
    /// What the archive says about itself.
    pub about: serde_json::Value,
    /// Whether a trusted key signed it.
    pub signed: bool,
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("files", &self.listed.len()).finish_non_exhaustive()
    }
}

impl Archive {
    /// Opens the archive of this kind at `path`. Names, sizes, list and signature hold afterwards;
    /// each file is compared with its sum when it is read.
    ///
    /// # Errors
    /// Where any of them does not hold.
    pub fn open(path: &Path, kind: Kind, keys: &PublicKeys) -> Result<Self, ArchiveFault> {
        let unreadable = |error: std::io::Error| ArchiveFault::Unreadable {
            path: path.to_path_buf(),
            why: error.to_string(),
        };
        let file = File::open(path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| damaged(&error))?;
        let names = names(&zip)?;
        let bytes = take(&mut zip, MANIFEST, MOST_OF_MANIFEST).map_err(|fault| match fault {
            ArchiveFault::Changed { .. } => ArchiveFault::OtherKind {
                wanted: kind.word(),
                why: "it holds no manifest".to_owned(),
            },
            other => other,
        })?;
        let signature = match names.iter().any(|it| it == SIGNATURE) {
            true => Some(take(&mut zip, SIGNATURE, MOST_OF_ONE)?),
            false => None,
        };
        let signature = signature.map(|it| String::from_utf8_lossy(&it).into_owned());
        let manifest = Manifest::read(&bytes, kind)?;
        let signed = keys.check(&bytes, signature.as_deref())?;
        let listed = listed(manifest.files, &names, size)?;
        Ok(Self { zip, listed, about: manifest.about, signed })
    }

    /// The names of its files, in order.
    pub fn names(&self) -> Vec<String> {
        self.listed.keys().cloned().collect()
    }

    /// Reads one file and compares it with its sum.
    ///
    /// # Errors
    /// Where it is not listed, broken off, or another than was listed.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, ArchiveFault> {
        let changed = |why| ArchiveFault::Changed { name: name.to_owned(), why };
        let listed = self.listed.get(name).ok_or_else(|| changed("is not in the list"))?;
        let bytes = take(&mut self.zip, name, listed.bytes)?;
        if bytes.len() as u64 != listed.bytes || sum(&bytes) != listed.sha256 {
            return Err(changed("is not what the list says"));
        }
        Ok(bytes)
    }
}

/// The names in the zip, each of which must be plain and there once.
fn names(zip: &ZipArchive<BufReader<File>>) -> Result<Vec<String>, ArchiveFault> {
    if zip.len() > MOST_FILES {
        let why = format!("{} files; {MOST_FILES} at most", zip.len());
        return Err(ArchiveFault::TooLarge { why });
    }
    if zip.has_duplicate_names() {
        let why = "it holds one name twice".to_owned();
        return Err(ArchiveFault::Damaged { why });
    }
    let name = |raw: &[u8]| {
        let name = String::from_utf8_lossy(raw).into_owned();
        if is_plain(&name) { Ok(name) } else { Err(ArchiveFault::Name { name }) }
    };
    zip.file_names_raw().map(name).collect()
}

/// Whether a name is one this program writes: parts of plain letters, at most one folder deep.
pub(super) fn is_plain(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    let plain = |part: &&str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.len() <= 100
            && part.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_.".contains(&it))
    };
    parts.len() <= 2 && parts.iter().all(plain)
}

/// The files by name. Zip and list must name the same ones, and no more than fits.
fn listed(
    files: Vec<Listed>,
    names: &[String],
    size: u64,
) -> Result<BTreeMap<String, Listed>, ArchiveFault> {
    let all = files.iter().fold(0_u64, |so_far, it| so_far.saturating_add(it.bytes));
    if all > MOST_OF_ALL || all / MOST_TIMES > size {
        let why = format!("{size} bytes would become {all}");
        return Err(ArchiveFault::TooLarge { why });
    }
    let there: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut listed = BTreeMap::new();
    for it in files {
        let changed = |why| ArchiveFault::Changed { name: it.name.clone(), why };
        if it.bytes > MOST_OF_ONE {
            let why = format!("{} has {} bytes; {MOST_OF_ONE} at most", it.name, it.bytes);
            return Err(ArchiveFault::TooLarge { why });
        }
        if !there.contains(it.name.as_str()) {
            return Err(changed("is in the list and not in the file"));
        }
        listed.insert(it.name.clone(), it);
    }
    let extra = names.iter().find(|it| {
        !listed.contains_key(*it) && it.as_str() != MANIFEST && it.as_str() != SIGNATURE
    });
    match extra {
        None => Ok(listed),
        Some(name) => {
            let why = "is in the file and not in the list";
            Err(ArchiveFault::Changed { name: name.clone(), why })
        }
    }
}

/// Reads a file of at most `most` bytes. No more than that is unpacked, whatever it says.
fn take(
    zip: &mut ZipArchive<BufReader<File>>,
    name: &str,
    most: u64,
) -> Result<Vec<u8>, ArchiveFault> {
    let missing = || ArchiveFault::Changed { name: name.to_owned(), why: "is missing" };
    let entry = zip.by_name(name).map_err(|error| match error {
        ZipError::FileNotFound => missing(),
        other => damaged(&other),
    })?;
    let mut bytes = Vec::new();
    entry
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| ArchiveFault::senseless(name, error))?;
    if bytes.len() as u64 > most {
        let why = format!("{name} unpacks to more than {most} bytes");
        return Err(ArchiveFault::TooLarge { why });
    }
    Ok(bytes)
}

fn damaged(error: &ZipError) -> ArchiveFault {
    ArchiveFault::Damaged { why: error.to_string() }
}
