//! A person is erased wholly: every table, every file, and also where the program is killed at it.

use std::fs;

use rapport::store::{
    data::{Kind, erase, inventory},
    database::Database,
    library::Library,
    practices::practices_of,
    profiles, settings, shifts,
};
use rusqlite::Connection;

use super::{SECRETS, played, traces};

#[test]
fn no_byte_of_an_erased_person_is_left_in_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    let database = Database::open(place).expect("it opens");
    let [sam, kim] =
        ["Sam", "Kimquince"].map(|it| profiles::create(&database, it, 1).expect("made"));
    let loaded = Library::new(None).load("01-machine").expect("there");
    let (_, _) = played(&database, kim.id, &loaded, (3, false));
    let (_, _) = played(&database, sam.id, &loaded, (4, false));
    settings::keep_coaching(&database, kim.id, "steady").expect("kept");
    let shift = rapport::core::shift::ShiftState::new(Vec::new(), 1);
    shifts::keep(&database, kim.id, &shift).expect("kept");
    for name in ["rapport-before-format-2.db", "rapport-before-restore-1.db"] {
        fs::copy(database.file(), place.join(name)).expect("copied");
    }
    fs::create_dir(place.join("damaged")).expect("made");
    fs::write(place.join("damaged/rapport.db-wal"), SECRETS[0]).expect("written");
    let kept = inventory(&database, Some(kim.id)).expect("read");
    let kinds: Vec<Kind> = kept.files.iter().map(|it| it.kind).collect();
    assert_eq!(kinds.iter().filter(|it| **it == Kind::Copy).count(), 2);
    assert_eq!(kinds.iter().filter(|it| **it == Kind::Damaged).count(), 1);
    let her = &kept.people[0];
    assert_eq!((her.practices, her.with_words, her.shifts, her.settings), (1, 1, 1, 1));
    assert!(her.bytes > 10_000 && her.steps > 5, "{her:?}");

    erase(&database, kim.id).expect("erased");
    for words in ["Kimquince", &kim.id.to_string()] {
        assert_eq!(traces(place, words), Vec::<String>::new(), "{words}");
    }
    assert_eq!(practices_of(&database, sam.id).expect("read").len(), 1);
    assert_eq!(inventory(&database, None).expect("read").people.len(), 1);
    erase(&database, sam.id).expect("erased");
    for words in SECRETS {
        assert_eq!(traces(place, words), Vec::<String>::new(), "{words}");
    }
    let left = inventory(&database, None).expect("read");
    assert!(left.people.is_empty() && left.scenarios == 0, "{left:?}");
}

#[test]
fn a_program_killed_while_it_erases_goes_on_when_it_starts_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    let database = Database::open(place).expect("it opens");
    let kim = profiles::create(&database, "Kimquince", 1).expect("made");
    let loaded = Library::new(None).load("01-machine").expect("there");
    let (_, _) = played(&database, kim.id, &loaded, (3, false));
    let copy = place.join("rapport-before-format-2.db");
    fs::copy(database.file(), &copy).expect("copied");
    // Somebody reads on and on, so that the file cannot be cleaned: as if it had been killed there.
    let reader = Connection::open(database.file()).expect("open");
    reader.execute_batch("BEGIN; SELECT count(*) FROM steps").expect("reading");
    reader.query_row("SELECT count(*) FROM steps", [], |_| Ok(())).expect("reading");
    database.connection().busy_timeout(std::time::Duration::ZERO).expect("set");
    erase(&database, kim.id).expect_err("it is held");
    assert!(profiles::list(&database).expect("read").is_empty(), "gone from the first moment");
    reader.execute_batch("COMMIT").expect("done");
    drop((reader, database));
    let _database = Database::open(place).expect("it opens");
    assert!(!copy.exists());
    for words in SECRETS.into_iter().chain(["Kimquince"]) {
        assert_eq!(traces(place, words), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn every_table_about_people_goes_with_the_person() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("it opens");
    let sql = "SELECT m.name, (SELECT group_concat(f.on_delete) FROM
               pragma_foreign_key_list(m.name) AS f WHERE f.\"table\" IN ('profiles', 'practices', 'evidence'))
               FROM sqlite_schema AS m WHERE m.type = 'table'";
    let mut statement = database.connection().prepare(sql).expect("SQL");
    let tables = statement
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?)))
        .expect("read");
    for table in tables {
        let (name, keys) = table.expect("a row");
        // Assignments go by name: `a_roster_is_taken_in_whole_or_not_at_all` erases somebody of one.
        let shared = ["profiles", "settings", "scenarios", "assignments"].contains(&name.as_str());
        let goes = keys.as_deref().is_some_and(|it| it.split(',').all(|it| it == "CASCADE"));
        assert!(shared || goes, "{name} would outlive its person: {keys:?}");
    }
}
