//! The calls a facilitator led in a room: the open one, kept whole after each step, those that are
//! over, and where the session plan stands. They belong to the facilitator's profile and hold nobody's name but what its notes say.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    StoreFault,
    data::clean::{self, Scope},
    database::{Database, Stop},
};
use crate::core::room::{LedRecord, PlanPlace};

fn open_key(profile: Uuid) -> String {
    format!("room:{profile}")
}

fn led_key(profile: Uuid) -> String {
    format!("rooms:{profile}")
}

fn plan_key(profile: Uuid) -> String {
    format!("plan:{profile}")
}

/// The room this person left open, if there is one.
///
/// # Errors
/// Where the store cannot be read, or the room makes no sense.
pub fn open(database: &Database, profile: Uuid) -> Result<Option<LedRecord>, StoreFault> {
    let kept = database.read(|it| value(it, &open_key(profile)))?;
    kept.map(|it| serde_json::from_str(&it)).transpose().map_err(unreadable)
}

/// Every room this person led to its end, in order.
///
/// # Errors
/// Where the store cannot be read, or a room makes no sense.
pub fn led(database: &Database, profile: Uuid) -> Result<Vec<LedRecord>, StoreFault> {
    database.read(|it| led_in(it, profile))
}

/// Keeps the open room as it stands; it is on the disk when this returns.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep(database: &Database, profile: Uuid, room: &LedRecord) -> Result<(), StoreFault> {
    let value = serde_json::to_string(room).map_err(unreadable)?;
    database.write(|it| put(it, &open_key(profile), &value))
}

/// Puts the open room away without keeping it.
///
/// # Errors
/// Where the store cannot be written.
pub fn put_away(database: &Database, profile: Uuid) -> Result<(), StoreFault> {
    database.write(|it| remove(it, &open_key(profile)))
}

/// Keeps a room with those that are over, and puts it away, both or neither. One that was looked back
/// at takes the place of what it continues.
///
/// # Errors
/// Where the store cannot be read or written.
pub fn close(database: &Database, profile: Uuid, room: &LedRecord) -> Result<(), StoreFault> {
    database.write(|it| {
        let mut all = led_in(it, profile)?;
        let _earlier = all.pop_if(|it| room.replaces(it));
        all.push(room.clone());
        put(it, &led_key(profile), &serde_json::to_string(&all).map_err(unreadable)?)?;
        remove(it, &open_key(profile))
    })
}

/// Erases `room`, one of those this person led to their end, and the copies of the records beside
/// the file, which hold it too. The freed place is overwritten, the file is rewritten and the log is
/// emptied, as when a person is erased. Answers whether it was still there.
///
/// # Errors
/// Where it could not be done wholly; the next start goes on from there.
pub fn erase(database: &Database, profile: Uuid, room: &LedRecord) -> Result<bool, StoreFault> {
    let found = database.write(|it| {
        let mut all = led_in(it, profile)?;
        // By what it is and not by its place: another window may have kept one since it was listed.
        let Some(at) = all.iter().position(|it| it == room) else {
            return Ok(false);
        };
        all.remove(at);
        if all.is_empty() {
            remove(it, &led_key(profile))?;
        } else {
            put(it, &led_key(profile), &serde_json::to_string(&all).map_err(unreadable)?)?;
        }
        clean::note(it, Scope::Copies)?;
        Ok(true)
    })?;
    clean::go_on(database)?;
    Ok(found)
}

/// Where this person's session plan stands, if one was left open.
///
/// # Errors
/// Where the store cannot be read, or the place makes no sense.
pub fn open_plan(database: &Database, profile: Uuid) -> Result<Option<PlanPlace>, StoreFault> {
    let kept = database.read(|it| value(it, &plan_key(profile)))?;
    kept.map(|it| serde_json::from_str(&it)).transpose().map_err(unreadable)
}

/// Keeps where a session plan stands, or forgets it.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep_plan(
    database: &Database,
    profile: Uuid,
    place: Option<&PlanPlace>,
) -> Result<(), StoreFault> {
    let key = plan_key(profile);
    let value = place.map(serde_json::to_string).transpose().map_err(unreadable)?;
    database.write(|it| match value {
        Some(value) => put(it, &key, &value),
        None => remove(it, &key),
    })
}

fn led_in(it: &Connection, profile: Uuid) -> Result<Vec<LedRecord>, Stop> {
    let kept = value(it, &led_key(profile))?;
    let led = kept.map_or(Ok(Vec::new()), |it| serde_json::from_str(&it).map_err(unreadable));
    Ok(led?)
}

fn value(it: &Connection, key: &str) -> Result<Option<String>, Stop> {
    let sql = "SELECT value FROM settings WHERE key = ?1";
    Ok(it.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
}

fn put(it: &Connection, key: &str, value: &str) -> Result<(), Stop> {
    it.execute(
        "INSERT INTO settings VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![key, value],
    )?;
    Ok(())
}

fn remove(it: &Connection, key: &str) -> Result<(), Stop> {
    it.execute("DELETE FROM settings WHERE key = ?1", [key])?;
    Ok(())
}

fn unreadable(error: serde_json::Error) -> StoreFault {
    StoreFault::Unreadable { what: "room".to_owned(), why: error.to_string() }
}
