//! In one column everything between the face and the field scrolls. What matters now is scrolled to:
//! a new line of hers, a reply that can be taken back, a question about a reading.

use bevy::{
    input_focus::{FocusCause, InputFocus},
    prelude::*,
};

use super::{Panel, Repainted, fold::Between};
use crate::window::{
    Screen,
    ask::{Ask, Asks},
    redraw::Awake,
    scene::{Beat, Part, Scene},
    theme::Theme,
    widget::SeenSoon,
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (follow.after(Repainted), go_to_replies)
            .run_if(in_state(Screen::Practice))
            .run_if(resource_exists::<Scene>),
    );
}

fn follow(
    scene: Res<Scene>,
    theme: Res<Theme>,
    panels: Query<(Entity, &Panel)>,
    mut areas: Query<&mut ScrollPosition, With<Between>>,
    mut before: Local<Option<Beat>>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    if before.replace(scene.beat) == Some(scene.beat) {
        return;
    }
    let wanted = match scene.beat {
        Beat::OnItsWay if theme.narrow() => Part::Reply,
        Beat::Asked if theme.narrow() => Part::Options,
        Beat::Yours | Beat::OnItsWay => {
            for mut position in &mut areas {
                position.y = 0.0;
            }
            awake.settle();
            return;
        }
        _ => return,
    };
    for (entity, _) in panels.iter().filter(|(_, it)| it.0 == wanted) {
        commands.entity(entity).insert(SeenSoon::default());
    }
}

/// The first reply takes the focus, and is seen.
fn go_to_replies(
    mut asked: MessageReader<Ask>,
    buttons: Query<(Entity, &Asks)>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::Replies) {
        return;
    }
    if let Some((first, _)) = buttons.iter().find(|(_, it)| it.0 == Ask::Pick(1)) {
        focus.set(first, FocusCause::Navigated);
        commands.entity(first).insert(SeenSoon::default());
    }
}
