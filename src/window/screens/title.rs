//! The title: ten minutes today, three people to talk to, and the ways to everything else.

use bevy::prelude::*;

use super::{PAGE_WIDTH, Setting, told};
use crate::{
    core::{
        progress::{Offer, Why},
        scenario::Scenario,
        shift::ShiftState,
    },
    window::{
        Launched, Screen,
        ask::Ask,
        on_shift::{look_before_title, open_besides},
        practice::{Gallery, teaser_stage},
        theme::{Face, Lettering, Size},
        widget::{Card, FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words, status_values},
};

/// How many people the title shows.
const SHOWN: usize = 3;
/// As many side by side where there is room.
const COLUMNS: u16 = 3;
/// Height of the stage on a card, in units.
const CARD_STAGE: f32 = 230.0;
/// The same where large text leaves little room.
const LOW_CARD_STAGE: f32 = 90.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), (look_before_title, open).chain());
}

fn open(mut setting: Setting, launched: Res<Launched>, mut gallery: Gallery) {
    let faces: Vec<Handle<Image>> =
        launched.scenarios.iter().take(SHOWN).map(|it| gallery.card(&it.customer)).collect();
    let open = open_besides(&launched);
    let shift = launched.recorder.open_shift().ok().flatten();
    let resumed = open.first().and_then(|open| {
        let scenario = launched.scenarios.iter().find(|it| it.id == open.scenario)?;
        Some((scenario.title.to_string(), open.left.clone()))
    });
    // Records that cannot be read have said so already, and the first scenario does as well.
    let offers = launched.recorder.today(&launched.scenarios).unwrap_or_default();
    let notice = told::untold(&launched);
    // Whoever never took a name needs no telling who it is.
    let profiles = launched.recorder.profiles().unwrap_or_default();
    let plain = setting.speech.0.say("first-name-plain");
    let who = profiles.into_iter().next().filter(|it| *it != plain);
    setting.page(Screen::Title, "Title", PAGE_WIDTH, |ui| {
        let theme = ui.theme;
        let size = if theme.crowded() { Size::Title } else { Size::Name };
        let name = Lettering::new(size, theme.palette.ink).face(Face::Bold);
        ui.row("Head", 24.0, |ui| {
            ui.heading(name, ui.words.say("app-name"));
            if let Some(who) = &who {
                ui.space();
                let who = [("name", FluentValue::from(who.clone()))];
                ui.text(theme.aside(), ui.words.say_with("name-now", &who));
            }
        });
        told::card(ui, notice.as_deref());
        // Until something is due, the first call is the best beginning.
        let due = offers.iter().any(|it| matches!(it.why, Why::Due { .. }));
        let drills = launched.recorder.last().is_ok_and(|it| it.is_some());
        let leads = resumed.is_none() && shift.is_none();
        match launched.scenarios.first().filter(|_| !due) {
            Some(first) => today(ui, first, leads, drills),
            None => offered(ui, &offers, &launched, leads, drills),
        }
        if let Some(shift) = &shift {
            shift_goes_on(ui, shift);
        }
        if let Some((title, left)) = resumed {
            resume(ui, title, left, shift.is_none());
        }
        // In one column three customers are a long way down.
        if theme.narrow() {
            ways(ui, &launched, shift.is_none());
        }
        cards(ui, &launched, &faces);
        if !theme.narrow() {
            ways(ui, &launched, shift.is_none());
        }
    });
}

/// Everything else there is.
fn ways(ui: &mut Ui, launched: &Launched, shift: bool) {
    ui.row("Ways", 14.0, |ui| {
        ui.button(Weight::Plain, "title-all", Ask::Open(Screen::Library));
        ui.button(Weight::Plain, "title-watch", Ask::Open(Screen::Watch));
        // An open shift stands above, with the call it is at.
        if shift {
            ui.button(Weight::Plain, "title-shift", Ask::Open(Screen::Shift));
        }
        ui.button(Weight::Plain, "title-room", Ask::Open(Screen::RoomSetup));
        ui.button(Weight::Plain, "title-progress", Ask::Open(Screen::Progress));
        ui.button(Weight::Plain, "title-cards", Ask::Open(Screen::Cards));
        ui.button(Weight::Plain, "title-settings", Ask::Open(Screen::Settings));
        if !launched.findings.is_empty() {
            ui.button(Weight::Plain, "title-trouble", Ask::Open(Screen::Trouble));
        }
        ui.button(Weight::Link, "title-quit", Ask::Quit);
    });
}

/// What today's ten minutes are for, and why.
fn offered(ui: &mut Ui, offers: &[Offer], launched: &Launched, leads: bool, drills: bool) {
    let theme = ui.theme;
    ui.card("Today", |ui| {
        ui.say(theme.body().face(Face::Strong), "mine-today");
        let playable = offers.iter().filter_map(|offer| {
            let id = offer.scenario.as_ref()?;
            let place = launched.scenarios.iter().position(|it| it.id == *id)?;
            Some((offer, place))
        });
        for (at, (offer, place)) in playable.enumerate() {
            ui.row("Offer", 16.0, |ui| {
                let title = &launched.scenarios[place].title;
                let mut start =
                    ui.button_with(Weight::Plain, title.to_string(), Ask::Choose(place));
                if at == 0 && leads {
                    start.insert(FocusFirst);
                }
                ui.text(theme.body(), reason(ui.words, offer));
            });
        }
        if drills {
            ui.row("Drill", 16.0, |ui| {
                ui.button(Weight::Plain, "debrief-drill", Ask::Open(Screen::Drill));
            });
        }
    });
}

/// Such as "mirroring, receiving the feeling: last called for on 2025-03-04".
fn reason(words: &Words, offer: &Offer) -> String {
    let skills: Vec<String> =
        offer.skills.iter().map(|it| words.say(&format!("skill-{}", it.name()))).collect();
    let why = match offer.why {
        Why::Due { last, late } => {
            let values = [
                ("last", FluentValue::from(last.to_string())),
                ("late", FluentValue::from(f64::from(late))),
            ];
            words.say_with("today-why-due", &values)
        }
        Why::NotSeen => words.say("today-why-not-seen"),
    };
    format!("{}. {why}", skills.join(", "))
}

fn today(ui: &mut Ui, first: &Scenario, leads: bool, drills: bool) {
    let theme = ui.theme;
    let skill = first.skills.first().map(|it| ui.words.say(&format!("move-{}", it.name())));
    let values = [
        ("skill", FluentValue::from(skill.unwrap_or_default())),
        ("title", FluentValue::from(first.title.to_string())),
    ];
    let line = ui.words.say_with("title-today", &values);
    ui.row("Today", 24.0, |ui| {
        ui.text(Lettering::new(Size::Heading, theme.palette.soft_ink), line);
        // Where a call is open, going on with it is what leads.
        let weight = if leads { Weight::Lead } else { Weight::Plain };
        let mut start = ui.button(weight, "title-start", Ask::Choose(0));
        if leads {
            start.insert(FocusFirst);
        }
        if drills {
            ui.button(Weight::Plain, "debrief-drill", Ask::Open(Screen::Drill));
        }
    });
}

/// The way back into an open shift.
fn shift_goes_on(ui: &mut Ui, shift: &ShiftState) {
    let theme = ui.theme;
    let name = if shift.next_call().is_some() { "title-shift-open" } else { "title-shift-ended" };
    let words = ui.words.say_with(name, &status_values(shift, ""));
    ui.card("Shift", |ui| {
        ui.row("Shift", 20.0, |ui| {
            ui.say(theme.body(), "title-shift-more");
            ui.space();
            ui.button_with(Weight::Lead, words, Ask::Open(Screen::Shift)).insert(FocusFirst);
        });
    });
}

fn resume(ui: &mut Ui, title: String, left: String, leads: bool) {
    let theme = ui.theme;
    let values = [("title", FluentValue::from(title)), ("left", FluentValue::from(left))];
    ui.card("Resume", |ui| {
        ui.row("Resume", 20.0, |ui| {
            ui.text(theme.body(), ui.words.say_with("title-open", &values));
            ui.space();
            let weight = if leads { Weight::Lead } else { Weight::Plain };
            let mut go_on = ui.button(weight, "title-continue", Ask::Continue);
            if leads {
                go_on.insert(FocusFirst);
            }
        });
    });
}

fn cards(ui: &mut Ui, launched: &Launched, faces: &[Handle<Image>]) {
    let stage = if ui.theme.crowded() { LOW_CARD_STAGE } else { CARD_STAGE };
    // In a grid each card has its width before its words are broken into lines.
    ui.grid("Cards", COLUMNS, 24.0, |ui| {
        for (place, (scenario, face)) in launched.scenarios.iter().zip(faces).enumerate() {
            let node = Node {
                flex_direction: FlexDirection::Column,
                min_width: Val::Px(0.0),
                overflow: Overflow::clip(),
                ..default()
            };
            let name = format!("{}. {}", scenario.title, scenario.teaser);
            let card = Card { name: &name, ask: Ask::Choose(place), node };
            ui.card_button(card, |ui| {
                teaser_stage(ui, scenario, face.clone(), stage);
                about(ui, scenario);
            });
        }
    });
}

fn about(ui: &mut Ui, scenario: &Scenario) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(4.0),
        padding: theme.padding(20.0, 16.0),
        ..default()
    };
    ui.group("About", node, |ui| {
        let title = Lettering::new(Size::Large, theme.palette.ink).face(Face::Bold);
        ui.text(title, scenario.title.to_string());
        ui.text(theme.aside(), super::library::where_and_what(ui.words, scenario));
        ui.text(theme.body().face(Face::Cue), scenario.teaser.to_string());
    });
}
