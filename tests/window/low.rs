//! A low window, as small laptops and projectors have: what leads on is seen whole, and everything
//! else scrolls to where the focus is.

use std::sync::Arc;

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use rapport::{
    core::scenario::read_scenario,
    window::{Ask, Beat, LARGEST_TEXT, Launch, Preferences, ReplyField, Scene, Screen},
};

use super::{
    call::begin,
    rig::{
        at_home, button, focused, launch, one_turn, open_sized, places, press, settle, strike, wait,
    },
};

/// Width and height of the window.
const LOW: (u32, u32) = (1280, 720);
/// The scenario of the rig.
const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

fn in_call(launch: Launch) -> App {
    let mut app = open_sized(launch, LOW);
    begin(&mut app);
    app
}

fn sized(text_size: u16) -> Preferences {
    Preferences { text_size, ..at_home() }
}

fn rect(app: &mut App, entity: Entity) -> Rect {
    let all = places(app);
    all.into_iter().find(|it| it.0 == entity).map(|it| it.2).expect("it has a place")
}

fn named(app: &mut App, name: &str) -> Rect {
    let all = places(app);
    all.into_iter().find(|it| it.1 == name).map(|it| it.2).expect("it has a place")
}

/// Whether `inner` lies in `outer`, to the pixel.
fn inside(inner: Rect, outer: Rect) -> bool {
    outer.inflate(1.0).union(inner) == outer.inflate(1.0) && inner.height() > 0.0
}

fn window() -> Rect {
    Rect::new(0.0, 0.0, 1280.0, 720.0)
}

#[test]
fn in_the_largest_text_every_reply_is_reached_and_seen_whole() {
    let mut app = in_call(launch(sized(LARGEST_TEXT)));
    one_turn(&mut app);
    let count = app.world().resource::<Scene>().options.len();
    let replies: Vec<Entity> =
        (1..=count).map(|it| button(&mut app, &Ask::Pick(it)).unwrap()).collect();
    let area = named(&mut app, "What happened");
    assert!(inside(area, window()), "{area:?}");
    let mut seen = 0;
    for _ in 0..40 {
        strike(&mut app, &Key::Tab, KeyCode::Tab, None);
        settle(&mut app);
        let Some(held) = focused(&app).filter(|it| replies.contains(it)) else { continue };
        let place = rect(&mut app, held);
        assert!(inside(place, area), "{place:?} in {area:?}");
        seen += 1;
    }
    assert!(seen >= count, "{seen} of {count}");
    let mut fields = app.world_mut().query_filtered::<Entity, With<ReplyField>>();
    let field = fields.single(app.world()).unwrap();
    let place = rect(&mut app, field);
    assert!(inside(place, window()), "the field stays: {place:?}");
}

#[test]
fn a_new_line_of_hers_is_seen_first_and_a_reply_can_be_taken_back_in_sight() {
    let mut app = in_call(launch(sized(LARGEST_TEXT)));
    one_turn(&mut app);
    let area = named(&mut app, "What happened");
    let line = named(&mut app, "Her line");
    assert!(line.min.y >= area.min.y - 1.0, "{line:?} in {area:?}");
    press(&mut app, &Ask::Pick(2));
    assert_eq!(app.world().resource::<Scene>().beat, Beat::OnItsWay);
    settle(&mut app);
    let back = button(&mut app, &Ask::TakeBack).unwrap();
    let place = rect(&mut app, back);
    assert!(inside(place, area), "{place:?} in {area:?}");
}

/// A call that was over after one reply.
fn over(text_size: u16) -> App {
    let text = SMALL.replacen("minutes: 4,", "minutes: 4, turn_limit: 1,", 1);
    let (scenario, found) = read_scenario("small.ron", &text);
    let scenario = scenario.unwrap_or_else(|| panic!("{found:?}"));
    let mut app =
        in_call(Launch { scenarios: vec![Arc::new(scenario)], ..launch(sized(text_size)) });
    let options = app.world().resource::<Scene>().options.clone();
    let renew = options.iter().position(|it| it.contains("I can renew it")).unwrap();
    press(&mut app, &Ask::Pick(renew + 1));
    press(&mut app, &Ask::Land);
    wait(&mut app, 3);
    assert_eq!(app.world().resource::<Scene>().beat, Beat::Over);
    app
}

#[test]
fn the_ways_on_from_a_call_and_from_its_debrief_are_seen_whole() {
    for text_size in [100, 150, LARGEST_TEXT] {
        let mut app = over(text_size);
        let seen = |app: &mut App, ask: Ask| {
            let entity = button(app, &ask).unwrap_or_else(|| panic!("no {ask:?}"));
            let place = rect(app, entity);
            assert!(inside(place, window()), "{text_size} {ask:?} {place:?}");
        };
        seen(&mut app, Ask::Open(Screen::Rating));
        app.world_mut().write_message(Ask::Open(Screen::Debrief));
        settle(&mut app);
        for ask in [Ask::Finish, Ask::Open(Screen::Drill), Ask::Again, Ask::Open(Screen::Library)] {
            seen(&mut app, ask);
        }
    }
}

#[test]
fn the_debrief_says_why_a_fix_did_not_solve_it() {
    let mut app = over(100);
    app.world_mut().write_message(Ask::Open(Screen::Debrief));
    settle(&mut app);
    let mut texts = app.world_mut().query::<&Text>();
    let said: Vec<&str> = texts.iter(app.world()).map(|it| &*it.0).collect();
    let why = said.iter().find(|it| it.starts_with("Not solved: ")).expect("it is said");
    assert!(why.contains("He paid the fee in spring"), "{why}");
}

#[test]
fn the_replies_are_one_click_away() {
    let mut app = in_call(launch(sized(LARGEST_TEXT)));
    one_turn(&mut app);
    press(&mut app, &Ask::Replies);
    let first = button(&mut app, &Ask::Pick(1)).unwrap();
    assert_eq!(focused(&app), Some(first));
    let (place, area) = (rect(&mut app, first), named(&mut app, "What happened"));
    assert!(inside(place, area), "{place:?} in {area:?}");
}

#[test]
fn naming_while_typing_can_be_switched_on_there_too() {
    let mut app = in_call(launch(sized(LARGEST_TEXT)));
    press(&mut app, &Ask::ReadAlong(true));
    assert!(app.world().resource::<Preferences>().reads_along);
    assert!(button(&mut app, &Ask::ReadAlong(false)).is_some());
}

#[test]
fn a_drill_shows_what_the_reply_did_and_keeps_its_ways_in_sight() {
    let mut app = over(LARGEST_TEXT);
    for page in [Screen::Rating, Screen::Debrief, Screen::Drill] {
        app.world_mut().write_message(Ask::Open(page));
        settle(&mut app);
    }
    press(&mut app, &Ask::Pick(1));
    wait(&mut app, 2);
    let again = button(&mut app, &Ask::OnceMore).expect("it landed");
    let (again, back) = (rect(&mut app, again), button(&mut app, &Ask::Back).unwrap());
    let (back, did) = (rect(&mut app, back), named(&mut app, "What it did"));
    assert!(inside(again, window()) && inside(back, window()), "{again:?} {back:?}");
    assert!(did.min.y < again.min.y && did.max.y > 0.0, "{did:?} above {again:?}");
}

#[test]
fn the_title_shows_how_to_get_elsewhere_in_the_largest_text() {
    let mut app = open_sized(launch(sized(LARGEST_TEXT)), LOW);
    for page in [Screen::Library, Screen::RoomSetup, Screen::Settings] {
        let entity = button(&mut app, &Ask::Open(page)).unwrap();
        let place = rect(&mut app, entity);
        assert!(inside(place, window()), "{page:?} {place:?}");
    }
}
