//! Temperament in named steps; `customer` turns them into the model's constants.

use serde::{Deserialize, Serialize};

use super::steps::steps;
use crate::moves::Move;

steps! {
    /// α: how strongly anything lands.
    Reactivity, usually Steady {
        /// .8
        Placid,
        /// 1.0
        Steady,
        /// 1.2
        Quick,
        /// 1.4
        Volatile,
    }
}
steps! {
    /// κ: how fast calm goes back to where it belongs.
    Recovery, usually Usual {
        /// .07
        Slow,
        /// .12
        Usual,
        /// .18
        Fast,
    }
}
steps! {
    /// λ: how much more a slight weighs than a kindness.
    Forgiveness, usually Fair {
        /// 1.5
        Generous,
        /// 1.8
        Fair,
        /// 2.3
        Sore,
        /// 2.8
        Unforgiving,
    }
}
steps! {
    /// How much of calm shows on the face.
    Expressiveness, usually Open {
        /// .3: a mask.
        Masked,
        /// .6
        Reserved,
        /// 1.0
        Open,
    }
}
steps! {
    /// What the customer wants of a call.
    Pace, usually Usual {
        /// Get on with it.
        Brisk,
        /// As people are.
        Usual,
        /// Every detail.
        Thorough,
    }
}
impl Pace {
    /// What does this person more good than others, and what less, as shares. Directions from
    /// `docs/model.md`; the sizes are assumptions, small beside those of order and habituation.
    pub const fn wanted(self) -> &'static [(Move, f64)] {
        match self {
            Self::Brisk => &[
                (Move::ConcreteResolution, 1.1),
                (Move::ExplainReasons, 0.8),
                (Move::DescribeEffort, 0.8),
            ],
            Self::Usual => &[],
            Self::Thorough => &[
                (Move::ConcreteResolution, 0.95),
                (Move::ExplainReasons, 1.2),
                (Move::DescribeEffort, 1.2),
            ],
        }
    }
}

steps! {
    /// How the customer leaves when it is enough.
    Exit, usually Manager {
        /// Asks for the manager, then hangs up.
        Manager,
        /// Hangs up.
        HangsUp,
        /// "Never mind."
        Quietly,
        /// Writes a review.
        Review,
    }
}
steps! {
    /// How strain shows before it is anger.
    Strain, usually Guarded {
        /// Closed and correct.
        Guarded,
        /// It shows that it hurts.
        Hurt,
        /// Tired, unfinished sentences.
        WornOut,
    }
}

/// Temperament in named steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Temperament {
    /// How strongly anything lands.
    pub reactivity: Reactivity,
    /// How fast calm settles.
    pub recovery: Recovery,
    /// How much a slight weighs.
    pub forgiveness: Forgiveness,
    /// How much shows.
    pub expressiveness: Expressiveness,
    /// What she wants of a call.
    pub pace: Pace,
    /// How she leaves.
    pub exit: Exit,
    /// How strain shows.
    pub strain: Strain,
    /// Hurtful moves that hurt this person more than others.
    pub sore: Vec<Move>,
    /// Hurtful moves that hurt this person less.
    pub tolerant: Vec<Move>,
    /// Whether she is abusive: setting a boundary is then right, and ending the call a success.
    pub abusive: bool,
}
