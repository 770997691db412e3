//! The report on one person: each skill with its uncertainty over time, the days of practice, and
//! each call's beginning against its end.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

use super::{FORMAT, ReportFault, SaidByHand, name_of};
use crate::{
    core::{
        analyser::Lexicon,
        debrief::{ENOUGH_EVIDENCE, Skill},
        progress::{BAND, Day, Estimate, Observation, rhythm},
    },
    store::{
        database::Database,
        evidence::{self, PlayedBy},
        overrides,
        profiles::Profile,
    },
};

/// The most points of a skill's course: more would not show in a picture.
const MOST_POINTS: usize = 40;

/// What was believed about a skill on some day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CoursePoint {
    /// The day.
    pub day: String,
    /// Times called for until then.
    pub called: u32,
    /// The share met that was to be expected.
    pub share: f64,
    /// Lower end of the band.
    pub low: f64,
    /// Upper end of the band.
    pub high: f64,
}

/// One skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SkillCourse {
    /// Its name.
    pub skill: String,
    /// `not-seen`, `growing` or `steady`.
    pub standing: String,
    /// Times it was called for.
    pub called: u32,
    /// Times it was met.
    pub met: u32,
    /// The share met that is to be expected; nothing below five opportunities.
    pub share: Option<f64>,
    /// Lower end of the band; nothing below five opportunities.
    pub low: Option<f64>,
    /// Upper end of the band; nothing below five opportunities.
    pub high: Option<f64>,
    /// The day it is due again.
    pub due: Option<String>,
    /// Its course, from the fifth opportunity on.
    pub course: Vec<CoursePoint>,
}

/// One finished call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CallLine {
    /// The practice's id.
    pub practice: String,
    /// The day it began.
    pub day: String,
    /// The scenario's id.
    pub scenario: String,
    /// `kept`, `at_risk` or `lost`.
    pub verdict: Option<String>,
    /// Calm before the first reply.
    pub calm_first: f64,
    /// Calm after the last one.
    pub calm_last: f64,
    /// Trust before the first reply.
    pub trust_first: f64,
    /// Trust after the last one.
    pub trust_last: f64,
    /// What human beings said instead of machine scores.
    pub by_hand: Vec<SaidByHand>,
}

/// A day with practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PractisedDay {
    /// The day.
    pub day: String,
    /// Calls finished that were begun on it.
    pub calls: u32,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonReport {
    /// `person`.
    pub kind: String,
    /// Version of this format.
    pub format: u32,
    /// Who.
    pub person: String,
    /// The day of the report.
    pub day: String,
    /// How much of the distribution the bands hold.
    pub band: f64,
    /// The twelve skills.
    pub skills: Vec<SkillCourse>,
    /// Days with practice, in order.
    pub days: Vec<PractisedDay>,
    /// Finished calls, in order.
    pub calls: Vec<CallLine>,
    /// Practices that can no longer be replayed and are left out.
    pub left_out: u32,
}

/// How a call may end, from the best.
pub const ENDINGS: [&str; 3] = ["kept", "at_risk", "lost"];
/// Where a skill may stand, from the best.
pub const STANDINGS: [&str; 3] = ["steady", "growing", "not-seen"];

impl PersonReport {
    /// How many calls ended in each of the [`ENDINGS`].
    pub fn endings(&self) -> [usize; 3] {
        ENDINGS
            .map(|name| self.calls.iter().filter(|it| it.verdict.as_deref() == Some(name)).count())
    }

    /// How many skills have each of the [`STANDINGS`].
    pub fn standings(&self) -> [usize; 3] {
        STANDINGS.map(|name| self.skills.iter().filter(|it| it.standing == name).count())
    }
}

/// Puts the report on `person` together, as of `now` (milliseconds since 1970).
///
/// # Errors
/// Where the store cannot be read or written.
pub fn person_report(
    database: &Database,
    person: &Profile,
    lexicon: &Arc<Lexicon>,
    now: i64,
) -> Result<PersonReport, ReportFault> {
    let left_out = evidence::fill(database, lexicon, None)?.len();
    let today = database.day_of(now);
    let known = evidence::observations(database, person.id)?;
    let played = evidence::played_by_person(database, person.id)?;
    let said = overrides::of_person(database, Some(person.id))?;
    let course =
        |skill: Skill| skill_course(skill, known.get(&skill).map_or(&[][..], Vec::as_slice), today);
    Ok(PersonReport {
        kind: "person".to_owned(),
        format: FORMAT,
        person: person.name.clone(),
        day: today.to_string(),
        band: BAND,
        skills: Skill::ALL.map(course).to_vec(),
        days: days(&played),
        calls: played
            .iter()
            .map(|it| call_line(it, SaidByHand::of(it.id, &said, database)))
            .collect(),
        left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
    })
}

fn skill_course(skill: Skill, seen: &[Observation], today: Day) -> SkillCourse {
    let now = Estimate::on(today, seen);
    let enough = now.called >= ENOUGH_EVIDENCE;
    let number = |it: f64| enough.then_some(it);
    SkillCourse {
        skill: skill.name().to_owned(),
        standing: now.standing().name().to_owned(),
        called: now.called,
        met: now.met,
        share: number(now.share),
        low: number(now.low),
        high: number(now.high),
        due: rhythm(seen).map(|it| it.due.to_string()),
        course: course(seen, today),
    }
}

/// Estimates on days of practice, evenly thinned, and on the last day, today.
fn course(seen: &[Observation], today: Day) -> Vec<CoursePoint> {
    let mut days: Vec<Day> = seen.iter().map(|it| it.day).chain([today]).collect();
    days.dedup();
    let step = days.len().div_ceil(MOST_POINTS).max(1);
    let last = days.len().saturating_sub(1);
    let chosen = days.iter().enumerate().filter(|(at, _)| (last - at).is_multiple_of(step));
    let point = |day: Day| {
        let it = Estimate::on(day, seen);
        (it.called >= ENOUGH_EVIDENCE).then(|| CoursePoint {
            day: day.to_string(),
            called: it.called,
            share: it.share,
            low: it.low,
            high: it.high,
        })
    };
    chosen.filter_map(|(_, day)| point(*day)).collect()
}

fn days(played: &[PlayedBy]) -> Vec<PractisedDay> {
    let mut counts: BTreeMap<Day, u32> = BTreeMap::new();
    for it in played {
        *counts.entry(it.played.day).or_default() += 1;
    }
    let line = |(day, calls): (Day, u32)| PractisedDay { day: day.to_string(), calls };
    counts.into_iter().map(line).collect()
}

fn call_line(it: &PlayedBy, by_hand: Vec<SaidByHand>) -> CallLine {
    CallLine {
        practice: it.id.to_string(),
        day: it.played.day.to_string(),
        scenario: it.scenario.clone(),
        verdict: it.played.verdict.map(|it| name_of(&it)),
        calm_first: it.calm.0,
        calm_last: it.calm.1,
        trust_first: it.trust.0,
        trust_last: it.trust.1,
        by_hand,
    }
}
