//! After a hard call: a minute for oneself, before anything else.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::window::{
    Screen,
    ask::Ask,
    widget::{FocusFirst, Weight},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Aftercare), open);
}

fn open(mut setting: Setting) {
    setting.page(Screen::Aftercare, "After a hard call", TEXT_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("aftercare-title"));
        ui.card("Care", |ui| {
            for line in ["aftercare-not-you", "aftercare-body", "aftercare-talk"] {
                ui.say(theme.body(), line);
            }
        });
        ui.say(theme.aside(), "aftercare-no-hurry");
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "aftercare-go", Ask::Open(Screen::Title)).insert(FocusFirst);
            ui.button(Weight::Plain, "title-quit", Ask::Quit);
        });
    });
}
