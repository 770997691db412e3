//! The sheet the portrait is painted on: placing, filling, clipping. Knows nothing of faces.

use tiny_skia::{
    FillRule, GradientStop, LinearGradient, Mask, Paint, Pixmap, Point as SkiaPoint,
    RadialGradient, Shader, SpreadMode, Transform,
};

use super::{
    shape::{Point, Shape, Taper},
    tone::{Rgb, Tone},
};

/// A place on the sheet to paint within; without one, everywhere.
pub(super) type Within<'a> = Option<&'a Mask>;

/// The sheet and how the drawing lies on it.
pub(super) struct Canvas {
    pixmap: Pixmap,
    place: Transform,
}

/// What of the drawing must be seen at least, in drawing units: head and shoulders.
const LEAST_WIDTH: f32 = 392.0;
const LEAST_HEIGHT: f32 = 424.0;
/// Top of what must be seen; the eyes are at zero.
const TOP: f32 = -206.0;
/// Share of spare height that goes above the head.
const SPARE_ABOVE: f32 = 0.3;

impl Canvas {
    /// An empty sheet; none where a side is zero.
    pub(super) fn new(width: u32, height: u32) -> Option<Self> {
        let pixmap = Pixmap::new(width, height)?;
        let (width, height) = (width as f32, height as f32);
        let scale = (width / LEAST_WIDTH).min(height / LEAST_HEIGHT);
        let spare = (height / scale - LEAST_HEIGHT).max(0.0);
        let top = TOP - spare * SPARE_ABOVE;
        let place = Transform::from_scale(scale, scale).post_translate(width / 2.0, -top * scale);
        Some(Self { pixmap, place })
    }

    /// An empty sheet whose units are its pixels.
    pub(super) fn plain(width: u32, height: u32) -> Option<Self> {
        Some(Self { pixmap: Pixmap::new(width, height)?, place: Transform::identity() })
    }

    /// Paints with the drawing placed anew, relative to where it is, and puts it back.
    pub(super) fn placed(&mut self, place: Transform, paint: impl FnOnce(&mut Self)) {
        let before = self.place;
        self.place = before.pre_concat(place);
        paint(self);
        self.place = before;
    }

    /// Fills a shape.
    pub(super) fn fill(&mut self, shape: &Shape, tone: Tone) {
        self.fill_within(shape, tone, None);
    }

    /// Fills what of a shape lies within.
    pub(super) fn fill_within(&mut self, shape: &Shape, tone: Tone, within: Within<'_>) {
        if tone.seen() {
            self.fill_with(shape, Shader::SolidColor(tone.colour()), within);
        }
    }

    /// Fills a shape from one colour to another along a line.
    pub(super) fn fade(
        &mut self,
        shape: &Shape,
        (from, to): (Point, Point),
        tones: (Tone, Tone),
        within: Within<'_>,
    ) {
        let shader = LinearGradient::new(
            skia(from),
            skia(to),
            stops(tones),
            SpreadMode::Pad,
            Transform::identity(),
        );
        if let Some(shader) = shader {
            self.fill_with(shape, shader, within);
        }
    }

    /// A soft round patch, strongest in the middle.
    pub(super) fn glow(
        &mut self,
        centre: Point,
        (rx, ry): (f32, f32),
        tone: Tone,
        within: Within<'_>,
    ) {
        if !tone.seen() {
            return;
        }
        let stretch = Transform::from_row(1.0, 0.0, 0.0, ry / rx, 0.0, centre.1 * (1.0 - ry / rx));
        let ends = (tone, tone.alpha(0.0));
        let centre_point = skia(centre);
        let shader = RadialGradient::new(
            centre_point,
            0.0,
            centre_point,
            rx,
            stops(ends),
            SpreadMode::Pad,
            stretch,
        );
        if let Some(shader) = shader {
            self.fill_with(&Shape::ellipse(centre, rx, ry), shader, within);
        }
    }

    /// A line of ink.
    pub(super) fn ink(&mut self, points: &[Point], width: f32, taper: Taper, tone: Tone) {
        self.fill(&Shape::ink(points, width, taper), tone);
    }

    /// A line of ink, as far as it lies within.
    pub(super) fn ink_within(
        &mut self,
        points: &[Point],
        width: f32,
        taper: Taper,
        tone: Tone,
        within: Within<'_>,
    ) {
        self.fill_within(&Shape::ink(points, width, taper), tone, within);
    }

    /// A mask of the shape as placed now.
    pub(super) fn mask(&self, shape: &Shape) -> Option<Mask> {
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        mask.fill_path(shape.0.as_ref()?, FillRule::EvenOdd, true, self.place);
        Some(mask)
    }

    fn fill_with(&mut self, shape: &Shape, shader: Shader<'_>, within: Within<'_>) {
        let Some(path) = &shape.0 else { return };
        let paint = Paint { shader, ..Paint::default() };
        self.pixmap.fill_path(path, &paint, FillRule::EvenOdd, self.place, within);
    }

    /// The painted sheet as bytes of red, green, blue, alpha, not premultiplied, with the stage
    /// (centre and edge colour) behind it where one is given.
    pub(super) fn into_bytes(self, stage: Option<(Rgb, Rgb)>) -> Vec<u8> {
        let (width, height) = (self.pixmap.width(), self.pixmap.height());
        match stage {
            None => self.pixmap.take_demultiplied(),
            Some(stage) => on_stage(self.pixmap.take(), (width, height), stage),
        }
    }
}

fn skia((x, y): Point) -> SkiaPoint {
    SkiaPoint::from_xy(x, y)
}

fn stops((from, to): (Tone, Tone)) -> Vec<GradientStop> {
    vec![GradientStop::new(0.0, from.colour()), GradientStop::new(1.0, to.colour())]
}

/// Where the light of the stage is, as shares of width and height.
const LIGHT: (f32, f32) = (0.5, 0.42);
/// The distance at which the light has gone, as a share of the longer side.
const REACH: f32 = 0.72;

/// Steps of the light's table over the square of the distance; finer than a screen shows.
const LIGHT_STEPS: usize = 1024;

/// Lays premultiplied paint over a round light. Noise of half a step hides the rings that a slow
/// gradient makes on a screen.
fn on_stage(mut bytes: Vec<u8>, (width, height): (u32, u32), stage: (Rgb, Rgb)) -> Vec<u8> {
    let light = light_table(stage);
    let reach = width.max(height) as f32 * REACH;
    let to_step = LIGHT_STEPS as f32 / (reach * reach);
    let (light_x, light_y) = (width as f32 * LIGHT.0, height as f32 * LIGHT.1);
    for (y, row) in bytes.chunks_exact_mut(width as usize * 4).enumerate() {
        let down = (y as f32 - light_y).powi(2);
        for (x, pixel) in row.chunks_exact_mut(4).enumerate() {
            let left = u32::from(u8::MAX - pixel[3]);
            if left == 0 {
                continue;
            }
            let step = ((x as f32 - light_x).powi(2) + down) * to_step;
            let ground = light[(step as usize).min(LIGHT_STEPS)];
            let noise = grain(x as u32, y as u32);
            for (channel, ground) in pixel.iter_mut().zip(ground) {
                *channel = (u32::from(*channel) + (left * (ground + noise) + 127) / (255 * 256))
                    .min(255) as u8;
            }
            pixel[3] = u8::MAX;
        }
    }
    bytes
}

/// The light by the square of the distance, in 256ths of a step of colour.
fn light_table((centre, edge): (Rgb, Rgb)) -> Vec<[u32; 3]> {
    (0..=LIGHT_STEPS)
        .map(|step| {
            let far = (step as f32 / LIGHT_STEPS as f32).sqrt();
            std::array::from_fn(|channel| {
                let (near, away) = (f32::from(centre[channel]), f32::from(edge[channel]));
                ((near + (away - near) * far) * 256.0) as u32
            })
        })
        .collect()
}

/// A fixed pattern of 0 to 255, without a visible grid.
fn grain(x: u32, y: u32) -> u32 {
    let mixed = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x2C1B_3C6D) >> 24
}
