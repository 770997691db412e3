//! Learnt weights as bytes and short integers.

use std::borrow::Cow;

use super::super::learned::Layer;
use super::fit::Learner;

/// The layer that was learnt.
pub(super) fn quantised(learner: Learner, outputs: usize, unit: u32) -> Layer {
    let scale: Vec<i32> = (0..outputs).map(|at| scale_of(&learner.grams, at, outputs)).collect();
    let bytes = learner.grams.iter().enumerate().map(|(at, weight)| {
        let worth = scale.get(at % outputs).copied().unwrap_or(1) as f32 / 65_536.0;
        byte(weight / worth).cast_unsigned()
    });
    Layer {
        outputs,
        grams: Cow::Owned(bytes.collect()),
        scale: scale.clone(),
        dense: learner.dense.iter().map(|it| short(it * 1024.0)).collect(),
        bias: learner.bias.iter().map(|it| whole(it * 256.0)).collect(),
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
    value.round().clamp(-32_000.0, 32_000.0) as i16
}

#[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
fn whole(value: f32) -> i32 {
    value.round() as i32
}
