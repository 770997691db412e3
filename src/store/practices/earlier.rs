//! Practices of an earlier version of the customer model. They cannot be played again by this one,
//! which would move the customer otherwise; what they came to is read from their own events.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{read::Record, score::Score};
use crate::core::customer::constants::MODEL_VERSION;

/// Whether this program's model is a later one than the practice was played with.
pub(super) const fn is_of_earlier_model(record: &Record) -> bool {
    record.practice.model < MODEL_VERSION
}

/// The version of the model that the practice's first event names, and the score its events give.
pub(super) fn read_events(record: &Record) -> (u64, Score) {
    let (mut model, mut score) = (0, Score::default());
    let events = record.steps.iter().flat_map(|it| &it.events);
    for event in events.filter_map(|it| serde_json::from_str::<Value>(it).ok()) {
        match event["event"].as_str().unwrap_or_default() {
            "session_began" => model = event["model"].as_u64().unwrap_or_default(),
            "session_ended" | "days_ended" => ended(&mut score, &event["outcome"]),
            "turn_contested" | "days_passed" => score.open_again(),
            "rated" => score.stars = part(&event["stars"]),
            "withdrawn" => score.withdrawn = true,
            _ => {}
        }
    }
    (model, score)
}

fn ended(score: &mut Score, outcome: &Value) {
    score.ending = part(&outcome["ending"]);
    score.verdict = part(&outcome["verdict"]);
    score.figures = part(&outcome["figures"]);
    score.hints = part(&outcome["hints"]);
}

fn part<T: DeserializeOwned>(of: &Value) -> Option<T> {
    serde_json::from_value(of.clone()).ok()
}
