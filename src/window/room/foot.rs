//! Every key of the room at the foot of the wall, each as a button too.

use super::{InRoom, RoomAsk, Writing};
use crate::{
    core::room::letter,
    window::{
        ask::Ask,
        widget::{Ui, Weight},
    },
    words::FluentValue,
};

/// Everything else that can be done, with its key.
const FOOT: [(&str, RoomAsk); 12] = [
    ("room-key-run", RoomAsk::Run),
    ("room-key-both", RoomAsk::Both),
    ("room-key-back", RoomAsk::Back),
    ("room-key-contest", RoomAsk::Contest),
    ("room-key-propose", RoomAsk::Write(Writing::Proposal)),
    ("room-key-open", RoomAsk::Write(Writing::Open)),
    ("room-key-private", RoomAsk::Write(Writing::Private)),
    ("room-key-freeze", RoomAsk::Freeze),
    ("room-key-clock", RoomAsk::Minute),
    ("room-key-no-clock", RoomAsk::NoClock),
    ("room-key-meters", RoomAsk::Meters),
    ("room-key-result", RoomAsk::Result),
];

pub(super) fn foot(ui: &mut Ui, room: &InRoom) {
    let theme = ui.theme;
    let pair = room.in_question().pair(room.pressed).ok();
    ui.row("Keys", 2.0, |ui| {
        ui.say(theme.aside(), "room-key-count");
        for (name, ask) in FOOT {
            let words = match (&ask, pair) {
                // Which two it would be is said before they run.
                (RoomAsk::Both, Some((one, other))) => {
                    let letters = [("one", one), ("other", other)]
                        .map(|(key, it)| (key, FluentValue::from(letter(it).to_string())));
                    ui.words.say_with("room-key-both-of", &letters)
                }
                _ => ui.words.say(name),
            };
            ui.button_with(Weight::Link, words, Ask::Room(ask));
        }
    });
}
