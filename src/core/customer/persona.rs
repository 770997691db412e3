//! Who the customer is, as numbers. Authors write the names of steps; the scenario turns them in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Tuning, constants};
use crate::moves::Move;

/// The constants of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Persona {
    /// α: how strongly anything lands, .7 to 1.4.
    pub reactivity: f64,
    /// κ: pull of calm to its home base a turn, .05 to .20.
    pub pull: f64,
    /// λ: how much more losses weigh than gains, 1.5 to 3.
    pub negativity: f64,
    /// Home base of calm with no need met.
    pub home_unmet: f64,
    /// Home base of calm with all needs met.
    pub home_met: f64,
    /// τ: how fast the unmet home base sinks, points a turn.
    pub wait: f64,
    /// Sensitivity per move, .6 to 1.6; 1 where none is named.
    pub sensitivity: BTreeMap<Move, f64>,
    /// Sizes that are the same for everybody.
    pub tuning: Tuning,
    /// How much of calm shows on the face, 0 (mask) to 1 (open book).
    pub expressiveness: f64,
}

impl Default for Persona {
    fn default() -> Self {
        Self {
            reactivity: 1.0,
            pull: constants::PULL_CALM,
            negativity: constants::NEGATIVITY,
            home_unmet: constants::HOME_UNMET,
            home_met: constants::HOME_MET,
            wait: constants::WAIT,
            sensitivity: BTreeMap::new(),
            tuning: Tuning::default(),
            expressiveness: 1.0,
        }
    }
}

impl Persona {
    /// How much `mv` hurts this person, or does them good, compared with others.
    pub fn sensitivity_to(&self, mv: Move) -> f64 {
        self.sensitivity.get(&mv).copied().unwrap_or(1.0)
    }
}
