//! The customer as an author describes her: who she is, how she is, how she is today.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Expressiveness, Forgiveness, Looks, Reactivity, Recovery, Temperament, steps::steps};
use crate::{
    customer::{Persona, Stance, constants as k},
    moves::Emotion,
    text::Text,
};

steps! {
    /// How the text refers to the customer.
    Pronoun, usually They {
        /// She.
        She,
        /// He.
        He,
        /// They.
        They,
    }
}
steps! {
    /// Calm when the call begins.
    Mood, usually Upset {
        /// 14 points.
        Furious,
        /// 22.
        Angry,
        /// 30.
        Upset,
        /// 38.
        Uneasy,
        /// 48.
        Composed,
    }
}
steps! {
    /// Trust when the call begins.
    TrustAtStart, usually Open {
        /// 20 points.
        Burnt,
        /// 30.
        Wary,
        /// 40.
        Open,
        /// 50.
        Trusting,
    }
}

/// Who calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// As the agent sees it, such as `Ms Okafor`.
    pub name: Text,
    /// How the text refers to her.
    pub pronoun: Pronoun,
    /// Who she is, in a sentence, for the seat swap and readers of the file.
    pub about: Text,
    /// How she looks.
    #[serde(default)]
    pub looks: Looks,
    /// Temperament.
    #[serde(default)]
    pub temperament: Temperament,
    /// Calm at the start.
    pub mood: Mood,
    /// Trust at the start.
    pub trust: TrustAtStart,
    /// What she feels on the surface.
    pub feels: Emotion,
    /// What she feels underneath.
    pub root: Emotion,
    /// Her inner view at a stance, for the seat swap: what she thinks and does not say.
    #[serde(default)]
    pub thinks: BTreeMap<Stance, Text>,
}

impl Customer {
    /// The model's constants for this temperament.
    pub fn persona(&self) -> Persona {
        let it = &self.temperament;
        let sore = it.sore.iter().map(|mv| (*mv, SORE));
        let tolerant = it.tolerant.iter().map(|mv| (*mv, TOLERANT));
        let wanted = it.pace.wanted().iter().copied();
        Persona {
            reactivity: match it.reactivity {
                Reactivity::Placid => 0.8,
                Reactivity::Steady => 1.0,
                Reactivity::Quick => 1.2,
                Reactivity::Volatile => 1.4,
            },
            pull: match it.recovery {
                Recovery::Slow => 0.07,
                Recovery::Usual => k::PULL_CALM,
                Recovery::Fast => 0.18,
            },
            negativity: match it.forgiveness {
                Forgiveness::Generous => 1.5,
                Forgiveness::Fair => k::NEGATIVITY,
                Forgiveness::Sore => 2.3,
                Forgiveness::Unforgiving => 2.8,
            },
            sensitivity: wanted.chain(sore).chain(tolerant).collect(),
            expressiveness: match it.expressiveness {
                Expressiveness::Masked => 0.3,
                Expressiveness::Reserved => 0.6,
                Expressiveness::Open => 1.0,
            },
            ..Persona::default()
        }
    }

    /// Calm and trust at the start, before the seed's small difference.
    pub const fn start(&self) -> (f64, f64) {
        let calm = match self.mood {
            Mood::Furious => 14.0,
            Mood::Angry => 22.0,
            Mood::Upset => 30.0,
            Mood::Uneasy => 38.0,
            Mood::Composed => 48.0,
        };
        let trust = match self.trust {
            TrustAtStart::Burnt => 20.0,
            TrustAtStart::Wary => 30.0,
            TrustAtStart::Open => 40.0,
            TrustAtStart::Trusting => 50.0,
        };
        (calm, trust)
    }
}

/// Sensitivity to a sore point; the model's upper bound.
const SORE: f64 = 1.6;
/// Sensitivity to what this person takes lightly; the model's lower bound.
const TOLERANT: f64 = 0.6;
