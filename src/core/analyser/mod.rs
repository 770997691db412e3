//! Reads a typed reply into moves with the words that show them.
//!
//! One function, [`analyse`]: normalise, cut into clauses, find cues with their scope, weigh them
//! against the customer's line and the scenario's own words, read the details, judge the tone by
//! the order of moves. It never decides what the customer does about them.

mod beginnings;
mod case;
mod certainty;
mod clauses;
mod context;
pub mod corpus;
mod cue;
mod details;
mod facts;
mod ground;
mod index;
pub mod jsonl;
mod keys;
mod kinds;
mod learned;
mod lexicon;
mod lists;
mod load;
mod lookup;
mod mirror;
mod normalise;
mod numbers;
mod parse;
mod pattern;
mod program;
mod reading;
mod repeats;
mod role;
mod rules;
mod scope;
mod sets;
mod solved;
mod sounds;
mod spelling;
mod subjects;
mod target;
mod token;
mod tone;
pub mod training;
mod vocabulary;
mod word;
mod written;

pub use clauses::clause_ends;
pub use context::{Context, FactWords, ScenarioWords, SolutionWords};
pub use ground::{Ground, Topic};
pub use lexicon::Lexicon;
pub use subjects::Subjects;

use std::sync::Arc;

use crate::moves::{CodedMove, CodedReply, Kind, Move, Tone};
use crate::text::Span;
use cue::Mark;
use learned::Verdict;
use reading::{Found, Reading};

/// The longest part of a reply that is read, in bytes. A longer reply is read this far, so that
/// reading time has a bound whatever is pasted.
pub const MOST_BYTES: usize = 8 * 1024;

/// Reads `reply`, said after `context.customer`, into moves. Whoever reads several replies makes
/// the ground ready once and calls [`analyse_on`].
pub fn analyse(reply: &str, lexicon: &Lexicon, context: &Context<'_>) -> CodedReply {
    let topic = context.scenario.map(|it| Arc::new(Topic::of(it, lexicon)));
    analyse_on(reply, lexicon, &Ground::of(context.customer, topic, lexicon))
}

/// Reads `reply`, said on this ground, into moves.
pub fn analyse_on(reply: &str, lexicon: &Lexicon, ground: &Ground) -> CodedReply {
    analyse_by(learned::Model::english(), reply, lexicon, ground)
}

/// Reads it by this model; without one by the rules alone.
fn analyse_by(
    model: Option<&learned::Model>,
    reply: &str,
    lexicon: &Lexicon,
    ground: &Ground,
) -> CodedReply {
    let text = clipped(reply);
    let reading = Reading::of(text, lexicon, ground);
    let kind = kinds::kind_of(text, &reading.tokens, reading.case, &reading.hits, lexicon);
    if kind != Kind::Sentence {
        return of_kind(kind, text, &reading);
    }
    let words = reading.tokens.list.len();
    let once = repeats::read_once(text, &reading.tokens);
    let reading = match &once {
        Some(once) => Reading::of(once, lexicon, ground),
        None => reading,
    };
    let (found, tone) = by_rules(&reading);
    let verdict = match model {
        Some(model) => learned::decide(model, &reading, &found, tone),
        None => unlearned(found, tone, &reading),
    };
    let moves = verdict
        .found
        .iter()
        .map(|it| CodedMove {
            mv: it.mv,
            span: reading.span(it.from, it.to),
            confidence: it.strength,
            details: details::of(it, &reading),
        })
        .collect();
    CodedReply {
        moves,
        tone: verdict.tone,
        score: verdict.score,
        confidence: verdict.confidence,
        kind,
        farewell: reading.hits.iter().any(|it| it.marks(Mark::Farewell)),
        words,
        asks: Vec::new(),
    }
}

/// What the rules make of a sentence: the moves, and the tone by their order.
fn by_rules(reading: &Reading<'_>) -> (Vec<Found>, Tone) {
    let found = rules::moves(reading);
    match target::missed(reading, &found) {
        Some(missed) => (vec![missed], Tone::Neutral),
        None => {
            let tone = tone::tone_of(&found, reading);
            (found, tone)
        }
    }
}

/// The reading by the rules alone, where nothing was learnt.
fn unlearned(found: Vec<Found>, tone: Tone, reading: &Reading<'_>) -> Verdict {
    Verdict {
        tone,
        score: tone::score_of(tone, &found),
        confidence: certainty::of(&found, reading),
        found,
    }
}

/// How sure it is that a text is of another kind than a sentence.
const KIND_CONFIDENCE: f64 = 0.9;

fn of_kind(kind: Kind, text: &str, reading: &Reading<'_>) -> CodedReply {
    let mv = if kind == Kind::Gaming { Move::PromptGaming } else { Move::ClosedIrrelevant };
    let tone = tone::tone_of_kind(kind);
    let coded =
        |mv| CodedMove { confidence: KIND_CONFIDENCE, ..CodedMove::plain(mv, Span::whole(text)) };
    let mut moves = vec![coded(mv)];
    if kind == Kind::Gaming && kinds::is_paste(&reading.tokens, reading.case) {
        moves.push(coded(Move::ClosedIrrelevant));
    }
    let score = if kind == Kind::OtherLanguage { 0.0 } else { -0.7 };
    CodedReply {
        moves,
        tone,
        score,
        confidence: KIND_CONFIDENCE,
        kind,
        farewell: false,
        words: reading.tokens.list.len(),
        asks: Vec::new(),
    }
}

/// The part of a text that is read: at most [`MOST_BYTES`], cut between characters.
fn clipped(text: &str) -> &str {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
