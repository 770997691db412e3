//! All scenarios: who, where, how hard, how long.

use bevy::prelude::*;

use super::{PAGE_WIDTH, Setting};
use crate::{
    core::scenario::{Channel, Scenario},
    window::{
        Launched, Screen,
        ask::Ask,
        theme::{Face, Lettering, Sign, Size, Theme},
        widget::{Card, FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Library), open);
}

/// The name of a channel.
pub(crate) fn channel(words: &Words, channel: Channel) -> String {
    words.say(match channel {
        Channel::Phone => "channel-phone",
        Channel::Chat => "channel-chat",
        Channel::Email => "channel-email",
        Channel::InPerson => "channel-in_person",
        Channel::Video => "channel-video",
        Channel::PublicPost => "channel-public_post",
    })
}

/// Such as "Phone · appliances".
pub(super) fn where_and_what(words: &Words, scenario: &Scenario) -> String {
    format!("{} · {}", channel(words, scenario.channel), scenario.industry)
}

fn open(mut setting: Setting, launched: Res<Launched>) {
    setting.page(Screen::Library, "All scenarios", PAGE_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.row("Head", 20.0, |ui| {
            ui.heading(theme.title(), words.say("library-title"));
            ui.space();
            ui.button(Weight::Plain, "title-watch", Ask::Open(Screen::Watch));
            ui.button(Weight::Plain, "back", Ask::Back);
        });
        let list = Node {
            flex_direction: FlexDirection::Row,
            flex_wrap: FlexWrap::Wrap,
            column_gap: theme.gap(16.0),
            row_gap: theme.gap(12.0),
            ..default()
        };
        ui.group("List", list, |ui| {
            for (place, scenario) in launched.scenarios.iter().enumerate() {
                entry(ui, place, scenario);
            }
        });
    });
}

/// Narrowest entry, in units: its title in one line.
const ENTRY: f32 = 340.0;

fn entry(ui: &mut Ui, place: usize, scenario: &Scenario) {
    let (theme, words) = (ui.theme, ui.words);
    let minutes = words.say_with(
        "library-minutes",
        &[("minutes", FluentValue::from(f64::from(scenario.minutes)))],
    );
    let hard = words.say_with(
        "library-difficulty",
        &[("level", FluentValue::from(f64::from(scenario.difficulty)))],
    );
    let name = format!("{}. {}. {minutes}. {hard}", scenario.title, scenario.teaser);
    let card = Card { name: &name, ask: Ask::Choose(place), node: entry_place(theme) };
    let mut entry = ui.card_button(card, |ui| {
        let title = Lettering::new(Size::Large, theme.palette.ink).face(Face::Bold);
        ui.text(title, scenario.title.to_string());
        ui.text(theme.body().face(Face::Cue), scenario.teaser.to_string());
        ui.text(theme.aside(), format!("{} · {minutes}", where_and_what(words, scenario)));
        ui.row("Facts", 14.0, |ui| {
            difficulty(ui, scenario.difficulty);
            if !scenario.warnings.is_empty() {
                let mark = Lettering { color: theme.palette.strain_ink, ..theme.aside() };
                ui.say(mark, "library-warning");
            }
        });
    });
    if place == 0 {
        entry.insert(FocusFirst);
    }
}

fn entry_place(theme: &Theme) -> Node {
    let narrow = theme.narrow();
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(4.0),
        padding: theme.padding(18.0, 14.0),
        flex_basis: if narrow { percent(100) } else { Val::Px(theme.length(ENTRY)) },
        flex_grow: 1.0,
        max_width: if narrow { Val::Auto } else { percent(49) },
        ..default()
    }
}

/// Five dots.
fn difficulty(ui: &mut Ui, level: u8) {
    let mark = Lettering { color: ui.theme.palette.soft_ink, ..ui.theme.aside() };
    ui.row("Difficulty", 3.0, |ui| {
        for step in 1..=5 {
            ui.sign(mark, if step <= level { Sign::Dot } else { Sign::Ring });
        }
    });
}
