//! The few signs that the fonts lack, drawn once and tinted where they are used.

use bevy::{
    asset::RenderAssetUsages,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
};
use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform as Turn,
};

/// One sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// Done, kept.
    Check,
    /// Not done, broken.
    Cross,
    /// A chance that was taken.
    Dot,
    /// A chance that was not.
    Ring,
    /// Onwards.
    Onward,
    /// One period of a wave, to be laid in a row.
    Wave,
}

impl Sign {
    const ALL: [Self; 8] = [
        Self::Up,
        Self::Down,
        Self::Check,
        Self::Cross,
        Self::Dot,
        Self::Ring,
        Self::Onward,
        Self::Wave,
    ];
}

/// All signs, drawn.
#[derive(Clone, Debug, Default)]
pub struct Signs(Vec<Handle<Image>>);

impl Signs {
    /// Draws all signs.
    pub fn draw(images: &mut Assets<Image>) -> Self {
        Self(Sign::ALL.iter().map(|sign| images.add(drawn(*sign))).collect())
    }

    /// The picture of `sign`, white.
    pub fn of(&self, sign: Sign) -> Handle<Image> {
        self.0.get(sign as usize).cloned().unwrap_or_default()
    }
}

/// Edge of the ground that shapes are given on.
const GROUND: f32 = 96.0;
/// Edge of a drawn sign, in texels: at most halved or doubled where it is shown.
const EDGE: u32 = 28;
/// Size of the drawn wave, in texels.
pub const WAVE: (u32, u32) = (20, 10);

fn drawn(sign: Sign) -> Image {
    let (width, height) = if sign == Sign::Wave { WAVE } else { (EDGE, EDGE) };
    let Some(mut canvas) = Pixmap::new(width, height) else {
        return Image::default();
    };
    let mut paint = Paint::default();
    paint.set_color(tiny_skia::Color::WHITE);
    paint.anti_alias = true;
    let turn = Turn::from_scale(width as f32 / GROUND, width as f32 / GROUND);
    let Some((path, line)) = shape(sign) else {
        return Image::default();
    };
    match line {
        Some(width) => {
            let stroke = Stroke {
                width,
                line_cap: if sign == Sign::Wave { LineCap::Butt } else { LineCap::Round },
                line_join: LineJoin::Round,
                ..default()
            };
            canvas.stroke_path(&path, &paint, &stroke, turn, None);
        }
        None => canvas.fill_path(&path, &paint, FillRule::Winding, turn, None),
    }
    picture(&canvas)
}

/// The outline of a sign, with the width of its line where it is not filled.
fn shape(sign: Sign) -> Option<(Path, Option<f32>)> {
    let mut pen = PathBuilder::new();
    let line = match sign {
        Sign::Up => {
            polygon(&mut pen, &[(48.0, 18.0), (84.0, 78.0), (12.0, 78.0)]);
            None
        }
        Sign::Down => {
            polygon(&mut pen, &[(48.0, 78.0), (84.0, 18.0), (12.0, 18.0)]);
            None
        }
        Sign::Check => strokes(&mut pen, &[&[(16.0, 52.0), (40.0, 76.0), (82.0, 24.0)]]),
        Sign::Cross => {
            strokes(&mut pen, &[&[(22.0, 22.0), (74.0, 74.0)], &[(74.0, 22.0), (22.0, 74.0)]])
        }
        Sign::Dot => {
            pen.push_circle(48.0, 48.0, 42.0);
            None
        }
        Sign::Ring => {
            pen.push_circle(48.0, 48.0, 38.0);
            Some(8.0)
        }
        Sign::Onward => strokes(
            &mut pen,
            &[&[(10.0, 48.0), (84.0, 48.0)], &[(58.0, 22.0), (84.0, 48.0), (58.0, 74.0)]],
        ),
        Sign::Wave => {
            pen.move_to(-2.0, 24.0);
            pen.cubic_to(18.0, -8.0, 30.0, -8.0, 48.0, 24.0);
            pen.cubic_to(66.0, 56.0, 78.0, 56.0, 98.0, 24.0);
            Some(15.0)
        }
    };
    Some((pen.finish()?, line))
}

fn polygon(pen: &mut PathBuilder, points: &[(f32, f32)]) {
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 {
            pen.move_to(*x, *y);
        } else {
            pen.line_to(*x, *y);
        }
    }
    pen.close();
}

fn strokes(pen: &mut PathBuilder, lines: &[&[(f32, f32)]]) -> Option<f32> {
    for points in lines {
        for (at, (x, y)) in points.iter().enumerate() {
            if at == 0 {
                pen.move_to(*x, *y);
            } else {
                pen.line_to(*x, *y);
            }
        }
    }
    Some(11.0)
}

/// A drawn canvas as the window shows it.
pub fn picture(canvas: &Pixmap) -> Image {
    let mut pixels = Vec::with_capacity(canvas.data().len());
    for pixel in canvas.pixels() {
        let colour = pixel.demultiply();
        pixels.extend([colour.red(), colour.green(), colour.blue(), colour.alpha()]);
    }
    picture_of(canvas.width(), canvas.height(), pixels)
}

/// Pixels (red, green, blue, alpha; not multiplied) as the window shows them.
pub fn picture_of(width: u32, height: u32, pixels: Vec<u8>) -> Image {
    let size = Extent3d { width, height, depth_or_array_layers: 1 };
    Image::new(
        size,
        TextureDimension::D2,
        pixels,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::default(),
    )
}
