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
        let inner = [
            (side * 50.0, 40.0),
            (side * 62.0, 110.0),
            (side * (a.neck + 20.0), 214.0),
        ];
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
        for (from, out, end) in [(-70.0, 9.0, 286.0), (-30.0, -4.0, 262.0)] {
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
        &[
            (-a.temple + 14.0, -58.0),
            (-a.temple + 6.0, -76.0),
            (-a.temple + 12.0, -98.0),
        ],
        &[
            (a.temple - 14.0, -58.0),
            (a.temple - 6.0, -76.0),
            (a.temple - 12.0, -98.0),
        ],
    ];
    for line in lines {
        canvas.ink(&sitter.all(line, 0.3), 2.6, Taper::End, scalp);
    }
}

/// One braid along a path: a body and the marks of its crossings.
fn plait(canvas: &mut Canvas, sitter: &Sitter, path: &[Point], width: f32, far: bool) {
    let palette = &sitter.palette;
    let (hair, mark) = if far {
        (palette.hair_shade, palette.hair_shade.darker(0.4))
    } else {
        (palette.hair, palette.hair_shade.darker(0.25))
    };
    canvas.fill(&Shape::ink(path, width, Taper::Nowhere), hair);
    let line = sample(path);
    let mut travelled = 0.0;
    for (index, pair) in line.windows(2).enumerate() {
        travelled += (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1);
        if travelled < 8.0 {
            continue;
        }
        travelled = 0.0;
        let (x, y) = pair[1];
        let half = width * 0.46;
        let lean = if index % 2 == 0 { half } else { -half };
        canvas.ink(
            &[
                (x - lean, y - 3.5),
                (x + lean * 0.1, y),
                (x + lean, y + 4.5),
            ],
            2.4,
            Taper::Both,
            mark,
        );
        if !far {
            canvas.ink(
                &[(x - lean * 0.7, y - 7.0), (x, y - 4.5)],
                2.4,
                Taper::Both,
                palette.hair_shine.alpha(0.7),
            );
        }
    }
    if let Some(&(x, y)) = path.last() {
        canvas.fill(&Shape::ellipse((x, y), width * 0.36, width * 0.5), mark);
    }
}
