//! Rings: how far each need is met, with its name under it or beside it.

use std::time::Duration;

use accesskit::Node as Spoken;
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::{
    Ui,
    meter::{Filling, level_spoken},
};
use crate::window::{
    redraw::Awake,
    theme::{Lettering, Sign, Size, Theme},
};

/// A ring that went from one share to another, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ring<'a> {
    /// What it shows.
    pub name: &'a str,
    /// The share before.
    pub from: f64,
    /// The share now.
    pub to: f64,
    /// The colour of its name and of what is open.
    pub ink: Color,
    /// Whether the name stands beside a smaller ring.
    pub beside: bool,
    /// Whether it is yet to be seen closing.
    pub moves: bool,
}

impl Ring<'_> {
    /// Whole parts of a hundred by which it moved.
    fn by(&self) -> i32 {
        hundredths(self.to) - hundredths(self.from)
    }
}

/// A share in whole parts of a hundred.
pub(crate) fn hundredths(share: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a share lies between 0 and 1")]
    {
        (share * 100.0).round() as i32
    }
}

/// A ring that closes from one share to another.
#[derive(Component, Clone, Copy, Debug)]
struct Closing {
    filling: Filling,
    open: Color,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, close);
}

/// Edge and thickness of a ring with its name under it, in units.
const LARGE: (f32, f32) = (36.0, 6.0);
/// The same with its name beside it.
const SMALL: (f32, f32) = (20.0, 4.0);
/// Narrowest column of a ring with its name under it, in units: the longest name in one line.
pub(crate) const RING_COLUMN: f32 = 76.0;
/// How much the open part stands out from the ground, 0 to 1.
const OPEN: f32 = 0.2;

impl Ui<'_, '_> {
    /// A ring with its name.
    pub(crate) fn ring(&mut self, ring: Ring) -> EntityCommands<'_> {
        let theme = self.theme;
        let place = Node {
            flex_direction: if ring.beside { FlexDirection::Row } else { FlexDirection::Column },
            align_items: AlignItems::Center,
            column_gap: theme.gap(5.0),
            row_gap: theme.gap(4.0),
            flex_basis: if ring.beside { Val::Auto } else { Val::Px(theme.length(RING_COLUMN)) },
            flex_grow: if ring.beside { 0.0 } else { 1.0 },
            border_radius: BorderRadius::all(px(6)),
            ..default()
        };
        let access = AccessibilityNode(ring_spoken(&ring));
        self.group("Ring", (place, access), |ui| {
            circle(ui, &ring);
            let lettering = Lettering::new(Size::Small, ring.ink).centred();
            ui.text(lettering, ring.name).remove::<AccessibilityNode>();
        })
    }
}

/// A ring as a screen reader is told of it.
pub(crate) fn ring_spoken(ring: &Ring) -> Spoken {
    level_spoken(ring.name, hundredths(ring.from), hundredths(ring.to))
}

fn circle(ui: &mut Ui, ring: &Ring) {
    let theme = ui.theme;
    let (edge, thick) = if ring.beside { SMALL } else { LARGE };
    let node = Node {
        width: Val::Px(theme.length(edge)),
        height: Val::Px(theme.length(edge)),
        flex_shrink: 0.0,
        border: UiRect::all(Val::Px(theme.length(thick))),
        border_radius: BorderRadius::MAX,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    // Shares lie between 0 and 1; an angle needs no more precision.
    let (from, to) = (ring.from as f32, ring.to as f32);
    let since = if ring.moves { Duration::ZERO } else { theme.motion.meter() };
    let filling = Filling { from, to, since };
    let closing = Closing { filling, open: ring.ink.with_alpha(OPEN) };
    let drawn = sweep(theme, &closing);
    ui.group("Sweep", (node, closing, drawn, Pickable::IGNORE), |ui| {
        // Which way it went is said in form as well.
        let sign = match ring.by() {
            0 => return,
            by if by > 0 => Sign::Up,
            _ => Sign::Down,
        };
        let size = if ring.beside { 0.4 } else { 0.36 };
        ui.sign_of(theme.length(edge * size), ring.ink, sign);
    });
}

/// A turn of colour from the top, as far as it is closed.
fn sweep(theme: &Theme, closing: &Closing) -> BorderGradient {
    let share = closing.filling.share(theme.motion.meter());
    let turn = share.clamp(0.0, 1.0) * std::f32::consts::TAU;
    let (full, open) = (theme.palette.calm, closing.open);
    let stops = vec![
        AngularColorStop::new(full, 0.0),
        AngularColorStop::new(full, turn),
        AngularColorStop::new(open, turn),
        AngularColorStop::new(open, std::f32::consts::TAU),
    ];
    BorderGradient::from(ConicGradient::new(UiPosition::CENTER, stops))
}

fn close(
    time: Res<Time>,
    theme: Res<Theme>,
    mut rings: Query<(&mut Closing, &mut BorderGradient)>,
    mut awake: ResMut<Awake>,
) {
    let whole = theme.motion.meter();
    for (mut closing, mut gradient) in &mut rings {
        if closing.filling.since >= whole {
            continue;
        }
        closing.filling.since += time.delta();
        *gradient = sweep(&theme, &closing);
        awake.move_on();
    }
}
