//! What can be noticed in a customer's line, and how the trainee names it.

use serde::{Deserialize, Serialize};

use crate::scenario::Channel;

/// Something that can be noticed in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Loud.
    Raised,
    /// Short and clipped.
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
    /// Bright, quick.
    Bright,
    /// A long breath out.
    Sigh,
    /// A look away.
    LookAway,
    /// A smile that is none.
    ClenchedSmile,
    /// Leaning back.
    LeanBack,
    /// Leaning in.
    LeanIn,
    /// A nod.
    Nod,
    /// A shake of the head.
    HeadShake,
    /// Rubbed eyes.
    RubEyes,
    /// A long silence; in writing, dots that stop and start.
    LongPause,
    /// Shoulders that come down.
    ShouldersDrop,
    /// Words in capitals.
    Capitals,
    /// Hardly any words.
    Brevity,
    /// Nothing in particular.
    Nothing,
}

impl Mark {
    /// Every mark with its name.
    pub const ALL: [(Self, &'static str); 21] = [
        (Self::Raised, "raised"),
        (Self::Clipped, "clipped"),
        (Self::Flat, "flat"),
        (Self::Slower, "slower"),
        (Self::Low, "low"),
        (Self::Shaky, "shaky"),
        (Self::Dry, "dry"),
        (Self::Bright, "bright"),
        (Self::Sigh, "sigh"),
        (Self::LookAway, "look away"),
        (Self::ClenchedSmile, "clenched smile"),
        (Self::LeanBack, "lean back"),
        (Self::LeanIn, "lean in"),
        (Self::Nod, "nod"),
        (Self::HeadShake, "head shake"),
        (Self::RubEyes, "rub eyes"),
        (Self::LongPause, "long pause"),
        (Self::ShouldersDrop, "shoulders drop"),
        (Self::Capitals, "capitals"),
        (Self::Brevity, "brevity"),
        (Self::Nothing, "nothing"),
    ];

    /// The name of this mark.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(it, _)| *it == self).map_or("", |(_, name)| name)
    }

    /// Whether such a thing can show at all where the two meet.
    pub const fn can_show(self, channel: Channel) -> bool {
        let written = matches!(self, Self::Capitals | Self::Brevity);
        match channel {
            Channel::Chat | Channel::Email | Channel::PublicPost => {
                written || !(self.is_seen() || self.is_breath())
            }
            Channel::Phone => !written && !self.is_seen(),
            Channel::InPerson | Channel::Video => !written,
        }
    }

    /// Whether it is one of breath and voice that no writing carries.
    const fn is_breath(self) -> bool {
        matches!(self, Self::Sigh | Self::Low | Self::Shaky | Self::Slower)
    }

    /// Whether it is one of posture or face, which nobody can hear.
    pub(super) const fn is_seen(self) -> bool {
        matches!(
            self,
            Self::LookAway
                | Self::ClenchedSmile
                | Self::LeanBack
                | Self::LeanIn
                | Self::Nod
                | Self::HeadShake
                | Self::RubEyes
                | Self::ShouldersDrop
        )
    }
}

/// The marks named in the trainee's words; other words are a note to oneself and count as nothing.
pub fn marks_in(words: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    for part in words.split([',', ';']) {
        let part = part.trim().to_lowercase().replace(['_', '-'], " ");
        let named = Mark::ALL.iter().find(|(_, name)| *name == part).map(|(it, _)| *it);
        if let Some(mark) = named.filter(|it| !found.contains(it)) {
            found.push(mark);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_leniently_and_notes_are_left_alone() {
        assert_eq!(marks_in("Clipped, long_pause; she is tired"), [Mark::Clipped, Mark::LongPause]);
        for (mark, name) in Mark::ALL {
            assert_eq!(marks_in(name), [mark]);
            assert_eq!(mark.name(), name);
        }
    }
}
