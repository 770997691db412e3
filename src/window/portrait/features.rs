//! Brows and nose.

use super::{
    canvas::Canvas,
    shape::{Point, Shape, Taper},
    sitter::Sitter,
};
use crate::core::scenario::Age;

/// Where the brows lie at rest.
const BROW: f32 = -31.0;

/// Both brows.
pub(super) fn brows(canvas: &mut Canvas, sitter: &Sitter) {
    for side in [-1.0, 1.0] {
        let (top, bottom) = brow_edges(sitter, side);
        let mut edge = top;
        edge.extend(bottom.into_iter().rev());
        canvas.fill(&Shape::blob(&sitter.all(&edge, 0.82)), sitter.palette.brow);
    }
}

/// Upper and lower edge from the inner to the outer end.
fn brow_edges(sitter: &Sitter, side: f32) -> (Vec<Point>, Vec<Point>) {
    let (a, pose) = (&sitter.anatomy, &sitter.pose);
    let raised = pose.brow_height + (pose.brow_skew * side).max(0.0) * 0.9
        - (-pose.brow_skew * side).max(0.0) * 0.15;
    let angle = pose.brow_angle * if pose.brow_skew * side > 0.3 { 0.5 } else { 1.0 };
    let lift = raised * 11.0;
    let pinch = pose.brow_pinch;
    let inner = (
        a.eye_gap - a.eye_width - 1.0 - pinch * 6.5,
        BROW + 1.0 - lift + angle * 13.0 + pinch * 1.5,
    );
    let front = (a.eye_gap - 9.0 - pinch * 3.0, BROW - a.brow_arch * 0.55 - lift + angle * 5.0);
    let arch = (a.eye_gap + 9.0, BROW - a.brow_arch - lift * 1.1 - angle * 3.5);
    let tail = (a.eye_gap + a.eye_width + 8.0, BROW + 5.0 - lift * 0.75 - angle * 6.5);
    let thick = a.brow * if sitter.looks.age == Age::Old { 0.92 } else { 1.0 };
    let place = |(x, y): Point, shift: f32| (side * x, y + shift);
    let top = vec![
        place(inner, -thick * 0.42),
        place(front, -thick * 0.55),
        place(arch, -thick * 0.42),
        place(tail, -0.6),
        place(tail, -0.6),
    ];
    let bottom = vec![
        place((inner.0 - 1.5, inner.1), thick * 0.45),
        place(front, thick * 0.5),
        place(arch, thick * 0.36),
        place(tail, 0.8),
    ];
    (top, bottom)
}

/// The nose: a plane of shade, the wings, the underside, a little light.
pub(super) fn nose(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let pose = &sitter.pose;
    let flare = pose.brow_angle.max(0.0) * pose.brow_pinch * 3.0 + pose.mouth_open * 1.5;
    let (half, low) = (a.nose_width + flare, a.nose - flare * 0.5);
    let plane = [
        (7.0, -20.0),
        (10.0, 0.0),
        (11.0, low - 26.0),
        (half - 1.0, low - 11.0),
        (half - 1.0, low - 1.0),
        (6.0, low + 1.0),
        (6.0, low - 18.0),
        (5.0, 4.0),
    ];
    canvas.fill(&Shape::blob(&sitter.all(&plane, 1.15)), palette.shade.alpha(0.34));
    let under =
        [(-half * 0.55, low + 1.0), (-4.0, low + 4.5), (3.0, low + 4.8), (half * 0.6, low + 1.0)];
    canvas.ink(&sitter.all(&under, 1.25), 3.8, Taper::Both, palette.line.alpha(0.75));
    for side in [-1.0, 1.0] {
        let wing = [
            (side * (half - 2.0), low - 13.0),
            (side * (half + 1.0), low - 5.0),
            (side * (half - 3.5), low + 1.5),
        ];
        let strength = if side > 0.0 { 0.6 } else { 0.42 };
        canvas.ink(&sitter.all(&wing, 1.12), 3.0, Taper::Both, palette.line.alpha(strength));
    }
    nose_light(canvas, sitter, low);
}

fn nose_light(canvas: &mut Canvas, sitter: &Sitter, low: f32) {
    let palette = &sitter.palette;
    canvas.glow(sitter.at((-3.0, low - 8.0), 1.25), (8.0, 7.0), palette.shine.alpha(0.65), None);
    canvas.glow(sitter.at((-4.0, low - 32.0), 1.15), (5.0, 18.0), palette.shine.alpha(0.32), None);
}
