//! What a group shows together: who practised, which skills moved, where calls turn, which phrases
//! hurt, and the first call against the last. Never a ranking, and nobody can be found in it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::tally::{Tally, Turning};
use super::{Count, Day, Movement, Pair, PhraseCount, TurningPoint, movement, suppress};
use crate::{
    customer::Verdict,
    debrief::{Skill, SkillEvidence},
    moves::Move,
};

/// The fewest people a number may be about.
pub const FEWEST_PEOPLE: u32 = 5;
/// The most calls that are taken as somebody's first ones, and as the last ones. Assumption: enough
/// to call for most skills, few enough to leave something in between.
const MOST_AT_EITHER_END: usize = 5;
/// How many parts a call is cut into to say where it turned.
pub(super) const PARTS: u32 = 5;
/// How many causes of turns are listed on each side.
pub(super) const MOST_CAUSES: usize = 6;

/// One finished call of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    /// When.
    pub day: Day,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// How many turns it had.
    pub turns: u32,
    /// What the call did to calm and to trust.
    pub gained: (f64, f64),
    /// Skills that were called for.
    pub skills: Vec<SkillEvidence>,
    /// The turns that moved her most.
    pub points: Vec<TurningPoint>,
    /// Phrases that put people off.
    pub phrases: Vec<PhraseCount>,
}

/// How far one skill moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillRow {
    /// Which.
    pub skill: Skill,
    /// The movement; nothing where fewer than five people were seen at both ends.
    pub moved: Option<Movement>,
}

/// Turning points in one fifth of the call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fifth {
    /// Turns that did her good; nothing where they are those of fewer than five people.
    pub up: Option<u32>,
    /// Turns that cost; nothing where they are those of fewer than five people.
    pub down: Option<u32>,
}

/// What stood for turning points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnCause {
    /// The move.
    #[serde(rename = "move")]
    pub mv: Move,
    /// Turning points it stood for.
    pub times: u32,
    /// Whose, at least five.
    pub people: u32,
}

/// A kind of phrase that puts people off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// Which kind.
    #[serde(rename = "move")]
    pub mv: Move,
    /// Turns it was used on.
    pub times: u32,
    /// Of these, turns after which she was worse off.
    pub hurt: u32,
    /// How many people used it, at least five.
    pub people: u32,
}

/// How calls of one end of the time ended, in people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Kept, at risk, lost.
    pub verdicts: [Count; 3],
    /// Calls that ended calmer than they began.
    pub calmer: Count,
    /// Calls that ended with more trust than they began.
    pub trusting: Count,
}

/// The first call of each person against the last one of the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FirstLast {
    /// People with two finished calls or more.
    pub people: u32,
    /// The first calls.
    pub first: Part,
    /// The last calls.
    pub last: Part,
}

/// What a group shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cohort {
    /// People who finished a call.
    pub people: u32,
    /// Calls they finished.
    pub calls: u32,
    /// The first and the last day.
    pub days: Option<(Day, Day)>,
    /// People with one or two calls, three to five, six to ten, and more.
    pub habits: [Count; 4],
    /// The skills.
    pub skills: Vec<SkillRow>,
    /// Where calls turn, by fifths of the call.
    pub fifths: [Fifth; PARTS as usize],
    /// What stood for turns that did her good.
    pub up: Vec<TurnCause>,
    /// What stood for turns that cost.
    pub down: Vec<TurnCause>,
    /// Phrases that put people off, the most frequent first.
    pub phrases: Vec<Phrase>,
    /// Kinds of phrases, and of turning points, that fewer than five people stand behind.
    pub held_back: u32,
    /// First against last; nothing where fewer than five people have two calls.
    pub first_last: Option<FirstLast>,
}

/// What these people show; nothing where fewer than five of them finished a call. Each one's calls
/// are in order.
pub fn cohort(people: &[Vec<Played>]) -> Option<Cohort> {
    let people: Vec<&[Played]> =
        people.iter().map(Vec::as_slice).filter(|it| !it.is_empty()).collect();
    let count = number(people.len());
    if count < FEWEST_PEOPLE {
        return None;
    }
    let all = || people.iter().copied().flatten();
    let turning = Turning::of(&people);
    let (phrases, hidden) = phrases(&people);
    let (up, hidden_up) = turning.causes(true);
    let (down, hidden_down) = turning.causes(false);
    Some(Cohort {
        people: count,
        calls: number(all().count()),
        days: all().map(|it| it.day).min().zip(all().map(|it| it.day).max()),
        habits: habits(&people),
        skills: Skill::ALL.map(|skill| skill_row(skill, &people)).to_vec(),
        fifths: turning.fifths(),
        up,
        down,
        phrases,
        held_back: hidden + hidden_up + hidden_down,
        first_last: first_last(&people),
    })
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn habits(people: &[&[Played]]) -> [Count; 4] {
    let mut cells = [0; 4];
    for calls in people {
        cells[match calls.len() {
            0..=2 => 0,
            3..=5 => 1,
            6..=10 => 2,
            _ => 3,
        }] += 1;
    }
    suppress(cells)
}

fn skill_row(skill: Skill, people: &[&[Played]]) -> SkillRow {
    let pairs: Vec<Pair> = people.iter().map(|calls| pair(skill, calls)).collect();
    let moved = movement(&pairs).filter(|it| it.people >= FEWEST_PEOPLE);
    SkillRow { skill, moved }
}

/// The first calls and the last ones of one person; no call is both.
fn pair(skill: Skill, calls: &[Played]) -> Pair {
    let at_either_end = (calls.len() / 2).min(MOST_AT_EITHER_END);
    let sum = |calls: &[Played]| {
        let of_skill = calls.iter().flat_map(|it| &it.skills).filter(|it| it.skill == skill);
        of_skill.fold((0, 0), |(called, met), it| (called + it.opportunities(), met + it.met))
    };
    Pair { first: sum(&calls[..at_either_end]), last: sum(&calls[calls.len() - at_either_end..]) }
}

/// Kinds of phrases, the most frequent first, and how many are held back.
fn phrases(people: &[&[Played]]) -> (Vec<Phrase>, u32) {
    let mut tallies: BTreeMap<Move, Tally> = BTreeMap::new();
    for (person, calls) in people.iter().enumerate() {
        for it in calls.iter().flat_map(|it| &it.phrases) {
            tallies.entry(it.mv).or_default().add(person, it.times, it.hurt);
        }
    }
    let hidden = number(tallies.values().filter(|it| !it.may_be_shown()).count());
    let shown = tallies.iter().filter(|(_, it)| it.may_be_shown());
    let mut found: Vec<Phrase> = shown
        .map(|(mv, it)| Phrase { mv: *mv, times: it.times, hurt: it.hurt, people: it.people() })
        .collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.times), it.mv));
    (found, hidden)
}

fn first_last(people: &[&[Played]]) -> Option<FirstLast> {
    let twice: Vec<&[Played]> = people.iter().copied().filter(|it| it.len() > 1).collect();
    if number(twice.len()) < FEWEST_PEOPLE {
        return None;
    }
    let firsts: Vec<&Played> = twice.iter().filter_map(|it| it.first()).collect();
    let lasts: Vec<&Played> = twice.iter().filter_map(|it| it.last()).collect();
    Some(FirstLast { people: number(twice.len()), first: part(&firsts), last: part(&lasts) })
}

fn part(calls: &[&Played]) -> Part {
    let count = |of: &dyn Fn(&Played) -> bool| number(calls.iter().filter(|it| of(it)).count());
    let ended = |verdict: Verdict| count(&|it| it.verdict == Some(verdict));
    let split = |some: u32| suppress([some, number(calls.len()) - some])[0];
    Part {
        verdicts: suppress([ended(Verdict::Kept), ended(Verdict::AtRisk), ended(Verdict::Lost)]),
        calmer: split(count(&|it| it.gained.0 > 0.0)),
        trusting: split(count(&|it| it.gained.1 > 0.0)),
    }
}
