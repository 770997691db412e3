//! Where the two meet when they see each other: a room with a desk and whoever waits behind her, or
//! the frame of a video call with the other tiles.

use bevy::prelude::*;

use super::{Drawing, scenery};
use crate::{
    core::scenario::Channel,
    window::{
        scene::{Beat, Scene},
        theme::{CORNER, Face, Lettering, Size},
        widget::{Ui, announced},
    },
};

/// Width and height of her picture, in pixels: face to face one sees more of her.
pub(super) const fn picture_size(channel: Channel) -> (u32, u32) {
    match channel {
        Channel::InPerson => (480, 720),
        _ => (480, 560),
    }
}

/// Her, where nothing of the place is drawn.
fn face(ui: &mut Ui, drawing: &Drawing, height: f32) {
    let (width, tall) = picture_size(drawing.scene.channel);
    let narrow = ui.theme.narrow();
    let node = Node {
        height: if narrow { Val::Px(ui.theme.units(96.0)) } else { percent(height) },
        aspect_ratio: Some(width as f32 / tall as f32),
        max_width: percent(100),
        ..default()
    };
    ui.picture("Face", drawing.face.clone(), node);
}

/// The stage of a spoken call.
pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    match drawing.scene.channel {
        _ if ui.theme.narrow() => face(ui, drawing, 94.0),
        Channel::InPerson => room(ui, drawing),
        Channel::Video => video(ui, drawing),
        _ => face(ui, drawing, 94.0),
    }
}

/// Height of the desk, in units.
const DESK: f32 = 26.0;

fn whole() -> Node {
    Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        ..default()
    }
}

/// A room: the wall, whoever waits, her, the desk between the two.
fn room(ui: &mut Ui, drawing: &Drawing) {
    let theme = ui.theme;
    let node = Node {
        width: percent(100),
        height: percent(100),
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::FlexEnd,
        align_items: AlignItems::Center,
        overflow: Overflow::clip(),
        ..default()
    };
    ui.group("Room", node, |ui| {
        if let Some(scenery) = &drawing.scenery {
            ui.picture("Scenery", scenery.clone(), whole());
        }
        face(ui, drawing, 92.0);
        let desk = Node {
            position_type: PositionType::Absolute,
            bottom: px(0),
            width: percent(100),
            height: theme.gap(DESK),
            border: UiRect::top(px(3)),
            ..default()
        };
        let look = (
            BackgroundColor(theme.palette.key),
            BorderColor::all(theme.palette.stage_ink.with_alpha(0.25)),
        );
        ui.spawn.spawn((Name::new("Desk"), desk, look, Pickable::IGNORE));
        around(ui, drawing.scene);
    });
}

/// What whoever stands around just said or did.
pub(super) fn around(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let Some(said) = scene.history.iter().rev().find(|it| it.around) else {
        return;
    };
    let strip = Node {
        position_type: PositionType::Absolute,
        top: theme.gap(12.0),
        left: theme.gap(16.0),
        right: theme.gap(16.0),
        padding: theme.padding(14.0, 7.0),
        justify_content: JustifyContent::Center,
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    let ground = BackgroundColor(theme.palette.card.with_alpha(0.72));
    let words = said.text.to_string();
    ui.group("Around", (strip, ground), |ui| {
        let lettering = Lettering::new(Size::Small, theme.palette.ink).face(Face::Cue).centred();
        ui.text(lettering, words.clone()).insert(announced(words));
    });
}

/// The frame of a video call: her picture with her name, whoever else is there, a small own picture
/// without a camera, and a word about the delay.
fn video(ui: &mut Ui, drawing: &Drawing) {
    let theme = ui.theme;
    let node = Node {
        width: percent(100),
        height: percent(100),
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(8.0),
        padding: UiRect::new(theme.gap(18.0), theme.gap(18.0), theme.gap(14.0), px(0)),
        ..default()
    };
    ui.group("Video", node, |ui| {
        let main =
            Node { flex_grow: 1.0, flex_basis: Val::Px(0.0), min_height: Val::Px(0.0), ..tile() };
        let air = super::stage::light(theme, drawing.scene.calm.to as f32);
        ui.group("Tile", (main, air, BorderColor::all(glass())), |ui| {
            face(ui, drawing, 94.0);
            name_plate(ui, drawing.scene.person.name.to_string());
            delay(ui, drawing.scene);
        });
        others(ui, drawing);
    });
}

/// A tile of the call.
fn tile() -> Node {
    Node {
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexEnd,
        overflow: Overflow::clip(),
        border: UiRect::all(px(3)),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    }
}

/// The frame of a screen, the same by day and by night.
fn glass() -> Color {
    Color::srgb(0.13, 0.16, 0.2)
}

/// A name on a tile.
fn name_plate(ui: &mut Ui, name: String) {
    let theme = ui.theme;
    let node = Node {
        position_type: PositionType::Absolute,
        left: theme.gap(8.0),
        bottom: theme.gap(8.0),
        max_width: percent(92),
        padding: theme.padding(9.0, 2.0),
        border_radius: BorderRadius::all(px(6)),
        ..default()
    };
    ui.group("Name", (node, BackgroundColor(glass().with_alpha(0.8))), |ui| {
        ui.text(Lettering::new(Size::Small, Color::WHITE), name);
    });
}

/// That sound and picture come a moment late.
fn delay(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let node = Node {
        position_type: PositionType::Absolute,
        left: theme.gap(8.0),
        top: theme.gap(8.0),
        padding: theme.padding(9.0, 2.0),
        border_radius: BorderRadius::all(px(6)),
        ..default()
    };
    let name = if scene.beat == Beat::Listens { "video-on-its-way" } else { "video-delay" };
    ui.group("Delay", (node, BackgroundColor(glass().with_alpha(0.8))), |ui| {
        ui.say(Lettering::new(Size::Small, Color::WHITE), name);
    });
}

/// Height of the small tiles, in units.
const SMALL: f32 = 92.0;

/// A small tile, filled from its right, so that the name at its left lies upon nobody.
fn small_tile() -> Node {
    Node {
        flex_grow: 1.0,
        flex_basis: Val::Px(0.0),
        justify_content: JustifyContent::FlexEnd,
        ..tile()
    }
}

/// Whoever else is there, and oneself.
fn others(ui: &mut Ui, drawing: &Drawing) {
    let theme = ui.theme;
    let row =
        Node { column_gap: theme.gap(8.0), height: Val::Px(theme.length(SMALL)), ..default() };
    ui.group("Tiles", row, |ui| {
        for (companion, picture) in drawing.scene.company.iter().zip(drawing.company) {
            let node = small_tile();
            let air = super::stage::light(theme, 80.0);
            ui.group("Tile", (node, air, BorderColor::all(glass())), |ui| {
                let node = Node {
                    height: percent(96),
                    aspect_ratio: Some(480.0 / 560.0),
                    flex_shrink: 0.0,
                    ..default()
                };
                ui.picture("Face", picture.clone(), node);
                name_plate(ui, format!("{} · {}", companion.name, companion.role));
            });
        }
        let node = small_tile();
        let look = (BackgroundColor(glass().mix(&Color::WHITE, 0.12)), BorderColor::all(glass()));
        ui.group("Own picture", (node, look), |ui| {
            if let Some(own) = &drawing.own {
                let node = Node { height: percent(90), aspect_ratio: Some(1.0), ..default() };
                ui.picture("Own", own.clone(), node);
            }
            name_plate(ui, ui.words.say("video-you"));
        });
    });
}

/// How many people wait behind her.
pub(super) fn waiting_people(scene: &Scene) -> usize {
    if scene.onlookers.is_empty() { 0 } else { scenery::PEOPLE }
}
