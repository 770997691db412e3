//! Pieces that tell more while they are pointed at or hold the focus, and the line that shows it. The
//! line has its own place, so that nothing is ever hidden by what is told.

use bevy::{input_focus::InputFocus, picking::hover::Hovered, prelude::*};

use crate::window::redraw::Awake;

/// Tells this while it is pointed at or holds the focus.
#[derive(Component, Clone, Debug)]
#[require(Hovered)]
pub(crate) struct Tells(pub String);

/// A line that shows what is told, and these words while nothing is.
#[derive(Component, Clone, Debug, Default)]
pub(crate) struct Telling(pub String);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, tell);
}

/// What is pointed at comes before what holds the focus. An empty line takes no room.
fn tell(
    tellers: Query<(Entity, &Tells, &Hovered)>,
    focus: Res<InputFocus>,
    mut lines: Query<(&Telling, &mut Text, &mut Node)>,
    mut awake: ResMut<Awake>,
) {
    let hovered = tellers.iter().find(|it| it.2.get());
    let held = focus.get().and_then(|it| tellers.get(it).ok());
    let told = hovered.or(held).map(|it| &it.1.0);
    for (line, mut text, mut node) in &mut lines {
        let words = told.unwrap_or(&line.0);
        if text.0 == *words {
            continue;
        }
        text.0.clone_from(words);
        node.display = if words.is_empty() { Display::None } else { Display::Flex };
        awake.settle();
    }
}
