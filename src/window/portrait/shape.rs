//! Shapes drawn through points by hand: smooth outlines, and lines that swell and thin like ink.

use tiny_skia::{Path, PathBuilder, Rect};

/// A place in the drawing.
pub(super) type Point = (f32, f32);

/// Where a line of ink thins out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taper {
    /// At both ends.
    Both,
    /// At its end.
    End,
    /// At its start.
    Start,
    /// Nowhere: a rounded stroke.
    Nowhere,
}

/// An outline to fill. Empty where the points made none.
#[derive(Clone, Debug)]
pub(super) struct Shape(pub(super) Option<Path>);

/// Straight pieces per span of an inked line; enough for a face at 700 points.
const PIECES: usize = 7;

impl Shape {
    /// A smooth closed outline through the points; a doubled point makes a corner.
    pub(super) fn blob(points: &[Point]) -> Self {
        let mut builder = PathBuilder::new();
        close_smoothly(&mut builder, points);
        Self(builder.finish())
    }

    /// The outer outline without the inner one (fill with the even-odd rule).
    pub(super) fn ring(outer: &[Point], inner: &[Point]) -> Self {
        let mut builder = PathBuilder::new();
        close_smoothly(&mut builder, outer);
        close_smoothly(&mut builder, inner);
        Self(builder.finish())
    }

    /// A closed outline of straight sides.
    pub(super) fn polygon(points: &[Point]) -> Self {
        let mut builder = PathBuilder::new();
        for (index, &(x, y)) in points.iter().enumerate() {
            if index == 0 {
                builder.move_to(x, y);
            } else {
                builder.line_to(x, y);
            }
        }
        builder.close();
        Self(builder.finish())
    }

    /// An ellipse.
    pub(super) fn ellipse((x, y): Point, rx: f32, ry: f32) -> Self {
        let bounds = Rect::from_ltrb(x - rx, y - ry, x + rx, y + ry);
        Self(bounds.and_then(PathBuilder::from_oval))
    }

    /// A line of ink through the points, `width` at its thickest.
    pub(super) fn ink(points: &[Point], width: f32, taper: Taper) -> Self {
        let line = sample(points);
        let last = line.len().saturating_sub(1).max(1) as f32;
        let mut left = Vec::with_capacity(line.len() * 2);
        let mut right = Vec::with_capacity(line.len());
        for (index, &(x, y)) in line.iter().enumerate() {
            let (nx, ny) = normal(&line, index);
            let half = width * 0.5 * swell(taper, index as f32 / last);
            left.push((x + nx * half, y + ny * half));
            right.push((x - nx * half, y - ny * half));
        }
        left.extend(right.into_iter().rev());
        Self::polygon(&left)
    }
}

/// Thickness along a line, 0 to 1.
fn swell(taper: Taper, t: f32) -> f32 {
    let round = |t: f32| (1.0 - (1.0 - t).powi(2)).max(0.0).sqrt();
    match taper {
        Taper::Both => (t * std::f32::consts::PI).sin().max(0.0).powf(0.7),
        Taper::End => round((t * 12.0).min(1.0)) * (1.0 - t).powf(0.6),
        Taper::Start => round(((1.0 - t) * 12.0).min(1.0)) * t.powf(0.6),
        Taper::Nowhere => round((t * 12.0).min(1.0)) * round(((1.0 - t) * 12.0).min(1.0)),
    }
}

fn normal(line: &[Point], index: usize) -> Point {
    let before = line[index.saturating_sub(1)];
    let after = line[(index + 1).min(line.len() - 1)];
    let (dx, dy) = (after.0 - before.0, after.1 - before.1);
    let length = dx.hypot(dy).max(1e-4);
    (-dy / length, dx / length)
}

/// The curve through the points, as many short straight pieces.
pub(super) fn sample(points: &[Point]) -> Vec<Point> {
    let Some(&first) = points.first() else {
        return Vec::new();
    };
    let mut line = vec![first];
    for index in 1..points.len() {
        let p0 = points[index.saturating_sub(2)];
        let (p1, p2) = (points[index - 1], points[index]);
        let p3 = points[(index + 1).min(points.len() - 1)];
        line.extend((1..=PIECES).map(|step| spline(p0, p1, p2, p3, step as f32 / PIECES as f32)));
    }
    line
}

fn spline(p0: Point, p1: Point, p2: Point, p3: Point, t: f32) -> Point {
    let one = |a: f32, b: f32, c: f32, d: f32| {
        0.5 * (2.0 * b
            + (c - a) * t
            + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
            + (3.0 * b - a - 3.0 * c + d) * t * t * t)
    };
    (one(p0.0, p1.0, p2.0, p3.0), one(p0.1, p1.1, p2.1, p3.1))
}

fn close_smoothly(builder: &mut PathBuilder, points: &[Point]) {
    let count = points.len();
    if count < 3 {
        return;
    }
    builder.move_to(points[0].0, points[0].1);
    for index in 0..count {
        let before = points[(index + count - 1) % count];
        let (from, to) = (points[index], points[(index + 1) % count]);
        let after = points[(index + 2) % count];
        let (out, back) = (pull(before, from, to), pull(after, to, from));
        builder.cubic_to(from.0 + out.0, from.1 + out.1, to.0 + back.0, to.1 + back.1, to.0, to.1);
    }
    builder.close();
}

/// How far the curve leaves `from`, on its way to `to`, in the direction it came in: never farther
/// than a third of the way, so that short pieces beside long ones do not loop.
fn pull(before: Point, from: Point, to: Point) -> Point {
    let (dx, dy) = ((to.0 - before.0) / 6.0, (to.1 - before.1) / 6.0);
    let most = (to.0 - from.0).hypot(to.1 - from.1) / 3.0;
    let share = (most / dx.hypot(dy).max(1e-4)).min(1.0);
    (dx * share, dy * share)
}

/// The right half of an outline, top to bottom, with its mirror image: a closed outline.
/// Points on the axis are not doubled.
pub(super) fn mirrored(right: &[Point]) -> Vec<Point> {
    let left = right.iter().rev().filter(|(x, _)| *x > 0.01).map(|&(x, y)| (-x, y));
    right.iter().copied().chain(left).collect()
}
