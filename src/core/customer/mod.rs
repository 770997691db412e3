//! The customer: a small, explainable state model.
//!
//! A pure function of (persona, state, moves). Directions come from published research, sizes are
//! stated assumptions; each constant stands in [`table`] or [`constants`] with its unit, range,
//! reason and source. The model teaches; it does not measure anyone's empathy.

mod appraisal;
mod behaviour;
pub mod constants;
mod needs;
mod outcome;
mod persona;
mod promises;
mod quality;
mod reason;
mod settle;
mod stance;
mod state;
pub mod table;
mod trace;

pub use appraisal::{Appraisal, WeighedMove, appraise};
pub use behaviour::{Behaviour, behave};
pub use needs::{Need, Needs};
pub use outcome::{CallFigures, EndingKind, Verdict, call_ending, early_ending, figures};
pub use persona::Persona;
pub use promises::Promise;
pub use quality::{Circumstances, SolutionFit, weigh};
pub use reason::{Cause, Factor, Part, Reason};
pub use settle::settle;
pub use stance::Stance;
pub use state::{CustomerState, Facets};
pub use trace::{Trace, TraceRequest, trace};
