//! Sessions for a room full of people: the facilitator's plan as data. What happens in a call is
//! left to `session`, where plans lie to `store`, how they are shown to the faces.

mod check;
mod fault;
mod plan;
mod read;

pub use fault::ALL as PLAN_FAULTS;
pub use plan::{Call, CardsOnTable, FormTime, Meters, Plan, Start, Step, StepKind};
pub use read::{PLAN_FORMAT, read_plan};
