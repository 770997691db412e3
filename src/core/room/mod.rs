//! A room of people who practise together, led by a facilitator: one call for all, each reply chosen
//! by a show of hands.
//!
//! Pure like a call. Showing it, its keys and its timer are the window's; keeping it is the store's.

mod ballot;
mod courses;
mod led;
mod record;

pub use ballot::{Ballot, Choice, MOST_CHOICES, letter, number_of};
pub use courses::{Course, levels_of, run_both};
pub use led::{LedCall, MOST_PEOPLE, Note, RoomCommand, RoomRefusal, Round};
pub use record::{LedRecord, RECORD_FORMAT};
