//! Rooms that were led: counted in the inventory, kept once though looked back at, erased one by one
//! and with whoever led them.

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
use crate::cli::{folder, no_panic, rapport};

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

/// A room with one proposal, kept as led to its end.
fn kept(database: &Database, seed: u64, words: &str) -> LedRecord {
    let sam = profiles::find_or_create(database, "Sam", 1).expect("made");
    let mut led = led();
    led.send(RoomCommand::Propose { text: words.into() }).expect("proposed");
    let record = LedRecord { seed, ..LedRecord::of(&led) };
    rooms::close(database, sam.id, &record).expect("closed");
    record
}

#[test]
fn one_room_is_erased_from_the_file_its_log_and_its_copies() {
    let folder = folder();
    let data = folder.path().join("data");
    std::fs::create_dir_all(&data).expect("made");
    let place = data.as_path();
    {
        let database = Database::open(place).expect("open");
        let _first = kept(&database, 1, SECRETS[0]);
        let _second = kept(&database, 2, SECRETS[1]);
    }
    let copy = place.join("rapport-before-format-1.db");
    std::fs::copy(place.join("rapport.db"), &copy).expect("copied");
    let run = |arguments: &[&str], input: &str| {
        let ran = rapport(
            folder.path(),
            &[&["room", "--person", "Sam"], arguments].concat(),
            input.as_bytes(),
        );
        no_panic(&ran);
        ran
    };
    // Without a clear yes everything stays.
    for answer in ["", "\n", "yes\n", "2\n"] {
        let asked = run(&["erase", "1"], answer);
        assert_eq!(asked.code, Some(1), "{}", asked.err);
        assert!(asked.out.contains("Nothing was erased") && asked.out.contains("format-1"));
    }
    assert_eq!(traces(place, SECRETS[0]).len(), 2);
    for (number, said) in [("0", "no room 0"), ("3", "no room 3"), ("-1", "unexpected")] {
        let refused = run(&["erase", number], "");
        assert_eq!(refused.code, Some(2), "{}", refused.out);
        assert!(refused.err.contains(said), "{}", refused.err);
    }
    let erased = run(&["erase", "1"], "1\n");
    assert_eq!(erased.code, Some(0), "{}", erased.err);
    assert_eq!(traces(place, SECRETS[0]), Vec::<String>::new());
    assert!(!copy.exists(), "copies hold it too");
    assert_eq!(traces(place, SECRETS[1]).len(), 1, "the other room stays");
    assert_eq!(run(&["list"], "").out.lines().count(), 1);
    assert_eq!(run(&["erase", "1", "--yes"], "").code, Some(0));
    assert_eq!(traces(place, SECRETS[1]), Vec::<String>::new());
    assert!(run(&["list"], "").out.contains("No room"));
}

#[test]
fn a_room_is_erased_by_what_it_is_and_not_by_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("open");
    let first = kept(&database, 1, SECRETS[0]);
    let second = kept(&database, 2, SECRETS[1]);
    let sam = profiles::find(&database, "Sam").expect("read").expect("there").id;
    assert_eq!(rooms::erase(&database, sam, &first), Ok(true));
    assert_eq!(rooms::erase(&database, sam, &first), Ok(false), "it is gone already");
    assert_eq!(rooms::led(&database, sam), Ok(vec![second]));
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
