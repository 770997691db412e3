//! What the room can say, lettered, each with its hands; and, once shown, how the room is split.

use accesskit::Role;
use bevy::prelude::*;

use super::{InRoom, RoomAsk};
use crate::{
    core::room::{Choice, letter},
    window::{
        ask::Ask,
        theme::{Face, Lettering, Size},
        widget::{Card, Ui, named},
    },
    words::FluentValue,
};

/// Height of a bar of the split, in units.
const BAR: f32 = 8.0;
/// The same where large text leaves little room.
const LOW_BAR: f32 = 4.0;

/// Text larger than this can be read from the last chair without being larger than other text.
const LARGE_TEXT: f32 = 1.3;

pub(super) fn draw(ui: &mut Ui, room: &InRoom) {
    // Two columns, so that the whole ballot is on the wall at once.
    let apart = if ui.theme.crowded() { 5.0 } else { 10.0 };
    ui.grid("Choices", 2, apart, |ui| {
        for (place, choice) in room.led.ballot().choices.iter().enumerate() {
            one(ui, room, place + 1, choice);
        }
    });
}

fn one(ui: &mut Ui, room: &InRoom, number: usize, choice: &Choice) {
    let theme = ui.theme;
    let chosen = room.chosen == Some(number);
    let shown = room.led.ballot().shown;
    let hands = hands_said(ui, choice.hands);
    let name = format!("{}. {}. {hands}", letter(number), choice.text);
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(if theme.crowded() { 2.0 } else { 6.0 }),
        justify_content: JustifyContent::SpaceBetween,
        padding: if theme.crowded() { theme.padding(10.0, 5.0) } else { theme.padding(14.0, 10.0) },
        ..default()
    };
    let card = Card { name: &name, ask: Ask::Room(RoomAsk::Choose(number)), node };
    let mut option = ui.card_button(card, |ui| {
        let row =
            Node { column_gap: theme.gap(14.0), align_items: AlignItems::FlexStart, ..default() };
        ui.group("Words", row, |ui| words(ui, number, choice, chosen));
        if shown {
            split(ui, choice.hands, room.led.ballot().hands());
        }
    });
    let mut access = named(Role::Button, name);
    access.set_toggled(chosen.into());
    option.insert(access);
    if chosen {
        option.insert((BorderColor::all(theme.palette.calm), BackgroundColor(theme.palette.own)));
    }
}

/// The letter, the words and the count, which in large text stands under the letter.
fn words(ui: &mut Ui, number: usize, choice: &Choice, chosen: bool) {
    let theme = ui.theme;
    let large = theme.factor > LARGE_TEXT;
    let counted = (choice.hands > 0 || chosen).then(|| choice.hands.to_string());
    let count = |size| Lettering::new(size, theme.palette.ink).face(Face::Bold);
    let place = Node {
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    ui.group("Letter", place, |ui| {
        ui.key_cap(letter(number).to_string(), if large { Size::Body } else { Size::Heading });
        if let Some(hands) = counted.clone().filter(|_| large) {
            ui.text(count(Size::Large), hands);
        }
    });
    let size = if large { Size::Body } else { Size::Large };
    let text = Lettering::new(size, theme.palette.ink);
    ui.text(text, choice.text.to_string()).insert(Node { flex_shrink: 1.0, ..default() });
    ui.space();
    if let Some(hands) = counted.filter(|_| !large) {
        ui.text(count(Size::Voice), hands);
    }
}

/// Such as "7 hands".
pub(super) fn hands_said(ui: &Ui, hands: u32) -> String {
    ui.words.say_with("room-hands", &[("count", FluentValue::from(f64::from(hands)))])
}

/// A bar as long as this choice's share of all hands.
pub(super) fn split(ui: &mut Ui, hands: u32, all: u32) {
    let theme = ui.theme;
    // Hands of one room: nothing is lost by less precision.
    let share = if all == 0 { 0.0 } else { 100.0 * hands as f32 / all as f32 };
    let round = BorderRadius::all(px(BAR));
    let height = if theme.crowded() { LOW_BAR } else { BAR };
    let groove =
        Node { width: percent(100), height: theme.gap(height), border_radius: round, ..default() };
    ui.group("Split", (groove, BackgroundColor(theme.palette.groove)), |ui| {
        let bar =
            Node { width: percent(share), height: percent(100), border_radius: round, ..default() };
        ui.spawn.spawn((Name::new("Share"), bar, BackgroundColor(theme.palette.calm)));
    });
}
