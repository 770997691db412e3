//! The turns of a call as a row of small numbers to press.

use accesskit::Role;
use bevy::prelude::*;

use crate::{
    window::{
        ask::Ask,
        theme::{Sign, Theme},
        widget::{Card, Ui, Weight, named},
    },
    words::FluentValue,
};

/// A turn to press.
pub(super) struct Numbered {
    /// Which, from 1.
    pub(super) turn: u32,
    /// Whether it is the one that is looked at.
    pub(super) chosen: bool,
    /// Whether it is one of those that moved her most.
    pub(super) weighty: bool,
    /// What is asked for.
    pub(super) ask: Ask,
}

/// Smallest edge of a number, in units.
const EDGE: f32 = 34.0;

impl Ui<'_, '_> {
    /// Turns as a row of numbers behind the words called `name`.
    pub(super) fn turn_numbers(
        &mut self,
        name: &str,
        turns: impl Iterator<Item = Numbered>,
        after: impl FnOnce(&mut Ui),
    ) {
        self.row("Numbers", 5.0, |ui| {
            ui.say(ui.theme.aside(), name);
            for turn in turns {
                number(ui, &turn);
            }
            // In the same row: one that wraps inside another is measured as if it did not.
            after(ui);
        });
    }
}

fn number(ui: &mut Ui, it: &Numbered) {
    let (theme, words) = (ui.theme, ui.words);
    let count = FluentValue::from(f64::from(it.turn));
    let name = if it.weighty { "debrief-turn-weighty" } else { "practice-turn" };
    let spoken = words.say_with(name, &[("turn", count)]);
    let card = Card { name: &spoken, ask: it.ask.clone(), node: place(theme) };
    let mut button = ui.card_button(card, |ui| {
        ui.text(theme.body(), it.turn.to_string());
        if it.weighty {
            ui.sign(theme.aside(), Sign::Dot);
        }
    });
    let mut access = named(Role::Button, spoken);
    access.set_toggled(it.chosen.into());
    button.insert(access);
    if it.chosen {
        let look = (
            Weight::Chosen,
            BackgroundColor(theme.palette.own),
            BorderColor::all(theme.palette.calm),
        );
        button.insert(look);
    }
}

fn place(theme: &Theme) -> Node {
    Node {
        min_width: Val::Px(theme.length(EDGE)),
        min_height: Val::Px(theme.length(EDGE)),
        padding: theme.padding(8.0, 3.0),
        column_gap: theme.gap(4.0),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    }
}
