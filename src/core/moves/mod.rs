//! The coding manual: what a reply can *do* to the customer in front of it.
//!
//! A [`Move`] is the unit of everything: typed replies are read into moves, picked replies declare
//! them, and the customer reacts to moves alone. This folder says what moves are; what they weigh
//! stands in [`crate::customer`].

mod coded;
mod emotion;
mod family;
mod manual;
mod names;

pub use coded::{CodedMove, CodedReply, Details, FactNamed, Kind, Tone};
pub use emotion::{Closeness, Emotion};
pub use family::{Family, Nature};
pub use manual::{Entry, entry};
pub use names::Move;
