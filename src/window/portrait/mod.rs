//! A first sketch of the drawn customer: a round face whose mouth follows the stance.

use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Stroke, Transform};

use crate::core::{
    customer::Stance,
    scenario::{Customer, Gesture, Looks, Voice},
};

/// A colour: red, green, blue.
pub type Rgb = [u8; 3];

/// What moves.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pose {
    /// Upper lids from open (0) to closed (1).
    pub lid: f32,
    /// Corners of the mouth down (-1) or up (1).
    pub mouth_curve: f32,
    /// Breathed out (0) or in (1).
    pub breath: f32,
}

impl Pose {
    /// The pose a share `t` of the way from one to the other.
    pub fn between(from: &Self, to: &Self, t: f32) -> Self {
        let mix = |a: f32, b: f32| a + (b - a) * t;
        Self {
            lid: mix(from.lid, to.lid),
            mouth_curve: mix(from.mouth_curve, to.mouth_curve),
            breath: mix(from.breath, to.breath),
        }
    }
}

/// A face.
pub type Expression = Stance;

/// The face of this customer in this stance.
pub const fn expression_for(stance: Stance, _: &Customer) -> Expression {
    stance
}

/// The pose of a face.
pub fn pose_for(expression: Expression, expressiveness: f32) -> Pose {
    let place = Stance::ALL.iter().position(|it| *it == expression).unwrap_or(3);
    let curve = place as f32 / 3.0 - 1.0;
    Pose { mouth_curve: curve * expressiveness, ..Pose::default() }
}

/// The pose at a share `t` of a gesture.
pub const fn gesture_pose(_: Gesture, base: &Pose, _: f32) -> Pose {
    *base
}

/// How closed a blink is at a share `t` of it.
pub fn blink(t: f32) -> f32 {
    1.0 - (2.0 * t - 1.0).abs()
}

/// How full the lungs are at a share `phase` of a breath.
pub fn breath(phase: f32) -> f32 {
    0.5 - 0.5 * (phase * std::f32::consts::TAU).cos()
}

/// The picture of a person in a pose.
pub fn paint(_: &Looks, pose: &Pose, width: u32, height: u32, _: Option<(Rgb, Rgb)>) -> Vec<u8> {
    let Some(mut canvas) = Pixmap::new(width, height) else { return Vec::new() };
    let (x, y, r) = (width as f32 / 2.0, height as f32 / 2.0, width as f32 * 0.3);
    let mut paint = Paint::default();
    paint.set_color_rgba8(232, 178, 142, 255);
    if let Some(path) = PathBuilder::from_circle(x, y, r) {
        canvas.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
    }
    let mut pen = PathBuilder::new();
    pen.move_to(x - r * 0.4, y + r * 0.4);
    pen.quad_to(x, y + r * (0.4 + 0.3 * pose.mouth_curve), x + r * 0.4, y + r * 0.4);
    paint.set_color_rgba8(60, 40, 34, 255);
    if let Some(path) = pen.finish() {
        let stroke = Stroke { width: r * 0.06, ..Stroke::default() };
        canvas.stroke_path(&path, &paint, &stroke, Transform::identity(), None);
    }
    canvas.take_demultiplied()
}

/// The voice line.
pub fn voice_line(_: Voice, width: u32, height: u32, colour: Rgb, _: u32) -> Vec<u8> {
    let rows = 0..height;
    rows.flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| {
            let on = x % 7 < 3 && y.abs_diff(height / 2) < 2 + (x * 7 % 11);
            [colour[0], colour[1], colour[2], if on { 255 } else { 0 }]
        })
        .collect()
}
