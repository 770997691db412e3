//! A content warning before a call that needs one. Going another way costs nothing.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::{
    core::scenario::Warning,
    window::{
        Launched, Screen,
        ask::Ask,
        widget::{FocusFirst, Weight},
    },
    words::{FluentValue, Words},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Warning), open);
}

pub(crate) fn name_of(words: &Words, warning: Warning) -> String {
    words.say(match warning {
        Warning::Grief => "warning-grief",
        Warning::Illness => "warning-illness",
        Warning::Money => "warning-money",
        Warning::Abuse => "warning-abuse",
        Warning::Safety => "warning-safety",
        Warning::Distress => "warning-distress",
    })
}

fn open(mut setting: Setting, launched: Res<Launched>) {
    let Some(scenario) = launched.scenario().cloned() else {
        return;
    };
    setting.page(Screen::Warning, "Content warning", TEXT_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        let names: Vec<String> = scenario.warnings.iter().map(|it| name_of(words, *it)).collect();
        ui.heading(theme.title(), words.say("content-title"));
        ui.card("Warning", |ui| {
            let list = FluentValue::from(names.join(", "));
            ui.text(theme.heading(), words.say_with("content-about", &[("list", list)]));
            ui.say(theme.body(), "content-more");
        });
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "content-go", Ask::Accept).insert(FocusFirst);
            ui.button(Weight::Plain, "content-other", Ask::Open(Screen::Library));
        });
    });
}
