//! The five needs of a customer, each 0 (unmet) to 1 (met).

use serde::{Deserialize, Serialize};

use super::constants::NEED_WEIGHTS;

/// One need; five rings round the portrait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// I could say what I had to say.
    Heard,
    /// My feeling was received.
    Felt,
    /// You got the facts right.
    Understood,
    /// Something is being done that fits.
    Helped,
    /// I know what happens next.
    Assured,
}

impl Need {
    /// All five, in the order of the rings.
    pub const ALL: [Self; 5] =
        [Self::Heard, Self::Felt, Self::Understood, Self::Helped, Self::Assured];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Felt => "felt",
            Self::Understood => "understood",
            Self::Helped => "helped",
            Self::Assured => "assured",
        }
    }
}

/// How far each need is met, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Needs {
    /// See [`Need::Heard`].
    pub heard: f64,
    /// See [`Need::Felt`].
    pub felt: f64,
    /// See [`Need::Understood`].
    pub understood: f64,
    /// See [`Need::Helped`].
    pub helped: f64,
    /// See [`Need::Assured`].
    pub assured: f64,
}

impl Needs {
    /// How far `need` is met.
    pub const fn get(&self, need: Need) -> f64 {
        match need {
            Need::Heard => self.heard,
            Need::Felt => self.felt,
            Need::Understood => self.understood,
            Need::Helped => self.helped,
            Need::Assured => self.assured,
        }
    }

    /// The same needs with `amount` added to `need`, kept within 0 to 1.
    pub fn filled(mut self, need: Need, amount: f64) -> Self {
        let slot = match need {
            Need::Heard => &mut self.heard,
            Need::Felt => &mut self.felt,
            Need::Understood => &mut self.understood,
            Need::Helped => &mut self.helped,
            Need::Assured => &mut self.assured,
        };
        *slot = (*slot + amount).clamp(0.0, 1.0);
        self
    }

    /// F: how far the customer has been received, the mean of heard and felt.
    pub fn received(&self) -> f64 {
        f64::midpoint(self.heard, self.felt)
    }

    /// The weighted sum of all needs, 0 to 1.
    pub fn weighted(&self) -> f64 {
        Need::ALL.iter().zip(NEED_WEIGHTS).map(|(need, weight)| weight * self.get(*need)).sum()
    }
}
