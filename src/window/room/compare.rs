//! Run both: what becomes of the call with each of two replies, side by side on one scale.

use bevy::prelude::*;

use super::InRoom;
use crate::{
    core::{
        customer::EndingKind,
        room::{Course, letter},
    },
    window::{
        practice::Gallery,
        theme::{Face, Lettering, Size, Theme},
        widget::{Chart, ChartLine, Ui},
    },
    words::{FluentValue, Words},
};

/// The two charts with their drawings, on one scale.
pub(super) fn charts(
    theme: &Theme,
    words: &Words,
    gallery: &mut Gallery,
    (a, b): &(Course, Course),
) -> [(Chart, Handle<Image>); 2] {
    let turns = a.levels.len().max(b.levels.len()).saturating_sub(1);
    [a, b].map(|course| {
        let chart = chart(theme, words, course, turns);
        let image = gallery.hang(chart.draw(theme));
        (chart, image)
    })
}

/// Calm and trust of one course: solid while the room speaks, dotted where the expert goes on.
fn chart(theme: &Theme, words: &Words, course: &Course, turns: usize) -> Chart {
    let calm: Vec<f64> = course.levels.iter().map(|it| it.0).collect();
    let trust: Vec<f64> = course.levels.iter().map(|it| it.1).collect();
    let line = |name: &str, levels: &[f64], color, dotted| ChartLine {
        name: if dotted { words.say(name) } else { String::new() },
        levels: levels.to_vec(),
        color,
        dotted,
    };
    let own = |levels: &[f64]| levels.iter().take(course.own).copied().collect::<Vec<_>>();
    let (calm_color, trust_color) = (theme.palette.calm, theme.palette.trust);
    let name = words.say_with(
        "room-course",
        &[("letter", FluentValue::from(letter(course.choice).to_string()))],
    );
    let lines = vec![
        line("trust", &trust, trust_color, true),
        line("calm", &calm, calm_color, true),
        line("trust", &own(&trust), trust_color, false),
        line("calm", &own(&calm), calm_color, false),
    ];
    Chart { name, lines, turns }
}

pub(super) fn draw(
    ui: &mut Ui,
    room: &InRoom,
    both: &(Course, Course),
    charts: &[(Chart, Handle<Image>); 2],
) {
    let theme = ui.theme;
    ui.say(theme.body(), if room.meters { "room-both-more" } else { "room-both-words" });
    let row = Node {
        flex_direction: if theme.narrow() { FlexDirection::Column } else { FlexDirection::Row },
        column_gap: theme.gap(18.0),
        row_gap: theme.gap(14.0),
        ..default()
    };
    ui.group("Both", row, |ui| {
        for (course, (chart, image)) in [&both.0, &both.1].into_iter().zip(charts) {
            side(ui, room, course, chart, image.clone());
        }
    });
}

fn side(ui: &mut Ui, room: &InRoom, course: &Course, chart: &Chart, image: Handle<Image>) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let name_of_hers = room.led.session().scenario().customer.name.clone();
    let mut card = ui.card("Course", |ui| {
        let name = Lettering::new(Size::Voice, theme.palette.ink).face(Face::Bold);
        ui.heading(name, letter(course.choice).to_string());
        ui.text(theme.body(), format!("“{}”", course.reply));
        let she = Lettering::new(Size::Large, theme.palette.ink).face(Face::Strong);
        ui.text(she, format!("{name_of_hers}: “{}”", course.answer));
        if room.meters {
            ui.chart(chart, image);
            figures(ui, course);
        }
        // Where the meters are hidden, so is how it would end: the room has not got there yet.
        if course.ending.is_some() && room.meters {
            ui.text(theme.body(), ending_line(ui.words, course.ending));
        }
    });
    card.entry::<Node>().and_modify(move |mut node| {
        node.flex_grow = 1.0;
        node.flex_basis = if narrow { Val::Auto } else { Val::Px(0.0) };
        node.min_width = Val::Px(0.0);
    });
}

/// Where the course leads, in whole points.
fn figures(ui: &mut Ui, course: &Course) {
    let end = course.levels.last().copied().unwrap_or_default();
    let turns = u32::try_from(course.levels.len() - course.own).map_or(0.0, f64::from);
    let values = [
        ("calm", FluentValue::from(end.0.round())),
        ("trust", FluentValue::from(end.1.round())),
        ("turns", FluentValue::from(turns)),
    ];
    let lettering = ui.theme.body().face(Face::Strong);
    ui.text(lettering, ui.words.say_with("room-course-end", &values));
}

/// How a call ended, in a sentence.
pub(super) fn ending_line(words: &Words, ending: Option<EndingKind>) -> String {
    let name = ending.map_or("open", EndingKind::name);
    let ending = words.say(&format!("room-ending-{name}"));
    words.say_with("room-ending", &[("ending", FluentValue::from(ending))])
}
