//! Rings: how far each need is met, with its name under it.

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::Ui;

/// Edge of a ring, in units.
const EDGE: f32 = 38.0;
/// Thickness of a ring, in units.
const THICK: f32 = 7.0;

impl Ui<'_, '_> {
    /// A ring that is closed as far as `share`, 0 to 1.
    pub fn ring(&mut self, name: &str, share: f32, ground: Color) {
        let theme = self.theme;
        let mut access = Spoken::new(Role::Meter);
        access.set_label(name);
        access.set_numeric_value(f64::from((share * 100.0).round()));
        access.set_min_numeric_value(0.0);
        access.set_max_numeric_value(100.0);
        let column = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            row_gap: theme.gap(4.0),
            flex_basis: Val::Px(theme.length(76.0)),
            flex_grow: 1.0,
            ..default()
        };
        let name = name.to_owned();
        self.group("Ring", (column, AccessibilityNode(access)), |ui| {
            let outer = Node {
                width: ui.theme.gap(EDGE),
                height: ui.theme.gap(EDGE),
                padding: UiRect::all(ui.theme.gap(THICK)),
                border_radius: BorderRadius::MAX,
                ..default()
            };
            let sweep = sweep(share, theme.palette.calm, theme.palette.groove);
            ui.group("Sweep", (outer, sweep), |ui| {
                let inner = Node {
                    width: percent(100),
                    height: percent(100),
                    border_radius: BorderRadius::MAX,
                    ..default()
                };
                ui.spawn.spawn((Name::new("Middle"), inner, BackgroundColor(ground)));
            });
            ui.text(theme.aside().centred(), name).remove::<AccessibilityNode>();
        });
    }
}

/// A turn of colour from the top, as far as `share`.
fn sweep(share: f32, full: Color, empty: Color) -> BackgroundGradient {
    let turn = share.clamp(0.0, 1.0) * std::f32::consts::TAU;
    let stops = vec![
        AngularColorStop::new(full, 0.0),
        AngularColorStop::new(full, turn),
        AngularColorStop::new(empty, turn),
        AngularColorStop::new(empty, std::f32::consts::TAU),
    ];
    BackgroundGradient::from(ConicGradient::new(UiPosition::CENTER, stops))
}
