//! Lines under the words in the field, wherever its layout has put them and however far it is
//! scrolled.

use bevy::{
    prelude::*,
    text::{EditableText, TextLayoutInfo},
    ui::{UiGlobalTransform, widget::TextScroll},
};
use parley::{Affinity, Cursor, Selection};

use super::{Live, ReplyField};
use crate::window::{
    redraw::Awake,
    theme::Theme,
    widget::{FieldBox, Mark, MarkForm, underline},
};

/// A line under words of the field.
#[derive(Component)]
pub(super) struct UnderTyped;

/// How far letters stand above the foot of their line, in heights of the line.
const UNDER_LETTERS: f32 = 0.24;

type Typed<'a> = (
    Entity,
    Ref<'a, EditableText>,
    Ref<'a, TextLayoutInfo>,
    Ref<'a, TextScroll>,
    Ref<'a, ComputedNode>,
    &'a UiGlobalTransform,
);

pub(super) fn draw(
    fields: Query<Typed, With<ReplyField>>,
    boxes: Query<(Entity, &FieldBox, &ComputedNode, &UiGlobalTransform)>,
    lines: Query<Entity, With<UnderTyped>>,
    live: Res<Live>,
    theme: Res<Theme>,
    mut commands: Commands,
    mut awake: ResMut<Awake>,
) {
    for (entity, text, info, scroll, node, place) in &fields {
        let moved = info.is_changed() || scroll.is_changed() || node.is_changed();
        if !live.is_changed() && (!moved || live.reading.moves.is_empty() && lines.is_empty()) {
            continue;
        }
        for old in &lines {
            commands.entity(old).despawn();
        }
        let Some((frame, _, around, frame_place)) = boxes.iter().find(|(_, it, ..)| it.0 == entity)
        else {
            continue;
        };
        let corner =
            |node: &ComputedNode, place: &UiGlobalTransform| place.translation - node.size() / 2.0;
        let inside = corner(around, frame_place) + around.border().min_inset;
        let offset = corner(&node, place) - inside - scroll.0;
        for (at, form) in rects(&text, &live.marks(), (scroll.0, node.size())) {
            let scale = node.inverse_scale_factor;
            let at = Rect { min: (at.min + offset) * scale, max: (at.max + offset) * scale };
            let baseline = at.max.y - at.height() * UNDER_LETTERS;
            commands.spawn((UnderTyped, underline(&theme, form, at, baseline), ChildOf(frame)));
        }
        awake.settle();
    }
}

/// Where marked words lie in the layout, line by line, as far as they can be seen.
fn rects(
    text: &EditableText,
    marks: &[Mark],
    (scroll, size): (Vec2, Vec2),
) -> Vec<(Rect, MarkForm)> {
    let Some(layout) = text.editor().try_layout() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for mark in marks {
        let from = Cursor::from_byte_index(layout, mark.span.start, Affinity::Downstream);
        let to = Cursor::from_byte_index(layout, mark.span.end, Affinity::Upstream);
        for (area, _) in Selection::new(from, to).geometry(layout) {
            // Pixels on a screen need no more precision.
            let corner = |x: f64, y: f64| Vec2::new(x as f32, y as f32);
            let rect = Rect { min: corner(area.x0, area.y0), max: corner(area.x1, area.y1) };
            let middle = rect.center().y - scroll.y;
            if middle > 0.0 && middle < size.y {
                found.push((rect, mark.form));
            }
        }
    }
    found
}
