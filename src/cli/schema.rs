//! `rapport schema`: the fields and names of the scenario format as a JSON schema, for editors and
//! for programs that write scenarios. A scenario is RON; the schema describes the same tree.

use super::output::{Fault, Outcome, put};
use crate::core::scenario::JSON_SCHEMA;

/// Prints the schema.
pub(super) fn schema() -> Result<Outcome, Fault> {
    put(JSON_SCHEMA.trim_end())?;
    Ok(Outcome::Clean)
}
