//! The statement a connection is tried with, and the one that takes it back. They name nobody.

use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use super::{
    statement::{Context, Statement, activity, actor, verb},
    vocabulary::{Verb, simulation},
};
use crate::exchange::{moment::rfc3339, site::Lrs};

/// The account trial statements speak of.
const NOBODY: &str = "rapport-connection-test";

/// A statement to try a connection with, at `at` milliseconds since 1970.
pub fn trial(lrs: &Lrs, at: i64) -> Statement {
    let object =
        activity(&format!("{}connection-test", lrs.activities), &simulation(), "Connection test");
    of(lrs, at, "trial", Verb::Experienced, object)
}

/// The statement that takes [`trial()`] back.
pub fn withdrawn_trial(lrs: &Lrs, at: i64) -> Statement {
    let object = json!({ "objectType": "StatementRef", "id": trial(lrs, at).id });
    of(lrs, at, "voided trial", Verb::Voided, object)
}

fn of(lrs: &Lrs, at: i64, what: &str, done: Verb, object: serde_json::Value) -> Statement {
    let name = format!("{} {what} {at}", lrs.home_page);
    Statement {
        id: Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()),
        actor: Arc::new(actor(&lrs.home_page, NOBODY)),
        verb: verb(done),
        object: Arc::new(object),
        result: None,
        context: Context::of_none(),
        timestamp: rfc3339(at),
    }
}
