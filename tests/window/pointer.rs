//! A quick hand, or a slow machine: what the pointer does between two updates counts in its order.

use bevy::{
    picking::pointer::{PointerAction, PointerButton},
    prelude::*,
};
use rapport::window::{Ask, Screen};

use super::rig::{at_home, button, launch, middle, open, point, screen, settle};

const PRESS: PointerAction = PointerAction::Press(PointerButton::Primary);
const RELEASE: PointerAction = PointerAction::Release(PointerButton::Primary);
const MOVE: PointerAction = PointerAction::Move { delta: Vec2::ONE };

/// Where nothing lies.
const NOWHERE: Vec2 = Vec2::new(3.0, 797.0);

/// The title, with the pointer somewhere else, and the middle of the button that asks for this.
fn title(ask: &Ask) -> (App, Vec2) {
    let mut app = open(launch(at_home()));
    point(&mut app, NOWHERE, MOVE);
    settle(&mut app);
    let entity = button(&mut app, ask).unwrap();
    let place = middle(&app, entity);
    (app, place)
}

#[test]
fn a_jump_a_press_and_a_release_in_one_update_are_a_click() {
    for ask in [Ask::Open(Screen::Library), Ask::Open(Screen::Settings)] {
        let (mut app, place) = title(&ask);
        for action in [MOVE, PRESS, RELEASE] {
            point(&mut app, place, action);
        }
        settle(&mut app);
        assert_eq!(Ask::Open(screen(&app)), ask);
    }
}

#[test]
fn a_pointer_that_leaves_at_once_has_clicked_all_the_same() {
    let (mut app, place) = title(&Ask::Open(Screen::Library));
    for (place, action) in [(place, MOVE), (place, PRESS), (place, RELEASE), (NOWHERE, MOVE)] {
        point(&mut app, place, action);
    }
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Library);
}

#[test]
fn a_press_that_is_let_go_elsewhere_is_no_click() {
    let (mut app, place) = title(&Ask::Open(Screen::Library));
    for (place, action) in [(place, MOVE), (place, PRESS), (NOWHERE, MOVE), (NOWHERE, RELEASE)] {
        point(&mut app, place, action);
    }
    settle(&mut app);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Title);
    // And the button is free again.
    for action in [MOVE, PRESS, RELEASE] {
        point(&mut app, place, action);
    }
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Library);
}
