//! Simulated trainees: policies that choose among the options shown.
//!
//! They judge rewinds, find better alternatives and prove scenarios. They know nothing a person in
//! the same seat could not know, except how the customer is made.

mod expert;

pub use expert::{Expert, play_out};
