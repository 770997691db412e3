//! The first turn of a call on paper: her words, the replies, and what each of them does. For rooms
//! without a computer for everybody, and for the day on which the projector fails.

use std::sync::Arc;

use serde::Serialize;

use super::letter;
use crate::{
    session::{Command, Script, Session, Stage},
    text::Text,
};

/// The first turn of a call.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaperTurn {
    /// Her first words.
    pub opening: Text,
    /// What can be seen or heard with them.
    pub shows: Text,
    /// The replies, in the order in which the screen has them.
    pub replies: Vec<PaperReply>,
}

/// One reply and what it does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaperReply {
    /// Its letter.
    pub letter: char,
    /// The words.
    pub say: Text,
    /// How far calm moves, in whole points.
    pub calm: i32,
    /// How far trust moves, in whole points.
    pub trust: i32,
    /// What she answers.
    pub answer: Text,
    /// What can be seen or heard with it.
    pub shows: Text,
    /// Whether the call is over with it.
    pub over: bool,
}

/// The first turn of the call that `seed` gives.
pub fn first_turn(script: &Arc<Script>, seed: u64) -> PaperTurn {
    let session = Session::of(script.clone(), seed);
    let (opening, shows) = last_words(&session);
    let replies = session.options().into_iter().enumerate();
    let replies = replies.filter_map(|(place, say)| reply(&session, place + 1, say)).collect();
    PaperTurn { opening, shows, replies }
}

fn reply(before: &Session, number: usize, say: Text) -> Option<PaperReply> {
    let mut session = before.clone();
    session.send(Command::Pick { option: number }).ok()?;
    let (from, to) = (&before.state().customer, &session.state().customer);
    let (answer, shows) = last_words(&session);
    Some(PaperReply {
        letter: letter(number),
        say,
        calm: whole(to.calm) - whole(from.calm),
        trust: whole(to.trust) - whole(from.trust),
        answer,
        shows,
        over: session.state().stage == Stage::Over,
    })
}

/// What she said last, and what showed with it.
pub(super) fn last_words(session: &Session) -> (Text, Text) {
    session.state().her_last().map_or_else(Default::default, |it| {
        (it.text.clone(), it.cue.as_ref().map(|cue| cue.caption.clone()).unwrap_or_default())
    })
}

/// Points are shown as whole numbers, and so are their differences.
fn whole(points: f64) -> i32 {
    points.round() as i32
}
