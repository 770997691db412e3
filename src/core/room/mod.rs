//! A room of people who practise together, led by a facilitator: one call for all, each reply chosen
//! by a show of hands; and the plan of such a session.
//!
//! Pure like a call. Showing it, its keys and its timer are the window's; keeping it is the store's.

mod ballot;
mod check;
mod courses;
mod fault;
mod led;
mod paper;
mod place;
mod plan;
mod read;
mod record;
mod refusal;

pub use ballot::{Ballot, Choice, MOST_CHOICES, letter, number_of};
pub use courses::{Course, before_last, levels_of, run_both};
pub use fault::ALL as PLAN_FAULTS;
pub use led::{LedCall, MOST_PEOPLE, Note, RoomCommand, Round};
pub use paper::{PaperReply, PaperTurn, first_turn};
pub use place::PlanPlace;
pub use plan::{Call, CardsOnTable, FormTime, Meters, Plan, Start, Step, StepKind};
pub use read::{PLAN_FORMAT, read_plan};
pub use record::{LedRecord, RECORD_FORMAT};
pub use refusal::RoomRefusal;
