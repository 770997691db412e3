//! Before she is heard: the briefing on the wall, and a minute of silence to think of the other side.

use super::{InRoom, RoomAsk, writing};
use crate::window::{
    ask::Ask,
    screens::{brief, warning_name},
    theme::Face,
    widget::{FocusFirst, Ui, Weight},
};

/// The way on stands first: a long briefing in large text may reach below the wall.
pub(super) fn draw(ui: &mut Ui, room: &InRoom) {
    let theme = ui.theme;
    let scenario = room.led.session().scenario();
    match room.writing {
        Some(writing) => writing::draw(ui, writing),
        None => {
            ui.row("Ways on", 16.0, |ui| {
                ui.button(Weight::Lead, "room-hear", Ask::Room(RoomAsk::Go)).insert(FocusFirst);
                ui.say(theme.body().face(Face::Strong), "room-silence");
            });
        }
    }
    for warning in &scenario.warnings {
        ui.text(theme.body(), warning_name(ui.words, *warning));
    }
    ui.card("Brief", |ui| brief(ui, scenario));
}
