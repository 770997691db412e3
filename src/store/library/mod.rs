//! The scenarios that can be played: a folder of the author's first, then those in the program.
//!
//! One bad file among good ones hides no other. What is wrong inside a file is said by the
//! scenario reader; this module adds only what is wrong with the file as a file.

mod fault;
mod source;
mod watched;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub use fault::LoadFault;
pub(super) use fault::nearest_of;

use self::source::{Origin, embedded, in_folder};
pub use self::{source::read_file, watched::Watched};
use crate::core::{
    scenario::{Diagnostic, Scenario, read_scenario},
    text::Text,
};

/// Where scenarios come from.
#[derive(Clone, Debug, Default)]
pub struct Library {
    folder: Option<PathBuf>,
}

/// A scenario that can be played.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its text, word for word: a practice keeps it.
    pub source: Text,
    /// The file, or the name of the one in the program.
    pub file: String,
    /// What could be better about it.
    pub findings: Vec<Diagnostic>,
}

/// Every scenario there is, and what hinders the others.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Those that can be played, by id.
    pub scenarios: Vec<Loaded>,
    /// Why the others cannot.
    pub faults: Vec<LoadFault>,
}

impl Library {
    /// The built-in scenarios, behind those of `folder` where one is given.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// The scenario called `reference`: the path of a file, or an id.
    ///
    /// # Errors
    /// Where there is none, or its file cannot be read or played.
    pub fn load(&self, reference: &str) -> Result<Loaded, LoadFault> {
        let path = Path::new(reference);
        if is_path(reference) || (path.is_file() && !self.names(reference)) {
            return open(&Origin::File(path.to_path_buf()));
        }
        // The file named after the id is tried first: a fault in it is what the author asks about.
        let (named, others): (Vec<_>, Vec<_>) =
            self.origins()?.into_iter().partition(|it| it.stem() == reference);
        let mut faulty = None;
        for origin in named.iter().chain(&others) {
            match open(origin) {
                Ok(loaded) if &*loaded.scenario.id == reference => return Ok(loaded),
                Err(fault) if origin.stem() == reference && faulty.is_none() => {
                    faulty = Some(fault);
                }
                _ => {}
            }
        }
        Err(faulty.unwrap_or_else(|| self.unknown(reference)))
    }

    /// Every scenario. Of two with one id the folder's is taken, or else the first.
    pub fn load_all(&self) -> Shelf {
        let mut shelf = Shelf::default();
        let origins = self.origins().unwrap_or_else(|fault| {
            shelf.faults.push(fault);
            embedded()
        });
        for origin in &origins {
            match open(origin) {
                Ok(loaded) => shelf.put(loaded, origin),
                Err(fault) => shelf.faults.push(fault),
            }
        }
        shelf.scenarios.sort_by(|a, b| a.scenario.id.cmp(&b.scenario.id));
        shelf
    }

    /// Files of the folder, then those in the program.
    fn origins(&self) -> Result<Vec<Origin>, LoadFault> {
        let mut origins = match &self.folder {
            Some(folder) => in_folder(folder)?,
            None => Vec::new(),
        };
        origins.extend(embedded());
        Ok(origins)
    }

    /// Whether some file here is named after this id.
    fn names(&self, id: &str) -> bool {
        self.origins().is_ok_and(|all| all.iter().any(|it| it.stem() == id))
    }

    fn unknown(&self, asked: &str) -> LoadFault {
        let known: Vec<Text> =
            self.load_all().scenarios.iter().map(|it| it.scenario.id.clone()).collect();
        LoadFault::unknown(asked, &known)
    }
}

/// The scenario files that `path` names: itself, or every `.ron` file of a folder.
///
/// # Errors
/// Where a folder cannot be read.
pub fn files_in(path: &Path) -> Result<Vec<PathBuf>, LoadFault> {
    if path.is_dir() { source::files_of(path) } else { Ok(vec![path.to_path_buf()]) }
}

impl Shelf {
    fn put(&mut self, loaded: Loaded, origin: &Origin) {
        let same = self.scenarios.iter().find(|it| it.scenario.id == loaded.scenario.id);
        match same {
            None => self.scenarios.push(loaded),
            // A folder may replace a built-in scenario; that is what it is for.
            Some(_) if origin.is_embedded() => {}
            Some(first) => self.faults.push(LoadFault::SameId {
                id: loaded.scenario.id.to_string(),
                first: first.file.clone(),
                second: loaded.file,
            }),
        }
    }
}

/// Whether a reference can only be a path.
fn is_path(reference: &str) -> bool {
    let path = Path::new(reference);
    let ron = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("ron"));
    ron || path.components().count() > 1 || path.is_dir()
}

fn open(origin: &Origin) -> Result<Loaded, LoadFault> {
    let source = match origin {
        Origin::Embedded { source, .. } => Text::from(*source),
        Origin::File(path) => read_file(path)?.into(),
    };
    let file = origin.name();
    match read_scenario(&file, &source) {
        (Some(scenario), findings) => {
            Ok(Loaded { scenario: Arc::new(scenario), source, file, findings })
        }
        (None, findings) => Err(LoadFault::Faulty { file, findings }),
    }
}
