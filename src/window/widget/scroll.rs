//! Pieces that scroll: by wheel, and by keys when nothing else wants them.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    input_focus::InputFocus,
    prelude::*,
    text::EditableText,
    ui_widgets::ScrollArea,
};

use super::Ui;

/// A piece that scrolls by the page keys.
#[derive(Component, Clone, Copy, Debug, Default)]
#[require(ScrollArea)]
pub struct Scrolling;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, turn_pages);
}

impl Ui<'_, '_> {
    /// Pieces under one another that scroll where they find no room.
    pub fn scroll(
        &mut self,
        name: &'static str,
        apart: f32,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: self.theme.gap(apart),
            min_height: Val::Px(0.0),
            min_width: Val::Px(0.0),
            overflow: Overflow::scroll_y(),
            ..default()
        };
        self.group(name, (node, Scrolling), fill)
    }
}

/// Part of what is seen that one page key scrolls by; a little stays to hold on to.
const PAGE: f32 = 0.85;

fn turn_pages(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<Scrolling>>,
) {
    for key in keys.read().filter(|it| it.state.is_pressed()) {
        let pages = match key.logical_key {
            Key::PageDown => PAGE,
            Key::PageUp => -PAGE,
            _ => continue,
        };
        if focus.get().is_some_and(|held| fields.contains(held)) {
            continue;
        }
        for (node, mut position) in &mut areas {
            let scale = node.inverse_scale_factor;
            let (seen, whole) = (node.size().y * scale, node.content_size().y * scale);
            position.y = (position.y + pages * seen).clamp(0.0, (whole - seen).max(0.0));
        }
    }
}
