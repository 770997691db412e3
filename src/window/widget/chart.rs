//! Courses of calm and trust as lines over the turns: drawn once, with their names and levels as
//! pieces of their own, so that they grow with the text, and told to screen readers in words.

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};
use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, StrokeDash, Transform as Turn,
};

use super::Ui;
use crate::window::theme::{Face, Lettering, Theme, picture};

/// Size of the drawing, in texels.
const WIDTH: f32 = 1280.0;
const HEIGHT: f32 = 560.0;
/// Room around the lines within it: left, right, top, bottom.
const LEFT: f32 = 70.0;
const RIGHT: f32 = 130.0;
const TOP: f32 = 30.0;
const BOTTOM: f32 = 60.0;

/// One line of a chart.
#[derive(Clone, Debug)]
pub(crate) struct ChartLine {
    /// Its name, at its right end and for screen readers; empty for a line that explains itself.
    pub name: String,
    /// Levels from 0 to 100, one a turn, the first before the first turn.
    pub levels: Vec<f64>,
    /// Its colour.
    pub color: Color,
    /// Whether it is dotted: a course that was not taken, or not by oneself.
    pub dotted: bool,
}

/// A chart over the turns of a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chart {
    /// What it shows, for screen readers.
    pub name: String,
    /// Its lines, the most important one last.
    pub lines: Vec<ChartLine>,
    /// Turns it has room for at least, so that two charts side by side have one scale.
    pub turns: usize,
}

impl Chart {
    fn width(&self) -> usize {
        let longest = self.lines.iter().map(|it| it.levels.len().saturating_sub(1)).max();
        longest.unwrap_or(0).max(self.turns).max(1)
    }

    /// Draws it.
    pub(crate) fn draw(&self, theme: &Theme) -> Image {
        let Some(mut canvas) = Pixmap::new(WIDTH as u32, HEIGHT as u32) else {
            return Image::default();
        };
        let turns = self.width();
        for level in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let points = vec![(LEFT - 20.0, y(level)), (WIDTH - RIGHT + 20.0, y(level))];
            stroke(&mut canvas, &points, theme.palette.hairline, 2.0, false);
        }
        for line in &self.lines {
            let points: Vec<(f32, f32)> =
                line.levels.iter().enumerate().map(|(at, it)| (x(at, turns), y(*it))).collect();
            stroke(
                &mut canvas,
                &points,
                line.color,
                if line.dotted { 5.0 } else { 9.0 },
                line.dotted,
            );
            for point in points.iter().filter(|_| !line.dotted) {
                dot(&mut canvas, *point, line.color);
            }
        }
        picture(&canvas)
    }

    /// The chart in words: each line with its levels.
    pub(crate) fn told(&self) -> String {
        let line = |it: &ChartLine| {
            let levels: Vec<String> = it.levels.iter().map(|it| format!("{it:.0}")).collect();
            format!("{}: {}", it.name, levels.join(", "))
        };
        let named = self.lines.iter().filter(|it| !it.name.is_empty());
        named.map(line).collect::<Vec<_>>().join("; ")
    }
}

fn x(at: usize, turns: usize) -> f32 {
    // A handful of turns: nothing is lost by less precision.
    LEFT + (WIDTH - LEFT - RIGHT) * at as f32 / turns as f32
}

fn y(level: f64) -> f32 {
    // Levels lie between 0 and 100; a pixel needs no more precision.
    TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - level as f32 / 100.0)
}

fn paint(color: Color) -> Paint<'static> {
    let [red, green, blue, alpha] = color.to_srgba().to_u8_array();
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, alpha);
    paint.anti_alias = true;
    paint
}

fn stroke(canvas: &mut Pixmap, points: &[(f32, f32)], color: Color, width: f32, dotted: bool) {
    let mut pen = PathBuilder::new();
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 {
            pen.move_to(*x, *y);
        } else {
            pen.line_to(*x, *y);
        }
    }
    let Some(path) = pen.finish() else { return };
    let stroke = Stroke {
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        dash: if dotted { StrokeDash::new(vec![1.0, 14.0], 0.0) } else { None },
        ..default()
    };
    canvas.stroke_path(&path, &paint(color), &stroke, Turn::identity(), None);
}

fn dot(canvas: &mut Pixmap, (x, y): (f32, f32), color: Color) {
    if let Some(path) = PathBuilder::from_circle(x, y, 11.0) {
        canvas.fill_path(&path, &paint(color), FillRule::Winding, Turn::identity(), None);
    }
}

impl Ui<'_, '_> {
    /// A chart whose drawing hangs as `image`.
    pub(crate) fn chart(&mut self, chart: &Chart, image: Handle<Image>) {
        let frame = Node {
            width: percent(100),
            aspect_ratio: Some(WIDTH / HEIGHT),
            position_type: PositionType::Relative,
            ..default()
        };
        let mut access = Spoken::new(Role::Figure);
        access.set_label(chart.name.clone());
        access.set_description(chart.told());
        self.group("Chart", (frame, AccessibilityNode(access)), |ui| {
            let fill = Node {
                width: percent(100),
                height: percent(100),
                position_type: PositionType::Absolute,
                ..default()
            };
            ui.picture("Lines", image, fill);
            labels(ui, chart);
        });
    }
}

/// Height of a name beside its line, in per cent of the drawing at text size 100 %.
const NAMES_APART: f32 = 7.0;

fn labels(ui: &mut Ui, chart: &Chart) {
    let theme = ui.theme;
    let name = theme.aside();
    for level in [0.0, 50.0, 100.0] {
        // The figures end before the lines begin, however large they are.
        let place = Node {
            left: Val::Auto,
            right: percent(100.0 - 100.0 * (LEFT - 27.0) / WIDTH),
            ..at(0.0, 100.0 * y(level) / HEIGHT - 2.5 * theme.factor)
        };
        ui.text(name, format!("{level:.0}")).insert(place);
    }
    let turns = chart.width();
    let step = turns.div_ceil(8).max(1);
    for turn in (0..=turns).step_by(step) {
        ui.text(name, turn.to_string()).insert(at(100.0 * x(turn, turns) / WIDTH - 0.6, 92.0));
    }
    for (line, top) in spread(chart, NAMES_APART * theme.factor) {
        let end = x(line.levels.len().saturating_sub(1), turns);
        let lettering = Lettering { color: line.color, ..name }.face(Face::Strong);
        ui.text(lettering, line.name.clone()).insert(at(100.0 * end / WIDTH + 1.6, top));
    }
}

/// Where the names of the lines stand, so that none lies upon another.
fn spread(chart: &Chart, apart: f32) -> Vec<(&ChartLine, f32)> {
    let top = |it: &ChartLine| it.levels.last().map_or(50.0, |it| 100.0 * y(*it) / HEIGHT - 3.0);
    let named = chart.lines.iter().filter(|it| !it.name.is_empty());
    let mut placed: Vec<(&ChartLine, f32)> = named.map(|it| (it, top(it))).collect();
    placed.sort_by(|a, b| a.1.total_cmp(&b.1));
    for at in 1..placed.len() {
        let above = placed[at - 1].1;
        placed[at].1 = placed[at].1.max(above + apart);
    }
    placed
}

fn at(left: f32, top: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(left),
        top: percent(top),
        ..default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, end: f64) -> ChartLine {
        let levels = vec![30.0, end];
        ChartLine { name: name.into(), levels, color: Color::BLACK, dotted: false }
    }

    #[test]
    fn names_at_the_same_height_stand_apart() {
        let lines = vec![line("calm", 50.0), line("trust", 50.0), line("", 50.0)];
        let chart = Chart { lines, ..default() };
        let placed = spread(&chart, 7.0);
        assert_eq!(placed.len(), 2, "a line without a name has none");
        assert!(placed[1].1 - placed[0].1 >= 7.0);
        assert_eq!(chart.told(), "calm: 30, 50; trust: 30, 50");
    }
}
