//! What the customer says: storylets. The most specific line whose conditions hold is spoken.

use serde::{Deserialize, Serialize};

use crate::{
    customer::{Behaviour, EndingKind, Stance},
    moves::Move,
    text::Text,
};

/// Where in the story a turn stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Her first words.
    #[default]
    Opening,
    /// Not yet received (F under .6).
    Exploring,
    /// Received; the matter is open.
    Solving,
    /// Solved, or fairly told that it cannot be.
    Closing,
}

/// Conditions; all that are given must hold. Within a list, one is enough.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// Where the story stands.
    pub phase: Vec<Phase>,
    /// How she holds herself.
    pub stance: Vec<Stance>,
    /// What she is doing.
    pub doing: Vec<Behaviour>,
    /// The reply just made holds one of these moves.
    pub after: Vec<Move>,
    /// The reply offered or did one of these solutions.
    pub offered: Vec<Text>,
    /// Every one of these facts has been told.
    pub told: Vec<Text>,
    /// None of these facts has been told.
    pub untold: Vec<Text>,
    /// She has said a line of this situation this many times or fewer (0: only the first time).
    pub at_most: Option<u32>,
}

/// How her voice sounds, or how she types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// As people speak.
    #[default]
    Even,
    /// Loud; in text: capitals.
    Raised,
    /// Short and clipped; in text: no greeting, full stops.
    Clipped,
    /// Flat and polite.
    Flat,
    /// Slower, after a breath.
    Slower,
    /// Low, close to tears.
    Low,
    /// Unsteady.
    Shaky,
    /// Dry, mocking.
    Dry,
    /// Bright, quick, nearly laughing.
    Bright,
}

/// A short gesture that plays with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    /// A long breath out.
    Sigh,
    /// Looks away.
    LookAway,
    /// A smile that is none.
    ClenchedSmile,
    /// Leans back.
    LeanBack,
    /// Leans in.
    LeanIn,
    /// Nods once.
    Nod,
    /// Shakes the head.
    HeadShake,
    /// Rubs the eyes.
    RubEyes,
    /// A long silence; in chat, dots that stop and start.
    LongPause,
    /// The shoulders come down.
    ShouldersDrop,
}

/// What can be seen or heard with a line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Cue {
    /// How it sounds.
    pub voice: Voice,
    /// What she does.
    pub gesture: Option<Gesture>,
    /// A caption, which never names the feeling.
    pub caption: Text,
}

/// One storylet: conditions, variants, what shows, what follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// A name, unique in the file.
    pub id: Text,
    /// When it may be spoken; always, where nothing is said.
    #[serde(default)]
    pub when: When,
    /// Three variants or more: three thoughts, not three wordings.
    pub say: Vec<Text>,
    /// What shows.
    #[serde(default)]
    pub cue: Cue,
    /// The fact she tells with it; the line waits for that fact's gate and is spoken once.
    #[serde(default)]
    pub tells: Option<Text>,
    /// Whether she says goodbye with it.
    #[serde(default)]
    pub farewell: bool,
    /// For lines that belong to an ending only; set by the reader of the file.
    #[serde(skip)]
    pub ending: Option<EndingKind>,
}

impl Line {
    /// Whether it is spoken in the opening and nowhere else.
    pub fn is_opening(&self) -> bool {
        self.when.phase == [Phase::Opening]
    }
}
