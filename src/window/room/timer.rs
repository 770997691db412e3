//! The clock on the wall: a minute at a time, standing still while the room is frozen. At its end it
//! only says so; nobody is hurried by a noise.

use std::time::Duration;

use bevy::prelude::*;

use super::{InRoom, RoomAsk};
use crate::window::{
    Screen, Speech,
    ask::Ask,
    redraw::Awake,
    stopwatch::Stopwatch,
    theme::{Face, Lettering, Size},
    widget::Ui,
};

/// One press of the key.
const MINUTE: Duration = Duration::from_secs(60);
/// Longest time on the clock.
const LONGEST: Duration = Duration::from_secs(60 * 30);
/// Time between two looks at it.
const TICK: Duration = Duration::from_millis(500);

/// The words of the clock.
#[derive(Component)]
struct ClockText;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (set_clock, tick).chain().run_if(resource_exists::<InRoom>).run_if(in_state(Screen::Room)),
    );
}

fn set_clock(mut asked: MessageReader<Ask>, mut room: ResMut<InRoom>) {
    for ask in asked.read() {
        match ask {
            Ask::Room(RoomAsk::Minute) if !room.frozen => {
                let now = room.clock.unwrap_or_default();
                room.clock = Some((now + MINUTE).min(LONGEST));
            }
            Ask::Room(RoomAsk::NoClock) => room.clock = None,
            _ => {}
        }
    }
}

/// The clock as the page shows it.
pub(super) fn draw(ui: &mut Ui, room: &InRoom) {
    let theme = ui.theme;
    let lettering = Lettering::new(Size::Voice, theme.palette.ink).face(Face::Strong);
    let shown = ui.words.say("room-time-over");
    ui.text(lettering, face(room.clock, &shown)).insert(ClockText);
}

/// Such as "1:05"; nothing without a clock.
fn face(left: Option<Duration>, over: &str) -> String {
    match left {
        None => String::new(),
        Some(Duration::ZERO) => over.to_owned(),
        Some(left) => {
            let seconds = left.as_millis().div_ceil(1000);
            format!("{}:{:02}", seconds / 60, seconds % 60)
        }
    }
}

fn tick(
    time: Res<Time<Real>>,
    mut watch: Local<Stopwatch>,
    mut room: ResMut<InRoom>,
    speech: Res<Speech>,
    mut shown: Query<&mut Text, With<ClockText>>,
    mut awake: ResMut<Awake>,
) {
    let Some(left) = room.clock.filter(|it| !it.is_zero() && !room.frozen) else {
        watch.stop();
        return;
    };
    let left = left.saturating_sub(watch.lap(time.elapsed()));
    room.bypass_change_detection().clock = Some(left);
    awake.every(TICK);
    let words = face(Some(left), &speech.0.say("room-time-over"));
    for mut text in &mut shown {
        if text.0 != words {
            text.0.clone_from(&words);
            awake.settle();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_reads_as_clocks_do() {
        assert_eq!(face(None, "over"), "");
        assert_eq!(face(Some(Duration::from_millis(64_200)), "over"), "1:05");
        assert_eq!(face(Some(Duration::ZERO), "over"), "over");
    }
}
