//! Copies of the records: made before a change of format, put back, and refused where they are none.

use std::{fs, path::Path};

use rapport::store::{
    StoreFault, clock,
    data::{Who, keep_for, tidy},
    database::{Database, FILE_NAME, restore},
    practices::{every_practice, load, verify},
    profiles,
};
use rusqlite::Connection;

use super::traces;

/// Records that were written in format 1: a finished practice of Kim's, an open one of Sam's.
const FORMAT_1: &[u8] = include_bytes!("../../fixtures/records/format_1.rapport");

fn old_store() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(FILE_NAME), FORMAT_1).expect("written");
    folder
}

fn format_of(file: &Path) -> i64 {
    let connection = Connection::open(file).expect("it opens");
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a number")
}

#[test]
fn records_of_format_1_are_copied_brought_up_and_recomputed() {
    let folder = old_store();
    let database = Database::open(folder.path()).expect("it opens");
    let copy = folder.path().join("rapport-before-format-2.db");
    assert_eq!(format_of(&copy), 1);
    assert!(format_of(database.file()) >= 2);
    let lexicon = crate::english();
    let all = every_practice(&database).expect("read");
    assert_eq!(all.len(), 2);
    for tidied in [false, true] {
        for &id in &all {
            assert_eq!(verify(&database, id, lexicon.clone()).expect("read"), Vec::new());
        }
        let words = format!("{:?}", load(&database, all[0]).expect("kept").steps);
        assert_eq!(words.contains("quokka"), !tidied, "nobody chose to keep them");
        tidy(&database, Who::Start, clock::now()).expect("tidied");
    }
    // Sam can still go on, so Sam's words are there.
    assert!(format!("{:?}", load(&database, all[1]).expect("kept").steps).contains("quokka"));
}

#[test]
fn a_copy_is_put_back_and_the_present_records_are_kept_aside() {
    let folder = old_store();
    let place = folder.path();
    let database = Database::open(place).expect("it opens");
    profiles::create(&database, "Robin", 1).expect("made");
    let copy = place.join("rapport-before-format-2.db");
    let held = restore(place, &copy);
    assert!(matches!(held, Err(StoreFault::Busy { .. })), "{held:?}");
    drop(database);
    let aside = restore(place, &copy).expect("restored").expect("kept aside");
    assert_eq!(format_of(&place.join(FILE_NAME)), 1);
    let names = |database: &Database| {
        let all = profiles::list(database).expect("read");
        all.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&Database::open(place).expect("it opens")), ["Kim", "Sam"]);
    // And back again; the second one aside does not fall on the first.
    let second = restore(place, &aside).expect("restored").expect("kept aside");
    assert_ne!(second, aside);
    assert_eq!(names(&Database::open(place).expect("it opens")), ["Kim", "Sam", "Robin"]);
    assert!(
        place
            .read_dir()
            .expect("read")
            .flatten()
            .all(|it| { !it.file_name().to_string_lossy().ends_with(".half") })
    );
}

#[test]
fn what_is_no_copy_of_records_is_refused_and_nothing_changes() {
    let folder = old_store();
    let place = folder.path();
    drop(Database::open(place).expect("it opens"));
    let before = fs::read(place.join(FILE_NAME)).expect("read");
    let wrong = place.join("wrong");
    let mut hole = FORMAT_1.to_vec();
    hole[4096 * 3..4096 * 6].fill(0xa5);
    let newer = place.join("newer");
    fs::write(&newer, FORMAT_1).expect("written");
    let connection = Connection::open(&newer).expect("open");
    connection.pragma_update(None, "user_version", 99).expect("set");
    drop(connection);
    for bytes in [hole, FORMAT_1[..9000].to_vec(), b"no records at all".repeat(20), Vec::new()] {
        fs::write(&wrong, bytes).expect("written");
        let fault = restore(place, &wrong).expect_err("it is refused");
        assert!(matches!(fault, StoreFault::Backup { .. }), "{fault:?}");
        assert!(fault.to_string().contains("Nothing was changed"), "{fault}");
    }
    assert!(matches!(restore(place, &newer), Err(StoreFault::Newer { found: 99, .. })));
    assert!(matches!(restore(place, &place.join("none")), Err(StoreFault::Backup { .. })));
    assert_eq!(fs::read(place.join(FILE_NAME)).expect("read"), before);
}

#[test]
fn damaged_records_can_be_replaced_by_a_copy() {
    let folder = old_store();
    let place = folder.path();
    drop(Database::open(place).expect("it opens"));
    fs::write(place.join(FILE_NAME), b"not records any more".repeat(300)).expect("written");
    assert!(matches!(Database::open(place), Err(StoreFault::Damaged { .. })));
    let aside = restore(place, &place.join("rapport-before-format-2.db")).expect("restored");
    assert!(fs::read(aside.expect("kept aside")).expect("read").starts_with(b"not records"));
    let database = Database::open(place).expect("it opens");
    assert_eq!(profiles::list(&database).expect("read").len(), 2);
}

#[test]
fn practices_past_their_time_go_and_leave_no_byte() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let folder = old_store();
    let database = Database::open(folder.path()).expect("it opens");
    let now = clock::now();
    database
        .connection()
        .execute("UPDATE practices SET started = ?1 WHERE number = 1", [now - 40 * DAY])
        .expect("set");
    assert_eq!(tidy(&database, Who::Start, now).expect("tidied").erased, 0, "for ever");
    keep_for(&database, Some(30)).expect("kept");
    // The clock runs ahead by a year: nothing is believed at once.
    let ahead = tidy(&database, Who::Start, now + 365 * DAY).expect("tidied");
    assert_eq!((ahead.erased, ahead.copies), (0, 0));
    assert_eq!(ahead.waiting, 2);
    // It is set right again: what is old by the right date waits for a day, and then goes.
    assert_eq!(tidy(&database, Who::Hand, now).expect("tidied").erased, 1);
    assert_eq!(every_practice(&database).expect("read").len(), 1);
    fs::remove_file(folder.path().join("rapport-before-format-2.db")).expect("removed");
    assert_eq!(traces(folder.path(), "quokka-proof"), Vec::<String>::new());
}
