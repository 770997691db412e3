//! Learnt weights as bytes and short integers.

use std::borrow::Cow;

use super::super::learned::{Layer, MARK, MOST_DENSE, WIDTH};
use super::fit::Learner;
use super::owners::Owners;

/// The layer that was learnt for rows of words that own their buckets.
pub(super) fn quantised(learner: &Learner, owners: &Owners, outputs: usize, unit: u32) -> Layer {
    let scale: Vec<i32> = (0..outputs).map(|at| scale_of(&learner.grams, at, outputs)).collect();
    let bytes = |bucket: usize| {
        let mut bytes = [0; WIDTH];
        bytes[MARK] = owners.mark(bucket);
        let start = owners.number(bucket).map(|it| it * outputs);
        let row = start.and_then(|it| learner.grams.get(it..it + outputs)).unwrap_or_default();
        for ((slot, weight), scale) in bytes.iter_mut().zip(row).zip(&scale) {
            *slot = byte(weight / (*scale as f32 / 65_536.0)).cast_unsigned();
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
        grams: Cow::Owned((0..owners.buckets()).map(bytes).collect()),
        dense: learner.dense.chunks(outputs).map(numbers).collect(),
        bias: learner.bias.iter().map(|it| whole(it * 256.0)).collect(),
        scale,
        unit,
    }
}

/// What one unit must be worth, so that the largest weight of an output fits a byte.
fn scale_of(weights: &[f32], at: usize, outputs: usize) -> i32 {
    let own = weights.iter().skip(at).step_by(outputs);
    let most = own.map(|it| it.abs()).fold(0.0, f32::max);
    whole(most * 65_536.0 / 127.0).max(1)
}

#[expect(clippy::cast_possible_truncation, reason = "the value is clamped first")]
fn byte(value: f32) -> i8 {
    value.round().clamp(-127.0, 127.0) as i8
}

#[expect(clippy::cast_possible_truncation, reason = "the value is clamped first")]
fn short(value: f32) -> i16 {
    value.round().clamp(-MOST_DENSE, MOST_DENSE) as i16
}

#[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
fn whole(value: f32) -> i32 {
    value.round() as i32
}
