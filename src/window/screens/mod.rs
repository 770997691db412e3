//! The pages beside the call itself, one file each.

mod aftercare;
mod briefing;
mod call_number;
mod cards;
mod chart;
mod days;
mod debrief;
mod drill;
mod first_start;
mod library;
mod my_data;
mod name;
mod progress;
mod rating;
mod rewind;
mod settings;
mod shift;
mod title;
mod told;
mod trouble;
mod turns;
mod typing;
mod warning;
mod watch;

use accesskit::{Node as Spoken, Role};
use bevy::{
    a11y::AccessibilityNode, ecs::system::SystemParam, input_focus::tab_navigation::TabGroup,
    prelude::*,
};

pub(super) use briefing::{Perspective, brief, way_in};
pub(super) use call_number::CallNumber;
pub use call_number::NumberField;
pub(crate) use library::channel;
pub use typing::WordsField;
pub(crate) use warning::name_of as warning_name;

use crate::{core::session::Shift, words::FluentValue};

use super::{
    Screen, Speech,
    theme::Theme,
    widget::{Scrolling, Ui},
};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        (first_start::plugin, name::plugin),
        (title::plugin, told::plugin),
        library::plugin,
        warning::plugin,
        (briefing::plugin, call_number::plugin),
        rating::plugin,
        days::plugin,
        shift::plugin,
        cards::plugin,
        (debrief::plugin, rewind::plugin, drill::plugin, typing::plugin, watch::plugin),
        aftercare::plugin,
        settings::plugin,
        my_data::plugin,
        progress::plugin,
        trouble::plugin,
    ));
}

/// What every page is made with.
#[derive(SystemParam)]
pub(crate) struct Setting<'w, 's> {
    /// To put it up.
    pub(crate) commands: Commands<'w, 's>,
    /// How it looks.
    pub(crate) theme: Res<'w, Theme>,
    /// The program's words.
    pub(crate) speech: Res<'w, Speech>,
}

/// Widest column of plain text, in units: about 75 letters.
pub(super) const TEXT_WIDTH: f32 = 760.0;
/// Height of a page of text with its ways on, in units: a full briefing.
const ROOM_OF_TEXT: f32 = 860.0;
/// Widest page.
pub(crate) const PAGE_WIDTH: f32 = 1180.0;

impl Setting<'_, '_> {
    /// The ground of a page, as large as the window, spoken of as `name`; gone with `screen`.
    pub(crate) fn ground(
        &mut self,
        screen: Screen,
        name: &str,
        node: Node,
        fill: impl FnOnce(&mut Ui),
    ) -> EntityCommands<'_> {
        let theme = self.theme.clone();
        let words = self.speech.0.clone();
        let root = Node {
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
            ..node
        };
        let ends = (DespawnOnExit(screen), TabGroup::default(), main_part(name));
        let look = BackgroundColor(theme.palette.paper);
        let mut root = self.commands.spawn((Name::new(name.to_owned()), root, ends, look));
        root.with_children(|spawn| {
            fill(&mut Ui { spawn, theme: &theme, words: &words });
        });
        root
    }

    /// A page that scrolls where it finds no room, `width` units wide at most.
    pub(super) fn page(
        &mut self,
        screen: Screen,
        name: &'static str,
        width: f32,
        fill: impl FnOnce(&mut Ui),
    ) -> Entity {
        let theme = self.theme.clone();
        let down = if theme.low() { 22.0 } else { 40.0 };
        let node = Node { overflow: Overflow::scroll_y(), ..margins(&theme, down) };
        let column = Node {
            // A short text stands in the middle of the room.
            margin: if width <= TEXT_WIDTH { UiRect::vertical(Val::Auto) } else { UiRect::ZERO },
            padding: UiRect::bottom(theme.gap(down)),
            ..column(&theme, width)
        };
        let mut ground = self.ground(screen, name, node, |ui| {
            ui.group("Column", column, fill);
        });
        ground.insert(Scrolling).id()
    }

    /// A page with the ways on right under the text; in sight below it where large text leaves no room
    /// for both.
    pub(crate) fn page_then_ways(
        &mut self,
        screen: Screen,
        name: &'static str,
        width: f32,
        fill: impl FnOnce(&mut Ui),
        ways: impl FnOnce(&mut Ui),
    ) {
        if self.theme.crowded() {
            self.page_with_ways(screen, name, width, fill, ways);
            return;
        }
        self.page(screen, name, width, |ui| {
            fill(ui);
            ui.row("Ways on", 12.0, ways);
        });
    }

    /// A page with the ways on under it, `width` units wide at most. They stay in sight: where there
    /// is no room for everything, the rest scrolls above them.
    pub(crate) fn page_with_ways(
        &mut self,
        screen: Screen,
        name: &'static str,
        width: f32,
        fill: impl FnOnce(&mut Ui),
        ways: impl FnOnce(&mut Ui),
    ) {
        let theme = self.theme.clone();
        // Room to spare lies above and below, half and half, so that text and ways stay together.
        // A wide page fills it.
        let spare =
            if width <= TEXT_WIDTH { theme.room.y - theme.length(ROOM_OF_TEXT) } else { 0.0 };
        let edge = theme.units(if theme.low() { 8.0 } else { 20.0 }) + (spare / 2.0).max(0.0);
        let node = Node { padding: UiRect::vertical(px(edge)), ..default() };
        let text = Node {
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            min_height: Val::Px(0.0),
            overflow: Overflow::scroll_y(),
            ..margins(&theme, 8.0)
        };
        let column_of_text = Node {
            margin: if width <= TEXT_WIDTH { UiRect::top(Val::Auto) } else { UiRect::ZERO },
            ..column(&theme, width)
        };
        let foot =
            Node { flex_shrink: 0.0, ..margins(&theme, if theme.low() { 10.0 } else { 6.0 }) };
        self.ground(screen, name, node, |ui| {
            ui.group("Text", (text, Scrolling), |ui| {
                ui.group("Column", column_of_text, fill);
            });
            ui.group("Foot", foot, |ui| {
                ui.group("Column", column(ui.theme, width), |ui| {
                    ui.row("Ways on", 12.0, ways);
                });
            });
        });
    }
}

/// Room around the column of a page, with so many units above and below it.
fn margins(theme: &Theme, down: f32) -> Node {
    Node {
        align_items: AlignItems::Center,
        flex_direction: FlexDirection::Column,
        padding: theme.padding(if theme.narrow() { 20.0 } else { 48.0 }, down),
        ..default()
    }
}

/// The column of a page, `width` units wide at most. Where there is room for all of it that is its
/// width: a width that is only held back by a limit has its lines counted as if it were not.
fn column(theme: &Theme, width: f32) -> Node {
    let wide = theme.length(width);
    let room = theme.room.x - 2.0 * theme.units(if theme.narrow() { 20.0 } else { 48.0 });
    let (width, limit) =
        if wide <= room { (Val::Px(wide), percent(100)) } else { (percent(100), Val::Px(wide)) };
    Node {
        width,
        max_width: limit,
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(if theme.low() { 12.0 } else { 18.0 }),
        flex_shrink: 0.0,
        ..default()
    }
}

/// A change in whole points with its sign; none where it rounds to nothing.
pub(super) fn signed(points: f64) -> FluentValue<'static> {
    crate::words::signed(points).into()
}

/// How far a number moved, as a value of a line that shows where it came to.
pub(super) fn moved_by(shift: &Shift) -> FluentValue<'static> {
    crate::words::moved_by(shift).into()
}

/// The part of a page that screen readers jump to.
fn main_part(name: &str) -> AccessibilityNode {
    let mut node = Spoken::new(Role::Main);
    node.set_label(name);
    AccessibilityNode(node)
}
