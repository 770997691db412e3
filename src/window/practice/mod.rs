//! The call itself. Every part of the screen is drawn anew from the [`Scene`] when it has changed;
//! the field to type in stays, so that nothing typed is ever lost.

mod asked;
mod bubbles;
mod contest;
mod dots;
mod face;
mod fold;
mod follow;
mod guide;
mod header;
mod history;
mod keys;
mod letter;
mod line;
mod live;
mod needs;
mod noticing;
mod options;
mod place;
mod post;
mod reply;
mod scenery;
mod stage;
mod teaser;
mod tickets;
mod voice;
mod why;

use bevy::{ecs::system::SystemParam, input_focus::tab_navigation::TabIndex, prelude::*};

pub(super) use asked::asked_back;
pub(super) use contest::{Claim, ask_what_was_meant};
pub(super) use face::{Gallery, LiveFace};
pub use fold::Fold;
use guide::Guided;
pub use keys::ReplyField;
pub(super) use line::spoken as spoken_line;
pub(super) use options::option_card;
pub(super) use stage::{is_written, light};
pub(super) use teaser::teaser_stage;
pub(super) use why::reason;

use crate::core::scenario::Channel;

use super::{
    Overlay, Preferences, Screen, Speech,
    redraw::Awake,
    scene::{Part, Scene},
    screens::Setting,
    theme::Theme,
    widget::{FocusFirst, Scrolling, Ui},
};

/// A part of the screen, to be drawn anew when it is stale.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panel(pub Part);

/// What has changed has been drawn.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Repainted;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        face::plugin,
        fold::plugin,
        follow::plugin,
        keys::plugin,
        stage::plugin,
        contest::plugin,
        guide::plugin,
        history::plugin,
        tickets::plugin,
        noticing::plugin,
        live::plugin,
        dots::plugin,
    ))
    .add_systems(OnEnter(Screen::Practice), open)
    .add_systems(
        Update,
        repaint
            .in_set(Repainted)
            .after(super::playback::PlaybackDone)
            .run_if(in_state(Screen::Practice))
            .run_if(resource_exists::<Scene>),
    );
}

/// What a part is drawn from.
pub(super) struct Drawing<'a> {
    /// What is shown.
    pub(super) scene: &'a Scene,
    /// What the trainee prefers.
    pub(super) preferences: &'a Preferences,
    /// How far the guide of the first call has come.
    guided: Guided,
    /// The live face.
    pub(super) face: Handle<Image>,
    /// The line of her voice.
    pub(super) voice: Option<Handle<Image>>,
    /// What stands behind her, in a room.
    pub(super) scenery: Option<Handle<Image>>,
    /// Who else is on the call.
    pub(super) company: &'a [Handle<Image>],
    /// Oneself, without a camera.
    pub(super) own: Option<Handle<Image>>,
}

/// Share of the width that the stage takes, in per cent: letters want a wide sheet beside it.
const fn stage_share(channel: Channel) -> f32 {
    match channel {
        Channel::Email => 29.0,
        _ => 36.7,
    }
}

fn open(mut setting: Setting, mut scene: ResMut<Scene>) {
    scene.touch(&Part::ALL);
    let name = scene.title.to_string();
    setting.ground(Screen::Practice, &name, Node::default(), |ui| {
        header::frame(ui);
        let narrow = ui.theme.narrow();
        let body = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            flex_grow: 1.0,
            min_height: Val::Px(0.0),
            ..default()
        };
        ui.group("Body", body, |ui| {
            stage::frame(ui, stage_share(scene.channel));
            words_frame(ui, keys::lines(ui.theme, scene.channel));
        });
    });
}

/// The right side: her line, the reply and why, the options, the field.
fn words_frame(ui: &mut Ui, lines: f32) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let side = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: Val::Px(0.0),
        min_width: Val::Px(0.0),
        min_height: Val::Px(0.0),
        row_gap: theme.gap(if narrow || theme.low() { 8.0 } else { 12.0 }),
        padding: if narrow {
            UiRect::axes(theme.gap(12.0), theme.gap(8.0))
        } else {
            UiRect::axes(theme.gap(32.0), theme.gap(if theme.low() { 12.0 } else { 20.0 }))
        },
        ..default()
    };
    ui.group("Words", side, |ui| {
        if !narrow {
            her_line(ui);
        }
        let middle = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            min_height: Val::Px(0.0),
            row_gap: theme.gap(if theme.low() { 8.0 } else { 14.0 }),
            overflow: Overflow::scroll_y(),
            // Room for focus rings at the left and for the scroll thumb at the right.
            margin: UiRect::new(px(-4), px(-12), px(0), px(0)),
            padding: UiRect::new(px(4), px(12), px(4), px(4)),
            ..default()
        };
        ui.group("What happened", (middle, Scrolling, fold::Between), |ui| {
            if narrow {
                guide::frame(ui);
                her_line(ui);
            }
            panel(ui, Part::Reply, still());
            panel(ui, Part::Why, still());
            if narrow {
                panel(ui, Part::Options, still());
                live::switch_frame(ui);
            }
        });
        if !narrow {
            panel(ui, Part::Options, still());
        }
        panel(ui, Part::Ending, still());
        keys::frame(ui, lines);
    });
}

/// Her line holds the focus between turns: it is read first, and keys pass through it. In one column
/// it scrolls with the rest, else large words would leave no room for what can be said.
fn her_line(ui: &mut Ui) {
    let held = (TabIndex(0), FocusFirst, line::spoken("", ""));
    panel(ui, Part::Line, line::place()).insert(held);
}

/// A part that keeps its height.
fn still() -> Node {
    Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() }
}

/// The empty frame of a part.
pub(super) fn panel<'u>(ui: &'u mut Ui, part: Part, node: Node) -> EntityCommands<'u> {
    ui.spawn.spawn((Name::new("Panel"), Panel(part), node))
}

/// What repainting reads.
#[derive(SystemParam)]
struct Easel<'w> {
    theme: Res<'w, Theme>,
    speech: Res<'w, Speech>,
    preferences: Res<'w, Preferences>,
    guided: Res<'w, Guided>,
    face: Res<'w, LiveFace>,
    images: ResMut<'w, Assets<Image>>,
}

/// Draws what has changed.
fn repaint(
    mut easel: Easel,
    mut scene: ResMut<Scene>,
    panels: Query<(Entity, &Panel)>,
    mut commands: Commands,
    mut awake: ResMut<Awake>,
) {
    if scene.stale.is_empty() || panels.is_empty() {
        return;
    }
    let stale = std::mem::take(&mut scene.bypass_change_detection().stale);
    let mut drawing = Drawing {
        scene: &scene,
        preferences: &easel.preferences,
        guided: *easel.guided,
        face: easel.face.image(),
        voice: None,
        scenery: easel.face.props().scenery.clone(),
        company: &easel.face.props().company,
        own: easel.face.props().own.clone(),
    };
    if stale.contains(&Part::Measures) && !is_written(scene.channel) {
        let line = voice::voice_picture(&drawing, &easel.theme);
        drawing.voice = Some(easel.images.add(line));
    }
    for (entity, panel) in panels.iter().filter(|(_, it)| stale.contains(&it.0)) {
        let mut panel_commands = commands.entity(entity);
        panel_commands.despawn_children();
        if panel.0 == Part::Line {
            panel_commands.insert(line::spoken(&scene.person.name, &scene.line));
        }
        panel_commands.with_children(|spawn| {
            let mut ui = Ui { spawn, theme: &easel.theme, words: &easel.speech.0 };
            draw(&mut ui, panel.0, &drawing);
        });
    }
    if stale.contains(&Part::Measures) {
        scene.bypass_change_detection().measured = true;
    }
    awake.settle();
}

fn draw(ui: &mut Ui, part: Part, drawing: &Drawing) {
    match part {
        Part::Header => header::draw(ui, drawing),
        Part::Stage => stage::draw(ui, drawing),
        Part::Measures => stage::draw_measures(ui, drawing),
        Part::Line => line::draw(ui, drawing),
        Part::Reply => reply::draw(ui, drawing),
        Part::Why => why::draw(ui, drawing),
        Part::Options => options::draw(ui, drawing),
        Part::Ending => options::ending(ui, drawing),
    }
}

/// Whether nothing lies on top of the call.
fn uncovered(overlay: Res<State<Overlay>>) -> bool {
    *overlay.get() == Overlay::None
}
