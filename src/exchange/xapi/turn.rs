//! What a turn is about, as far as the policy lets it be told.

use serde_json::{Value, json};

use super::{
    happened::{By, Choices},
    statement::activity,
    vocabulary::{encoded, interaction},
};
use crate::{core::text::is_blank, exchange::site::Shares};

impl Choices {
    /// The options in the order of their file, so that one situation is always told alike.
    fn told(&self) -> Vec<Value> {
        let mut all: Vec<(usize, &str)> =
            self.order.iter().copied().zip(self.options.iter().map(String::as_str)).collect();
        all.sort_unstable();
        let told = |(place, words): (usize, &str)| json!({ "id": name(place), "description": { "en": words } });
        all.into_iter().map(told).collect()
    }
}

/// An option's name, from 1.
fn name(place: usize) -> String {
    format!("option-{}", place + 1)
}

/// The object of a turn, and what was answered where that may be told. There is no pattern of right
/// responses: what a reply is worth depends on the moment.
pub(super) fn turn_object(
    (base, scenario, number): (&str, &str, u32),
    choices: Option<&Choices>,
    by: By,
    text: &str,
    shares: Shares,
) -> (Value, Option<String>) {
    let call = format!("{base}scenario/{}", encoded(scenario));
    match by {
        By::Picked { situation, option } if shares.choices => {
            let id = format!("{call}/situation/{}", situation + 1);
            let mut object = activity(&id, &interaction(), &format!("Situation {}", situation + 1));
            object["definition"]["interactionType"] = json!("choice");
            let offered = choices.filter(|it| it.situation == situation);
            object["definition"]["choices"] = json!(offered.map(Choices::told).unwrap_or_default());
            (object, Some(name(option)))
        }
        // Words that went since are not told as if they had been said.
        By::Typed if shares.typed_words && !is_blank(text) => {
            let mut object = turn_of(&call, number);
            object["definition"]["interactionType"] = json!("long-fill-in");
            (object, Some(text.to_owned()))
        }
        _ => {
            let mut object = turn_of(&call, number);
            object["definition"]["interactionType"] = json!("other");
            (object, None)
        }
    }
}

fn turn_of(call: &str, number: u32) -> Value {
    activity(&format!("{call}/turn/{number}"), &interaction(), &format!("Turn {number}"))
}
