//! The sizes of the formulas that are not a persona's own, together, so that tests can vary them.
//!
//! A call always uses [`Tuning::default`]; property P11 varies all of them jointly by ±30 % to show
//! that what the model says does not hang on exact sizes.

use serde::{Deserialize, Serialize};

use super::constants as k;

/// Sizes of the formulas. Meanings and sources stand at the constants of the same names.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tuning {
    /// See [`k::ORDER_CALM`].
    pub order_calm: f64,
    /// See [`k::ORDER_TRUST`].
    pub order_trust: f64,
    /// See [`k::DWELL`].
    pub dwell: f64,
    /// See [`k::MIXED`].
    pub mixed: f64,
    /// Slope of [`k::GAIN_PRIOR`].
    pub gain_slope: f64,
    /// Slope of [`k::LOSS_PRIOR`].
    pub loss_slope: f64,
    /// See [`k::TRUST_NEGATIVITY_EXTRA`].
    pub trust_negativity_extra: f64,
    /// See [`k::PULL_TRUST`].
    pub pull_trust: f64,
    /// See [`k::HABITUATION_DECAY`].
    pub habituation_decay: f64,
    /// What every family's ρ is multiplied with.
    pub habituation: f64,
    /// See [`k::EARLY_HELP`].
    pub early_help: f64,
    /// See [`k::AFTER_BREAK_COMPENSATE`].
    pub after_break_compensate: f64,
    /// See [`k::AFTER_BREAK_PROMISE`].
    pub after_break_promise: f64,
    /// What every share of a need is multiplied with.
    pub fills: f64,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            order_calm: k::ORDER_CALM,
            order_trust: k::ORDER_TRUST,
            dwell: k::DWELL,
            mixed: k::MIXED,
            gain_slope: k::GAIN_PRIOR.1,
            loss_slope: k::LOSS_PRIOR.1,
            trust_negativity_extra: k::TRUST_NEGATIVITY_EXTRA,
            pull_trust: k::PULL_TRUST,
            habituation_decay: k::HABITUATION_DECAY,
            habituation: 1.0,
            early_help: k::EARLY_HELP,
            after_break_compensate: k::AFTER_BREAK_COMPENSATE,
            after_break_promise: k::AFTER_BREAK_PROMISE,
            fills: 1.0,
        }
    }
}
