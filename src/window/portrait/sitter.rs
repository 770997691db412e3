//! The person as every part of the drawing sees her: measures, colours, pose, and how the turned
//! head shifts what lies nearer or farther.

use tiny_skia::Transform;

use super::{Pose, anatomy::Anatomy, palette::Palette, shape::Point};
use crate::core::scenario::Looks;

/// Who sits, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sitter {
    /// How she looks.
    pub(super) looks: Looks,
    /// Her measures.
    pub(super) anatomy: Anatomy,
    /// Her colours.
    pub(super) palette: Palette,
    /// How she holds herself.
    pub(super) pose: Pose,
}

/// How far a full turn moves what lies one depth in front, in drawing units.
const TURN: f32 = 19.0;
/// How far a full nod moves it.
const NOD: f32 = 12.0;
/// How much narrower the far half of a turned head looks.
const FAR_SIDE: f32 = 0.13;
/// How far the head leans at most, in degrees.
const LEAN: f32 = 9.0;
/// Where neck and shoulders meet: what a leaning head turns about.
const NECK: Point = (0.0, 196.0);
/// How much higher the shoulders sit than the trunk is drawn.
const RAISED: f32 = 12.0;
/// How far full shoulders rise, in drawing units, and how far a breath lifts them.
const SHOULDERS: f32 = 17.0;
const BREATH: f32 = 3.5;
/// How much larger a person who leans in looks.
const CLOSER: f32 = 0.055;
/// How far she comes down with it, so that the head stays in the picture.
const CLOSER_DOWN: f32 = 9.0;

impl Sitter {
    /// A person in a pose.
    pub(super) fn new(looks: &Looks, pose: &Pose) -> Self {
        let anatomy = Anatomy::of(looks);
        let palette = Palette::of(looks, &anatomy);
        Self { looks: *looks, anatomy, palette, pose: pose.clamped() }
    }

    /// Where a point of the straight head lies on the turned and nodding one. Depth 0 is the axis,
    /// 1 the front of the face, less than 0 the back of the head.
    pub(super) fn at(&self, (x, y): Point, depth: f32) -> Point {
        let turn = self.pose.turn;
        let far = if x * turn > 0.0 { 1.0 - FAR_SIDE * turn.abs() * depth.max(0.0) } else { 1.0 };
        (x * far + turn * TURN * depth, y + self.pose.nod * NOD * depth)
    }

    /// The same for many points.
    pub(super) fn all(&self, points: &[Point], depth: f32) -> Vec<Point> {
        points.iter().map(|&point| self.at(point, depth)).collect()
    }

    /// How the whole figure is placed.
    pub(super) fn figure(&self) -> Transform {
        let scale = 1.0 + self.pose.closeness * CLOSER;
        Transform::from_scale(scale, scale).post_translate(0.0, self.pose.closeness * CLOSER_DOWN)
    }

    /// How the head is placed on the figure.
    pub(super) fn head(&self) -> Transform {
        let slide = self.pose.lean * 5.0;
        let sunk = self.pose.shoulders.max(0.0) * 3.0 - self.breath_lift() * 0.5;
        Transform::from_rotate_at(self.pose.lean * LEAN, NECK.0, NECK.1).post_translate(slide, sunk)
    }

    /// How the neck is placed: half of what the head does.
    pub(super) fn neck(&self) -> Transform {
        Transform::from_rotate_at(self.pose.lean * LEAN * 0.45, NECK.0, NECK.1 + 30.0)
            .post_translate(self.pose.lean * 2.0, 0.0)
    }

    /// How the trunk is placed: shoulders and breath.
    pub(super) fn trunk(&self) -> Transform {
        Transform::from_translate(
            0.0,
            -RAISED - self.pose.shoulders * SHOULDERS - self.breath_lift(),
        )
    }

    fn breath_lift(&self) -> f32 {
        self.pose.breath * BREATH
    }
}
