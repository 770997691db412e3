//! Looking things up in a scenario by id or kind, and its words for the reading of replies.

use super::{Ending, Fact, Gate, Golden, Line, Scenario, Solution};
use crate::{
    analyser::{FactWords, ScenarioWords, SolutionWords},
    customer::EndingKind,
    text::Text,
};

impl Scenario {
    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|it| &*it.id == id)
    }

    /// The solution with this id.
    pub fn solution(&self, id: &str) -> Option<&Solution> {
        self.solutions.iter().find(|it| &*it.id == id)
    }

    /// The line with this id.
    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|it| &*it.id == id)
    }

    /// The ending of this kind, or the nearest one that is written.
    pub fn ending(&self, kind: EndingKind) -> Option<&Ending> {
        let written = |kind: EndingKind| self.endings.iter().find(|it| it.kind == kind);
        written(kind).or_else(|| stand_ins(kind).iter().find_map(|it| written(*it)))
    }

    /// Ids of the facts she tells in her first words.
    pub fn told_at_start(&self) -> impl Iterator<Item = &Text> {
        self.facts.iter().filter(|it| it.gate == Gate::Opening).map(|it| &it.id)
    }

    /// The scenario's own words, for the reading of replies.
    pub fn words(&self) -> ScenarioWords {
        let facts = self.facts.iter().map(|it| FactWords {
            id: it.id.clone(),
            words: it.words.clone(),
            wrong: it.wrong.clone(),
        });
        let solutions = self
            .solutions
            .iter()
            .map(|it| SolutionWords { id: it.id.clone(), words: it.words.clone() });
        ScenarioWords {
            product: self.product.clone(),
            customer: vec![self.customer.name.clone()],
            facts: facts.collect(),
            solutions: solutions.collect(),
        }
    }

    /// What the customer said before a golden sentence: `after` may be her words or the id of a
    /// line; where it is empty, the sentence answers her opening.
    pub fn said_before<'s>(&'s self, golden: &'s Golden) -> &'s str {
        let opening = || self.lines.iter().find(|it| it.is_opening());
        let line = if golden.after.is_empty() { opening() } else { self.line(&golden.after) };
        line.and_then(|it| it.say.first()).map_or(&*golden.after, |it| &**it)
    }
}

/// What an ending falls back to where it is not written, the nearest first.
const fn stand_ins(kind: EndingKind) -> &'static [EndingKind] {
    use EndingKind as K;
    match kind {
        K::ResolvedLoyal => &[K::Resolved],
        K::Resolved => &[K::ResolvedLoyal, K::SolvedButCold],
        K::SolvedButCold => &[K::Resolved, K::Unresolved],
        K::AgreedFollowUp | K::FairNoFix => &[K::AgreedFollowUp, K::AppeasedUnsolved],
        K::AppeasedUnsolved | K::Manager => &[K::Unresolved],
        K::HangUp => &[K::SilentLeaver, K::Unresolved],
        K::SilentLeaver => &[K::HangUp, K::Unresolved],
        K::BoundaryKept => &[K::Unresolved, K::HangUp],
        K::Unresolved => &[K::AppeasedUnsolved],
    }
}
