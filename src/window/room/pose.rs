//! The way to a picture of the room, gone as a facilitator would go it.

use super::{InRoom, PlanAsk, RoomAsk, View};
use crate::window::{Screen, ask::Ask};

/// The next step on the way to a picture of `page`; nothing when it is there.
pub(crate) fn way_to_room(page: &str, screen: Screen, room: Option<&InRoom>) -> Option<Ask> {
    let step = match (screen, room) {
        (Screen::RoomSetup, _) if page == "room-setup" => return None,
        (Screen::RoomSetup, _) if page == "plan" => return Some(Ask::Plan(PlanAsk::Follow(0))),
        (Screen::RoomSetup, _) => RoomAsk::Begin,
        (Screen::Room, Some(room)) => on_the_wall(page, room)?,
        (Screen::Plan | Screen::RoomResult, _) => return None,
        _ => return Some(Ask::Open(Screen::RoomSetup)),
    };
    Some(Ask::Room(step))
}

/// Hands for two replies, the split, and on from there.
fn on_the_wall(page: &str, room: &InRoom) -> Option<RoomAsk> {
    let rounds = room.led.rounds().len();
    let hands = room.led.ballot().hands();
    Some(match (page, &room.view) {
        (_, View::Both(_)) | ("room-landed", View::Landed) => return None,
        ("room-result", View::Landed) if rounds == 2 => RoomAsk::Result,
        (_, View::Landed | View::Briefing | View::Line) => RoomAsk::Go,
        _ if hands == 0 && room.chosen.is_none() => RoomAsk::Choose(1),
        _ if hands == 0 => RoomAsk::Digit(4),
        _ if room.chosen == Some(1) => RoomAsk::Choose(2),
        _ if hands == 4 => RoomAsk::Digit(7),
        _ if !room.led.ballot().shown => RoomAsk::Go,
        ("room-both", _) => RoomAsk::Both,
        ("room-landed" | "room-result", _) => RoomAsk::Go,
        _ => return None,
    })
}
