//! Where a session plan stands, so that a session goes on where it was left.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The place of a session in its plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPlace {
    /// The plan's id.
    pub plan: Text,
    /// The step, from 0.
    pub step: usize,
    /// Whether what the step is about has been done.
    pub done: bool,
    /// Whether a call of this session was kept, to look back at.
    pub kept: bool,
}
