//! The customer on the wall: her face in the light of her calm, or what was written so far; and, unless
//! the room does without them, the meters.

use bevy::prelude::*;

use super::InRoom;
use crate::{
    core::session::Session,
    window::{
        practice::{Gallery, is_written, light},
        theme::{CORNER, Face},
        widget::{MeterKind, Ui},
    },
};

/// How many written lines are shown.
const LINES: usize = 4;

/// Paints her face where it shows something new.
pub(super) fn paint(room: &mut InRoom, gallery: &mut Gallery) -> Handle<Image> {
    let stance = room.led.session().state().customer.stance;
    if let Some((painted, face)) = &room.face
        && *painted == stance
    {
        return face.clone();
    }
    let face = gallery.portrait(&room.led.session().scenario().customer, stance);
    room.face = Some((stance, face.clone()));
    face
}

pub(super) fn draw(ui: &mut Ui, room: &InRoom, face: Handle<Image>) {
    let theme = ui.theme;
    let session = room.led.session();
    let customer = &session.state().customer;
    let small = theme.narrow() || theme.crowded();
    let node = Node {
        flex_direction: if small { FlexDirection::Row } else { FlexDirection::Column },
        align_items: AlignItems::Center,
        row_gap: theme.gap(10.0),
        column_gap: theme.gap(16.0),
        padding: theme.padding(22.0, if small { 8.0 } else { 18.0 }),
        border_radius: BorderRadius::all(px(CORNER)),
        overflow: Overflow::clip(),
        ..default()
    };
    // Calm in points; colour needs no more precision.
    ui.group("Stage", (node, light(theme, customer.calm as f32)), |ui| {
        if is_written(session.scenario().channel) {
            written(ui, session);
        } else {
            // Without meters beside it there is room for more of her.
            let height = match (small, room.meters) {
                (true, true) => 96.0,
                (true, false) => 150.0,
                (false, _) => 280.0,
            };
            let height = Val::Px(theme.units(height));
            let node = Node { height, aspect_ratio: Some(480.0 / 560.0), ..default() };
            ui.picture("Face", face, node);
        }
        if room.meters {
            meters(ui, room);
        }
    });
}

/// The last lines of a written exchange.
fn written(ui: &mut Ui, session: &Session) {
    let theme = ui.theme;
    let said = &session.state().said;
    let mut lettering = theme.body();
    lettering.color = theme.palette.stage_ink;
    for it in said.iter().rev().take(LINES).rev() {
        let who = match it.given_by {
            Some(_) => ui.words.say("history-you"),
            None => session.scenario().customer.name.to_string(),
        };
        ui.text(lettering.face(Face::Strong), who);
        ui.text(lettering, it.text.to_string());
    }
}

fn meters(ui: &mut Ui, room: &InRoom) {
    let levels = crate::core::room::levels_of(room.led.session());
    let now = levels.last().copied().unwrap_or_default();
    let before = levels.iter().rev().nth(1).copied().unwrap_or(now);
    // Levels lie between 0 and 100.
    let whole = |points: f64| points.round() as i32;
    let theme = ui.theme;
    let small = theme.narrow() || theme.crowded();
    // Beside a small face there is room for one under the other, where the text is large.
    let stacked = theme.crowded() && !theme.narrow();
    let row = Node {
        width: if small { Val::Auto } else { percent(100) },
        display: if stacked { Display::Grid } else { Display::Flex },
        flex_grow: 1.0,
        row_gap: theme.gap(8.0),
        column_gap: theme.gap(26.0),
        ..default()
    };
    ui.group("Meters", row, |ui| {
        ui.meter(MeterKind::Calm, (whole(before.0), whole(now.0)), true);
        ui.meter(MeterKind::Trust, (whole(before.1), whole(now.1)), true);
    });
}
