//! The wall from the last chair: large text on a small projector.

use bevy::prelude::*;
use rapport::{
    core::scenario::read_scenario,
    window::{Ask, LARGEST_TEXT, Preferences, RoomAsk, Screen},
};

use super::rig::{at_home, button, launch, open, places, press, settle};

/// What the guide for facilitators asks for.
const FROM_THE_LAST_CHAIR: u16 = 160;
/// Height of the window of the rig.
const HEIGHT: f32 = 800.0;

fn large() -> Preferences {
    Preferences { text_size: FROM_THE_LAST_CHAIR, ..at_home() }
}

/// Three real customers on the title, and a first call with six replies.
fn on_the_wall(preferences: Preferences) -> App {
    let mut launch = launch(preferences);
    let read = |name: &str| {
        let text = std::fs::read_to_string(format!("scenarios/{name}.ron")).expect("the file");
        std::sync::Arc::new(read_scenario(name, &text).0.expect("it parses"))
    };
    launch.scenarios = ["01-machine", "02-parcel", "20-last-call"].map(read).to_vec();
    open(launch)
}

fn rect(app: &mut App, entity: Entity) -> Rect {
    let all = places(app);
    all.into_iter().find(|it| it.0 == entity).map(|it| it.2).expect("it has a place")
}

/// Whether all of it can be seen without scrolling.
fn seen(place: Rect) -> bool {
    place.min.y >= 0.0 && place.max.y <= HEIGHT && place.height() > 0.0
}

#[test]
fn the_title_keeps_its_ways_near_in_large_text() {
    let mut app = on_the_wall(large());
    let room = button(&mut app, &Ask::Open(Screen::RoomSetup)).unwrap();
    let settings = button(&mut app, &Ask::Open(Screen::Settings)).unwrap();
    for it in [room, settings] {
        let place = rect(&mut app, it);
        assert!(seen(place), "{place:?}");
    }
}

#[test]
fn in_no_size_of_text_do_settings_lie_on_each_other() {
    for text_size in (100..=LARGEST_TEXT).step_by(20) {
        let mut app = open(launch(Preferences { text_size, ..at_home() }));
        press(&mut app, &Ask::Open(Screen::Settings));
        let all = places(&mut app);
        let lines: Vec<Rect> = all.iter().filter(|it| it.1 == "Setting").map(|it| it.2).collect();
        assert!(lines.len() > 4, "{}", lines.len());
        for (at, one) in lines.iter().enumerate() {
            for other in &lines[at + 1..] {
                let shared = one.intersect(*other);
                assert!(shared.height() < 1.0, "{text_size} %: {one:?} and {other:?}");
            }
        }
        let last = [Ask::TextSize(1), Ask::Dark(true), Ask::Still(true), Ask::ReadAlong(true)];
        for ask in last {
            let choice = button(&mut app, &ask).unwrap();
            let place = rect(&mut app, choice);
            let inside = lines.iter().any(|it| it.inflate(1.0).union(place) == it.inflate(1.0));
            assert!(inside, "{text_size} %: {ask:?} at {place:?} stands out of its line");
        }
    }
}

/// Everything that a room votes with can be seen, and nothing of the stage is cut off.
fn can_vote(app: &mut App, text_size: u16) {
    let go = button(app, &Ask::Room(RoomAsk::Go)).unwrap();
    let all = places(app);
    let stage = all.iter().find(|it| it.1 == "Stage").unwrap().2;
    for (entity, name, place) in &all {
        let matters = ["Card button", "Meter", "Stage"].contains(&name.as_str());
        assert!(!(matters || *entity == go) || seen(*place), "{text_size} {name} {place:?}");
        let cut_off = name == "Meter" && stage.union(*place) != stage;
        assert!(!cut_off, "{text_size} {place:?} in {stage:?}");
    }
}

#[test]
fn in_large_text_the_room_sees_all_replies_and_the_way_on() {
    for text_size in [100, 120, 140, FROM_THE_LAST_CHAIR] {
        let mut app = on_the_wall(Preferences { text_size, ..at_home() });
        press(&mut app, &Ask::Open(Screen::RoomSetup));
        press(&mut app, &Ask::Room(RoomAsk::Begin));
        press(&mut app, &Ask::Room(RoomAsk::Go));
        press(&mut app, &Ask::Room(RoomAsk::Go));
        can_vote(&mut app, text_size);
        for ask in [
            RoomAsk::Choose(1),
            RoomAsk::Digit(4),
            RoomAsk::Choose(2),
            RoomAsk::Digit(7),
            RoomAsk::Go,
        ] {
            app.world_mut().write_message(Ask::Room(ask));
            settle(&mut app);
        }
        can_vote(&mut app, text_size);
    }
}
