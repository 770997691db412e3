//! One JSON line in, one out: the reading of a reply for tests and for other programs.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use std::sync::Arc;

use super::{Ground, Lexicon, Topic, analyse_on};
use crate::moves::{CodedMove, Tone};

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    customer: String,
    reply: String,
}

#[derive(Serialize)]
struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    moves: Vec<CodedMove>,
    tone: Tone,
    score: f64,
    confidence: f64,
}

/// Reads a line `{"customer": ..., "reply": ...}` and answers with the moves, the tone and the
/// score as one line. An `id` is given back as it came; other fields are passed over.
pub fn answer(
    line: &str,
    lexicon: &Lexicon,
    scenario: Option<&Arc<Topic>>,
) -> Result<String, String> {
    let question: Question = serde_json::from_str(line)
        .map_err(|it| format!("This line is no {{\"customer\", \"reply\"}} object: {it}."))?;
    let ground = Ground::of(&question.customer, scenario.cloned(), lexicon);
    let read = analyse_on(&question.reply, lexicon, &ground);
    let answer = Answer {
        id: question.id,
        moves: read.moves,
        tone: read.tone,
        score: read.score,
        confidence: read.confidence,
    };
    serde_json::to_string(&answer).map_err(|it| it.to_string())
}
