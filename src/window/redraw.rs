//! When the window draws: while something moves, a few times after anything happened, and otherwise
//! not at all. An idle window costs nothing.

use std::time::Duration;

use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput},
    input_focus::InputFocus,
    picking::hover::Hovered,
    prelude::*,
    window::{RequestRedraw, WindowResized},
    winit::{UpdateMode, WinitSettings},
};

use super::{ask::Ask, theme::Refresh};

/// Updates that follow anything that happened: state changes, layout and drawing take several.
const SETTLE: u8 = 5;
/// The longest rest. Nothing depends on it; it only bounds the damage of a missed wake-up.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// What keeps the window awake.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Awake {
    /// Updates still to come, whatever happens.
    settle: u8,
    /// Whether something moves in this update.
    moves: bool,
    /// The shortest time between two updates that something asks for.
    pace: Option<Duration>,
}

impl Awake {
    /// Something moves: draw again at once.
    pub fn move_on(&mut self) {
        self.moves = true;
        self.settle = SETTLE;
    }

    /// Something changed: let it settle.
    pub fn settle(&mut self) {
        self.settle = SETTLE;
    }

    /// Something wants an update this often. Give the same pace as long as it lasts: each change of
    /// pace draws once more at once, so a countdown here would draw without rest.
    pub fn every(&mut self, pace: Duration) {
        self.pace = Some(self.pace.map_or(pace, |it| it.min(pace)));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Awake>()
        .add_message::<RequestRedraw>()
        .add_systems(Last, (notice, keep_awake).chain());
}

fn notice(
    mut keys: MessageReader<KeyboardInput>,
    mut clicks: MessageReader<MouseButtonInput>,
    mut sizes: MessageReader<WindowResized>,
    mut asked: MessageReader<Ask>,
    mut refreshed: MessageReader<Refresh>,
    hovered: Query<(), Changed<Hovered>>,
    focus: Res<InputFocus>,
    mut awake: ResMut<Awake>,
) {
    let count = keys.read().count()
        + clicks.read().count()
        + sizes.read().count()
        + asked.read().count()
        + refreshed.read().count();
    if count > 0 || !hovered.is_empty() || focus.is_changed() {
        awake.settle();
    }
}

fn keep_awake(
    mut awake: ResMut<Awake>,
    settings: Option<ResMut<WinitSettings>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if awake.settle > 0 {
        awake.settle -= 1;
        redraw.write(RequestRedraw);
    }
    let rest = awake.pace.take().unwrap_or(LONGEST_REST);
    awake.moves = false;
    let mode = UpdateMode::reactive_low_power(rest);
    if let Some(mut settings) = settings
        && settings.focused_mode != mode
    {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
    }
}
