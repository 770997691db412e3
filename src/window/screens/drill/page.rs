//! The page of a drill: her, her line, the clock, what can be said.

use bevy::prelude::*;

use super::{Drill, Step, clock, feedback};
use crate::{
    core::session::GivenBy,
    window::{
        Screen,
        ask::Ask,
        practice::{Gallery, asked_back, is_written, light, option_card},
        rehearse::end_then,
        scene::marks_of_reasons,
        screens::{PAGE_WIDTH, Setting, TEXT_WIDTH},
        theme::{CORNER, Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

pub(super) fn open(
    mut setting: Setting,
    drill: Option<Res<Drill>>,
    timer: Option<Res<clock::Timer>>,
    mut gallery: Gallery,
) {
    let (Some(drill), Some(timer)) = (drill, timer) else {
        nothing(&mut setting);
        return;
    };
    let stance = match &drill.step {
        Step::Done(_, now) => crate::core::customer::Stance::of_calm(now.calm.to),
        _ => drill.then.stance,
    };
    let face = gallery.portrait(&drill.person.customer, stance);
    let page = |ui: &mut Ui| {
        header(ui, &drill);
        let theme = ui.theme;
        let narrow = theme.narrow();
        let body = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            column_gap: theme.gap(24.0),
            row_gap: theme.gap(14.0),
            ..default()
        };
        ui.group("Body", body, |ui| {
            // Large text in a low window needs the room of her picture.
            let no_room = narrow && theme.crowded();
            if !no_room && !is_written(drill.channel) {
                stage(ui, &drill, face);
            }
            words_side(ui, &drill, &timer);
        });
    };
    setting.page_with_ways(Screen::Drill, "Drill", PAGE_WIDTH, page, |ui| ways_on(ui, &drill));
}

/// The ways on stay in sight, however long the feedback is.
fn ways_on(ui: &mut Ui, drill: &Drill) {
    if matches!(drill.step, Step::Done(..)) {
        ui.button(Weight::Lead, "drill-again", Ask::OnceMore).insert(FocusFirst);
    }
    ui.button(Weight::Plain, "back", Ask::Back);
}

fn nothing(setting: &mut Setting) {
    setting.page(Screen::Drill, "Drill", TEXT_WIDTH, |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), ui.words.say("drill-title"));
        ui.say(theme.body(), "drill-nothing");
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "back", Ask::Back).insert(FocusFirst);
        });
    });
}

fn header(ui: &mut Ui, drill: &Drill) {
    let (theme, words) = (ui.theme, ui.words);
    let values = [
        ("turn", FluentValue::from(f64::from(drill.then.turn))),
        ("title", FluentValue::from(drill.call.scenario().title.to_string())),
    ];
    ui.column("Title", 2.0, |ui| {
        ui.heading(theme.title(), words.say("drill-title"));
        ui.text(theme.aside(), words.say_with("drill-more", &values));
    });
}

/// Size of her picture, in units.
const FACE: (f32, f32) = (300.0, 350.0);

/// Her, as she was then, or as she is after the reply.
fn stage(ui: &mut Ui, drill: &Drill, face: Handle<Image>) {
    let theme = ui.theme;
    let calm = match &drill.step {
        Step::Done(_, now) => now.calm.to,
        _ => drill.then.calm.from,
    };
    let share = if theme.narrow() { 0.5 } else { 1.0 };
    let node = Node {
        width: if theme.narrow() { percent(100) } else { theme.gap(FACE.0) },
        height: theme.gap(FACE.1 * share),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexEnd,
        overflow: Overflow::clip(),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    // Calm in points; colour needs no more precision.
    ui.group("Stage", (node, light(theme, calm as f32)), |ui| {
        let node = Node { height: percent(94), aspect_ratio: Some(480.0 / 560.0), ..default() };
        ui.picture("Face", face, node);
    });
}

fn words_side(ui: &mut Ui, drill: &Drill, timer: &clock::Timer) {
    let theme = ui.theme;
    let side = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: if theme.narrow() { Val::Auto } else { Val::Px(0.0) },
        min_width: Val::Px(0.0),
        row_gap: theme.gap(12.0),
        ..default()
    };
    ui.group("Words", side, |ui| {
        her_line(ui, drill);
        match &drill.step {
            Step::Reply => {
                clock::show(ui, timer);
                last_time(ui, drill);
                ui.grid("Options", 2, 10.0, |ui| {
                    for (place, words) in drill.options.iter().enumerate() {
                        let mut card = option_card(ui, place + 1, words);
                        if place == 0 {
                            card.insert(FocusFirst);
                        }
                    }
                });
                ui.words_field("drill-send", "exercise-keys");
            }
            Step::Asked(_, reading) => asked_back(ui, reading),
            Step::Done(attempt, now) => {
                let ends = (end_then(&drill.call, drill.then.turn), attempt.end());
                feedback::show(ui, drill, now, ends);
            }
        }
    });
}

fn her_line(ui: &mut Ui, drill: &Drill) {
    let theme = ui.theme;
    ui.card("Her line", |ui| {
        ui.text(theme.aside(), drill.person.name.to_string());
        let size = if theme.narrow() { Size::Heading } else { Size::Voice };
        ui.text(Lettering::new(size, theme.palette.ink), drill.then.before.to_string());
        if !drill.then.seen.caption.is_empty() {
            ui.text(theme.aside().face(Face::Cue), drill.then.seen.caption.to_string());
        }
    });
}

/// What was said then, small: the eye is to be on what comes now.
fn last_time(ui: &mut Ui, drill: &Drill) {
    let theme = ui.theme;
    ui.column("Last time", 2.0, |ui| {
        ui.say(theme.aside().face(Face::Strong), "drill-last-time");
        if drill.then.by == GivenBy::Held {
            ui.say(theme.aside().face(Face::Cue), "practice-held");
        } else {
            let marks = marks_of_reasons(&drill.then.reasons);
            ui.marked(theme.aside(), &drill.then.reply, &marks);
        }
    });
}
