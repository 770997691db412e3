//! A headscarf.

use super::super::{
    canvas::{Canvas, Within},
    head::jaw_drop,
    shape::{Point, Shape, Taper, mirrored},
    sitter::Sitter,
};

/// The scarf's inside, around neck and head.
pub(super) fn behind(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let right = [
        (0.0, a.crown - 14.0),
        (a.temple + 8.0, -70.0),
        (a.cheek + 10.0, 40.0),
        (a.cheek - 8.0, 150.0),
        (0.0, 230.0),
    ];
    let points = sitter.all(&mirrored(&right), -0.1);
    canvas.fill(&Shape::blob(&points), sitter.palette.scarf.darker(0.35));
}

/// The scarf on neck and shoulders.
pub(super) fn drape(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let scarf = sitter.palette.scarf;
    let s = a.shoulder;
    let drape = [
        (-a.cheek - 8.0, 90.0),
        (-a.cheek - 20.0, 150.0),
        (-s * 0.78, 222.0),
        (-s * 0.86, 262.0),
        (-s * 0.5, 312.0),
        (-10.0, 340.0),
        (s * 0.44, 318.0),
        (s * 0.84, 268.0),
        (s * 0.78, 222.0),
        (a.cheek + 20.0, 150.0),
        (a.cheek + 8.0, 90.0),
        (0.0, 110.0),
    ];
    let shape = Shape::blob(&drape);
    canvas.fill(&shape, scarf.darker(0.06));
    let dark = scarf.darker(0.4);
    canvas.fade(&shape, ((0.0, 120.0), (s, 200.0)), (dark.alpha(0.0), dark.alpha(0.5)), None);
    drape_folds(canvas, sitter);
}

fn drape_folds(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let scarf = sitter.palette.scarf;
    let (s, dark) = (a.shoulder, scarf.darker(0.4));
    let folds: [&[Point]; 5] = [
        &[(-a.cheek - 6.0, 160.0), (-60.0, 222.0), (10.0, 262.0), (s * 0.5, 262.0)],
        &[(-a.cheek - 20.0, 190.0), (-80.0, 248.0), (-10.0, 296.0), (s * 0.34, 306.0)],
        &[(a.cheek + 6.0, 150.0), (70.0, 196.0), (10.0, 222.0), (-40.0, 214.0)],
        &[(-s * 0.66, 236.0), (-s * 0.4, 284.0), (-16.0, 324.0)],
        &[(a.cheek + 16.0, 180.0), (s * 0.66, 226.0), (s * 0.74, 256.0)],
    ];
    for (index, line) in folds.iter().enumerate() {
        canvas.ink(
            line,
            6.0,
            Taper::Both,
            if index % 2 == 0 { dark.alpha(0.5) } else { scarf.lighter(0.3).alpha(0.5) },
        );
    }
}

/// The scarf around the face.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let scarf = sitter.palette.scarf;
    let drop = jaw_drop(sitter);
    let outer = mirrored(&[
        (0.0, a.crown - 22.0),
        (a.temple * 0.62, a.crown - 12.0),
        (a.temple + 10.0, a.crown + 40.0),
        (a.cheek + 19.0, -20.0),
        (a.cheek + 20.0, 50.0),
        (a.cheek + 14.0, 110.0),
        (a.cheek * 0.72, 168.0),
        (0.0, 192.0),
    ]);
    let inner = mirrored(&[
        (0.0, -88.0),
        (44.0, -80.0),
        (a.temple - 13.0, -46.0),
        (a.cheek - 9.0, 6.0),
        (a.cheek - 13.0, 54.0),
        (a.jaw - 4.0, a.jaw_y + drop * 0.5),
        (a.chin_width + 12.0, a.chin - 12.0 + drop),
        (0.0, a.chin - 1.0 + drop),
    ]);
    let (outer, inner) = (sitter.all(&outer, 0.1), sitter.all(&inner, 0.4));
    let shadow: Vec<Point> = inner.iter().map(|&(x, y)| (x + 2.0, y + 8.0)).collect();
    canvas.fill_within(&Shape::ring(&outer, &shadow), sitter.palette.shade.alpha(0.55), face);
    let ring = Shape::ring(&outer, &inner);
    canvas.fill(&ring, scarf);
    let dark = scarf.darker(0.4);
    canvas.fade(
        &ring,
        ((10.0, -40.0), (a.cheek + 26.0, 10.0)),
        (dark.alpha(0.0), dark.alpha(0.55)),
        None,
    );
    scarf_folds(canvas, sitter);
}

fn scarf_folds(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let scarf = sitter.palette.scarf;
    let dark = scarf.darker(0.45).alpha(0.5);
    let band = [
        (-a.temple + 10.0, -50.0),
        (-48.0, -88.0),
        (0.0, -97.0),
        (48.0, -88.0),
        (a.temple - 10.0, -50.0),
    ];
    canvas.ink(&sitter.all(&band, 0.35), 4.0, Taper::Both, dark);
    let folds: [&[Point]; 4] = [
        &[
            (-a.temple + 2.0, -96.0),
            (-a.cheek - 8.0, -20.0),
            (-a.cheek - 6.0, 60.0),
            (-56.0, 150.0),
        ],
        &[(a.temple + 2.0, -90.0), (a.cheek + 9.0, -10.0), (a.cheek + 6.0, 70.0), (50.0, 156.0)],
        &[(-a.cheek + 1.0, 40.0), (-a.jaw - 8.0, 108.0), (-20.0, 162.0), (30.0, 176.0)],
        &[(-30.0, a.crown - 12.0), (10.0, a.crown - 4.0), (52.0, -112.0)],
    ];
    for (index, line) in folds.iter().enumerate() {
        let tone = if index == 3 { scarf.lighter(0.4).alpha(0.6) } else { dark };
        canvas.ink(&sitter.all(line, 0.2), 5.0, Taper::Both, tone);
    }
}
