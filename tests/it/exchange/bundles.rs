//! Bundles: the same whatever the order, and nothing half taken in.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rapport::{
    core::session::Command,
    exchange::{
        archive::{ArchiveFault, PublicKeys},
        bundle::{BundleFault, Whose, export, import},
    },
    store::{
        data::practice_over,
        database::Database,
        outbox,
        practices::{every_practice, load, verify},
        profiles,
        transfer::give,
    },
};
use tempfile::TempDir;

use super::{Call, EVERYTHING, played, store};

pub(super) fn no_keys() -> PublicKeys {
    PublicKeys::default()
}

pub(super) fn bundle(database: &Database, folder: &TempDir, name: &str) -> PathBuf {
    let target = folder.path().join(name);
    let people = profiles::list(database).expect("read");
    export(database, Whose::Everybody(&people), &target, None).expect("written");
    target
}

pub(super) fn all(database: &Database) -> Vec<rapport::store::transfer::Carried> {
    let mut all: Vec<_> = every_practice(database)
        .expect("read")
        .into_iter()
        .map(|id| give(database, id).expect("there"))
        .collect();
    all.sort_by_key(|it| it.id);
    all
}

fn differences(database: &Database) -> usize {
    let lexicon = crate::english();
    let ids = every_practice(database).expect("read");
    ids.into_iter().map(|id| verify(database, id, lexicon.clone()).expect("read").len()).sum()
}

#[test]
fn a_bundle_brings_everything_over_and_twice_is_once() {
    let (folder, database) = store(EVERYTHING);
    for seed in 0..3 {
        played(&database, "Sam", seed);
    }
    let file = bundle(&database, &folder, "a.rapport");
    let (_there, other) = store("outcome");
    let first = import(&other, &file, &no_keys()).expect("taken in");
    assert_eq!((first.new, first.known, first.signed), (3, 0, false));
    assert_eq!(all(&other), all(&database));
    assert_eq!(differences(&other), 0, "every score comes out again");
    assert_eq!(
        outbox::standing(&other).expect("read").waiting,
        outbox::standing(&database).expect("read").waiting,
        "what waits to be told waits there, as it was shared"
    );
    let again = import(&other, &file, &no_keys()).expect("taken in");
    assert_eq!((again.new, again.longer, again.known), (0, 0, 3));
    assert_eq!(all(&other), all(&database));
}

#[test]
fn two_bundles_of_the_same_are_the_same_bytes() {
    let (folder, database) = store(EVERYTHING);
    played(&database, "Sam", 1);
    let (a, b) = (bundle(&database, &folder, "a"), bundle(&database, &folder, "b"));
    assert_eq!(fs::read(a).expect("there"), fs::read(b).expect("there"));
}

#[test]
fn any_order_comes_to_the_same_and_the_longer_record_stays() {
    let (folder, database) = store("outcome");
    let mut call = Call::begin(&database, "Sam", 3);
    call.send(&database, Command::Pick { option: 1 });
    let early = bundle(&database, &folder, "early");
    call.finish(&database);
    let late = bundle(&database, &folder, "late");
    let (elsewhere, third) = store("outcome");
    played(&third, "Kim", 4);
    let other = bundle(&third, &elsewhere, "other");
    let orders: [[&Path; 3]; 6] = [
        [&early, &late, &other],
        [&early, &other, &late],
        [&late, &early, &other],
        [&late, &other, &early],
        [&other, &early, &late],
        [&other, &late, &early],
    ];
    let mut results = Vec::new();
    for order in orders {
        let (_there, database) = store("outcome");
        for file in order {
            import(&database, file, &no_keys()).expect("taken in");
        }
        assert_eq!(differences(&database), 0);
        results.push(all(&database));
    }
    assert!(results.iter().all(|it| *it == results[0]));
    assert_eq!(results[0].len(), 2);
    let longest = load(&database, call.recorder.id()).expect("there").steps.len();
    assert!(results[0].iter().any(|it| it.steps.len() == longest));
}

#[test]
fn words_that_went_on_one_computer_do_not_come_back_from_another() {
    let (folder, database) = store("outcome");
    let mut call = Call::begin(&database, "Sam", 3);
    call.send(&database, Command::Say { text: "Zebra words: what happened to it?".into() });
    call.finish(&database);
    let with_words = bundle(&database, &folder, "with");
    assert!(practice_over(&database, call.recorder.id(), 1).expect("blanked"));
    let without = bundle(&database, &folder, "without");
    let text = |database: &Database| serde_json::to_string(&all(database)).expect("JSON");
    for order in [[&with_words, &without], [&without, &with_words]] {
        let (_there, database) = store("outcome");
        for file in order {
            import(&database, file, &no_keys()).expect("taken in");
        }
        assert!(!text(&database).contains("Zebra"));
        assert_eq!(differences(&database), 0);
    }
}

#[test]
fn two_people_of_one_name_stay_two() {
    let (folder, database) = store("outcome");
    played(&database, "Sam", 1);
    let file = bundle(&database, &folder, "a");
    let (_there, other) = store("outcome");
    played(&other, "sam", 2);
    import(&other, &file, &no_keys()).expect("taken in");
    import(&other, &file, &no_keys()).expect("taken in");
    let names: Vec<String> =
        profiles::list(&other).expect("read").into_iter().map(|it| it.name).collect();
    assert_eq!(names.len(), 2);
    assert!(names[1].starts_with("Sam ") && names[1].len() == "Sam ".len() + 6, "{names:?}");
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let (folder, database) = store("outcome");
    let target = folder.path().join("there");
    fs::write(&target, "mine").expect("written");
    let fault = export(&database, Whose::These(&[]), &target, None).expect_err("refused");
    assert!(matches!(fault, BundleFault::Archive(ArchiveFault::Unwritable { .. })), "{fault}");
    assert_eq!(fs::read(&target).expect("there"), b"mine");
}
