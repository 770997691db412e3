//! How the customer looks, in names the portrait knows.

use serde::{Deserialize, Serialize};

use super::steps::steps;

steps! {
    /// Skin.
    Skin, usually Tan {
        /// Light.
        Pale,
        /// Light, warm.
        Fair,
        /// Olive.
        Olive,
        /// Tan.
        Tan,
        /// Brown.
        Brown,
        /// Deep brown.
        Deep,
    }
}
steps! {
    /// Hair.
    Hair, usually Short {
        /// None.
        Bald,
        /// Cropped.
        Short,
        /// Side parting.
        Parted,
        /// To the chin.
        Bob,
        /// Over the shoulders.
        Long,
        /// Tied up.
        Bun,
        /// Tight curls.
        Curls,
        /// Braids.
        Braids,
        /// A scarf over the hair.
        Headscarf,
        /// A turban.
        Turban,
    }
}
steps! {
    /// Hair colour.
    HairColour, usually Dark {
        /// Black.
        Black,
        /// Dark brown.
        Dark,
        /// Brown.
        Brown,
        /// Red.
        Red,
        /// Fair.
        Blond,
        /// Grey.
        Grey,
        /// White.
        White,
    }
}
steps! {
    /// Shape of the face.
    Face, usually Oval {
        /// Oval.
        Oval,
        /// Round.
        Round,
        /// Long.
        Long,
        /// Square.
        Square,
    }
}
steps! {
    /// Build.
    Build, usually Medium {
        /// Slight.
        Slight,
        /// Medium.
        Medium,
        /// Broad.
        Broad,
    }
}
steps! {
    /// Age lines.
    Age, usually Middle {
        /// Under thirty.
        Young,
        /// Thirty to fifty-five.
        Middle,
        /// Over fifty-five.
        Old,
    }
}
steps! {
    /// Glasses.
    Glasses, usually None {
        /// None.
        None,
        /// Round.
        Round,
        /// Square.
        Square,
    }
}
steps! {
    /// What is worn, by colour of the top.
    Clothes, usually Teal {
        /// Teal jumper.
        Teal,
        /// Ochre cardigan.
        Ochre,
        /// Navy jacket.
        Navy,
        /// Plum blouse.
        Plum,
        /// Grey shirt.
        Grey,
        /// Forest coat.
        Forest,
        /// Rust work jacket.
        Rust,
        /// White shirt.
        White,
    }
}

/// How she looks, for the portrait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
