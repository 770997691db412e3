//! The report on a group, for whoever answers for its training: one page, nobody to be found in it.

mod shaped;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde::Serialize;

use shaped::shaped;

use super::{Done, ReportFault, finished};
use crate::{
    core::{
        analyser::Lexicon,
        progress::{Count, FEWEST_PEOPLE, Played, cohort, suppress},
    },
    store::{
        Uuid,
        assignments::{self, Assignment},
        database::Database,
        evidence, profiles,
    },
};

/// How far the group is with what it was assigned; numbers under five people are kept back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Completion {
    /// People in the roster.
    pub people: u32,
    /// People who did everything they were assigned.
    pub done: Option<u32>,
    /// People who have time left.
    pub under_way: Option<u32>,
    /// People with something that is past its day.
    pub late: Option<u32>,
}

/// How people practised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Habit {
    /// `1-2`, `3-5`, `6-10` or `11+` finished calls.
    pub calls: String,
    /// People; nothing where it is kept back.
    pub people: Option<u32>,
}

/// How far a skill moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SkillMoved {
    /// Its name.
    pub skill: String,
    /// People seen at both ends; nothing where they are fewer than five, and then nothing else.
    pub people: Option<u32>,
    /// Share met in the first calls.
    pub first: Option<f64>,
    /// Share met in the last calls.
    pub last: Option<f64>,
    /// The difference.
    pub by: Option<f64>,
    /// Lower end of the difference's band.
    pub low: Option<f64>,
    /// Upper end of the difference's band.
    pub high: Option<f64>,
    /// `up`, `down`, `unclear` or `too-few`.
    pub moved: String,
}

/// Turning points in a fifth of the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FifthLine {
    /// Which fifth, from 1.
    pub fifth: u32,
    /// Turns that did her good; nothing where it is kept back.
    pub up: Option<u32>,
    /// Turns that cost; nothing where it is kept back.
    pub down: Option<u32>,
}

/// A move, how often, and by how many people, never fewer than five.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MoveLine {
    /// The move.
    #[serde(rename = "move")]
    pub code: String,
    /// Turns.
    pub times: u32,
    /// Of these, turns after which the customer was worse off, where that was counted.
    pub hurt: Option<u32>,
    /// People.
    pub people: u32,
}

/// How calls at one end of the time went, in people; nothing where a number is kept back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EndLine {
    /// Customers kept.
    pub kept: Option<u32>,
    /// Customers at risk.
    pub at_risk: Option<u32>,
    /// Customers lost.
    pub lost: Option<u32>,
    /// Customers calmer at the end than at the beginning.
    pub calmer: Option<u32>,
    /// Customers more trusting at the end than at the beginning.
    pub trusting: Option<u32>,
}

/// Each one's first call against the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FirstAgainstLast {
    /// People with two calls or more.
    pub people: u32,
    /// The first calls.
    pub first: EndLine,
    /// The last calls.
    pub last: EndLine,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CohortReport {
    /// `cohort`.
    pub kind: String,
    /// Version of this format.
    pub format: u32,
    /// The group; nothing where it is everybody.
    pub group: Option<String>,
    /// The day of the report.
    pub day: String,
    /// The fewest people a number may be about.
    pub fewest: u32,
    /// How much of the distribution the bands hold.
    pub band: f64,
    /// People who finished a call.
    pub people: u32,
    /// Calls they finished.
    pub calls: u32,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// How far the group is with what it was assigned; nothing where nothing was.
    pub completion: Option<Completion>,
    /// How much people practised.
    pub habits: Vec<Habit>,
    /// The skills.
    pub skills: Vec<SkillMoved>,
    /// Where calls turn.
    pub fifths: Vec<FifthLine>,
    /// What stood for turns that did her good.
    pub up: Vec<MoveLine>,
    /// What stood for turns that cost.
    pub down: Vec<MoveLine>,
    /// Phrases that put people off.
    pub phrases: Vec<MoveLine>,
    /// Kinds that are kept back because fewer than five people stand behind them.
    pub held_back: u32,
    /// First against last; nothing where fewer than five people have two calls.
    pub first_last: Option<FirstAgainstLast>,
    /// Practices that can no longer be replayed and are left out.
    pub left_out: u32,
}

/// Puts the report on `group`, or on everybody, together, as of `now` (milliseconds since 1970).
///
/// # Errors
/// Where the store cannot be read or written, the group is unknown, or too few people practised.
pub fn cohort_report(
    database: &Database,
    group: Option<&str>,
    lexicon: &Arc<Lexicon>,
    now: i64,
) -> Result<CohortReport, ReportFault> {
    let left_out = evidence::fill(database, lexicon, None)?.len();
    let roster = assignments::list(database, group)?;
    if let (Some(asked), true) = (group, roster.is_empty()) {
        return Err(no_group(database, asked)?);
    }
    let people = people(database, group.map(|_| roster.as_slice()))?;
    let found = cohort(&people).ok_or_else(|| ReportFault::TooFew {
        group: group.map_or("everybody here".to_owned(), |it| format!("the group '{it}'")),
    })?;
    let completion = completion(database, &roster, now)?;
    Ok(CohortReport {
        group: group.map(str::to_owned),
        day: database.day_of(now).to_string(),
        completion,
        left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
        ..shaped(&found)
    })
}

fn no_group(database: &Database, asked: &str) -> Result<ReportFault, ReportFault> {
    let groups = assignments::groups(database)?;
    let known = if groups.is_empty() {
        " Groups come from a roster: see `rapport roster template`.".to_owned()
    } else {
        format!(" There are: {}.", groups.join(", "))
    };
    Ok(ReportFault::NoGroup { asked: asked.to_owned(), known })
}

/// Finished calls by person, of everybody or of those in a roster.
fn people(
    database: &Database,
    roster: Option<&[Assignment]>,
) -> Result<Vec<Vec<Played>>, ReportFault> {
    let wanted: Option<BTreeSet<Uuid>> = match roster {
        None => None,
        Some(roster) => {
            let names: BTreeSet<String> =
                roster.iter().map(|it| it.person.to_ascii_lowercase()).collect();
            let all = profiles::list(database)?;
            let inside = all.iter().filter(|it| names.contains(&it.name.to_ascii_lowercase()));
            Some(inside.map(|it| it.id).collect())
        }
    };
    let mut people: BTreeMap<Uuid, Vec<Played>> = BTreeMap::new();
    for it in evidence::everything(database)? {
        if wanted.as_ref().is_none_or(|some| some.contains(&it.profile)) {
            people.entry(it.profile).or_default().push(it.played);
        }
    }
    Ok(people.into_values().collect())
}

fn completion(
    database: &Database,
    roster: &[Assignment],
    now: i64,
) -> Result<Option<Completion>, ReportFault> {
    let all = finished(database)?;
    let today = database.day_of(now);
    let mut worst: BTreeMap<String, u32> = BTreeMap::new();
    for it in roster {
        let name = it.person.to_ascii_lowercase();
        let state = match all.get(&name).map_or(Done::NotYet, |person| person.done(it, today)) {
            Done::Yes(_) => 0,
            Done::NotYet if it.due.is_some_and(|due| due < today) => 2,
            Done::NotYet => 1,
            Done::Late => 2,
        };
        let kept = worst.entry(name).or_default();
        *kept = state.max(*kept);
    }
    let people = u32::try_from(worst.len()).unwrap_or(u32::MAX);
    if people < FEWEST_PEOPLE {
        return Ok(None);
    }
    let count = |state: u32| {
        u32::try_from(worst.values().filter(|it| **it == state).count()).unwrap_or(u32::MAX)
    };
    let [done, under_way, late] = suppress([count(0), count(1), count(2)]).map(Count::shown);
    Ok(Some(Completion { people, done, under_way, late }))
}
