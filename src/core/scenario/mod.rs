//! The scenario language: one RON file is one customer, her lines, and what may be said to her.
//!
//! Reading never stops at the first fault: text goes in, `(Option<Scenario>, Vec<Diagnostic>)`
//! comes out. The author's manual is `scenarios/README.md`.

mod again;
mod customer;
mod diagnostic;
mod facts;
pub mod fault;
mod find;
mod findings;
mod follow_up;
mod golden;
mod line;
pub mod lint;
mod looks;
mod mend;
mod migrate;
mod parse;
mod passages;
mod places;
mod read;
mod resolve;
mod schema;
mod select;
mod slips;
mod source;
mod steps;
mod suggest;
mod temperament;
mod tokens;
mod vocabulary;

pub use again::Again;
pub use customer::{Customer, Mood, Pronoun, TrustAtStart};
pub use diagnostic::{Diagnostic, Severity};
pub use facts::{Fact, Gate, Kind as SolutionKind, Loss, Solution};
pub use follow_up::{FollowUp, Misunderstanding};
pub use golden::{ConfusionRow, GoldenReading, confusion, read_golden};
pub use line::{Cue, Gesture, Line, Phase, Voice, When};
pub use lint::lint;
pub use looks::{Age, Build, Clothes, Face, Glasses, Hair, HairColour, Looks, Skin};
pub use read::{FORMAT, MOST_BYTES, read_part, read_scenario};
pub use schema::{
    Aftermath, Brief, Channel, Companion, Ending, Golden, JSON_SCHEMA, Question, ReplyOption,
    Scenario, Situation, Warning,
};
pub use select::{
    Candidate, Gives, MOST_FACTS, Moment, REPLAYS, Storylets, ToldFacts, candidates, choose_line,
    choose_situation, first_variant, is_told,
};
pub(crate) use source::Source;
pub(crate) use suggest::nearest;
pub use temperament::{
    Exit, Expressiveness, Forgiveness, Pace, Reactivity, Recovery, Strain, Temperament,
};
pub use vocabulary::{names_of, vocabulary};

/// The small scenario of the manual, for tests.
#[cfg(test)]
pub(crate) fn test_scenario() -> Scenario {
    let text = include_str!("../../../tests/fixtures/scenarios/small.ron");
    let (scenario, found) = read_scenario("small.ron", text);
    assert!(found.is_empty(), "{found:#?}");
    scenario.unwrap()
}
