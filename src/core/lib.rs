//! The pure floor of the house: customer, script, reading of replies, session, debrief.
//!
//! Everything here is a function of (scenario, lexicon, seed, commands). It leaves files, clock,
//! printing and drawing to the floors above; what keeps it so stands in `src/README.md`.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod analyser;
pub mod bench;
pub mod coach;
pub mod customer;
pub mod debrief;
pub mod moves;
pub mod progress;
pub mod room;
pub mod scenario;
pub mod session;
pub mod shift;
pub mod text;
pub mod trainee;
