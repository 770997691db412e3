//! What waits to be told to an organisation's learning record store.
//!
//! Where a site's policy asks for it ([`set_shares`]), every step that is kept is noted here in the
//! same transaction. What is said of a step, and to whom, is left to `exchange`.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{
    StoreFault,
    database::{Database, Stop},
    practices::id_in,
};

/// The settings' row that says what a site's policy shares; steps are noted only where it is there.
const SHARES: &str = "lrs_shares";
/// The settings' row that keeps how the last attempt to send went.
const LAST_WORD: &str = "lrs_last_word";

/// A step that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its place in the order.
    pub number: i64,
    /// The practice it belongs to.
    pub practice: Uuid,
    /// The step.
    pub step: u32,
    /// What the policy shared when it happened.
    pub shares: String,
}

/// A statement that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// The statement's id.
    pub statement: String,
    /// The practice it speaks of.
    pub practice: Uuid,
    /// The step it speaks of.
    pub step: u32,
    /// Why it was refused.
    pub words: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// How things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Steps that wait.
    pub waiting: i64,
    /// The practices they belong to.
    pub practices: i64,
    /// Steps that have arrived.
    pub sent: i64,
    /// When the last of them arrived, in milliseconds since 1970.
    pub last_sent: Option<i64>,
    /// Statements that were refused.
    pub parked: i64,
    /// How the last attempt went, in words.
    pub last_word: Option<String>,
}

/// Says what the site's policy shares from now on; nothing where nothing is to be noted.
///
/// # Errors
/// Where the store cannot be read or written.
pub fn set_shares(database: &Database, shares: Option<&str>) -> Result<(), StoreFault> {
    if self::shares(database)?.as_deref() == shares {
        return Ok(());
    }
    database.write(|it| match shares {
        Some(shares) => keep(it, SHARES, shares),
        None => {
            it.execute("DELETE FROM settings WHERE key = ?1", [SHARES])?;
            Ok(())
        }
    })
}

/// What the site's policy shares, as it was last set.
///
/// # Errors
/// Where the store cannot be read.
pub fn shares(database: &Database) -> Result<Option<String>, StoreFault> {
    database.read(|it| kept(it, SHARES))
}

/// Keeps how an attempt to send went, for whoever asks later.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep_last_word(database: &Database, word: &str) -> Result<(), StoreFault> {
    database.write(|it| keep(it, LAST_WORD, word))
}

/// Notes that a step was kept, where a policy asks for it. It is part of the step's transaction.
pub(super) fn note(it: &Connection, practice: i64, step: u32) -> Result<(), Stop> {
    it.prepare_cached(
        "INSERT INTO outbox (profile, practice, step, shares)
         SELECT p.profile, p.number, ?2, s.value FROM practices p, settings s
         WHERE p.number = ?1 AND s.key = ?3 ON CONFLICT DO NOTHING",
    )?
    .execute(params![practice, step, SHARES])?;
    Ok(())
}

/// The next steps that wait behind number `after`, at most `most`, in order.
///
/// # Errors
/// Where the store cannot be read.
pub fn waiting(database: &Database, after: i64, most: u32) -> Result<Vec<Waiting>, StoreFault> {
    let those = "o.sent IS NULL AND o.number > ?1 ORDER BY o.number LIMIT ?2";
    database.read(|it| select(it, those, params![after, most]))
}

/// Every step of a practice that was ever noted, in order.
///
/// # Errors
/// Where the store cannot be read.
pub fn noted(database: &Database, practice: Uuid) -> Result<Vec<Waiting>, StoreFault> {
    let those = "p.id = ?1 ORDER BY o.step";
    database.read(|it| select(it, those, params![practice.to_string()]))
}

/// Marks steps as arrived, and parks what was refused, in one transaction.
///
/// # Errors
/// Where the store cannot be written; nothing is marked then.
pub fn settle(
    database: &Database,
    arrived: &[i64],
    refused: &[Parked],
    at: i64,
) -> Result<(), StoreFault> {
    database.write(|it| {
        let mut mark = it.prepare_cached("UPDATE outbox SET sent = ?2 WHERE number = ?1")?;
        for number in arrived {
            mark.execute(params![number, at])?;
        }
        let mut park = it.prepare_cached(
            "INSERT OR REPLACE INTO parked
             SELECT ?1, profile, number, ?3, ?4, ?5 FROM practices WHERE id = ?2",
        )?;
        for them in refused {
            let practice = them.practice.to_string();
            let Parked { statement, step, words, at, .. } = them;
            park.execute(params![statement, practice, step, words, at])?;
        }
        Ok(())
    })
}

/// Forgets what a store said of statements that held typed words: it may have said them back. Part
/// of the transaction that takes the words out of a practice.
pub(super) fn forget_words(it: &Connection, practice: i64) -> Result<(), Stop> {
    it.execute(
        "UPDATE parked SET words = substr(words, 1, 3) || ': (not kept)'
         WHERE practice = ?1 AND step IN
         (SELECT step FROM outbox WHERE practice = ?1 AND shares LIKE '%typed_words%')",
        [practice],
    )?;
    Ok(())
}

/// Everything that was refused, in the order of practices and steps.
///
/// # Errors
/// Where the store cannot be read.
pub fn parked(database: &Database) -> Result<Vec<Parked>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare(
            "SELECT k.statement, p.id, k.step, k.words, k.at
             FROM parked k JOIN practices p ON p.number = k.practice
             ORDER BY k.practice, k.step, k.rowid",
        )?;
        let of_row = |row: &Row<'_>| {
            Ok(Parked {
                statement: row.get(0)?,
                practice: id_in(row, 1)?,
                step: row.get(2)?,
                words: row.get(3)?,
                at: row.get(4)?,
            })
        };
        let found = statement.query_map([], of_row)?.collect::<Result<_, _>>()?;
        Ok(found)
    })
}

/// Lets steps with a refused statement wait again. Answers with how many steps those are.
///
/// # Errors
/// Where the store cannot be written.
pub fn unpark(database: &Database) -> Result<usize, StoreFault> {
    database.write(|it| {
        let again = it.execute(
            "UPDATE outbox SET sent = NULL
             WHERE (practice, step) IN (SELECT practice, step FROM parked)",
            [],
        )?;
        it.execute("DELETE FROM parked", [])?;
        Ok(again)
    })
}

/// How things stand.
///
/// # Errors
/// Where the store cannot be read.
pub fn standing(database: &Database) -> Result<Standing, StoreFault> {
    database.read(|it| {
        let (waiting, practices) = it.query_row(
            "SELECT count(*), count(DISTINCT practice) FROM outbox WHERE sent IS NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let (sent, last_sent) =
            it.query_row("SELECT count(sent), max(sent) FROM outbox", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let parked = it.query_row("SELECT count(*) FROM parked", [], |row| row.get(0))?;
        let last_word = kept(it, LAST_WORD)?;
        Ok(Standing { waiting, practices, sent, last_sent, parked, last_word })
    })
}

fn select(
    it: &Connection,
    those: &str,
    values: impl rusqlite::Params,
) -> Result<Vec<Waiting>, Stop> {
    let sql = format!(
        "SELECT o.number, p.id, o.step, o.shares
         FROM outbox o JOIN practices p ON p.number = o.practice WHERE {those}"
    );
    let of_row = |row: &Row<'_>| {
        Ok(Waiting {
            number: row.get(0)?,
            practice: id_in(row, 1)?,
            step: row.get(2)?,
            shares: row.get(3)?,
        })
    };
    let found = it.prepare_cached(&sql)?.query_map(values, of_row)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn keep(it: &Connection, key: &str, value: &str) -> Result<(), Stop> {
    it.execute(
        "INSERT INTO settings VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value],
    )?;
    Ok(())
}

fn kept(it: &Connection, key: &str) -> Result<Option<String>, Stop> {
    let sql = "SELECT value FROM settings WHERE key = ?1";
    Ok(it.query_row(sql, [key], |row| row.get(0)).optional()?)
}
