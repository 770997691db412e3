//! The guide of the first call: four short hints, one at a time, put away for good at any moment.

use bevy::prelude::*;

use crate::window::{
    Preferences, Screen, Speech,
    ask::Ask,
    theme::{Face, Theme},
    widget::{Ui, Weight, announced},
};

/// The hints, in their order.
const STEPS: [&str; 4] = ["guide-line", "guide-reply", "guide-meters", "guide-ways-out"];

/// Which hint is shown.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Step(usize);

/// Where hints stand.
#[derive(Component)]
struct Guide;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Step>()
        .add_systems(Update, (step, draw).chain().run_if(in_state(Screen::Practice)));
}

/// The frame of the guide, empty where nothing is to be said.
pub(super) fn frame(ui: &mut Ui) {
    let node = Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    ui.spawn.spawn((Name::new("Guide"), Guide, node));
}

fn step(mut asked: MessageReader<Ask>, mut at: ResMut<Step>, mut commands: Commands) {
    let steps = asked.read().filter(|it| **it == Ask::GuideOn).count();
    if steps > 0 {
        at.0 += steps;
        if at.0 >= STEPS.len() {
            commands.write_message(Ask::GuideOff);
        }
    }
}

fn draw(
    guides: Query<(Entity, Ref<Guide>)>,
    at: Res<Step>,
    preferences: Res<Preferences>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    for (entity, guide) in &guides {
        if !guide.is_added() && !at.is_changed() && !preferences.is_changed() {
            continue;
        }
        let mut frame = commands.entity(entity);
        frame.despawn_children();
        if preferences.guided || at.0 >= STEPS.len() {
            frame.insert(Node { display: Display::None, ..default() });
            continue;
        }
        frame.with_children(|spawn| {
            let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
            hint(&mut ui, at.0);
        });
    }
}

fn hint(ui: &mut Ui, at: usize) {
    let (theme, words) = (ui.theme, ui.words);
    let name = STEPS.get(at).copied().unwrap_or_default();
    let text = words.say(name);
    let node = Node {
        column_gap: theme.gap(14.0),
        row_gap: theme.gap(4.0),
        align_items: AlignItems::Center,
        flex_wrap: if theme.narrow() { FlexWrap::Wrap } else { FlexWrap::NoWrap },
        padding: theme.padding(16.0, 8.0),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        ..default()
    };
    let look = (BackgroundColor(theme.palette.own), BorderColor::all(theme.palette.calm));
    ui.group("Hint", (node, look), |ui| {
        let place = Node { flex_shrink: 1.0, flex_grow: 1.0, ..default() };
        ui.text(theme.body().face(Face::Cue), text.clone()).insert((announced(text), place));
        ui.text_in(Val::Auto, theme.aside(), format!("{} / {}", at + 1, STEPS.len()));
        let on = if at + 1 < STEPS.len() { "guide-on" } else { "guide-done" };
        ui.button(Weight::Plain, on, Ask::GuideOn);
        if at + 1 < STEPS.len() {
            ui.button(Weight::Link, "guide-off", Ask::GuideOff);
        }
    });
}
