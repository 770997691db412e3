//! What can be wrong with a site's policy. Every message ends in what to do.

use std::{
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
};

/// Why a policy cannot be used. Nothing is sent then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SiteFault {
    /// The file is not there.
    #[error("There is no site policy at {path}. Check --site, or leave it out.")]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read.
    #[error("{path} cannot be read: {why}. Allow reading it, or name another with --site FILE.")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        why: String,
    },
    /// The text makes no sense.
    #[error("{path}:{line}:{column}: {why}. docs/administrator.md shows a whole policy.")]
    Unclear {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// Why not.
        why: String,
    },
    /// A value makes no sense.
    #[error("{path}: {field} cannot be used: {why}. {advice}")]
    Wrong {
        /// The file.
        path: String,
        /// The field.
        field: &'static str,
        /// Why not.
        why: &'static str,
        /// What to do.
        advice: String,
    },
}

impl SiteFault {
    pub(super) fn unclear(line: usize, column: usize, why: String) -> Self {
        Self::Unclear { path: "site policy".to_owned(), line, column, why }
    }

    pub(super) fn wrong(field: &'static str, why: &'static str, advice: &str) -> Self {
        Self::Wrong { path: "site policy".to_owned(), field, why, advice: advice.to_owned() }
    }

    /// The same fault, of this file.
    pub(super) fn at(mut self, file: &Path) -> Self {
        if let Self::Unclear { path, .. } | Self::Wrong { path, .. } = &mut self {
            *path = file.display().to_string();
        }
        self
    }
}

/// The text of a file of at most `most` bytes.
pub(super) fn text_of(path: &Path, most: u64) -> Result<String, SiteFault> {
    let unreadable = |why: String| SiteFault::Unreadable { path: path.to_path_buf(), why };
    let file = std::fs::File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => SiteFault::Missing { path: path.to_path_buf() },
        _ => unreadable(error.to_string()),
    })?;
    let mut text = String::new();
    let read = file.take(most + 1).read_to_string(&mut text);
    let size = read.map_err(|error| unreadable(error.to_string()))?;
    if size as u64 > most {
        return Err(unreadable(format!("it is longer than {most} bytes")));
    }
    Ok(text)
}
