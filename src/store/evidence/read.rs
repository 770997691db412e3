//! Reads evidence back: one practice's, one person's by day, everybody's for a report on a group.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use super::write::FORM;
use crate::{
    core::{
        customer::Verdict,
        debrief::{Skill, SkillEvidence},
        moves::Move,
        progress::{Day, Observation, PhraseCount, Played, Shown, TurningPoint},
    },
    store::{
        StoreFault,
        database::{Database, Stop},
        practices::{id_in, number_of},
    },
};

/// What practice `id` shows, where it is kept.
///
/// # Errors
/// Where the practice is not there or the store cannot be read.
pub fn one(database: &Database, id: Uuid) -> Result<Option<Shown>, StoreFault> {
    database.read(|it| of_practice(it, number_of(it, id)?))
}

/// What practice `number` shows, where it is kept in today's form.
pub(in crate::store) fn of_practice(it: &Connection, number: i64) -> Result<Option<Shown>, Stop> {
    let sql = "SELECT turns, calm_first, calm_last, trust_first, trust_last, calm_lowest
               FROM evidence WHERE practice = ?1 AND form = ?2";
    let head = it.prepare_cached(sql)?.query_row((number, FORM), |row| {
        Ok(Shown {
            turns: row.get(0)?,
            calm: (row.get(1)?, row.get(2)?),
            trust: (row.get(3)?, row.get(4)?),
            lowest: row.get(5)?,
            skills: Vec::new(),
            points: Vec::new(),
            phrases: Vec::new(),
        })
    });
    let Some(mut shown) = head.optional()? else {
        return Ok(None);
    };
    let columns = |table: &str, columns: &str| {
        format!("SELECT practice, {columns} FROM {table} WHERE practice = ?1")
    };
    shown.skills = rows(it, &columns("evidence_skills", SKILL), number, skill_in)?;
    shown.points = rows(it, &columns("evidence_points", POINT), number, point_in)?;
    shown.phrases = rows(it, &columns("evidence_phrases", PHRASE), number, phrase_in)?;
    shown.skills.sort_by_key(|it| it.skill);
    shown.phrases.sort_by_key(|it| it.mv);
    Ok(Some(shown))
}

/// Columns of the tables after the practice.
const SKILL: &str = "skill, called, met";
const POINT: &str = "turn, calm, trust, code";
const PHRASE: &str = "code, times, hurt";

fn rows<T>(
    it: &Connection,
    sql: &str,
    number: i64,
    read: fn(&Row<'_>) -> rusqlite::Result<Option<T>>,
) -> Result<Vec<T>, Stop> {
    let mut statement = it.prepare_cached(sql)?;
    let found = statement.query_map([number], read)?.collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// A skill this program does not know is left out; `verify` finds it.
fn skill_in(row: &Row<'_>) -> rusqlite::Result<Option<SkillEvidence>> {
    let skill = Skill::from_name(row.get_ref(1)?.as_str()?);
    let (called, met): (u32, u32) = (row.get(2)?, row.get(3)?);
    Ok(skill.map(|skill| SkillEvidence { skill, met, missed: called.saturating_sub(met) }))
}

fn point_in(row: &Row<'_>) -> rusqlite::Result<Option<TurningPoint>> {
    let mv = Move::from_name(row.get_ref(4)?.as_str()?);
    let (turn, calm, trust) = (row.get(1)?, row.get(2)?, row.get(3)?);
    Ok(mv.map(|mv| TurningPoint { turn, calm, trust, mv }))
}

fn phrase_in(row: &Row<'_>) -> rusqlite::Result<Option<PhraseCount>> {
    let mv = Move::from_name(row.get_ref(1)?.as_str()?);
    let (times, hurt) = (row.get(2)?, row.get(3)?);
    Ok(mv.map(|mv| PhraseCount { mv, times, hurt }))
}

/// What the practices of `profile` show of each skill, day by day in order.
///
/// # Errors
/// Where the store cannot be read.
pub fn observations(
    database: &Database,
    profile: Uuid,
) -> Result<BTreeMap<Skill, Vec<Observation>>, StoreFault> {
    Ok(last_missed(database, profile)?.0)
}

/// The same, and beside it the number of the last practice on which each skill was missed.
pub(in crate::store) fn last_missed(
    database: &Database,
    profile: Uuid,
) -> Result<(BTreeMap<Skill, Vec<Observation>>, BTreeMap<Skill, i64>), StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT skill, started, called, met, practice
             FROM evidence_skills JOIN practices ON practices.number = practice
             WHERE profile = ?1 ORDER BY practice",
        )?;
        let mut days: BTreeMap<Skill, BTreeMap<Day, Observation>> = BTreeMap::new();
        let mut missed = BTreeMap::new();
        let mut rows = statement.query([profile.to_string()])?;
        // Rows of one practice follow each other, and share its day.
        let mut last: Option<(i64, Day)> = None;
        while let Some(row) = rows.next()? {
            let name = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            let Some(skill) = Skill::from_name(name) else { continue };
            let (called, met, practice): (u32, u32, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let day = match last {
                Some((same, day)) if same == practice => day,
                _ => database.day_of(row.get(1)?),
            };
            last = Some((practice, day));
            add(days.entry(skill).or_default(), Observation { day, called, met });
            if met < called {
                missed.insert(skill, practice);
            }
        }
        let in_order = days.into_iter().map(|(skill, all)| (skill, all.into_values().collect()));
        Ok((in_order.collect(), missed))
    })
}

/// Adds what one practice shows to its day.
fn add(days: &mut BTreeMap<Day, Observation>, it: Observation) {
    let so_far = days.entry(it.day).or_insert(Observation { called: 0, met: 0, ..it });
    so_far.called = so_far.called.saturating_add(it.called);
    so_far.met = so_far.met.saturating_add(it.met);
}

/// A finished practice, and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayedBy {
    /// Whose.
    pub profile: Uuid,
    /// Its number.
    pub number: i64,
    /// Its id.
    pub id: Uuid,
    /// The scenario's id.
    pub scenario: String,
    /// When it began, in milliseconds since 1970.
    pub started: i64,
    /// Calm before the first reply and after the last one.
    pub calm: (f64, f64),
    /// Trust before the first reply and after the last one.
    pub trust: (f64, f64),
    /// What it shows.
    pub played: Played,
}

/// Everything that finished practices of everybody show, in the order they were begun.
///
/// # Errors
/// Where the store cannot be read.
pub fn everything(database: &Database) -> Result<Vec<PlayedBy>, StoreFault> {
    database.read(|it| select(it, database, None))
}

/// What finished practices of `profile` show, in the order they were begun.
///
/// # Errors
/// Where the store cannot be read.
pub fn played_by_person(database: &Database, profile: Uuid) -> Result<Vec<PlayedBy>, StoreFault> {
    database.read(|it| select(it, database, Some(profile)))
}

fn select(
    it: &Connection,
    database: &Database,
    profile: Option<Uuid>,
) -> Result<Vec<PlayedBy>, Stop> {
    let whose = profile.map(|it| it.to_string());
    let mut statement = it.prepare_cached(
        "SELECT practice, profile, id, scenario, started, verdict, turns,
                calm_first, calm_last, trust_first, trust_last
         FROM evidence JOIN practices ON practices.number = practice
         WHERE (?1 IS NULL OR profile = ?1) ORDER BY practice",
    )?;
    let found = statement.query_map([&whose], |row| played_in(row, database))?;
    let found = found.collect::<Result<Vec<_>, _>>()?;
    let mut all: BTreeMap<i64, PlayedBy> = found.into_iter().map(|it| (it.number, it)).collect();
    attach(it, "evidence_skills", SKILL, &whose, skill_in, &mut all, |played, one| {
        played.skills.push(one);
    })?;
    attach(it, "evidence_points", POINT, &whose, point_in, &mut all, |played, one| {
        played.points.push(one);
    })?;
    attach(it, "evidence_phrases", PHRASE, &whose, phrase_in, &mut all, |played, one| {
        played.phrases.push(one);
    })?;
    Ok(all.into_values().collect())
}

fn played_in(row: &Row<'_>, database: &Database) -> rusqlite::Result<PlayedBy> {
    let verdict = match row.get::<_, Option<String>>(5)?.as_deref() {
        Some("kept") => Some(Verdict::Kept),
        Some("at_risk") => Some(Verdict::AtRisk),
        Some("lost") => Some(Verdict::Lost),
        _ => None,
    };
    let started = row.get(4)?;
    let (calm, trust) = ((row.get(7)?, row.get(8)?), (row.get(9)?, row.get(10)?));
    Ok(PlayedBy {
        number: row.get(0)?,
        profile: id_in(row, 1)?,
        id: id_in(row, 2)?,
        scenario: row.get(3)?,
        started,
        calm,
        trust,
        played: Played {
            day: database.day_of(started),
            verdict,
            turns: row.get(6)?,
            gained: (calm.1 - calm.0, trust.1 - trust.0),
            skills: Vec::new(),
            points: Vec::new(),
            phrases: Vec::new(),
        },
    })
}

/// Hands each row of `table` to the practice it belongs to.
fn attach<T>(
    it: &Connection,
    table: &str,
    columns: &str,
    whose: &Option<String>,
    read: fn(&Row<'_>) -> rusqlite::Result<Option<T>>,
    all: &mut BTreeMap<i64, PlayedBy>,
    put: fn(&mut Played, T),
) -> Result<(), Stop> {
    let narrowed = if whose.is_some() {
        "WHERE practice IN (SELECT number FROM practices WHERE profile = ?1)"
    } else {
        "WHERE ?1 IS NULL"
    };
    let sql = format!("SELECT practice, {columns} FROM {table} {narrowed}");
    let mut statement = it.prepare_cached(&sql)?;
    let mut rows = statement.query([whose])?;
    while let Some(row) = rows.next()? {
        if let (Some(known), Some(one)) = (all.get_mut(&row.get(0)?), read(row)?) {
            put(&mut known.played, one);
        }
    }
    Ok(())
}
