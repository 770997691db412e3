//! The drawn customer: a pure function from looks and pose to a picture. It owns what a face looks
//! like and how it moves; when it moves, and where the picture goes, is the window's matter.

pub mod anatomy;
pub mod body;
pub mod canvas;
pub mod clothes;
pub mod expression;
pub mod extras;
pub mod eyes;
pub mod features;
pub mod gesture;
pub mod hair;
pub mod hand;
pub mod head;
pub mod mouth;
pub mod palette;
pub mod people;
pub mod pose;
pub mod shape;
pub mod sheet;
pub mod sitter;
#[cfg(test)]
mod tests;
pub mod tone;
pub mod voice;

pub use expression::{Expression, expression_for, pose_for};
pub use gesture::{blink, breath, gesture_pose};
pub use people::twenty_people;
pub use pose::Pose;
pub use tone::Rgb;
pub use voice::voice_line;

use self::{canvas::Canvas, sitter::Sitter};
use crate::core::scenario::Looks;

/// The picture of a person in a pose: rows of red, green, blue, alpha, not premultiplied. The stage
/// is the light behind her, its centre and its edge; without one the ground is transparent. Head and
/// shoulders are always in the picture; a higher one shows more of the body.
pub fn paint(
    looks: &Looks,
    pose: &Pose,
    width: u32,
    height: u32,
    stage: Option<(Rgb, Rgb)>,
) -> Vec<u8> {
    let Some(mut canvas) = Canvas::new(width, height) else {
        return Vec::new();
    };
    let sitter = Sitter::new(looks, pose);
    canvas.placed(sitter.figure(), |canvas| figure(canvas, &sitter));
    canvas.into_bytes(stage)
}

/// Share of the height over which a bust fades out below: where nothing covers its lower edge, a
/// straight cut would show.
const FADE: f32 = 0.09;

/// The same on a transparent ground, fading out below.
pub fn paint_bust(looks: &Looks, pose: &Pose, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = paint(looks, pose, width, height, None);
    let rows = height as f32 * FADE;
    for (y, row) in bytes.chunks_exact_mut((width as usize * 4).max(1)).enumerate() {
        let above = ((height as f32 - y as f32 - 0.5) / rows).clamp(0.0, 1.0);
        if above < 1.0 {
            // Slow at both ends, so that neither shows as a line.
            let share = above * above * (3.0 - 2.0 * above);
            for pixel in row.chunks_exact_mut(4) {
                pixel[3] = (f32::from(pixel[3]) * share) as u8;
            }
        }
    }
    bytes
}

/// Everything from back to front.
fn figure(canvas: &mut Canvas, sitter: &Sitter) {
    canvas.placed(sitter.head(), |canvas| hair::behind(canvas, sitter));
    canvas.placed(sitter.trunk(), |canvas| {
        body::trunk(canvas, sitter);
        body::chest(canvas, sitter);
    });
    canvas.placed(sitter.neck(), |canvas| body::neck(canvas, sitter));
    canvas.placed(sitter.trunk(), |canvas| {
        clothes::draw(canvas, sitter);
        hair::on_shoulders(canvas, sitter);
    });
    canvas.placed(sitter.head(), |canvas| face(canvas, sitter));
}

fn face(canvas: &mut Canvas, sitter: &Sitter) {
    let mask = head::draw(canvas, sitter);
    features::nose(canvas, sitter);
    if sitter.looks.beard {
        extras::beard(canvas, sitter);
    }
    mouth::draw(canvas, sitter);
    eyes::draw(canvas, sitter);
    extras::glasses_temples(canvas, sitter);
    hair::in_front(canvas, sitter, mask.as_ref());
    features::brows(canvas, sitter);
    extras::glasses(canvas, sitter);
    hand::draw(canvas, sitter);
}
