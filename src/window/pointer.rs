//! What the pointer does, one step an update. Whoever decides what lies under the pointer looks once an
//! update, at the place where it came to rest; a press is taken there, a release where it was an update
//! ago. So a quick hand or a slow machine, which put a jump, a press and a release into one update,
//! would press nothing. Here each waits until the one before it has been seen.

use std::collections::VecDeque;

use bevy::{
    ecs::message::{MessageCursor, Messages},
    picking::{
        PickingSystems,
        pointer::{PointerAction, PointerInput},
    },
    prelude::*,
};

use super::redraw::Awake;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(First, step_by_step.in_set(PickingSystems::PostInput));
}

/// Hands on as much as can be understood in this update and keeps the rest for the next ones.
fn step_by_step(
    mut inputs: ResMut<Messages<PointerInput>>,
    mut seen: Local<MessageCursor<PointerInput>>,
    mut waiting: Local<VecDeque<PointerInput>>,
    mut awake: ResMut<Awake>,
) {
    let before = waiting.len();
    waiting.extend(seen.read(&inputs).cloned());
    let step = first_step(&waiting);
    if before == 0 && step == waiting.len() {
        return;
    }
    inputs.clear();
    inputs.write_batch(waiting.drain(..step));
    seen.clear(&inputs);
    if !waiting.is_empty() {
        awake.settle();
    }
}

/// How many of these are understood in one update: a release only as the first, as it counts where the
/// pointer was an update ago; a press only as the last, as it counts where the pointer comes to rest.
fn first_step(inputs: &VecDeque<PointerInput>) -> usize {
    for (place, input) in inputs.iter().enumerate() {
        match input.action {
            PointerAction::Release(_) if place > 0 => return place,
            PointerAction::Press(_) => return place + 1,
            _ => {}
        }
    }
    inputs.len()
}
