//! Bundles: practices in a file, with what trainers said beside them, from one computer to another.
//! Taken in twice, or in any order, they come to the same.

mod fault;
mod read;
mod write;

pub use fault::BundleFault;
pub use read::{Imported, import};
pub use write::{Exported, Whose, export};

/// The file of people.
const PEOPLE: &str = "people.json";
/// The file of overrides, where there are any.
const OVERRIDES: &str = "overrides.json";
/// The file of lines of the roster, where there are any.
const ROSTER: &str = "roster.json";
/// The folder of practices.
const PRACTICES: &str = "practices/";
/// The folder of scenario texts.
const SCENARIOS: &str = "scenarios/";
