//! The pieces that screens are made of. Each is one function of [`Ui`]; none knows what it is for.

mod access;
mod button;
mod chart;
mod field;
mod focus;
mod marks;
mod meter;
mod rings;
mod scroll;
mod tells;
mod whole;

use accesskit::Role;
use bevy::{
    a11y::AccessibilityNode,
    prelude::*,
    ui::{LayoutConfig, widget::NodeImageMode},
};

pub(super) use access::{announced, named};
pub(super) use button::{Card, Weight};
pub(super) use chart::{Chart, ChartLine};
pub(super) use field::{FieldBox, focus_field, put_words};
pub(super) use focus::FocusFirst;
pub(super) use marks::{Mark, MarkForm, line as underline};
pub(super) use meter::MeterKind;
pub(super) use rings::{RING_COLUMN, Ring, hundredths, ring_spoken};
pub use scroll::Scrolling;
pub(super) use scroll::SeenSoon;
pub(super) use tells::{Telling, Tells};
pub(super) use whole::WholeOnly;

use super::theme::{CORNER, Lettering, Sign, Theme};
use crate::words::Words;

/// Everything the pieces need to come alive.
pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        access::plugin,
        button::plugin,
        field::plugin,
        focus::plugin,
        marks::plugin,
        meter::plugin,
        rings::plugin,
        scroll::plugin,
        tells::plugin,
        whole::plugin,
    ));
}

/// Height of a sign in heights of the text beside it.
const SIGN_SHARE: f32 = 0.72;

/// A text is laid out in exactly the width it was measured in; rounding may cost it a line.
pub(super) const UNROUNDED: LayoutConfig = LayoutConfig { use_rounding: false };

/// A hand that sets pieces under one parent.
pub(super) struct Ui<'a, 'w> {
    /// Where pieces are put.
    pub spawn: &'a mut ChildSpawnerCommands<'w>,
    /// How they look.
    pub theme: &'a Theme,
    /// The program's own words.
    pub words: &'a Words,
}

impl<'a, 'w> Ui<'a, 'w> {
    /// A piece with pieces inside.
    pub(super) fn group(
        &mut self,
        name: &'static str,
        bundle: impl Bundle,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let (theme, words) = (self.theme, self.words);
        let mut group = self.spawn.spawn((Name::new(name), bundle));
        group.with_children(|spawn| {
            fill(&mut Ui { spawn, theme, words });
        });
        group
    }

    /// Pieces under one another, this many units apart.
    pub(super) fn column(
        &mut self,
        name: &'static str,
        apart: f32,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: self.theme.gap(apart),
            min_width: Val::Px(0.0),
            ..default()
        };
        self.group(name, node, fill)
    }

    /// Pieces side by side, this many units apart; those that find no room go below.
    pub(super) fn row(
        &mut self,
        name: &'static str,
        apart: f32,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let node = Node {
            column_gap: self.theme.gap(apart),
            row_gap: self.theme.gap(apart.min(10.0)),
            align_items: AlignItems::Center,
            flex_wrap: FlexWrap::Wrap,
            min_width: Val::Px(0.0),
            ..default()
        };
        self.group(name, node, fill)
    }

    /// The body of a page: parts beside each other, or below one another where it is narrow.
    pub(super) fn columns(&mut self, apart: f32, fill: impl FnOnce(&mut Ui)) {
        let theme = self.theme;
        let narrow = theme.narrow();
        let node = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            column_gap: theme.gap(20.0),
            row_gap: theme.gap(apart),
            align_items: if narrow { AlignItems::Stretch } else { AlignItems::FlexStart },
            ..default()
        };
        self.group("Body", node, fill);
    }

    /// One of several columns side by side, with its share of the room and its pieces this many units
    /// apart. In a narrow window columns stand under one another, each as high as it needs.
    pub(super) fn share(&mut self, share: f32, apart: f32, fill: impl FnOnce(&mut Ui)) {
        let theme = self.theme;
        let node = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: share,
            flex_basis: if theme.narrow() { Val::Auto } else { Val::Px(0.0) },
            min_width: Val::Px(0.0),
            row_gap: theme.gap(apart),
            ..default()
        };
        self.group("Share", node, fill);
    }

    /// Pieces in so many columns of the same width, this many units apart; one below another in a
    /// narrow window.
    pub(super) fn grid(
        &mut self,
        name: &'static str,
        columns: u16,
        apart: f32,
        fill: impl FnOnce(&mut Ui),
    ) {
        let theme = self.theme;
        let grid = Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::minmax(
                if theme.narrow() { 1 } else { columns },
                MinTrackSizingFunction::Px(0.0),
                MaxTrackSizingFunction::Fraction(1.0),
            )],
            column_gap: theme.gap(apart),
            row_gap: theme.gap(apart),
            ..default()
        };
        self.group(name, grid, fill);
    }

    /// A surface with pieces inside.
    pub(super) fn card(
        &mut self,
        name: &'static str,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let theme = self.theme;
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: theme.gap(if theme.low() { 5.0 } else { 8.0 }),
            padding: theme.padding(18.0, if theme.low() { 11.0 } else { 16.0 }),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(CORNER)),
            ..default()
        };
        let look = (BackgroundColor(theme.palette.card), BorderColor::all(theme.palette.hairline));
        self.group(name, (node, look), fill)
    }

    /// Some words.
    pub(super) fn text(
        &mut self,
        lettering: Lettering,
        words: impl Into<String>,
    ) -> EntityCommands<'_> {
        let words = words.into();
        let mut access = accesskit::Node::new(Role::Label);
        access.set_value(words.clone());
        self.spawn.spawn((
            Name::new("Words"),
            Text(words),
            self.theme.set(lettering),
            AccessibilityNode(access),
            UNROUNDED,
            Pickable::IGNORE,
        ))
    }

    /// Some words in a place of this width. A text that is told its own width is measured wrongly.
    pub(super) fn text_in(&mut self, width: Val, lettering: Lettering, words: impl Into<String>) {
        let words = words.into();
        let place = Node { width, flex_shrink: 0.0, ..default() };
        self.group("Place", place, |ui| {
            ui.text(lettering, words);
        });
    }

    /// The program's words called `name`.
    pub(super) fn say(&mut self, lettering: Lettering, name: &str) -> EntityCommands<'_> {
        let words = self.words.say(name);
        self.text(lettering, words)
    }

    /// The program's words called `name` as a heading, which screen readers jump to.
    pub(super) fn heading(&mut self, lettering: Lettering, words: impl Into<String>) {
        let words = words.into();
        let mut access = accesskit::Node::new(Role::Heading);
        access.set_label(words.clone());
        self.text(lettering, words).insert(AccessibilityNode(access));
    }

    /// Room that takes what is left.
    pub(super) fn space(&mut self) {
        self.spawn.spawn((Name::new("Space"), Node { flex_grow: 1.0, ..default() }));
    }

    /// A small rounded label.
    pub(super) fn chip(&mut self, words: impl Into<String>) {
        let theme = self.theme;
        let node = Node {
            padding: theme.padding(12.0, 3.0),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(40)),
            ..default()
        };
        let look = (BackgroundColor(theme.palette.card), BorderColor::all(theme.palette.hairline));
        let words = words.into();
        self.group("Chip", (node, look), |ui| {
            ui.text(theme.aside(), words);
        });
    }

    /// A sign as large as text of this lettering.
    pub(super) fn sign(&mut self, lettering: Lettering, sign: Sign) {
        let edge = lettering.size.units() * self.theme.factor * SIGN_SHARE;
        self.sign_of(edge, lettering.color, sign);
    }

    /// A sign of this size and colour.
    pub(super) fn sign_of(&mut self, edge: f32, color: Color, sign: Sign) {
        let node = Node { width: px(edge), height: px(edge), flex_shrink: 0.0, ..default() };
        let image = ImageNode { color, ..ImageNode::new(self.theme.signs.of(sign)) };
        self.spawn.spawn((Name::new("Sign"), image, node, Pickable::IGNORE));
    }

    /// A picture that keeps its own proportions within the piece it lies in.
    pub(super) fn picture(
        &mut self,
        name: &'static str,
        image: Handle<Image>,
        node: Node,
    ) -> EntityCommands<'_> {
        let picture = ImageNode { image_mode: NodeImageMode::Stretch, ..ImageNode::new(image) };
        self.spawn.spawn((Name::new(name), picture, node, Pickable::IGNORE))
    }
}
