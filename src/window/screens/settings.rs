//! Settings: text size, light, motion, meters, who is practising.

use accesskit::Role;
use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::{
    core::coach::Level,
    window::{
        Launched, Preferences, Screen,
        ask::Ask,
        theme::{Face, Refresh},
        widget::{FocusFirst, Ui, Weight, named},
    },
    words::FluentValue,
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Settings), open).add_systems(
        Update,
        reopen.run_if(in_state(Screen::Settings).or_else(in_state(Screen::FirstStart))),
    );
}

/// What was chosen is shown as chosen at once, also where it changes nothing else on the page.
fn reopen(
    preferences: Res<Preferences>,
    mut refresh: MessageWriter<Refresh>,
    mut shown: Local<Option<Preferences>>,
) {
    if shown.is_some_and(|it| it != *preferences) {
        refresh.write(Refresh);
    }
    *shown = Some(*preferences);
}

fn open(mut setting: Setting, preferences: Res<Preferences>, launched: Res<Launched>) {
    let profiles = launched.recorder.profiles().unwrap_or_default();
    let place = launched.recorder.place();
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("settings-title"));
        ui.card("Looks", |ui| choices(ui, &preferences));
        ui.card("Call", |ui| {
            ui.heading(theme.heading(), words.say("settings-call"));
            let shown = preferences.meters;
            either(
                ui,
                "settings-meters",
                ("settings-shown", Ask::Meters(true)),
                ("settings-hidden", Ask::Meters(false)),
                shown,
            );
            ui.say(theme.aside(), "settings-meters-more");
            coaching(ui, preferences.coach);
            reading_along(ui, &preferences);
        });
        ui.card("Who", |ui| {
            ui.heading(theme.heading(), words.say("settings-who"));
            ui.row("Names", 8.0, |ui| {
                for (at, name) in profiles.iter().enumerate() {
                    let weight = if at == 0 { Weight::Chosen } else { Weight::Plain };
                    ui.button_with(weight, name.clone(), Ask::Profile(name.clone()));
                }
                ui.button(Weight::Link, "settings-new-name", Ask::Open(Screen::Name));
            });
            let kept = match place {
                Some(place) => {
                    words.say_with("settings-kept", &[("place", FluentValue::from(place))])
                }
                None => words.say("first-kept-nowhere"),
            };
            ui.text(theme.aside(), kept);
            ui.row("Mine", 8.0, |ui| {
                ui.button(Weight::Plain, "mine-title", Ask::Open(Screen::MyData));
            });
        });
    };
    setting.page_with_ways(Screen::Settings, "Settings", TEXT_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "back", Ask::Back).insert(FocusFirst);
    });
}

/// How much is said during a call.
fn coaching(ui: &mut Ui, now: Level) {
    let theme = ui.theme;
    labelled(ui, "settings-coach", |ui| {
        for level in Level::ALL {
            let chosen = level == now;
            let weight = if chosen { Weight::Chosen } else { Weight::Plain };
            let name = format!("settings-coach-{}", level.name());
            let spoken = format!("{}: {}", ui.words.say("settings-coach"), ui.words.say(&name));
            let mut access = named(Role::Button, spoken);
            access.set_toggled(chosen.into());
            ui.button(weight, &name, Ask::Coach(level)).insert(access);
        }
    });
    ui.say(theme.aside(), &format!("settings-coach-{}-more", now.name()));
}

/// Whether moves are named while a reply is being typed.
fn reading_along(ui: &mut Ui, preferences: &Preferences) {
    let theme = ui.theme;
    either(
        ui,
        "settings-along",
        ("settings-along-no", Ask::ReadAlong(false)),
        ("settings-along-yes", Ask::ReadAlong(true)),
        !preferences.reads_along,
    );
    ui.say(theme.aside(), "settings-along-more");
}

/// Text size, light and motion.
fn choices(ui: &mut Ui, preferences: &Preferences) {
    let theme = ui.theme;
    ui.heading(theme.heading(), ui.words.say("settings-looks"));
    text_size(ui, preferences);
    let light = ("settings-light", Ask::Dark(false));
    either(ui, "settings-surface", light, ("settings-dark", Ask::Dark(true)), !preferences.dark);
    let moving = ("settings-moving", Ask::Still(false));
    let still = ("settings-still", Ask::Still(true));
    either(ui, "settings-motion", moving, still, !preferences.reduced_motion);
    ui.say(theme.aside(), "settings-sound-none");
}

/// Text size, as the first page shows it too: who cannot read it cannot go on to change it.
pub(super) fn text_size(ui: &mut Ui, preferences: &Preferences) {
    let (theme, words) = (ui.theme, ui.words);
    labelled(ui, "settings-text-size", |ui| {
        let smaller = named(Role::Button, words.say("settings-smaller"));
        ui.button_with(Weight::Plain, "−", Ask::TextSize(-1)).insert(smaller);
        ui.text(theme.body().face(Face::Strong), format!("{} %", preferences.text_size));
        let larger = named(Role::Button, words.say("settings-larger"));
        ui.button_with(Weight::Plain, "+", Ask::TextSize(1)).insert(larger);
    });
}

/// A choice between two.
pub(super) fn either(
    ui: &mut Ui,
    name: &str,
    first: (&str, Ask),
    second: (&str, Ask),
    is_first: bool,
) {
    labelled(ui, name, |ui| {
        for ((words, ask), chosen) in [(first, is_first), (second, !is_first)] {
            let weight = if chosen { Weight::Chosen } else { Weight::Plain };
            let spoken = format!("{}: {}", ui.words.say(name), ui.words.say(words));
            let mut access = named(Role::Button, spoken);
            access.set_toggled(chosen.into());
            ui.button(weight, words, ask).insert(access);
        }
    });
}

/// Width of the names of settings, in units: the longest of them in one line.
const LABEL: f32 = 130.0;

/// The name of a setting beside its choices; what finds no room in a line stands under the first
/// choice, not under the name.
pub(super) fn labelled(ui: &mut Ui, name: &str, fill: impl FnOnce(&mut Ui)) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let line = Node {
        flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
        align_items: if narrow { AlignItems::Stretch } else { AlignItems::Center },
        column_gap: theme.gap(10.0),
        row_gap: theme.gap(2.0),
        ..default()
    };
    ui.group("Setting", line, |ui| {
        ui.text_in(Val::Px(theme.length(LABEL)), theme.body(), ui.words.say(name));
        let choices = Node {
            flex_wrap: FlexWrap::Wrap,
            align_items: AlignItems::Center,
            column_gap: theme.gap(10.0),
            row_gap: theme.gap(8.0),
            // All the room there is: as wide as the choices alone it may end a fraction of a pixel too
            // narrow for them, and the last would go to a line that nobody kept free.
            flex_grow: if narrow { 0.0 } else { 1.0 },
            flex_basis: if narrow { Val::Auto } else { Val::Px(0.0) },
            min_width: Val::Px(0.0),
            ..default()
        };
        ui.group("Choices", choices, fill);
    });
}
