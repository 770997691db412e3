//! How a call ended, with everything a debrief opens with.

use serde::Serialize;

use crate::{
    customer::{CallFigures, EndingKind, Verdict},
    scenario::Aftermath,
    text::Text,
};

/// The end of a call.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Which ending.
    pub ending: EndingKind,
    /// Kept, at risk, or lost.
    pub verdict: Verdict,
    /// One human sentence.
    pub summary: Text,
    /// Illustrative figures.
    pub figures: CallFigures,
    /// Ten seconds of her life afterwards.
    pub aftermath: Aftermath,
    /// Hints that were asked for.
    pub hints: u32,
}
