//! Today's ten minutes: at most three calls or drills, one for each skill that is due, and why.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Day, Estimate, Observation, Standing, rhythm};
use crate::{debrief::Skill, scenario::Scenario, text::Text};

/// How long today's practice is, in minutes.
pub const MINUTES: u32 = 10;
/// At most this many things are offered.
pub const MOST_OFFERS: usize = 3;
/// Minutes of a drill, rounded up.
const DRILL: u32 = 1;

/// Why something is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Why {
    /// The skill is due.
    Due {
        /// When it was called for last.
        last: Day,
        /// Days since it was due; 0 is today.
        late: i32,
    },
    /// It was hardly ever called for yet.
    NotSeen,
}

/// Something to do today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// The skills it is for, the most pressing first.
    pub skills: Vec<Skill>,
    /// Why the first of them is up.
    pub why: Why,
    /// The scenario to play; nothing where it is a drill.
    pub scenario: Option<Text>,
    /// The practice whose weakest turn is to be taken again; nothing where it is a scenario.
    pub drill: Option<Text>,
    /// About how long it takes.
    pub minutes: u32,
}

/// The last practice on which a skill was missed.
pub type Missed = BTreeMap<Skill, Text>;

/// What is offered on `today`, out of these scenarios. `seen` says when a scenario was played last,
/// `missed` which practice could be drilled.
pub fn offers(
    today: Day,
    known: &BTreeMap<Skill, Vec<Observation>>,
    scenarios: &[&Scenario],
    seen: &BTreeMap<Text, Day>,
    missed: &Missed,
) -> Vec<Offer> {
    let mut found: Vec<Offer> = Vec::new();
    for (skill, why) in wanted(today, known) {
        let drills = |id: &Text| scenarios.iter().any(|it| it.id == *id && drills(it, skill));
        if let Some(same) = found.iter_mut().find(|it| it.scenario.as_ref().is_some_and(drills)) {
            same.skills.push(skill);
            continue;
        }
        if found.len() == MOST_OFFERS {
            continue;
        }
        let left = MINUTES.saturating_sub(found.iter().map(|it| it.minutes).sum());
        let call = call_for(skill, left, scenarios, seen, today);
        let drill = missed.get(&skill).filter(|_| left >= DRILL);
        let (scenario, drill, minutes) = match (call, drill) {
            (Some(it), _) => (Some(it.id.clone()), None, u32::from(it.minutes)),
            (None, Some(practice)) => (None, Some(practice.clone()), DRILL),
            (None, None) => continue,
        };
        found.push(Offer { skills: vec![skill], why, scenario, drill, minutes });
    }
    found
}

/// Skills that are up today, the most pressing first; then those hardly seen yet.
fn wanted(today: Day, known: &BTreeMap<Skill, Vec<Observation>>) -> Vec<(Skill, Why)> {
    let mut due: Vec<(Skill, Why, i32)> = Vec::new();
    let mut unseen = Vec::new();
    for skill in Skill::ALL {
        let observations = known.get(&skill).map_or(&[][..], Vec::as_slice);
        match rhythm(observations) {
            Some(it) if it.due <= today => {
                let late = today.since(it.due);
                due.push((skill, Why::Due { last: it.last, late }, late));
            }
            // Practised today or lately: it may rest.
            Some(it) if today.since(it.last) < 1 => {}
            _ if Estimate::on(today, observations).standing() == Standing::NotSeen => {
                unseen.push((skill, Why::NotSeen));
            }
            _ => {}
        }
    }
    due.sort_by_key(|(skill, _, late)| (-late, *skill));
    due.into_iter().map(|(skill, why, _)| (skill, why)).chain(unseen).collect()
}

/// The scenario that drills `skill`, fits into the minutes left, was not played today, and was seen
/// least recently; the easiest of those that were never seen.
fn call_for<'s>(
    skill: Skill,
    left: u32,
    scenarios: &[&'s Scenario],
    seen: &BTreeMap<Text, Day>,
    today: Day,
) -> Option<&'s Scenario> {
    let fits = |it: &&&Scenario| {
        drills(it, skill) && u32::from(it.minutes) <= left && seen.get(&it.id) != Some(&today)
    };
    let order = |it: &&&Scenario| (seen.get(&it.id).copied(), it.difficulty, it.id.clone());
    scenarios.iter().filter(fits).min_by_key(order).copied()
}

/// Whether a scenario is for `skill`. Cues are there to be read in every one.
fn drills(scenario: &Scenario, skill: Skill) -> bool {
    skill == Skill::CueReading || scenario.skills.iter().any(|mv| skill.is_shown_by(*mv))
}
