//! What a call teaches: the curve, the turns that mattered, what was met and missed.
//!
//! Everything is read from the transcript; faces add words and pictures, never rules.

mod call;
mod cues;
mod mark;
mod moments;
mod review;
mod search;
mod sentences;
mod skills;
mod unsolved;

pub use call::{Debrief, debrief};
pub use cues::{CueScore, Noticed, score_cues};
pub use mark::{Mark, marks_in};
pub use moments::{CallCounts, InnerMoment, PeakEnd};
pub use review::{TurnReview, review_turns, weakest_turn};
pub use search::{WhatIf, what_if};
pub use sentences::names_untold;
pub use skills::{ENOUGH_EVIDENCE, Skill, SkillEvidence, skill_evidence};
pub use unsolved::{Hindrance, Unsolved, why_unsolved};
