//! A call carried over to a scenario that has changed: what was done is done again, as far as it
//! still fits.

use super::Done;
use crate::{
    session::{Command, Session, Stage},
    text::Text,
};

/// How far a call came when it was carried over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Steps that were done again.
    pub again: usize,
    /// Steps that there were.
    pub of: usize,
    /// Why it stopped where it did, in words.
    pub why: Option<String>,
    /// Picked options whose words are no longer there; what stands in their place was picked.
    pub reworded: usize,
}

/// The words of the option that this command picks.
pub(super) fn words_of(session: &Session, command: &Command) -> Option<Text> {
    match command {
        Command::Pick { option } => session.options().get(option.checked_sub(1)?).cloned(),
        _ => None,
    }
}

/// Does all of this again in a call that has just begun.
pub(super) fn carry(mut session: Session, done: &[Done]) -> (Session, Vec<Done>, Carried) {
    let mut again: Vec<Done> = Vec::with_capacity(done.len());
    let mut carried = Carried { of: done.len(), ..Carried::default() };
    for it in done {
        let asked = session.state().stage == Stage::Confirmation;
        let answers = matches!(it.command, Command::Confirm | Command::Say { .. });
        if it.command == Command::Confirm && !asked {
            // It is read for sure now.
            carried.again += 1;
            continue;
        }
        if asked && !answers && session.send(Command::Confirm).is_ok() {
            again.push(Done { command: Command::Confirm, words: None });
        }
        let command = found_again(&session, it, &mut carried);
        let words = words_of(&session, &command);
        if let Err(refusal) = session.send(command.clone()) {
            carried.why = Some(refusal.to_string());
            break;
        }
        carried.again += 1;
        again.push(Done { command, words });
    }
    (session, again, carried)
}

/// The same option by its words, wherever it stands now; by its number where the words are gone.
fn found_again(session: &Session, done: &Done, carried: &mut Carried) -> Command {
    let Some(words) = &done.words else {
        return done.command.clone();
    };
    match session.options().iter().position(|it| it == words) {
        Some(place) => Command::Pick { option: place + 1 },
        None => {
            carried.reworded += 1;
            done.command.clone()
        }
    }
}
