//! What stands behind a customer in a room, drawn in the quietest strokes: a wall, a lamp, whoever
//! waits; and the outline of oneself where there is no camera.

use bevy::prelude::*;
use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};

use crate::window::theme::{Theme, picture};

/// Size of the scenery, in texels.
const SIZE: (u32, u32) = (480, 640);
/// Edge of the own picture, in texels.
const OWN: u32 = 160;
/// How many people wait.
pub(super) const PEOPLE: usize = 4;
/// How strongly the furniture and the people stand out from the air, 0 to 1.
const FURNITURE: f32 = 0.07;
const FIGURES: f32 = 0.13;

/// Where those who wait stand: middle and top of the head, and how large, the nearest first.
const WAITING: [(f32, f32, f32); PEOPLE] =
    [(66.0, 250.0, 1.0), (424.0, 268.0, 0.94), (128.0, 290.0, 0.72), (366.0, 300.0, 0.66)];

/// The scenery of a room in which so many people wait.
pub(super) fn room(theme: &Theme, people: usize) -> Image {
    let Some(mut canvas) = Pixmap::new(SIZE.0, SIZE.1) else {
        return Image::default();
    };
    let ink = theme.palette.stage_ink;
    let (width, height) = (SIZE.0 as f32, SIZE.1 as f32);
    // The floor, a picture on the wall, a lamp.
    block(&mut canvas, (0.0, height * 0.72, width, height), ink.with_alpha(FURNITURE));
    block(&mut canvas, (0.0, height * 0.715, width, height * 0.72), ink.with_alpha(0.12));
    block(&mut canvas, (318.0, 96.0, 438.0, 184.0), ink.with_alpha(FURNITURE));
    block(&mut canvas, (330.0, 108.0, 426.0, 172.0), ink.with_alpha(FURNITURE * 0.7));
    lamp(&mut canvas, ink.with_alpha(FURNITURE));
    for (middle, top, size) in WAITING.into_iter().take(people).rev() {
        figure(&mut canvas, (middle, top), size, ink.with_alpha(FIGURES * size));
    }
    picture(&canvas)
}

/// Oneself, without a camera.
pub(super) fn own() -> Image {
    let Some(mut canvas) = Pixmap::new(OWN, OWN) else {
        return Image::default();
    };
    figure(&mut canvas, (80.0, 34.0), 1.15, Color::WHITE.with_alpha(0.32));
    picture(&canvas)
}

fn paint(color: Color) -> Paint<'static> {
    let [red, green, blue, alpha] = color.to_srgba().to_u8_array();
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, alpha);
    paint.anti_alias = true;
    paint
}

fn block(canvas: &mut Pixmap, (left, top, right, bottom): (f32, f32, f32, f32), color: Color) {
    if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
        canvas.fill_rect(rect, &paint(color), Transform::identity(), None);
    }
}

fn lamp(canvas: &mut Pixmap, color: Color) {
    block(canvas, (86.0, 0.0, 89.0, 88.0), color);
    let mut pen = PathBuilder::new();
    pen.move_to(60.0, 126.0);
    pen.line_to(76.0, 88.0);
    pen.line_to(99.0, 88.0);
    pen.line_to(115.0, 126.0);
    pen.close();
    fill(canvas, pen, color);
}

/// Somebody from afar: a head and shoulders, no face.
fn figure(canvas: &mut Pixmap, (x, top): (f32, f32), size: f32, color: Color) {
    let mut pen = PathBuilder::new();
    let head = 30.0 * size;
    pen.push_circle(x, top + head, head);
    let (neck, half, foot) = (top + head * 2.15, 58.0 * size, top + 400.0 * size);
    pen.move_to(x - half, foot);
    pen.line_to(x - half, neck + 34.0 * size);
    pen.quad_to(x - half, neck, x, neck);
    pen.quad_to(x + half, neck, x + half, neck + 34.0 * size);
    pen.line_to(x + half, foot);
    pen.close();
    fill(canvas, pen, color);
}

fn fill(canvas: &mut Pixmap, pen: PathBuilder, color: Color) {
    if let Some(path) = pen.finish() {
        canvas.fill_path(&path, &paint(color), FillRule::Winding, Transform::identity(), None);
    }
}
