//! The guide of the first call: three short hints, one at a time, put away for good at any moment.

use bevy::prelude::*;

use crate::core::session::Event;
use crate::window::{
    Preferences, Screen, Speech,
    ask::Ask,
    playback::Shown,
    scene::{Beat, Scene},
    theme::{Face, Theme},
    widget::{Ui, Weight, announced},
};

/// The hints, in their order.
const STEPS: [&str; 3] = ["guide-reply", "guide-meters", "guide-ways-out"];

/// The hint that fits once a reply has landed.
const AFTER_REPLY: usize = 1;

/// Which hint is shown.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Step(usize);

/// Where hints stand.
#[derive(Component)]
struct Guide;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Step>().add_systems(
        Update,
        (step, follow, draw)
            .chain()
            .run_if(in_state(Screen::Practice))
            .run_if(resource_exists::<Scene>),
    );
    app.add_systems(OnExit(Screen::Practice), leave);
}

/// Whoever has seen a reply land and leaves the call has been shown around.
fn leave(
    next: Res<State<Screen>>,
    at: Res<Step>,
    preferences: Res<Preferences>,
    mut commands: Commands,
) {
    if *next.get() != Screen::Practice && at.0 >= AFTER_REPLY && !preferences.guided {
        commands.write_message(Ask::GuideOff);
    }
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

/// What has happened needs no announcing any more: after the first reply the meters are next.
fn follow(mut shown: MessageReader<Shown>, mut at: ResMut<Step>) {
    let moved = shown.read().any(|it| matches!(it.0.event, Event::AffectShifted { .. }));
    if moved && at.0 < AFTER_REPLY {
        at.0 = AFTER_REPLY;
    }
}

fn draw(
    guides: Query<(Entity, Ref<Guide>)>,
    at: Res<Step>,
    preferences: Res<Preferences>,
    scene: Res<Scene>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    mut over: Local<bool>,
    mut commands: Commands,
) {
    // Once the call is over there is nothing left to be guided through.
    let ended = std::mem::replace(&mut *over, scene.beat == Beat::Over) != *over;
    if ended && *over && !preferences.guided {
        // A tour of one call: the next one begins without it.
        commands.write_message(Ask::GuideOff);
    }
    for (entity, guide) in &guides {
        if !guide.is_added() && !at.is_changed() && !preferences.is_changed() && !ended {
            continue;
        }
        let mut frame = commands.entity(entity);
        frame.despawn_children();
        if preferences.guided || at.0 >= STEPS.len() || *over {
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
    let narrow = theme.narrow();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(6.0),
        margin: if narrow { UiRect::ZERO } else { UiRect::all(theme.gap(16.0)) },
        padding: theme.padding(16.0, 8.0),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        ..default()
    };
    let look = (BackgroundColor(theme.palette.own), BorderColor::all(theme.palette.calm));
    ui.group("Hint", (node, look), |ui| {
        ui.text(theme.body().face(Face::Cue), text.clone()).insert(announced(text));
        ui.row("Ways on", 12.0, |ui| {
            let on = if at + 1 < STEPS.len() { "guide-on" } else { "guide-done" };
            ui.button(Weight::Plain, on, Ask::GuideOn);
            if at + 1 < STEPS.len() {
                ui.button(Weight::Link, "guide-off", Ask::GuideOff);
            }
            ui.space();
            ui.text(theme.aside(), format!("{} / {}", at + 1, STEPS.len()));
        });
    });
}
