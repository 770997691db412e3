//! The scenarios that the author's commands are pointed at, made ready to play.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;

use super::output::{Fault, Outcome, say};
use crate::{
    core::{analyser::Lexicon, session::Script},
    store::library::{self, Library, LoadFault},
};

/// A scenario made ready, with the file it stands in.
pub(super) struct Named {
    /// The file.
    pub(super) file: String,
    /// The scenario.
    pub(super) script: Arc<Script>,
}

/// What could be made ready of everything that was named.
pub(super) struct Ready {
    /// The scenarios, in the order of their files.
    pub(super) scripts: Vec<Named>,
    /// Files and folders that could not be read or played. Each was named at once.
    unread: usize,
}

impl Ready {
    /// How a run went that came to `outcome` with the scenarios that are ready: what could not be
    /// read decides, after all else was said.
    pub(super) fn with_the_unread(&self, outcome: Outcome) -> Result<Outcome, Fault> {
        match self.unread {
            0 => Ok(outcome),
            1 => Err("One file could not be played, and is left out.".into()),
            some => Err(format!("{some} files could not be played, and are left out.").into()),
        }
    }
}

/// Every scenario in the files and folders named. One that cannot be played is named, and the
/// others are made ready all the same.
pub(super) fn read(paths: &[PathBuf]) -> Result<Ready, Fault> {
    let lexicon = Arc::new(Lexicon::english());
    let files: Vec<Result<String, LoadFault>> = paths.iter().flat_map(|it| files_in(it)).collect();
    let named: Vec<Result<Named, LoadFault>> = files
        .into_par_iter()
        .map(|file| {
            let file = file?;
            let loaded = Library::new(None).load(&file)?;
            Ok(Named { script: Arc::new(Script::new(loaded.scenario, lexicon.clone())), file })
        })
        .collect();
    let mut ready = Ready { scripts: Vec::new(), unread: 0 };
    for it in named {
        match it {
            Ok(script) => ready.scripts.push(script),
            Err(fault) => {
                say(&fault.to_string());
                ready.unread += 1;
            }
        }
    }
    match (ready.scripts.is_empty(), ready.unread) {
        (false, _) => Ok(ready),
        (true, 0) => Err("There is no scenario file (.ron) there.".into()),
        (true, _) => Err("There is no scenario there that could be played.".into()),
    }
}

/// The scenario files at `path`, or why it cannot be looked into.
fn files_in(path: &Path) -> Vec<Result<String, LoadFault>> {
    match library::files_in(path) {
        Ok(files) => files.iter().map(|it| Ok(it.display().to_string())).collect(),
        Err(fault) => vec![Err(fault)],
    }
}
