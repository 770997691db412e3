//! Forty seconds, calmly: a bar that grows, a number, and two ways to be rid of them. When they are
//! over, nothing happens. Who wants nothing to move by itself begins without a clock.

use std::time::Duration;

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use crate::{
    window::{
        Screen, Speech,
        ask::{Ask, Clock},
        redraw::Awake,
        stopwatch::Stopwatch,
        theme::Theme,
        widget::{FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words},
};

/// How long a drill takes, about: one reply, thought over once.
const WHOLE: Duration = Duration::from_secs(40);
/// Time between two looks at the clock: it shows whole seconds.
const TICK: Duration = Duration::from_secs(1);

/// The clock of the drill.
#[derive(Resource, Clone, Copy, Debug)]
pub(super) struct Timer {
    left: Duration,
    state: Clock,
}

impl Timer {
    /// A full clock, off where nothing is to move by itself.
    pub(super) const fn new(still: bool) -> Self {
        Self { left: WHOLE, state: if still { Clock::Off } else { Clock::Run } }
    }

    /// The same, full again.
    pub(super) const fn begin_anew(&mut self) {
        self.left = WHOLE;
    }

    const fn seconds(&self) -> u64 {
        self.left.as_secs() + if self.left.subsec_nanos() > 0 { 1 } else { 0 }
    }

    /// How much of it is over, in per cent.
    fn gone(&self) -> f32 {
        // Whole seconds: the bar moves with the number, and no oftener.
        100.0 * (1.0 - self.seconds() as f32 / WHOLE.as_secs_f32())
    }

    fn words(&self, words: &Words) -> String {
        if self.left.is_zero() {
            return words.say("drill-clock-over");
        }
        let seconds = u32::try_from(self.seconds()).map_or(0.0, f64::from);
        words.say_with("drill-clock", &[("seconds", FluentValue::from(seconds))])
    }
}

/// The place of the clock on the page.
#[derive(Component, Clone, Copy, Debug)]
struct Place;

/// The number.
#[derive(Component, Clone, Copy, Debug)]
struct Number;

/// The part of the bar that is over.
#[derive(Component, Clone, Copy, Debug)]
struct Gone;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (choose, tick).chain().run_if(in_state(Screen::Drill).and_then(resource_exists::<Timer>)),
    );
}

/// The clock with its two switches.
pub(super) fn show(ui: &mut Ui, timer: &Timer) {
    let node = Node { flex_direction: FlexDirection::Column, ..default() };
    ui.group("Clock", (node, Place), |ui| fill(ui, timer, false));
}

/// `held` says that the focus was on one of the switches.
fn fill(ui: &mut Ui, timer: &Timer, held: bool) {
    let (theme, words) = (ui.theme, ui.words);
    let off = timer.state == Clock::Off;
    ui.row("Clock", 12.0, |ui| {
        if off {
            let mut on = ui.button(Weight::Link, "drill-clock-on", Ask::Clock(Clock::Run));
            if held {
                on.insert(FocusFirst);
            }
            return;
        }
        bar(ui, timer);
        let mut access = Spoken::new(Role::Timer);
        access.set_label(timer.words(words));
        ui.text(theme.aside(), timer.words(words)).insert((Number, AccessibilityNode(access)));
        let (name, ask) = match timer.state {
            Clock::Run => ("drill-clock-hold", Clock::Hold),
            _ => ("drill-clock-run", Clock::Run),
        };
        let mut hold = ui.button(Weight::Link, name, Ask::Clock(ask));
        if held {
            hold.insert(FocusFirst);
        }
        ui.button(Weight::Link, "drill-clock-off", Ask::Clock(Clock::Off));
    });
}

/// Width and height of the bar, in units.
const BAR: (f32, f32) = (160.0, 6.0);

fn bar(ui: &mut Ui, timer: &Timer) {
    let theme = ui.theme;
    let round = BorderRadius::all(px(BAR.1));
    let node = Node {
        width: theme.gap(BAR.0),
        height: px(BAR.1),
        border_radius: round,
        overflow: Overflow::clip(),
        ..default()
    };
    ui.group("Groove", (node, BackgroundColor(theme.palette.hairline)), |ui| {
        let node = Node {
            width: percent(timer.gone()),
            height: percent(100),
            border_radius: round,
            ..default()
        };
        let look = BackgroundColor(theme.palette.calm);
        ui.spawn.spawn((Name::new("Gone"), Gone, node, look));
    });
}

fn choose(
    mut asked: MessageReader<Ask>,
    mut timer: ResMut<Timer>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    places: Query<Entity, With<Place>>,
    mut commands: Commands,
    mut awake: ResMut<Awake>,
) {
    for ask in asked.read() {
        let Ask::Clock(state) = ask else { continue };
        if timer.state == Clock::Off && timer.left.is_zero() {
            timer.begin_anew();
        }
        timer.state = *state;
        for place in &places {
            commands.entity(place).despawn_children().with_children(|spawn| {
                let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
                fill(&mut ui, &timer, true);
            });
        }
        awake.settle();
    }
}

fn tick(
    time: Res<Time<Real>>,
    mut watch: Local<Stopwatch>,
    mut timer: ResMut<Timer>,
    speech: Res<Speech>,
    mut numbers: Query<&mut Text, With<Number>>,
    mut bars: Query<&mut Node, With<Gone>>,
    mut awake: ResMut<Awake>,
) {
    if timer.state != Clock::Run || timer.left.is_zero() || numbers.is_empty() {
        watch.stop();
        return;
    }
    awake.every(TICK);
    let before = timer.seconds();
    timer.left = timer.left.saturating_sub(watch.lap(time.elapsed()));
    if timer.seconds() == before {
        return;
    }
    for mut number in &mut numbers {
        number.0 = timer.words(&speech.0);
    }
    for mut bar in &mut bars {
        bar.width = percent(timer.gone());
    }
    awake.settle();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_over_says_so_kindly() {
        let words = Words::english();
        let mut timer = Timer::new(false);
        assert_eq!(timer.words(&words), "40 s");
        timer.left = Duration::ZERO;
        assert!(timer.words(&words).contains("nothing is counted"));
        assert_eq!(Timer::new(true).state, Clock::Off);
    }
}
