//! One practice in plain lines: usable with a screen reader, in a pipe, and without colour.

mod coach;
mod days;
mod debrief;
mod show;

use std::io::{self, BufRead};

use super::{
    keeper::Keeper,
    output::{Fault, put},
    script::command_of,
    wrap::wrap,
};
use crate::{
    core::{
        coach::Level,
        customer::EndingKind,
        session::{Command, Session, Stage, Stamped},
    },
    words::Words,
};

pub(super) use debrief::{put_debrief, put_skills};
pub(super) use show::Shown;

/// Plays `session` with a person at the keyboard (or a pipe) to its end, or to the end of input.
pub(super) fn play(
    session: &mut Session,
    words: &Words,
    keeper: &mut dyn Keeper,
    level: Level,
) -> Result<(), Fault> {
    let mut lines = io::stdin().lock().lines();
    if !call(session, (words, level), keeper, &mut lines, &mut |_| Ok(()))? {
        return Ok(());
    }
    if session.state().withdrawn {
        return put(&words.say("withdrawn")).map_err(Into::into);
    }
    let shown = Shown::new(session, words).at(level);
    if session.state().stars.is_none() {
        rate(session, &shown, keeper, &mut lines)?;
    }
    if !days::play(session, &shown, keeper, &mut lines)? {
        return Ok(());
    }
    put_debrief(session, words)?;
    aftercare(session, words)?;
    Ok(())
}

/// Plays the call alone, with `each_turn` after each of her answers; false where the input ended
/// before the call did.
pub(super) fn call(
    session: &mut Session,
    (words, level): (&Words, Level),
    keeper: &mut dyn Keeper,
    lines: &mut dyn Iterator<Item = io::Result<String>>,
    each_turn: &mut dyn FnMut(&Session) -> io::Result<()>,
) -> Result<bool, Fault> {
    let shown = Shown::new(session, words).at(level);
    shown.briefing()?;
    shown.events(session, session.transcript())?;
    shown.options(session)?;
    while !matches!(session.state().stage, Stage::Over | Stage::Afterwards) {
        let Some(line) = lines.next() else {
            return Ok(false);
        };
        let turn = session.state().customer.turn;
        take(session, &shown, keeper, &line?)?;
        if session.state().customer.turn > turn && session.state().stage == Stage::Reply {
            each_turn(session)?;
        }
    }
    Ok(true)
}

/// Takes one turn: her line and the options, and lines of input until she has answered.
pub(super) fn one_turn(
    session: &mut Session,
    words: &Words,
    keeper: &mut dyn Keeper,
    lines: &mut dyn Iterator<Item = io::Result<String>>,
) -> Result<(), Fault> {
    let shown = Shown::new(session, words);
    let turn = session.state().customer.turn;
    shown.last_line(session)?;
    shown.options(session)?;
    while session.state().customer.turn == turn
        && !matches!(session.state().stage, Stage::Over | Stage::Afterwards)
    {
        let Some(line) = lines.next() else {
            return Ok(());
        };
        take(session, &shown, keeper, &line?)?;
    }
    Ok(())
}

/// One line of input: help, why, or a command.
fn take(
    session: &mut Session,
    shown: &Shown<'_>,
    keeper: &mut dyn Keeper,
    line: &str,
) -> Result<(), Fault> {
    match line.trim() {
        ":help" | ":?" | "?" => return Ok(put(&shown.words.say("help"))?),
        ":why" if shown.level.shows_meters() => return Ok(shown.why(session)?),
        ":hint" if !shown.level.shows_meters() => {
            return Ok(put(&shown.words.say("hint-unaided"))?);
        }
        _ => {}
    }
    let confirms = line.trim().is_empty() && session.state().stage == Stage::Confirmation;
    let command = if confirms { Ok(Command::Confirm) } else { command_of(line) };
    match command {
        Ok(command) => send(session, shown, keeper, command),
        Err(fault) => Ok(put(&fault)?),
    }
}

/// Sends a command, keeps what happened, then shows it.
fn send(
    session: &mut Session,
    shown: &Shown<'_>,
    keeper: &mut dyn Keeper,
    command: Command,
) -> Result<(), Fault> {
    let events: Vec<Stamped> = match session.send(command.clone()) {
        Ok(events) => events.to_vec(),
        Err(refusal) => return Ok(put(&refusal.to_string())?),
    };
    if let Some(why) = keeper.keep(session, Some(&command), &events) {
        put(&shown.words.say_with("record-waiting", &[("why", why.into())]))?;
    }
    shown.events(session, &events)?;
    if session.state().stage == Stage::Reply && spoke(&events) {
        shown.coach(session)?;
        shown.options(session)?;
    }
    Ok(())
}

fn spoke(events: &[Stamped]) -> bool {
    use crate::core::session::Event;
    events.iter().any(|it| matches!(it.event, Event::CustomerSpoke { .. } | Event::Resumed))
}

/// Asks for the own rating before anything is judged.
fn rate(
    session: &mut Session,
    shown: &Shown<'_>,
    keeper: &mut dyn Keeper,
    lines: &mut dyn Iterator<Item = io::Result<String>>,
) -> Result<(), Fault> {
    put(&shown.words.say("rate-ask"))?;
    let Some(line) = lines.next() else {
        return Ok(());
    };
    let line = line?;
    let asked = line.trim().trim_start_matches(":rate").trim();
    if asked.is_empty() {
        return Ok(());
    }
    match asked.parse() {
        Ok(stars) => send(session, shown, keeper, Command::Rate { stars }),
        Err(_) => Ok(()),
    }
}

/// A minute for the trainee after a hard call.
fn aftercare(session: &Session, words: &Words) -> io::Result<()> {
    let ending = session.state().outcome.as_ref().map(|it| it.ending);
    let hard = !session.scenario().warnings.is_empty()
        || matches!(ending, Some(EndingKind::HangUp | EndingKind::Manager));
    if hard { put(&wrap(&words.say("aftercare"), 0)) } else { Ok(()) }
}
