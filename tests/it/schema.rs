//! The schema of the format agrees with the scenarios that are shipped, and with their faults.

use std::{fmt::Arguments, path::Path};

use rapport::core::scenario::read_scenario;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../assets/scenario.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

/// What keeps `value` from fitting `rule`, each with its path. It knows the words of the schema
/// language that our schema uses, and stops at any other.
fn misfits(value: &Value, rule: &Value, whole: &Value, path: &str) -> Vec<String> {
    let Some(rule) = rule.as_object() else { return Vec::new() };
    let wrong = |is: bool, what: Arguments<'_>| {
        if is { Vec::new() } else { vec![format!("{path}: {what}")] }
    };
    rule.iter()
        .flat_map(|(word, asked)| match word.as_str() {
            "$ref" => misfits(value, referred(whole, asked), whole, path),
            "type" => wrong(has_type(value, asked), format_args!("is no {asked}")),
            "const" => wrong(value == asked, format_args!("is not {asked}")),
            "enum" => wrong(list(asked).contains(value), format_args!("{value} is not known")),
            "anyOf" | "oneOf" => {
                let fits = |it: &Value| misfits(value, it, whole, path).is_empty();
                wrong(list(asked).iter().any(fits), format_args!("{value} fits nothing of {word}"))
            }
            "required" => {
                let missing: Vec<_> =
                    list(asked).iter().filter(|it| value.get(name(it)).is_none()).collect();
                wrong(missing.is_empty(), format_args!("lacks {missing:?}"))
            }
            "properties" => fields(value, rule.get("properties"), whole, path),
            "additionalProperties" => others(value, rule, whole, path),
            "items" if asked.is_object() => each(value, asked, whole, path),
            "prefixItems" => list(asked)
                .iter()
                .zip(list(value))
                .flat_map(|(rule, value)| misfits(value, rule, whole, path))
                .collect(),
            "minItems" => wrong(
                list(value).len() as u64 >= asked.as_u64().unwrap_or(0),
                format_args!("is short"),
            ),
            "maxItems" => wrong(
                list(value).len() as u64 <= asked.as_u64().unwrap_or(0),
                format_args!("is long"),
            ),
            "minimum" => wrong(
                value.is_null() || value.as_f64() >= asked.as_f64(),
                format_args!("is too small"),
            ),
            "maximum" => wrong(
                value.is_null() || value.as_f64() <= asked.as_f64(),
                format_args!("is too large"),
            ),
            "$schema" | "$defs" | "title" | "description" | "default" | "format" | "items" => {
                vec![]
            }
            other => vec![format!("{path}: this test does not know `{other}`")],
        })
        .collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn name(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn referred<'v>(whole: &'v Value, to: &Value) -> &'v Value {
    let path = name(to).strip_prefix('#').expect("a reference into the schema");
    whole.pointer(path).expect("what is referred to")
}

fn has_type(value: &Value, asked: &Value) -> bool {
    let one = |it: &str| match it {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    };
    asked.as_str().map_or_else(|| list(asked).iter().any(|it| one(name(it))), one)
}

fn fields(value: &Value, rules: Option<&Value>, whole: &Value, path: &str) -> Vec<String> {
    let rules = rules.and_then(Value::as_object).into_iter().flatten();
    let given = rules.filter_map(|(field, rule)| Some((field, rule, value.get(field)?)));
    given
        .flat_map(|(field, rule, it)| misfits(it, rule, whole, &format!("{path}/{field}")))
        .collect()
}

/// Fields that no property names.
fn others(
    value: &Value,
    rule: &serde_json::Map<String, Value>,
    whole: &Value,
    path: &str,
) -> Vec<String> {
    let known = |field: &str| rule.get("properties").is_some_and(|it| it.get(field).is_some());
    let given = value.as_object().into_iter().flatten().filter(|(field, _)| !known(field));
    given
        .flat_map(|(field, it)| match &rule["additionalProperties"] {
            Value::Bool(false) => vec![format!("{path}: `{field}` is not in the schema")],
            rule => misfits(it, rule, whole, &format!("{path}/{field}")),
        })
        .collect()
}

fn each(value: &Value, rule: &Value, whole: &Value, path: &str) -> Vec<String> {
    let items = list(value).iter().enumerate();
    items.flat_map(|(at, it)| misfits(it, rule, whole, &format!("{path}/{at}"))).collect()
}

/// A shipped scenario as the tree that the schema describes.
fn tree(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("a scenario file");
    let (scenario, found) = read_scenario("it.ron", &text);
    assert!(scenario.is_some(), "{found:#?}");
    serde_json::to_value(scenario.expect("checked above")).expect("a tree")
}

#[test]
fn every_shipped_scenario_fits_the_schema() {
    let whole = schema();
    let mut files = 0;
    for folder in ["scenarios", "tests/fixtures/scenarios"] {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|it| it == "ron") {
                let found = misfits(&tree(&path), &whole, &whole, "");
                assert!(found.is_empty(), "{}: {found:#?}", path.display());
                files += 1;
            }
        }
    }
    assert!(files >= 4, "only {files} files");
}

#[test]
fn what_the_reader_refuses_the_schema_refuses_too() {
    let whole = schema();
    let small = tree(Path::new("tests/fixtures/scenarios/small.ron"));
    let refused = |change: fn(&mut Value)| {
        let mut tree = small.clone();
        change(&mut tree);
        misfits(&tree, &whole, &whole, "")
    };
    assert_eq!(refused(|_| ()), [""; 0]);
    assert!(!refused(|it| it["weather"] = json!("rain")).is_empty());
    assert!(!refused(|it| it["customer"]["mood"] = json!("sulking")).is_empty());
    assert!(!refused(|it| it["minutes"] = json!("four")).is_empty());
    assert!(
        !refused(|it| it["situations"][0]["options"][0]["moves"][0][0] = json!("hug")).is_empty()
    );
    assert!(!refused(|it| drop(it.as_object_mut().expect("fields").remove("title"))).is_empty());
}
