//! Eyes: whites, iris, lids, lashes, and the skin around them.

use super::{
    canvas::Canvas,
    shape::{Point, Shape, Taper, sample},
    sitter::Sitter,
    tone::Tone,
};
use crate::core::scenario::{Age, Hair};

const DEPTH: f32 = 0.82;
/// Size of the iris, and how far a full look moves it, in drawing units.
const IRIS: f32 = 11.6;
const LOOK: (f32, f32) = (8.0, 5.5);

/// Both eyes.
pub(super) fn draw(canvas: &mut Canvas, sitter: &Sitter) {
    for side in [-1.0, 1.0] {
        Eye { sitter, side }.draw(canvas);
    }
}

/// One eye; side -1 is the left one on the screen.
struct Eye<'a> {
    sitter: &'a Sitter,
    side: f32,
}

impl Eye<'_> {
    fn draw(&self, canvas: &mut Canvas) {
        self.under_eye(canvas);
        let upper = self.upper(self.sitter.pose.lid);
        let lower = self.lower();
        self.eyelid(canvas, &upper);
        let mut opening = sample(&upper);
        opening.extend(sample(&lower).into_iter().rev());
        let opening = Shape::polygon(&opening);
        self.ball(canvas, &opening, &upper);
        self.lashes(canvas, &upper, &lower);
    }

    /// A point by its share of the eye's half width (-1 inner to 1 outer corner) and height.
    fn at(&self, (across, y): Point) -> Point {
        let a = &self.sitter.anatomy;
        let outer = across * a.eye_width;
        let slant = -(across + 1.0) * 0.5 * a.eye_slant;
        self.sitter.at((self.side * (a.eye_gap + outer), y + slant), DEPTH)
    }

    fn curve(&self, points: &[Point]) -> Vec<Point> {
        points.iter().map(|&point| self.at(point)).collect()
    }

    /// The edge of the upper lid, closed by `lid`.
    fn upper(&self, lid: f32) -> Vec<Point> {
        let pose = &self.sitter.pose;
        let height = self.sitter.anatomy.eye_height;
        let frown = pose.brow_angle.max(0.0) * 5.0 + pose.brow_pinch * 1.2;
        let worry = (-pose.brow_angle).max(0.0) * 4.0;
        let open = [
            (-1.0, 3.0),
            (-0.62, -height * 0.62 + frown - worry * 0.3),
            (-0.05, -height + frown * 0.5),
            (0.55, -height * 0.8 + worry),
            (1.0, -2.0 + worry * 0.5),
        ];
        let shut = self.lower_line();
        let closed = lid.clamp(-0.4, 1.0);
        let lids =
            open.iter().zip(shut).map(|(&(x, y), (_, low))| (x, y + (low + 0.4 - y) * closed));
        self.curve(&lids.collect::<Vec<_>>())
    }

    fn lower_line(&self) -> [Point; 5] {
        let depth = 8.6 * (1.0 - self.sitter.pose.squint * 0.62);
        [(-1.0, 3.0), (-0.6, depth * 0.82), (0.0, depth), (0.58, depth * 0.7), (1.0, -1.5)]
    }

    fn lower(&self) -> Vec<Point> {
        self.curve(&self.lower_line())
    }

    /// The skin between the lid's edge and its crease.
    fn eyelid(&self, canvas: &mut Canvas, upper: &[Point]) {
        let palette = &self.sitter.palette;
        let crease = self.crease();
        let mut lid = sample(&crease);
        lid.extend(sample(upper).into_iter().rev());
        canvas.fill(&Shape::polygon(&lid), palette.shade.alpha(0.42));
        let heavy = if self.sitter.looks.age == Age::Old { 0.75 } else { 0.55 };
        canvas.ink(&crease, 2.6, Taper::Both, palette.line.alpha(heavy));
    }

    fn crease(&self) -> Vec<Point> {
        let pose = &self.sitter.pose;
        let height = self.sitter.anatomy.eye_height;
        let frown = pose.brow_angle.max(0.0) * 5.5;
        let worry = (-pose.brow_angle).max(0.0) * 4.0;
        let lift = 5.6 - pose.lid.max(0.0) * 3.5 + pose.brow_height.max(0.0) * 1.5;
        self.curve(&[
            (-0.96, -4.0 + frown * 0.6 - worry * 0.4),
            (-0.55, -height * 0.72 - lift + frown - worry * 0.4),
            (0.0, -height - lift + frown * 0.5),
            (0.62, -height * 0.78 - lift + worry),
            (1.12, -3.5 + worry * 0.7),
        ])
    }

    fn ball(&self, canvas: &mut Canvas, opening: &Shape, upper: &[Point]) {
        let Some(mask) = canvas.mask(opening) else {
            return;
        };
        let within = Some(&mask);
        let pose = &self.sitter.pose;
        canvas.fill(opening, Tone::hex(0xFB_F7F0));
        let (cx, cy) = self.at((0.0, -1.0));
        let iris = (cx + pose.look_x * LOOK.0, cy + pose.look_y * LOOK.1);
        self.iris(canvas, iris, &mask);
        let shadow: Vec<Point> = upper.iter().map(|&(x, y)| (x, y + 2.2)).collect();
        canvas.ink_within(
            &shadow,
            7.5,
            Taper::Nowhere,
            self.sitter.palette.lash.alpha(0.26),
            within,
        );
        let near = (iris.0 - 3.8, iris.1 - 4.2);
        canvas.fill_within(
            &Shape::ellipse(near, 3.1, 3.1),
            Tone::hex(0xFF_FFFF).alpha(0.95),
            within,
        );
        let far = (iris.0 + 4.4, iris.1 + 4.2);
        canvas.fill_within(&Shape::ellipse(far, 1.7, 1.7), Tone::hex(0xFF_FFFF).alpha(0.4), within);
        self.wet(canvas, &mask);
    }

    fn iris(&self, canvas: &mut Canvas, (x, y): Point, mask: &tiny_skia::Mask) {
        let colour = self.sitter.palette.iris;
        let within = Some(mask);
        canvas.fill_within(&Shape::ellipse((x, y), IRIS, IRIS), colour.darker(0.45), within);
        canvas.fill_within(&Shape::ellipse((x, y), IRIS - 1.7, IRIS - 1.7), colour, within);
        canvas.glow((x, y + 5.0), (8.5, 6.5), colour.lighter(0.4).alpha(0.75), within);
        let pupil = 5.1 * self.sitter.pose.pupil;
        canvas.fill_within(&Shape::ellipse((x, y), pupil, pupil), Tone::hex(0x18_1210), within);
    }

    /// Tears that stand on the lower lid.
    fn wet(&self, canvas: &mut Canvas, mask: &tiny_skia::Mask) {
        let wet = self.sitter.pose.wet;
        let line: Vec<Point> = self.lower().iter().map(|&(x, y)| (x, y - 1.4)).collect();
        canvas.ink_within(
            &line,
            4.6,
            Taper::Both,
            Tone::hex(0xE4_F1F6).alpha(wet * 0.9),
            Some(mask),
        );
        let (x, y) = self.at((0.5, self.lower_line()[3].1 - 2.6));
        canvas.fill_within(
            &Shape::ellipse((x, y), 2.6, 1.8),
            Tone::hex(0xFF_FFFF).alpha(wet),
            Some(mask),
        );
    }

    fn lashes(&self, canvas: &mut Canvas, upper: &[Point], lower: &[Point]) {
        let palette = &self.sitter.palette;
        let long = long_lashes(self.sitter);
        let mut line = upper.to_vec();
        if let (true, Some(&(x, y))) = (long, line.last()) {
            line.push((x + self.side * 4.5, y - 2.6));
        }
        canvas.ink(&line, if long { 5.4 } else { 4.4 }, Taper::Both, palette.lash);
        let outer: Vec<Point> = lower[1..].to_vec();
        canvas.ink(&outer, 2.2, Taper::Both, palette.line.alpha(0.55));
        let corner = [self.at((-1.0, 3.0)), self.at((-1.16, 4.6))];
        canvas.ink(&corner, 2.4, Taper::End, palette.line.alpha(0.7));
    }

    fn under_eye(&self, canvas: &mut Canvas) {
        let age = match self.sitter.looks.age {
            Age::Young => 0.0,
            Age::Middle => 0.14,
            Age::Old => 0.4,
        };
        let pose = &self.sitter.pose;
        let strength = (age + pose.weary * 0.75 + pose.squint * 0.25).min(1.0);
        let palette = &self.sitter.palette;
        let hollow = palette.shade.mix(Tone::hex(0x6A_4A68), 0.25 * pose.weary);
        canvas.glow(
            self.at((-0.1, 13.0)),
            (21.0, 10.5),
            hollow.alpha(0.75 * pose.weary + age * 0.4),
            None,
        );
        let puff = -pose.squint * 3.0;
        let bag =
            [(-0.85, 9.0 + puff), (-0.35, 15.0 + puff), (0.2, 16.0 + puff), (0.7, 12.0 + puff)];
        canvas.ink(&self.curve(&bag), 2.4, Taper::Both, palette.line.alpha(strength * 0.5));
    }
}

/// Drawn a little stronger with long hair; nothing else about a person says so.
fn long_lashes(sitter: &Sitter) -> bool {
    let long = matches!(
        sitter.looks.hair,
        Hair::Bob | Hair::Long | Hair::Bun | Hair::Braids | Hair::Headscarf
    );
    long && !sitter.looks.beard
}
