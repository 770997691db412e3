//! `rapport author`: a scenario played while it is being written, in the window. The file's side of
//! it: looking at the file, and keeping a call as a golden. Nothing is recorded.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    arguments::PictureArguments,
    output::{Fault, Outcome},
};
use crate::store::library::read_file;

/// Arguments of `author`.
#[derive(Debug, Args)]
pub(super) struct AuthorArguments {
    /// The scenario file that is being written. `rapport new` makes a first one.
    pub(super) path: PathBuf,
    /// The seed of all chance in the call.
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
}

/// Opens the file in the author's view, and says in one line why not.
pub(super) fn author(
    arguments: &AuthorArguments,
    picture: &PictureArguments,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    // What can never be a scenario is said here; what may become one is said beside the call.
    read_file(&arguments.path)?;
    match super::open::author(arguments, picture, home)? {
        None => Ok(Outcome::Clean),
        Some(why) => Err(why.into()),
    }
}
