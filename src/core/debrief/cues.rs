//! Reading cues: what the trainee marked in a line against what was there to be seen or heard.
//!
//! Hits, misses and false alarms count only on lines where something was marked: nobody is examined
//! in what they did not take on.

use serde::Serialize;

use super::{Mark, TurnReview, marks_in};
use crate::{
    scenario::{Channel, Cue, Gesture, Voice},
    text::Text,
};

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
}
