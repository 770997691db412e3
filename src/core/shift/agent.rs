//! The agent: energy and morale. Empathy costs the one who gives it, and gives something back.
//!
//! Directions come from research on service work (surface acting strains, recalling somebody one
//! helped restores); sizes are assumptions.

use serde::{Deserialize, Serialize};

use super::CallResult;
use crate::customer::{EndingKind, Verdict};

/// The agent over a shift.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agent {
    /// 0 to 100.
    pub energy: f64,
    /// 0 to 100.
    pub morale: f64,
}

/// Something that restores between calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ritual {
    /// Three slow breaths.
    Breath,
    /// One line on what today may be like for the next customer.
    Line,
    /// Recalling somebody who was helped.
    Helped,
}

impl Ritual {
    /// Every ritual with its name.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Breath, "breath"), (Self::Line, "line"), (Self::Helped, "helped")];

    /// The ritual with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(it, _)| *it)
    }
}

/// Energy and morale when a shift begins.
const FRESH: Agent = Agent { energy: 100.0, morale: 60.0 };
/// Energy any call takes.
const CALL_COSTS: f64 = 4.0;
/// Energy a call takes on top where she was never calm.
const UPSET_COSTS: f64 = 10.0;
/// Energy a call takes on top where every sentence was a stock phrase: acting is tiring.
const HOLLOW_COSTS: f64 = 6.0;
/// Energy a reset ritual gives.
const RITUAL_GIVES: f64 = 8.0;
/// Energy a cooling break gives.
const BREAK_GIVES: f64 = 10.0;
/// Morale a cooling break gives back.
const BREAK_HEARTENS: f64 = 6.0;
/// Morale that thanks or kudos give.
const THANKS_HEARTEN: f64 = 5.0;
/// Morale a customer who stays gives, and one who goes takes.
const KEPT_HEARTENS: f64 = 3.0;
/// Morale that abuse takes.
const ABUSE_HURTS: f64 = 8.0;

impl Default for Agent {
    fn default() -> Self {
        FRESH
    }
}

impl Agent {
    /// After a call.
    pub fn after(self, call: &CallResult) -> Self {
        let energy = self.energy
            - CALL_COSTS
            - UPSET_COSTS * (1.0 - call.mean_calm / 100.0)
            - HOLLOW_COSTS * call.hollow_share;
        let kept = match call.verdict {
            Verdict::Kept => KEPT_HEARTENS,
            Verdict::AtRisk => 0.0,
            Verdict::Lost => -KEPT_HEARTENS,
        };
        let thanked = if call.thanked { THANKS_HEARTEN } else { 0.0 };
        let abused =
            if call.abusive && call.ending != EndingKind::BoundaryKept { ABUSE_HURTS } else { 0.0 };
        Self { energy, morale: self.morale + kept + thanked - abused }.within()
    }

    /// After a reset ritual.
    pub fn reset(self) -> Self {
        Self { energy: self.energy + RITUAL_GIVES, ..self }.within()
    }

    /// After a cooling break.
    pub fn rested(self) -> Self {
        Self { energy: self.energy + BREAK_GIVES, morale: self.morale + BREAK_HEARTENS }.within()
    }

    /// After a colleague's good word.
    pub fn heartened(self) -> Self {
        Self { morale: self.morale + THANKS_HEARTEN, ..self }.within()
    }

    const fn within(self) -> Self {
        Self { energy: self.energy.clamp(0.0, 100.0), morale: self.morale.clamp(0.0, 100.0) }
    }
}
