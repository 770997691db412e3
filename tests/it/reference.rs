//! The model against an independent implementation: fifteen policies, turn by turn.

use rapport::core::customer::{TraceRequest, trace};
use serde_json::Value;

const REFERENCE: &str = include_str!("../fixtures/model_reference.json");

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("an array").iter().filter_map(Value::as_f64).collect()
}

#[test]
fn every_policy_of_the_reference_is_reproduced() {
    let reference: Value = serde_json::from_str(REFERENCE).expect("the fixture is JSON");
    for policy in reference["policies"].as_array().expect("policies") {
        let name = policy["policy"].as_str().expect("a name");
        let request: TraceRequest = serde_json::from_value(serde_json::json!({
            "calm": reference["start"]["calm"],
            "trust": reference["start"]["trust"],
            "turns": policy["moves"],
        }))
        .expect("a trace request");
        let ours = trace(&request);
        let near = |axis: &str, ours: &[f64]| {
            for (turn, (a, b)) in ours.iter().zip(numbers(&policy[axis])).enumerate() {
                // The reference is rounded to a tenth: half of that is its own rounding.
                assert!((a - b).abs() <= 0.1 + 1e-9, "{name} turn {turn} {axis}: {a} for {b}");
            }
        };
        near("calm", &ours.calm);
        near("trust", &ours.trust);
        assert_eq!(serde_json::json!(ours.ending), policy["ending"], "{name}");
        let close = |key: &str, ours: f64, by: f64| {
            let theirs = policy[key].as_f64().expect("a number");
            assert!((ours - theirs).abs() <= by, "{name} {key}: {ours} for {theirs}");
        };
        close("felt", ours.felt, 0.01);
        close("helped", ours.helped, 0.01);
        close("effort", ours.effort, 0.01);
        close("csat", ours.csat, 0.01);
        close("churn", ours.churn, 0.01);
    }
}
