//! The line on top: which call, where, which turn, and the ways out, always in reach.

use accesskit::Role;
use bevy::{input_focus::tab_navigation::TabIndex, prelude::*};

use super::{Drawing, panel};
use crate::{
    window::{
        ask::Ask,
        scene::{Beat, Duty, Part},
        theme::{Face, Lettering, Size},
        widget::{Tells, Ui, Weight, named},
    },
    words::{FluentValue, whole},
};

/// The frame of the header.
pub(super) fn frame(ui: &mut Ui) {
    let theme = ui.theme;
    let node = Node {
        padding: theme.padding(if theme.narrow() { 12.0 } else { 24.0 }, 8.0),
        border: UiRect::bottom(px(1)),
        flex_shrink: 0.0,
        ..default()
    };
    let look = BorderColor::all(theme.palette.hairline);
    ui.group("Header", (node, look), |ui| {
        panel(ui, Part::Header, Node { flex_grow: 1.0, min_width: Val::Px(0.0), ..default() });
    });
}

pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let (theme, words, scene) = (ui.theme, ui.words, drawing.scene);
    let mut row = ui.row("Header", 16.0, |ui| {
        let title = Lettering::new(Size::Large, theme.palette.ink).face(Face::Bold);
        ui.heading(title, scene.title.to_string());
        if !theme.narrow() {
            ui.chip(crate::window::screens::channel(words, scene.channel));
            let turn = FluentValue::from(f64::from(scene.turn));
            ui.text(theme.aside(), words.say_with("practice-turn", &[("turn", turn)]));
        }
        if let Some(duty) = scene.duty {
            on_duty(ui, duty);
        }
        ui.space();
        let first = drawing.guided.is_first();
        if !first {
            ui.button(Weight::Link, "practice-history", Ask::History);
        }
        if scene.beat != Beat::Over {
            if scene.waiting > 0 {
                let count = FluentValue::from(scene.waiting as f64);
                let words = words.say_with("practice-tickets", &[("count", count)]);
                ui.button_with(Weight::Link, words, Ask::Tickets);
            }
            if !first {
                ui.button(Weight::Link, "practice-look", Ask::LookCloser);
                ui.button(Weight::Link, "practice-hint", Ask::Hint);
            }
            ui.button(Weight::Link, "practice-pause", Ask::Pause);
            ui.button(Weight::Link, "practice-stop", Ask::Stop);
        }
    });
    row.insert(Node {
        column_gap: theme.gap(14.0),
        row_gap: theme.gap(2.0),
        align_items: AlignItems::Center,
        flex_wrap: FlexWrap::Wrap,
        flex_grow: 1.0,
        min_width: Val::Px(0.0),
        ..default()
    });
}

/// Energy and money of a shift; what they mean is told under the face.
fn on_duty(ui: &mut Ui, duty: Duty) {
    let (theme, words) = (ui.theme, ui.words);
    let values = [("energy", whole(duty.energy)), ("budget", whole(duty.money))];
    for (name, told) in
        [("practice-energy", "practice-energy-told"), ("practice-budget", "practice-budget-told")]
    {
        let told = words.say_with(told, &values);
        let node = Node { min_height: px(24), align_items: AlignItems::Center, ..default() };
        let access = named(Role::Label, told.clone());
        ui.group("Duty", (node, TabIndex(0), Tells(told), access), |ui| {
            let shown = words.say_with(name, &values);
            ui.text(theme.aside(), shown).remove::<bevy::a11y::AccessibilityNode>();
        });
    }
}
