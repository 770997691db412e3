//! Sending: from the outbox to a learning record store, so that everything arrives once in the end.
//!
//! [`send()`] empties the outbox, a [`Carrier`] does so again and again, a [`Courier`] beside a running
//! practice; [`examine()`] tries a connection step by step. What a statement says is left to `xapi`,
//! what waits to the store.

mod answer;
mod connection;
mod courier;
mod deliver;
mod examine;
mod export;
mod patience;
mod places;
mod prepare;
mod send;

pub use answer::Answer;
pub use connection::{Connection, ConnectionFault, authorization};
pub use courier::Courier;
pub use examine::{Finding, examine};
pub use export::{ExportFault, Exported, export};
pub use patience::Patience;
pub use send::{Carrier, SendFault, Sent, send};
