//! How she sounds: a line of strokes, and a caption that never names the feeling.

use bevy::prelude::*;

use super::Drawing;
use crate::window::{
    portrait::voice_line,
    theme::{Face, Lettering, Size, Theme, picture_of},
    widget::{Ui, announced},
};

/// Size of the voice line, in units.
const VOICE: (f32, f32) = (224.0, 28.0);

/// The picture of a voice.
pub(super) fn voice_picture(drawing: &Drawing, theme: &Theme) -> Image {
    let ink = theme.palette.stage_ink.to_srgba().to_u8_array();
    let (width, height) = (VOICE.0 as u32 * 2, VOICE.1 as u32 * 2);
    let seed = drawing.scene.turn;
    let pixels = voice_line(drawing.scene.cue.voice, width, height, [ink[0], ink[1], ink[2]], seed);
    picture_of(width, height, pixels)
}

/// The voice line with its caption.
pub(super) fn draw(ui: &mut Ui, drawing: &Drawing, image: Option<Handle<Image>>) {
    let theme = ui.theme;
    if let Some(image) = image {
        let node = Node {
            width: theme.gap(VOICE.0),
            height: theme.gap(VOICE.1),
            align_self: AlignSelf::Center,
            ..default()
        };
        ui.picture("Voice", image, node);
    }
    let caption = drawing.scene.cue.caption.to_string();
    if !caption.is_empty() {
        let lettering =
            Lettering::new(Size::Large, theme.palette.stage_ink).face(Face::Cue).centred();
        ui.text(lettering, caption.clone())
            .insert((announced(caption), Node { align_self: AlignSelf::Center, ..default() }));
    }
}
