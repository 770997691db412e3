//! The storylets of a scenario laid out for choosing: the most specific first, conditions on named
//! steps as bits. A choice is made every turn of every simulated call, so it looks at few of them.

use std::collections::BTreeSet;

use super::{Moment, OPENS, offers, specificity, weight};
use crate::{
    scenario::{Line, Phase, Scenario, When},
    text::Text,
};

/// Facts a scenario can have: each is a bit here, and nobody keeps track of as many in one call.
pub const MOST_FACTS: usize = 60;

/// A scenario's lines and situations in the order in which they are tried.
#[derive(Clone, Debug, Default)]
pub struct Storylets {
    facts: FactBits,
    lines: Vec<Storylet>,
    situations: Vec<Storylet>,
}

/// One storylet: where it stands, how specific it is, and its conditions on named steps.
#[derive(Clone, Copy, Debug)]
struct Storylet {
    place: usize,
    weight: u32,
    steps: Steps,
}

/// Conditions, or a moment, as one bit a named step.
#[derive(Clone, Copy, Debug)]
struct Steps {
    phase: u64,
    stance: u64,
    doing: u64,
    after: u64,
    told: u64,
    untold: u64,
}

impl Storylets {
    /// The storylets of `scenario`.
    pub fn of(scenario: &Scenario) -> Self {
        let facts = FactBits::of(scenario);
        let lines = scenario.lines.iter().map(|it| (specificity(it), &it.when));
        let situations = scenario.situations.iter().map(|it| (weight(&it.when), &it.when));
        Self { lines: sorted(lines, &facts), situations: sorted(situations, &facts), facts }
    }

    /// The facts that have been told.
    pub fn told(&self, told: &BTreeSet<Text>) -> ToldFacts {
        ToldFacts(self.facts.told(told))
    }

    /// Lines that may be spoken by their conditions, the most specific first, with their weight.
    pub(super) fn lines<'s>(
        &'s self,
        scenario: &'s Scenario,
        moment: &'s Moment<'_>,
    ) -> impl Iterator<Item = (u32, usize, &'s Line)> {
        let now = Steps::now(moment, &self.facts);
        let fitting = self.lines.iter().filter(move |it| it.steps.hold(&now));
        fitting.filter_map(move |it| {
            let line = scenario.lines.get(it.place)?;
            offers(&line.when, moment).then_some((it.weight, it.place, line))
        })
    }

    /// The most specific situation whose conditions hold, by its place in the file.
    pub(super) fn situation(&self, scenario: &Scenario, moment: &Moment<'_>) -> Option<usize> {
        let now = Steps::now(moment, &self.facts);
        let fits = |it: &&Storylet| {
            let when = scenario.situations.get(it.place).map(|it| &it.when);
            it.steps.hold(&now) && when.is_some_and(|it| offers(it, moment))
        };
        self.situations.iter().find(fits).map(|it| it.place)
    }
}

/// Weight that a line gains in the moment it was written for: her first words.
pub(super) fn opening_weight(line: &Line, moment: &Moment<'_>) -> u32 {
    let opens = moment.phase == Phase::Opening && line.when.phase.contains(&Phase::Opening);
    u32::from(opens) * OPENS
}

/// The most specific first; among equals in the order of the file.
fn sorted<'s>(given: impl Iterator<Item = (u32, &'s When)>, facts: &FactBits) -> Vec<Storylet> {
    let mut all: Vec<Storylet> = given
        .enumerate()
        .map(|(place, (weight, when))| Storylet { place, weight, steps: Steps::asked(when, facts) })
        .collect();
    all.sort_by_key(|it| (std::cmp::Reverse(it.weight), it.place));
    all
}

impl Steps {
    /// What the conditions ask for; all bits where they ask for nothing.
    fn asked(when: &When, facts: &FactBits) -> Self {
        let any = |bits: u64| if bits == 0 { u64::MAX } else { bits };
        let of = |named: &[Text]| facts.among(named);
        Self {
            phase: any(bits(when.phase.iter().map(|it| *it as u32))),
            stance: any(bits(when.stance.iter().map(|it| *it as u32))),
            doing: any(bits(when.doing.iter().map(|it| *it as u32))),
            after: any(bits(when.after.iter().map(|it| *it as u32))),
            told: of(&when.told),
            untold: of(&when.untold),
        }
    }

    /// What is so in `moment`. The highest bit is always so, for conditions that ask for nothing.
    fn now(moment: &Moment<'_>, facts: &FactBits) -> Self {
        let told = facts.told(moment.told);
        let so = |bits: u64| bits | 1 << 63;
        Self {
            phase: so(bits([moment.phase as u32].into_iter())),
            stance: so(bits(moment.stance.iter().map(|it| *it as u32))),
            doing: so(bits(moment.doing.iter().map(|it| *it as u32))),
            after: so(bits(moment.after.iter().map(|it| *it as u32))),
            told,
            untold: told,
        }
    }

    /// Whether one of each list of steps that is asked for is so, all facts are told that must be,
    /// and none that must not.
    const fn hold(&self, now: &Self) -> bool {
        self.phase & now.phase != 0
            && self.stance & now.stance != 0
            && self.doing & now.doing != 0
            && self.after & now.after != 0
            && self.told & !now.told == 0
            && self.untold & now.untold == 0
    }
}

/// One bit for each fact by its place in the file. They stand in the order of their names, as the
/// facts told do, so that one walk along both finds what was told.
#[derive(Clone, Debug, Default)]
struct FactBits(Vec<(Text, u64)>);

impl FactBits {
    fn of(scenario: &Scenario) -> Self {
        let facts = scenario.facts.iter().take(MOST_FACTS).enumerate();
        let mut bits: Vec<(Text, u64)> =
            facts.map(|(place, it)| (it.id.clone(), 1 << place)).collect();
        bits.sort();
        Self(bits)
    }

    fn among(&self, named: &[Text]) -> u64 {
        self.0.iter().filter(|(id, _)| named.contains(id)).fold(0, |all, (_, bit)| all | bit)
    }

    fn told(&self, told: &BTreeSet<Text>) -> u64 {
        let (mut facts, mut names, mut all) = (self.0.iter(), told.iter(), 0);
        let (mut fact, mut name) = (facts.next(), names.next());
        while let (Some((id, bit)), Some(known)) = (fact, name) {
            let order = id.cmp(known);
            if order.is_eq() {
                all |= bit;
            }
            if order.is_le() {
                fact = facts.next();
            }
            if order.is_ge() {
                name = names.next();
            }
        }
        all
    }
}

/// Which facts have been told, by their places in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldFacts(u64);

impl ToldFacts {
    /// Whether the fact at `place` has been told.
    pub const fn has(self, place: usize) -> bool {
        place < MOST_FACTS && self.0 & 1 << place != 0
    }
}

fn bits(steps: impl Iterator<Item = u32>) -> u64 {
    steps.fold(0, |all, step| all | 1 << step)
}
