//! A practice of a trainee who picks at random, recorded as any other.

use std::{error::Error, sync::Arc};

use rapport::{
    core::session::{Command, Dice, Purpose, Script, Session, Stage},
    store::{
        clock,
        database::Database,
        practices::{Beginning, Recorder},
    },
};
use uuid::Uuid;

/// Plays call `number` of `script` to its end; the same one for whoever it is recorded for.
pub(crate) fn play_one(
    database: &Database,
    profile: Uuid,
    (script, source): (&Arc<Script>, &str),
    number: usize,
) -> Result<(), Box<dyn Error>> {
    let mut session = Session::of(script.clone(), number as u64);
    let beginning = Beginning::of(&session, source, profile, clock::now());
    let mut recorder = Recorder::new(beginning, session.transcript())?;
    recorder.save(database)?;
    while session.state().stage == Stage::Reply {
        let turn = session.state().customer.turn;
        let mut dice = Dice::new(number as u64, turn, Purpose::Opening);
        let option = 1 + dice.below(session.state().options.order.len());
        let command = Command::Pick { option };
        let events = session.send(command.clone())?.to_vec();
        recorder.record(database, &command, &events, clock::now())?;
    }
    Ok(())
}
