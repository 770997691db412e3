//! What finished practices show, kept beside them so that reports need no replay.
//!
//! Kept once when a practice ends ([`keep`]), taken back where its end is, filled in later for
//! practices of older programs ([`fill()`]), and compared by [`verify`](super::practices::verify()).
//! What it means is left to `core::progress`.

mod fill;
mod read;
mod write;

pub use fill::{fill, keep_by_replay, missing};
pub(super) use read::last_missed;
pub(super) use read::of_practice;
pub use read::{PlayedBy, everything, observations, one, played_by_person};
pub use write::keep;
pub(super) use write::take_back;
