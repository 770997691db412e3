//! "She is typing": three dots that stop and start, as they do where somebody thinks about what to
//! write. Where nothing is to move by itself they simply stand.

use std::time::Duration;

use bevy::prelude::*;

use crate::window::{
    redraw::Awake,
    theme::{CORNER, Theme},
    widget::Ui,
};

/// Dots, and how long they have been there.
#[derive(Component, Clone, Copy, Debug, Default)]
struct Typing(Duration);

/// One round: she types, stops, types again; each with its end in milliseconds.
const ROUND: [(u128, bool); 4] = [(700, true), (1150, false), (1900, true), (2300, false)];
/// Time between two looks at the dots.
const LOOK: Duration = Duration::from_millis(150);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, stop_and_start);
}

/// The dots.
pub(super) fn dots(ui: &mut Ui) {
    still_dots(ui).insert(Typing::default());
}

/// The same where they are only a picture.
pub(super) fn still_dots<'u>(ui: &'u mut Ui) -> EntityCommands<'u> {
    let theme = ui.theme;
    let node = Node {
        align_self: AlignSelf::FlexStart,
        column_gap: theme.gap(6.0),
        padding: theme.padding(16.0, 14.0),
        border_radius: BorderRadius::all(px(CORNER)),
        flex_shrink: 0.0,
        ..default()
    };
    ui.group("Dots", (node, BackgroundColor(theme.palette.card)), |ui| {
        for _ in 0..3 {
            let edge = theme.gap(8.0);
            let dot =
                Node { width: edge, height: edge, border_radius: BorderRadius::MAX, ..default() };
            let look = BackgroundColor(theme.palette.ink);
            ui.spawn.spawn((Name::new("Dot"), dot, look, Pickable::IGNORE));
        }
    })
}

fn stop_and_start(
    time: Res<Time>,
    theme: Res<Theme>,
    mut dots: Query<(&mut Typing, &mut Visibility)>,
    mut awake: ResMut<Awake>,
) {
    for (mut typing, mut visibility) in &mut dots {
        if theme.motion.still {
            continue;
        }
        typing.0 += time.delta();
        awake.every(LOOK);
        let wanted = if types_at(typing.0) { Visibility::Inherited } else { Visibility::Hidden };
        if visibility.set_if_neq(wanted) {
            awake.settle();
        }
    }
}

/// Whether she types at this moment.
fn types_at(since: Duration) -> bool {
    let whole = ROUND.last().map_or(1, |it| it.0);
    let now = since.as_millis() % whole;
    ROUND.iter().find(|it| now < it.0).is_none_or(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_stop_and_start_again() {
        let at = |milliseconds| types_at(Duration::from_millis(milliseconds));
        assert_eq!(
            [at(0), at(900), at(1500), at(2200), at(2400)],
            [true, false, true, false, true]
        );
    }
}
