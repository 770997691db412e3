//! What lies on top of a page: a veil, and a sheet with the question. Pause and stop are here.

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, input_focus::tab_navigation::TabGroup, prelude::*};

use super::{
    Overlay, Practice,
    ask::Ask,
    on_shift::OnShift,
    screens::Setting,
    theme::CORNER,
    widget::{FocusFirst, Ui, Weight},
};
use crate::words::FluentValue;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Pause), pause).add_systems(OnEnter(Overlay::Stop), stop);
}

/// Widest sheet, in units.
const SHEET: f32 = 640.0;

/// A sheet over the page.
pub(super) fn sheet<'c>(
    setting: &'c mut Setting,
    overlay: Overlay,
    name: &'static str,
    fill: impl FnOnce(&mut Ui),
) -> EntityCommands<'c> {
    let theme = setting.theme.clone();
    let words = setting.speech.0.clone();
    let veil = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        padding: UiRect::all(theme.gap(20.0)),
        ..default()
    };
    let mut access = Spoken::new(Role::Dialog);
    access.set_label(name);
    access.set_modal();
    let ends = (DespawnOnExit(overlay), GlobalZIndex(10), AccessibilityNode(access));
    let ground = BackgroundColor(theme.palette.veil);
    let mut root = setting.commands.spawn((Name::new(name), veil, ends, ground));
    root.with_children(|spawn| {
        let mut ui = Ui { spawn, theme: &theme, words: &words };
        let node = Node {
            width: percent(100),
            max_width: Val::Px(theme.length(SHEET)),
            max_height: percent(100),
            flex_direction: FlexDirection::Column,
            row_gap: theme.gap(14.0),
            padding: theme.padding(28.0, 24.0),
            border_radius: BorderRadius::all(px(CORNER + 4.0)),
            ..default()
        };
        ui.group("Sheet", (node, BackgroundColor(theme.palette.paper)), fill);
    });
    root
}

fn pause(mut setting: Setting) {
    sheet(&mut setting, Overlay::Pause, "Pause", |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), ui.words.say("pause-title"));
        ui.say(theme.body(), "pause-more");
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "pause-go-on", Ask::Resume).insert(FocusFirst);
            ui.button(Weight::Plain, "practice-stop", Ask::Stop);
        });
    })
    .insert(TabGroup::modal());
}

fn stop(mut setting: Setting, practice: Option<Res<Practice>>, shift: Option<Res<OnShift>>) {
    let shift = shift.filter(|it| practice.is_some_and(|practice| it.has(&practice)));
    if let Some(shift) = shift {
        stop_in_shift(&mut setting, shift.0.waiting());
        return;
    }
    sheet(&mut setting, Overlay::Stop, "Stop", |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), ui.words.say("stop-title"));
        ui.say(theme.body(), "stop-more");
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "stop-stay", Ask::StayOn).insert(FocusFirst);
            ui.button(Weight::Plain, "stop-leave", Ask::Withdraw);
        });
    })
    .insert(TabGroup::modal());
}

/// In a shift one may leave the call, or the shift for now; either way it is said what becomes of it.
fn stop_in_shift(setting: &mut Setting, waiting: usize) {
    sheet(setting, Overlay::Stop, "Stop", |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), ui.words.say("stop-shift-title"));
        ui.scroll("Words", 10.0, |ui| {
            let values = [("waiting", FluentValue::from(waiting as f64))];
            ui.text(theme.body(), ui.words.say_with("stop-shift-more", &values));
            ui.say(theme.body(), "stop-shift-later");
        });
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "stop-stay", Ask::StayOn).insert(FocusFirst);
            ui.button(Weight::Plain, "stop-shift-call", Ask::Withdraw);
            ui.button(Weight::Plain, "stop-shift-leave", Ask::LeaveShift);
        });
    })
    .insert(TabGroup::modal());
}
