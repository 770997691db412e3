//! Beard and glasses.

use super::{
    canvas::Canvas,
    head::jaw_drop,
    shape::{Point, Shape, Taper, mirrored},
    sitter::Sitter,
    tone::Tone,
};
use crate::core::scenario::Glasses;

/// A beard, under the mouth that is drawn over it. Full or short is the person's own.
pub(super) fn beard(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let drop = jaw_drop(sitter);
    let full = a.choice(2, 2) == 0;
    let (out, below) = if full { (5.0, 22.0) } else { (1.5, 7.0) };
    let outer = [
        (a.cheek - 3.0, 6.0),
        (a.cheek + out * 0.4, 28.0),
        (a.cheek - 5.0 + out, 56.0),
        (a.jaw + 3.0 + out, a.jaw_y + drop * 0.4),
        (a.jaw - 16.0 + out, a.jaw_y + 30.0 + drop),
        (a.chin_width + 6.0, a.chin + below * 0.6 + drop),
        (0.0, a.chin + below + drop),
    ];
    let edge: Vec<Point> =
        mirrored_open(&outer).into_iter().map(|p| sitter.at(p, beard_depth(p))).collect();
    let mut points = edge;
    points.extend(beard_cheeks(sitter));
    let palette = &sitter.palette;
    let (hair, alpha) =
        if full { (palette.hair, 1.0) } else { (palette.hair.mix(palette.shade, 0.22), 0.88) };
    let shape = Shape::blob(&points);
    canvas.fill(&shape, hair.alpha(alpha));
    let mask = canvas.mask(&shape);
    let dark = palette.hair_shade;
    canvas.fade(
        &shape,
        ((0.0, 0.0), (a.cheek, 16.0)),
        (dark.alpha(0.0), dark.alpha(0.6)),
        mask.as_ref(),
    );
    beard_strands(canvas, sitter, mask.as_ref(), drop);
}

/// Where the beard begins: under the nose, around the mouth, up the cheeks.
fn beard_cheeks(sitter: &Sitter) -> Vec<Point> {
    let a = &sitter.anatomy;
    let top = a.nose + 10.0;
    let smile = sitter.pose.mouth_curve * 4.0;
    let inner = [
        (0.0, top + 3.0),
        (a.nose_width * 0.8, top),
        (a.mouth_width + 6.0, a.mouth - 9.0 - smile),
        (a.mouth_width + 17.0, a.mouth - 14.0 - smile),
        (a.cheek - 20.0, 58.0),
        (a.cheek - 11.0, 34.0),
        (a.cheek - 9.0, 8.0),
    ];
    mirrored_open(&inner).into_iter().map(|p| sitter.at(p, 0.85)).collect()
}

fn beard_strands(
    canvas: &mut Canvas,
    sitter: &Sitter,
    within: super::canvas::Within<'_>,
    drop: f32,
) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let tone = palette.hair_shine.alpha(0.55);
    for share in [-0.86_f32, -0.62, -0.4, -0.2, 0.0, 0.22, 0.44, 0.66, 0.88] {
        let from = (share * a.cheek * 0.86, a.mouth + 14.0 - share.abs() * 34.0);
        let to = (share * a.jaw * 0.66, a.chin + 8.0 + drop - share.abs() * 26.0);
        let middle = (f32::midpoint(from.0, to.0) * 1.12, f32::midpoint(from.1, to.1));
        canvas.ink_within(&sitter.all(&[from, middle, to], 0.7), 3.0, Taper::Both, tone, within);
    }
    for side in [-1.0, 1.0] {
        let y = a.nose + 14.0;
        let hair = [
            (side * 4.0, y),
            (side * 18.0, y + 5.0),
            (side * (a.mouth_width + 4.0), a.mouth + 4.0),
        ];
        canvas.ink_within(
            &sitter.all(&hair, 1.0),
            2.6,
            Taper::Both,
            palette.hair_shade.alpha(0.6),
            within,
        );
    }
}

fn beard_depth((_, y): Point) -> f32 {
    0.25 + 0.4 * (y / 140.0).clamp(0.0, 1.0)
}

/// Right half from top to the middle, then the left half back up.
fn mirrored_open(right: &[Point]) -> Vec<Point> {
    let mut points = mirrored(right);
    if right.first().is_some_and(|point| point.0 < 0.01) {
        let left = points.split_off(right.len());
        let mut turned: Vec<Point> = left;
        turned.extend(points);
        return turned;
    }
    points
}

/// The sides of the glasses, which go under hair.
pub(super) fn glasses_temples(canvas: &mut Canvas, sitter: &Sitter) {
    if sitter.looks.glasses == Glasses::None {
        return;
    }
    let a = &sitter.anatomy;
    for side in [-1.0, 1.0] {
        let hinge = sitter.at((side * (a.eye_gap + 31.0), -3.0), 0.95);
        let ear = sitter.at((side * (a.cheek - 7.0), -6.0), 0.3);
        canvas.ink(&[hinge, ear], 4.4, Taper::Nowhere, frame_tone(sitter));
    }
}

/// Glasses.
pub(super) fn glasses(canvas: &mut Canvas, sitter: &Sitter) {
    let round = match sitter.looks.glasses {
        Glasses::None => return,
        Glasses::Round => true,
        Glasses::Square => false,
    };
    let a = &sitter.anatomy;
    let rim = frame_tone(sitter);
    for side in [-1.0, 1.0] {
        let centre = (side * (a.eye_gap + 1.5), 4.0);
        let lens = lens(centre, round);
        let outer = sitter.all(&grown(&lens, centre, 1.0), 0.95);
        let inner = sitter.all(&grown(&lens, centre, 0.875), 0.95);
        let glass = Shape::blob(&inner);
        canvas.fill(&glass, Tone::hex(0xFF_FFFF).alpha(0.08));
        let (x, y) = sitter.at(centre, 0.95);
        let glint =
            [(x - 21.0, y + 2.0), (x - 8.0, y - 18.0), (x + 1.0, y - 18.0), (x - 16.0, y + 9.0)];
        canvas.fill(&Shape::polygon(&glint), Tone::hex(0xFF_FFFF).alpha(0.2));
        canvas.fill(&Shape::ring(&outer, &inner), rim);
    }
    let bridge = [(-(a.eye_gap - 29.0), 0.0), (0.0, -5.0), (a.eye_gap - 29.0, 0.0)];
    canvas.ink(&sitter.all(&bridge, 1.1), 4.2, Taper::Nowhere, rim);
}

fn frame_tone(sitter: &Sitter) -> Tone {
    let frames = [0x2B_2B30, 0x5A_3526, 0x8C_7A52, 0x3A_4A5C];
    let light = sitter.palette.skin.lightness() < 0.4;
    let tone = Tone::hex(frames[sitter.anatomy.choice(3, 4) as usize]);
    if light { tone.mix(Tone::hex(0xC9_A24E), 0.75) } else { tone }
}

fn lens((x, y): Point, round: bool) -> Vec<Point> {
    if round {
        return (0..10)
            .map(|step| {
                let angle = step as f32 * std::f32::consts::TAU / 10.0;
                (x + 31.0 * angle.cos(), y + 30.0 * angle.sin())
            })
            .collect();
    }
    [
        (-31.0, -17.0),
        (-25.0, -23.0),
        (0.0, -24.0),
        (25.0, -23.0),
        (31.0, -17.0),
        (30.0, 8.0),
        (23.0, 22.0),
        (0.0, 24.0),
        (-23.0, 22.0),
        (-30.0, 8.0),
    ]
    .map(|(dx, dy)| (x + dx, y + dy))
    .to_vec()
}

fn grown(points: &[Point], (cx, cy): Point, by: f32) -> Vec<Point> {
    points.iter().map(|&(x, y)| (cx + (x - cx) * by, cy + (y - cy) * by)).collect()
}
