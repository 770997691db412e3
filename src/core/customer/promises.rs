//! The ledger: what the agent gave a word for.

use serde::{Deserialize, Serialize};

use crate::{moves::Move, text::Text};

/// One promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// The words it was given in.
    pub words: Text,
    /// When it falls due, in the agent's words, where a time was given.
    pub due: Option<Text>,
    /// The turn it was given on.
    pub turn: u32,
    /// The move it was given as: `promise`, `commit_follow_up` or `over_promise`.
    pub given_as: Move,
    /// Whether it was kept; nothing while it is open.
    pub kept: Option<bool>,
}
