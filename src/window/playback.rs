//! Events come out one by one, at the pace of a conversation: the meters move, she takes it in, and
//! only then she answers. The session has long settled everything; this is only for the eyes.

use std::{collections::VecDeque, time::Duration};

use bevy::prelude::*;

use super::{
    Overlay, Preferences, Screen,
    bridge::Practice,
    redraw::Awake,
    scene::{Beat, Better, Part, Scene},
    theme::{Motion, Theme},
};
use crate::core::{
    coach::{About, Level},
    scenario::{Channel, Gesture},
    session::{Event, Stamped},
};

/// Events that are still to be shown.
#[derive(Resource, Debug, Default)]
pub(super) struct Playback {
    waiting: VecDeque<Stamped>,
    /// Time until the next one.
    left: Duration,
    /// Whether the wait before the next one has begun.
    begun: bool,
}

/// The events that are due have been shown.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct PlaybackDone;

/// An event has been shown.
#[derive(Message, Clone, Debug)]
pub(super) struct Shown(pub Stamped);

impl Playback {
    /// Shows these after what already waits.
    pub(super) fn queue(&mut self, events: &[Stamped]) {
        self.waiting.extend(events.iter().cloned());
    }

    /// Whether everything has been shown.
    pub(super) fn is_done(&self) -> bool {
        self.waiting.is_empty()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Playback>().add_message::<Shown>().add_systems(
        Update,
        play.in_set(PlaybackDone)
            .run_if(resource_exists::<Scene>)
            .run_if(resource_exists::<Practice>)
            .run_if(in_state(Overlay::None)),
    );
    app.add_systems(OnExit(Screen::Practice), forget);
}

fn forget(mut playback: ResMut<Playback>) {
    *playback = Playback::default();
}

/// The wait before an event, where the two meet like this.
fn wait_before(event: &Event, motion: Motion, channel: Channel) -> Duration {
    let way = match (event, channel) {
        (Event::CustomerSpoke { .. }, Channel::Video) => motion.delay(),
        (Event::CustomerSpoke { .. }, Channel::Email) => motion.post(),
        _ => Duration::ZERO,
    };
    way + match event {
        Event::CustomerSpoke { cue, .. } if cue.gesture == Some(Gesture::LongPause) => {
            motion.long_pause()
        }
        Event::CustomerSpoke { .. } | Event::SessionEnded { .. } => motion.listens(),
        _ => Duration::ZERO,
    }
}

/// Time between two looks at what is due.
const LOOK: Duration = Duration::from_millis(100);

fn play(
    time: Res<Time>,
    theme: Res<Theme>,
    preferences: Res<Preferences>,
    mut playback: ResMut<Playback>,
    mut scene: ResMut<Scene>,
    practice: Res<Practice>,
    mut shown: MessageWriter<Shown>,
    mut awake: ResMut<Awake>,
) {
    let first = scene.line.is_empty();
    while let Some(next) = playback.waiting.front() {
        if !playback.begun {
            // Her first words need no pause: nobody has said anything yet.
            let wait = if first {
                Duration::ZERO
            } else {
                wait_before(&next.event, theme.motion, scene.channel)
            };
            playback.left = wait;
            playback.begun = true;
            if wait > Duration::ZERO {
                scene.wait_for(Beat::Listens);
            }
        } else {
            playback.left = playback.left.saturating_sub(time.delta());
        }
        if playback.left > Duration::ZERO {
            awake.every(LOOK);
            return;
        }
        playback.begun = false;
        let Some(event) = playback.waiting.pop_front() else {
            return;
        };
        scene.show(&event);
        if matches!(event.event, Event::AffectShifted { .. }) {
            advise(&mut scene, &practice, preferences.coach);
        }
        shown.write(Shown(event));
        awake.settle();
    }
}

/// One better line, where there is one.
fn advise(scene: &mut Scene, practice: &Practice, level: Level) {
    let advice = practice.advice(level);
    scene.not_found = match advice.as_ref().map(|it| it.about) {
        Some(About::NotFound { need }) => Some(need),
        _ => None,
    };
    scene.cautions = advice.as_ref().map(|it| it.cautions.clone()).unwrap_or_default();
    scene.better = advice.and_then(|it| it.better).map(|it| Better {
        text: it.say,
        calm: it.calm,
        trust: it.trust,
    });
    scene.touch(&[Part::Why]);
}
