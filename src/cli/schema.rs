//! `rapport schema`: the fields and names of the scenario format as a JSON schema, for editors and
//! for programs that write scenarios. A scenario is RON; the schema describes the same tree.

use super::output::{Fault, Outcome, put};

/// The schema, made from the types of the format; a test keeps the two alike.
const SCHEMA: &str = include_str!("../../assets/scenario.schema.json");

/// Prints the schema.
pub(super) fn schema() -> Result<Outcome, Fault> {
    put(SCHEMA.trim_end())?;
    Ok(Outcome::Clean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::scenario::Scenario;

    #[test]
    fn the_schema_is_the_one_of_the_types() {
        let made = serde_json::to_string_pretty(&schemars::schema_for!(Scenario)).expect("json");
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/scenario.schema.json");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(path, format!("{made}\n")).expect("the schema is written");
            return;
        }
        // Both are long: what differs is seen best in the file, once it is renewed.
        assert!(made == SCHEMA.trim_end(), "another schema: renew it with UPDATE_GOLDEN=1");
    }
}
