//! The words around the courses: levels, turns, and whose end is whose.

use bevy::prelude::*;

use super::{Course, Form, HEIGHT, LEFT, Plan, WIDTH, x, y};
use crate::window::{
    theme::{Face, Lettering},
    widget::Ui,
};

/// Height of a name beside a curve, in per cent of the drawing, at text size 100 %.
const APART: f32 = 6.5;
/// The same where everything stands in one column and the drawing is as wide as the window.
const APART_NARROW: f32 = 5.0;

/// A name at the end of a line.
struct End {
    words: String,
    lettering: Lettering,
    left: f32,
    top: f32,
}

pub(super) fn show(ui: &mut Ui, plan: &Plan) {
    let theme = ui.theme;
    let turns = plan.turns();
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
    let step = turns.div_ceil(8).max(1);
    for turn in (0..=turns).step_by(step) {
        let left = 100.0 * x(turn, turns) / WIDTH - 0.6;
        ui.text(name, turn.to_string()).insert(at(left, 93.0));
    }
    for end in ends(ui, plan, turns) {
        ui.text(end.lettering, end.words).insert(at(end.left, end.top));
    }
    if let Some(turn) = plan.turn {
        let left = 100.0 * x(turn.saturating_sub(1) as usize, turns) / WIDTH;
        let mark = name.face(Face::Strong);
        ui.say(mark, "debrief-the-turn").insert(at(left + 0.6, 4.5));
    }
}

/// The names at the ends of all courses, none upon another. Where two calls are drawn each end
/// carries its figure, so that nobody has to guess which is which.
fn ends(ui: &Ui, plan: &Plan, turns: usize) -> Vec<End> {
    let several = plan.courses.len() > 1;
    let mut ends: Vec<End> =
        plan.courses.iter().flat_map(|it| ends_of(ui, it, turns, several)).collect();
    ends.sort_by(|a, b| a.top.total_cmp(&b.top));
    let apart = if ui.theme.narrow() { APART_NARROW } else { APART } * ui.theme.factor;
    for later in 1..ends.len() {
        let (above, below) = ends.split_at_mut(later);
        let Some(end) = below.first_mut() else { continue };
        let beside = above.iter().rev().find(|it| (it.left - end.left).abs() < 9.0);
        if let Some(beside) = beside {
            end.top = end.top.max(beside.top + apart);
        }
    }
    ends
}

fn ends_of(ui: &Ui, course: &Course, turns: usize, several: bool) -> Vec<End> {
    let theme = ui.theme;
    let Some((calm, trust)) = course.points.last() else {
        return Vec::new();
    };
    let left = 100.0 * x(course.end(), turns) / WIDTH + 1.4;
    let face = if course.form == Form::Whole { Face::Strong } else { Face::Cue };
    let named = |name: &str, level: &f64, color: Color| {
        let name = ui.words.say(name);
        let words = if several { format!("{name} {level:.0}") } else { name };
        let lettering = Lettering { color, ..theme.aside() }.face(face);
        End { words, lettering, left, top: 100.0 * y(*level) / HEIGHT - 3.0 }
    };
    vec![named("calm", calm, theme.palette.calm_ink), named("trust", trust, theme.palette.trust)]
}

fn at(left: f32, top: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(left),
        top: percent(top),
        ..default()
    }
}
