//! When something is not as it should be: what it is, where, and how to go on.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::{
    core::scenario::Diagnostic,
    window::{
        Fault, Launched, Screen,
        ask::Ask,
        theme::{Face, Lettering},
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

/// The most findings that are listed; the command line lists them all.
const MOST_FINDINGS: usize = 8;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Trouble), open);
}

fn open(mut setting: Setting, launched: Res<Launched>) {
    setting.page(Screen::Trouble, "Trouble", TEXT_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        let (title, more) = match &launched.fault {
            Some(Fault::NoScenarios) => ("trouble-none-title", words.say("trouble-none-more")),
            Some(Fault::Record(fault)) => ("trouble-record-title", fault.message.clone()),
            None => ("trouble-broken-title", words.say("trouble-broken-more")),
        };
        ui.heading(theme.title(), words.say(title));
        ui.text(theme.body(), more);
        if matches!(launched.fault, Some(Fault::Record(_))) {
            ui.say(theme.body(), "trouble-record-more");
        }
        for finding in launched.findings.iter().take(MOST_FINDINGS) {
            ui.card("Finding", |ui| show(ui, finding));
        }
        let further = launched.findings.len().saturating_sub(MOST_FINDINGS);
        if further > 0 {
            let count = FluentValue::from(u32::try_from(further).map_or(0.0, f64::from));
            ui.text(theme.aside(), words.say_with("trouble-further", &[("count", count)]));
        }
        ui.row("Ways on", 12.0, |ui| {
            if launched.scenarios.is_empty() {
                ui.button(Weight::Lead, "title-quit", Ask::Quit).insert(FocusFirst);
            } else {
                ui.button(Weight::Lead, "trouble-go-on", Ask::Open(Screen::Title))
                    .insert(FocusFirst);
            }
        });
    });
}

fn show(ui: &mut Ui, finding: &Diagnostic) {
    let theme = ui.theme;
    let values = [
        ("file", FluentValue::from(finding.file.clone())),
        ("line", FluentValue::from(finding.line.to_string())),
    ];
    let place = Lettering { color: theme.palette.strain_ink, ..theme.body() };
    ui.text(place.face(Face::Strong), ui.words.say_with("trouble-place", &values));
    ui.text(theme.body(), finding.message.clone());
    if let Some(help) = &finding.help {
        ui.text(theme.body().face(Face::Cue), help.clone());
    }
}
