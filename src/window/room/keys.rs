//! The facilitator's keys. Space and Enter press the button that leads on, as on every page; letters
//! and digits count hands; the rest is listed at the foot of the page.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    input_focus::InputFocus,
    prelude::*,
    text::EditableText,
};

use super::{InRoom, RoomAsk, Writing};
use crate::{
    core::room::number_of,
    window::{Overlay, Screen, ask::Ask},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        press_keys
            .run_if(resource_exists::<InRoom>)
            .run_if(in_state(Screen::Room).or_else(in_state(Screen::RoomResult)))
            .run_if(in_state(Overlay::None)),
    );
}

fn press_keys(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
    room: Res<InRoom>,
    screen: Res<State<Screen>>,
    mut asked: MessageWriter<Ask>,
    mut control: Local<bool>,
) {
    let writing = room.writing.is_some() && focus.get().is_some_and(|it| fields.contains(it));
    for key in keys.read() {
        let pressed = key.state.is_pressed();
        if matches!(key.logical_key, Key::Control | Key::Super | Key::Alt) {
            *control = pressed;
        }
        if !pressed || *control {
            continue;
        }
        let ask = match &key.logical_key {
            key if writing => while_writing(key),
            key if *screen.get() == Screen::RoomResult => looking_back(key),
            key => meant(key),
        };
        if let Some(ask) = ask {
            asked.write(Ask::Room(ask));
        }
    }
}

const fn while_writing(key: &Key) -> Option<RoomAsk> {
    match key {
        Key::Enter => Some(RoomAsk::Written),
        Key::Escape => Some(RoomAsk::Close),
        _ => None,
    }
}

/// On the page of the result only what looks back; and to finish, a capital.
fn looking_back(key: &Key) -> Option<RoomAsk> {
    match key {
        Key::Escape => Some(RoomAsk::Return),
        Key::Character(text) => match text.as_str() {
            "j" | "J" => Some(RoomAsk::Back),
            "p" | "P" => Some(RoomAsk::Write(Writing::Proposal)),
            "K" => Some(RoomAsk::End),
            _ => None,
        },
        _ => None,
    }
}

fn meant(key: &Key) -> Option<RoomAsk> {
    match key {
        Key::ArrowUp => Some(RoomAsk::Hand(1)),
        Key::ArrowDown => Some(RoomAsk::Hand(-1)),
        Key::Escape => Some(RoomAsk::Close),
        Key::Character(text) => text.chars().next().and_then(of_letter),
        _ => None,
    }
}

/// What a letter or digit means. A to H are choices, so nothing else may be on them.
fn of_letter(letter: char) -> Option<RoomAsk> {
    if let Some(digit) = letter.to_digit(10) {
        return Some(RoomAsk::Digit(digit));
    }
    if let Some(number) = number_of(letter) {
        return Some(RoomAsk::Choose(number));
    }
    Some(match letter {
        '+' => RoomAsk::Hand(1),
        '-' => RoomAsk::Hand(-1),
        // Capitals are for what should not happen by a slip of the hand.
        'T' => RoomAsk::NoClock,
        _ => match letter.to_ascii_lowercase() {
            'r' => RoomAsk::Run,
            'w' => RoomAsk::Both,
            'j' => RoomAsk::Back,
            'z' => RoomAsk::Freeze,
            'm' => RoomAsk::Meters,
            't' => RoomAsk::Minute,
            'p' => RoomAsk::Write(Writing::Proposal),
            'n' => RoomAsk::Write(Writing::Private),
            'o' => RoomAsk::Write(Writing::Open),
            'l' => RoomAsk::Result,
            'x' => RoomAsk::Contest,
            _ => return None,
        },
    })
}
