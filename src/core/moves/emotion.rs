//! Emotion families: what a customer can feel, and which feelings lie next to each other.

use serde::{Deserialize, Serialize};

/// The family of a feeling. Authors name the customer's; replies name one too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Emotion {
    /// Furious, cross, livid.
    Angry,
    /// Fed up, annoyed, exasperated.
    Frustrated,
    /// Tired, exhausted, at the end of one's tether.
    WornOut,
    /// Frightened, scared, unsafe.
    Afraid,
    /// Anxious, nervous, concerned.
    Worried,
    /// Shame: "I should have known better".
    Ashamed,
    /// Embarrassed, made to look foolish.
    Embarrassed,
    /// Sad, grieving, heartbroken.
    Sad,
    /// Disappointed, let down.
    Disappointed,
    /// Betrayed, cheated, lied to.
    Betrayed,
    /// Powerless, stuck, overwhelmed.
    Powerless,
    /// Confused, at a loss.
    Confused,
    /// Ignored, unheard, brushed off.
    Ignored,
    /// Lonely, left alone with it.
    Alone,
}

impl Emotion {
    /// Every family.
    pub const ALL: [Self; 14] = [
        Self::Angry,
        Self::Frustrated,
        Self::WornOut,
        Self::Afraid,
        Self::Worried,
        Self::Ashamed,
        Self::Embarrassed,
        Self::Sad,
        Self::Disappointed,
        Self::Betrayed,
        Self::Powerless,
        Self::Confused,
        Self::Ignored,
        Self::Alone,
    ];

    /// Pairs that lie so close that naming one for the other still helps (quality .6).
    const NEIGHBOURS: [(Self, Self); 14] = [
        (Self::Angry, Self::Frustrated),
        (Self::Angry, Self::Betrayed),
        (Self::Frustrated, Self::WornOut),
        (Self::Frustrated, Self::Disappointed),
        (Self::Frustrated, Self::Powerless),
        (Self::Frustrated, Self::Ignored),
        (Self::Afraid, Self::Worried),
        (Self::Ashamed, Self::Embarrassed),
        (Self::Sad, Self::Disappointed),
        (Self::Disappointed, Self::Betrayed),
        (Self::Powerless, Self::WornOut),
        (Self::Powerless, Self::Confused),
        (Self::Ignored, Self::Alone),
        (Self::Sad, Self::Alone),
    ];

    /// Whether `self` and `other` are neighbours (or the same).
    pub fn is_near(self, other: Self) -> bool {
        self == other
            || Self::NEIGHBOURS
                .iter()
                .any(|&(a, b)| (a, b) == (self, other) || (b, a) == (self, other))
    }

    /// How close naming this feeling comes to what somebody feels.
    pub fn closeness(self, truth: &[Self]) -> Closeness {
        if truth.contains(&self) {
            Closeness::Right
        } else if truth.iter().any(|it| it.is_near(self)) {
            Closeness::Near
        } else {
            Closeness::Wrong
        }
    }

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Angry => "angry",
            Self::Frustrated => "frustrated",
            Self::WornOut => "worn_out",
            Self::Afraid => "afraid",
            Self::Worried => "worried",
            Self::Ashamed => "ashamed",
            Self::Embarrassed => "embarrassed",
            Self::Sad => "sad",
            Self::Disappointed => "disappointed",
            Self::Betrayed => "betrayed",
            Self::Powerless => "powerless",
            Self::Confused => "confused",
            Self::Ignored => "ignored",
            Self::Alone => "alone",
        }
    }
}

/// How close a guess at a feeling comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closeness {
    /// That is it, on the surface or underneath.
    Right,
    /// A neighbour of it.
    Near,
    /// Something else.
    Wrong,
}

impl Closeness {
    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Near => "near",
            Self::Wrong => "wrong",
        }
    }
}
