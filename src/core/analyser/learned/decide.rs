//! The reading of a reply by the model: which moves stand, on which words, and the tone.

use super::super::reading::{Found, Reading};
use super::weights::Model;
use super::{
    Clause, DISMISSIVE, EMPATHETIC, NEUTRAL, Scores, best_clause, clauses, inputs, place_of,
    standing,
};
use crate::moves::{Move, Nature, Tone};

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

/// Reads a reply; `rules` is what the rules made of it.
pub(in super::super) fn decide(
    model: &Model,
    reading: &Reading<'_>,
    rules: &[Found],
    rules_tone: Tone,
) -> Verdict {
    let clauses = clauses(reading, rules);
    let scores: Vec<Scores> =
        clauses.iter().map(|it| model.clause.scores(&it.grams, &it.dense)).collect();
    let mut grams: Vec<u32> = Vec::with_capacity(clauses.iter().map(|it| it.own().len()).sum());
    clauses.iter().for_each(|it| grams.extend_from_slice(it.own()));
    let whole = model.reply.scores(&grams, &[]);
    let joint = model.joint.scores(&[], &inputs(&scores, &whole, rules));
    let in_scenario = reading.topic.is_some();
    let mut found = Vec::new();
    for (at, score) in standing(model, &joint, &clauses, &scores, rules, in_scenario) {
        if let Some(mv) = Move::ALL.get(at) {
            let strength = model.confidence(score);
            found.extend(places(*mv, at, strength, &clauses, &scores, rules));
        }
    }
    let (mut tone, score, confidence) = tone_of(&joint);
    let cold = |it: &Found| it.mv.nature() == Nature::Negative;
    if tone == Tone::Dismissive && !found.iter().any(cold) {
        found.extend(reason(model, &joint, rules, reading.tokens.list.len()));
    }
    with_parents(&mut found);
    found.sort_by_key(|it| (it.from, it.to, it.mv));
    // A slight in plain words is one, whatever stands around it.
    let slight = rules.iter().any(|it| it.mv.is_dismissive());
    if in_scenario && slight && rules_tone == Tone::Dismissive {
        tone = Tone::Dismissive;
    }
    // And one that nobody can point to is none, in a word or two or where the words rule one out.
    let doubtful = reading.tokens.list.len() <= FEW || clauses.iter().any(|it| it.not != 0);
    if tone == Tone::Dismissive && doubtful && !found.iter().any(cold) {
        tone = Tone::Neutral;
    }
    Verdict { found, tone, score, confidence }
}

/// From this strength on a cue of the rules can be the reason of a tone.
const PLAIN: f64 = 0.8;

/// And from this share of right readings on: what is wrong as often as right is no reason.
const LIKELY: f64 = 0.5;

/// The same where the cue is most of the reply: then there is little else that could be meant.
const LIKELY_ALONE: f64 = 0.25;

/// Why a reply of so many words sounds dismissive in which the model sees no move that is: the
/// surest cue of the rules, told with what its score is worth.
fn reason(model: &Model, joint: &Scores, rules: &[Found], words: usize) -> Option<Found> {
    let cold = rules.iter().filter(|it| it.mv.nature() == Nature::Negative);
    let plain = cold.filter(|it| it.strength >= PLAIN);
    let surest = plain.max_by(|a, b| a.strength.total_cmp(&b.strength))?;
    let score = joint.get(place_of(surest.mv)?).copied()?;
    let strength = model.confidence(score);
    let least = if (surest.to - surest.from) * 2 > words { LIKELY_ALONE } else { LIKELY };
    (strength >= least).then_some(Found { strength, ..*surest })
}

/// Up to this many words a reply is a word or two.
const FEW: usize = 2;

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

/// How far a score in 256ths must go to stand at one half.
const HALF_WAY: i32 = 3 * 256;

/// By so much more must a reply sound dismissive than empathetic, in 256ths of a logit, before it
/// is called so: to read kindness as a slight hurts a learner more than the other way round.
const BENEFIT_OF_DOUBT: i32 = 90;

/// The tone by the scores of the last layer, with the score that ranks replies and how sure it is.
pub(in super::super) fn tone_of(joint: &Scores) -> (Tone, f64, f64) {
    let of = |place: usize| joint.get(place).copied().unwrap_or_default();
    let (warm, plain, cold) = (of(EMPATHETIC), of(NEUTRAL), of(DISMISSIVE));
    let tone = if plain > warm && plain >= cold {
        Tone::Neutral
    } else if cold > warm + BENEFIT_OF_DOUBT {
        Tone::Dismissive
    } else {
        Tone::Empathetic
    };
    let odds = warm - cold;
    let score = f64::from(odds) / f64::from(HALF_WAY + odds.abs());
    let top = warm.max(plain).max(cold);
    let sum: f64 =
        [warm, plain, cold].iter().map(|it| libm::exp(f64::from(it - top) / 256.0)).sum();
    (tone, score, 1.0 / sum)
}
