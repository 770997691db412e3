//! What is installed: a register for each pack, beside the scenarios.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{About, PackFault};
use crate::exchange::archive::sum;

/// The folder of registers, in the folder of scenarios.
const FOLDER: &str = "packs";

/// What is known of an installed pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Register {
    /// What it says about itself.
    pub(super) about: About,
    /// Its files, with the SHA-256 they were installed with.
    pub(super) files: BTreeMap<String, String>,
}

/// What became of a pack's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Files that are gone.
    pub gone: usize,
    /// Files that stay because somebody changed them.
    pub changed: Vec<PathBuf>,
}

impl Register {
    /// Where the register of pack `id` is.
    pub(super) fn path(folder: &Path, id: &str) -> PathBuf {
        folder.join(FOLDER).join(format!("{id}.json"))
    }

    /// Where the licence of pack `id` is.
    pub(super) fn licence(folder: &Path, id: &str) -> PathBuf {
        folder.join(FOLDER).join(format!("{id}.licence.txt"))
    }

    /// The register of pack `id`, if it is installed.
    pub(super) fn read(folder: &Path, id: &str) -> Option<Self> {
        let text = fs::read(Self::path(folder, id)).ok()?;
        serde_json::from_slice(&text).ok()
    }

    /// Whether the file is as it was installed.
    pub(super) fn is_unchanged(&self, folder: &Path, name: &str) -> bool {
        let bytes = fs::read(folder.join(name)).ok();
        bytes.is_some_and(|it| self.files.get(name) == Some(&sum(&it)))
    }
}

/// The packs in `folder`, by name, each with how many scenarios it brought.
pub fn list(folder: &Path) -> Vec<(About, usize)> {
    let Ok(entries) = folder.join(FOLDER).read_dir() else {
        return Vec::new();
    };
    let ids = entries.filter_map(|it| {
        let name = it.ok()?.file_name().to_string_lossy().into_owned();
        name.strip_suffix(".json").map(str::to_owned)
    });
    let found = ids.filter_map(|id| Register::read(folder, &id));
    let mut packs: Vec<_> = found.map(|it| (it.about, it.files.len())).collect();
    packs.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    packs
}

/// Removes pack `id` from `folder`. Files that were changed since stay, and are named.
///
/// # Errors
/// Where it is not installed or a file cannot be removed.
pub fn remove(folder: &Path, id: &str) -> Result<Removed, PackFault> {
    let Some(register) = Register::read(folder, id) else {
        let known: Vec<String> = list(folder).into_iter().map(|it| it.0.id).collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        return Err(PackFault::Unknown { id: id.to_owned(), known });
    };
    let fault = |path: &Path, error: std::io::Error| PackFault::Folder {
        path: path.to_path_buf(),
        why: error.to_string(),
    };
    let mut done = Removed::default();
    for name in register.files.keys() {
        let path = folder.join(name);
        if register.is_unchanged(folder, name) {
            fs::remove_file(&path).map_err(|error| fault(&path, error))?;
            done.gone += 1;
        } else if path.exists() {
            done.changed.push(path);
        }
    }
    let _ = fs::remove_file(Register::licence(folder, id));
    let path = Register::path(folder, id);
    fs::remove_file(&path).map_err(|error| fault(&path, error))?;
    Ok(done)
}
