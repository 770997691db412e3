//! Reading cues: what the trainee marked in a line against what was there to be seen or heard.
//!
//! Hits, misses and false alarms count only on lines where something was marked: nobody is examined
//! in what they did not take on.

use serde::{Deserialize, Serialize};

use super::TurnReview;
use crate::core::{
    scenario::{Channel, Cue, Gesture, Voice},
    text::Text,
};

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
    const fn is_seen(self) -> bool {
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

/// What was marked on one turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Noticed {
    /// The turn.
    pub turn: u32,
    /// There, and marked.
    pub hits: Vec<Mark>,
    /// There, and not marked.
    pub misses: Vec<Mark>,
    /// Marked, and not there.
    pub false_alarms: Vec<Mark>,
}

/// What was marked over a call.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CueScore {
    /// Turns on which something was marked.
    pub turns: Vec<Noticed>,
}

impl CueScore {
    /// Cues that were there and marked.
    pub fn hits(&self) -> usize {
        self.turns.iter().map(|it| it.hits.len()).sum()
    }

    /// Cues that were there and not marked.
    pub fn misses(&self) -> usize {
        self.turns.iter().map(|it| it.misses.len()).sum()
    }

    /// Marks without a cue.
    pub fn false_alarms(&self) -> usize {
        self.turns.iter().map(|it| it.false_alarms.len()).sum()
    }
}

/// Holds what was marked on these turns against what was there.
pub fn score_cues(turns: &[TurnReview], channel: Channel) -> CueScore {
    let scored = turns.iter().filter_map(|it| score_turn(it, channel)).collect();
    CueScore { turns: scored }
}

fn score_turn(turn: &TurnReview, channel: Channel) -> Option<Noticed> {
    let mut marked: Vec<Mark> = Vec::new();
    for mark in turn.noticed.iter().flat_map(|it: &Text| marks_in(it)) {
        if !marked.contains(&mark) {
            marked.push(mark);
        }
    }
    if marked.is_empty() {
        return None;
    }
    let (there, maybe) = truth(&turn.before, &turn.seen, channel);
    let right = |it: &Mark| {
        there.contains(it) || maybe.contains(it) || (*it == Mark::Nothing && there.is_empty())
    };
    let (hits, false_alarms): (Vec<Mark>, Vec<Mark>) = marked.iter().partition(|it| right(it));
    let misses = there.into_iter().filter(|it| !marked.contains(it)).collect();
    Some(Noticed { turn: turn.turn, hits, misses, false_alarms })
}

/// Words up to which a written line is brief.
const BRIEF: usize = 4;

/// What can be noticed in a line, and what may be read into it but need not be.
fn truth(line: &str, cue: &Cue, channel: Channel) -> (Vec<Mark>, Vec<Mark>) {
    let voice = voice_mark(cue.voice);
    let gesture = cue.gesture.map(gesture_mark);
    match channel {
        Channel::Chat | Channel::Email | Channel::PublicPost => {
            let mut there = Vec::new();
            if has_capitals(line) {
                there.push(Mark::Capitals);
            }
            if line.split_whitespace().count() <= BRIEF {
                there.push(Mark::Brevity);
            }
            let paused =
                gesture == Some(Mark::LongPause) || line.contains('…') || line.contains("...");
            if paused {
                there.push(Mark::LongPause);
            }
            (there, voice.into_iter().collect())
        }
        Channel::Phone => {
            let (seen, heard): (Vec<Mark>, Vec<Mark>) =
                gesture.into_iter().partition(|it| it.is_seen());
            (voice.into_iter().chain(heard).collect(), seen)
        }
        Channel::InPerson | Channel::Video => {
            (voice.into_iter().chain(gesture).collect(), Vec::new())
        }
    }
}

/// Whether a word of three letters or more stands in capitals.
fn has_capitals(line: &str) -> bool {
    line.split(|it: char| !it.is_alphabetic())
        .any(|word| word.chars().count() >= 3 && word.chars().all(char::is_uppercase))
}

const fn voice_mark(voice: Voice) -> Option<Mark> {
    Some(match voice {
        Voice::Even => return None,
        Voice::Raised => Mark::Raised,
        Voice::Clipped => Mark::Clipped,
        Voice::Flat => Mark::Flat,
        Voice::Slower => Mark::Slower,
        Voice::Low => Mark::Low,
        Voice::Shaky => Mark::Shaky,
        Voice::Dry => Mark::Dry,
        Voice::Bright => Mark::Bright,
    })
}

const fn gesture_mark(gesture: Gesture) -> Mark {
    match gesture {
        Gesture::Sigh => Mark::Sigh,
        Gesture::LookAway => Mark::LookAway,
        Gesture::ClenchedSmile => Mark::ClenchedSmile,
        Gesture::LeanBack => Mark::LeanBack,
        Gesture::LeanIn => Mark::LeanIn,
        Gesture::Nod => Mark::Nod,
        Gesture::HeadShake => Mark::HeadShake,
        Gesture::RubEyes => Mark::RubEyes,
        Gesture::LongPause => Mark::LongPause,
        Gesture::ShouldersDrop => Mark::ShouldersDrop,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(voice: Voice, gesture: Option<Gesture>) -> Cue {
        Cue { voice, gesture, caption: "".into() }
    }

    #[test]
    fn on_the_phone_what_is_heard_counts_and_what_is_only_seen_may_be_guessed() {
        let (there, maybe) =
            truth("Two.", &cue(Voice::Low, Some(Gesture::LookAway)), Channel::Phone);
        assert_eq!((there, maybe), (vec![Mark::Low], vec![Mark::LookAway]));
        let (there, _) = truth("Two.", &cue(Voice::Even, Some(Gesture::Sigh)), Channel::Phone);
        assert_eq!(there, [Mark::Sigh]);
    }

    #[test]
    fn in_writing_capitals_brevity_and_pauses_are_read_off_the_text() {
        let truth = |line: &str| truth(line, &cue(Voice::Raised, None), Channel::Chat).0;
        assert_eq!(truth("WHERE is it"), [Mark::Capitals, Mark::Brevity]);
        assert_eq!(truth("it was due at two, the tracking says so"), []);
        assert_eq!(truth("well… I waited in all day for it"), [Mark::LongPause]);
        assert_eq!(truth("I sent the PDF to you on Monday morning"), [Mark::Capitals]);
    }

    #[test]
    fn names_are_read_leniently_and_notes_are_left_alone() {
        assert_eq!(marks_in("Clipped, long_pause; she is tired"), [Mark::Clipped, Mark::LongPause]);
        for (mark, name) in Mark::ALL {
            assert_eq!(marks_in(name), [mark]);
            assert_eq!(mark.name(), name);
        }
    }
}
