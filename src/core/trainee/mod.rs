//! Simulated trainees: policies that choose among the options shown.
//!
//! They judge rewinds, find better alternatives and prove scenarios. They know nothing a person in
//! the same seat could not know, except how the customer is made.

mod balance;
mod expert;
mod policy;
mod proof;
mod simulation;
mod summary;

pub use balance::{Imbalance, SESSIONS_OF_HALF, SESSIONS_OF_OTHERS, band, imbalances};
pub use expert::{Expert, play_out};
pub use policy::{Policy, tricks_of};
pub use proof::{Effort, Finding, OneMove, Order, Proof, Unreached, Witness, prove};
pub use simulation::{Played, play, play_watched};
pub use summary::{Quantiles, Share, Summary};
