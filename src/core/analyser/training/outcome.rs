//! What would be told about each reply of the corpus by a model that has not seen its customer:
//! moves, whether on the right words, tone and score; and the same by the rules alone.

use super::super::learned::{Model, Scores, Sound, best_clause, place_of, standing};
use super::examples::Example;
use super::folds::Unseen;
use super::thresholds::{Settled, settle};
use crate::moves::{Kind, Move, Tone};

/// A move that is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// Its place among the outputs.
    pub(super) place: usize,
    /// How sure.
    pub(super) confidence: f64,
    /// Whether the words that are shown for it bear it out.
    pub(super) on_words: bool,
}

/// What is told about a reply.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// The moves.
    pub(super) told: Vec<Told>,
    /// The tone.
    pub(super) tone: Tone,
    /// The score.
    pub(super) score: f64,
}

impl Outcome {
    /// Whether the move at `place` is told.
    pub(super) fn has(&self, place: usize) -> bool {
        self.told.iter().any(|it| it.place == place)
    }
}

/// By the rules alone.
pub(super) fn by_rules(examples: &[Example]) -> Vec<Outcome> {
    examples.iter().map(rules_alone).collect()
}

fn rules_alone(example: &Example) -> Outcome {
    if example.kind != Kind::Sentence {
        return of_kind(example);
    }
    let mut told: Vec<Told> = Vec::new();
    for it in &example.rules {
        let Some(place) = place_of(it.mv) else {
            continue;
        };
        if !told.iter().any(|other| other.place == place) {
            told.push(Told {
                place,
                confidence: it.strength,
                on_words: rules_on_words(example, place),
            });
        }
    }
    Outcome { told, tone: example.rules_tone, score: example.rules_score }
}

fn of_kind(example: &Example) -> Outcome {
    let mv = if example.kind == Kind::Gaming { Move::PromptGaming } else { Move::ClosedIrrelevant };
    let place = place_of(mv).unwrap_or_default();
    Outcome {
        told: vec![Told {
            place,
            confidence: 0.9,
            on_words: example.target.get(place) == Some(&true),
        }],
        tone: example.rules_tone,
        score: example.rules_score,
    }
}

/// By the learned layer; what is settled for a part is settled on the other parts.
pub(super) fn by_model(examples: &[Example], read: &Unseen, folds: usize) -> Vec<Outcome> {
    let mut all = vec![Outcome::default(); examples.len()];
    for round in 0..folds {
        let settled = settle(examples, &read.joint, &read.part(round, false));
        for at in read.part(round, true) {
            if let (Some(slot), Some(example)) = (all.get_mut(at), examples.get(at)) {
                *slot = outcome(example, read, at, &settled);
            }
        }
    }
    all
}

fn outcome(example: &Example, read: &Unseen, at: usize, settled: &Settled) -> Outcome {
    let (Some(joint), Some(clauses)) = (read.joint.get(at), read.clauses.get(at)) else {
        return Outcome::default();
    };
    if example.kind != Kind::Sentence || joint.is_empty() {
        return of_kind(example);
    }
    let model =
        Model { right: settled.right.clone(), shows: settled.shows.clone(), ..Model::default() };
    let mut told: Vec<Told> = Vec::new();
    for (place, score) in standing(&model, joint, &example.clauses, clauses, &example.rules, false)
    {
        told.push(Told {
            place,
            confidence: model.confidence(score),
            on_words: on_words(example, clauses, place),
        });
    }
    let moves = told.iter().filter_map(|it| Some((*Move::ALL.get(it.place)?, it.confidence)));
    let stand: Vec<(Move, f64)> = moves.collect();
    let Sound { tone, score, reason, .. } =
        Sound::of(&model, joint, &example.clauses, &stand, &example.rules);
    told.extend(reason.and_then(|it| {
        let place = place_of(it.mv)?;
        Some(Told { place, confidence: it.strength, on_words: on_words(example, clauses, place) })
    }));
    with_parents(&mut told);
    Outcome { told, tone, score }
}

fn with_parents(told: &mut Vec<Told>) {
    for index in 0..told.len() {
        let Some(it) = told.get(index).copied() else {
            continue;
        };
        let mv = Move::ALL.get(it.place).copied();
        if let Some(place) = mv.and_then(Move::parent).and_then(place_of)
            && !told.iter().any(|other| other.place == place)
        {
            told.push(Told { place, ..it });
        }
    }
}

/// Whether the words that would be shown are labelled so.
fn on_words(example: &Example, clauses: &[Scores], place: usize) -> bool {
    if example.rules.iter().any(|it| place_of(it.mv) == Some(place)) {
        return rules_on_words(example, place);
    }
    let shown = best_clause(clauses, place).and_then(|it| example.shown.get(it));
    shown.and_then(|it| it.get(place)) == Some(&true)
}

fn rules_on_words(example: &Example, place: usize) -> bool {
    let found = example.rules.iter().filter(|it| place_of(it.mv) == Some(place));
    let mut found = found.map(|it| (it.from, it.to));
    found.any(|(from, to)| {
        let pairs = example.clauses.iter().zip(&example.shown);
        let mut near = pairs.filter(|(it, _)| it.from < to && from < it.to);
        near.any(|(_, shown)| shown.get(place) == Some(&true))
    })
}
