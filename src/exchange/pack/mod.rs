//! Packs: scenarios in a file, with who made them and under which licence. They are installed into
//! the folder of the user's own scenarios, where they are played like any other.

mod fault;
mod install;
mod make;
mod register;

use serde::{Deserialize, Serialize};

pub use fault::PackFault;
pub use install::{Installed, install};
pub use make::make;
pub use register::{Removed, list, remove};

/// The folder of scenarios in a pack.
const SCENARIOS: &str = "scenarios/";
/// The licence's name in a pack.
const LICENCE: &str = "LICENCE";

/// What a pack says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its short name, such as `airline`.
    pub id: String,
    /// What people read.
    pub title: String,
    /// Its version, in the maker's counting.
    pub version: String,
    /// Who made it.
    pub by: String,
}

impl About {
    /// Whether the short name can be a file's.
    fn check(&self) -> Result<(), PackFault> {
        let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
        let id = &self.id;
        let well =
            !id.is_empty() && id.len() <= 40 && id.bytes().all(plain) && !id.starts_with('-');
        if well { Ok(()) } else { Err(PackFault::Id { id: id.clone() }) }
    }
}
