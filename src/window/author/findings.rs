//! What there is to say about the file: what just happened to it, and every finding with its place.

use bevy::prelude::*;

use super::{
    AuthorAsk, Drafting, News,
    head::{counted, status},
};
use crate::{
    core::{
        bench::Carried,
        scenario::{Diagnostic, Severity},
    },
    window::{
        ask::Ask,
        theme::{Face, Lettering},
        widget::{Ui, Weight},
    },
    words::{FluentValue, Words},
};

/// Findings that are shown; a file with more has one cause for most of them.
const MOST: usize = 30;

pub(super) fn draw(ui: &mut Ui, drafting: &Drafting) {
    let theme = ui.theme;
    ui.column("Findings", 8.0, |ui| {
        let found = drafting.bench.findings();
        let summary = summary(ui.words, found);
        let news = drafting.news.as_ref().map(|it| told(ui.words, it));
        ui.row("Title", 10.0, |ui| {
            ui.heading(theme.heading(), ui.words.say("bench-findings"));
            ui.space();
            ui.button(Weight::Plain, "bench-golden", Ask::Author(AuthorAsk::Golden));
        });
        if let Some(news) = news {
            notice(ui, news);
        }
        ui.text(theme.body(), summary.clone()).insert(status(summary));
        for it in found.iter().take(MOST) {
            finding(ui, it);
        }
        if found.len() > MOST {
            ui.text(theme.aside(), counted(ui.words, "bench-more", found.len() - MOST));
        }
    });
}

/// What just happened, on a surface of its own.
fn notice(ui: &mut Ui, words: String) {
    let theme = ui.theme;
    let node = Node {
        padding: theme.padding(14.0, 8.0),
        border: UiRect::left(px(4)),
        border_radius: BorderRadius::all(px(6)),
        ..default()
    };
    let look = (BackgroundColor(theme.palette.own), BorderColor::all(theme.palette.calm));
    ui.group("News", (node, look), |ui| {
        ui.text(theme.body(), words.clone()).insert(status(words));
    });
}

fn summary(words: &Words, found: &[Diagnostic]) -> String {
    let errors = found.iter().filter(|it| it.severity == Severity::Error).count();
    if found.is_empty() {
        return words.say("bench-clean");
    }
    let count = |it: usize| FluentValue::from(u32::try_from(it).map_or(0.0, f64::from));
    let values = [("errors", count(errors)), ("warnings", count(found.len() - errors))];
    words.say_with("bench-found", &values)
}

fn finding(ui: &mut Ui, it: &Diagnostic) {
    let theme = ui.theme;
    let (color, name) = match it.severity {
        Severity::Error => (theme.palette.strain_ink, "bench-error"),
        Severity::Warning => (theme.palette.soft_ink, "bench-warning"),
    };
    let values = [
        ("code", FluentValue::from(it.code)),
        ("line", it.line.to_string().into()),
        ("column", it.column.to_string().into()),
    ];
    let place = ui.words.say_with(name, &values);
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(2.0),
        padding: UiRect::left(theme.gap(12.0)),
        border: UiRect::left(px(2)),
        ..default()
    };
    ui.group("Finding", (node, BorderColor::all(color)), |ui| {
        ui.text(Lettering { color, ..theme.aside() }.face(Face::Strong), place);
        ui.text(theme.body(), it.message.clone());
        if let Some(help) = &it.help {
            ui.text(theme.aside(), help.clone());
        }
    });
}

fn told(words: &Words, news: &News) -> String {
    let why =
        |name: &str, why: &str| words.say_with(name, &[("why", FluentValue::from(why.to_owned()))]);
    match news {
        News::Unread(it) => why("bench-unread", it),
        News::Broken => words.say("bench-broken"),
        News::Carried(carried) => carried_over(words, carried),
        News::Jumped => words.say("bench-jumped-golden"),
        News::Refused(it) => it.clone(),
        News::Kept(file) => {
            words.say_with("bench-kept", &[("file", FluentValue::from(file.clone()))])
        }
    }
}

fn carried_over(words: &Words, carried: &Carried) -> String {
    let count = |it: usize| FluentValue::from(u32::try_from(it).map_or(0.0, f64::from));
    let values = [
        ("again", count(carried.again)),
        ("of", count(carried.of)),
        ("why", carried.why.clone().unwrap_or_default().into()),
    ];
    let name = match (carried.of, &carried.why) {
        (0, _) => "bench-reloaded",
        (_, None) => "bench-carried",
        (_, Some(_)) => "bench-stopped",
    };
    let mut told = words.say_with(name, &values);
    if carried.reworded > 0 {
        told.push(' ');
        told.push_str(&counted(words, "bench-reworded", carried.reworded));
    }
    told
}
