//! Tight curls: a cloud of small rounds, each person's own.

use super::super::{
    anatomy::Chance,
    canvas::{Canvas, Within},
    shape::{Point, Shape, Taper},
    sitter::Sitter,
};

/// The cloud behind the head.
pub(super) fn behind(canvas: &mut Canvas, sitter: &Sitter) {
    let a = &sitter.anatomy;
    let palette = &sitter.palette;
    let mut chance = Chance(a.own);
    let centre = (0.0, -56.0);
    let (rx, ry) = (a.temple + 26.0, 100.0);
    canvas.fill(&Shape::ellipse(sitter.at(centre, -0.2), rx, ry), palette.hair_shade);
    for step in 0..26 {
        let angle = (142.0 + 256.0 * step as f32 / 25.0).to_radians();
        let place = (centre.0 + rx * angle.cos(), centre.1 + ry * angle.sin());
        let size = 17.0 + chance.about(4.0);
        canvas.fill(
            &Shape::ellipse(sitter.at(place, -0.2), size, size),
            palette.hair_shade.mix(palette.hair, chance.share() * 0.7),
        );
    }
}

/// The curls over the forehead and at the temples.
pub(super) fn in_front(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    let places = curl_places(sitter);
    let palette = &sitter.palette;
    for &(place, size) in &places {
        let (x, y) = sitter.at(place, 0.3);
        canvas.fill_within(
            &Shape::ellipse((x + 3.0, y + 7.0), size, size),
            palette.shade.alpha(0.5),
            face,
        );
    }
    let mut chance = Chance(sitter.anatomy.own ^ 7);
    for &(place, size) in &places {
        let (x, y) = sitter.at(place, 0.3);
        let right = (x / 110.0).clamp(0.0, 1.0);
        canvas.fill(
            &Shape::ellipse((x, y), size, size),
            palette.hair.mix(palette.hair_shade, right * 0.8),
        );
        let turn = chance.about(1.0);
        let curl: Vec<Point> = (0..4)
            .map(|step| {
                let angle = turn + 2.6 + step as f32 * 0.75;
                (x + size * 0.58 * angle.cos(), y + size * 0.58 * angle.sin())
            })
            .collect();
        canvas.ink(&curl, 3.0, Taper::Both, palette.hair_shine.alpha(0.6 - right * 0.3));
    }
}

/// From the back of the crown to the hairline, so that nearer curls lie over farther ones.
fn curl_places(sitter: &Sitter) -> Vec<(Point, f32)> {
    let a = &sitter.anatomy;
    let mut chance = Chance(a.own ^ 3);
    let mut places = Vec::new();
    for (row, (rx, ry, count)) in
        [(a.temple + 12.0, 94.0, 15_u16), (a.temple + 3.0, 72.0, 14), (a.temple - 6.0, 50.0, 12)]
            .into_iter()
            .enumerate()
    {
        for step in 0..count {
            let from = 172.0 + row as f32 * 6.0;
            let sweep = 540.0 - from * 2.0;
            let angle = (from + sweep * f32::from(step) / f32::from(count - 1)).to_radians();
            let place = (
                rx * angle.cos() + chance.about(3.0),
                -52.0 + ry * angle.sin() + chance.about(3.0),
            );
            places.push((place, 16.0 + chance.about(3.0)));
        }
    }
    for side in [-1.0, 1.0] {
        places.push(((side * (a.cheek + 1.0), -34.0), 13.0));
        places.push(((side * (a.cheek + 1.0), -14.0), 10.0));
    }
    places
}
