//! The JSON schema of reports is committed; this keeps it that of the types.

use schemars::{JsonSchema, schema_for};

use super::{cohort::CohortReport, person::PersonReport, practice::PracticeReport};

/// Any report; `kind` says which.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "its shape is asked for, and it is never made")]
enum Report {
    Practice(PracticeReport),
    Person(PersonReport),
    Cohort(CohortReport),
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let schema = schema_for!(Report);
    let text = serde_json::to_string_pretty(&schema).expect("a schema") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write("assets/report.schema.json", &text).expect("written");
    }
    let committed = std::fs::read_to_string("assets/report.schema.json").expect("a schema");
    assert!(committed == text, "run `UPDATE_GOLDEN=1 cargo test schema` and read the difference");
}
