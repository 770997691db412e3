//! "That's not what was meant": the room says how its last reply should have been read. The turn runs
//! again, and both readings are kept.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    prelude::*,
};

use super::{InRoom, View, orders};
use crate::{
    core::room::RoomCommand,
    window::{
        Launched, Overlay, Screen,
        ask::Ask,
        practice::{Claim, ask_what_was_meant},
        screens::Setting,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Contest), open.run_if(in_state(Screen::Room))).add_systems(
        Update,
        (leave, read_again).run_if(resource_exists::<InRoom>).run_if(in_state(Screen::Room)),
    );
}

/// Whether there is a reading that can be said to be wrong.
pub(super) fn is_open(room: &InRoom) -> bool {
    !room.frozen && room.writing.is_none() && room.led.reading().is_some()
}

fn open(mut setting: Setting, room: Option<Res<InRoom>>, claim: Res<Claim>) {
    if let Some(reading) = room.as_ref().and_then(|it| it.led.reading()) {
        ask_what_was_meant(&mut setting, reading, &claim);
    }
}

/// Escape leaves the reading as it is.
fn leave(
    mut keys: MessageReader<KeyboardInput>,
    overlay: Res<State<Overlay>>,
    mut asked: MessageWriter<Ask>,
) {
    let escaped = keys.read().any(|it| it.state.is_pressed() && it.logical_key == Key::Escape);
    if escaped && *overlay.get() == Overlay::Contest {
        asked.write(Ask::Close);
    }
}

/// The turn runs again, read as it was meant.
fn read_again(
    mut asked: MessageReader<Ask>,
    mut room: ResMut<InRoom>,
    mut launched: ResMut<Launched>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        let Ask::ContestWith(dropped, meant) = ask else { continue };
        let command = RoomCommand::Contest { dropped: *dropped, meant: meant.clone() };
        room.notice = match room.led.send(command) {
            Ok(()) => {
                room.view = View::Landed;
                room.chosen = None;
                room.pressed = None;
                orders::kept(&room, &mut launched)
            }
            Err(refusal) => Some(refusal.to_string().into()),
        };
        next.set(Screen::Room);
    }
}
