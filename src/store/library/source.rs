//! Texts of scenarios: those in the program, those in a folder, and one file.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use include_dir::{Dir, include_dir};

use super::LoadFault;
use crate::core::scenario::MOST_BYTES;

/// The scenarios that are part of the program.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// Where a scenario's text is.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// In the program.
    Embedded {
        /// The file's name.
        name: &'static str,
        /// Its text.
        source: &'static str,
    },
    /// In a file.
    File(PathBuf),
}

impl Origin {
    /// The file's name without `.ron`, which authors make the id.
    pub(super) fn stem(&self) -> String {
        let path = match self {
            Self::Embedded { name, .. } => Path::new(name),
            Self::File(path) => path,
        };
        path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// How findings name it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Embedded { name, .. } => (*name).to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    pub(super) const fn is_embedded(&self) -> bool {
        matches!(self, Self::Embedded { .. })
    }
}

/// Whether this file is a scenario by its name.
fn is_scenario(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "ron")
}

/// The scenarios in the program, by name.
pub(super) fn embedded() -> Vec<Origin> {
    let mut found: Vec<_> = EMBEDDED
        .files()
        .filter(|it| is_scenario(it.path()))
        .filter_map(|it| Some((it.path().to_str()?, it.contents_utf8()?)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(name, source)| Origin::Embedded { name, source }).collect()
}

/// The scenario files in `folder`, by name.
pub(super) fn in_folder(folder: &Path) -> Result<Vec<Origin>, LoadFault> {
    Ok(files_of(folder)?.into_iter().map(Origin::File).collect())
}

/// The paths of the scenario files in `folder`, by name.
pub(super) fn files_of(folder: &Path) -> Result<Vec<PathBuf>, LoadFault> {
    let unreadable = |error: std::io::Error| LoadFault::of(folder, &error);
    let mut found = Vec::new();
    for entry in folder.read_dir().map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if is_scenario(&path) {
            found.push(path);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The text of one file. Its size is asked for before a byte is read, and no more than that is read
/// whatever the file turns out to be.
///
/// # Errors
/// Where it is missing, no plain file, too large, or not text.
pub fn read_file(path: &Path) -> Result<String, LoadFault> {
    let unreadable = |error: std::io::Error| LoadFault::of(path, &error);
    let about = path.metadata().map_err(unreadable)?;
    if about.is_dir() {
        return Err(LoadFault::Folder { path: path.to_path_buf() });
    }
    if !about.is_file() {
        return Err(LoadFault::NoFile { path: path.to_path_buf() });
    }
    let most = MOST_BYTES as u64;
    let mut bytes = Vec::new();
    if about.len() <= most {
        let file = std::fs::File::open(path).map_err(unreadable)?;
        file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    let size = about.len().max(bytes.len() as u64);
    if size > most {
        return Err(LoadFault::TooLarge { path: path.to_path_buf(), size, most });
    }
    String::from_utf8(bytes).map_err(|error| LoadFault::not_text(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_holds_every_scenario_of_the_folder() {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios"));
        let names = |all: Vec<Origin>| all.iter().map(Origin::stem).collect::<Vec<_>>();
        let there = names(in_folder(folder).expect("read"));
        let advice = "a new file is built in only when this file is compiled again";
        assert_eq!(names(embedded()), there, "{advice}");
    }
}
