//! The curve of calm and trust over the turns, drawn once; the words around it are pieces of their
//! own, so that they grow with the text.

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};
use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, StrokeDash, Transform as Turn,
};

use super::Review;
use crate::{
    window::{
        theme::{Face, Lettering, Theme, picture},
        widget::Ui,
    },
    words::FluentValue,
};

/// Size of the drawing, in texels.
const WIDTH: f32 = 1480.0;
const HEIGHT: f32 = 620.0;
/// Room around the lines within it: left, right, top, bottom.
const LEFT: f32 = 70.0;
const RIGHT: f32 = 110.0;
const TOP: f32 = 60.0;
const BOTTOM: f32 = 60.0;

/// Where things are in the drawing, as shares of its width and height.
pub(super) struct Layout {
    turns: usize,
    calm_end: f32,
    trust_end: f32,
    band: Option<f32>,
}

/// The levels at each point: the start, then after each turn.
fn levels(review: &Review) -> (Vec<f64>, Vec<f64>) {
    let it = &review.debrief;
    let calm = std::iter::once(it.calm_start).chain(it.turns.iter().map(|t| t.calm.to));
    let trust = std::iter::once(it.trust_start).chain(it.turns.iter().map(|t| t.trust.to));
    (calm.collect(), trust.collect())
}

fn x(at: f32, turns: usize) -> f32 {
    LEFT + (WIDTH - LEFT - RIGHT) * at / turns.max(1) as f32
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

/// Draws the curve.
pub(super) fn draw(theme: &Theme, review: &Review) -> (Image, Layout) {
    let (calm, trust) = levels(review);
    let turns = calm.len().saturating_sub(1).max(1);
    let last = |levels: &[f64]| levels.last().map_or(0.5, |it| y(*it) / HEIGHT);
    let layout = Layout {
        turns,
        calm_end: last(&calm),
        trust_end: last(&trust),
        band: review.turn.map(|it| x(it as f32 - 1.0, turns) / WIDTH),
    };
    let Some(mut canvas) = Pixmap::new(WIDTH as u32, HEIGHT as u32) else {
        return (Image::default(), layout);
    };
    grid(&mut canvas, theme);
    band(&mut canvas, theme, review.turn, turns);
    other(&mut canvas, theme, review, turns, (&calm, &trust));
    let lines = [(&trust, theme.palette.trust, 7.0), (&calm, theme.palette.calm, 9.0)];
    for (levels, color, width) in lines {
        let points = levels.iter().enumerate().map(|(at, it)| (x(at as f32, turns), y(*it)));
        curve(&mut canvas, points, color, width, false);
    }
    for (at, level) in calm.iter().enumerate() {
        dot(&mut canvas, (x(at as f32, turns), y(*level)), theme.palette.calm);
    }
    (picture(&canvas), layout)
}

fn grid(canvas: &mut Pixmap, theme: &Theme) {
    for level in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let points = [(LEFT - 20.0, y(level)), (WIDTH - RIGHT + 20.0, y(level))];
        curve(canvas, points.into_iter(), theme.palette.hairline, 2.0, false);
    }
}

fn band(canvas: &mut Pixmap, theme: &Theme, turn: Option<u32>, turns: usize) {
    let Some(turn) = turn else { return };
    let (from, to) = (x(turn as f32 - 1.0, turns), x(turn as f32, turns));
    let rect = tiny_skia::Rect::from_ltrb(from, TOP - 30.0, to, HEIGHT - BOTTOM);
    if let Some(rect) = rect {
        let shade = paint(theme.palette.strain.with_alpha(0.14));
        let path = PathBuilder::from_rect(rect);
        canvas.fill_path(&path, &shade, FillRule::Winding, Turn::identity(), None);
    }
}

/// The other course, dotted, from the turn that is looked at.
fn other(
    canvas: &mut Pixmap,
    theme: &Theme,
    review: &Review,
    turns: usize,
    (calm, trust): (&[f64], &[f64]),
) {
    let Some(turn) = review.turn.filter(|_| !review.other().is_empty()) else {
        return;
    };
    let start = turn as usize - 1;
    let course = |before: &[f64], pick: fn(&(f64, f64)) -> f64| -> Vec<(f32, f32)> {
        let first = before.get(start).copied().unwrap_or_default();
        let levels = std::iter::once(first).chain(review.other().iter().map(pick));
        let room = turns + 1 - start.min(turns);
        levels
            .take(room)
            .enumerate()
            .map(|(at, it)| (x((start + at) as f32, turns), y(it)))
            .collect()
    };
    curve(canvas, course(trust, |it| it.1).into_iter(), theme.palette.trust, 5.0, true);
    curve(canvas, course(calm, |it| it.0).into_iter(), theme.palette.calm, 5.0, true);
}

fn curve(
    canvas: &mut Pixmap,
    points: impl Iterator<Item = (f32, f32)>,
    color: Color,
    width: f32,
    dotted: bool,
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

/// Shows the drawing with its words.
pub(super) fn show(ui: &mut Ui, image: Handle<Image>, layout: &Layout, review: &Review) {
    let (theme, words) = (ui.theme, ui.words);
    let mut card = ui.card("Curve", |ui| {
        let frame = Node {
            width: percent(100),
            aspect_ratio: Some(WIDTH / HEIGHT),
            position_type: PositionType::Relative,
            ..default()
        };
        ui.group("Frame", frame, |ui| {
            let whole = Node { width: percent(100), height: percent(100), ..default() };
            ui.picture("Lines", image, whole).insert(spoken(words.say("debrief-curve"), review));
            labels(ui, layout);
        });
        if !review.other().is_empty() {
            ui.say(theme.aside(), "debrief-dotted");
        }
    });
    card.insert(BackgroundColor(theme.palette.card));
}

/// The curve in words.
fn spoken(name: String, review: &Review) -> AccessibilityNode {
    let (calm, trust) = levels(review);
    let points: Vec<String> = calm
        .iter()
        .zip(&trust)
        .enumerate()
        .map(|(at, (calm, trust))| format!("{at}: {calm:.0}, {trust:.0}"))
        .collect();
    let mut node = Spoken::new(Role::Figure);
    node.set_label(name);
    node.set_description(points.join("; "));
    AccessibilityNode(node)
}

fn labels(ui: &mut Ui, layout: &Layout) {
    let theme = ui.theme;
    let name = theme.aside();
    for level in [0.0, 50.0, 100.0] {
        let place = at(0.5, 100.0 * y(level) / HEIGHT - 2.5);
        ui.text(name, format!("{level:.0}")).insert(place);
    }
    let step = layout.turns.div_ceil(8).max(1);
    for turn in (0..=layout.turns).step_by(step) {
        let left = 100.0 * x(turn as f32, layout.turns) / WIDTH - 0.6;
        ui.text(name, turn.to_string()).insert(at(left, 93.0));
    }
    // The two names must not lie upon each other.
    let (mut calm, mut trust) = (100.0 * layout.calm_end - 3.0, 100.0 * layout.trust_end - 3.0);
    let apart = LABELS_APART * theme.factor;
    if (calm - trust).abs() < apart {
        let push = (apart - (calm - trust).abs()) / 2.0;
        let up = if calm <= trust { -push } else { push };
        (calm, trust) = (calm + up, trust - up);
    }
    let end = 100.0 * (WIDTH - RIGHT) / WIDTH + 1.4;
    let strong = |color| Lettering { color, ..name }.face(Face::Strong);
    ui.say(strong(theme.palette.calm), "calm").insert(at(end, calm));
    ui.say(strong(theme.palette.trust), "trust").insert(at(end, trust));
    if let Some(band) = layout.band {
        let mark = strong(theme.palette.strain_ink);
        ui.say(mark, "debrief-the-turn").insert(at(100.0 * band + 0.6, 4.5));
    }
    let _ = FluentValue::from(0);
}

/// Height of a name beside the curve, in per cent of the drawing.
const LABELS_APART: f32 = 6.5;

fn at(left: f32, top: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(left),
        top: percent(top),
        ..default()
    }
}
