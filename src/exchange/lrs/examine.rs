//! Tries a connection step by step, so that what is wrong has a name: address, safety, version, key,
//! a statement.

use serde::Deserialize;

use super::{
    Answer, Connection,
    answer::{is_certificate, meaning},
};
use crate::exchange::{
    site::Lrs,
    xapi::{Statement, trial, withdrawn_trial},
};

/// What one step found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The step: `address`, `safety`, `version`, `key`, `statement` or `taken back`.
    pub step: &'static str,
    /// Whether it is well.
    pub well: bool,
    /// What was found.
    pub words: String,
}

impl Finding {
    fn new(step: &'static str, well: bool, words: impl Into<String>) -> Self {
        Self { step, well, words: words.into() }
    }
}

/// What a store says about itself.
#[derive(Deserialize)]
struct About {
    version: Vec<String>,
}

/// Tries the connection of `lrs` at `now`; stops at the first step that fails.
pub fn examine(lrs: &Lrs, now: i64) -> Vec<Finding> {
    let connection = match Connection::new(lrs) {
        Ok(connection) => connection,
        Err(fault) => return vec![Finding::new("address", false, fault.to_string())],
    };
    let mut found = Vec::new();
    let steps: [&dyn Fn() -> Vec<Finding>; 3] =
        [&|| reach(&connection, lrs), &|| vec![key(&connection, now)], &|| {
            post(&connection, lrs, now)
        }];
    for step in steps {
        found.extend(step());
        if found.iter().any(|it| !it.well) {
            break;
        }
    }
    found
}

/// Address, safety and version, which one question answers.
fn reach(connection: &Connection, lrs: &Lrs) -> Vec<Finding> {
    let endpoint = lrs.endpoint.clone().unwrap_or_default();
    let reply = match connection.get("about", false) {
        Ok(reply) => reply,
        Err(error) if is_certificate(&error) => {
            let advice = "Name the authority's PEM file with certificates in the site policy.";
            return vec![
                Finding::new("address", true, format!("{endpoint} answers.")),
                Finding::new("safety", false, format!("{error}. {advice}")),
            ];
        }
        Err(error) => {
            let words = format!("{endpoint} does not answer: {error}. Check address and proxy.");
            return vec![Finding::new("address", false, words)];
        }
    };
    let mut found = vec![Finding::new("address", true, format!("{endpoint} answers."))];
    if let Answer::Wrong(why) = meaning(Ok(reply.clone()), &[], 0)
        && (300..400).contains(&reply.status)
    {
        return vec![Finding::new("address", false, why)];
    }
    found.push(Finding::new("safety", true, safety(&endpoint)));
    found.push(version(&reply.body, reply.status, reply.version.as_deref(), &lrs.version));
    found
}

fn safety(endpoint: &str) -> &'static str {
    if endpoint.starts_with("https://") {
        "The connection is encrypted, and the certificate is one to trust."
    } else {
        "The connection is NOT encrypted: key and statements can be read on the way. Use https."
    }
}

/// Whether the store speaks the version that is asked for. A store that does not say is asked with
/// the next step.
fn version(body: &[u8], status: u16, header: Option<&str>, wanted: &str) -> Finding {
    let about = serde_json::from_slice::<About>(body).ok().filter(|_| status == 200);
    let said: Vec<String> =
        about.map_or_else(|| header.map(str::to_owned).into_iter().collect(), |it| it.version);
    if said.is_empty() {
        let words = format!("The store does not say which it speaks; {wanted} is tried.");
        return Finding::new("version", true, words);
    }
    // 1.0.x are one: the last number mends words, not meaning.
    let family = |it: &str| it.rsplit_once('.').map_or(it.to_owned(), |(left, _)| left.to_owned());
    let spoken = said.iter().any(|it| family(it) == family(wanted));
    let words = if spoken {
        format!("The store speaks {wanted}.")
    } else {
        format!("The store speaks {}, not {wanted}. Change version in the policy.", said.join(", "))
    };
    Finding::new("version", spoken, words)
}

fn key(connection: &Connection, now: i64) -> Finding {
    let reply = connection.get("statements?limit=1", true);
    let status = reply.as_ref().map_or(0, |it| it.status);
    match (status, meaning(reply, &[], now)) {
        // Some keys may only write, which is enough here.
        (403, _) => Finding::new("key", true, "The key is known; it may not read (403)."),
        (200, _) | (_, Answer::Arrived) => Finding::new("key", true, "The key is taken."),
        (_, Answer::Denied(why) | Answer::Wrong(why)) => Finding::new("key", false, why),
        (_, Answer::Refused(words) | Answer::There(words)) => {
            let hint = "Perhaps another version of xAPI is wanted: see version in the policy.";
            Finding::new("key", false, format!("The question was refused: {words}. {hint}"))
        }
        (_, Answer::TooLarge(words) | Answer::Partly(words) | Answer::Later { why: words, .. }) => {
            Finding::new("key", false, words)
        }
    }
}

/// Sends a statement that speaks of nobody, and takes it back.
fn post(connection: &Connection, lrs: &Lrs, now: i64) -> Vec<Finding> {
    let first = one(connection, "statement", &trial(lrs, now), now);
    if !first.well {
        return vec![first];
    }
    vec![first, one(connection, "taken back", &withdrawn_trial(lrs, now), now)]
}

fn one(connection: &Connection, step: &'static str, statement: &Statement, now: i64) -> Finding {
    let Ok(body) = serde_json::to_vec(&[statement]) else {
        return Finding::new(step, false, "The statement cannot be written.");
    };
    match meaning(connection.post(&body), &[statement.id.to_string()], now) {
        Answer::Arrived => Finding::new(step, true, format!("{} was taken.", statement.id)),
        Answer::Refused(words) | Answer::TooLarge(words) | Answer::There(words) => {
            Finding::new(step, false, format!("The store refused it: {words}"))
        }
        Answer::Denied(why)
        | Answer::Wrong(why)
        | Answer::Partly(why)
        | Answer::Later { why, .. } => Finding::new(step, false, why),
    }
}
