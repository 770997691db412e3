//! Who is to practise what by when, as the trainer's roster says. How a roster file is read is left
//! to `report::roster`.

use rusqlite::{Connection, params};

use super::{
    StoreFault,
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

    fn of(name: &str) -> Self {
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
/// taken out. All or nothing. Answers with how many are new.
///
/// # Errors
/// Where the store cannot be written.
pub fn put(database: &Database, roster: &[Assignment]) -> Result<u32, StoreFault> {
    database.write(|it| {
        let before = count(it)?;
        let mut statement = it.prepare_cached(
            "INSERT INTO assignments (person, in_group, task, due) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (person, in_group, task) DO UPDATE SET due = excluded.due",
        )?;
        for one in roster {
            let due = one.due.map(|it| it.to_string()).unwrap_or_default();
            statement.execute(params![one.person, one.group, one.task.name(), due])?;
        }
        Ok(count(it)?.saturating_sub(before))
    })
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
        let found = statement.query_map([group], |row| {
            Ok(Assignment {
                person: row.get(0)?,
                group: row.get(1)?,
                task: Task::of(row.get_ref(2)?.as_str()?),
                due: Day::read(row.get_ref(3)?.as_str()?),
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
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
