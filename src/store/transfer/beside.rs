//! What trainers say beside practices, as it is carried: overrides, and lines of the roster. Taken in
//! twice, or in any order, both come to the same: overrides add up, and of two days for one line of
//! the roster the one that was said last holds.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Intake, Person};
use crate::{
    core::progress::Day,
    store::{
        StoreFault,
        assignments::{self, Assignment, Task},
        database::{Database, Stop},
        overrides::{self, Override},
        practices::number_of,
        profiles,
    },
};

/// The end of the year 9999: nothing is said later than that.
const LATEST: i64 = 253_402_300_799_999;
/// Longest name of a group or a task, in characters.
const LONGEST: usize = 200;

/// An override as it is carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedOverride {
    /// Its id, which is made of everything it says.
    pub id: Uuid,
    /// Of which practice.
    pub practice: Uuid,
    /// What it replaces.
    pub field: String,
    /// What it says.
    pub value: String,
    /// Who says so.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// A line of the roster as it is carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedAssignment {
    /// Who, by name.
    pub person: String,
    /// Their group; may be empty.
    pub group: String,
    /// What: a scenario's id, or `skill:NAME`.
    pub task: String,
    /// By when; may be empty.
    pub due: String,
    /// When this was said, in milliseconds since 1970.
    pub said: i64,
}

/// Every override of practices of `profile`, in order.
///
/// # Errors
/// Where the store cannot be read.
pub fn overrides_of(
    database: &Database,
    profile: Uuid,
) -> Result<Vec<CarriedOverride>, StoreFault> {
    let all = overrides::of_person(database, Some(profile))?;
    Ok(all.into_iter().map(CarriedOverride::from).collect())
}

/// The lines of the roster: of the people called so, or every one.
///
/// # Errors
/// Where the store cannot be read.
pub fn roster_of(
    database: &Database,
    people: Option<&[Person]>,
) -> Result<Vec<CarriedAssignment>, StoreFault> {
    let of = |name: &str| {
        people.is_none_or(|all| all.iter().any(|it| it.name.eq_ignore_ascii_case(name)))
    };
    let all = assignments::said(database)?.into_iter().filter(|it| of(&it.0.person));
    let carried = |(it, said): (Assignment, i64)| CarriedAssignment {
        task: it.task.name(),
        due: it.due.map(|it| it.to_string()).unwrap_or_default(),
        person: it.person,
        group: it.group,
        said,
    };
    Ok(all.map(carried).collect())
}

impl From<Override> for CarriedOverride {
    fn from(it: Override) -> Self {
        let id = it.id();
        let Override { practice, field, value, by, reason, at } = it;
        Self { id, practice, field, value, by, reason, at }
    }
}

impl CarriedOverride {
    /// What it says, where it can be said and the id is its own.
    fn checked(&self) -> Result<Override, StoreFault> {
        let wrong =
            |why: String| StoreFault::Unreadable { what: format!("override {}", self.id), why };
        let Self { id, practice, field, value, by, reason, at } = self.clone();
        let said = Override { practice, field, value, by, reason, at };
        said.check().map_err(wrong)?;
        if !(0..=LATEST).contains(&at) {
            return Err(wrong("its time cannot be".to_owned()));
        }
        if said.id() != id {
            return Err(wrong("its id does not belong to what it says".to_owned()));
        }
        Ok(said)
    }
}

impl CarriedAssignment {
    fn checked(&self) -> Result<Assignment, StoreFault> {
        let wrong = |why: &str| StoreFault::Unreadable {
            what: format!("line of the roster for {}", self.person),
            why: why.to_owned(),
        };
        let plain = |it: &str| it.chars().count() <= LONGEST && !it.chars().any(char::is_control);
        if !plain(&self.group) {
            return Err(wrong("its group cannot be one"));
        }
        if !plain(&self.task) || self.task.trim().is_empty() {
            return Err(wrong("its task cannot be one"));
        }
        if !(0..=LATEST).contains(&self.said) {
            return Err(wrong("its time cannot be"));
        }
        let due = match self.due.as_str() {
            "" => None,
            text => Some(Day::read(text).ok_or_else(|| wrong("its day is none"))?),
        };
        let person = profiles::checked(&self.person)?;
        Ok(Assignment { person, group: self.group.clone(), task: Task::of(&self.task), due })
    }
}

impl Intake<'_> {
    /// Takes in an override, whose practice is there; answers whether it is new.
    ///
    /// # Errors
    /// Where it makes no sense, its practice is missing, or the store cannot be written.
    pub fn said_by_hand(&self, carried: &CarriedOverride) -> Result<bool, StoreFault> {
        let said = carried.checked()?;
        self.done(|it| overrides::add(it, number_of(it, said.practice)?, &said))
    }

    /// Takes in a line of the roster; answers whether it says something new. Where the name is that
    /// of one of `people` who is called otherwise here, it is theirs under that name.
    ///
    /// # Errors
    /// Where it makes no sense, or the store cannot be written.
    pub fn assignment(
        &self,
        carried: &CarriedAssignment,
        people: &[Person],
    ) -> Result<bool, StoreFault> {
        let mut line = carried.checked()?;
        let theirs = people.iter().find(|it| it.name.eq_ignore_ascii_case(&line.person));
        self.done(|it| {
            if let Some(person) = theirs {
                line.person = name_here(it, person)?;
            }
            assignments::merge(it, &line, carried.said)
        })
    }
}

/// How somebody who was taken in is called here.
fn name_here(it: &Connection, person: &Person) -> Result<String, Stop> {
    let sql = "SELECT name FROM profiles WHERE id = ?1";
    Ok(it.prepare_cached(sql)?.query_row(params![person.id.to_string()], |row| row.get(0))?)
}
