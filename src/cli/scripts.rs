//! The scenarios that the author's commands are pointed at, made ready to play.

use std::{path::PathBuf, sync::Arc};

use super::output::Fault;
use crate::{
    core::{analyser::Lexicon, session::Script},
    store::library::{self, Library},
};

/// A scenario made ready, with the file it stands in.
pub(super) struct Named {
    /// The file.
    pub(super) file: String,
    /// The scenario.
    pub(super) script: Arc<Script>,
}

/// Every scenario in the files and folders named. One that cannot be played is a fault.
pub(super) fn read(paths: &[PathBuf]) -> Result<Vec<Named>, Fault> {
    let lexicon = Arc::new(Lexicon::english());
    let mut scripts = Vec::new();
    for path in paths {
        for file in library::files_in(path)? {
            let file = file.display().to_string();
            let loaded = Library::new(None).load(&file)?;
            let script = Arc::new(Script::new(loaded.scenario, lexicon.clone()));
            scripts.push(Named { file, script });
        }
    }
    if scripts.is_empty() {
        return Err("There is no scenario file (.ron) there.".into());
    }
    Ok(scripts)
}
