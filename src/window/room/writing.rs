//! Words written in front of the room: a proposed reply, a note on the wall, and a private note, whose
//! letters are not shown.

use bevy::{prelude::*, text::EditableText};

use super::{InRoom, RoomAsk};
use crate::{
    core::room::RoomCommand,
    window::{
        Launched, Screen,
        ask::Ask,
        widget::{FocusFirst, Ui, Weight},
    },
};

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// A reply that somebody proposes.
    Proposal,
    /// A note that only the facilitator reads, later.
    Private,
    /// A note for the wall.
    Open,
}

impl Writing {
    /// Its name among the words.
    const fn name(self) -> &'static str {
        match self {
            Self::Proposal => "room-write-proposal",
            Self::Private => "room-write-private",
            Self::Open => "room-write-open",
        }
    }
}

/// The field on the wall.
#[derive(Component)]
struct WallField;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        written
            .before(super::orders::take_orders)
            .run_if(resource_exists::<InRoom>)
            .run_if(in_state(Screen::Room)),
    );
}

/// The field, with what it is for.
pub(super) fn draw(ui: &mut Ui, writing: Writing) {
    let theme = ui.theme;
    let name = writing.name();
    ui.card("Writing", |ui| {
        ui.say(theme.body(), name);
        let field = ui.field(name, "room-write-hint", 1.0, (WallField, FocusFirst), |_| {});
        if writing == Writing::Private {
            // The whole room looks on: letters in the colour of the paper under them.
            ui.spawn.commands().entity(field).insert(TextColor(theme.palette.card));
        }
        ui.row("Ways", 12.0, |ui| {
            ui.button(Weight::Plain, "room-write-done", Ask::Room(RoomAsk::Written));
            ui.button(Weight::Link, "room-write-close", Ask::Room(RoomAsk::Close));
        });
    });
}

/// Takes what was written.
fn written(
    mut asked: MessageReader<Ask>,
    fields: Query<&EditableText, With<WallField>>,
    mut room: ResMut<InRoom>,
    mut launched: ResMut<Launched>,
    mut next: ResMut<NextState<Screen>>,
) {
    if !asked.read().any(|it| *it == Ask::Room(RoomAsk::Written)) {
        return;
    }
    let Some(writing) = room.writing else { return };
    let typed = fields.iter().next().map(|it| it.value().to_string()).unwrap_or_default();
    let text = typed.trim().into();
    let command = match writing {
        Writing::Proposal => RoomCommand::Propose { text },
        Writing::Private => RoomCommand::Note { text, private: true },
        Writing::Open => RoomCommand::Note { text, private: false },
    };
    match room.led.send(command) {
        Ok(()) => {
            room.writing = None;
            room.notice = super::orders::kept(&room, &mut launched);
        }
        Err(refusal) => room.notice = Some(refusal.to_string().into()),
    }
    next.set(Screen::Room);
}
