//! One better reply for a turn, judged by the end of the call and never by the turn's own jump.

use serde::Serialize;

use crate::core::{
    session::{Command, Session},
    text::Text,
    trainee::play_out,
};

/// A reply that would have led further.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alternative {
    /// The words.
    pub say: Text,
    /// Calm at the end of the call played out with it, and without it.
    pub calm: (f64, f64),
    /// Trust at the end of the call played out with it, and without it.
    pub trust: (f64, f64),
}

/// A difference in calm and trust together under which two ends are called the same, in points.
const SAME: f64 = 2.0;

/// The option that would have led furthest on turn `turn`, where it leads further than what was
/// said. What hurts or cannot be kept is never advised. Both calls are played to the end by the same expert under the same luck.
pub fn better_reply(session: &Session, turn: u32) -> Option<Alternative> {
    let before = session.rewound(turn)?;
    let said = said_on(session, turn);
    let mut actual = session.rewound(turn + 1).unwrap_or_else(|| session.without_days());
    play_out(&mut actual);
    let mut best: Option<Alternative> = None;
    for (index, say) in before.options().into_iter().enumerate() {
        let advisable = before.preview(index + 1).is_some_and(|(it, _)| it.is_advisable());
        if !advisable || said.as_ref() == Some(&say) {
            continue;
        }
        let mut branch = before.clone();
        if branch.send(Command::Pick { option: index + 1 }).is_err() {
            continue;
        }
        play_out(&mut branch);
        let candidate = compare(say, &branch, &actual);
        if best.as_ref().is_none_or(|it| candidate.gain() > it.gain()) {
            best = Some(candidate);
        }
    }
    best.filter(|it| it.gain() > SAME)
}

impl Alternative {
    /// How much further it leads, in points of calm and trust together.
    pub fn gain(&self) -> f64 {
        (self.calm.0 - self.calm.1) + (self.trust.0 - self.trust.1)
    }
}

fn compare(say: Text, branch: &Session, actual: &Session) -> Alternative {
    let (with, without) = (&branch.state().customer, &actual.state().customer);
    Alternative { say, calm: (with.calm, without.calm), trust: (with.trust, without.trust) }
}

fn said_on(session: &Session, turn: u32) -> Option<Text> {
    let said = session.state().said.iter();
    said.filter(|it| it.given_by.is_some()).find(|it| it.turn == turn).map(|it| it.text.clone())
}
