//! Short gestures, blinks and breath: poses over time. The clock belongs to the caller.

use std::f32::consts::{PI, TAU};

use super::Pose;
use crate::core::scenario::Gesture;

/// Share of a gesture after which it is fully there.
const ARRIVED: f32 = 0.28;
/// Share of a gesture from which it lets go.
const LEAVING: f32 = 0.68;
/// Share of a blink at which the eye is shut: lids fall faster than they rise.
const SHUT: f32 = 0.35;
/// Share of a breath that goes in; the way out is longer.
const INHALE: f32 = 0.42;

/// The pose at a share `t` of a gesture that starts from `base` and ends there.
pub fn gesture_pose(gesture: Gesture, base: &Pose, t: f32) -> Pose {
    let t = t.clamp(0.0, 1.0);
    let goal = match gesture {
        Gesture::Sigh => sigh(base, t),
        Gesture::LookAway => look_away(base),
        Gesture::ClenchedSmile => clenched_smile(base),
        Gesture::LeanBack => Pose { closeness: -1.0, nod: base.nod - 0.3, ..*base },
        Gesture::LeanIn => Pose { closeness: 1.0, nod: base.nod + 0.2, ..*base },
        Gesture::Nod => Pose { nod: base.nod + 0.9 * (t * TAU).sin(), ..*base },
        Gesture::HeadShake => head_shake(base, t),
        Gesture::RubEyes => rub_eyes(base, t),
        Gesture::LongPause => long_pause(base),
        Gesture::ShouldersDrop => shoulders_drop(base),
    };
    Pose::between(base, &goal.clamped(), envelope(t))
}

/// How closed a blink is at a share `t` of it; take the larger of this and the pose's own lid.
pub fn blink(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    if t < SHUT { ease(t / SHUT) } else { ease((1.0 - t) / (1.0 - SHUT)) }
}

/// How full the lungs are at a share `phase` of a breath, whole numbers being breathed out.
pub fn breath(phase: f32) -> f32 {
    let t = phase.rem_euclid(1.0);
    let turn = if t < INHALE { t / INHALE } else { 1.0 + (t - INHALE) / (1.0 - INHALE) };
    0.5 - 0.5 * (turn * PI).cos()
}

/// Zero at both ends, one while the gesture is held.
fn envelope(t: f32) -> f32 {
    if t < ARRIVED {
        ease(t / ARRIVED)
    } else if t > LEAVING {
        ease((1.0 - t) / (1.0 - LEAVING))
    } else {
        1.0
    }
}

fn ease(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn sigh(base: &Pose, t: f32) -> Pose {
    let out = ease((t - ARRIVED) / (LEAVING - ARRIVED));
    Pose {
        shoulders: base.shoulders + 0.7 - 1.4 * out,
        breath: 1.0 - out,
        lid: (base.lid + 0.35).max(0.5),
        look_y: base.look_y + 0.5,
        brow_height: base.brow_height + 0.25,
        mouth_open: base.mouth_open.max(0.16 * out + 0.04),
        mouth_width: base.mouth_width - 0.5,
        mouth_press: 0.0,
        nod: base.nod - 0.25 + 0.5 * out,
        ..*base
    }
}

fn look_away(base: &Pose) -> Pose {
    let side = if base.turn > 0.2 { 1.0 } else { -1.0 };
    Pose { look_x: side, look_y: 0.35, turn: base.turn + side * 0.6, lid: base.lid + 0.1, ..*base }
}

fn clenched_smile(base: &Pose) -> Pose {
    Pose {
        mouth_curve: 0.45,
        mouth_open: 0.2,
        mouth_width: 0.8,
        mouth_press: 0.4,
        jaw: -1.0,
        squint: base.squint.max(0.25),
        brow_pinch: base.brow_pinch.max(0.3),
        nod: base.nod - 0.15,
        ..*base
    }
}

fn head_shake(base: &Pose, t: f32) -> Pose {
    Pose { turn: 0.75 * (t * TAU * 2.0).sin(), lid: base.lid.max(0.35), ..*base }
}

fn rub_eyes(base: &Pose, t: f32) -> Pose {
    Pose {
        lid: 1.0,
        hand: 1.0,
        nod: base.nod + 0.5 + 0.06 * (t * TAU * 3.0).sin(),
        brow_pinch: base.brow_pinch.max(0.6),
        brow_height: base.brow_height - 0.2,
        shoulders: base.shoulders - 0.4,
        look_y: 0.4,
        ..*base
    }
}

fn long_pause(base: &Pose) -> Pose {
    Pose {
        look_y: 0.8,
        look_x: base.look_x + 0.2,
        lid: (base.lid + 0.25).min(0.7),
        mouth_press: base.mouth_press.max(0.4),
        mouth_open: 0.0,
        nod: base.nod + 0.3,
        breath: 0.0,
        ..*base
    }
}

fn shoulders_drop(base: &Pose) -> Pose {
    Pose {
        shoulders: -1.0,
        breath: 0.0,
        brow_pinch: base.brow_pinch * 0.3,
        brow_angle: base.brow_angle.min(0.0),
        lid: base.lid + 0.15,
        mouth_press: 0.0,
        mouth_open: base.mouth_open.max(0.06),
        jaw: 0.1,
        nod: base.nod + 0.15,
        ..*base
    }
}
