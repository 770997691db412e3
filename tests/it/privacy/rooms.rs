//! Rooms that were led: counted in the inventory, kept once though looked back at, and erased with
//! whoever led them.

use std::sync::Arc;

use rapport::{
    core::{
        analyser::Lexicon,
        room::{LedCall, LedRecord, PlanPlace, RoomCommand},
        session::Script,
    },
    store::{
        data::{erase, inventory},
        database::Database,
        profiles, rooms,
    },
};

use super::{SECRETS, traces};

fn led() -> LedCall {
    let text = std::fs::read_to_string("scenarios/01-machine.ron").expect("the scenario");
    let (scenario, _) = rapport::core::scenario::read_scenario("01.ron", &text);
    let scenario = Arc::new(scenario.expect("it parses"));
    LedCall::new(Arc::new(Script::new(scenario, Arc::new(Lexicon::english()))), 7, 12)
}

#[test]
fn rooms_are_counted_kept_once_and_erased_with_whoever_led_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("open");
    let kim = profiles::create(&database, "Kim", 1).expect("made");
    let counted = |it: &Database| inventory(it, Some(kim.id)).expect("read").people[0].rooms;
    assert_eq!(counted(&database), 0);
    let mut led = led();
    led.send(RoomCommand::Propose { text: SECRETS[0].into() }).expect("proposed");
    rooms::keep(&database, kim.id, &LedRecord::of(&led)).expect("kept");
    assert_eq!(counted(&database), 1, "the open one counts");
    rooms::close(&database, kim.id, &LedRecord::of(&led)).expect("closed");
    led.send(RoomCommand::Count { choice: 1, hands: 3 }).expect("counted");
    led.send(RoomCommand::Run { choice: 1 }).expect("said");
    rooms::close(&database, kim.id, &LedRecord::of(&led)).expect("closed");
    assert_eq!(counted(&database), 1, "looked back at, it is still one");
    let mut other = LedRecord::of(&led);
    other.seed += 1;
    rooms::close(&database, kim.id, &other).expect("closed");
    assert_eq!(counted(&database), 2);
    erase(&database, kim.id).expect("erased");
    drop(database);
    assert_eq!(traces(folder.path(), SECRETS[0]), Vec::<String>::new());
}

#[test]
fn where_a_session_plan_stands_is_kept_forgotten_and_erased() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("open");
    let kim = profiles::create(&database, "Kim", 1).expect("made");
    let place = PlanPlace { plan: "an-hour".into(), step: 3, done: true, kept: false };
    assert_eq!(rooms::open_plan(&database, kim.id).expect("read"), None);
    rooms::keep_plan(&database, kim.id, Some(&place)).expect("kept");
    assert_eq!(rooms::open_plan(&database, kim.id).expect("read"), Some(place.clone()));
    rooms::keep_plan(&database, kim.id, None).expect("forgotten");
    assert_eq!(rooms::open_plan(&database, kim.id).expect("read"), None);
    rooms::keep_plan(&database, kim.id, Some(&place)).expect("kept");
    erase(&database, kim.id).expect("erased");
    drop(database);
    assert_eq!(traces(folder.path(), "an-hour"), Vec::<String>::new());
}
