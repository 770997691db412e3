//! Plays a kept practice again: the same scenario text, seed and commands.

use std::sync::Arc;

use super::read::Record;
use crate::{
    core::{
        analyser::Lexicon,
        scenario::{Scenario, read_scenario},
        session::{Script, Session},
    },
    store::StoreFault,
};

/// The session that `record` was made from, as it stood after its last step.
///
/// # Errors
/// Where its scenario can no longer be read, or a command no longer fits.
pub fn replay(record: &Record, lexicon: Arc<Lexicon>) -> Result<Session, StoreFault> {
    replay_on(record, script_of(record, lexicon)?)
}

/// The script that `record` was played from. Records of one scenario text share it.
///
/// # Errors
/// Where its scenario can no longer be read.
pub fn script_of(record: &Record, lexicon: Arc<Lexicon>) -> Result<Arc<Script>, StoreFault> {
    Ok(Arc::new(Script::new(scenario_of(record)?, lexicon)))
}

/// The session that `record` was made from, played on its script.
///
/// # Errors
/// Where a command no longer fits.
pub fn replay_on(record: &Record, script: Arc<Script>) -> Result<Session, StoreFault> {
    replay_until(record, script, u32::MAX)
}

/// The same, as it stood after step `last`.
///
/// # Errors
/// Where a command no longer fits.
pub fn replay_until(
    record: &Record,
    script: Arc<Script>,
    last: u32,
) -> Result<Session, StoreFault> {
    let mut session = Session::of(script, record.practice.seed);
    for step in record.steps.iter().take_while(|it| it.number <= last) {
        let Some(command) = step.command.clone() else {
            continue;
        };
        session.send_as_read(command, record.kept_reading(step)).map_err(|refusal| {
            StoreFault::Unreadable {
                what: format!("command of step {}", step.number),
                why: format!("it does not fit any more ({refusal})"),
            }
        })?;
    }
    Ok(session)
}

/// The scenario as it was when the practice began.
///
/// # Errors
/// Where it can no longer be read.
pub fn scenario_of(record: &Record) -> Result<Arc<Scenario>, StoreFault> {
    let name = format!("{} (as it was played)", record.practice.scenario);
    let (scenario, findings) = read_scenario(&name, &record.source);
    scenario.map(Arc::new).ok_or_else(|| StoreFault::Unreadable {
        what: format!("scenario {name}"),
        why: findings.first().map_or_else(|| "it is faulty".to_owned(), ToString::to_string),
    })
}
