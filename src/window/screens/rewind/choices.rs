//! The moment that is tried again: her line, what was said, what can be said instead.

use bevy::prelude::*;

use super::Rewind;
use crate::{
    core::session::GivenBy,
    window::{
        ask::Ask,
        practice::option_card,
        scene::marks_of_reasons,
        theme::{CORNER, Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
};

pub(super) fn show(ui: &mut Ui, rewind: &Rewind) {
    moment(ui, rewind);
    let theme = ui.theme;
    ui.row("Instead", 12.0, |ui| {
        ui.say(theme.aside().face(Face::Strong), "rewind-instead");
        ui.space();
        ui.button(Weight::Link, "rewind-best", Ask::BestFound);
    });
    for (place, (_, words)) in rewind.options.iter().enumerate() {
        let mut card = option_card(ui, place + 1, words);
        if place == 0 {
            card.insert(FocusFirst);
        }
    }
    ui.words_field("rewind-try", "exercise-keys");
}

/// Her line, and what was said then.
fn moment(ui: &mut Ui, rewind: &Rewind) {
    let theme = ui.theme;
    let Some(turn) = rewind.turn_then() else { return };
    ui.card("Her line", |ui| {
        ui.text(theme.aside(), rewind.person.name.to_string());
        ui.text(Lettering::new(Size::Heading, theme.palette.ink), turn.before.to_string());
        if !turn.seen.caption.is_empty() {
            ui.text(theme.aside().face(Face::Cue), turn.seen.caption.to_string());
        }
    });
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(2.0),
        margin: UiRect::left(if theme.narrow() { Val::Px(0.0) } else { theme.gap(28.0) }),
        padding: theme.padding(16.0, 9.0),
        border_radius: BorderRadius { top_right: px(2), ..BorderRadius::all(px(CORNER)) },
        ..default()
    };
    ui.group("Said then", (node, BackgroundColor(theme.palette.own)), |ui| {
        ui.say(theme.aside(), "rewind-said-then");
        if turn.by == GivenBy::Held {
            ui.say(theme.body().face(Face::Cue), "practice-held");
        } else {
            ui.marked(theme.body(), &turn.reply, &marks_of_reasons(&turn.reasons));
        }
    });
}
