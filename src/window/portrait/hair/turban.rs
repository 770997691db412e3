//! A turban.

use super::{
    super::{
        canvas::{Canvas, Within},
        shape::{Point, Shape, Taper, mirrored},
        sitter::Sitter,
    },
    cast_shadow,
};

/// A turban, its bands crossing above the forehead.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let cloth = sitter.palette.scarf;
    let (t, top) = (a.temple, a.crown - 46.0);
    let inner = [(0.0, -112.0), (40.0, -94.0), (t - 8.0, -44.0), (t - 4.0, -60.0), (0.0, -130.0)];
    canvas.fill(&Shape::blob(&sitter.all(&mirrored(&inner), 0.4)), cloth.lighter(0.5));
    let right = [
        (0.0, top),
        (50.0, top + 7.0),
        (t + 6.0, top + 44.0),
        (t + 21.0, -84.0),
        (t + 12.0, -36.0),
        (t + 1.0, -18.0),
        (t - 7.0, -30.0),
        (54.0, -72.0),
        (26.0, -94.0),
        (0.0, -110.0),
    ];
    let points = sitter.all(&mirrored(&right), 0.3);
    cast_shadow(canvas, sitter, &points, face);
    let shape = Shape::blob(&points);
    canvas.fill(&shape, cloth);
    let dark = cloth.darker(0.45);
    canvas.fade(
        &shape,
        ((10.0, -120.0), (t + 26.0, -70.0)),
        (dark.alpha(0.0), dark.alpha(0.6)),
        None,
    );
    turban_folds(canvas, sitter, top);
}

/// The band that lies over the others comes from the left.
fn turban_folds(canvas: &mut Canvas, sitter: &Sitter, top: f32) {
    let t = sitter.anatomy.temple;
    let over: [&[Point]; 4] = [
        &[(-t + 2.0, -34.0), (-60.0, -88.0), (-14.0, -116.0), (26.0, -136.0)],
        &[(-t - 8.0, -54.0), (-66.0, -106.0), (-16.0, -134.0), (30.0, -152.0)],
        &[(-t - 12.0, -78.0), (-66.0, -126.0), (-18.0, -152.0), (22.0, top + 14.0)],
        &[(-t - 6.0, -104.0), (-60.0, -146.0), (-20.0, -166.0)],
    ];
    let under: [&[Point]; 4] = [
        &[(t - 2.0, -34.0), (62.0, -86.0), (18.0, -112.0), (0.0, -120.0)],
        &[(t + 8.0, -54.0), (66.0, -106.0), (30.0, -130.0)],
        &[(t + 13.0, -80.0), (72.0, -122.0), (36.0, -146.0)],
        &[(t + 4.0, -112.0), (66.0, -146.0), (32.0, -162.0)],
    ];
    for line in over {
        turban_fold(canvas, sitter, line, 0.4);
    }
    for line in under {
        turban_fold(canvas, sitter, line, 0.15);
    }
}

/// A fold with the light along its upper edge.
fn turban_fold(canvas: &mut Canvas, sitter: &Sitter, line: &[Point], light: f32) {
    let cloth = sitter.palette.scarf;
    let dark = cloth.darker(0.5).alpha(0.6);
    canvas.ink(&sitter.all(line, 0.35), 4.4, Taper::Both, dark);
    let lit: Vec<Point> = line.iter().map(|&(x, y)| (x, y - 7.0)).collect();
    let tone = cloth.lighter(0.4).alpha(light);
    canvas.ink(&sitter.all(&lit, 0.35), 5.0, Taper::Both, tone);
}
