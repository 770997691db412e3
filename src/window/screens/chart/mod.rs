//! Courses of calm and trust over the turns, one call upon the other: drawn once, with words as
//! pieces of their own around them, so that they grow with the text. Whose call it is and what the
//! lines mean is the matter of whoever shows it.

mod labels;

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};
use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, StrokeDash, Transform as Turn,
};

use crate::{
    core::debrief::TurnReview,
    window::{
        theme::{Theme, picture},
        widget::Ui,
    },
};

/// Size of the drawing, in texels.
const WIDTH: f32 = 1480.0;
const HEIGHT: f32 = 620.0;
/// Room around the lines within it: left, right, top, bottom.
const LEFT: f32 = 70.0;
const RIGHT: f32 = 150.0;
const TOP: f32 = 60.0;
const BOTTOM: f32 = 60.0;

/// How a course is drawn: the form tells two calls apart, the colour calm from trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A whole line with a dot for each turn.
    Whole,
    /// Dots.
    Dotted,
}

/// Calm and trust of one call, turn by turn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Course {
    /// What it is, for whoever cannot see it.
    pub(crate) name: String,
    /// How it is drawn.
    pub(crate) form: Form,
    /// Turns that went before its first point.
    pub(crate) from: usize,
    /// Calm and trust at each point.
    pub(crate) points: Vec<(f64, f64)>,
}

impl Course {
    /// The course of a whole call: the levels before the first reply, then after each turn.
    pub(crate) fn of_call(name: String, form: Form, turns: &[TurnReview]) -> Self {
        let first = turns.iter().take(1).map(|it| (it.calm.from, it.trust.from));
        let then = turns.iter().map(|it| (it.calm.to, it.trust.to));
        Self { name, form, from: 0, points: first.chain(then).collect() }
    }

    /// The same from before turn `turn` on.
    pub(crate) fn since(mut self, turn: u32) -> Self {
        let skipped = (turn.saturating_sub(1) as usize).min(self.points.len().saturating_sub(1));
        self.points.drain(..skipped);
        self.from += skipped;
        self
    }

    /// The turn its last point stands for.
    fn end(&self) -> usize {
        self.from + self.points.len().saturating_sub(1)
    }
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Plan {
    /// What it shows, for whoever cannot see it.
    pub(crate) name: String,
    /// The courses; those that come first lie on top.
    pub(crate) courses: Vec<Course>,
    /// The turn that is looked at, from 1.
    pub(crate) turn: Option<u32>,
    /// Room for so many turns at least.
    pub(crate) turns: usize,
}

impl Plan {
    /// How many turns find room.
    fn turns(&self) -> usize {
        self.courses.iter().map(Course::end).chain([self.turns, 1]).max().unwrap_or(1)
    }
}

/// Where a turn stands, in texels from the left.
fn x(turn: usize, turns: usize) -> f32 {
    LEFT + (WIDTH - LEFT - RIGHT) * turn as f32 / turns.max(1) as f32
}

/// Where a level stands, in texels from the top.
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

/// Draws the courses.
pub(crate) fn draw(theme: &Theme, plan: &Plan) -> Image {
    let turns = plan.turns();
    let Some(mut canvas) = Pixmap::new(WIDTH as u32, HEIGHT as u32) else {
        return Image::default();
    };
    for level in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let points = [(LEFT - 20.0, y(level)), (WIDTH - RIGHT + 20.0, y(level))];
        line(&mut canvas, points.into_iter(), theme.palette.hairline, (2.0, Form::Whole));
    }
    band(&mut canvas, theme, plan.turn, turns);
    for course in plan.courses.iter().rev() {
        draw_course(&mut canvas, theme, course, turns);
    }
    picture(&canvas)
}

fn draw_course(canvas: &mut Pixmap, theme: &Theme, course: &Course, turns: usize) {
    let points = |pick: fn(&(f64, f64)) -> f64| -> Vec<(f32, f32)> {
        let places = course.points.iter().enumerate();
        places.map(|(at, it)| (x(course.from + at, turns), y(pick(it)))).collect()
    };
    let (calm, trust) = (points(|it| it.0), points(|it| it.1));
    let widths = match course.form {
        Form::Whole => (9.0, 7.0),
        Form::Dotted => (6.0, 6.0),
    };
    line(canvas, trust.into_iter(), theme.palette.trust, (widths.1, course.form));
    line(canvas, calm.iter().copied(), theme.palette.calm, (widths.0, course.form));
    if course.form == Form::Whole {
        for at in calm {
            dot(canvas, at, theme.palette.calm);
        }
    }
}

fn band(canvas: &mut Pixmap, theme: &Theme, turn: Option<u32>, turns: usize) {
    let Some(turn) = turn else { return };
    let (from, to) = (x(turn.saturating_sub(1) as usize, turns), x(turn as usize, turns));
    if let Some(rect) = tiny_skia::Rect::from_ltrb(from, TOP - 30.0, to, HEIGHT - BOTTOM) {
        let shade = paint(theme.palette.groove.with_alpha(0.55));
        let path = PathBuilder::from_rect(rect);
        canvas.fill_path(&path, &shade, FillRule::Winding, Turn::identity(), None);
    }
}

fn line(
    canvas: &mut Pixmap,
    points: impl Iterator<Item = (f32, f32)>,
    color: Color,
    (width, form): (f32, Form),
) {
    let mut pen = PathBuilder::new();
    for (at, (x, y)) in points.enumerate() {
        if at == 0 {
            pen.move_to(x, y);
        } else {
            pen.line_to(x, y);
        }
    }
    let Some(path) = pen.finish() else { return };
    let stroke = Stroke {
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        dash: if form == Form::Dotted { StrokeDash::new(vec![1.0, 14.0], 0.0) } else { None },
        ..default()
    };
    canvas.stroke_path(&path, &paint(color), &stroke, Turn::identity(), None);
}

fn dot(canvas: &mut Pixmap, (x, y): (f32, f32), color: Color) {
    if let Some(path) = PathBuilder::from_circle(x, y, 11.0) {
        canvas.fill_path(&path, &paint(color), FillRule::Winding, Turn::identity(), None);
    }
}

/// Shows a drawing with its words.
pub(crate) fn show(ui: &mut Ui, image: Handle<Image>, plan: &Plan) {
    let frame = Node {
        width: percent(100),
        aspect_ratio: Some(WIDTH / HEIGHT),
        position_type: PositionType::Relative,
        flex_shrink: 0.0,
        ..default()
    };
    ui.group("Frame", frame, |ui| {
        let whole = Node { width: percent(100), height: percent(100), ..default() };
        ui.picture("Lines", image, whole).insert(spoken(plan));
        labels::show(ui, plan);
    });
}

/// The courses in words.
fn spoken(plan: &Plan) -> AccessibilityNode {
    let told = |course: &Course| {
        let points = course.points.iter().enumerate();
        let points: Vec<String> = points
            .map(|(at, (calm, trust))| format!("{}: {calm:.0}, {trust:.0}", course.from + at))
            .collect();
        format!("{} {}", course.name, points.join("; "))
    };
    let mut node = Spoken::new(Role::Figure);
    node.set_label(plan.name.clone());
    node.set_description(plan.courses.iter().map(told).collect::<Vec<_>>().join(". "));
    AccessibilityNode(node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_since_a_turn_begins_where_that_turn_began() {
        let points = vec![(30.0, 30.0), (34.0, 31.0), (40.0, 36.0)];
        let course = Course { name: String::new(), form: Form::Whole, from: 0, points };
        let since = course.clone().since(2);
        assert_eq!((since.from, since.points.len(), since.end()), (1, 2, 2));
        assert_eq!(course.since(9).points.len(), 1);
    }
}
