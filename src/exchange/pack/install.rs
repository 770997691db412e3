//! Installs a pack: everything in it is looked at first, and either all of it is there or nothing.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{About, LICENCE, PackFault, SCENARIOS, register::Register};
use crate::{
    core::scenario::{MOST_BYTES, read_scenario},
    exchange::archive::{Archive, ArchiveFault, Kind, PublicKeys, sum},
};

/// What was installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    /// What the pack says about itself.
    pub about: About,
    /// Ids of its scenarios.
    pub scenarios: Vec<String>,
    /// Whether a trusted key signed it.
    pub signed: bool,
    /// Whether another version of it was there.
    pub replaced: bool,
}

/// Installs the pack at `path` into `folder`, which one of `keys` must have signed where there are
/// any.
///
/// # Errors
/// Where anything about it does not hold, or a file is in the way; nothing is changed then.
pub fn install(path: &Path, folder: &Path, keys: &PublicKeys) -> Result<Installed, PackFault> {
    let mut archive = Archive::open(path, Kind::Pack, keys)?;
    let about: About = serde_json::from_value(archive.about.clone())
        .map_err(|error| ArchiveFault::senseless("about", error))?;
    about.check()?;
    let (texts, licence) = contents(&mut archive)?;
    let old = Register::read(folder, &about.id);
    for (name, text) in &texts {
        if in_the_way(folder, name, text, old.as_ref()) {
            return Err(PackFault::Taken { path: folder.join(name) });
        }
    }
    let files = texts.iter().map(|(name, text)| (name.clone(), sum(text.as_bytes()))).collect();
    let register = Register { about: about.clone(), files };
    put(folder, &texts, &licence, &register, old.as_ref())?;
    let scenarios = texts.keys().map(|it| it.trim_end_matches(".ron").to_owned()).collect();
    Ok(Installed { about, scenarios, signed: archive.signed, replaced: old.is_some() })
}

/// The scenarios of a pack by file name, and its licence.
fn contents(archive: &mut Archive) -> Result<(BTreeMap<String, String>, String), PackFault> {
    let mut texts = BTreeMap::new();
    let mut licence = None;
    for name in archive.names() {
        let text = String::from_utf8(archive.read(&name)?)
            .map_err(|error| ArchiveFault::senseless(&name, error))?;
        if name == LICENCE {
            licence = Some(text);
            continue;
        }
        let Some(file) = name.strip_prefix(SCENARIOS).filter(|it| it.ends_with(".ron")) else {
            return Err(ArchiveFault::senseless(&name, "no pack holds such a file").into());
        };
        playable(file, &text)?;
        texts.insert(file.to_owned(), text);
    }
    let licence = licence.ok_or_else(|| ArchiveFault::senseless(LICENCE, "it is missing"))?;
    if texts.is_empty() { Err(PackFault::Empty) } else { Ok((texts, licence)) }
}

/// Whether a scenario can be played and is called what its file is.
pub(super) fn playable(file: &str, text: &str) -> Result<(), PackFault> {
    if text.len() > MOST_BYTES {
        let why = format!("{file} has {} bytes; a scenario has {MOST_BYTES} at most", text.len());
        return Err(ArchiveFault::TooLarge { why }.into());
    }
    match read_scenario(file, text) {
        (None, findings) => Err(PackFault::Faulty { findings }),
        (Some(scenario), _) if file == format!("{}.ron", scenario.id) => Ok(()),
        (Some(scenario), _) => {
            Err(PackFault::Misnamed { name: file.to_owned(), id: scenario.id.to_string() })
        }
    }
}

/// Whether a file of that name is there that is neither the same nor this pack's own, unchanged.
fn in_the_way(folder: &Path, name: &str, text: &str, old: Option<&Register>) -> bool {
    let path = folder.join(name);
    // Also what is there and cannot be read, such as a folder.
    if path.symlink_metadata().is_err() {
        return false;
    }
    let same = fs::read(&path).is_ok_and(|it| it == text.as_bytes());
    !same && !old.is_some_and(|it| it.is_unchanged(folder, name))
}

/// Puts everything in place. What was moved is moved back where something fails.
fn put(
    folder: &Path,
    texts: &BTreeMap<String, String>,
    licence: &str,
    register: &Register,
    old: Option<&Register>,
) -> Result<(), PackFault> {
    let id = &register.about.id;
    let listed = serde_json::to_string_pretty(register)
        .map_err(|error| ArchiveFault::senseless("register", error))?;
    let mut wanted: Vec<(PathBuf, Option<&str>)> =
        texts.iter().map(|(name, text)| (folder.join(name), Some(text.as_str()))).collect();
    // What the version before had and this one has not goes, unless somebody changed it.
    let gone = old.iter().flat_map(|old| {
        let stale = |name: &&String| !texts.contains_key(*name) && old.is_unchanged(folder, name);
        old.files.keys().filter(stale).map(|name| (folder.join(name), None))
    });
    wanted.extend(gone);
    wanted.push((Register::licence(folder, id), Some(licence)));
    wanted.push((Register::path(folder, id), Some(&listed)));
    let stage = folder.join(format!(".installing-{id}"));
    let done = Staged::begin(&stage, folder).and_then(|staged| staged.put(&wanted));
    let _ = fs::remove_dir_all(&stage);
    done
}

/// Files on their way into place.
struct Staged<'s> {
    stage: &'s Path,
    /// Where something was put, and where what was there before is now.
    moved: Vec<(PathBuf, Option<PathBuf>)>,
}

impl<'s> Staged<'s> {
    fn begin(stage: &'s Path, folder: &Path) -> Result<Self, PackFault> {
        let _ = fs::remove_dir_all(stage);
        for made in [folder.join("packs").as_path(), stage] {
            fs::create_dir_all(made).map_err(|error| fault(made, &error))?;
        }
        Ok(Self { stage, moved: Vec::new() })
    }

    fn put(mut self, wanted: &[(PathBuf, Option<&str>)]) -> Result<(), PackFault> {
        let new = |number: usize| self.stage.join(format!("{number}.new"));
        for (number, (path, text)) in wanted.iter().enumerate() {
            if let Some(text) = text {
                fs::write(new(number), text).map_err(|error| fault(path, &error))?;
            }
        }
        for (number, (path, text)) in wanted.iter().enumerate() {
            let from = text.map(|_| self.stage.join(format!("{number}.new")));
            if let Err(error) = self.swap(number, path, from.as_deref()) {
                self.undo();
                return Err(fault(path, &error));
            }
        }
        Ok(())
    }

    fn swap(&mut self, number: usize, path: &Path, from: Option<&Path>) -> std::io::Result<()> {
        let before = self.stage.join(format!("{number}.old"));
        let before = path.exists().then_some(before);
        if let Some(before) = &before {
            fs::rename(path, before)?;
        }
        self.moved.push((path.to_path_buf(), before));
        from.map_or(Ok(()), |from| fs::rename(from, path))
    }

    fn undo(self) {
        for (path, before) in self.moved.into_iter().rev() {
            // Nothing better can be done where even this fails.
            let _ = fs::remove_file(&path);
            if let Some(before) = before {
                let _ = fs::rename(before, path);
            }
        }
    }
}

fn fault(path: &Path, error: &std::io::Error) -> PackFault {
    PackFault::Folder { path: path.to_path_buf(), why: error.to_string() }
}
