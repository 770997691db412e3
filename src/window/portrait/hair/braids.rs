//! Braids: partings on the head, and plaited lengths over the shoulders.

use super::{
    super::{
        canvas::{Canvas, Within},
        shape::{Point, Shape, Taper, mirrored, sample},
        sitter::Sitter,
    },
    lock,
};

/// Braids behind the shoulders.
pub(super) fn behind(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    for side in [-1.0, 1.0] {
        for (step, out) in [(0.0, 4.0), (1.0, 16.0)] {
            let x = a.temple + out;
            let path = [
                (side * (x - 26.0), -60.0),
                (side * (x + 2.0), 20.0),
                (side * (x + 8.0), 110.0),
                (side * (x + 4.0), 214.0 - step * 20.0),
            ];
            plait(canvas, sitter, &sitter.all(&path, -0.2), 15.0, true);
        }
        let inner = [(side * 50.0, 40.0), (side * 62.0, 110.0), (side * (a.neck + 20.0), 214.0)];
        plait(canvas, sitter, &sitter.all(&inner, -0.2), 15.0, true);
    }
}

/// The parted hair and the braids in front.
pub(super) fn in_front(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let right = [
        (0.0, a.crown - 12.0),
        (a.temple * 0.52, a.crown - 4.0),
        (a.temple * 0.92, a.crown + 28.0),
        (a.temple + 8.0, -60.0),
        (a.temple + 10.0, -20.0),
        (a.cheek + 2.0, 10.0),
        (a.cheek - 7.0, -8.0),
        (a.temple - 10.0, -46.0),
        (a.temple - 24.0, -78.0),
        (34.0, -98.0),
        (0.0, -104.0),
    ];
    lock(canvas, sitter, &sitter.all(&mirrored(&right), 0.3), face);
    partings(canvas, sitter);
    for side in [-1.0, 1.0] {
        for (from, out, end) in [(-74.0, 16.0, 262.0), (-34.0, -2.0, 284.0)] {
            let x = a.cheek + out;
            let path = [
                (side * (a.temple - 2.0), from),
                (side * (x + 4.0), from + 60.0),
                (side * (x + 6.0), 120.0),
                (side * (x - 2.0), 200.0),
                (side * (x - 10.0), end),
            ];
            plait(canvas, sitter, &sitter.all(&path, 0.1), 16.0, false);
        }
    }
}

fn partings(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let scalp = palette.skin.mix(palette.hair_shade, 0.45);
    let lines: [&[Point]; 7] = [
        &[(-4.0, -103.0), (-3.0, -122.0), (-2.0, a.crown - 11.0)],
        &[(-34.0, -99.0), (-32.0, -118.0), (-24.0, a.crown - 8.0)],
        &[(30.0, -99.0), (29.0, -118.0), (22.0, a.crown - 8.0)],
        &[(-56.0, -85.0), (-58.0, -102.0), (-50.0, a.crown + 4.0)],
        &[(56.0, -85.0), (58.0, -102.0), (50.0, a.crown + 4.0)],
        &[(-a.temple + 14.0, -58.0), (-a.temple + 6.0, -76.0), (-a.temple + 12.0, -98.0)],
        &[(a.temple - 14.0, -58.0), (a.temple - 6.0, -76.0), (a.temple - 12.0, -98.0)],
    ];
    for line in lines {
        canvas.ink(&sitter.all(line, 0.3), 2.6, Taper::End, scalp);
    }
}

/// One braid along a path: strands that cross from either side, one over the other.
fn plait(canvas: &mut Canvas, sitter: &Sitter, path: &[Point], width: f32, far: bool) {
    let palette = &sitter.palette;
    let (hair, dark) = if far {
        (palette.hair_shade, palette.hair_shade.darker(0.45))
    } else {
        (palette.hair, palette.hair_shade.darker(0.3))
    };
    canvas.fill(&Shape::ink(path, width * 0.7, Taper::Nowhere), dark);
    let half = width * 0.5;
    let mut side = 1.0;
    for (x, y) in evenly(path, width * 0.44) {
        side = -side;
        let strand = [
            (x + side * half * 0.7, y - half),
            (x + side * half * 0.62, y),
            (x - side * half * 0.35, y + half * 0.9),
        ];
        canvas.ink(&strand, width * 0.56, Taper::Both, hair);
        if !far {
            let lit = [
                (x + side * half * 0.66, y - half * 0.7),
                (x + side * half * 0.5, y),
                (x, y + half * 0.5),
            ];
            canvas.ink(&lit, width * 0.16, Taper::Both, palette.hair_shine);
        }
    }
    if let Some(&(x, y)) = path.last() {
        canvas.ink(&[(x, y - 2.0), (x, y + 3.0)], width * 0.62, Taper::Nowhere, dark);
        canvas.ink(&[(x, y), (x + 1.0, y + 8.0), (x, y + 15.0)], width * 0.5, Taper::End, hair);
    }
}

/// Points along a path, a step apart.
fn evenly(path: &[Point], step: f32) -> Vec<Point> {
    let mut left = 0.0;
    let mut points = Vec::new();
    for pair in sample(path).windows(2) {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let length = dx.hypot(dy).max(1e-4);
        while left < length {
            points.push((pair[0].0 + dx * left / length, pair[0].1 + dy * left / length));
            left += step;
        }
        left -= length;
    }
    points
}
