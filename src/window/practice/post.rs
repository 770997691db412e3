//! A call under a public post: the post, what readers say under it, and whether the talk has gone to
//! where only two read.

use bevy::prelude::*;

use crate::{
    window::{
        scene::{Beat, Place, Said, Scene},
        theme::{CORNER, Face, Lettering, Size},
        widget::{Ui, WholeOnly, announced},
    },
    words::FluentValue,
};

/// The most entries under the post that are shown; the history has them all.
const MOST: usize = 10;

pub(super) fn draw(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        width: percent(100),
        height: percent(100),
        row_gap: theme.gap(8.0),
        padding: theme.padding(24.0, 16.0),
        overflow: Overflow::clip(),
        ..default()
    };
    ui.group("Thread", node, |ui| {
        post(ui, scene);
        place(ui, scene);
        // The newest stands at the bottom; what finds no room above it is cut off at its top.
        let under = Node {
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::FlexEnd,
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            min_height: Val::Px(0.0),
            row_gap: theme.gap(6.0),
            overflow: Overflow::clip(),
            ..default()
        };
        ui.group("Under the post", (under, WholeOnly), |ui| {
            let entries: Vec<&Said> = scene.history.iter().skip(1).collect();
            let skipped = entries.len().saturating_sub(MOST);
            for said in entries.into_iter().skip(skipped) {
                entry(ui, scene, said);
            }
            if scene.beat == Beat::Listens {
                super::dots::dots(ui);
            }
        });
    });
}

/// What she put up, with who can read it.
fn post(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let Some(first) = scene.history.first() else { return };
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(4.0),
        padding: theme.padding(16.0, 12.0),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(CORNER)),
        flex_shrink: 0.0,
        ..default()
    };
    let look = (BackgroundColor(theme.palette.card), BorderColor::all(theme.palette.hairline));
    ui.group("Post", (node, look), |ui| {
        ui.row("Who", 10.0, |ui| {
            initial(ui, &scene.person.name);
            ui.text(theme.body().face(Face::Bold), scene.person.name.to_string());
            ui.say(theme.aside(), "post-posted");
        });
        let lettering = Lettering { color: theme.palette.ink, ..theme.aside() };
        ui.text(lettering, first.text.to_string());
        readers(ui, scene);
    });
}

/// How many have said something under it.
pub(super) fn readers(ui: &mut Ui, scene: &Scene) {
    let count = scene.history.iter().filter(|it| it.around).count();
    let count = FluentValue::from(u32::try_from(count).map_or(0.0, f64::from));
    let line = ui.words.say_with("post-comments", &[("count", count)]);
    ui.text(ui.theme.aside().face(Face::Strong), line);
}

/// Edge of the round with the first letter of a name, in units.
const ROUND: f32 = 26.0;

/// The first letter of her name: in writing there is no face.
fn initial(ui: &mut Ui, name: &str) {
    let theme = ui.theme;
    let edge = Val::Px(theme.length(ROUND));
    let node = Node {
        width: edge,
        height: edge,
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border_radius: BorderRadius::MAX,
        ..default()
    };
    let letter: String = name.chars().take(1).collect();
    ui.group("Initial", (node, BackgroundColor(theme.palette.lead)), |ui| {
        ui.text(Lettering::new(Size::Small, theme.palette.on_lead).face(Face::Bold), letter);
    });
}

/// Where the talk stands: with everybody, with two, or back with everybody.
pub(super) fn place(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let name = match scene.place {
        Place::Open => "post-in-public",
        Place::Private => "post-in-private",
        Place::OpenAgain => "post-public-again",
    };
    let words = scene.person.say(ui.words, name);
    let lettering = Lettering::new(Size::Small, theme.palette.stage_ink).face(Face::Strong);
    let mut line = ui.text(lettering, words.clone());
    if scene.place != Place::Open {
        line.insert(announced(words));
    }
}

fn entry(ui: &mut Ui, scene: &Scene, said: &Said) {
    let theme = ui.theme;
    if said.around {
        let lettering = Lettering::new(Size::Small, theme.palette.stage_ink).face(Face::Cue);
        let node = Node {
            padding: UiRect::left(theme.gap(14.0)),
            border: UiRect::left(px(2)),
            flex_shrink: 0.0,
            ..default()
        };
        let look = BorderColor::all(theme.palette.stage_ink.with_alpha(0.3));
        ui.group("Reader", (node, look), |ui| {
            ui.text(lettering, said.text.to_string());
        });
        return;
    }
    let who = if said.own { ui.words.say("history-you") } else { scene.person.name.to_string() };
    let ground = if said.own { theme.palette.own } else { theme.palette.card };
    let node = Node {
        flex_direction: FlexDirection::Column,
        padding: theme.padding(14.0, 7.0),
        border_radius: BorderRadius::all(px(CORNER - 4.0)),
        flex_shrink: 0.0,
        ..default()
    };
    ui.group("Reply", (node, BackgroundColor(ground)), |ui| {
        ui.text(theme.aside().face(Face::Strong), who);
        ui.text(Lettering { color: theme.palette.ink, ..theme.aside() }, said.text.to_string());
    });
}
