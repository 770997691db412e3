//! The own reply: on its way and to be taken back, or landed, with the words that counted marked.

use bevy::prelude::*;

use super::{Drawing, Fold, why::shorten};
use crate::{
    core::session::GivenBy,
    window::{
        ask::Ask,
        scene::{Beat, ShownReply},
        theme::{CORNER, Face},
        widget::{Ui, Weight},
    },
};

pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let (theme, scene) = (ui.theme, drawing.scene);
    let Some(reply) = scene.reply.as_ref().filter(|_| scene.fold != Fold::Least) else {
        return;
    };
    let corner = px(CORNER + 2.0);
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(6.0),
        margin: UiRect::left(if theme.narrow() { Val::Px(0.0) } else { theme.gap(60.0) }),
        padding: theme.padding(18.0, if theme.low() { 8.0 } else { 12.0 }),
        border_radius: BorderRadius { top_right: px(2), ..BorderRadius::all(corner) },
        ..default()
    };
    ui.group("Reply", (node, BackgroundColor(theme.palette.own)), |ui| {
        words(ui, reply, scene.fold);
        if scene.contested {
            ui.say(theme.aside().face(Face::Cue), "practice-read-again");
        }
        if scene.beat == Beat::OnItsWay {
            ui.row("On its way", 12.0, |ui| {
                ui.say(theme.aside().face(Face::Cue), "practice-on-its-way");
                ui.button(Weight::Plain, "practice-take-back", Ask::TakeBack);
                ui.button(Weight::Link, "practice-land", Ask::Land);
            });
        }
    });
}

/// About so many letters stand in one line beside the stage of a wide window.
const ONE_LINE: usize = 78;

fn words(ui: &mut Ui, reply: &ShownReply, fold: Fold) {
    let theme = ui.theme;
    if reply.by == GivenBy::Held {
        ui.say(theme.body().face(Face::Cue), "practice-held");
    } else if fold == Fold::Short {
        let short = shorten(&reply.text, ONE_LINE);
        ui.marked_as(theme.body(), &short, &reply.marks, None);
    } else {
        ui.marked(theme.body(), &reply.text, &reply.marks);
    }
}
