//! A shift: a queue of calls, and the agent who takes them. Energy and morale go down and up, money
//! is finite, other tickets blink, people come back and remember, and the last customer is the twin
//! of the first.
//!
//! Pure like a call: what happens is a function of the plan and of what was done. Calls themselves
//! are sessions; keeping a shift is left to the store, showing it to the faces.

mod agent;
mod book;
mod plan;
mod state;

pub use agent::{Agent, Ritual};
pub use book::{Book, PublicReview, Tone, book};
pub use plan::{FEWEST_CALLS, MOST_CALLS, Place, PlannedCall, plan};
pub use state::{Between, CallResult, ShiftRefusal, ShiftState, result_of};
