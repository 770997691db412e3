//! Files that cannot be used are left alone and named; a disk that fails stops no play.

use std::{fs, path::Path};

use rapport::{
    core::session::{Command, Event},
    store::{
        StoreFault,
        database::{Database, FILE_NAME},
        practices::load,
        profiles,
    },
};

use super::{begun, fresh, happened, open, sam};

fn refused(folder: &Path) -> StoreFault {
    let file = folder.join(FILE_NAME);
    let before = fs::read(&file).expect("a file");
    let fault = Database::open(folder).expect_err("it must not open");
    assert_eq!(fs::read(&file).expect("a file"), before, "the file was touched");
    assert!(fault.to_string().contains(FILE_NAME), "{fault}");
    fault
}

#[test]
fn a_newer_file_is_left_alone() {
    let (folder, database) = fresh();
    database.connection().pragma_update(None, "user_version", 99).expect("set");
    drop(database);
    let fault = refused(folder.path());
    assert!(matches!(fault, StoreFault::Newer { found: 99, .. }), "{fault}");
}

#[test]
fn a_newer_file_whose_log_was_not_brought_in_is_left_alone() {
    let (folder, database) = fresh();
    database.connection().pragma_update(None, "user_version", 99).expect("set");
    let copy = tempfile::tempdir().expect("a folder");
    for name in ["rapport.db", "rapport.db-wal"] {
        fs::copy(folder.path().join(name), copy.path().join(name)).expect("copied");
    }
    let log = fs::read(copy.path().join("rapport.db-wal")).expect("a log");
    assert!(matches!(refused(copy.path()), StoreFault::Newer { found: 99, .. }));
    assert_eq!(fs::read(copy.path().join("rapport.db-wal")).expect("a log"), log);
}

#[test]
fn a_damaged_file_is_left_alone_and_can_be_moved_aside() {
    let (folder, database) = fresh();
    let sam = sam(&database);
    for at in 1..40 {
        let _recorder = begun(&database, sam.id, at);
    }
    drop(database);
    let file = folder.path().join(FILE_NAME);
    let whole = fs::read(&file).expect("a file");
    let mut hole = whole.clone();
    hole[4096 * 3..4096 * 6].fill(0xa5);
    let other = b"SQLite format 3\0 and then something else".repeat(9);
    for bytes in [hole, whole[..6000].to_vec(), b"not a database at all".repeat(300), other] {
        fs::write(&file, bytes).expect("written");
        let fault = refused(folder.path());
        let StoreFault::Damaged { aside, .. } = &fault else { panic!("{fault:?}") };
        assert!(aside.contains("damaged"), "{aside}");
    }
    fs::write(&file, whole).expect("written");
    assert_eq!(profiles::list(&open(folder.path())).expect("read").len(), 1);
}

#[test]
fn another_programs_file_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let theirs = rusqlite::Connection::open(folder.path().join(FILE_NAME)).expect("open");
    theirs.execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)").expect("made");
    drop(theirs);
    assert!(matches!(refused(folder.path()), StoreFault::Damaged { .. }));
}

#[test]
fn a_read_only_disk_makes_steps_wait_until_it_is_writable() {
    let (_folder, database) = fresh();
    let mut recorder = begun(&database, sam(&database).id, 1);
    let read_only = |on: bool| {
        database.connection().pragma_update(None, "query_only", on).expect("set");
    };
    read_only(true);
    for waiting in 1..=2 {
        let fault = recorder
            .record(&database, &Command::Hold, &happened([Event::Paused]), 2)
            .expect_err("not writable");
        assert!(matches!(fault, StoreFault::ReadOnly { .. }), "{fault}");
        assert_eq!(recorder.pending(), waiting);
    }
    read_only(false);
    recorder.record(&database, &Command::Hold, &happened([Event::Paused]), 3).expect("kept");
    assert_eq!(recorder.pending(), 0);
    assert_eq!(load(&database, recorder.id()).expect("there").steps.len(), 4);
}

#[test]
fn a_full_disk_makes_even_the_beginning_wait() {
    let (_folder, database) = fresh();
    let sam = sam(&database);
    let pages: i64 =
        database.connection().query_row("PRAGMA page_count", [], |row| row.get(0)).expect("count");
    let most = |pages: i64| {
        let sql = format!("PRAGMA max_page_count = {pages}");
        database.connection().query_row(&sql, [], |_| Ok(())).expect("set");
    };
    most(pages);
    let long = Command::Say { text: "word ".repeat(5000).into() };
    let beginning = super::beginning(sam.id, 1);
    let mut recorder = super::Recorder::new(beginning, &happened([Event::Resumed])).expect("words");
    let fault = recorder.record(&database, &long, &happened([Event::Paused]), 2);
    assert!(matches!(fault, Err(StoreFault::Full { .. })), "{fault:?}");
    assert_eq!(recorder.pending(), 2);
    assert!(load(&database, recorder.id()).is_err(), "half of it was kept");
    most(1_000_000);
    recorder.save(&database).expect("kept");
    assert_eq!(recorder.pending(), 0);
    assert_eq!(load(&database, recorder.id()).expect("there").steps.len(), 2);
}

#[test]
fn a_file_held_by_another_program_is_an_answer_and_not_a_hang() {
    let (folder, database) = fresh();
    let mut recorder = begun(&database, sam(&database).id, 1);
    let other = open(folder.path());
    other.connection().execute_batch("BEGIN IMMEDIATE").expect("held");
    database.connection().busy_timeout(std::time::Duration::ZERO).expect("set");
    let fault = recorder.record(&database, &Command::Hold, &happened([Event::Paused]), 2);
    assert!(matches!(fault, Err(StoreFault::Busy { .. })), "{fault:?}");
    other.connection().execute_batch("COMMIT").expect("let go");
    recorder.save(&database).expect("kept");
}
