//! Writes practices: the beginning, and one step a turn, each in one transaction that is on the
//! disk before the call returns.

use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::score::{COLUMNS, Score};
use crate::{
    core::{
        customer::constants::MODEL_VERSION,
        session::{Command, Event, Session, Stamped},
        text::Text,
    },
    store::{
        StoreFault,
        clock::new_id,
        database::{Database, Stop},
        evidence::take_back,
        outbox,
    },
};

/// What a practice is begun with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// The practice's id.
    pub id: Uuid,
    /// Who practises.
    pub profile: Uuid,
    /// The scenario's id.
    pub scenario: Text,
    /// Its version.
    pub version: u32,
    /// Its text, word for word.
    pub source: Text,
    /// The seed of all chance.
    pub seed: u64,
    /// Version of the customer model.
    pub model: u32,
    /// When, in milliseconds since 1970.
    pub started: i64,
}

impl Beginning {
    /// The beginning of `session`, whose scenario was read from `source`, for `profile`.
    pub fn of(session: &Session, source: &str, profile: Uuid, started: i64) -> Self {
        let scenario = session.scenario();
        let played = (scenario.id.clone(), scenario.version, source.into());
        Self::of_parts(played, session.seed(), profile, started)
    }

    /// The beginning of a practice of the scenario with this id, version and text.
    pub fn of_parts(
        (scenario, version, source): (Text, u32, Text),
        seed: u64,
        profile: Uuid,
        started: i64,
    ) -> Self {
        Self {
            id: new_id(started),
            profile,
            scenario,
            version,
            source,
            seed,
            model: MODEL_VERSION,
            started,
        }
    }
}

/// A step in the words of the store.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) number: u32,
    pub(super) command: Option<String>,
    pub(super) events: String,
    pub(super) news: Vec<Event>,
    pub(super) at: i64,
}

impl Line {
    /// The step `number`: `command` (none for the beginning) and what happened.
    pub(super) fn new(
        number: u32,
        command: Option<&Command>,
        events: &[Stamped],
        at: i64,
    ) -> Result<Self, StoreFault> {
        let unreadable = |error: serde_json::Error| StoreFault::Unreadable {
            what: format!("step {number}"),
            why: error.to_string(),
        };
        let command = command.map(serde_json::to_string).transpose().map_err(unreadable)?;
        let lines: Result<Vec<_>, _> = events.iter().map(serde_json::to_string).collect();
        Ok(Self {
            number,
            command,
            events: lines.map_err(unreadable)?.join("\n"),
            news: events.iter().map(|it| it.event.clone()).collect(),
            at,
        })
    }
}

/// Begins a practice with the events of its beginning.
///
/// # Errors
/// Where it could not be kept; nothing of it is stored then.
pub fn begin(
    database: &Database,
    beginning: &Beginning,
    events: &[Stamped],
) -> Result<(), StoreFault> {
    let line = Line::new(0, None, events, beginning.started)?;
    database.write(|it| {
        write_beginning(it, beginning)?;
        write_line(it, beginning.id, &line)
    })
}

/// Appends step `number`, from 1, to practice `id`.
///
/// # Errors
/// Where it could not be kept; nothing of it is stored then.
pub fn append(
    database: &Database,
    id: Uuid,
    number: u32,
    command: &Command,
    events: &[Stamped],
    at: i64,
) -> Result<(), StoreFault> {
    let line = Line::new(number, Some(command), events, at)?;
    database.write(|it| write_line(it, id, &line))
}

/// Writes the row of a practice and the scenario's text. A second time changes nothing.
pub(super) fn write_beginning(it: &Connection, beginning: &Beginning) -> Result<(), Stop> {
    let sha256 = sha256(&beginning.source);
    it.prepare_cached("INSERT INTO scenarios VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING")?
        .execute(params![sha256, &*beginning.source])?;
    let known = it
        .prepare_cached("SELECT 1 FROM profiles WHERE id = ?1")?
        .exists([beginning.profile.to_string()])?;
    if !known {
        return Err(StoreFault::Gone { what: "profile" }.into());
    }
    it.prepare_cached(
        "INSERT INTO practices
         (id, profile, scenario, version, sha256, seed, model, program, started)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING",
    )?
    .execute(params![
        beginning.id.to_string(),
        beginning.profile.to_string(),
        &*beginning.scenario,
        beginning.version,
        sha256,
        beginning.seed.to_string(),
        beginning.model,
        env!("CARGO_PKG_VERSION"),
        beginning.started,
    ])?;
    Ok(())
}

/// Writes a step and what it changes in the outcome. A step that is already there, word for word,
/// is fine: the disk may have failed after it was written and before it was said so.
pub(super) fn write_line(it: &Connection, id: Uuid, line: &Line) -> Result<(), Stop> {
    let practice = number_of(it, id)?;
    let written = it
        .prepare_cached("INSERT INTO steps VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")?
        .execute(params![practice, line.number, line.command, line.events, line.at])?;
    if written == 0 {
        let same = it
            .prepare_cached(
                "SELECT 1 FROM steps WHERE practice = ?1 AND number = ?2
                 AND command IS ?3 AND events = ?4",
            )?
            .exists(params![practice, line.number, line.command, line.events])?;
        let elsewhere = StoreFault::ContinuedElsewhere { number: line.number };
        return if same { Ok(()) } else { Err(elsewhere.into()) };
    }
    // What it showed holds for the end it had, and this is another end, or none.
    if line.news.iter().any(Event::moves_the_end) {
        take_back(it, practice)?;
    }
    outbox::note(it, practice, line.number)?;
    it.prepare_cached(
        "UPDATE practices SET blanked = NULL WHERE number = ?1 AND blanked NOT NULL",
    )?
    .execute([practice])?;
    let before = Score::stored(it, practice)?;
    let mut after = before.clone();
    line.news.iter().for_each(|event| after.take_in(event));
    if after != before {
        write_score(it, practice, &after, line.at)?;
    }
    Ok(())
}

fn write_score(it: &Connection, practice: i64, score: &Score, at: i64) -> Result<(), Stop> {
    let set: Vec<String> =
        COLUMNS.iter().enumerate().map(|(at, name)| format!("{name} = ?{}", at + 2)).collect();
    let sql = format!("UPDATE practices SET {} WHERE number = ?1", set.join(", "));
    let cells = [practice.into()].into_iter().chain(score.cells());
    it.prepare_cached(&sql)?.execute(params_from_iter(cells))?;
    // A rating that comes later does not move the end; a contested end is none.
    let ended = score.is_over().then_some(at);
    it.prepare_cached(
        "UPDATE practices SET ended = CASE WHEN ?2 IS NULL THEN NULL ELSE coalesce(ended, ?2) END
         WHERE number = ?1",
    )?
    .execute(params![practice, ended])?;
    Ok(())
}

/// The number of practice `id`.
pub(in crate::store) fn number_of(it: &Connection, id: Uuid) -> Result<i64, Stop> {
    it.prepare_cached("SELECT number FROM practices WHERE id = ?1")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?
        .ok_or(Stop::Fault(StoreFault::Gone { what: "practice" }))
}

/// The SHA-256 of a scenario's text, in hexadecimal.
pub(in crate::store) fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
