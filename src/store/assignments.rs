//! Who is to practise what by when, as the trainer's roster says. How a roster file is read is left
//! to `report::roster`.

use rusqlite::{Connection, Row, params};

use super::{
    StoreFault, clock,
    database::{Database, Stop},
};
use crate::core::{debrief::Skill, progress::Day};

/// What is to be practised.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// A scenario, by its id.
    Scenario(String),
    /// Any finished practice in which this skill was called for.
    Skill(Skill),
}

/// What a task's name begins with where it is a skill.
const SKILL: &str = "skill:";

impl Task {
    /// Its name in the store and in files.
    pub fn name(&self) -> String {
        match self {
            Self::Scenario(id) => id.clone(),
            Self::Skill(skill) => format!("{SKILL}{}", skill.name()),
        }
    }

    pub(super) fn of(name: &str) -> Self {
        let skill = name.strip_prefix(SKILL).and_then(Skill::from_name);
        skill.map_or_else(|| Self::Scenario(name.to_owned()), Self::Skill)
    }
}

/// One line of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Who, by name.
    pub person: String,
    /// Their group; may be empty.
    pub group: String,
    /// What.
    pub task: Task,
    /// By when, if it was said.
    pub due: Option<Day>,
}

/// Puts a whole roster in: lines that are known get their new day, others are added, nothing is
/// taken out. All or nothing. Answers with how many are new. What is said here is said after
/// everything that is known here, even where the clock is set back.
///
/// # Errors
/// Where the store cannot be written.
pub fn put(database: &Database, roster: &[Assignment]) -> Result<u32, StoreFault> {
    database.write(|it| {
        let before = count(it)?;
        let mut statement = it.prepare_cached(
            "INSERT INTO assignments (person, in_group, task, due, said)
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (person, in_group, task)
             DO UPDATE SET due = excluded.due, said = max(excluded.said, said + 1)",
        )?;
        let now = clock::now();
        for one in roster {
            let due = one.due.map(|it| it.to_string()).unwrap_or_default();
            statement.execute(params![one.person, one.group, one.task.name(), due, now])?;
        }
        Ok(count(it)?.saturating_sub(before))
    })
}

/// Takes in a line that was `said` elsewhere: it is added, or takes the place of the same line where
/// it was said later. Two said in one moment are told apart by what they say, so that the order they
/// come in does not matter. Answers whether anything is new. Part of a transaction.
pub(super) fn merge(it: &Connection, line: &Assignment, said: i64) -> Result<bool, Stop> {
    let due = line.due.map(|it| it.to_string()).unwrap_or_default();
    let changed = it
        .prepare_cached(
            "INSERT INTO assignments (person, in_group, task, due, said)
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (person, in_group, task)
             DO UPDATE SET person = excluded.person, in_group = excluded.in_group,
             due = excluded.due, said = excluded.said
             WHERE (excluded.said, excluded.due, excluded.in_group COLLATE BINARY)
             > (said, due, in_group COLLATE BINARY)",
        )?
        .execute(params![line.person, line.group, line.task.name(), due, said])?;
    Ok(changed > 0)
}

fn count(it: &Connection) -> Result<u32, Stop> {
    Ok(it.query_row("SELECT count(*) FROM assignments", [], |row| row.get(0))?)
}

/// The roster of `group`, or of everybody, by group and person.
///
/// # Errors
/// Where the store cannot be read.
pub fn list(database: &Database, group: Option<&str>) -> Result<Vec<Assignment>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT person, in_group, task, due FROM assignments
             WHERE ?1 IS NULL OR in_group = ?1 ORDER BY in_group, person, number",
        )?;
        let found = statement.query_map([group], of_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    })
}

/// Every line with when it was said, in an order that is the same on every computer.
///
/// # Errors
/// Where the store cannot be read.
pub(super) fn said(database: &Database) -> Result<Vec<(Assignment, i64)>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT person, in_group, task, due, said FROM assignments
             ORDER BY in_group, person, task",
        )?;
        let found = statement.query_map([], |row| Ok((of_row(row)?, row.get(4)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    })
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        person: row.get(0)?,
        group: row.get(1)?,
        task: Task::of(row.get_ref(2)?.as_str()?),
        due: Day::read(row.get_ref(3)?.as_str()?),
    })
}

/// Names of all groups.
///
/// # Errors
/// Where the store cannot be read.
pub fn groups(database: &Database) -> Result<Vec<String>, StoreFault> {
    database.read(|it| {
        let sql = "SELECT DISTINCT in_group FROM assignments WHERE in_group <> '' ORDER BY 1";
        let mut statement = it.prepare_cached(sql)?;
        let found = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(found)
    })
}
