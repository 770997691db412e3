//! What restores between two calls: three breaths at a quiet pace, one line about the next customer,
//! somebody one helped; after a hard call a break. What is typed here is for nobody else and is not
//! kept. The place is as high before as after, so that nothing jumps.

use std::time::Duration;

use bevy::prelude::*;

use super::{early, kudos, next::Next};
use crate::{
    core::shift::{Between, Ritual, ShiftState},
    window::{
        Screen, Speech,
        ask::Ask,
        on_shift::Restored,
        redraw::Awake,
        theme::{Face, Theme},
        widget::{FocusFirst, SeenSoon, Ui, Weight, announced},
    },
    words::{FluentValue, Words, change_line},
};

/// What was begun between two calls.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub(super) struct Begun(pub(super) Option<Doing>);

/// Something that takes its moment between two calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// A ritual that restores.
    Ritual(Ritual),
    /// Writing down a good word that somebody gave.
    Praise,
    /// Ending the shift before its last call.
    Ending,
}

/// How long the breaths have lasted.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Breathing(Duration);

/// What the breath says.
#[derive(Component, Clone, Copy, Debug)]
struct BreathWords;

/// The bar that fills and empties with it.
#[derive(Component, Clone, Copy, Debug)]
struct BreathBar;

/// How many breaths, and how long one goes in and out: longer out than in.
const BREATHS: u32 = 3;
const IN: Duration = Duration::from_secs(3);
const OUT: Duration = Duration::from_secs(5);
/// Time between two looks at the breath: smooth enough for something this slow.
const PACE: Duration = Duration::from_millis(50);
/// Least height of the place, in units: two lines and the margins; and each thing to choose below them.
const HEIGHT: f32 = 66.0;
const CHOICE: f32 = 52.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Begun>()
        .init_resource::<Breathing>()
        .add_systems(Update, (begin, breathe).chain().run_if(in_state(Screen::Shift)))
        .add_systems(OnExit(Screen::Shift), leave);
}

fn leave(next: Res<State<Screen>>, mut begun: ResMut<Begun>, mut restored: ResMut<Restored>) {
    // The same page in a new look keeps what was begun.
    if *next.get() != Screen::Shift {
        begun.0 = None;
        restored.0 = None;
    }
}

fn begin(
    mut asked: MessageReader<Ask>,
    mut begun: ResMut<Begun>,
    mut breathing: ResMut<Breathing>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        match ask {
            Ask::Ritual(ritual) => {
                begun.0 = ritual.map(Doing::Ritual);
                breathing.0 = Duration::ZERO;
                next.set(Screen::Shift);
            }
            Ask::Praise(opens) => {
                begun.0 = opens.then_some(Doing::Praise);
                next.set(Screen::Shift);
            }
            Ask::ShiftEnds(opens) => {
                begun.0 = opens.then_some(Doing::Ending);
                next.set(Screen::Shift);
            }
            Ask::Between(_) => begun.0 = None,
            _ => {}
        }
    }
}

/// The place of what restores.
pub(super) fn show(
    ui: &mut Ui,
    shift: &ShiftState,
    next: &Next,
    begun: &Begun,
    restored: Restored,
) {
    let theme = ui.theme;
    let mut card = ui.card("Restore", |ui| {
        if let Some(before) = restored.0 {
            let line = change_line(ui.words, before, shift.agent);
            ui.text(theme.body().face(Face::Strong), line.clone()).insert(announced(line));
        } else if shift.break_due && shift.practice.is_none() {
            ui.say(theme.body(), "shift-hard");
        }
        match begun.0 {
            Some(Doing::Ritual(Ritual::Breath)) => breath(ui),
            Some(Doing::Ritual(Ritual::Line)) => {
                let name = [("name", FluentValue::from(next.name()))];
                let ask = ui.words.say_with("shift-line-ask", &name);
                line(ui, ask, ("shift-line-name", "shift-line-hint"), Ritual::Line);
            }
            Some(Doing::Ritual(Ritual::Helped)) => {
                let ask = ui.words.say("shift-helped-ask");
                line(ui, ask, ("shift-helped-name", "shift-helped-hint"), Ritual::Helped);
            }
            Some(Doing::Praise) => kudos::write(ui),
            Some(Doing::Ending) => early::ask(ui, shift),
            // While somebody is on the line there is nothing to restore first.
            None if shift.practice.is_some() => drop(ui.say(theme.body(), "shift-waits")),
            None => choices(ui, shift),
        }
    });
    let height = Val::Px(theme.length(height(shift)));
    card.entry::<Node>().and_modify(move |mut it| it.min_height = height);
    if begun.0.is_some() || restored.0.is_some() {
        // In one column it lies below what is seen.
        card.insert(SeenSoon::default());
    }
}

/// As high as all there was to choose from, so that what stands below stays where it is when something
/// is begun or done.
fn height(shift: &ShiftState) -> f32 {
    let others = usize::from(shift.break_due) + usize::from(kudos::may_be_given(shift));
    HEIGHT + CHOICE * (Ritual::ALL.len() + others) as f32
}

/// What can be chosen: one ritual before each call, a break after a hard one.
fn choices(ui: &mut Ui, shift: &ShiftState) {
    let theme = ui.theme;
    ui.say(theme.body(), if shift.reset_taken { "shift-restored" } else { "shift-restore" });
    let node = Node {
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::FlexStart,
        row_gap: theme.gap(6.0),
        ..default()
    };
    ui.group("Rituals", node, |ui| {
        for (ritual, name) in Ritual::ALL.iter().filter(|_| !shift.reset_taken) {
            let ask = Ask::Ritual(Some(*ritual));
            ui.button(Weight::Plain, &format!("shift-ritual-{name}"), ask);
        }
        if shift.break_due {
            ui.button(Weight::Plain, "shift-take-break", Ask::Between(Between::Break));
        }
        kudos::choice(ui, shift);
    });
}

/// A line to oneself.
fn line(ui: &mut Ui, ask: String, (name, hint): (&str, &str), ritual: Ritual) {
    let theme = ui.theme;
    ui.text(theme.body(), ask);
    ui.field(name, hint, 1.0, FocusFirst, |_| {});
    ui.say(theme.aside(), "shift-not-kept");
    ways(ui, "shift-ritual-done", ritual);
}

/// Three breaths; where nothing may move, only what to do.
fn breath(ui: &mut Ui) {
    let theme = ui.theme;
    if theme.motion.still {
        ui.say(theme.body(), "shift-breathe-still");
        ways(ui, "shift-breathe-done", Ritual::Breath);
        return;
    }
    let said = said_at(ui.words, Duration::ZERO);
    ui.text(theme.heading(), said).insert(BreathWords);
    let groove = Node {
        width: percent(100),
        height: Val::Px(theme.length(14.0)),
        border_radius: BorderRadius::all(px(7)),
        ..default()
    };
    ui.group("Breath", (groove, BackgroundColor(theme.palette.groove)), |ui| {
        let bar = Node {
            width: percent(0),
            height: percent(100),
            border_radius: BorderRadius::all(px(7)),
            ..default()
        };
        ui.spawn.spawn((Name::new("Bar"), BreathBar, bar, BackgroundColor(theme.palette.calm)));
    });
    ways(ui, "shift-breathe-skip", Ritual::Breath);
}

fn ways(ui: &mut Ui, done: &str, ritual: Ritual) {
    ui.row("Ways", 12.0, |ui| {
        let mut done = ui.button(Weight::Plain, done, Ask::Between(Between::Reset(ritual)));
        if ritual == Ritual::Breath {
            done.insert(FocusFirst);
        }
        ui.button(Weight::Link, "shift-ritual-leave", Ask::Ritual(None));
    });
}

/// The number of the breath at this time, and how full it is, 0 to 1; nothing once all are done.
fn full_at(time: Duration) -> Option<(u32, bool, f32)> {
    let whole = IN + OUT;
    let number = (time.as_secs_f32() / whole.as_secs_f32()) as u32;
    if number >= BREATHS {
        return None;
    }
    let within = time.saturating_sub(whole * number);
    let breathes_in = within < IN;
    let full = if breathes_in {
        within.as_secs_f32() / IN.as_secs_f32()
    } else {
        1.0 - (within - IN).as_secs_f32() / OUT.as_secs_f32()
    };
    Some((number + 1, breathes_in, full))
}

fn said_at(words: &Words, time: Duration) -> String {
    let (number, breathes_in, _) = full_at(time).unwrap_or((BREATHS, false, 0.0));
    let values = [
        ("number", FluentValue::from(f64::from(number))),
        ("count", FluentValue::from(f64::from(BREATHS))),
    ];
    words.say_with(if breathes_in { "shift-breathe-in" } else { "shift-breathe-out" }, &values)
}

fn breathe(
    time: Res<Time>,
    begun: Res<Begun>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    mut breathing: ResMut<Breathing>,
    mut said: Query<&mut Text, With<BreathWords>>,
    mut bars: Query<&mut Node, With<BreathBar>>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    if begun.0 != Some(Doing::Ritual(Ritual::Breath)) || theme.motion.still {
        return;
    }
    breathing.0 += time.delta();
    awake.every(PACE);
    let Some((_, _, full)) = full_at(breathing.0) else {
        commands.write_message(Ask::Between(Between::Reset(Ritual::Breath)));
        return;
    };
    let words = said_at(&speech.0, breathing.0);
    for mut text in said.iter_mut().filter(|it| it.0 != words) {
        text.0.clone_from(&words);
    }
    for mut bar in &mut bars {
        bar.width = percent(full * 100.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_breaths_go_in_and_longer_out_and_end() {
        assert_eq!(full_at(Duration::ZERO), Some((1, true, 0.0)));
        assert_eq!(full_at(IN), Some((1, false, 1.0)));
        assert_eq!(full_at(IN + OUT), Some((2, true, 0.0)));
        assert!(full_at((IN + OUT) * BREATHS).is_none());
        assert!(OUT > IN);
    }
}
