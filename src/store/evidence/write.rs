//! Keeps and takes back what one practice shows.

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::{
    core::progress::Shown,
    store::{
        StoreFault,
        database::{Database, Stop},
        practices::number_of,
    },
};

/// Version of the rules by which evidence is gathered. A later program that gathers otherwise counts
/// it up; evidence of an older form is gathered anew.
pub(super) const FORM: u32 = 1;

/// Keeps what practice `id` shows, in the place of what it showed before.
///
/// # Errors
/// Where the practice is not there or the store cannot be written.
pub fn keep(database: &Database, id: Uuid, shown: &Shown) -> Result<(), StoreFault> {
    database.write(|it| write(it, number_of(it, id)?, shown))
}

/// Writes what practice `number` shows.
pub(super) fn write(it: &Connection, number: i64, shown: &Shown) -> Result<(), Stop> {
    take_back(it, number)?;
    it.prepare_cached("INSERT INTO evidence VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(
        params![
            number,
            FORM,
            shown.turns,
            shown.calm.0,
            shown.calm.1,
            shown.lowest,
            shown.trust.0,
            shown.trust.1
        ],
    )?;
    let mut skills = it.prepare_cached("INSERT INTO evidence_skills VALUES (?1, ?2, ?3, ?4)")?;
    for one in &shown.skills {
        skills.execute(params![number, one.skill.name(), one.opportunities(), one.met])?;
    }
    let mut points =
        it.prepare_cached("INSERT INTO evidence_points VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for one in &shown.points {
        points.execute(params![number, one.turn, one.calm, one.trust, one.mv.name()])?;
    }
    let mut phrases = it.prepare_cached("INSERT INTO evidence_phrases VALUES (?1, ?2, ?3, ?4)")?;
    for one in &shown.phrases {
        phrases.execute(params![number, one.mv.name(), one.times, one.hurt])?;
    }
    Ok(())
}

/// Takes back what practice `number` showed; it is open again.
pub(in crate::store) fn take_back(it: &Connection, number: i64) -> Result<(), Stop> {
    it.prepare_cached("DELETE FROM evidence WHERE practice = ?1")?.execute([number])?;
    Ok(())
}
