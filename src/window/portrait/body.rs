//! Neck, shoulders and the trunk's cloth; collars and the like are in [`super::clothes`].

use super::{
    canvas::Canvas,
    shape::{Point, Shape, Taper, mirrored},
    sitter::Sitter,
};
use crate::core::scenario::Age;

/// How far down the trunk is drawn: below every picture.
const BOTTOM: f32 = 1400.0;

/// The neck, in front of hair that falls behind it.
pub(super) fn neck(canvas: &mut Canvas, sitter: &Sitter) {
    let palette = &sitter.palette;
    let n = sitter.anatomy.neck;
    let right = [
        (n * 0.98, 60.0),
        (n * 0.95, 130.0),
        (n * 0.98, 168.0),
        (n * 1.02, 196.0),
        (n * 0.96, 222.0),
        (0.0, 244.0),
    ];
    let neck = Shape::blob(&mirrored(&right));
    skin(canvas, sitter, &neck);
    let mask = canvas.mask(&neck);
    let within = mask.as_ref();
    let chin = sitter.anatomy.chin + super::head::jaw_drop(sitter);
    let (shift, _) = sitter.at((0.0, 0.0), 0.6);
    let shadow = [
        (shift - n * 1.6, chin - 70.0),
        (shift + n * 1.8, chin - 70.0),
        (shift + n * 1.3, chin + 12.0),
        (shift + 14.0, chin + 34.0),
        (shift - n * 0.7, chin + 22.0),
    ];
    canvas.fill_within(&Shape::blob(&shadow), palette.shade.darker(0.08).alpha(0.8), within);
    for side in [-1.0, 1.0] {
        let tendon = [(side * n * 0.75, 172.0), (side * n * 0.55, 196.0), (side * 10.0, 222.0)];
        let strength = if sitter.looks.age == Age::Old { 0.5 } else { 0.12 };
        canvas.ink_within(&tendon, 3.4, Taper::Both, palette.line.alpha(strength), within);
    }
}

/// Skin of neck and chest, shaded alike so that no seam shows between them.
fn skin(canvas: &mut Canvas, sitter: &Sitter, shape: &Shape) {
    let palette = &sitter.palette;
    canvas.fill(shape, palette.skin.mix(palette.shade, 0.3));
    let across = ((-6.0, 0.0), (sitter.anatomy.neck * 1.1, 8.0));
    canvas.fade(shape, across, (palette.shade.alpha(0.0), palette.shade.alpha(0.6)), None);
}

/// What an open neckline shows, on the trunk and under the neck.
pub(super) fn chest(canvas: &mut Canvas, sitter: &Sitter) {
    let n = sitter.anatomy.neck;
    let right = [
        (0.0, 180.0),
        (n * 0.96, 186.0),
        (n * 0.92, 218.0),
        (n * 0.7, 242.0),
        (n * 0.34, 272.0),
        (0.0, 292.0),
    ];
    skin(canvas, sitter, &Shape::polygon(&mirrored(&right)));
}

/// The outline of shoulders and trunk.
pub(super) fn trunk_outline(sitter: &Sitter) -> Vec<Point> {
    let (n, s) = (sitter.anatomy.neck, sitter.anatomy.shoulder);
    mirrored(&[
        (n + 3.0, 194.0),
        (n + 3.0, 194.0),
        (n + 22.0, 208.0),
        (s * 0.7, 226.0),
        (s * 0.93, 252.0),
        (s * 1.04, 300.0),
        (s * 1.12, 380.0),
        (s * 1.16, 520.0),
        (s * 1.2, BOTTOM),
        (s * 1.2, BOTTOM),
    ])
}

/// The top's cloth with its folds.
pub(super) fn trunk(canvas: &mut Canvas, sitter: &Sitter) {
    let palette = &sitter.palette;
    let s = sitter.anatomy.shoulder;
    let shape = Shape::blob(&trunk_outline(sitter));
    canvas.fill(&shape, palette.cloth);
    let dark = palette.cloth.darker(0.42);
    let right = trunk_outline(sitter).into_iter().filter(|&(x, _)| x > 0.0);
    let inner = [(s * 0.1, BOTTOM), (s * 0.1, BOTTOM), (s * 0.1, 240.0), (s * 0.1, 240.0)];
    let half: Vec<Point> = right.chain(inner).collect();
    shade_right(canvas, sitter, &Shape::blob(&half));
    let mask = canvas.mask(&shape);
    canvas.glow(
        (-s * 0.6, 246.0),
        (s * 0.62, 60.0),
        palette.cloth.lighter(0.35).alpha(0.35),
        mask.as_ref(),
    );
    for side in [-1.0, 1.0] {
        let arm = [
            (side * s * 0.74, 318.0),
            (side * s * 0.78, 366.0),
            (side * s * 0.76, 470.0),
            (side * s * 0.8, 640.0),
        ];
        canvas.ink(&arm, 4.5, Taper::Start, dark.alpha(0.6));
        let fold = [(side * s * 0.77, 372.0), (side * s * 0.66, 392.0), (side * s * 0.5, 398.0)];
        canvas.ink(&fold, 4.0, Taper::End, dark.alpha(0.4));
    }
}

/// The shade on the right of the cloth; the same for every piece of it, so that no edge shows.
pub(super) fn shade_right(canvas: &mut Canvas, sitter: &Sitter, shape: &Shape) {
    let s = sitter.anatomy.shoulder;
    let dark = sitter.palette.cloth.darker(0.42);
    let across = ((s * 0.1, 0.0), (s * 1.2, 60.0));
    canvas.fade(shape, across, (dark.alpha(0.0), dark.alpha(0.5)), None);
}
