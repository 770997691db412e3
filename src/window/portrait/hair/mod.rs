//! Hair and what covers it: what lies behind the head, what falls on the shoulders, what frames the
//! face. One file per kind of hair; this one only knows the order.

pub mod braids;
pub mod curls;
pub mod cut;
pub mod falling;
pub mod scarf;
pub mod turban;

use super::{
    canvas::{Canvas, Within},
    shape::{Point, Shape, Taper},
    sitter::Sitter,
};
use crate::core::scenario::Hair;

/// Hair behind neck and shoulders.
pub(super) fn behind(canvas: &mut Canvas, sitter: &Sitter) {
    match sitter.looks.hair {
        Hair::Bob => falling::behind(canvas, sitter, false),
        Hair::Long => falling::behind(canvas, sitter, true),
        Hair::Bun => cut::bun(canvas, sitter),
        Hair::Curls => curls::behind(canvas, sitter),
        Hair::Braids => braids::behind(canvas, sitter),
        Hair::Headscarf => scarf::behind(canvas, sitter),
        Hair::Bald | Hair::Short | Hair::Parted | Hair::Turban => {}
    }
}

/// Cloth that lies on the shoulders.
pub(super) fn on_shoulders(canvas: &mut Canvas, sitter: &Sitter) {
    if sitter.looks.hair == Hair::Headscarf {
        scarf::drape(canvas, sitter);
    }
}

/// Hair on the head, around the face and in front of the shoulders. `face` is the head's own mask,
/// for the shadow that hair casts.
pub(super) fn in_front(canvas: &mut Canvas, sitter: &Sitter, face: Within<'_>) {
    match sitter.looks.hair {
        Hair::Bald => cut::bald(canvas, sitter, face),
        Hair::Short => cut::short(canvas, sitter, face),
        Hair::Parted => cut::parted(canvas, sitter, face),
        Hair::Bob => falling::in_front(canvas, sitter, face, false),
        Hair::Long => falling::in_front(canvas, sitter, face, true),
        Hair::Bun => cut::tied(canvas, sitter, face),
        Hair::Curls => curls::in_front(canvas, sitter, face),
        Hair::Braids => braids::in_front(canvas, sitter, face),
        Hair::Headscarf => scarf::draw(canvas, sitter, face),
        Hair::Turban => turban::draw(canvas, sitter, face),
    }
}

/// The soft shadow that a piece of hair or cloth casts on the face.
fn cast_shadow(canvas: &mut Canvas, sitter: &Sitter, points: &[Point], face: Within<'_>) {
    let moved: Vec<Point> = points.iter().map(|&(x, y)| (x + 3.0, y + 7.0)).collect();
    canvas.fill_within(&Shape::blob(&moved), sitter.palette.shade.alpha(0.55), face);
}

/// A piece of hair with its shadow on the face.
fn lock(canvas: &mut Canvas, sitter: &Sitter, points: &[Point], face: Within<'_>) {
    cast_shadow(canvas, sitter, points, face);
    body(canvas, sitter, points);
}

/// A piece of hair, darker to the right.
fn body(canvas: &mut Canvas, sitter: &Sitter, points: &[Point]) {
    let palette = &sitter.palette;
    let shape = Shape::blob(points);
    canvas.fill(&shape, palette.hair);
    let dark = palette.hair_shade;
    canvas.fade(&shape, ((0.0, -60.0), (110.0, -20.0)), (dark.alpha(0.0), dark.alpha(0.75)), None);
}

/// Strands as lines of ink, lighter than the hair, or darker.
fn strands(canvas: &mut Canvas, sitter: &Sitter, lines: &[&[Point]], light: bool) {
    let palette = &sitter.palette;
    let tone = if light { palette.hair_shine.alpha(0.7) } else { palette.hair_shade.alpha(0.8) };
    for line in lines {
        canvas.ink(&sitter.all(line, 0.3), 4.0, Taper::Both, tone);
    }
}
