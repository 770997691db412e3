//! Why a pack cannot be made, installed or removed.

use std::path::PathBuf;

use crate::{
    core::scenario::Diagnostic, exchange::archive::ArchiveFault, store::library::LoadFault,
};

/// Why a pack cannot be made, installed or removed. Nothing is half done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// The file cannot be used.
    #[error(transparent)]
    Archive(#[from] ArchiveFault),
    /// A scenario file cannot be used.
    #[error(transparent)]
    Load(#[from] LoadFault),
    /// Its short name cannot be one.
    #[error("{id:?} is no name for a pack. Use up to 40 of a-z, 0-9 and -, such as airline-2.")]
    Id {
        /// The name.
        id: String,
    },
    /// There is nothing in it.
    #[error("There is no scenario in it. Name scenario files, or a folder of them.")]
    Empty,
    /// A scenario in it cannot be played.
    #[error("{}\nThe pack was not taken: its scenarios must all be playable.", lines(findings))]
    Faulty {
        /// What is wrong, each with its place.
        findings: Vec<Diagnostic>,
    },
    /// A file is not called what its scenario is.
    #[error("{name} holds the scenario {id}. Name the file {id}.ron.")]
    Misnamed {
        /// The file.
        name: String,
        /// The scenario's id.
        id: String,
    },
    /// Something else has the file's name.
    #[error(
        "{path} is there already and is not this pack's, or was changed since. Nothing was \
         installed. Move it away first."
    )]
    Taken {
        /// The file.
        path: PathBuf,
    },
    /// The folder cannot be used.
    #[error("{path} cannot be used: {why}. Nothing was changed. Check the folder.")]
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// Why not.
        why: String,
    },
    /// No such pack.
    #[error("No pack called {id} is installed. Installed: {known}.")]
    Unknown {
        /// What was asked for.
        id: String,
        /// Those that are.
        known: String,
    },
}

fn lines(findings: &[Diagnostic]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
