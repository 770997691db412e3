//! The stage on the card of a scenario.

use bevy::prelude::*;

use super::{
    bubbles::bubble,
    dots::still_dots,
    stage::{is_written, light},
};
use crate::{
    core::scenario::{Phase, Scenario},
    window::{scene::Said, theme::CORNER, widget::Ui},
};

/// The stage on the card of a scenario: her face, or what she writes.
pub(crate) fn teaser_stage(ui: &mut Ui, scenario: &Scenario, face: Handle<Image>, height: f32) {
    let theme = ui.theme;
    // Calm in points; colour needs no more precision.
    let calm = scenario.customer.start().0 as f32;
    let node = Node {
        height: theme.gap(height),
        width: percent(100),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::FlexEnd,
        overflow: Overflow::clip(),
        border_radius: BorderRadius::top(px(CORNER - 1.0)),
        ..default()
    };
    ui.group("Teaser", (node, light(theme, calm)), |ui| {
        if is_written(scenario.channel) {
            // Half a bubble says nothing: where there is little height only the dots are left.
            let opening = if theme.crowded() { Vec::new() } else { opening_words(scenario) };
            let node = Node {
                flex_direction: FlexDirection::Column,
                row_gap: theme.gap(10.0),
                width: percent(100),
                padding: theme.padding(40.0, 24.0),
                ..default()
            };
            ui.group("Bubbles", node, |ui| {
                for text in opening {
                    bubble(ui, &Said { text: text.into(), ..Said::default() });
                }
                still_dots(ui);
            });
        } else {
            let node = Node { height: percent(92), aspect_ratio: Some(380.0 / 240.0), ..default() };
            ui.picture("Face", face, node);
        }
    });
}

/// The first two sentences she would write.
fn opening_words(scenario: &Scenario) -> Vec<String> {
    let opening = scenario
        .lines
        .iter()
        .find(|it| it.when.phase.contains(&Phase::Opening) && it.tells.is_none());
    let text = opening.and_then(|it| it.say.first()).map_or("", |it| it);
    text.split_inclusive(['.', '?', '!'])
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .take(2)
        .collect()
}
