//! What if: over the options shown and the model sentences, the reply of a turn that would have led
//! furthest, with both courses of the call.
//!
//! A reply is judged by the end of the call, never by its own jump: played on by the same expert
//! under the same luck; by middling trainees under several kinds of luck; and, where the trainee went
//! on, by the trainee's own later replies as well. What helps only in the best of hands is not
//! proposed: no advice is better than advice that may not help.

use serde::Serialize;

use super::{
    review_turns,
    sentences::{model_sentences, names_untold},
};
use crate::{
    scenario::Phase,
    session::{Command, Dice, Purpose, Session, Stage},
    text::Text,
    trainee::{Expert, play_out},
};

/// A reply that would have led further, with what the call would have become.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhatIf {
    /// The turn it is for.
    pub turn: u32,
    /// What would be sent.
    pub command: Command,
    /// The words.
    pub say: Text,
    /// Calm at the end with it, and without it, both played on by the expert.
    pub calm: (f64, f64),
    /// Trust at the end with it, and without it, both played on by the expert.
    pub trust: (f64, f64),
    /// Calm and trust after each turn from this one on, with it.
    pub course: Vec<(f64, f64)>,
    /// Calm and trust after each turn from this one on, as it was.
    pub own_course: Vec<(f64, f64)>,
    /// Whether the courses are the trainee's own later replies; otherwise the expert's.
    pub own_replies: bool,
}

impl WhatIf {
    /// How much further it leads, in points of calm and trust together.
    pub fn gain(&self) -> f64 {
        (self.calm.0 - self.calm.1) + (self.trust.0 - self.trust.1)
    }
}

/// A difference in calm and trust together under which two ends are called the same, in points.
const SAME: f64 = 4.0;
/// What a sentence put together from patterns must lead further by than one that an author wrote for
/// this very moment, in points: people believe the latter.
const READS_TRUER: f64 = 8.0;
/// How many of the best are also played on by others.
const LOOKED_AT_TWICE: usize = 8;
/// How many middling trainees play on from there.
const MIDDLING: u64 = 12;
/// How many of them must end better. By luck alone eleven of twelve happens in 3 of 1,000 cases.
const MUST_END_BETTER: usize = 11;
/// Of a hundred turns of a middling trainee: how many are as the expert's would be.
const KNOWS: usize = 40;

/// The reply that would have led furthest on turn `turn`, where one leads further than what was
/// said. What hurts, cannot be kept, or is about something she has not told is never proposed.
pub fn what_if(session: &Session, turn: u32) -> Option<WhatIf> {
    let session = session.without_days();
    let before = session.rewound(turn)?;
    let mut actual = session.rewound(turn + 1).unwrap_or_else(|| session.clone());
    play_out(&mut actual);
    let without = end_of(&actual);
    let mut found: Vec<(f64, Command, Text, (f64, f64))> = Vec::new();
    for (command, say) in candidates(&session, &before, turn) {
        let Some(end) = end_with(&before, &command) else {
            continue;
        };
        let gain = (end.0 - without.0) + (end.1 - without.1);
        if gain > SAME {
            let built = matches!(command, Command::Say { .. });
            let rank = if built { gain - READS_TRUER } else { gain };
            found.push((rank, command, say, end));
        }
    }
    // A stable sort: of equals the one offered first, so that the choice is the same everywhere.
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let said = session.rewound(turn + 1).unwrap_or_else(|| session.clone());
    let usual = middling_ends(&said);
    let mut best = found.into_iter().take(LOOKED_AT_TWICE);
    best.find_map(|(_, command, say, with)| {
        helps_others(&before, &command, &usual).then_some(())?;
        told(&session, turn, command, say, (with, without))
    })
}

/// Calm and trust together at the end of a call that middling trainees play on, each under a luck of
/// their own.
fn middling_ends(session: &Session) -> Vec<f64> {
    let play = |luck: u64| {
        let mut session = session.clone();
        while session.state().stage == Stage::Reply {
            let turn = session.state().customer.turn;
            let mut dice = Dice::new(luck, turn, Purpose::Options);
            let any = 1 + dice.below(session.state().options.order.len());
            let knows = dice.below(100) < KNOWS;
            let option = if knows { Expert.choose(&session).unwrap_or(any) } else { any };
            if session.send(Command::Pick { option }).is_err() {
                break;
            }
        }
        let (calm, trust) = end_of(&session);
        calm + trust
    };
    (0..MIDDLING).map(play).collect()
}

/// Whether nearly all middling trainees end better with it than they `usual`ly do.
fn helps_others(before: &Session, command: &Command, usual: &[f64]) -> bool {
    let mut branch = before.clone();
    if branch.send(command.clone()).is_err() {
        return false;
    }
    let ends = middling_ends(&branch);
    ends.iter().zip(usual).filter(|(with, without)| with > without).count() >= MUST_END_BETTER
}

/// What could be said instead: options that are shown, and model sentences.
fn candidates(session: &Session, before: &Session, turn: u32) -> Vec<(Command, Text)> {
    let said = said_on(session, turn);
    let mut found = Vec::new();
    for (index, say) in before.options().into_iter().enumerate() {
        let option = index + 1;
        let advisable = before.preview(option).is_some_and(|(it, _)| it.is_advisable());
        if advisable && !names_untold(before, &say) {
            found.push((Command::Pick { option }, say));
        }
    }
    // Once the matter is closed people say goodbye, and no pattern knows how.
    if before.seat().phase() != Phase::Closing {
        let built = model_sentences(before);
        found.extend(built.into_iter().map(|say| (Command::Say { text: say.clone() }, say)));
    }
    found.retain(|(_, say)| Some(say) != said.as_ref());
    found
}

/// Calm and trust at the end of the call with `command`, played on by the expert.
fn end_with(before: &Session, command: &Command) -> Option<(f64, f64)> {
    let mut branch = before.clone();
    branch.send(command.clone()).ok()?;
    let sure = branch.state().stage != Stage::Confirmation;
    let advisable = branch.state().reading.as_ref().is_some_and(|it| it.is_advisable());
    if !sure || !advisable {
        return None;
    }
    play_out(&mut branch);
    Some(end_of(&branch))
}

/// The whole of it, unless the trainee's own later replies would have led no further with it.
fn told(
    session: &Session,
    turn: u32,
    command: Command,
    say: Text,
    (with, without): ((f64, f64), (f64, f64)),
) -> Option<WhatIf> {
    let own_replies = session.rewound(turn + 1).is_some();
    let branch = if own_replies {
        let branch = session.what_if(turn, command.clone())?;
        let (there, here) = (end_of(&branch), end_of(session));
        if there.0 + there.1 <= here.0 + here.1 {
            return None;
        }
        branch
    } else {
        let mut branch = session.rewound(turn)?;
        branch.send(command.clone()).ok()?;
        play_out(&mut branch);
        branch
    };
    Some(WhatIf {
        turn,
        command,
        say,
        calm: (with.0, without.0),
        trust: (with.1, without.1),
        course: course_from(&branch, turn),
        own_course: course_from(session, turn),
        own_replies,
    })
}

fn end_of(session: &Session) -> (f64, f64) {
    let customer = &session.state().customer;
    (customer.calm, customer.trust)
}

fn course_from(session: &Session, turn: u32) -> Vec<(f64, f64)> {
    let turns = review_turns(session.transcript());
    let later = turns.iter().filter(|it| it.turn >= turn);
    later.map(|it| (it.calm.to, it.trust.to)).collect()
}

fn said_on(session: &Session, turn: u32) -> Option<Text> {
    let said = session.state().said.iter();
    said.filter(|it| it.given_by.is_some()).find(|it| it.turn == turn).map(|it| it.text.clone())
}
