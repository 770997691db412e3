//! Practices as they are kept: what was played, every command with its events, and the outcome.
//!
//! One durable transaction a turn ([`Recorder`]); a practice is replayed from its scenario text,
//! seed and commands ([`replay()`]), and [`verify()`] compares such a replay with what is stored.
//! What the events mean is left to `core`.

mod read;
mod recorder;
mod replay;
mod score;
mod verify;
mod write;

pub(in crate::store) use read::id as id_in;
pub use read::{
    KeptStep, Practice, Record, every_practice, load, practice, practices_of, unfinished,
};
pub use recorder::Recorder;
pub use replay::replay;
pub(in crate::store) use score::COLUMNS;
pub use score::Score;
pub use verify::{Difference, verify};
pub(in crate::store) use write::sha256;
pub use write::{Beginning, append, begin};
