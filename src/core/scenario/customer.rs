//! The customer as an author describes her: temperament in named steps, and looks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::core::{
    customer::{Persona, Stance, constants as k},
    moves::{Emotion, Move},
    text::Text,
};

/// Declares an enum of named steps that read as snake case.
macro_rules! steps {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? } default $default:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl Default for $name {
            fn default() -> Self { Self::$default }
        }

        impl $name {
            /// Every step.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

steps! {
    /// How the text refers to the customer.
    Pronoun { /// She.
        She, /// He.
        He, /// They.
        They } default They
}
steps! {
    /// α: how strongly anything lands.
    Reactivity { /// .8
        Placid, /// 1.0
        Steady, /// 1.2
        Quick, /// 1.4
        Volatile } default Steady
}
steps! {
    /// κ: how fast calm goes back to where it belongs.
    Recovery { /// .07
        Slow, /// .12
        Usual, /// .18
        Fast } default Usual
}
steps! {
    /// λ: how much more a slight weighs than a kindness.
    Forgiveness { /// 1.5
        Generous, /// 1.8
        Fair, /// 2.3
        Sore, /// 2.8
        Unforgiving } default Fair
}
steps! {
    /// How much of calm shows on the face.
    Expressiveness { /// .3: a mask.
        Masked, /// .6
        Reserved, /// 1.0
        Open } default Open
}
steps! {
    /// What the customer wants of a call.
    Pace { /// Get on with it.
        Brisk, /// As people are.
        Usual, /// Every detail.
        Thorough } default Usual
}
steps! {
    /// How the customer leaves when it is enough.
    Exit { /// Asks for the manager, then hangs up.
        Manager, /// Hangs up.
        HangsUp, /// "Never mind."
        Quietly, /// Writes a review.
        Review } default Manager
}
steps! {
    /// How strain shows before it is anger.
    Strain { /// Closed and correct.
        Guarded, /// It shows that it hurts.
        Hurt, /// Tired, unfinished sentences.
        WornOut } default Guarded
}
steps! {
    /// Calm when the call begins.
    Mood { /// 14 points.
        Furious, /// 22.
        Angry, /// 30.
        Upset, /// 38.
        Uneasy, /// 48.
        Composed } default Upset
}
steps! {
    /// Trust when the call begins.
    TrustAtStart { /// 20 points.
        Burnt, /// 30.
        Wary, /// 40.
        Open, /// 50.
        Trusting } default Open
}
steps! {
    /// Skin.
    Skin { /// Light.
        Pale, /// Light, warm.
        Fair, /// Olive.
        Olive, /// Tan.
        Tan, /// Brown.
        Brown, /// Deep brown.
        Deep } default Tan
}
steps! {
    /// Hair.
    Hair { /// None.
        Bald, /// Cropped.
        Short, /// Side parting.
        Parted, /// To the chin.
        Bob, /// Over the shoulders.
        Long, /// Tied up.
        Bun, /// Tight curls.
        Curls, /// Braids.
        Braids, /// A scarf over the hair.
        Headscarf, /// A turban.
        Turban } default Short
}
steps! {
    /// Hair colour.
    HairColour { /// Black.
        Black, /// Dark brown.
        Dark, /// Brown.
        Brown, /// Red.
        Red, /// Fair.
        Blond, /// Grey.
        Grey, /// White.
        White } default Dark
}
steps! {
    /// Shape of the face.
    Face { /// Oval.
        Oval, /// Round.
        Round, /// Long.
        Long, /// Square.
        Square } default Oval
}
steps! {
    /// Build.
    Build { /// Slight.
        Slight, /// Medium.
        Medium, /// Broad.
        Broad } default Medium
}
steps! {
    /// Age lines.
    Age { /// Under thirty.
        Young, /// Thirty to fifty-five.
        Middle, /// Over fifty-five.
        Old } default Middle
}
steps! {
    /// Glasses.
    Glasses { /// None.
        None, /// Round.
        Round, /// Square.
        Square } default None
}
steps! {
    /// What is worn, by colour of the top.
    Clothes { /// Teal jumper.
        Teal, /// Ochre cardigan.
        Ochre, /// Navy jacket.
        Navy, /// Plum blouse.
        Plum, /// Grey shirt.
        Grey, /// Forest coat.
        Forest, /// Rust work jacket.
        Rust, /// White shirt.
        White } default Teal
}

/// How she looks, for the portrait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Looks {
    /// Skin.
    pub skin: Skin,
    /// Hair.
    pub hair: Hair,
    /// Hair colour.
    pub hair_colour: HairColour,
    /// Shape of the face.
    pub face: Face,
    /// Build.
    pub build: Build,
    /// Age lines.
    pub age: Age,
    /// Glasses.
    pub glasses: Glasses,
    /// Clothes.
    pub clothes: Clothes,
    /// A beard.
    pub beard: bool,
}

/// Temperament in named steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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

/// Who calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
            sensitivity: sore.chain(tolerant).collect(),
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
