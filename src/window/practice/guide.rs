//! The guide of the first call: short hints, one at a time. Each reply brings the next by itself; they
//! are put away for good at any moment.

use bevy::prelude::*;

use crate::core::session::Event;
use crate::window::{
    Preferences, Screen, Speech,
    ask::Ask,
    playback::Shown,
    scene::{Beat, Part, Scene},
    theme::{Face, Theme},
    widget::{Ui, Weight, announced},
};
use crate::words::FluentValue;

/// The hints, in their order.
const STEPS: [&str; 4] = ["guide-reply", "guide-meters", "guide-rings", "guide-ways-out"];

/// Replies that stand there before the very first one is given.
const FIRST_REPLIES: usize = 3;

/// How far the guide has come.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub(super) struct Guided {
    /// Which hint is shown.
    step: usize,
    /// Replies that have landed.
    landed: usize,
    /// Whether the very first reply is still to be given.
    first: bool,
    /// Whether all replies were asked for.
    all: bool,
}

impl Guided {
    /// Whether the very first reply is still to be given. Only what serves it stands there then, so
    /// that it is read within a minute.
    pub(super) fn is_first(self) -> bool {
        self.first
    }

    /// Goes on to a hint, never back; past the last one the guide is over.
    fn reach(&mut self, step: usize, commands: &mut Commands) {
        if self.step < STEPS.len() && step >= STEPS.len() {
            commands.write_message(Ask::GuideOff);
        }
        self.step = self.step.max(step);
    }

    /// How many replies are shown at once.
    pub(super) fn replies(self) -> usize {
        if self.first && !self.all { FIRST_REPLIES } else { usize::MAX }
    }
}

/// What waits until the very first reply was given.
#[derive(Component)]
pub(super) struct Later;

/// Where hints stand.
#[derive(Component)]
struct Guide;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Guided>().add_systems(
        Update,
        (step, follow, draw, unfold)
            .chain()
            .run_if(in_state(Screen::Practice))
            .run_if(resource_exists::<Scene>),
    );
    app.add_systems(OnEnter(Screen::Practice), enter).add_systems(OnExit(Screen::Practice), leave);
}

/// A first call begins with little; hints come and go without moving what can be said.
fn enter(mut at: ResMut<Guided>, preferences: Res<Preferences>, scene: Res<Scene>) {
    at.first = !preferences.guided && scene.turn == 1 && scene.reply.is_none();
}

/// Whoever has seen a reply land and leaves the call has been shown around.
fn leave(
    next: Res<State<Screen>>,
    at: Res<Guided>,
    preferences: Res<Preferences>,
    mut commands: Commands,
) {
    if *next.get() != Screen::Practice && at.landed > 0 && !preferences.guided {
        commands.write_message(Ask::GuideOff);
    }
}

/// The frame of the guide, empty where nothing is to be said.
pub(super) fn frame(ui: &mut Ui) {
    let node = Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    ui.spawn.spawn((Name::new("Guide"), Guide, node));
}

fn step(mut asked: MessageReader<Ask>, mut at: ResMut<Guided>, mut commands: Commands) {
    for ask in asked.read() {
        match ask {
            Ask::MoreReplies => at.all = true,
            Ask::GuideOn => {
                let next = at.step + 1;
                at.reach(next, &mut commands);
            }
            _ => {}
        }
    }
}

/// What has happened needs no announcing any more: each reply that lands brings the next hint.
fn follow(mut shown: MessageReader<Shown>, mut at: ResMut<Guided>, mut commands: Commands) {
    let landed =
        shown.read().filter(|it| matches!(it.0.event, Event::AffectShifted { .. })).count();
    if landed > 0 {
        at.first = false;
        at.landed += landed;
        let landed = at.landed;
        at.reach(landed, &mut commands);
    }
}

/// Brings what waited for the very first reply.
fn unfold(at: Res<Guided>, mut scene: ResMut<Scene>, mut later: Query<(&mut Node, Ref<Later>)>) {
    let changed = at.is_changed();
    if changed {
        scene.touch(&[Part::Header, Part::Options, Part::Measures]);
    }
    let display = if at.is_first() { Display::None } else { Display::Flex };
    for (mut node, later) in &mut later {
        if changed || later.is_added() {
            node.display = display;
        }
    }
}

fn draw(
    guides: Query<(Entity, Ref<Guide>)>,
    at: Res<Guided>,
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
        if preferences.guided || at.step >= STEPS.len() || *over {
            frame.insert(Node { display: Display::None, ..default() });
            continue;
        }
        frame.with_children(|spawn| {
            let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
            hint(&mut ui, *at, &scene.role);
        });
    }
}

fn hint(ui: &mut Ui, guided: Guided, role: &str) {
    let at = guided.step;
    let (theme, words) = (ui.theme, ui.words);
    let name = STEPS.get(at).copied().unwrap_or_default();
    let text = words.say_with(name, &[("role", FluentValue::from(role.to_owned()))]);
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
            // Before the first reply there is one way on, and that is to reply.
            if !guided.first || at > 0 {
                let on = if at + 1 < STEPS.len() { "guide-on" } else { "guide-done" };
                ui.button(Weight::Plain, on, Ask::GuideOn);
            }
            if at + 1 < STEPS.len() {
                ui.button(Weight::Link, "guide-off", Ask::GuideOff);
            }
            ui.space();
            ui.text(theme.aside(), format!("{} / {}", at + 1, STEPS.len()));
        });
    });
}
