//! What a call teaches: the curve, the turns that mattered, what was met and missed.
//!
//! Everything is read from the transcript; faces add words and pictures, never rules.

mod alternative;
mod call;
mod review;

pub use alternative::{Alternative, better_reply};
pub use call::{Debrief, debrief};
pub use review::{TurnReview, review_turns};
