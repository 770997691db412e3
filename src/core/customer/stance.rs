//! The stance: how the customer holds herself, in words a face can show.

use serde::{Deserialize, Serialize};

use super::{CustomerState, constants::HYSTERESIS};

/// How the customer holds herself. Left again only five points beyond where it was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Calm under 18: shouting, capitals.
    Furious,
    /// Calm 18 to 30: raised voice, clipped.
    Angry,
    /// Calm 30 to 45 with little trust: correct and closed.
    Guarded,
    /// Calm 30 to 45 with some trust: it shows that it hurts.
    Hurt,
    /// Calm 45 to 60: willing to hear what comes.
    Listening,
    /// Calm over 60: the shoulders come down.
    Relieved,
    /// Calm over 70, trust over 65, and helped: warm.
    Warm,
}

/// Lower edges of calm for angry, guarded/hurt, listening and relieved, in points.
const EDGES: [f64; 4] = [18.0, 30.0, 45.0, 60.0];
/// Trust from which strain reads as hurt rather than guarded.
const HURT_TRUST: f64 = 40.0;
/// Calm and trust from which a helped customer is warm.
const WARM: (f64, f64) = (70.0, 65.0);

impl Stance {
    /// Every stance, from worst to best.
    pub const ALL: [Self; 7] = [
        Self::Furious,
        Self::Angry,
        Self::Guarded,
        Self::Hurt,
        Self::Listening,
        Self::Relieved,
        Self::Warm,
    ];

    /// The stance a call begins with.
    pub fn of_calm(calm: f64) -> Self {
        match EDGES.iter().filter(|&&edge| calm >= edge).count() {
            0 => Self::Furious,
            1 => Self::Angry,
            2 => Self::Guarded,
            3 => Self::Listening,
            _ => Self::Relieved,
        }
    }

    /// How many of [`EDGES`] lie below this stance.
    const fn floor(self) -> usize {
        match self {
            Self::Furious => 0,
            Self::Angry => 1,
            Self::Guarded | Self::Hurt => 2,
            Self::Listening => 3,
            Self::Relieved | Self::Warm => 4,
        }
    }

    /// The stance after a turn: entered at an edge, left five points beyond it.
    pub fn next(now: Self, state: &CustomerState) -> Self {
        let mut floor = now.floor();
        while floor < EDGES.len() && state.calm >= EDGES[floor] {
            floor += 1;
        }
        while floor > 0 && state.calm < EDGES[floor - 1] - HYSTERESIS {
            floor -= 1;
        }
        match floor {
            0 => Self::Furious,
            1 => Self::Angry,
            2 => Self::strained(now, state.trust),
            3 => Self::Listening,
            _ => Self::eased(now, state),
        }
    }

    fn strained(now: Self, trust: f64) -> Self {
        let edge = if now == Self::Hurt { HURT_TRUST - HYSTERESIS } else { HURT_TRUST };
        if trust >= edge { Self::Hurt } else { Self::Guarded }
    }

    fn eased(now: Self, state: &CustomerState) -> Self {
        let slack = if now == Self::Warm { HYSTERESIS } else { 0.0 };
        let warm = state.calm >= WARM.0 - slack && state.trust >= WARM.1 - slack;
        if warm && state.needs.helped >= super::constants::SOLVED {
            Self::Warm
        } else {
            Self::Relieved
        }
    }
}
