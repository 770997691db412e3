//! One practice: command → check → events → apply. `apply` is the only place state changes.
//!
//! Faces send commands in and play events out; the debrief, the record and reports read the same
//! events. The same scenario, seed and commands give the same events, bit for bit.

mod afterwards;
mod apply;
mod around;
mod aside;
mod attention;
mod branch;
mod check;
mod choice;
mod command;
mod dice;
mod ending;
mod event;
mod jump;
mod moment;
mod outcome;
mod rehearsal;
mod reply;
mod script;
mod seat;
mod state;
mod turn;

pub(crate) use around::fit;
pub use choice::Choice;
pub use command::{Command, Contact, Refusal};
pub use dice::{Dice, Purpose};
pub use event::{Event, FeelingGuess, GivenBy, Shift, Stamped, Step};
pub use jump::Jump;
pub use outcome::Outcome;
pub use rehearsal::Rehearsal;
pub use script::Script;
pub use seat::Seat;
pub use state::{Offered, SessionState, Stage, Utterance};
pub use turn::Session;
