//! The recorded calls to choose from.

use bevy::prelude::*;

use super::{Watched, Watching};
use crate::{
    window::{
        Screen,
        ask::{Ask, Watch},
        practice::{Gallery, light},
        screens::{PAGE_WIDTH, Setting},
        theme::{CORNER, Face, Lettering, Size},
        widget::{Card, FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words},
};

/// The recorded calls to choose from.
pub(super) fn open(setting: &mut Setting, watching: &Watching, gallery: &mut Gallery) {
    let mut face = |it: &Watched| gallery.portrait(&it.person.customer, it.stance_after(0));
    let faces: Vec<Handle<Image>> = watching.calls.iter().map(&mut face).collect();
    setting.page(Screen::Watch, "Watch first", PAGE_WIDTH, |ui| {
        let theme = ui.theme;
        ui.row("Head", 20.0, |ui| {
            ui.heading(theme.title(), ui.words.say("watch-title"));
            ui.space();
            ui.button(Weight::Plain, "back", Ask::Back);
        });
        if watching.calls.is_empty() {
            ui.say(theme.body(), "watch-none");
            return;
        }
        ui.say(theme.body(), "watch-more");
        let narrow = theme.narrow();
        let row = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            column_gap: theme.gap(18.0),
            row_gap: theme.gap(14.0),
            ..default()
        };
        ui.group("Calls", row, |ui| {
            for (place, call) in watching.calls.iter().enumerate() {
                let about = about(ui.words, call);
                let name = ui.words.say(&call.name);
                let shown = faces.get(place..=place).unwrap_or_default();
                entry(ui, (&name, &about), shown, Watch::Call(place))
                    .insert_if(FocusFirst, || place == 0);
            }
            if watching.calls.len() > 1 {
                let about = ui.words.say("watch-twins-more");
                let name = ui.words.say("watch-twins");
                entry(ui, (&name, &about), faces.get(..2).unwrap_or_default(), Watch::Twins);
            }
        });
    });
}

/// Such as "The machine that doesn't · 4 replies".
fn about(words: &Words, call: &Watched) -> String {
    let count = u32::try_from(call.turns.len()).map_or(0.0, f64::from);
    let values =
        [("title", FluentValue::from(call.title.to_string())), ("count", FluentValue::from(count))];
    words.say_with("watch-about", &values)
}

/// Height of the picture on a card, in units.
const ON_CARD: f32 = 190.0;

/// The same where large text leaves little room.
const ON_CARD_CROWDED: f32 = 64.0;

/// A call to choose, with whoever is in it.
fn entry<'u>(
    ui: &'u mut Ui,
    (name, about): (&str, &str),
    faces: &[Handle<Image>],
    show: Watch,
) -> EntityCommands<'u> {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: if theme.narrow() { Val::Auto } else { Val::Px(0.0) },
        row_gap: theme.gap(8.0),
        padding: if theme.crowded() {
            theme.padding(16.0, 12.0)
        } else {
            theme.padding(22.0, 20.0)
        },
        ..default()
    };
    let spoken = format!("{name}. {about}");
    ui.card_button(Card { name: &spoken, ask: Ask::Watch(show), node }, |ui| {
        let stage = Node {
            height: theme.gap(if theme.crowded() { ON_CARD_CROWDED } else { ON_CARD }),
            justify_content: JustifyContent::SpaceEvenly,
            align_items: AlignItems::FlexEnd,
            overflow: Overflow::clip(),
            border_radius: BorderRadius::all(px(CORNER - 4.0)),
            ..default()
        };
        ui.group("Stage", (stage, light(theme, AT_FIRST)), |ui| {
            for face in faces {
                let node =
                    Node { height: percent(94), aspect_ratio: Some(480.0 / 560.0), ..default() };
                ui.picture("Face", face.clone(), node);
            }
        });
        let title = Lettering::new(Size::Heading, theme.palette.ink).face(Face::Bold);
        ui.text(title, name);
        ui.text(theme.body(), about);
    })
}

/// Calm of the air on a card, in points: nothing has been said yet.
const AT_FIRST: f32 = 30.0;
