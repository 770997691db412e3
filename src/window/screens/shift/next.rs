//! Who calls next: where, what about, what you may and may not; and the whole briefing over the page.

use std::sync::Arc;

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use super::super::{Setting, brief, library::where_and_what, warning_name};
use crate::{
    core::{
        scenario::{Channel, Scenario},
        shift::ShiftState,
        text::Text as Words,
    },
    window::{
        Launched, Overlay, Screen,
        ask::Ask,
        on_shift::OnShift,
        overlay::sheet,
        theme::{Face, Lettering, Sign},
        widget::{FocusFirst, Ui, Weight},
    },
    words::{FluentValue, earlier_line, they},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Brief), open_brief.run_if(in_state(Screen::Shift)));
}

/// The next customer.
pub(super) struct Next(Arc<Scenario>);

/// So many of the things one may and may not do are told on the page; all of them in the briefing.
const TOLD: (usize, usize) = (3, 2);

impl Next {
    /// The next customer of this shift; nothing where it is over.
    pub(super) fn of(shift: &ShiftState, launched: &Launched) -> Option<Self> {
        let call = shift.next_call()?;
        launched.scenarios.iter().find(|it| it.id == call.scenario).cloned().map(Self)
    }

    /// Where the two meet.
    pub(super) fn channel(&self) -> Channel {
        self.0.channel
    }

    /// Her name.
    pub(super) fn name(&self) -> String {
        self.0.customer.name.to_string()
    }
}

/// The card of the next customer, `waits` where her call is under way already.
pub(super) fn show(ui: &mut Ui, shift: &ShiftState, next: &Next, waits: bool) {
    let (theme, words) = (ui.theme, ui.words);
    let scenario = &next.0;
    ui.card("Next", |ui| {
        let name = [("name", FluentValue::from(next.name()))];
        let head = if waits { "shift-now" } else { "shift-next" };
        ui.heading(theme.heading().face(Face::Bold), words.say_with(head, &name));
        let minutes = [("minutes", FluentValue::from(f64::from(scenario.minutes)))];
        let minutes = words.say_with("shift-minutes", &minutes);
        ui.text(theme.aside(), format!("{} · {minutes}", where_and_what(words, scenario)));
        if let Some(earlier) = shift.earlier() {
            let they = they(words, scenario.customer.pronoun);
            ui.text(theme.body().face(Face::Strong), earlier_line(words, earlier, &they));
        }
        if !scenario.warnings.is_empty() {
            let names: Vec<String> =
                scenario.warnings.iter().map(|it| warning_name(words, *it)).collect();
            let values = [("list", FluentValue::from(names.join(", ")))];
            let ink = Lettering { color: theme.palette.strain_ink, ..theme.body() };
            ui.text(ink, words.say_with("shift-warning", &values));
        }
        ui.text(theme.body(), scenario.brief.situation.to_string());
        let (calm, strain) = (theme.palette.calm, theme.palette.strain);
        some(ui, "brief-you-may", (&scenario.brief.may, TOLD.0), Sign::Check, calm);
        some(ui, "brief-you-may-not", (&scenario.brief.may_not, TOLD.1), Sign::Cross, strain);
        ui.row("More", 0.0, |ui| {
            ui.button(Weight::Plain, "shift-brief", Ask::ReadBrief);
        });
    });
}

fn some(ui: &mut Ui, name: &str, (items, most): (&[Words], usize), sign: Sign, color: Color) {
    let told = &items[..items.len().min(most)];
    super::super::briefing::list(ui, name, told, sign, color);
}

fn open_brief(mut setting: Setting, shift: Option<Res<OnShift>>, launched: Res<Launched>) {
    let Some(next) = shift.and_then(|it| Next::of(&it.0, &launched)) else { return };
    sheet(&mut setting, Overlay::Brief, "Briefing", |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), next.0.title.to_string());
        ui.scroll("Brief", 8.0, |ui| brief(ui, &next.0));
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "shift-brief-close", Ask::Close).insert(FocusFirst);
        });
    })
    .insert(TabGroup::modal());
}
