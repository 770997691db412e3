//! Hair that falls: to the chin, or over the shoulders.

use super::{
    super::{
        canvas::{Canvas, Within},
        shape::{Point, Shape, Taper},
        sitter::Sitter,
    },
    body, cast_shadow, strands,
};

/// The parting's place: a little off the middle, to the person's own side.
fn parting(sitter: &Sitter) -> f32 {
    if sitter.anatomy.choice(5, 2) == 0 { -1.0 } else { 1.0 }
}

/// What lies behind neck and shoulders.
pub(super) fn behind(canvas: &mut Canvas, sitter: &Sitter, long: bool) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let (t, end) = (a.temple + 26.0, if long { 282.0 } else { a.chin + 24.0 });
    let wide = if long { 16.0 } else { 6.0 };
    let right = [
        (0.0, a.crown - 20.0),
        (t * 0.5, a.crown - 12.0),
        (t * 0.86, a.crown + 30.0),
        (t + 4.0, -30.0),
        (t + wide, 60.0),
        (t + wide + 2.0, end - 50.0),
        (t + wide - 8.0, end - 6.0),
        (t * 0.6, end + 4.0),
        (0.0, end - 16.0),
    ];
    let points = super::super::shape::mirrored(&right);
    canvas.fill(&Shape::blob(&sitter.all(&points, -0.2)), palette.hair_shade.darker(0.12));
}

/// What frames the face: a fringe swept to each side and the lengths before the ears.
pub(super) fn in_front(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>, long: bool) {
    let side = parting(sitter);
    let sweep: Vec<Point> = swept(sitter, long).into_iter().map(|(x, y)| (x * side, y)).collect();
    let other: Vec<Point> = narrow(sitter, long).into_iter().map(|(x, y)| (x * side, y)).collect();
    let locks = [sitter.all(&other, 0.25), sitter.all(&sweep, 0.25)];
    for points in &locks {
        cast_shadow(canvas, sitter, points, face);
    }
    for points in &locks {
        body(canvas, sitter, points);
    }
    falling_strands(canvas, sitter, side, long);
}

/// The broad side, drawn for a parting on the left.
fn swept(sitter: &Sitter, long: bool) -> Vec<Point> {
    let a = &sitter.anatomy;
    let t = a.temple;
    let end = if long { 266.0 } else { a.chin + 6.0 };
    let tip = if long { t + 2.0 } else { a.jaw + 2.0 };
    vec![
        (-30.0, -116.0),
        (-30.0, -116.0),
        (-26.0, a.crown - 14.0),
        (20.0, a.crown - 25.0),
        (t * 0.76, a.crown + 4.0),
        (t + 20.0, -66.0),
        (t + 25.0, 10.0),
        (t + 28.0, 80.0),
        (t + 26.0, end - 40.0),
        (tip + 8.0, end),
        (tip - 6.0, end + 2.0),
        (t - 8.0, end * 0.62 + 20.0),
        (t - 3.0, 52.0),
        (t - 7.0, 4.0),
        (t - 17.0, -34.0),
        (36.0, -74.0),
        (0.0, -98.0),
    ]
}

/// The narrow side.
fn narrow(sitter: &Sitter, long: bool) -> Vec<Point> {
    let a = &sitter.anatomy;
    let t = a.temple;
    let end = if long { 250.0 } else { a.chin + 2.0 };
    let tip = if long { t + 4.0 } else { a.jaw + 4.0 };
    vec![
        (-24.0, a.crown - 16.0),
        (-60.0, a.crown - 9.0),
        (-t - 15.0, -92.0),
        (-t - 22.0, -20.0),
        (-t - 25.0, 60.0),
        (-t - 23.0, end - 44.0),
        (-tip - 6.0, end),
        (-tip + 8.0, end - 2.0),
        (-t + 6.0, end * 0.6 + 20.0),
        (-t + 2.0, 50.0),
        (-t + 6.0, 0.0),
        (-t + 13.0, -48.0),
        (-52.0, -92.0),
        (-22.0, -112.0),
        (-14.0, -122.0),
    ]
}

fn falling_strands(canvas: &mut Canvas, sitter: &Sitter, side: f32, long: bool) {
    let a = &sitter.anatomy;
    let t = a.temple;
    let end = if long { 226.0 } else { a.chin - 14.0 };
    let lines: [&[Point]; 5] = [
        &[(-26.0, -120.0), (20.0, a.crown - 8.0), (66.0, -104.0), (t + 8.0, -40.0)],
        &[(-22.0, -114.0), (22.0, -120.0), (60.0, -86.0), (t - 2.0, -30.0)],
        &[(t + 14.0, -20.0), (t + 17.0, 60.0), (t + 14.0, end)],
        &[(-34.0, -122.0), (-66.0, -100.0), (-t - 8.0, -40.0), (-t - 11.0, 20.0)],
        &[(-t - 12.0, 40.0), (-t - 14.0, 80.0), (-t - 11.0, end - 10.0)],
    ];
    let placed: Vec<Vec<Point>> =
        lines.iter().map(|line| line.iter().map(|&(x, y)| (x * side, y)).collect()).collect();
    let views: Vec<&[Point]> = placed.iter().map(Vec::as_slice).collect();
    strands(canvas, sitter, &views, true);
    let part = [(-29.0 * side, -116.0), (-27.0 * side, -132.0), (-20.0 * side, a.crown - 16.0)];
    canvas.ink(&sitter.all(&part, 0.25), 3.0, Taper::Both, sitter.palette.hair_shade.darker(0.2));
}
