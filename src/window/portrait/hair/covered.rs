//! Hair that is covered: a headscarf, a turban.

use super::{
    super::{
        canvas::{Canvas, Within},
        head::jaw_drop,
        shape::{Point, Shape, Taper, mirrored},
        sitter::Sitter,
    },
    cast_shadow,
};

/// The scarf's inside, around neck and head.
pub(super) fn scarf_behind(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let right = [
        (0.0, a.crown - 14.0),
        (a.temple + 8.0, -70.0),
        (a.cheek + 18.0, 40.0),
        (a.cheek + 12.0, 150.0),
        (0.0, 230.0),
    ];
    let points = sitter.all(&mirrored(&right), -0.1);
    canvas.fill(&Shape::blob(&points), sitter.palette.scarf.darker(0.35));
}

/// The scarf on neck and shoulders.
pub(super) fn scarf_drape(canvas: &mut Canvas, sitter: &Sitter) {
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
    canvas.fade(
        &shape,
        ((0.0, 120.0), (s, 200.0)),
        (dark.alpha(0.0), dark.alpha(0.5)),
        None,
    );
    let folds: [&[Point]; 5] = [
        &[
            (-a.cheek - 6.0, 160.0),
            (-60.0, 222.0),
            (10.0, 262.0),
            (s * 0.5, 262.0),
        ],
        &[
            (-a.cheek - 20.0, 190.0),
            (-80.0, 248.0),
            (-10.0, 296.0),
            (s * 0.34, 306.0),
        ],
        &[
            (a.cheek + 6.0, 150.0),
            (70.0, 196.0),
            (10.0, 222.0),
            (-40.0, 214.0),
        ],
        &[(-s * 0.66, 236.0), (-s * 0.4, 284.0), (-16.0, 324.0)],
        &[
            (a.cheek + 16.0, 180.0),
            (s * 0.66, 226.0),
            (s * 0.74, 256.0),
        ],
    ];
    for (index, line) in folds.iter().enumerate() {
        canvas.ink(
            line,
            6.0,
            Taper::Both,
            if index % 2 == 0 {
                dark.alpha(0.5)
            } else {
                scarf.lighter(0.3).alpha(0.5)
            },
        );
    }
}

/// The scarf around the face.
pub(super) fn scarf(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
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
    canvas.fill_within(
        &Shape::ring(&outer, &shadow),
        sitter.palette.shade.alpha(0.55),
        face,
    );
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
        &[
            (a.temple + 2.0, -90.0),
            (a.cheek + 9.0, -10.0),
            (a.cheek + 6.0, 70.0),
            (50.0, 156.0),
        ],
        &[
            (-a.cheek + 1.0, 40.0),
            (-a.jaw - 8.0, 108.0),
            (-20.0, 162.0),
            (30.0, 176.0),
        ],
        &[
            (-30.0, a.crown - 12.0),
            (10.0, a.crown - 4.0),
            (52.0, -112.0),
        ],
    ];
    for (index, line) in folds.iter().enumerate() {
        let tone = if index == 3 {
            scarf.lighter(0.4).alpha(0.6)
        } else {
            dark
        };
        canvas.ink(&sitter.all(line, 0.2), 5.0, Taper::Both, tone);
    }
}

/// A turban, its bands crossing above the forehead.
pub(super) fn turban(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let a = &sitter.anatomy;
    let cloth = sitter.palette.scarf;
    let (t, top) = (a.temple, a.crown - 46.0);
    let inner = [
        (0.0, -112.0),
        (40.0, -94.0),
        (t - 8.0, -44.0),
        (t - 4.0, -60.0),
        (0.0, -130.0),
    ];
    canvas.fill(
        &Shape::blob(&sitter.all(&mirrored(&inner), 0.4)),
        cloth.lighter(0.5),
    );
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

fn turban_folds(canvas: &mut Canvas, sitter: &Sitter, top: f32) {
    let cloth = sitter.palette.scarf;
    let t = sitter.anatomy.temple;
    let mask_lines: [(&[Point], bool); 8] = [
        (
            &[
                (-t + 2.0, -34.0),
                (-60.0, -88.0),
                (-14.0, -116.0),
                (26.0, -136.0),
            ],
            true,
        ),
        (
            &[
                (-t - 8.0, -54.0),
                (-66.0, -106.0),
                (-16.0, -134.0),
                (30.0, -152.0),
            ],
            true,
        ),
        (
            &[
                (-t - 12.0, -78.0),
                (-66.0, -126.0),
                (-18.0, -152.0),
                (22.0, top + 14.0),
            ],
            true,
        ),
        (
            &[(-t - 6.0, -104.0), (-60.0, -146.0), (-20.0, -166.0)],
            true,
        ),
        (
            &[
                (t - 2.0, -34.0),
                (62.0, -86.0),
                (18.0, -112.0),
                (0.0, -120.0),
            ],
            false,
        ),
        (&[(t + 8.0, -54.0), (66.0, -106.0), (30.0, -130.0)], false),
        (&[(t + 13.0, -80.0), (72.0, -122.0), (36.0, -146.0)], false),
        (&[(t + 4.0, -112.0), (66.0, -146.0), (32.0, -162.0)], false),
    ];
    let dark = cloth.darker(0.5);
    for (line, over) in mask_lines {
        canvas.ink(&sitter.all(line, 0.35), 4.4, Taper::Both, dark.alpha(0.6));
        let lit: Vec<Point> = line.iter().map(|&(x, y)| (x, y - 7.0)).collect();
        let strength = if over { 0.4 } else { 0.15 };
        canvas.ink(
            &sitter.all(&lit, 0.35),
            5.0,
            Taper::Both,
            cloth.lighter(0.4).alpha(strength),
        );
    }
}
