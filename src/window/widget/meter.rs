//! Meters: a name, a number, by how much it moved, and a bar that fills.

use std::time::Duration;

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::Ui;
use crate::{
    window::{
        redraw::Awake,
        theme::{Face, Lettering, Sign, Size, Theme},
    },
    words::signed,
};

/// Which meter.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MeterKind {
    /// Calm.
    Calm,
    /// Trust.
    Trust,
}

/// A bar that fills from one share to another.
#[derive(Component, Clone, Copy, Debug)]
pub(crate) struct Filling {
    /// Share at the start, 0 to 1.
    pub from: f32,
    /// Share at the end.
    pub to: f32,
    /// Time since it began.
    pub since: Duration,
}

impl Filling {
    /// The share after `since` of `whole`, eased at both ends.
    pub(super) fn share(&self, whole: Duration) -> f32 {
        if self.since >= whole {
            return self.to;
        }
        let t = self.since.as_secs_f32() / whole.as_secs_f32();
        self.from + (self.to - self.from) * t * t * (3.0 - 2.0 * t)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, fill);
}

/// Height of a bar, in logical pixels.
const BAR: f32 = 10.0;

impl Ui<'_, '_> {
    /// A meter that went from one level to another, 0 to 100, whole points; `moves` where it is yet
    /// to be seen filling.
    pub(crate) fn meter(
        &mut self,
        kind: MeterKind,
        (from, to): (i32, i32),
        moves: bool,
    ) -> EntityCommands<'_> {
        let theme = self.theme;
        let name = self.words.say(match kind {
            MeterKind::Calm => "meter-calm",
            MeterKind::Trust => "meter-trust",
        });
        let column = Node {
            flex_direction: FlexDirection::Column,
            row_gap: theme.gap(5.0),
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            min_width: Val::Px(theme.length(104.0)),
            border_radius: BorderRadius::all(px(6)),
            ..default()
        };
        let spoken = AccessibilityNode(level_spoken(&name, from, to));
        let bundle = (column, kind, spoken);
        self.group("Meter", bundle, |ui| {
            figures(ui, &name, from, to);
            bar(ui, kind, if moves { from } else { to }, to);
        })
    }
}

/// A level from 0 to 100 as a screen reader is told of it: where it stands, and by how much it moved.
pub(super) fn level_spoken(name: &str, from: i32, to: i32) -> Spoken {
    let mut node = Spoken::new(Role::Meter);
    node.set_label(name);
    node.set_numeric_value(f64::from(to));
    node.set_min_numeric_value(0.0);
    node.set_max_numeric_value(100.0);
    node.set_value(if from == to {
        format!("{to}")
    } else {
        format!("{to} ({})", signed((to - from).into()))
    });
    node
}

fn figures(ui: &mut Ui, name: &str, from: i32, to: i32) {
    let theme = ui.theme;
    let lettering = Lettering::new(Size::Body, theme.palette.stage_ink).face(Face::Strong);
    ui.row("Figures", 5.0, |ui| {
        ui.text(lettering, name);
        ui.space();
        ui.text(lettering, to.to_string());
        if to != from {
            ui.sign(lettering, if to > from { Sign::Up } else { Sign::Down });
            ui.text(lettering, (to - from).abs().to_string());
        }
    });
}

fn bar(ui: &mut Ui, kind: MeterKind, from: i32, to: i32) {
    let theme = ui.theme;
    let round = BorderRadius::all(px(BAR));
    let groove = Node { height: px(BAR), border_radius: round, ..default() };
    ui.group("Groove", (groove, BackgroundColor(theme.palette.groove)), |ui| {
        let share = |points: i32| (points as f32 / 100.0).clamp(0.0, 1.0);
        let filling = Filling { from: share(from), to: share(to), since: Duration::ZERO };
        let node = Node {
            width: percent(100.0 * filling.from),
            height: percent(100),
            border_radius: round,
            ..default()
        };
        ui.spawn.spawn((Name::new("Bar"), filling, node, BackgroundColor(colour(theme, kind))));
    });
}

const fn colour(theme: &Theme, kind: MeterKind) -> Color {
    match kind {
        MeterKind::Calm => theme.palette.calm,
        MeterKind::Trust => theme.palette.trust,
    }
}

fn fill(
    time: Res<Time>,
    theme: Res<Theme>,
    mut bars: Query<(&mut Filling, &mut Node)>,
    mut awake: ResMut<Awake>,
) {
    let whole = theme.motion.meter();
    for (mut filling, mut node) in &mut bars {
        let there = percent(100.0 * filling.to);
        if node.width == there {
            continue;
        }
        filling.since += time.delta();
        node.width = percent(100.0 * filling.share(whole));
        awake.move_on();
    }
}
