//! The same customer answered in two ways, step by step side by side, both courses in one picture.

use bevy::prelude::*;

use super::{Watched, Watching, header, remark, ways};
use crate::{
    window::{
        Screen,
        practice::Gallery,
        screens::{
            PAGE_WIDTH, Setting,
            chart::{self, Course, Form, Plan},
            rewind::{Run, one_step, pair},
        },
        theme::Face,
        widget::{Ui, announced},
    },
    words::{FluentValue, Words},
};

pub(super) fn open(setting: &mut Setting, gallery: &mut Gallery, watching: &Watching) {
    let [bad, good, ..] = &watching.calls[..] else { return };
    let plan = plan(&setting.speech.0, (bad, good), watching.step);
    let image = gallery.hang(chart::draw(&setting.theme, &plan));
    let title = setting.speech.0.say("watch-twins");
    let name = "Two calls side by side";
    if setting.theme.narrow() {
        // What is said comes first; the ways on stay in sight under it.
        let page = |ui: &mut Ui| {
            header(ui, watching, title, &good.title);
            told(ui, (bad, good), watching);
            step(ui, (bad, good), watching);
            curve(ui, image, &plan);
        };
        setting.page_with_ways(Screen::Watch, name, PAGE_WIDTH, page, |ui| ways(ui, watching));
        return;
    }
    setting.page(Screen::Watch, name, PAGE_WIDTH, |ui| {
        header(ui, watching, title, &good.title);
        top(ui, (bad, good), watching, (image, &plan));
        step(ui, (bad, good), watching);
    });
}

/// The picture stands small beside the way on, so that the words find room below.
fn top(
    ui: &mut Ui,
    calls: (&Watched, &Watched),
    watching: &Watching,
    (image, plan): (Handle<Image>, &Plan),
) {
    let theme = ui.theme;
    let row = Node { align_items: AlignItems::Center, column_gap: theme.gap(28.0), ..default() };
    ui.group("Top", row, |ui| {
        let frame = Node {
            width: percent(50),
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            ..default()
        };
        ui.group("Frame", frame, |ui| curve(ui, image, plan));
        let beside = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            min_width: Val::Px(0.0),
            row_gap: theme.gap(14.0),
            ..default()
        };
        ui.group("Beside", beside, |ui| {
            told(ui, calls, watching);
            ui.row("Ways on", 12.0, |ui| ways(ui, watching));
        });
    });
}

/// Both courses in one picture.
fn curve(ui: &mut Ui, image: Handle<Image>, plan: &Plan) {
    ui.card("Curve", |ui| {
        chart::show(ui, image, plan);
        ui.say(ui.theme.aside(), "watch-legend");
    });
}

/// Both courses as far as the step.
fn plan(words: &Words, (bad, good): (&Watched, &Watched), step: usize) -> Plan {
    let course = |call: &Watched, form: Form| {
        let mut course = Course::of_call(words.say(&call.name), form, &call.turns);
        course.points.truncate(step + 1);
        course
    };
    Plan {
        name: words.say("debrief-curve"),
        courses: vec![course(good, Form::Whole), course(bad, Form::Dotted)],
        turn: None,
        turns: bad.turns.len().max(good.turns.len()),
    }
}

fn step(ui: &mut Ui, (bad, good): (&Watched, &Watched), watching: &Watching) {
    let theme = ui.theme;
    let calls = [bad, good];
    let runs = calls.map(|it| Run {
        name: ui.words.say(&it.name),
        turns: &it.turns,
        summary: it.summary.as_ref(),
    });
    pair(ui, |ui, side| {
        ui.heading(theme.body().face(Face::Bold), runs[side].name.clone());
    });
    let Some(place) = watching.step.checked_sub(1) else { return };
    let name = good.person.name.to_string();
    pair(ui, |ui, side| {
        one_step(ui, &name, &runs[side], place);
        let remarks = calls[side].remarks.get(place);
        remark(ui, remarks.map_or("", String::as_str), false);
    });
}

/// Her first words, and in the end what the difference came to.
fn told(ui: &mut Ui, (bad, good): (&Watched, &Watched), watching: &Watching) {
    let theme = ui.theme;
    if watching.step == 0 {
        let first = good.turns.first().map_or_else(String::new, |it| it.before.to_string());
        ui.text(theme.aside(), good.person.name.to_string());
        ui.text(theme.heading(), format!("“{first}”"));
    } else if watching.step == watching.last() {
        let (from, to) = (bad.end(), good.end());
        let by = |it: f64| FluentValue::from(it.round());
        let values = [("calm", by(to.0 - from.0)), ("trust", by(to.1 - from.1))];
        let line = ui.words.say_with("watch-compare", &values);
        ui.text(theme.heading(), line.clone()).insert(announced(line));
    }
}
