//! The calls a facilitator led in a room: the open one, kept whole after each step, those that are
//! over, and where the session plan stands. They belong to the facilitator's profile and hold nobody's name but what its notes say.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    StoreFault,
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
    let kept = value(database, &open_key(profile))?;
    kept.map(|it| serde_json::from_str(&it)).transpose().map_err(unreadable)
}

/// Every room this person led to its end, in order.
///
/// # Errors
/// Where the store cannot be read, or a room makes no sense.
pub fn led(database: &Database, profile: Uuid) -> Result<Vec<LedRecord>, StoreFault> {
    let kept = value(database, &led_key(profile))?;
    kept.map_or(Ok(Vec::new()), |it| serde_json::from_str(&it).map_err(unreadable))
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
    let mut all = led(database, profile)?;
    let _earlier = all.pop_if(|it| room.continues(it));
    all.push(room.clone());
    let value = serde_json::to_string(&all).map_err(unreadable)?;
    database.write(|it| {
        put(it, &led_key(profile), &value)?;
        remove(it, &open_key(profile))
    })
}

/// Where this person's session plan stands, if one was left open.
///
/// # Errors
/// Where the store cannot be read, or the place makes no sense.
pub fn open_plan(database: &Database, profile: Uuid) -> Result<Option<PlanPlace>, StoreFault> {
    let kept = value(database, &plan_key(profile))?;
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

fn value(database: &Database, key: &str) -> Result<Option<String>, StoreFault> {
    database.read(|it| {
        let sql = "SELECT value FROM settings WHERE key = ?1";
        let found = it.prepare_cached(sql)?.query_row([key], |row| row.get(0));
        Ok(found.optional()?)
    })
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
