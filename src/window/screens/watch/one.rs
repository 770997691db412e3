//! One recorded call: her, what was said, what it did, and what to look at.

use bevy::prelude::*;

use super::{Watched, Watching, header, remark, ways};
use crate::window::{
    Screen,
    practice::{Gallery, light},
    scene::marks_of_reasons,
    screens::{PAGE_WIDTH, Setting},
    theme::{CORNER, Lettering, Size},
    widget::{MeterKind, Ui, announced},
};
use crate::words::FluentValue;

pub(super) fn open(
    setting: &mut Setting,
    gallery: &mut Gallery,
    watching: &Watching,
    place: usize,
) {
    let Some(call) = watching.calls.get(place) else { return };
    let done = watching.step.min(call.turns.len());
    let face = gallery.portrait(&call.person.customer, call.stance_after(done));
    let in_one_column = setting.theme.narrow();
    let page = |ui: &mut Ui| {
        header(ui, watching, ui.words.say(&call.name), &call.title);
        let theme = ui.theme;
        let narrow = theme.narrow();
        let body = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            column_gap: theme.gap(24.0),
            row_gap: theme.gap(14.0),
            ..default()
        };
        ui.group("Body", body, |ui| {
            stage(ui, call, done, face);
            let side = Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: if narrow { Val::Auto } else { Val::Px(0.0) },
                min_width: Val::Px(0.0),
                row_gap: theme.gap(12.0),
                ..default()
            };
            ui.group("Words", side, |ui| {
                // The way on stays where it is while the words above it change.
                let said = Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: theme.gap(12.0),
                    min_height: if narrow { Val::Auto } else { theme.gap(FACE.1) },
                    ..default()
                };
                ui.group("Said", said, |ui| words(ui, call, watching.step));
                if !narrow {
                    ui.row("Ways on", 12.0, |ui| ways(ui, watching));
                }
            });
        });
    };
    let name = "Recorded call";
    if in_one_column {
        setting.page_with_ways(Screen::Watch, name, PAGE_WIDTH, page, |ui| ways(ui, watching));
    } else {
        setting.page(Screen::Watch, name, PAGE_WIDTH, page);
    }
}

/// What is said at this step.
fn words(ui: &mut Ui, call: &Watched, step: usize) {
    let Some(place) = step.checked_sub(1) else {
        let first = call.turns.first().map_or_else(String::new, |it| it.before.to_string());
        her_line(ui, call, first);
        ui.say(ui.theme.body(), "watch-begins");
        return;
    };
    let Some(turn) = call.turns.get(place) else {
        end(ui, call);
        return;
    };
    let theme = ui.theme;
    ui.text(theme.aside(), format!("{}: “{}”", call.person.name, turn.before));
    let node = Node {
        padding: theme.padding(18.0, 12.0),
        margin: UiRect::left(if theme.narrow() { Val::Px(0.0) } else { theme.gap(48.0) }),
        border_radius: BorderRadius { top_right: px(2), ..BorderRadius::all(px(CORNER + 2.0)) },
        flex_direction: FlexDirection::Column,
        ..default()
    };
    ui.group("Reply", (node, BackgroundColor(theme.palette.own)), |ui| {
        ui.say(theme.aside(), "history-you");
        ui.marked(theme.body(), &turn.reply, &marks_of_reasons(&turn.reasons));
    });
    her_line(ui, call, turn.answer.to_string());
    remark(ui, call.remarks.get(place).map_or("", String::as_str), true);
}

fn her_line(ui: &mut Ui, call: &Watched, line: String) {
    let theme = ui.theme;
    if line.is_empty() {
        return;
    }
    ui.card("Her line", |ui| {
        ui.text(theme.aside(), call.person.name.to_string());
        let size = if theme.narrow() { Size::Heading } else { Size::Voice };
        ui.text(Lettering::new(size, theme.palette.ink), line.clone()).insert(announced(line));
    });
}

fn end(ui: &mut Ui, call: &Watched) {
    let theme = ui.theme;
    let (calm, trust) = call.end();
    let values =
        [("calm", FluentValue::from(calm.round())), ("trust", FluentValue::from(trust.round()))];
    let line = ui.words.say_with("watch-end", &values);
    ui.card("End", |ui| {
        if let Some(summary) = &call.summary {
            ui.text(theme.heading(), summary.to_string());
        }
        ui.text(theme.body(), line.clone()).insert(announced(line));
    });
}

/// Size of her picture, in units.
const FACE: (f32, f32) = (340.0, 380.0);

/// Her, and what calm and trust did.
fn stage(ui: &mut Ui, call: &Watched, done: usize, face: Handle<Image>) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let last = done.checked_sub(1).and_then(|it| call.turns.get(it));
    let first = call.turns.first();
    let levels = last.map(|it| (it.calm, it.trust)).or_else(|| {
        let still = |it: f64| crate::core::session::Shift { from: it, to: it };
        first.map(|it| (still(it.calm.from), still(it.trust.from)))
    });
    let Some((calm, trust)) = levels else { return };
    let node = Node {
        width: if narrow { percent(100) } else { theme.gap(FACE.0) },
        flex_shrink: 0.0,
        flex_direction: if narrow { FlexDirection::Row } else { FlexDirection::Column },
        align_items: AlignItems::Center,
        column_gap: theme.gap(16.0),
        row_gap: theme.gap(12.0),
        padding: theme.padding(20.0, if theme.crowded() { 8.0 } else { 16.0 }),
        overflow: Overflow::clip(),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    // Calm in points; colour needs no more precision.
    ui.group("Stage", (node, light(theme, calm.to as f32)), |ui| {
        let height = match (narrow, theme.crowded()) {
            (true, true) => 72.0,
            (true, false) => 130.0,
            _ => FACE.1 * 0.86,
        };
        let node = Node {
            height: theme.gap(height),
            aspect_ratio: Some(480.0 / 560.0),
            flex_shrink: 0.0,
            ..default()
        };
        ui.picture("Face", face, node);
        let node = Node {
            flex_grow: if narrow { 1.0 } else { 0.0 },
            flex_basis: if narrow { Val::Px(0.0) } else { Val::Auto },
            width: if narrow { Val::Auto } else { percent(100) },
            column_gap: theme.gap(22.0),
            row_gap: theme.gap(6.0),
            flex_wrap: FlexWrap::Wrap,
            min_width: Val::Px(0.0),
            ..default()
        };
        ui.group("Meters", node, |ui| {
            // Levels lie between 0 and 100.
            let whole = |points: f64| points.round() as i32;
            ui.meter(MeterKind::Calm, (whole(calm.from), whole(calm.to)), true);
            ui.meter(MeterKind::Trust, (whole(trust.from), whole(trust.to)), true);
        });
    });
}
