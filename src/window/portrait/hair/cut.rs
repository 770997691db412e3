//! Hair that leaves the ears free: none, cropped, parted, tied up.

use super::{
    super::{
        canvas::{Canvas, Within},
        shape::{Point, Shape, Taper, mirrored},
        sitter::Sitter,
    },
    lock, strands,
};
use crate::core::scenario::Age;

const DEPTH: f32 = 0.3;

/// A shaved or bald head: only the shadow of what would grow, and light on the skull.
pub(super) fn bald(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let thin = if sitter.looks.age == Age::Old { 0.3 } else { 0.2 };
    for side in [-1.0, 1.0] {
        let temple = sitter.at((side * (a.temple + 4.0), -40.0), DEPTH);
        canvas.glow(temple, (34.0, 62.0), palette.hair.alpha(thin * 1.3), face);
    }
    canvas.glow(sitter.at((-26.0, -100.0), DEPTH), (40.0, 22.0), palette.shine.alpha(0.6), face);
}

/// The outside of hair that follows the skull, right half; `lift` is its volume.
fn skull(sitter: &Sitter, lift: f32) -> Vec<Point> {
    let a = &sitter.anatomy;
    vec![
        (0.0, a.crown - lift),
        (a.temple * 0.5, a.crown + 6.0 - lift * 0.92),
        (a.temple * 0.88, a.crown + 32.0 - lift * 0.6),
        (a.temple + 4.0 + lift * 0.12, -60.0),
        (a.cheek + 4.0, -22.0),
        (a.cheek - 1.0, 6.0),
    ]
}

/// Cropped.
pub(super) fn short(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let high = if sitter.looks.age == Age::Old { 10.0 } else { 0.0 };
    let mut right = skull(sitter, 12.0);
    right.extend([
        (a.cheek - 8.0, 12.0),
        (a.cheek - 11.0, -12.0),
        (a.temple - 13.0, -48.0),
        (a.temple - 19.0, -74.0 - high),
        (a.temple - 32.0, -84.0 - high),
        (24.0, -92.0),
        (0.0, -90.0),
    ]);
    let points = sitter.all(&closed(&right), DEPTH);
    lock(canvas, sitter, &points, face);
    let top = a.crown - 4.0;
    let lines: [&[Point]; 5] = [
        &[(-58.0, top + 44.0), (-50.0, top + 26.0), (-34.0, top + 14.0)],
        &[(-34.0, top + 42.0), (-26.0, top + 22.0), (-8.0, top + 8.0)],
        &[(-8.0, top + 40.0), (0.0, top + 20.0), (16.0, top + 8.0)],
        &[(20.0, top + 40.0), (30.0, top + 22.0), (44.0, top + 16.0)],
        &[(-72.0, top + 66.0), (-70.0, top + 50.0), (-62.0, top + 38.0)],
    ];
    strands(canvas, sitter, &lines, true);
}

/// Outline of a cap: right half from the crown round to the hairline's middle, and its mirror image.
fn closed(right: &[Point]) -> Vec<Point> {
    mirrored(right)
}

/// Parted at the side; which side is the person's own.
pub(super) fn parted(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let side = if a.choice(4, 2) == 0 { 1.0 } else { -1.0 };
    let (t, c, top) = (a.temple, a.cheek, a.crown);
    let outline = [
        (-c + 10.0, 14.0),
        (-c + 1.0, 6.0),
        (-c - 4.0, -24.0),
        (-t - 4.0, -66.0),
        (-t * 0.8, top + 26.0),
        (-38.0, top - 6.0),
        (6.0, top - 24.0),
        (52.0, top - 14.0),
        (t - 2.0, top + 22.0),
        (t + 8.0, -66.0),
        (c + 4.0, -24.0),
        (c - 1.0, 6.0),
        (c - 10.0, 14.0),
        (c - 10.0, -14.0),
        (t - 9.0, -52.0),
        (t - 24.0, -66.0),
        (30.0, -76.0),
        (-8.0, -92.0),
        (-36.0, -112.0),
        (-36.0, -112.0),
        (-54.0, -96.0),
        (-t + 16.0, -72.0),
        (-t + 10.0, -44.0),
        (-c + 11.0, -12.0),
    ];
    let points: Vec<Point> = outline.iter().map(|&(x, y)| (x * side, y)).collect();
    lock(canvas, sitter, &sitter.all(&points, DEPTH), face);
    parted_strands(canvas, sitter, side);
}

fn parted_strands(canvas: &mut Canvas, sitter: &Sitter, side: f32) {
    let top = sitter.anatomy.crown;
    let lines: [&[Point]; 4] = [
        &[(-34.0, -110.0), (-4.0, top - 4.0), (40.0, top + 8.0), (72.0, -84.0)],
        &[(-30.0, -106.0), (4.0, top + 14.0), (44.0, top + 28.0), (66.0, -78.0)],
        &[(-26.0, -104.0), (4.0, -104.0), (34.0, -92.0), (56.0, -74.0)],
        &[(-40.0, -112.0), (-60.0, -98.0), (-74.0, -66.0)],
    ];
    let placed: Vec<Vec<Point>> =
        lines.iter().map(|line| line.iter().map(|&(x, y)| (x * side, y)).collect()).collect();
    let views: Vec<&[Point]> = placed.iter().map(Vec::as_slice).collect();
    strands(canvas, sitter, &views, true);
    strands(
        canvas,
        sitter,
        &[&[(-36.0 * side, -111.0), (-34.0 * side, -124.0), (-26.0 * side, top - 8.0)]],
        false,
    );
}

/// The bun itself, behind the head.
pub(super) fn bun(canvas: &mut Canvas, sitter: &Sitter) {
    let palette = &sitter.palette;
    let (x, y) = sitter.at((6.0, sitter.anatomy.crown - 28.0), -0.4);
    canvas.fill(&Shape::ellipse((x, y), 41.0, 35.0), palette.hair_shade);
    canvas.fill(&Shape::ellipse((x - 3.0, y - 2.0), 36.0, 30.0), palette.hair);
    for (bend, from) in [(-16.0, -22.0), (-4.0, -26.0), (10.0, -24.0)] {
        let line = [
            (x - 26.0, y + 12.0 + bend * 0.4),
            (x + bend * 0.4, y + from * 0.7 + bend),
            (x + 26.0, y + 2.0 + bend * 0.4),
        ];
        canvas.ink(&line, 3.6, Taper::Both, palette.hair_shine.alpha(0.6));
    }
}

/// Hair drawn back to the bun.
pub(super) fn tied(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let mut right = skull(sitter, 9.0);
    right.extend([
        (a.cheek - 9.0, 10.0),
        (a.cheek - 12.0, -20.0),
        (a.temple - 11.0, -54.0),
        (a.temple - 24.0, -82.0),
        (36.0, -101.0),
        (0.0, -107.0),
    ]);
    lock(canvas, sitter, &sitter.all(&closed(&right), DEPTH), face);
    let top = a.crown - 6.0;
    let lines: [&[Point]; 6] = [
        &[(-78.0, -40.0), (-70.0, -92.0), (-26.0, top + 4.0)],
        &[(-66.0, -74.0), (-50.0, -108.0), (-14.0, top + 4.0)],
        &[(-34.0, -100.0), (-22.0, -118.0), (-4.0, top + 2.0)],
        &[(0.0, -106.0), (4.0, -120.0), (6.0, top + 2.0)],
        &[(36.0, -100.0), (28.0, -118.0), (14.0, top + 3.0)],
        &[(66.0, -74.0), (52.0, -108.0), (24.0, top + 4.0)],
    ];
    strands(canvas, sitter, &lines, true);
    let palette = &sitter.palette;
    let loose = [
        (a.temple - 9.0, -46.0),
        (a.temple + 1.0, -8.0),
        (a.temple - 6.0, 30.0),
        (a.temple - 1.0, 52.0),
    ];
    canvas.ink(&sitter.all(&loose, 0.5), 5.0, Taper::Both, palette.hair);
    let other = [(-a.temple + 10.0, -48.0), (-a.temple + 1.0, -14.0), (-a.temple + 5.0, 18.0)];
    canvas.ink(&sitter.all(&other, 0.5), 3.6, Taper::Both, palette.hair);
}
