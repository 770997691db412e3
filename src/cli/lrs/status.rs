//! `rapport lrs status`: what waits, what was sent, and what was refused and why.

use serde_json::json;

use crate::{
    cli::{
        arguments::Format,
        output::{Fault, Outcome, put},
    },
    store::{
        database::Database,
        outbox::{self, Parked, Standing},
    },
    words::Words,
};

/// More refused statements than these are counted, not listed, in text.
const MOST_LISTED: usize = 20;

/// Shows how things stand; findings where something was refused.
pub(super) fn status(database: &Database, format: Format, words: &Words) -> Result<Outcome, Fault> {
    let standing = outbox::standing(database)?;
    let parked = outbox::parked(database)?;
    if format == Format::Text {
        in_words(&standing, &parked, words)?;
    } else {
        put(&in_json(&standing, &parked).to_string())?;
    }
    Ok(if parked.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn in_words(standing: &Standing, parked: &[Parked], words: &Words) -> Result<(), Fault> {
    let steps = [("steps", standing.waiting.into()), ("practices", standing.practices.into())];
    put(&words.say_with("lrs-waiting", &steps))?;
    put(&words.say_with("lrs-done", &[("steps", standing.sent.into())]))?;
    if let Some(word) = &standing.last_word {
        put(&words.say_with("lrs-last", &[("word", word.clone().into())]))?;
    }
    put(&words.say_with("lrs-parked", &[("count", standing.parked.into())]))?;
    for it in parked.iter().take(MOST_LISTED) {
        put(&format!(
            "  {} (practice {}, step {}): {}",
            it.statement, it.practice, it.step, it.words
        ))?;
    }
    if !parked.is_empty() {
        put(&words.say("lrs-parked-again"))?;
    }
    Ok(())
}

fn in_json(standing: &Standing, parked: &[Parked]) -> serde_json::Value {
    let refused: Vec<_> = parked
        .iter()
        .map(|it| {
            json!({
                "statement": it.statement,
                "practice": it.practice.to_string(),
                "step": it.step,
                "words": it.words,
                "at": it.at,
            })
        })
        .collect();
    json!({
        "format": 1,
        "waiting": standing.waiting,
        "practices": standing.practices,
        "sent": standing.sent,
        "last_sent": standing.last_sent,
        "last": standing.last_word,
        "refused": refused,
    })
}
