//! Why a scenario could not be loaded, and what to do.

use std::{
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
    string::FromUtf8Error,
};

use crate::core::{scenario::Diagnostic, text::Text};

/// Why a scenario could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadFault {
    /// No scenario has this id.
    #[error("There is no scenario called {asked}. {advice}")]
    Unknown {
        /// What was asked for.
        asked: String,
        /// The closest ids there are, or all of them.
        advice: String,
    },
    /// Nothing is there.
    #[error("{path} does not exist. Check the path, or give a scenario's id instead.")]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// A folder where a file is needed.
    #[error("{path} is a folder. Give one file in it, such as {}.", path.join("my-scene.ron").display())]
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// A device, a pipe or a socket.
    #[error("{path} is no plain file. Give a scenario file, which ends in .ron.")]
    NoFile {
        /// The path.
        path: PathBuf,
    },
    /// The system does not let it be read.
    #[error("{path} cannot be read: {why}. Allow reading it, or give another file.")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// The system's words.
        why: String,
    },
    /// It is larger than any scenario.
    #[error(
        "{path} has {size} bytes; a scenario has {most} at most. Check that it is the right file."
    )]
    TooLarge {
        /// The path.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The largest that is read.
        most: u64,
    },
    /// It is not text.
    #[error("{path}:{line}: this is not UTF-8 text. Save the file as UTF-8 in your editor.")]
    NotText {
        /// The path.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// Two files have one id.
    #[error("{second}: the id {id} is already that of {first}. Give one of them another id.")]
    SameId {
        /// The id.
        id: String,
        /// The file that is taken.
        first: String,
        /// The file that is left out.
        second: String,
    },
    /// It cannot be played as it is written.
    #[error("{}", lines(file, findings))]
    Faulty {
        /// The file.
        file: String,
        /// What is wrong, each with its place.
        findings: Vec<Diagnostic>,
    },
}

impl LoadFault {
    /// The system's error about `path`.
    pub(super) fn of(path: &Path, error: &Error) -> Self {
        let path = path.to_path_buf();
        match error.kind() {
            ErrorKind::NotFound => Self::Missing { path },
            _ => Self::Unreadable { path, why: error.to_string() },
        }
    }

    pub(super) fn not_text(path: &Path, error: &FromUtf8Error) -> Self {
        let good = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(good).filter(|it| **it == b'\n').count() + 1;
        Self::NotText { path: path.to_path_buf(), line }
    }

    /// An id nobody has, with the closest of those that are known.
    pub(super) fn unknown(asked: &str, known: &[Text]) -> Self {
        let advice = if known.is_empty() {
            "There are none at all: give the path of a scenario file.".to_owned()
        } else {
            nearest_of(asked, known)
        };
        Self::Unknown { asked: asked.to_owned(), advice }
    }
}

/// What to say to somebody who asked for an id nobody has: the closest ones, or all there are.
pub(in crate::store) fn nearest_of(asked: &str, known: &[Text]) -> String {
    let mut near: Vec<(f64, &str)> = known
        .iter()
        .map(|it| (likeness(asked, it), &**it))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let near: Vec<&str> = near.into_iter().take(MOST_OFFERED).map(|(_, id)| id).collect();
    if near.is_empty() {
        format!("There are: {}.", known.join(", "))
    } else {
        format!("Did you mean {}?", near.join(" or "))
    }
}

/// From this likeness on an id is offered; below it, words have little in common.
const NEAR: f64 = 0.6;
/// More than these would be a list, not a hint.
const MOST_OFFERED: usize = 3;

/// How alike two ids are, 0 to 1. An id that holds the other (a number or a word left out) is near.
fn likeness(asked: &str, id: &str) -> f64 {
    let (asked, id) = (asked.to_lowercase(), id.to_lowercase());
    if asked.len() >= 3 && id.contains(&asked) {
        return 1.0;
    }
    let word = id.split('-').map(|word| strsim::normalized_damerau_levenshtein(&asked, word));
    word.fold(strsim::normalized_damerau_levenshtein(&asked, &id), f64::max)
}

fn lines(file: &str, findings: &[Diagnostic]) -> String {
    let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
    if said.is_empty() {
        format!("{file} cannot be played. Run `rapport lint {file}` to see why.")
    } else {
        said.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_id_meets_the_nearest_ones() {
        let known: Vec<Text> = ["01-machine", "02-parcel", "03-late-fee"].map(Text::from).into();
        let said = |asked: &str| LoadFault::unknown(asked, &known).to_string();
        assert!(said("machnie").ends_with("Did you mean 01-machine?"), "{}", said("machnie"));
        assert!(said("02-parcle").ends_with("Did you mean 02-parcel?"));
        assert!(said("fee").ends_with("Did you mean 03-late-fee?"));
        assert!(said("zzzzzz").ends_with("There are: 01-machine, 02-parcel, 03-late-fee."));
        assert!(LoadFault::unknown("x", &[]).to_string().contains("give the path"));
    }
}
