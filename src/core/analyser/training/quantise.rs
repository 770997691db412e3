//! Learnt weights as bytes and short integers.

use super::super::learned::{Layer, MOST_DENSE, Owned, WIDTH};
use super::fit::{Fit, Learner};
use super::owners::Owners;

/// The layer that was learnt for rows of words that own their buckets.
pub(super) fn quantised(learner: &Learner, owners: &Owners, fit: &Fit) -> Layer {
    let outputs = fit.outputs;
    let bytes = |row: &[f32]| {
        let mut bytes = [0; WIDTH];
        for (slot, weight) in bytes.iter_mut().zip(row) {
            *slot = byte(weight / fit.grain).cast_unsigned();
        }
        bytes
    };
    let numbers = |row: &[f32]| {
        let mut numbers = [0; WIDTH];
        for (slot, weight) in numbers.iter_mut().zip(row) {
            *slot = short(weight * 1024.0);
        }
        numbers
    };
    Layer {
        grams: Owned::of(&owners.marks(), learner.grams.chunks(outputs).map(bytes).collect()),
        grain: whole(fit.grain * 65_536.0),
        dense: learner.dense.chunks(outputs).map(numbers).collect(),
        bias: learner.bias.iter().map(|it| whole(it * 256.0)).collect(),
        unit: fit.unit,
    }
}

/// What is less than three quarters of one is nought: near nought weights are chance more often than
/// not.
#[expect(clippy::cast_possible_truncation, reason = "the value is clamped first")]
fn byte(value: f32) -> i8 {
    (value.abs() + 0.25).floor().min(127.0).copysign(value) as i8
}

#[expect(clippy::cast_possible_truncation, reason = "the value is clamped first")]
fn short(value: f32) -> i16 {
    value.round().clamp(-MOST_DENSE, MOST_DENSE) as i16
}

#[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
fn whole(value: f32) -> i32 {
    value.round() as i32
}
