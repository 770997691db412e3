//! Practices as they are kept: what was played, every command with its events, and the outcome.
//!
//! One durable transaction a turn ([`Recorder`]); a practice is replayed from its scenario text,
//! seed and commands ([`replay()`]), and [`verify()`] compares such a replay with what is stored.
//! Typed words may be taken out afterwards (`blanking`); the replay then starts from their readings.
//! What the events mean is left to `core`.

mod blanking;
mod earlier;
mod ordered;
mod read;
mod recorder;
mod replay;
mod score;
mod verify;
mod verify_many;
mod write;

pub(in crate::store) use blanking::{TO_BE_BLANKED, blank, is_to_be_blanked};
pub(in crate::store) use read::id as id_in;
pub use read::{
    KeptStep, Practice, Record, every_practice, load, load_knowing, next_seed, practice,
    practices_of, unfinished,
};
pub use recorder::Recorder;
pub use replay::{replay, replay_on, replay_until, scenario_of, script_of};
pub(in crate::store) use score::COLUMNS;
pub use score::Score;
pub use verify::{Difference, verify};
pub use verify_many::verify_many;
pub use write::{Beginning, append, begin};
pub(in crate::store) use write::{number_of, sha256};
