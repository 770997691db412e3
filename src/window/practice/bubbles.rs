//! The bubbles of a chat: what was said, and the dots while she types.

use bevy::prelude::*;

use crate::window::{
    scene::{Beat, Said, Scene},
    theme::CORNER,
    widget::Ui,
};

/// The most bubbles that are shown; the history has them all.
const MOST_BUBBLES: usize = 7;

pub(super) fn bubbles(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::FlexEnd,
        width: percent(100),
        row_gap: theme.gap(10.0),
        padding: theme.padding(28.0, 16.0),
        ..default()
    };
    ui.group("Bubbles", node, |ui| {
        let skipped = scene.history.len().saturating_sub(MOST_BUBBLES);
        for said in scene.history.iter().skip(skipped) {
            bubble(ui, said);
        }
        if scene.beat == Beat::Listens {
            dots(ui);
        }
    });
}

pub(super) fn bubble(ui: &mut Ui, said: &Said) {
    let theme = ui.theme;
    let ground = if said.own { theme.palette.own } else { theme.palette.card };
    let node = Node {
        align_self: if said.own { AlignSelf::FlexEnd } else { AlignSelf::FlexStart },
        max_width: percent(88),
        padding: theme.padding(14.0, 8.0),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    ui.group("Bubble", (node, BackgroundColor(ground)), |ui| {
        ui.text(theme.body(), said.text.to_string());
    });
}

/// "She is typing": three dots.
pub(super) fn dots(ui: &mut Ui) {
    let theme = ui.theme;
    let node = Node {
        align_self: AlignSelf::FlexStart,
        column_gap: theme.gap(6.0),
        padding: theme.padding(16.0, 14.0),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    ui.group("Dots", (node, BackgroundColor(theme.palette.card)), |ui| {
        for _ in 0..3 {
            let edge = theme.gap(8.0);
            let dot =
                Node { width: edge, height: edge, border_radius: BorderRadius::MAX, ..default() };
            let look = BackgroundColor(theme.palette.ink);
            ui.spawn.spawn((Name::new("Dot"), dot, look, Pickable::IGNORE));
        }
    });
}
