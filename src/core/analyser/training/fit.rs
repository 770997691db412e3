//! Logistic regression for all outputs at once, by stochastic steps whose size shrinks for each
//! weight with what it has already moved (`AdaGrad`).

use std::borrow::Cow;

use super::super::learned::{
    CLAUSE_BUCKETS, DENSE, DISMISSIVE, INPUTS, Layer, MOVES, OUTPUTS, REPLY_BUCKETS, Rows, share,
};
use super::owners::Owners;
use super::quantise::quantised;
use super::reckon::{Chance, sigmoid, softmax};

/// One thing to learn from.
#[derive(Clone, Debug)]
pub(super) struct Row<'e> {
    /// Rows of words and letters.
    pub(super) rows: Rows<'e>,
    /// Numbers as (place, value).
    pub(super) dense: Cow<'e, [(u16, i16)]>,
    /// What holds.
    pub(super) target: &'e [bool],
}

/// Of a hundred rows of words so many are left out while the first layers learn: a quarter, the
/// usual choice, read two thousandths of F1 worse.
const LEFT_OUT: usize = 15;

/// How a layer is learnt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    pub(super) outputs: usize,
    buckets: usize,
    dense: usize,
    /// Numbers are in `2^-unit`.
    pub(super) unit: u32,
    /// What one unit of a weight from rows of words is worth, in logits, so that most are nought:
    /// with two thirds of it the file was a quarter larger, for .001 of F1.
    pub(super) grain: f32,
    rounds: usize,
    /// Size of a step.
    step: f32,
    /// What each weight has moved at the start. Only pulls that are large beside it move a weight
    /// far, so that what a row of words has nothing to do with stays near nought.
    begun: f32,
    /// How strongly weights are drawn to nought.
    decay: f32,
    /// What holds rarely weighs at most this much more.
    most: f32,
    /// Of a hundred rows of words so many are left out by chance, so that no few words decide.
    left_out: usize,
}

impl Fit {
    /// Scores of clauses.
    pub(super) const CLAUSE: Self = Self {
        outputs: OUTPUTS,
        buckets: CLAUSE_BUCKETS,
        dense: DENSE,
        unit: 4,
        grain: 0.46,
        rounds: 8,
        step: 0.2,
        begun: 1e-2,
        decay: 4e-4,
        most: 1.5,
        left_out: LEFT_OUT,
    };
    /// Scores of whole replies.
    pub(super) const REPLY: Self = Self {
        outputs: OUTPUTS,
        buckets: REPLY_BUCKETS,
        dense: 0,
        unit: 0,
        grain: 1.05,
        rounds: 20,
        step: 0.5,
        begun: 1e-2,
        decay: 6e-5,
        most: 1.0,
        left_out: LEFT_OUT,
    };
    /// The last layer.
    pub(super) const JOINT: Self = Self {
        outputs: OUTPUTS,
        buckets: 0,
        dense: INPUTS,
        unit: 8,
        grain: 1.0,
        rounds: 40,
        step: 0.02,
        begun: 1e-6,
        decay: 3e-4,
        most: 1.0,
        left_out: 0,
    };

    /// Learns a layer.
    pub(super) fn layer(&self, rows: &[Row<'_>]) -> Layer {
        let owners = Owners::of(rows, self.buckets);
        let known: Vec<[Vec<usize>; 2]> = rows
            .iter()
            .map(|it| [it.rows.words, it.rows.letters].map(|it| owners.numbers(it)))
            .collect();
        let mut learner = Learner::of(*self, rows, owners.count());
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let mut chance = Chance::new();
        let mut mean = Mean::default();
        let mut kept = [Vec::new(), Vec::new()];
        for round in 0..self.rounds {
            chance.shuffle(&mut order);
            for (row, known) in order.iter().filter_map(|it| rows.get(*it).zip(known.get(*it))) {
                for (kept, known) in kept.iter_mut().zip(known) {
                    kept.clear();
                    kept.extend(known.iter().filter(|_| chance.below(100) >= self.left_out));
                }
                learner.learn(row, &kept);
            }
            if round >= self.rounds / 2 {
                mean.add(&learner);
            }
        }
        mean.settle(&mut learner);
        quantised(&learner, &owners, self)
    }
}

/// The mean of weights over the later rounds: it wavers less than those of the last round.
#[derive(Debug, Default)]
struct Mean {
    grams: Vec<f32>,
    dense: Vec<f32>,
    bias: Vec<f32>,
    rounds: f32,
}

impl Mean {
    fn add(&mut self, learner: &Learner) {
        self.rounds += 1.0;
        for (sums, weights) in [
            (&mut self.grams, &learner.grams),
            (&mut self.dense, &learner.dense),
            (&mut self.bias, &learner.bias),
        ] {
            sums.resize(weights.len(), 0.0);
            add(sums, Some(weights), 1.0);
        }
    }

    fn settle(self, learner: &mut Learner) {
        for (weights, sums) in [
            (&mut learner.grams, self.grams),
            (&mut learner.dense, self.dense),
            (&mut learner.bias, self.bias),
        ] {
            for (weight, sum) in weights.iter_mut().zip(sums) {
                *weight = sum / self.rounds;
            }
        }
    }
}

/// Weights while they are learnt; each kind with what it has moved.
#[derive(Debug)]
pub(super) struct Learner {
    fit: Fit,
    /// From rows of words.
    pub(super) grams: Vec<f32>,
    gram_moved: Vec<f32>,
    /// From numbers.
    pub(super) dense: Vec<f32>,
    dense_moved: Vec<f32>,
    /// Where each output starts.
    pub(super) bias: Vec<f32>,
    bias_moved: Vec<f32>,
    weight: Vec<f32>,
    slope: Vec<f32>,
}

impl Learner {
    fn of(fit: Fit, rows: &[Row<'_>], owners: usize) -> Self {
        let outputs = fit.outputs;
        let weight = (0..outputs).map(|at| fit.weight(rows, at)).collect();
        Self {
            fit,
            grams: vec![0.0; owners * outputs],
            gram_moved: vec![fit.begun; owners * outputs],
            dense: vec![0.0; fit.dense * outputs],
            dense_moved: vec![fit.begun; fit.dense * outputs],
            bias: vec![-1.0; outputs],
            bias_moved: vec![fit.begun; outputs],
            weight,
            slope: vec![0.0; outputs],
        }
    }

    /// A step after one row, of whose words these owners are looked at.
    fn learn(&mut self, row: &Row<'_>, owners: &[Vec<usize>; 2]) {
        self.judge(row, owners);
        let Self { fit, slope, .. } = self;
        let outputs = fit.outputs;
        for (owner, part) in in_parts(owners) {
            let start = owner * outputs;
            let place = start..start + outputs;
            let weights = self.grams.get_mut(place.clone());
            let moved = self.gram_moved.get_mut(place);
            nudge(weights, moved, slope, part, fit);
        }
        let one = one_of(fit.unit);
        for (at, value) in row.dense.iter() {
            let start = usize::from(*at) * outputs;
            let place = start..start + outputs;
            let weights = self.dense.get_mut(place.clone());
            let moved = self.dense_moved.get_mut(place);
            nudge(weights, moved, slope, f32::from(*value) * one, fit);
        }
        nudge(Some(&mut self.bias), Some(&mut self.bias_moved), slope, 1.0, fit);
    }

    /// How wrong each output is, into `slope`.
    fn judge(&mut self, row: &Row<'_>, owners: &[Vec<usize>; 2]) {
        let outputs = self.fit.outputs;
        let mut sums = self.bias.clone();
        for (owner, part) in in_parts(owners) {
            let start = owner * outputs;
            add(&mut sums, self.grams.get(start..start + outputs), part);
        }
        let one = one_of(self.fit.unit);
        for (at, value) in row.dense.iter() {
            let start = usize::from(*at) * outputs;
            let weights = self.dense.get(start..start + outputs);
            add(&mut sums, weights, f32::from(*value) * one);
        }
        let mut chances: Vec<f32> = sums.iter().map(|it| sigmoid(*it)).collect();
        if outputs > DISMISSIVE {
            softmax(sums.get(MOVES..), chances.get_mut(MOVES..));
        }
        let judged = chances.iter().zip(row.target).zip(&self.weight);
        for (slope, ((chance, holds), weight)) in self.slope.iter_mut().zip(judged) {
            *slope = if *holds { (chance - 1.0) * weight } else { *chance };
        }
    }
}

impl Fit {
    /// What something that holds weighs for the output `at`.
    fn weight(&self, rows: &[Row<'_>], at: usize) -> f32 {
        if at >= MOVES {
            return 1.0;
        }
        let held = rows.iter().filter(|it| it.target.get(at) == Some(&true)).count();
        let ratio = (rows.len().max(1) as f32) / (held.max(1) as f32);
        (ratio.sqrt() / 2.0).clamp(1.0, self.most)
    }
}

/// Each owner with what it is worth: words and letters by their own numbers.
fn in_parts(owners: &[Vec<usize>; 2]) -> impl Iterator<Item = (usize, f32)> {
    owners.iter().flat_map(|it| {
        let part = part_of(it.len());
        it.iter().map(move |owner| (*owner, part))
    })
}

fn part_of(count: usize) -> f32 {
    share(count) as f32 / 4096.0
}

fn one_of(unit: u32) -> f32 {
    1.0 / (1_u32 << unit) as f32
}

fn add(sums: &mut [f32], weights: Option<&[f32]>, value: f32) {
    for (sum, weight) in sums.iter_mut().zip(weights.unwrap_or_default()) {
        *sum += weight * value;
    }
}

fn nudge(
    weights: Option<&mut [f32]>,
    moved: Option<&mut [f32]>,
    slope: &[f32],
    value: f32,
    fit: &Fit,
) {
    let (Some(weights), Some(moved)) = (weights, moved) else {
        return;
    };
    for ((weight, moved), slope) in weights.iter_mut().zip(moved).zip(slope) {
        let pull = slope * value + fit.decay * *weight;
        *moved += pull * pull;
        *weight -= fit.step * pull / moved.sqrt();
    }
}
