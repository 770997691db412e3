//! Buttons: what is asked for stands in [`Asks`], how they look under the pointer stands here.

use accesskit::Role;
use bevy::{
    input_focus::tab_navigation::TabIndex, picking::hover::Hovered, prelude::*, ui::Pressed,
    ui_widgets::Button,
};

use super::{Ui, named};
use crate::window::{
    ask::{Ask, Asks},
    theme::{CORNER, Face, Lettering, Size, Theme},
};

/// How much a button stands out.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one that leads on.
    Lead,
    /// One among several.
    Plain,
    /// Words alone.
    Link,
    /// A card that is a button as a whole.
    Card,
    /// Plain, and chosen at the moment.
    Chosen,
}

/// A card that is one large button.
pub(crate) struct Card<'a> {
    /// For screen readers.
    pub name: &'a str,
    /// What it asks for.
    pub ask: Ask,
    /// Its place.
    pub node: Node,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, light_up);
}

/// The smallest target, in logical pixels: what an unsteady hand can hit.
const SMALLEST_TARGET: f32 = 28.0;

/// Edge of a key cap and roundness of its corners, in heights of the letter on it.
const CAP: (f32, f32) = (1.55, 0.42);

impl Ui<'_, '_> {
    /// The key that picks something, as a cap with letters of this size.
    pub(crate) fn key_cap(&mut self, key: impl Into<String>, size: Size) {
        let theme = self.theme;
        let edge = theme.length(size.units() * CAP.0);
        let cap = Node {
            width: Val::Px(edge),
            height: Val::Px(edge),
            flex_shrink: 0.0,
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            border_radius: BorderRadius::all(px(size.units() * CAP.1)),
            ..default()
        };
        self.group("Key", (cap, BackgroundColor(theme.palette.key)), |ui| {
            ui.text(Lettering::new(size, theme.palette.ink).face(Face::Bold), key);
        });
    }

    /// A button with words of the program on it.
    pub(crate) fn button(&mut self, weight: Weight, name: &str, ask: Ask) -> EntityCommands<'_> {
        let words = self.words.say(name);
        self.button_with(weight, words, ask)
    }

    /// A button with these words on it.
    pub(crate) fn button_with(
        &mut self,
        weight: Weight,
        words: impl Into<String>,
        ask: Ask,
    ) -> EntityCommands<'_> {
        let (theme, words) = (self.theme, words.into());
        let node = Node {
            padding: padding(theme, weight),
            min_height: Val::Px(SMALLEST_TARGET),
            min_width: Val::Px(SMALLEST_TARGET),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            max_width: percent(100),
            border: UiRect::all(px(if weight == Weight::Link { 0 } else { 1 })),
            border_radius: BorderRadius::all(px(CORNER - 3.0)),
            ..default()
        };
        let bundle = (pressable(weight, &words, ask, theme), node);
        self.group("Button", bundle, |ui| {
            ui.text(lettering(theme, weight), words).remove::<bevy::a11y::AccessibilityNode>();
        })
    }

    /// A card that is a button as a whole.
    pub(crate) fn card_button(
        &mut self,
        card: Card,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let mut node = card.node;
        node.border = UiRect::all(px(1));
        node.border_radius = BorderRadius::all(px(CORNER));
        let bundle = (pressable(Weight::Card, card.name, card.ask, self.theme), node);
        self.group("Card button", bundle, fill)
    }
}

/// Everything a button is beside its place and its words.
fn pressable(weight: Weight, name: &str, ask: Ask, theme: &Theme) -> impl Bundle {
    (
        Button,
        weight,
        Asks(ask),
        Hovered::default(),
        TabIndex(0),
        named(Role::Button, name),
        BackgroundColor(ground(theme, weight, false)),
        BorderColor::all(match weight {
            Weight::Lead => theme.palette.lead,
            Weight::Chosen => theme.palette.calm,
            Weight::Link => Color::NONE,
            _ => theme.palette.hairline,
        }),
    )
}

fn padding(theme: &Theme, weight: Weight) -> UiRect {
    // Where large text leaves little room, one more button finds its place in the row.
    let (lead, plain) = if theme.crowded() { (20.0, 14.0) } else { (28.0, 20.0) };
    match weight {
        Weight::Lead => theme.padding(lead, 12.0),
        Weight::Link => theme.padding(6.0, 3.0),
        _ => theme.padding(plain, 11.0),
    }
}

fn lettering(theme: &Theme, weight: Weight) -> Lettering {
    match weight {
        Weight::Lead => Lettering::new(Size::Large, theme.palette.on_lead).face(Face::Bold),
        Weight::Link => theme.aside(),
        Weight::Chosen => theme.body().face(Face::Strong),
        Weight::Plain | Weight::Card => theme.body(),
    }
}

fn ground(theme: &Theme, weight: Weight, lit: bool) -> Color {
    let palette = &theme.palette;
    match (weight, lit) {
        (Weight::Lead, false) => palette.lead,
        (Weight::Lead, true) => palette.lead_lit,
        (Weight::Link, false) => Color::NONE,
        (Weight::Link, true) => palette.key,
        (Weight::Chosen, _) => palette.own,
        (_, false) => palette.card,
        (_, true) => palette.card_lit,
    }
}

type PointerMoved = (With<Button>, Or<(Changed<Hovered>, Changed<Pressed>, Added<Pressed>)>);

fn light_up(
    theme: Res<Theme>,
    mut buttons: Query<(&Weight, &Hovered, Has<Pressed>, &mut BackgroundColor)>,
    moved: Query<Entity, PointerMoved>,
    mut released: RemovedComponents<Pressed>,
) {
    let touched: Vec<Entity> = moved.iter().chain(released.read()).collect();
    for entity in touched {
        if let Ok((weight, hovered, pressed, mut background)) = buttons.get_mut(entity) {
            background.0 = ground(&theme, *weight, hovered.get() || pressed);
        }
    }
}
