//! What can be said: cards with their number keys. When a reading is unsure, the question stands
//! here; when the call is over, the way to the debrief stands below.

use accesskit::Role;
use bevy::prelude::*;

use super::{Drawing, asked::asked_back};
use crate::{
    core::text::Text as Words,
    window::{
        Screen,
        ask::Ask,
        scene::Beat,
        theme::{Face, Size},
        widget::{Card, FocusFirst, Ui, Weight, announced, named},
    },
    words::FluentValue,
};

pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let scene = drawing.scene;
    match (scene.beat, &scene.asked) {
        (Beat::Asked, Some(reading)) => asked_back(ui, reading),
        (Beat::Yours, _) => {
            hint(ui, drawing);
            thought(ui, drawing);
            cards(ui, drawing);
        }
        _ => {}
    }
}

/// The way to the debrief, in the place of the field.
pub(super) fn ending(ui: &mut Ui, drawing: &Drawing) {
    let theme = ui.theme;
    if drawing.scene.beat != Beat::Over {
        return;
    }
    ui.card("Over", |ui| {
        ui.row("Over", 20.0, |ui| {
            ui.say(theme.heading(), "practice-over");
            ui.space();
            ui.button(Weight::Lead, "practice-to-debrief", Ask::Open(Screen::Rating))
                .insert(FocusFirst);
        });
    });
}

fn hint(ui: &mut Ui, drawing: &Drawing) {
    let (theme, words) = (ui.theme, ui.words);
    let Some((need, family)) = drawing.scene.hint else {
        return;
    };
    let who = &drawing.scene.person;
    let need = words.say(&format!("need-{}", need.name()));
    let mut values = who.values(words).to_vec();
    values.push(("need", FluentValue::from(need)));
    let open = words.say_with("practice-hint-need", &values);
    let advice = who.say(words, &format!("hint-family-{}", family_name(family)));
    let line = format!("{open} {advice}");
    let node = Node { margin: UiRect::bottom(theme.gap(8.0)), ..default() };
    ui.group("Hint", node, |ui| {
        ui.text(theme.body().face(Face::Cue), line.clone()).insert(announced(line));
    });
}

/// The thought bubble, which opens with a guess.
fn thought(ui: &mut Ui, drawing: &Drawing) {
    let (theme, words) = (ui.theme, ui.words);
    let Some((closeness, thinks)) = &drawing.scene.thought else {
        return;
    };
    let close = words.say(&format!("guess-{}", closeness.name()));
    let behind = match thinks {
        Some(thought) => {
            let values = [("thought", FluentValue::from(thought.to_string()))];
            words.say_with("guess-thought", &values)
        }
        None => words.say("guess-no-thought"),
    };
    let values = [("close", FluentValue::from(close))];
    let line = format!("{} {behind}", words.say_with("practice-guessed", &values));
    let node = Node { margin: UiRect::bottom(theme.gap(8.0)), ..default() };
    ui.group("Thought", node, |ui| {
        ui.text(theme.body().face(Face::Cue), line.clone()).insert(announced(line));
    });
}

/// The name of a family in the files of words.
fn family_name(family: crate::core::moves::Family) -> String {
    let name = format!("{family:?}");
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

fn cards(ui: &mut Ui, drawing: &Drawing) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let grid = Node {
        display: Display::Grid,
        grid_template_columns: if narrow {
            vec![RepeatedGridTrack::fr(1, 1.0)]
        } else {
            vec![RepeatedGridTrack::minmax(
                2,
                MinTrackSizingFunction::Px(0.0),
                MaxTrackSizingFunction::Fraction(1.0),
            )]
        },
        column_gap: theme.gap(10.0),
        row_gap: theme.gap(if theme.low() { 6.0 } else { 10.0 }),
        ..default()
    };
    let options = &drawing.scene.options;
    let shown = drawing.guided.replies().min(options.len());
    ui.group("Options", grid, |ui| {
        for (place, words) in options[..shown].iter().enumerate() {
            let said = drawing.scene.history.iter().any(|it| it.own && it.text == *words);
            let said = said.then(|| ui.words.say("practice-said-already"));
            option_with(ui, place + 1, words, said.as_deref());
        }
        if shown < options.len() {
            ui.button(Weight::Link, "practice-more-replies", Ask::MoreReplies);
        }
    });
}

/// A card with something that can be said, and its number key.
pub(crate) fn option_card<'u>(ui: &'u mut Ui, number: usize, words: &Words) -> EntityCommands<'u> {
    option_with(ui, number, words, None)
}

/// The same with a remark under it.
fn option_with<'u>(
    ui: &'u mut Ui,
    number: usize,
    words: &Words,
    remark: Option<&str>,
) -> EntityCommands<'u> {
    let theme = ui.theme;
    let node = Node {
        column_gap: theme.gap(10.0),
        align_items: AlignItems::FlexStart,
        padding: theme.padding(12.0, if theme.low() { 6.0 } else { 9.0 }),
        ..default()
    };
    let remarked = remark.map(|it| format!(" ({it})")).unwrap_or_default();
    let name = format!("{number}. {words}{remarked}");
    let card = Card { name: &name, ask: Ask::Pick(number), node };
    let mut option = ui.card_button(card, |ui| {
        ui.key_cap(number.to_string(), Size::Small);
        let node = Node { flex_shrink: 1.0, ..default() };
        let Some(remark) = remark else {
            ui.text(theme.body(), words.to_string()).insert(node);
            return;
        };
        let node = Node { flex_direction: FlexDirection::Column, ..node };
        ui.group("Said", node, |ui| {
            ui.text(theme.body(), words.to_string());
            ui.text(theme.aside().face(Face::Cue), remark);
        });
    });
    option.insert(named(Role::Button, name));
    option
}
