//! A short word about something that was not possible: it stays a while, blocks nothing, and is read
//! out.

use std::time::Duration;

use bevy::prelude::*;

use super::{
    ask::Ask,
    bridge::Notice,
    redraw::Awake,
    screens::Setting,
    theme::CORNER,
    widget::{Ui, Weight, announced},
};

/// How long a notice stays: long enough to be read twice.
const STAYS: Duration = Duration::from_secs(8);
/// Time between two looks whether it has stayed long enough.
const LOOK: Duration = Duration::from_millis(500);
/// Widest notice, in units.
const WIDTH: f32 = 620.0;

/// A notice and how long it still stays.
#[derive(Component, Clone, Copy, Debug)]
struct Shown(Duration);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (show, leave));
}

fn show(
    mut notices: MessageReader<Notice>,
    shown: Query<Entity, With<Shown>>,
    mut setting: Setting,
) {
    let Some(Notice(words)) = notices.read().last() else {
        return;
    };
    for old in &shown {
        setting.commands.entity(old).despawn();
    }
    let theme = setting.theme.clone();
    let speech = setting.speech.0.clone();
    let place = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        top: theme.gap(58.0),
        justify_content: JustifyContent::Center,
        ..default()
    };
    let mut root = setting.commands.spawn((
        Name::new("Notice"),
        Shown(STAYS),
        place,
        GlobalZIndex(20),
        Pickable::IGNORE,
    ));
    root.with_children(|spawn| {
        let mut ui = Ui { spawn, theme: &theme, words: &speech };
        card(&mut ui, words);
    });
}

fn card(ui: &mut Ui, words: &str) {
    let theme = ui.theme;
    let node = Node {
        max_width: Val::Px(theme.length(WIDTH)),
        column_gap: theme.gap(14.0),
        align_items: AlignItems::Center,
        padding: theme.padding(18.0, 10.0),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    let look = (BackgroundColor(theme.palette.card), BorderColor::all(theme.palette.strain));
    let words = words.to_owned();
    ui.group("Card", (node, look), |ui| {
        ui.text(theme.body(), words.clone()).insert(announced(words));
        ui.button(Weight::Link, "close", Ask::Noted);
    });
}

fn leave(
    time: Res<Time>,
    mut asked: MessageReader<Ask>,
    mut shown: Query<(Entity, &mut Shown)>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    let noted = asked.read().any(|it| *it == Ask::Noted);
    for (entity, mut notice) in &mut shown {
        notice.0 = notice.0.saturating_sub(time.delta());
        if noted || notice.0.is_zero() {
            commands.entity(entity).despawn();
            awake.settle();
        } else {
            awake.every(LOOK);
        }
    }
}
