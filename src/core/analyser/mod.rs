//! Reads a typed reply into moves with the words that show them.
//!
//! One function, [`analyse`]: normalise, cut into clauses, find cues with their scope, weigh them
//! against the customer's line and the scenario's own words, read the details, judge the tone by
//! the order of moves. It never decides what the customer does about them.

mod context;
pub mod jsonl;
mod lexicon;

pub use context::{Context, FactWords, ScenarioWords, SolutionWords};
pub use lexicon::Lexicon;

use crate::core::moves::CodedReply;

/// The longest part of a reply that is read, in bytes. A longer reply is read this far, so that
/// reading time has a bound whatever is pasted.
pub const MOST_BYTES: usize = 8 * 1024;

/// Reads `reply`, said after `context.customer`, into moves.
pub fn analyse(_reply: &str, _lexicon: &Lexicon, _context: &Context<'_>) -> CodedReply {
    CodedReply::default()
}
