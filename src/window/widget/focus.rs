//! The focus: a ring that is seen, a place that is never lost, and scrolling that follows it.

use bevy::{
    input_focus::{
        FocusCause, InputFocus, InputFocusVisible,
        tab_navigation::{TabIndex, TabNavigationPlugin},
    },
    prelude::*,
    text::EditableText,
    ui_widgets::ScrollIntoView,
};

use crate::window::theme::Theme;

/// Takes the focus when it appears, where nothing else holds it.
#[derive(Component, Clone, Copy, Debug, Default)]
pub(crate) struct FocusFirst;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(TabNavigationPlugin)
        .add_systems(Update, (keep_focus, draw_ring, scroll_to_focus).chain());
}

/// Gives the focus a new home when the piece that held it is gone.
fn keep_focus(
    mut focus: ResMut<InputFocus>,
    alive: Query<(), With<TabIndex>>,
    appeared: Query<Entity, Added<FocusFirst>>,
    homes: Query<Entity, With<FocusFirst>>,
) {
    if let Some(newest) = appeared.iter().last() {
        focus.set(newest, FocusCause::Navigated);
    } else if !focus.get().is_some_and(|held| alive.contains(held)) {
        match homes.iter().next() {
            Some(home) => focus.set(home, FocusCause::Navigated),
            None if focus.get().is_some() => focus.clear(),
            None => {}
        }
    }
}

/// Width of the ring and its distance, in logical pixels.
const RING: (f32, f32) = (3.0, 2.0);

fn draw_ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    theme: Res<Theme>,
    fields: Query<(), With<EditableText>>,
    ringed: Query<Entity, With<Outline>>,
    focusable: Query<(), With<TabIndex>>,
    mut commands: Commands,
) {
    if !focus.is_changed() && !visible.is_changed() {
        return;
    }
    let held =
        focus.get().filter(|it| focusable.contains(*it) && (visible.0 || fields.contains(*it)));
    for entity in ringed.iter().filter(|it| Some(*it) != held) {
        commands.entity(entity).try_remove::<Outline>();
    }
    // A field draws its ring around the box that holds it.
    if let Some(entity) = held.filter(|it| !fields.contains(*it)) {
        let (width, offset) = RING;
        let ring = Outline { width: px(width), offset: px(offset), color: theme.palette.calm };
        commands.entity(entity).try_insert(ring);
    }
}

/// What has the focus can be seen.
fn scroll_to_focus(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    mut commands: Commands,
) {
    if let (true, true, Some(entity)) = (focus.is_changed(), visible.0, focus.get()) {
        commands.trigger(ScrollIntoView { entity });
    }
}
