//! The words of a picture: places, facts with their gates, shares.

use super::Drawn;
use crate::core::{
    customer::Verdict,
    scenario::{Gate, Phase},
    trainee::Place,
};

/// The columns of a picture, from left to right.
pub(super) const COLUMNS: [&str; 5] = ["opening", "exploring", "solving", "closing", "endings"];

/// The column a place stands in.
pub(super) const fn column(place: Place) -> usize {
    match place {
        Place::Situation(Phase::Opening, _) => 0,
        Place::Situation(Phase::Exploring, _) => 1,
        Place::Situation(Phase::Solving, _) => 2,
        Place::Situation(Phase::Closing, _) => 3,
        Place::Ending(_) => 4,
    }
}

/// What a place is called.
pub(super) fn name(drawn: &Drawn<'_>, place: Place) -> String {
    match place {
        Place::Situation(_, at) => drawn
            .script
            .scenario
            .situations
            .get(at)
            .map_or_else(String::new, |it| it.id.to_string()),
        Place::Ending(kind) => kind.name().to_owned(),
    }
}

/// How the customer stands at an end; nothing for a situation.
pub(super) const fn verdict(place: Place) -> Option<Verdict> {
    match place {
        Place::Situation(..) => None,
        Place::Ending(kind) => Some(kind.verdict()),
    }
}

/// What is told on coming to a place, a line each: the fact, its gate, the share of calls.
pub(super) fn told(drawn: &Drawn<'_>, place: Place) -> Vec<String> {
    let facts = drawn.routes.told.iter().filter(|((at, _), _)| *at == place);
    let mut lines: Vec<(f64, String)> = facts
        .map(|((_, fact), share)| {
            let known = drawn.script.scenario.facts.iter().find(|it| it.id == *fact);
            let gate = known.map_or("", |it| gate_name(it.gate));
            (*share, format!("{fact} ({gate}) {}", percent(*share)))
        })
        .collect();
    lines.sort_by(|a, b| b.0.total_cmp(&a.0));
    lines.into_iter().map(|(_, line)| line).collect()
}

const fn gate_name(gate: Gate) -> &'static str {
    match gate {
        Gate::Opening => "opening",
        Gate::Asked => "asked",
        Gate::Trusting => "trusting",
        Gate::Deep => "deep",
    }
}

/// A share as people read it.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// What the picture shows, in a sentence or two.
pub(super) fn caption(drawn: &Drawn<'_>) -> String {
    let rare = match drawn.left_out {
        0 => String::new(),
        many => format!(" {many} ways taken by fewer than {} are left out.", percent(drawn.least)),
    };
    format!(
        "{} calls of {}. A number is the share of calls that went this way at least once. In a \
         box: facts told on coming there, with their gate.{rare}",
        drawn.routes.calls, drawn.policy
    )
}
