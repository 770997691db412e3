//! The reading of a reply by the model: which moves stand, on which words, and the tone.

use super::super::reading::{Found, Reading};
use super::weights::Model;
use super::{Clause, Rows, Scores, Sound, best_clause, clauses, inputs, rows_of, standing};
use crate::moves::{Move, Tone};

/// What the model makes of a reply.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Verdict {
    /// The moves, by place.
    pub(in super::super) found: Vec<Found>,
    /// The tone.
    pub(in super::super) tone: Tone,
    /// Ranks replies to one line: towards 1 empathetic, towards −1 dismissive.
    pub(in super::super) score: f64,
    /// How sure the tone is, 0 to 1.
    pub(in super::super) confidence: f64,
}

/// From this share of right readings on a slight is surely one: less sure ones, in replies that sound
/// otherwise, were none in two of three.
const SURELY: f64 = 0.7;

/// Reads a reply; `rules` is what the rules made of it.
pub(in super::super) fn decide(
    model: &Model,
    reading: &Reading<'_>,
    rules: &[Found],
    rules_tone: Tone,
) -> Verdict {
    let clauses = clauses(reading, rules);
    let scores: Vec<Scores> =
        clauses.iter().map(|it| model.clause.scores(it.rows(), &it.dense)).collect();
    let words = rows_of(&reading.tokens);
    let whole = model.reply.scores(Rows { words: &words, letters: &[] }, &[]);
    let joint = model.joint.scores(Rows::default(), &inputs(&scores, &whole, rules));
    let in_scenario = reading.topic.is_some();
    let mut found = Vec::new();
    for (at, score) in standing(model, &joint, &clauses, &scores, rules, in_scenario) {
        if let Some(mv) = Move::ALL.get(at) {
            let strength = model.confidence(score);
            found.extend(places(*mv, at, strength, &clauses, &scores, rules));
        }
    }
    let stand: Vec<(Move, f64)> = found.iter().map(|it| (it.mv, it.strength)).collect();
    let Sound { mut tone, score, confidence, reason } =
        Sound::of(model, &joint, &clauses, &stand, rules);
    found.extend(reason);
    with_parents(&mut found);
    found.sort_by_key(|it| (it.from, it.to, it.mv));
    // A slight in plain words that is surely one stays so, whatever stands around it.
    let slight = |it: &Found| it.mv.is_dismissive() && it.strength >= SURELY;
    let plain = |it: &Found| slight(it) && rules.iter().any(|rule| rule.mv == it.mv);
    if in_scenario && found.iter().any(plain) && rules_tone == Tone::Dismissive {
        tone = Tone::Dismissive;
    }
    Verdict { found, tone, score, confidence }
}

/// Where a move stands: on the words the rules saw it in, otherwise on the clause that shows it most.
fn places(
    mv: Move,
    at: usize,
    strength: f64,
    clauses: &[Clause],
    scores: &[Scores],
    rules: &[Found],
) -> Vec<Found> {
    let seen: Vec<Found> =
        rules.iter().filter(|it| it.mv == mv).map(|it| Found { strength, ..*it }).collect();
    if !seen.is_empty() {
        return seen;
    }
    let clause = best_clause(scores, at).and_then(|it| clauses.get(it));
    let place =
        clause.map(|it| Found { mv, from: it.from, to: it.to, sentence: it.sentence, strength });
    place.into_iter().collect()
}

/// A refining move is reported beside its parent.
fn with_parents(found: &mut Vec<Found>) {
    for index in 0..found.len() {
        let Some(it) = found.get(index).copied() else {
            continue;
        };
        if let Some(parent) = it.mv.parent()
            && !found.iter().any(|other| other.mv == parent)
        {
            found.push(Found { mv: parent, ..it });
        }
    }
}
