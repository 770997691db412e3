//! Who has done what they were assigned: completion, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    core::{debrief::Skill, progress::Day},
    store::{
        StoreFault, Uuid,
        assignments::{Assignment, Task},
        database::Database,
        evidence::{self, PlayedBy},
        profiles,
    },
};

/// What one person has finished, with the first day each was.
#[derive(Clone, Debug, Default)]
pub struct Finished {
    /// The profile, where the person has one.
    pub profile: Option<Uuid>,
    scenarios: BTreeMap<String, Day>,
    skills: BTreeMap<Skill, Day>,
    /// Finished calls.
    pub calls: u32,
}

/// Whether an assignment is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Since this day.
    Yes(Day),
    /// There is time.
    NotYet,
    /// Its day has passed.
    Late,
}

impl Finished {
    /// Whether this person has done what `assignment` asks, on the day `today`.
    pub fn done(&self, assignment: &Assignment, today: Day) -> Done {
        let day = match &assignment.task {
            Task::Scenario(id) => self.scenarios.get(id),
            Task::Skill(skill) => self.skills.get(skill),
        };
        match day {
            Some(day) => Done::Yes(*day),
            None if assignment.due.is_some_and(|due| due < today) => Done::Late,
            None => Done::NotYet,
        }
    }

    fn take(&mut self, it: &PlayedBy) {
        self.calls += 1;
        self.scenarios.entry(it.scenario.clone()).or_insert(it.played.day);
        let called: BTreeSet<Skill> = it.played.skills.iter().map(|it| it.skill).collect();
        for skill in called {
            self.skills.entry(skill).or_insert(it.played.day);
        }
    }
}

/// What everybody has finished, by name in small letters.
///
/// # Errors
/// Where the store cannot be read.
pub fn finished(database: &Database) -> Result<BTreeMap<String, Finished>, StoreFault> {
    let mut people: BTreeMap<Uuid, Finished> = BTreeMap::new();
    for it in evidence::everything(database)? {
        people.entry(it.profile).or_default().take(&it);
    }
    let named = profiles::list(database)?.into_iter().map(|profile| {
        let mut finished = people.remove(&profile.id).unwrap_or_default();
        finished.profile = Some(profile.id);
        (profile.name.to_ascii_lowercase(), finished)
    });
    Ok(named.collect())
}
