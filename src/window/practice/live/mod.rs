//! Reading along, on request: each clause that has ended is read, its words are underlined in the
//! field, and the moves are named above it. It names what was found and advises nothing; what is sent
//! is what stands in the field, whatever was named. An unaided run has none of it.

mod along;
mod strip;
mod underline;

use std::time::Duration;

use bevy::{prelude::*, text::EditableText};

pub(super) use strip::{frame, switch_frame};

use super::keys::ReplyField;
use crate::{
    core::moves::{CodedReply, Kind, Move},
    window::{
        Practice, Preferences, Screen,
        redraw::Awake,
        scene::{Beat, Scene, marks_of_reading},
        widget::Mark,
    },
};
use along::Along;

/// What has been read of the text in the field.
#[derive(Resource, Debug, Default)]
struct Live {
    along: Along,
    reading: CodedReply,
}

impl Live {
    /// The marks that still lie on the words they were read from.
    fn marks(&self) -> Vec<Mark> {
        let mut marks = marks_of_reading(&self.reading);
        marks.retain(|it| it.span.end <= self.along.holds());
        marks
    }

    /// The moves found, each once, and whether they are read for sure.
    fn found(&self) -> Vec<(Move, bool)> {
        let mut found: Vec<(Move, bool)> = Vec::new();
        let holds = self.reading.moves.iter().filter(|it| it.span.end <= self.along.holds());
        for it in holds.filter(|it| it.span.end > it.span.start) {
            match found.iter_mut().find(|(mv, _)| *mv == it.mv) {
                Some((_, clear)) => *clear |= it.is_clear(),
                None => found.push((it.mv, it.is_clear())),
            }
        }
        found
    }
}

/// Time between two looks at whether typing has paused.
const LOOK: Duration = Duration::from_millis(300);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Live>().add_systems(
        Update,
        (read_along, strip::draw, strip::draw_switch, underline::draw)
            .chain()
            .run_if(in_state(Screen::Practice))
            .run_if(resource_exists::<Scene>)
            .run_if(resource_exists::<Practice>),
    );
}

/// Follows what is typed, and has it read where it is time.
fn read_along(
    fields: Query<&EditableText, With<ReplyField>>,
    practice: Res<Practice>,
    preferences: Res<Preferences>,
    scene: Res<Scene>,
    time: Res<Time>,
    mut live: ResMut<Live>,
    mut awake: ResMut<Awake>,
) {
    let free = matches!(scene.beat, Beat::Yours | Beat::Asked);
    let Some(field) = fields.iter().next().filter(|_| free && preferences.shows_reading()) else {
        if live.along.waits() || !live.reading.moves.is_empty() {
            *live = Live::default();
        }
        return;
    };
    let held = live.along.holds();
    // The caret and the layout touch the field all the time; only its words count here.
    let along = &mut live.bypass_change_detection().along;
    let due = along.typed(&field.value().to_string()).or_else(|| along.rested(time.delta()));
    if along.waits() {
        awake.every(LOOK);
    }
    let moved = along.holds() != held;
    if let Some(text) = due {
        let reading = practice.reading_of(&text);
        // A text that is hardly begun is no nonsense yet.
        let whole = reading.kind == Kind::Sentence;
        live.reading = if whole { reading } else { CodedReply::default() };
        awake.settle();
    } else if moved {
        live.set_changed();
        awake.settle();
    }
}
