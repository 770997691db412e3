//! Bundles: practices in a file, from one computer to another. Taken in twice, or in any order,
//! they come to the same.

mod fault;
mod read;
mod write;

pub use fault::BundleFault;
pub use read::{Imported, import};
pub use write::{Exported, export};

/// The file of people.
const PEOPLE: &str = "people.json";
/// The folder of practices.
const PRACTICES: &str = "practices/";
/// The folder of scenario texts.
const SCENARIOS: &str = "scenarios/";
