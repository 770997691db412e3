//! The mouth: lips, the line between them, what shows when it opens.

use super::{
    canvas::Canvas,
    shape::{Point, Shape, Taper, sample},
    sitter::Sitter,
    tone::Tone,
};

const DEPTH: f32 = 1.0;
/// A mouth at rest is not quite straight.
const REST_CURVE: f32 = 0.12;

/// The mouth.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter) {
    let mouth = Mouth::of(sitter);
    mouth.lips(canvas);
    if mouth.open > 0.02 {
        mouth.inside(canvas);
    }
    mouth.lines(canvas);
}

/// The mouth's measures in this pose.
struct Mouth<'a> {
    sitter: &'a Sitter,
    half: f32,
    open: f32,
    upper: f32,
    lower: f32,
}

impl<'a> Mouth<'a> {
    fn of(sitter: &'a Sitter) -> Self {
        let (a, pose) = (&sitter.anatomy, &sitter.pose);
        let smile = pose.mouth_curve.max(0.0);
        let half =
            a.mouth_width * (1.0 + pose.mouth_width * 0.2 + smile * 0.2 - pose.mouth_open * 0.08);
        let thin = (1.0 - pose.mouth_press * 0.62) * (1.0 - smile * 0.18) * a.lips;
        Self { sitter, half, open: pose.mouth_open, upper: 6.6 * thin, lower: 9.6 * thin }
    }

    /// The line between the lips at a share of its half width, before opening.
    fn line(&self, across: f32) -> f32 {
        let pose = &self.sitter.pose;
        let bend = (pose.mouth_curve + REST_CURVE) * (4.5 - 14.0 * across * across);
        let skew = -pose.mouth_skew * across * 4.0;
        self.sitter.anatomy.mouth + bend + skew
    }

    /// How far lips are apart there: 0 at the corners.
    fn gap(&self, across: f32) -> f32 {
        let corner = (1.0 - across * across).max(0.0);
        corner.sqrt() * 0.55 + corner * 0.45
    }

    /// The lower edge of the upper lip.
    fn top(&self, across: f32) -> f32 {
        self.line(across) - self.open * 7.0 * self.gap(across)
    }

    /// The upper edge of the lower lip.
    fn bottom(&self, across: f32) -> f32 {
        self.line(across) + self.open * 31.0 * self.gap(across)
    }

    fn place(&self, points: &[Point]) -> Vec<Point> {
        let placed: Vec<Point> = points.iter().map(|&(x, y)| (x * self.half, y)).collect();
        self.sitter.all(&placed, DEPTH)
    }

    fn edge(&self, edge: impl Fn(f32) -> f32) -> Vec<Point> {
        let shares = [-1.0, -0.82, -0.5, -0.17, 0.0, 0.17, 0.5, 0.82, 1.0];
        self.place(&shares.map(|share| (share, edge(share))))
    }

    fn lips(&self, canvas: &mut Canvas) {
        let palette = &self.sitter.palette;
        let bow = |x: f32| match x.abs() {
            x if x < 0.05 => 0.82,
            x if x < 0.3 => 1.08,
            x if x < 0.6 => 0.72,
            x if x < 0.9 => 0.3,
            _ => 0.05,
        };
        let full = |x: f32| (1.0 - x.powi(4)).max(0.0).sqrt();
        let upper = between(
            &self.edge(|x| self.top(x) - self.upper * bow(x)),
            &self.edge(|x| self.top(x) + 1.0),
        );
        let lower = between(
            &self.edge(|x| self.bottom(x) - 1.0),
            &self.edge(|x| self.bottom(x) + self.lower * full(x)),
        );
        canvas.fill(&lower, palette.lip.mix(palette.skin, 0.34));
        canvas.fill(&upper, palette.lip.mix(palette.shade, 0.18).darker(0.06));
        let shine = self.sitter.at((-5.0, self.bottom(0.0) + self.lower * 0.55), DEPTH);
        canvas.glow(shine, (12.0, 3.4), palette.shine.alpha(0.5), None);
    }

    fn inside(&self, canvas: &mut Canvas) {
        let opening = between(&self.edge(|x| self.top(x)), &self.edge(|x| self.bottom(x)));
        canvas.fill(&opening, Tone::hex(0x55_1F22));
        let Some(mask) = canvas.mask(&opening) else {
            return;
        };
        let within = Some(&mask);
        let clenched = (-self.sitter.pose.jaw).max(0.0);
        let tall = self.bottom(0.0) - self.top(0.0);
        let tongue = self.sitter.at((0.0, self.bottom(0.0) + 3.0), DEPTH);
        canvas.fill_within(
            &Shape::ellipse(tongue, self.half * 0.55, tall * 0.38),
            Tone::hex(0xB2_5A57),
            within,
        );
        let smile = self.sitter.pose.mouth_curve.max(0.0);
        let shown = (smile * 2.0 + clenched + (self.open - 0.25).max(0.0) * 4.0).min(1.0);
        let teeth = (3.0 + self.open * 9.0 + clenched * 12.0) * shown;
        let upper_teeth = between(
            &self.edge(|x| self.top(x) - 2.0),
            &self.edge(|x| self.top(x) + teeth * self.gap(x)),
        );
        canvas.fill_within(&upper_teeth, Tone::hex(0xF8_F2E8), within);
        let snarl = (-self.sitter.pose.mouth_curve).max(0.0) * self.open;
        let low = snarl * 9.0;
        let lower_teeth = between(
            &self.edge(|x| self.bottom(x) - low * self.gap(x)),
            &self.edge(|x| self.bottom(x) + 2.0),
        );
        canvas.fill_within(&lower_teeth, Tone::hex(0xEA_E0D3), within);
        let closed = self.edge(|x| f32::midpoint(self.top(x), self.bottom(x)));
        canvas.ink_within(
            &closed,
            2.0,
            Taper::Both,
            Tone::hex(0x8A_6A5C).alpha(clenched * 0.8),
            within,
        );
    }

    fn lines(&self, canvas: &mut Canvas) {
        let (palette, pose) = (&self.sitter.palette, &self.sitter.pose);
        let dark = palette.line.mix(palette.lip, 0.3).darker(0.3);
        if self.open <= 0.02 {
            canvas.ink(&self.edge(|x| self.top(x)), 3.8, Taper::Both, dark);
        } else {
            canvas.ink(&self.edge(|x| self.top(x)), 2.6, Taper::Both, dark.alpha(0.7));
        }
        let pulled =
            pose.mouth_curve.abs() * 0.5 + pose.mouth_press * 0.4 + pose.mouth_width.max(0.0) * 0.3;
        for side in [-1.0, 1.0] {
            let y = self.line(side);
            let tick = [(side * 1.03, y - 4.0), (side * 1.08, y), (side * 1.04, y + 4.0)];
            canvas.ink(&self.place(&tick), 3.2, Taper::Both, palette.line.alpha(pulled * 0.62));
        }
        let under = self.bottom(0.0) + self.lower + 5.0;
        let shadow = [(-0.4, under - 1.0), (0.0, under + 1.0), (0.4, under - 1.0)];
        canvas.ink(&self.place(&shadow), 4.4, Taper::Both, palette.shade.alpha(0.75));
        let chin = (pose.mouth_press * 0.6 + (-pose.mouth_curve).max(0.0) * 0.5 - pose.mouth_open)
            .max(0.0);
        let pout = [(-0.34, under + 11.0), (0.0, under + 7.5), (0.34, under + 11.0)];
        canvas.ink(
            &self.place(&pout),
            2.8,
            Taper::Both,
            palette.line.alpha((chin - 0.2).max(0.0) * 0.6),
        );
    }
}

/// The area between two edges that run the same way.
fn between(first: &[Point], second: &[Point]) -> Shape {
    let mut edge = sample(first);
    edge.extend(sample(second).into_iter().rev());
    Shape::polygon(&edge)
}
