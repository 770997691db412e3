//! The scenario language: one RON file is one customer, her lines, and what may be said to her.
//!
//! Reading never stops at the first fault: text goes in, `(Option<Scenario>, Vec<Diagnostic>)`
//! comes out. The author's manual is `scenarios/README.md`.

mod customer;
mod diagnostic;
mod facts;
mod line;
mod read;
mod schema;
mod select;

pub use customer::{
    Age, Build, Clothes, Customer, Exit, Expressiveness, Face, Forgiveness, Glasses, Hair,
    HairColour, Looks, Mood, Pace, Pronoun, Reactivity, Recovery, Skin, Strain, Temperament,
    TrustAtStart,
};
pub use diagnostic::{Diagnostic, Severity};
pub use facts::{Fact, Gate, Kind as SolutionKind, Loss, Solution};
pub use line::{Cue, Gesture, Line, Phase, Voice, When};
pub use read::{MOST_BYTES, read_scenario};
pub use schema::{
    Aftermath, Brief, Channel, Ending, Golden, Question, ReplyOption, Scenario, Situation, Warning,
};
pub use select::{Moment, choose_line, choose_situation};
