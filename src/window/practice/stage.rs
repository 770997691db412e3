//! The stage: the face in air that follows calm slowly, or the bubbles of a chat, and the measures
//! under it.

use std::time::Duration;

use bevy::prelude::*;

use super::{Drawing, bubbles, guide, letter, needs, panel, place, post, voice};
use crate::{
    core::scenario::Channel,
    window::{
        Screen,
        redraw::Awake,
        scene::{Part, Scene},
        theme::{Face, Lettering, Size, Theme},
        widget::Ui,
    },
};

/// The air around the customer, following calm.
#[derive(Component, Clone, Copy, Debug)]
struct Air {
    from: f32,
    to: f32,
    since: Duration,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, follow.run_if(in_state(Screen::Practice)));
}

/// The frame of the stage.
pub(super) fn frame(ui: &mut Ui, share: f32) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let node = Node {
        flex_direction: if narrow { FlexDirection::Row } else { FlexDirection::Column },
        width: if narrow { percent(100) } else { percent(share) },
        flex_shrink: 0.0,
        min_height: Val::Px(0.0),
        overflow: Overflow::clip(),
        ..default()
    };
    let air = Air { from: -1.0, to: -1.0, since: Duration::ZERO };
    ui.group("Stage", (node, air, light(theme, 30.0)), |ui| {
        if !narrow {
            guide::frame(ui);
        }
        panel(ui, Part::Stage, face_place(ui.theme));
        panel(ui, Part::Measures, measures_place(ui.theme));
    });
}

/// Where the face stands.
fn face_place(theme: &Theme) -> Node {
    let narrow = theme.narrow();
    Node {
        flex_grow: if narrow { 0.0 } else { 1.0 },
        flex_basis: if narrow { Val::Px(theme.units(84.0)) } else { Val::Px(0.0) },
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::FlexEnd,
        align_items: AlignItems::Center,
        min_height: Val::Px(0.0),
        overflow: Overflow::clip(),
        ..default()
    }
}

/// Where the measures stand.
fn measures_place(theme: &Theme) -> Node {
    let narrow = theme.narrow();
    Node {
        flex_direction: FlexDirection::Column,
        flex_grow: if narrow { 1.0 } else { 0.0 },
        flex_shrink: if narrow { 1.0 } else { 0.0 },
        min_width: Val::Px(0.0),
        row_gap: theme.gap(if narrow { 4.0 } else { 10.0 }),
        padding: if narrow {
            theme.padding(12.0, 8.0)
        } else {
            let side = theme.gap(needs::side(theme));
            UiRect::new(side, side, theme.gap(8.0), theme.gap(14.0))
        },
        ..default()
    }
}

pub(crate) fn light(theme: &Theme, calm: f32) -> BackgroundGradient {
    let light = theme.palette.stage(calm);
    BackgroundGradient::from(RadialGradient {
        position: UiPosition::CENTER,
        shape: RadialGradientShape::FarthestCorner,
        stops: vec![ColorStop::auto(light.middle), ColorStop::auto(light.rim)],
        ..default()
    })
}

fn follow(
    time: Res<Time>,
    theme: Res<Theme>,
    scene: Option<Res<Scene>>,
    mut stages: Query<(&mut Air, &mut BackgroundGradient)>,
    mut awake: ResMut<Awake>,
    mut passed: Local<Duration>,
) {
    let Some(scene) = scene else { return };
    // Calm in points; colour needs no more precision.
    let calm = scene.calm.to as f32;
    let whole = theme.motion.stage();
    for (mut air, mut gradient) in &mut stages {
        if air.to < 0.0 {
            *air = Air { from: calm, to: calm, since: whole };
            *gradient = light(&theme, calm);
        } else if air.to.to_bits() != calm.to_bits() {
            *air = Air { from: air.to, to: calm, since: Duration::ZERO };
        } else if air.since >= whole && !whole.is_zero() {
            continue;
        }
        air.since += time.delta();
        *passed += time.delta();
        let share = if whole.is_zero() {
            1.0
        } else {
            (air.since.as_secs_f32() / whole.as_secs_f32()).min(1.0)
        };
        awake.every(AIR_FRAME);
        if *passed >= AIR_FRAME || share >= 1.0 {
            *passed = Duration::ZERO;
            *gradient = light(&theme, air.from + (air.to - air.from) * share);
            awake.settle();
        }
    }
}

/// Time between two steps of the air: a slow change needs few.
const AIR_FRAME: Duration = Duration::from_millis(80);

/// Whether a channel is written: the face is then hidden until the debrief.
pub(crate) const fn is_written(channel: Channel) -> bool {
    matches!(channel, Channel::Chat | Channel::Email | Channel::PublicPost)
}

pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let scene = drawing.scene;
    match scene.channel {
        Channel::Chat | Channel::Email | Channel::PublicPost if ui.theme.narrow() => {}
        Channel::Chat => bubbles::bubbles(ui, scene),
        Channel::Email => letter::thread(ui, scene),
        Channel::PublicPost => post::draw(ui, scene),
        Channel::Phone | Channel::InPerson | Channel::Video => place::draw(ui, drawing),
    }
}

pub(super) fn draw_measures(ui: &mut Ui, drawing: &Drawing) {
    let (theme, scene) = (ui.theme, drawing.scene);
    let narrow = theme.narrow();
    voice::draw(ui, drawing, drawing.voice.clone().filter(|_| !narrow));
    if narrow {
        instead_of_stage(ui, scene);
    }
    if !drawing.preferences.shows_meters() {
        return;
    }
    let room = theme.room.x * super::stage_share(scene.channel) / 100.0;
    needs::draw(ui, drawing, room - 2.0 * theme.units(needs::side(theme)));
}

/// Where there is no room for a stage: who else is there, who reads along, what was said around.
fn instead_of_stage(ui: &mut Ui, scene: &Scene) {
    let lettering = Lettering::new(Size::Small, ui.theme.palette.stage_ink);
    for companion in &scene.company {
        ui.text(lettering, format!("{} · {}", companion.name, companion.role));
    }
    if scene.channel == Channel::PublicPost {
        post::readers(ui, scene);
        post::place(ui, scene);
    }
    if let Some(said) = scene.history.iter().rev().find(|it| it.around) {
        ui.text(lettering.face(Face::Cue), said.text.to_string());
    }
}
