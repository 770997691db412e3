//! What is kept about people as a whole: listing it, handing it out, taking it away, and letting it
//! go with time. The rows themselves are left to the modules that write them.

pub(super) mod clean;
mod erase;
mod export;
mod files;
mod inventory;
mod retention;
mod tidy;
mod typed;

pub use erase::erase;
pub use export::{Cells, EXPORT_FORMAT, EXPORT_VERSION, Export, ExportedPractice, export_of};
pub use files::{KeptFile, Kind};
pub use inventory::{Inventory, KeptPerson, inventory};
pub use retention::{MOST_DAYS, days_kept, keep_for};
pub use tidy::{Tidied, Who, tidy};
pub use typed::{practice_over, set_typed};
