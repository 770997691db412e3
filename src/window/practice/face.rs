//! The live face: which pose it aims for, how it gets there, and when it rests.

use std::time::Duration;

use bevy::{ecs::system::SystemParam, prelude::*};

use super::{place, scenery};
use crate::core::{scenario::Channel, session::Event};
use crate::{
    core::{
        customer::Stance,
        scenario::{Customer, Gesture},
    },
    window::{
        Screen,
        playback::{PlaybackDone, Shown},
        portrait::{
            Pose, blink, breath, expression_for, gesture_pose, paint, paint_bust, pose_for,
        },
        redraw::Awake,
        scene::Scene,
        theme::{Theme, picture_of},
    },
};

/// Size of a portrait, in pixels: sharp enough on a stage of a third of a wide window.
const LIVE: (u32, u32) = (480, 560);
/// Size of a face on a card.
const CARD: (u32, u32) = (380, 240);
/// How long a gesture takes.
const GESTURE: Duration = Duration::from_millis(1400);
/// How long blinks and breath go on after something happened.
const LIVELY: Duration = Duration::from_secs(10);
/// Time between two drawings while the face moves: smooth enough, and cheap without a graphics card.
const FRAME: Duration = Duration::from_millis(60);
/// Time between two drawings while she only breathes.
const CALM_FRAME: Duration = Duration::from_millis(160);
/// Length of a breath, in seconds.
const BREATH: f32 = 3.8;
/// Time between blinks and length of one, in seconds.
const BLINK: (f32, f32) = (3.4, 0.22);

/// The face on the stage.
#[derive(Resource, Clone, Debug, Default)]
pub(crate) struct LiveFace {
    image: Handle<Image>,
    size: (u32, u32),
    props: Props,
    from: Pose,
    to: Pose,
    since: Duration,
    gesture: Option<(Gesture, Duration)>,
    lively: Duration,
    drawn: Option<Pose>,
    drawn_at: Duration,
}

/// What stands around the face, drawn once a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Props {
    /// What stands behind her, in a room.
    pub(super) scenery: Option<Handle<Image>>,
    /// Who else is on the call.
    pub(super) company: Vec<Handle<Image>>,
    /// Oneself, without a camera.
    pub(super) own: Option<Handle<Image>>,
}

impl Props {
    fn of(scene: &Scene, theme: &Theme, images: &mut Assets<Image>) -> Self {
        let scenery = (scene.channel == Channel::InPerson)
            .then(|| images.add(scenery::room(theme, place::waiting_people(scene))));
        let own = (scene.channel == Channel::Video).then(|| images.add(scenery::own()));
        let mut company = Vec::new();
        for companion in &scene.company {
            let pixels = paint_bust(&companion.looks, &Pose::default(), LIVE.0, LIVE.1);
            company.push(images.add(picture_of(LIVE.0, LIVE.1, pixels)));
        }
        Self { scenery, company, own }
    }
}

impl LiveFace {
    /// What stands around it.
    pub(super) fn props(&self) -> &Props {
        &self.props
    }

    /// The picture of the face.
    pub(crate) fn image(&self) -> Handle<Image> {
        self.image.clone()
    }

    fn aim(&mut self, pose: Pose) {
        if pose != self.to {
            self.from = self.drawn.unwrap_or(pose);
            self.to = pose;
            self.since = Duration::ZERO;
        }
    }
}

/// Paints faces for cards.
#[derive(SystemParam)]
pub(crate) struct Gallery<'w> {
    images: ResMut<'w, Assets<Image>>,
}

impl Gallery<'_> {
    /// The face of a customer as a call with her begins.
    pub(crate) fn card(&mut self, customer: &Customer) -> Handle<Image> {
        let pose = resting(Stance::of_calm(customer.start().0), customer);
        let pixels = paint(&customer.looks, &pose, CARD.0, CARD.1, None);
        self.images.add(picture_of(CARD.0, CARD.1, pixels))
    }

    /// Hangs any picture.
    pub(crate) fn hang(&mut self, picture: Image) -> Handle<Image> {
        self.images.add(picture)
    }

    /// The face of a customer in this stance.
    pub(crate) fn portrait(&mut self, customer: &Customer, stance: Stance) -> Handle<Image> {
        let pose = resting(stance, customer);
        let pixels = paint_bust(&customer.looks, &pose, LIVE.0, LIVE.1);
        self.images.add(picture_of(LIVE.0, LIVE.1, pixels))
    }
}

fn resting(stance: Stance, customer: &Customer) -> Pose {
    // A share between 0 and 1: nothing is lost by less precision.
    let shown = customer.persona().expressiveness as f32;
    pose_for(expression_for(stance, customer), shown)
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LiveFace>()
        .add_systems(OnEnter(Screen::Practice), sit_down.before(super::open))
        .add_systems(
            Update,
            (listen, live)
                .chain()
                .after(PlaybackDone)
                .run_if(in_state(Screen::Practice))
                .run_if(resource_exists::<Scene>),
        );
}

fn sit_down(
    mut face: ResMut<LiveFace>,
    mut images: ResMut<Assets<Image>>,
    scene: Res<Scene>,
    theme: Res<Theme>,
) {
    let pose = resting(scene.stance, &scene.person.customer);
    let size = place::picture_size(scene.channel);
    let pixels = paint_bust(&scene.person.looks, &pose, size.0, size.1);
    let image = images.add(picture_of(size.0, size.1, pixels));
    let props = Props::of(&scene, &theme, &mut images);
    *face = LiveFace { image, size, props, from: pose, to: pose, drawn: Some(pose), ..default() };
}

/// Something happened: aim for a new pose, play a gesture, be lively for a while.
fn listen(mut shown: MessageReader<Shown>, mut face: ResMut<LiveFace>, scene: Res<Scene>) {
    for Shown(stamped) in shown.read() {
        match &stamped.event {
            Event::CustomerSpoke { cue, .. } => {
                face.gesture = cue.gesture.map(|it| (it, Duration::ZERO));
                face.lively = LIVELY;
            }
            Event::AffectShifted { .. } | Event::StanceChanged { .. } => face.lively = LIVELY,
            _ => {}
        }
        let pose = resting(scene.stance, &scene.person.customer);
        face.aim(pose);
    }
}

fn live(
    time: Res<Time>,
    theme: Res<Theme>,
    scene: Res<Scene>,
    mut face: ResMut<LiveFace>,
    mut images: ResMut<Assets<Image>>,
    mut awake: ResMut<Awake>,
) {
    let motion = theme.motion;
    let passed = time.delta();
    let it = face.bypass_change_detection();
    it.since += passed;
    it.lively = it.lively.saturating_sub(passed);
    let moving = it.since < motion.face();
    let gesturing = advance_gesture(it, passed, motion.still);
    if !moving && !gesturing && (it.lively.is_zero() || motion.still) && it.drawn == Some(it.to) {
        return;
    }
    let frame = if moving || gesturing { FRAME } else { CALM_FRAME };
    it.drawn_at += passed;
    awake.every(frame);
    if it.drawn_at < frame && !motion.still {
        return;
    }
    it.drawn_at = Duration::ZERO;
    let pose = pose_now(it, motion.face(), time.elapsed_secs(), motion.still);
    if it.drawn != Some(pose) {
        it.drawn = Some(pose);
        let pixels = paint_bust(&scene.person.looks, &pose, it.size.0, it.size.1);
        if let Some(mut image) = images.get_mut(&it.image) {
            image.data = Some(pixels);
        }
        awake.settle();
    }
}

fn advance_gesture(face: &mut LiveFace, passed: Duration, still: bool) -> bool {
    let Some((_, since)) = &mut face.gesture else {
        return false;
    };
    *since += passed;
    if *since >= GESTURE || still {
        face.gesture = None;
        return false;
    }
    true
}

/// The pose at this moment: on the way, in a gesture, breathing, blinking; or simply the aim.
fn pose_now(face: &LiveFace, whole: Duration, now: f32, still: bool) -> Pose {
    if still {
        return face.to;
    }
    let share = (face.since.as_secs_f32() / whole.as_secs_f32().max(f32::EPSILON)).min(1.0);
    let eased = share * share * (3.0 - 2.0 * share);
    let mut pose = Pose::between(&face.from, &face.to, eased);
    if let Some((gesture, since)) = face.gesture {
        pose = gesture_pose(gesture, &pose, since.as_secs_f32() / GESTURE.as_secs_f32());
    }
    if face.lively.is_zero() {
        return if face.gesture.is_none() && share >= 1.0 { face.to } else { pose };
    }
    let (every, long) = BLINK;
    let at = now % every;
    if at < long {
        pose.lid = pose.lid.max(blink(at / long));
    }
    pose.breath = breath(now / BREATH);
    pose
}
