//! Pieces that scroll: by wheel, and by keys when nothing else wants them.

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    input_focus::InputFocus,
    prelude::*,
    text::EditableText,
    ui::IgnoreScroll,
    ui_widgets::{ScrollArea, ScrollIntoView},
};

use super::Ui;
use crate::window::{redraw::Awake, theme::Theme};

/// A piece that scrolls by the page keys.
#[derive(Component, Clone, Copy, Debug, Default)]
#[require(ScrollArea)]
pub struct Scrolling;

/// Shows how far an area is scrolled; belongs to that area.
#[derive(Component, Clone, Copy, Debug)]
struct Thumb(Entity);

/// Is scrolled to where it can be seen, once it has its place.
#[derive(Component, Clone, Copy, Debug, Default)]
pub(crate) struct SeenSoon(u8);

/// Updates after which a new piece has its place.
const PLACED: u8 = 3;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (turn_pages, give_thumbs, move_thumbs, bring_into_view));
}

fn bring_into_view(
    mut pieces: Query<(Entity, &mut SeenSoon)>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    for (entity, mut piece) in &mut pieces {
        piece.0 += 1;
        awake.settle();
        if piece.0 >= PLACED {
            commands.entity(entity).remove::<SeenSoon>();
            commands.trigger(ScrollIntoView { entity });
        }
    }
}

/// Width of a thumb, in logical pixels.
const THUMB: f32 = 5.0;

fn give_thumbs(areas: Query<Entity, Added<Scrolling>>, theme: Res<Theme>, mut commands: Commands) {
    for area in &areas {
        let node = Node {
            position_type: PositionType::Absolute,
            right: px(1),
            width: px(THUMB),
            border_radius: BorderRadius::all(px(THUMB)),
            display: Display::None,
            ..default()
        };
        let look = BackgroundColor(theme.palette.soft_ink.with_alpha(0.35));
        let thumb = (Name::new("Thumb"), Thumb(area), node, look, Pickable::IGNORE);
        commands.spawn((thumb, IgnoreScroll(BVec2::TRUE), ChildOf(area)));
    }
}

/// What is hidden is shown to be there.
fn move_thumbs(
    areas: Query<(&ComputedNode, &ScrollPosition), With<Scrolling>>,
    mut thumbs: Query<(&Thumb, &mut Node)>,
    mut awake: ResMut<Awake>,
) {
    for (thumb, mut node) in &mut thumbs {
        let Ok((area, position)) = areas.get(thumb.0) else {
            continue;
        };
        let scale = area.inverse_scale_factor;
        let (seen, whole) = (area.size().y * scale, area.content_size().y * scale);
        let wanted = if whole > seen + 1.0 && seen > 0.0 {
            let height = (seen * seen / whole).max(24.0);
            let top = (seen - height) * (position.y / (whole - seen)).clamp(0.0, 1.0);
            (Display::Flex, px(top.round()), px(height.round()))
        } else {
            (Display::None, node.top, node.height)
        };
        if (node.display, node.top, node.height) != wanted {
            (node.display, node.top, node.height) = wanted;
            awake.settle();
        }
    }
}

impl Ui<'_, '_> {
    /// Pieces under one another that scroll where they find no room.
    pub(crate) fn scroll(
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
