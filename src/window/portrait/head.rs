//! The head without its features: ears, outline, shade, colour in the cheeks, lines of age.

use tiny_skia::Mask;

use super::{
    canvas::{Canvas, Within},
    shape::{Point, Shape, Taper, mirrored},
    sitter::Sitter,
};
use crate::core::scenario::{Age, Face, Hair};

/// The outline of the face and skull, as turned.
fn outline(sitter: &Sitter) -> Vec<Point> {
    let a = &sitter.anatomy;
    let drop = jaw_drop(sitter);
    let clench = (-sitter.pose.jaw).max(0.0) * 2.5;
    let square = if sitter.looks.face == Face::Square { 3.0 } else { 0.0 };
    let right = [
        (0.0, a.crown),
        (a.temple * 0.52, a.crown + 9.0),
        (a.temple * 0.88, a.crown + 38.0),
        (a.temple, -52.0),
        (a.cheek, 0.0),
        (a.cheek - 1.5, 40.0),
        (a.jaw + 12.0 + clench, a.jaw_y - 22.0 + drop * 0.3),
        (a.jaw - 6.0 + clench + square, a.jaw_y + 10.0 + drop * 0.6),
        (a.chin_width + 16.0 + square, a.chin - 13.0 + drop),
        (a.chin_width * 0.6, a.chin - 1.5 + drop),
        (0.0, a.chin + drop),
    ];
    mirrored(&right).into_iter().map(|point| sitter.at(point, outline_depth(point.1))).collect()
}

/// The chin lies farther forward than the skull.
fn outline_depth(y: f32) -> f32 {
    0.25 + 0.4 * (y / 140.0).clamp(0.0, 1.0)
}

/// How far the chin comes down.
pub(super) fn jaw_drop(sitter: &Sitter) -> f32 {
    sitter.pose.mouth_open * 10.0 + sitter.pose.jaw.max(0.0) * 5.0
}

/// Ears and head, with shade and colour. Gives back where the face is, for shadows that fall on it.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter) -> Option<Mask> {
    if !matches!(sitter.looks.hair, Hair::Headscarf) {
        ears(canvas, sitter);
    }
    let palette = &sitter.palette;
    let face = Shape::blob(&outline(sitter));
    canvas.fill(&face, palette.skin);
    let mask = canvas.mask(&face);
    shade(canvas, sitter, mask.as_ref());
    flush(canvas, sitter, mask.as_ref());
    lines(canvas, sitter);
    mask
}

fn ears(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    for side in [-1.0, 1.0] {
        let ear = |x: f32, y: f32| {
            let out = a.cheek - 5.0 + x * a.ear;
            sitter.at((side * out, 14.0 + y * a.ear), -0.3)
        };
        let shape =
            [ear(-6.0, -22.0), ear(6.0, -27.0), ear(15.0, -20.0), ear(15.0, -4.0), ear(9.0, 13.0)];
        let lobe = [ear(4.0, 24.0), ear(-4.0, 22.0)];
        let points: Vec<Point> = shape.into_iter().chain(lobe).collect();
        canvas.fill(
            &Shape::blob(&points),
            palette.skin.mix(palette.shade, if side > 0.0 { 0.5 } else { 0.22 }),
        );
        canvas.glow(
            ear(4.0, -2.0),
            (9.0, 17.0),
            palette.blush.alpha(0.16 + sitter.pose.flush * 0.5),
            None,
        );
        let fold =
            [ear(1.0, -16.0), ear(8.0, -19.0), ear(10.5, -10.0), ear(7.0, 1.0), ear(4.0, 8.0)];
        canvas.ink(&fold, 3.0, Taper::Both, palette.line.alpha(0.4));
    }
}

fn shade(canvas: &mut Canvas, sitter: &Sitter, within: Within<'_>) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let shift = sitter.pose.turn * 14.0;
    let dark = palette.shade;
    let across = ((a.cheek * 0.12 + shift, 0.0), (a.cheek + 8.0 + shift * 0.3, 0.0));
    let (left, right) = (a.cheek * 0.12 + shift, a.cheek + 20.0);
    let half = [
        (left, a.crown - 9.0),
        (right, a.crown - 9.0),
        (right, a.chin + 30.0),
        (left, a.chin + 30.0),
    ];
    canvas.fade(&Shape::polygon(&half), across, (dark.alpha(0.0), dark.alpha(0.62)), within);
    let chin = sitter.at((0.0, a.chin + 6.0 + jaw_drop(sitter)), 0.6);
    canvas.glow(chin, (84.0, 44.0), dark.alpha(0.42), within);
    canvas.glow(sitter.at((-30.0, -62.0), 0.6), (62.0, 48.0), palette.shine.alpha(0.4), within);
    canvas.glow(sitter.at((-46.0, 34.0), 0.7), (32.0, 22.0), palette.shine.alpha(0.32), within);
    for side in [-1.0, 1.0] {
        canvas.glow(
            sitter.at((side * a.eye_gap, -3.0), 0.8),
            (33.0, 24.0),
            dark.alpha(0.36),
            within,
        );
    }
}

fn flush(canvas: &mut Canvas, sitter: &Sitter, within: Within<'_>) {
    let blush = sitter.palette.blush;
    let strength = sitter.pose.flush;
    for side in [-1.0, 1.0] {
        let cheek = sitter.at((side * 53.0, 46.0), 0.75);
        canvas.glow(cheek, (37.0, 27.0), blush.alpha(0.1 + strength * 0.62), within);
    }
    let high = (strength - 0.4).max(0.0);
    canvas.glow(sitter.at((0.0, 22.0), 0.9), (74.0, 40.0), blush.alpha(high * 0.5), within);
    canvas.glow(sitter.at((0.0, -70.0), 0.6), (84.0, 50.0), blush.alpha(high * 0.4), within);
}

/// Lines of age, of lifted brows, and from nose to mouth.
fn lines(canvas: &mut Canvas, sitter: &Sitter) {
    let (fold, forehead, crow) = match sitter.looks.age {
        Age::Young => (0.0, 0.0, 0.0),
        Age::Middle => (0.11, 0.02, 0.07),
        Age::Old => (0.5, 0.36, 0.5),
    };
    let pose = &sitter.pose;
    let smile = pose.mouth_curve.max(0.0);
    let lifted = pose.brow_height.max(0.0) * 0.22;
    nose_folds(canvas, sitter, fold + smile * 0.35 + pose.mouth_open * 0.2);
    forehead_lines(canvas, sitter, forehead + if fold > 0.0 { lifted } else { 0.0 });
    crows_feet(canvas, sitter, crow + if fold > 0.0 { pose.squint * smile * 0.4 } else { 0.0 });
    frown_lines(canvas, sitter);
}

fn nose_folds(canvas: &mut Canvas, sitter: &Sitter, strength: f32) {
    let a = &sitter.anatomy;
    let wide = sitter.pose.mouth_curve.max(0.0) * 6.0 + sitter.pose.mouth_width.max(0.0) * 3.0;
    for side in [-1.0, 1.0] {
        let fold = [
            (side * (a.nose_width + 6.0), a.nose - 11.0),
            (side * (a.nose_width + 14.0 + wide * 0.4), a.nose - 1.0),
            (side * (a.mouth_width + 5.0 + wide), a.mouth - 20.0),
            (side * (a.mouth_width + 9.0 + wide), a.mouth - 7.0),
        ];
        let tone = sitter.palette.line.alpha((strength * 0.6).min(0.5));
        canvas.ink(&sitter.all(&fold, 0.9), 3.2, Taper::Both, tone);
    }
}

fn forehead_lines(canvas: &mut Canvas, sitter: &Sitter, strength: f32) {
    let lift = sitter.pose.brow_height * 5.0;
    for (row, half) in [(0.0, 36.0), (1.0, 42.0)] {
        let y = -78.0 + row * 13.0 - lift;
        let line =
            [(-half, y + 2.0), (-half * 0.4, y - 1.5), (half * 0.3, y), (half * 0.95, y + 3.0)];
        canvas.ink(
            &sitter.all(&line, 0.7),
            2.4,
            Taper::Both,
            sitter.palette.line.alpha((strength * 0.55).min(0.4)),
        );
    }
}

fn crows_feet(canvas: &mut Canvas, sitter: &Sitter, strength: f32) {
    let a = &sitter.anatomy;
    for side in [-1.0, 1.0] {
        let x = a.eye_gap + a.eye_width + 5.0;
        for (rise, fall) in [(-5.0, -9.0), (0.0, 1.0), (5.0, 10.0)] {
            let line = [
                (side * x, rise),
                (side * (x + 6.0), (rise + fall) * 0.5 - 0.6),
                (side * (x + 11.0), fall),
            ];
            let tone = sitter.palette.line.alpha((strength * 0.6).min(0.42));
            canvas.ink(&sitter.all(&line, 0.65), 2.0, Taper::Both, tone);
        }
    }
}

fn frown_lines(canvas: &mut Canvas, sitter: &Sitter) {
    let pose = &sitter.pose;
    let strength = (pose.brow_pinch - 0.2).max(0.0);
    let lean = pose.brow_angle * 1.5;
    for side in [-1.0, 1.0] {
        let line = [(side * 8.0, -46.0), (side * (6.0 - lean), -36.0), (side * 6.5, -26.0)];
        canvas.ink(
            &sitter.all(&line, 0.9),
            3.2,
            Taper::Both,
            sitter.palette.line.alpha(strength * 0.65),
        );
    }
}
