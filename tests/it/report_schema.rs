//! Reports as JSON keep to the schema that is committed, and the schema holds nothing they lack.

use std::path::Path;

use rapport::{
    report::{cohort::cohort_report, person::person_report, practice::practice_report},
    store::{clock, database::Database, practices::every_practice, profiles},
};
use serde_json::Value;

use super::cli::{folder, rapport};

const SCHEMA: &str = include_str!("../../assets/report.schema.json");
const CALL: &str = include_str!("../../assets/watch/01-machine.good.txt");

/// What of `value` does not keep to `shape`. Knows as much of JSON Schema as the file uses.
fn faults(place: &str, value: &Value, shape: &Value, whole: &Value, found: &mut Vec<String>) {
    if let Some(name) = shape["$ref"].as_str() {
        let named = whole.pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null);
        return faults(place, value, named, whole, found);
    }
    if let Some(ways) = shape["anyOf"].as_array() {
        let fits = ways.iter().any(|way| {
            let mut inside = Vec::new();
            faults(place, value, way, whole, &mut inside);
            inside.is_empty()
        });
        if !fits {
            found.push(format!("{place}: it fits none of the ways"));
        }
        return;
    }
    let types = match &shape["type"] {
        Value::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    };
    if !types.iter().filter_map(Value::as_str).any(is) {
        found.push(format!("{place}: {value} is none of {types:?}"));
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        faults(&format!("{place}/{at}"), item, &shape["items"], whole, found);
    }
    let Some(object) = value.as_object() else { return };
    for required in shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(required) {
            found.push(format!("{place}: no {required}"));
        }
    }
    for (key, item) in object {
        match shape["properties"].get(key) {
            Some(inside) => faults(&format!("{place}/{key}"), item, inside, whole, found),
            None => found.push(format!("{place}: {key} is not in the schema")),
        }
    }
}

fn checked(report: &impl serde::Serialize) -> Value {
    let (value, schema) = (
        serde_json::to_value(report).expect("json"),
        serde_json::from_str(SCHEMA).expect("a schema"),
    );
    let mut found = Vec::new();
    faults("", &value, &schema, &schema, &mut found);
    assert!(found.is_empty(), "{found:#?}");
    value
}

/// Sam and five others play the same call twice.
fn six_people(folder: &Path) -> Database {
    for name in ["Sam", "A", "B", "C", "D", "E"] {
        for _ in 0..2 {
            let play = ["play", "01-machine", "--script", "-", "--seed", "7", "--profile", name];
            assert_eq!(rapport(folder, &play, CALL.as_bytes()).code, Some(0));
        }
    }
    Database::open(&folder.join("data")).expect("it opens")
}

#[test]
fn every_report_keeps_to_the_schema() {
    let folder = folder();
    let database = six_people(folder.path());
    let lexicon = crate::english();
    let id = every_practice(&database).expect("read")[0];
    let call = checked(&practice_report(&database, id, lexicon.clone()).expect("a report"));
    assert_eq!(call["kind"], "practice");
    let sam = profiles::find(&database, "Sam").expect("read").expect("there");
    checked(&person_report(&database, &sam, &lexicon, clock::now()).expect("a report"));
    let group = checked(&cohort_report(&database, None, &lexicon, clock::now()).expect("a report"));
    assert_eq!(group["first_last"]["people"], 6);

    let schema: Value = serde_json::from_str(SCHEMA).expect("a schema");
    let mut wrong = call;
    wrong["turns"][0]["calm"] = "high".into();
    wrong["mood"] = 1.into();
    let mut found = Vec::new();
    faults("", &wrong, &schema, &schema, &mut found);
    assert_eq!(found.len(), 1, "the check itself can fail");
}
