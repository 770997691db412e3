//! Two replies side by side: what becomes of the call with each, under the same luck.

use super::{LedCall, RoomCommand, RoomRefusal, led::said, paper::last_words};
use crate::{
    customer::EndingKind,
    debrief::review_turns,
    session::{Command, Session},
    text::Text,
    trainee::Expert,
};

/// What becomes of the call with one choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The choice, from 1.
    pub choice: usize,
    /// Its words.
    pub reply: Text,
    /// What she answers to it.
    pub answer: Text,
    /// Calm and trust at the start and after each turn.
    pub levels: Vec<(f64, f64)>,
    /// The number of levels that belong to this choice: everything later is played by the expert.
    pub own: usize,
    /// How it ends, where it ends within what is shown.
    pub ending: Option<EndingKind>,
}

/// Turns after the choice that are shown. Further on, a skilled agent mends nearly anything, and what
/// the choice itself cost would be gone from the picture.
const LOOK_AHEAD: usize = 3;

/// The call with each of two choices. For a few turns after them the same skilled agent goes on in
/// both, so that what differs is the choice alone.
///
/// # Errors
/// A [`RoomRefusal`] where there is no such choice, or the call is over.
pub fn run_both(led: &LedCall, choices: (usize, usize)) -> Result<(Course, Course), RoomRefusal> {
    if led.is_over() {
        return Err(RoomRefusal::Over);
    }
    Ok((course(led, choices.0)?, course(led, choices.1)?))
}

/// The call as it stood before the reply that was said last, with the hands it was chosen by; nothing
/// before the first.
pub fn before_last(led: &LedCall) -> Option<LedCall> {
    let round = led.rounds().last()?;
    let mut earlier = led.clone();
    earlier.send(RoomCommand::Back { turn: round.turn }).ok()?;
    for (choice, it) in (1..).zip(&round.choices) {
        earlier.send(RoomCommand::Count { choice, hands: it.hands }).ok()?;
    }
    Some(earlier)
}

fn course(led: &LedCall, choice: usize) -> Result<Course, RoomRefusal> {
    let last = led.ballot().choices.len();
    let place = choice.checked_sub(1).ok_or(RoomRefusal::NoSuchChoice { asked: choice, last })?;
    let reply = led.ballot().choices.get(place).map(|it| it.text.clone()).unwrap_or_default();
    let mut session = said(led.session(), led.ballot(), place)?;
    let own = levels_of(&session).len();
    let (answer, _) = last_words(&session);
    for _ in 0..LOOK_AHEAD {
        let Some(option) = Expert.choose(&session) else { break };
        if session.send(Command::Pick { option }).is_err() {
            break;
        }
    }
    let ending = session.state().outcome.as_ref().map(|it| it.ending);
    Ok(Course { choice, reply, answer, levels: levels_of(&session), own, ending })
}

/// Calm and trust at the start of a call and after each turn.
pub fn levels_of(session: &Session) -> Vec<(f64, f64)> {
    let turns = review_turns(session.transcript());
    // Each call begins a little differently, by its seed.
    let now = &session.state().customer;
    let start = turns.first().map_or((now.calm, now.trust), |it| (it.calm.from, it.trust.from));
    std::iter::once(start).chain(turns.iter().map(|it| (it.calm.to, it.trust.to))).collect()
}
