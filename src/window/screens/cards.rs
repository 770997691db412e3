//! Skill cards: each technique with what it is, why, an example, a near miss and where it comes
//! from.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::{
    core::moves::Move,
    window::{
        Screen,
        ask::Ask,
        theme::Face,
        widget::{FocusFirst, Ui, Weight},
    },
    words::{card_lines, carded},
};

/// The card that is open.
#[derive(Resource, Default)]
struct OpenCard(Option<Move>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OpenCard>()
        .add_systems(OnEnter(Screen::Cards), open)
        .add_systems(Update, turn.run_if(in_state(Screen::Cards)));
}

fn open(mut setting: Setting, card: Res<OpenCard>) {
    let shown = card.0;
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("cards-title"));
        ui.say(theme.body(), "cards-more");
        if let Some(mv) = shown {
            ui.card("Card", |ui| spread(ui, mv));
        }
        ui.row("All", 8.0, |ui| {
            for mv in carded(words) {
                let weight = if shown == Some(mv) { Weight::Chosen } else { Weight::Plain };
                ui.button(weight, &format!("move-{}", mv.name()), Ask::Card(mv));
            }
        });
    };
    setting.page_then_ways(Screen::Cards, "Skill cards", TEXT_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "back", Ask::Back).insert(FocusFirst);
    });
}

fn spread(ui: &mut Ui, mv: Move) {
    let (theme, words) = (ui.theme, ui.words);
    let [what, why, good, near, source] = card_lines(words, mv);
    ui.heading(theme.body().face(Face::Strong), what);
    for line in [why, good, near] {
        ui.text(theme.body(), line);
    }
    ui.text(theme.aside(), source);
}

fn turn(
    mut asked: MessageReader<Ask>,
    mut card: ResMut<OpenCard>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        if let Ask::Card(mv) = ask {
            card.0 = Some(*mv);
            next.set(Screen::Cards);
        }
    }
}
