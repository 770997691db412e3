//! One statement: who did what, how it went, and in which practice.

use std::sync::Arc;

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::vocabulary::{PROFILE, Verb, encoded, extension, profile, simulation};
use crate::{exchange::site::Lrs, store::practices::Practice};

/// A statement. Written twice it is the same, byte for byte. What many statements share they share
/// in memory too.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// Its id, made of the practice, the step and what it says: sent again it is the same one.
    pub id: Uuid,
    pub(super) actor: Arc<Value>,
    pub(super) verb: Phrase,
    pub(super) object: Arc<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) result: Option<Value>,
    pub(super) context: Context,
    pub(super) timestamp: String,
}

/// A verb with its word. Fields of this and the next shapes stand in the order of their names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Phrase {
    display: English,
    id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct English {
    en: &'static str,
}

/// In which practice, and where in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Context {
    context_activities: Activities,
    #[serde(skip_serializing_if = "Option::is_none")]
    extensions: Option<Extensions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    platform: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registration: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<Arc<str>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Activities {
    category: Arc<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Arc<Value>>,
}

impl Context {
    /// The context of a statement that belongs to no practice.
    pub(super) fn of_none() -> Self {
        Self {
            context_activities: Activities { category: Arc::new(category()), parent: None },
            extensions: None,
            language: None,
            platform: None,
            registration: None,
            revision: None,
        }
    }
}

fn category() -> Value {
    json!([{ "id": PROFILE, "definition": { "type": profile() } }])
}

/// What a context says beyond the standard's words: of the practice, and which step.
#[derive(Clone, Debug, PartialEq)]
struct Extensions {
    practice: Arc<Map<String, Value>>,
    step: u32,
}

impl Serialize for Extensions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.practice.len() + 1))?;
        for (name, it) in &*self.practice {
            map.serialize_entry(name, it)?;
        }
        // In the order of names it is the last.
        map.serialize_entry(&extension("step"), &self.step)?;
        map.end()
    }
}

/// An actor: an account that only the site can tell the person of.
pub(super) fn actor(home_page: &str, name: &str) -> Value {
    json!({ "objectType": "Agent", "account": { "homePage": home_page, "name": name } })
}

/// A verb with its word.
pub(super) fn verb(verb: Verb) -> Phrase {
    Phrase { display: English { en: verb.name() }, id: verb.iri() }
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
    Value::Object(named(values))
}

fn named<const N: usize>(values: [(&str, Value); N]) -> Map<String, Value> {
    values.into_iter().map(|(name, it)| (extension(name), it)).collect()
}

/// A number to four places, which is more than any of them means.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// What all statements of one practice share.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) actor: Arc<Value>,
    pub(super) call: Arc<Value>,
    pub(super) base: String,
    parent: Arc<Value>,
    context: Context,
}

impl Frame {
    /// The frame of `practice`, whose scenario is called `title`.
    pub(super) fn new(practice: &Practice, title: &str, lrs: &Lrs) -> Self {
        let base = lrs.activities.clone();
        let person = practice.profile.to_string();
        let call = format!("{base}scenario/{}", encoded(&practice.scenario));
        let registration =
            Uuid::new_v5(&practice.profile, format!("scenario {}", practice.scenario).as_bytes());
        let of_practice = named([
            ("attempt", json!(practice.id)),
            ("scenario-sha256", json!(practice.sha256)),
            ("program", json!(practice.program)),
            ("model", json!(practice.model)),
            // As text: readers of JSON lose digits of large numbers.
            ("seed", json!(practice.seed.to_string())),
        ]);
        let context = Context {
            extensions: Some(Extensions { practice: Arc::new(of_practice), step: 0 }),
            language: Some("en"),
            platform: Some("rapport"),
            registration: Some(registration),
            revision: Some(practice.version.to_string().into()),
            ..Context::of_none()
        };
        Self {
            actor: Arc::new(actor(&lrs.home_page, &person)),
            parent: Arc::new(json!([{ "id": call }])),
            call: Arc::new(activity(&call, &simulation(), title)),
            base,
            context,
        }
    }

    /// The context; with `parent` where the statement speaks of a part of the call.
    pub(super) fn context(&self, step: u32, part: bool) -> Context {
        let mut context = self.context.clone();
        if let Some(extensions) = &mut context.extensions {
            extensions.step = step;
        }
        context.context_activities.parent = part.then(|| self.parent.clone());
        context
    }

    /// The context of a statement that takes another back, which may name neither platform nor
    /// revision, since its object is no activity.
    pub(super) fn bare_context(&self, step: u32) -> Context {
        Context { platform: None, revision: None, ..self.context(step, false) }
    }
}
