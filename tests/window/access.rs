//! Everything by keyboard, everything with a name, and nothing cut off at the largest text.

use std::collections::BTreeSet;

use accesskit::Role;
use bevy::{
    a11y::AccessibilityNode,
    input::keyboard::{Key, KeyCode},
    input_focus::tab_navigation::TabIndex,
    prelude::*,
};
use rapport::window::{Ask, LARGEST_TEXT, Preferences, RoomAsk, Screen, Theme};

use super::{
    call::begin,
    rig::{at_home, focused, launch, open, open_sized, places, press, settle, strike},
};

fn focusable(app: &mut App) -> BTreeSet<Entity> {
    let mut all = app.world_mut().query_filtered::<Entity, With<TabIndex>>();
    all.iter(app.world()).collect()
}

/// Everything that Tab reaches from here.
fn reached(app: &mut App) -> BTreeSet<Entity> {
    let mut reached = BTreeSet::new();
    for _ in 0..60 {
        strike(app, &Key::Tab, KeyCode::Tab, None);
        reached.extend(focused(app));
    }
    reached
}

fn pages() -> Vec<App> {
    let title = || open(launch(at_home()));
    let mut library = title();
    press(&mut library, &Ask::Open(Screen::Library));
    let mut settings = title();
    press(&mut settings, &Ask::Open(Screen::Settings));
    let mut briefing = title();
    press(&mut briefing, &Ask::Choose(0));
    let mut call = title();
    begin(&mut call);
    let mut setup = title();
    press(&mut setup, &Ask::Open(Screen::RoomSetup));
    let mut room = title();
    press(&mut room, &Ask::Open(Screen::RoomSetup));
    press(&mut room, &Ask::Room(RoomAsk::Begin));
    vec![title(), library, settings, briefing, call, setup, room]
}

/// Tab reaches everything on this page.
pub(crate) fn tab_reaches_all(app: &mut App) {
    let all = focusable(app);
    assert!(!all.is_empty());
    assert_eq!(reached(app), all);
}

#[test]
fn tab_reaches_everything_on_every_page() {
    for mut app in pages() {
        tab_reaches_all(&mut app);
    }
}

#[test]
fn an_overlay_keeps_the_focus_inside_until_it_closes() {
    let mut app = open(launch(at_home()));
    begin(&mut app);
    let behind = focusable(&mut app);
    press(&mut app, &Ask::Pause);
    let reached = reached(&mut app);
    assert!(reached.is_disjoint(&behind));
    assert_eq!(reached.len(), 2);
    press(&mut app, &Ask::Resume);
    assert!(focused(&app).is_some_and(|it| behind.contains(&it)));
}

/// Every control on this page has a role and a name.
pub(crate) fn has_names(app: &mut App) {
    let mut controls =
        app.world_mut().query_filtered::<(&Name, Option<&AccessibilityNode>), With<TabIndex>>();
    for (name, node) in controls.iter(app.world()) {
        let node = node.unwrap_or_else(|| panic!("{name} has no role"));
        assert_ne!(node.role(), Role::GenericContainer, "{name}");
        assert!(node.label().is_some_and(|it| !it.is_empty()), "{name} has no name");
    }
}

#[test]
fn every_control_has_a_role_and_a_name() {
    for mut app in pages() {
        has_names(&mut app);
    }
}

#[test]
fn meters_are_announced_as_values() {
    let mut app = open(launch(at_home()));
    begin(&mut app);
    let mut nodes = app.world_mut().query::<&AccessibilityNode>();
    let meters: Vec<&AccessibilityNode> =
        nodes.iter(app.world()).filter(|it| it.role() == Role::Meter).collect();
    // Calm, trust and the five needs.
    assert_eq!(meters.len(), 7);
    assert!(meters.iter().all(|it| it.numeric_value().is_some() && it.description().is_some()));
}

#[test]
fn every_piece_has_a_name_for_whoever_mends_it() {
    let mut app = open(launch(at_home()));
    begin(&mut app);
    let mut nameless = app.world_mut().query_filtered::<Entity, (With<Node>, Without<Name>)>();
    assert_eq!(nameless.iter(app.world()).count(), 0);
}

/// No piece is wider than the window, in any text size.
pub(crate) fn nothing_sticks_out(app: &mut App, width: f32) {
    settle(app);
    for (_, name, place) in places(app) {
        let hidden = place.size().min_element() <= 0.0;
        let inside = place.min.x >= -1.0 && place.max.x <= width + 1.0;
        assert!(hidden || inside, "{name} sticks out: {place:?}");
    }
}

#[test]
fn the_largest_text_fits_on_every_page() {
    let preferences = Preferences { text_size: LARGEST_TEXT, ..at_home() };
    for (width, height) in [(1280, 800), (1024, 768), (800, 600)] {
        let mut app = open_sized(launch(preferences), (width, height));
        let edge = f32::from(u16::try_from(width).unwrap());
        assert!(app.world().resource::<Theme>().narrow());
        nothing_sticks_out(&mut app, edge);
        for page in [Screen::Library, Screen::Settings, Screen::Aftercare, Screen::Trouble] {
            app.world_mut().write_message(Ask::Open(page));
            nothing_sticks_out(&mut app, edge);
        }
        for ask in [Ask::Open(Screen::RoomSetup), Ask::Room(RoomAsk::Begin)] {
            app.world_mut().write_message(ask);
            nothing_sticks_out(&mut app, edge);
        }
        app.world_mut().write_message(Ask::Room(RoomAsk::Result));
        nothing_sticks_out(&mut app, edge);
        app.world_mut().write_message(Ask::Room(RoomAsk::End));
        nothing_sticks_out(&mut app, edge);
        app.world_mut().write_message(Ask::Choose(0));
        nothing_sticks_out(&mut app, edge);
        app.world_mut().write_message(Ask::Begin);
        super::rig::wait(&mut app, 2);
        nothing_sticks_out(&mut app, edge);
        app.world_mut().write_message(Ask::Pick(1));
        super::rig::wait(&mut app, 4);
        nothing_sticks_out(&mut app, edge);
    }
}
