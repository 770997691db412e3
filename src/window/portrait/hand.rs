//! A hand at the eyes.

use tiny_skia::Transform;

use super::{
    canvas::Canvas,
    shape::{Shape, Taper},
    sitter::Sitter,
};
use crate::core::scenario::Age;

/// A hand that rubs the bridge of the nose, as far as the pose has brought it up.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter) {
    let up = sitter.pose.hand;
    if up < 0.02 {
        return;
    }
    let (x, y) = sitter.at((30.0, 18.0), 1.0);
    let place = Transform::from_translate(x + (1.0 - up) * 90.0, y + (1.0 - up) * 460.0);
    canvas.placed(place, |canvas| {
        arm(canvas, sitter);
        fingers(canvas, sitter);
    });
}

fn arm(canvas: &mut Canvas, sitter: &Sitter) {
    let palette = &sitter.palette;
    let sleeve = [(60.0, 180.0), (128.0, 150.0), (230.0, 420.0), (110.0, 520.0)];
    canvas.fill(&Shape::polygon(&sleeve), palette.cloth.darker(0.1));
    let palm = [
        (-2.0, 40.0),
        (26.0, 18.0),
        (62.0, 40.0),
        (92.0, 96.0),
        (122.0, 160.0),
        (68.0, 190.0),
        (34.0, 130.0),
        (6.0, 84.0),
    ];
    canvas.fill(&Shape::blob(&palm), palette.skin.mix(palette.shade, 0.18));
}

fn fingers(canvas: &mut Canvas, sitter: &Sitter) {
    let palette = &sitter.palette;
    for (from, to, width) in [
        ((44.0, 44.0), (-6.0, -6.0), 21.0),
        ((30.0, 62.0), (-22.0, 16.0), 20.0),
        ((24.0, 84.0), (-18.0, 44.0), 18.0),
    ] {
        let middle = (f32::midpoint(from.0, to.0) + 4.0, f32::midpoint(from.1, to.1) - 5.0);
        let finger = [from, middle, to];
        canvas.ink(&finger, width + 3.0, Taper::Nowhere, palette.line.alpha(0.45));
        canvas.ink(&finger, width, Taper::Nowhere, palette.skin);
    }
    let lines = if sitter.looks.age == Age::Old { 0.5 } else { 0.3 };
    canvas.ink(
        &[(60.0, 70.0), (74.0, 100.0), (84.0, 130.0)],
        3.0,
        Taper::Both,
        palette.line.alpha(lines),
    );
}
