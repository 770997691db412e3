//! What is worn over the trunk: collars, lapels, buttons. One set of shapes per garment.

pub mod open;

use super::{
    body::shade_right,
    canvas::Canvas,
    shape::{Point, Shape, Taper},
    sitter::Sitter,
    tone::Tone,
};
use crate::core::scenario::Clothes;

/// The garment's own shapes, over neck and cloth.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter) {
    let n = sitter.anatomy.neck;
    let cloth = sitter.palette.cloth;
    match sitter.looks.clothes {
        Clothes::Teal => jumper(canvas, sitter, n),
        Clothes::Ochre => cardigan(canvas, sitter, n),
        Clothes::Navy => open::jacket(canvas, sitter, n),
        Clothes::Plum => blouse(canvas, sitter, n),
        Clothes::Grey => shirt(canvas, sitter, cloth, cloth.darker(0.34)),
        Clothes::Forest => open::coat(canvas, sitter, n),
        Clothes::Rust => open::work_jacket(canvas, sitter, n),
        Clothes::White => shirt(canvas, sitter, cloth, Tone::hex(0x9A_9389)),
    }
}

/// A polygon on both sides of the middle.
fn both(canvas: &mut Canvas, points: &[Point], tone: Tone) {
    for side in [-1.0, 1.0] {
        let placed: Vec<Point> = points.iter().map(|&(x, y)| (side * x, y)).collect();
        let tone = if side > 0.0 { tone.darker(0.08) } else { tone };
        canvas.fill(&Shape::polygon(&placed), tone);
    }
}

/// A line of ink on both sides of the middle.
fn both_ink(canvas: &mut Canvas, points: &[Point], width: f32, tone: Tone) {
    for side in [-1.0, 1.0] {
        let placed: Vec<Point> = points.iter().map(|&(x, y)| (side * x, y)).collect();
        canvas.ink(&placed, width, Taper::Nowhere, tone);
    }
}

/// A band along a neckline, as an inked line of even width.
fn neckline(canvas: &mut Canvas, n: f32, depth: f32, width: f32, tone: Tone) {
    let line = [
        (-n - 5.0, 192.0),
        (-n * 0.8, 192.0 + depth * 0.62),
        (0.0, 192.0 + depth),
        (n * 0.8, 192.0 + depth * 0.62),
        (n + 5.0, 192.0),
    ];
    canvas.ink(&line, width, Taper::Nowhere, tone);
}

/// Cloth between the neckline and the edge of the trunk is there already; this one closes a front
/// that the neck's skin would show through.
fn bib(canvas: &mut Canvas, n: f32, depth: f32, tone: Tone) -> Shape {
    let points = [
        (-n - 8.0, 194.0),
        (-n - 8.0, 194.0),
        (-n * 0.82, 192.0 + depth * 0.6),
        (0.0, 192.0 + depth),
        (n * 0.82, 192.0 + depth * 0.6),
        (n + 8.0, 194.0),
        (n + 8.0, 194.0),
        (n * 1.22, 232.0),
        (n * 0.8, 280.0),
        (0.0, 312.0),
        (-n * 0.8, 280.0),
        (-n * 1.22, 232.0),
    ];
    let shape = Shape::blob(&points);
    canvas.fill(&shape, tone);
    shape
}

fn jumper(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let front = bib(canvas, n, 34.0, palette.cloth);
    shade_right(canvas, sitter, &front);
    neckline(canvas, n, 31.0, 17.0, palette.cloth.darker(0.26));
    neckline(canvas, n, 26.0, 14.0, palette.cloth.lighter(0.1));
    for rib in -4..=4_i16 {
        let x = f32::from(rib) * n * 0.19;
        let y = 217.0 - x * x * 0.012 / (n / 43.0);
        canvas.ink(
            &[(x, y - 6.0), (x * 1.06, y + 6.0)],
            2.0,
            Taper::Nowhere,
            palette.cloth.darker(0.3).alpha(0.5),
        );
    }
}

fn cardigan(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let shirt = palette.shirt;
    let front = [
        (-n - 3.0, 196.0),
        (-n * 0.8, 212.0),
        (0.0, 224.0),
        (n * 0.8, 212.0),
        (n + 3.0, 196.0),
        (n * 0.9, 290.0),
        (0.0, 372.0),
        (-n * 0.9, 290.0),
    ];
    canvas.fill(&Shape::polygon(&front), shirt);
    neckline(canvas, n, 30.0, 8.0, shirt.darker(0.1));
    let edge = palette.cloth.darker(0.2);
    both_ink(
        canvas,
        &[(n + 6.0, 191.0), (n * 0.98, 240.0), (n * 0.62, 310.0), (4.0, 366.0)],
        15.0,
        edge,
    );
    canvas.ink(&[(2.0, 360.0), (3.0, 480.0), (3.0, 900.0)], 17.0, Taper::Nowhere, edge);
    for y in [392.0, 452.0, 512.0, 572.0] {
        canvas.fill(&Shape::ellipse((3.0, y), 6.0, 6.0), palette.cloth.darker(0.6));
        canvas.fill(&Shape::ellipse((1.6, y - 1.6), 2.0, 2.0), palette.cloth.lighter(0.3));
    }
}

/// A pointed collar around an open or closed neck.
fn collar(canvas: &mut Canvas, n: f32, tone: Tone, line: Tone) {
    both(
        canvas,
        &[
            (n + 2.0, 180.0),
            (n + 12.0, 190.0),
            (n + 14.0, 214.0),
            (n * 0.62, 252.0),
            (3.0, 228.0),
            (n * 0.72, 213.0),
        ],
        tone,
    );
    both_ink(canvas, &[(n + 14.0, 213.0), (n * 0.62, 251.0), (4.0, 229.0)], 2.4, line);
}

fn shirt(canvas: &mut Canvas, sitter: &Sitter, tone: Tone, line: Tone) {
    let n = sitter.anatomy.neck;
    let front = bib(canvas, n, 40.0, tone);
    shade_right(canvas, sitter, &front);
    collar(canvas, n, tone.lighter(0.18), line.alpha(0.55));
    canvas.ink(&[(9.0, 240.0), (10.0, 420.0), (10.0, 900.0)], 2.6, Taper::Nowhere, line.alpha(0.5));
    for y in [262.0, 318.0, 374.0, 430.0, 486.0] {
        canvas.fill(&Shape::ellipse((0.0, y), 3.8, 3.8), line.alpha(0.8));
    }
}

fn blouse(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let dark = palette.cloth.darker(0.4);
    both_ink(
        canvas,
        &[(n + 5.0, 190.0), (n * 0.86, 226.0), (n * 0.3, 272.0), (0.0, 292.0)],
        13.0,
        palette.cloth.lighter(0.1),
    );
    both_ink(
        canvas,
        &[(n + 11.0, 192.0), (n * 0.98, 232.0), (n * 0.4, 281.0), (0.0, 301.0)],
        2.4,
        dark.alpha(0.6),
    );
    canvas.ink(&[(0.0, 296.0), (1.0, 420.0), (1.0, 900.0)], 2.6, Taper::Nowhere, dark.alpha(0.6));
    for (x, from, to) in [(n * 1.5, 262.0, 330.0), (n * 2.0, 252.0, 310.0)] {
        for side in [-1.0, 1.0] {
            canvas.ink(
                &[(side * x, from), (side * x * 0.93, to)],
                3.4,
                Taper::End,
                dark.alpha(0.42),
            );
        }
    }
    for y in [330.0, 384.0, 438.0] {
        canvas.fill(&Shape::ellipse((1.0, y), 3.6, 3.6), palette.cloth.lighter(0.45));
    }
}
