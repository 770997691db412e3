//! The bubbles of a chat: what was said, whether it has been read, and the dots while she types.

use bevy::prelude::*;

use super::dots::dots;
use crate::window::{
    scene::{Beat, Said, Scene},
    theme::{CORNER, Face, Lettering, Sign},
    widget::{Ui, WholeOnly},
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
    ui.group("Bubbles", (node, WholeOnly), |ui| {
        let skipped = scene.history.len().saturating_sub(MOST_BUBBLES);
        let newest = scene.history.iter().rposition(|it| it.own);
        for (place, said) in scene.history.iter().enumerate().skip(skipped) {
            bubble(ui, said);
            if Some(place) == newest && scene.beat != Beat::OnItsWay {
                mark(ui, true);
            }
        }
        if let (Beat::OnItsWay, Some(reply)) = (scene.beat, &scene.reply) {
            bubble(ui, &Said { own: true, text: reply.text.clone(), ..Said::default() });
            mark(ui, false);
        }
        if scene.beat == Beat::Listens {
            dots(ui);
        }
    });
}

/// Whether she has read what was written last.
fn mark(ui: &mut Ui, read: bool) {
    let theme = ui.theme;
    let lettering = Lettering { color: theme.palette.stage_ink, ..theme.aside() };
    let node = Node {
        align_self: AlignSelf::FlexEnd,
        align_items: AlignItems::Center,
        column_gap: theme.gap(3.0),
        ..default()
    };
    ui.group("Mark", node, |ui| {
        ui.sign(lettering, Sign::Check);
        if read {
            ui.sign(lettering, Sign::Check);
        }
        ui.say(lettering.face(Face::Cue), if read { "chat-read" } else { "chat-sent" });
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
        flex_shrink: 0.0,
        ..default()
    };
    ui.group("Bubble", (node, BackgroundColor(ground)), |ui| {
        ui.text(theme.body(), said.text.to_string());
    });
}
