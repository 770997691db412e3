//! One statement: who did what, how it went, and in which practice.

use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::vocabulary::{PROFILE, Verb, encoded, extension, profile, simulation};
use crate::{exchange::site::Lrs, store::practices::Practice};

/// A statement. Written twice it is the same, byte for byte.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// Its id, made of the practice, the step and what it says: sent again it is the same one.
    pub id: Uuid,
    pub(super) actor: Value,
    pub(super) verb: Value,
    pub(super) object: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) result: Option<Value>,
    pub(super) context: Value,
    pub(super) timestamp: String,
}

/// An actor: an account that only the site can tell the person of.
pub(super) fn actor(home_page: &str, name: &str) -> Value {
    json!({ "objectType": "Agent", "account": { "homePage": home_page, "name": name } })
}

/// A verb with its word.
pub(super) fn verb(verb: Verb) -> Value {
    json!({ "id": verb.iri(), "display": { "en": verb.name() } })
}

/// An activity with its type and name.
pub(super) fn activity(id: &str, kind: &str, name: &str) -> Value {
    json!({
        "objectType": "Activity",
        "id": id,
        "definition": { "type": kind, "name": { "en": name } },
    })
}

/// Extensions by their last words.
pub(super) fn extensions<const N: usize>(values: [(&str, Value); N]) -> Value {
    let all: Map<_, _> = values.into_iter().map(|(name, it)| (extension(name), it)).collect();
    Value::Object(all)
}

/// A number to four places, which is more than any of them means.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// What all statements of one practice share.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) actor: Value,
    pub(super) call: Value,
    pub(super) base: String,
    context: Value,
}

impl Frame {
    /// The frame of `practice`, whose scenario is called `title`.
    pub(super) fn new(practice: &Practice, title: &str, lrs: &Lrs) -> Self {
        let base = lrs.activities.clone();
        let person = practice.profile.to_string();
        let call = format!("{base}scenario/{}", encoded(&practice.scenario));
        let registration =
            Uuid::new_v5(&practice.profile, format!("scenario {}", practice.scenario).as_bytes());
        let context = json!({
            "registration": registration,
            "contextActivities": {
                "category": [{ "id": PROFILE, "definition": { "type": profile() } }],
            },
            "language": "en",
            "platform": "rapport",
            "revision": practice.version.to_string(),
            "extensions": extensions([
                ("attempt", json!(practice.id)),
                ("scenario-sha256", json!(practice.sha256)),
                ("program", json!(practice.program)),
                ("model", json!(practice.model)),
                // As text: readers of JSON lose digits of large numbers.
                ("seed", json!(practice.seed.to_string())),
            ]),
        });
        let call = activity(&call, &simulation(), title);
        Self { actor: actor(&lrs.home_page, &person), call, base, context }
    }

    /// The context; with `parent` where the statement speaks of a part of the call.
    pub(super) fn context(&self, step: u32, part: bool) -> Value {
        let mut context = self.context.clone();
        context["extensions"][extension("step")] = json!(step);
        if part {
            let parent = json!([{ "id": self.call["id"] }]);
            context["contextActivities"]["parent"] = parent;
        }
        context
    }

    /// The context of a statement that takes another back, which may name neither platform nor
    /// revision, since its object is no activity.
    pub(super) fn bare_context(&self, step: u32) -> Value {
        let mut context = self.context(step, false);
        if let Some(fields) = context.as_object_mut() {
            fields.remove("platform");
            fields.remove("revision");
        }
        context
    }
}
