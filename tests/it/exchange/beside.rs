//! What trainers said beside practices, carried in bundles: overrides add up, the roster comes to what
//! was said last, in any order; and what was tampered with is refused whole.

use std::{fs, path::Path};

use rapport::{
    core::progress::Day,
    exchange::bundle::{Whose, export, import},
    store::{
        Uuid,
        assignments::{self, Assignment, Task},
        database::Database,
        overrides::{self, Override},
        practices::every_practice,
        profiles,
    },
};

use super::{
    bundles::{bundle, no_keys},
    forging::Forged,
    played, store,
};

fn said(practice: Uuid, value: &str, at: i64) -> Override {
    Override {
        practice,
        field: "verdict".into(),
        value: value.into(),
        by: "J. Ode".into(),
        reason: "She thanked him by name.".into(),
        at,
    }
}

fn line(person: &str, group: &str, task: &str, due: &str) -> Assignment {
    let task = Task::Scenario(task.into());
    Assignment { person: person.into(), group: group.into(), task, due: Day::read(due) }
}

fn put(database: &Database, lines: &[Assignment]) {
    assignments::put(database, lines).expect("put");
}

/// Everything beside the practices, as reports get it.
fn beside(database: &Database) -> (Vec<Override>, Vec<Assignment>) {
    let mut roster = assignments::list(database, None).expect("read");
    roster.sort_by_key(|it| (it.group.clone(), it.person.clone(), it.task.clone()));
    (overrides::of_person(database, None).expect("read"), roster)
}

/// Says when the lines of the roster were said, which is otherwise now.
fn said_at(database: &Database, at: i64) {
    database.connection().execute("UPDATE assignments SET said = ?1", [at]).expect("set");
}

#[test]
fn overrides_and_the_roster_travel_and_twice_is_once() {
    let (folder, database) = store("outcome");
    let practice = played(&database, "Sam", 1);
    overrides::keep(&database, &said(practice, "at_risk", 10)).expect("kept");
    overrides::keep(&database, &said(practice, "kept", 20)).expect("kept");
    put(&database, &[line("Sam", "north", "02-parcel", "2026-01-31"), line("Kim", "", "x", "")]);
    let file = bundle(&database, &folder, "a.rapport");
    let (_there, other) = store("outcome");
    let first = import(&other, &file, &no_keys()).expect("taken in");
    assert_eq!((first.new, first.overrides, first.assignments), (1, 2, 2));
    assert_eq!(beside(&other), beside(&database));
    let again = import(&other, &file, &no_keys()).expect("taken in");
    assert_eq!((again.known, again.overrides, again.assignments), (1, 0, 0));
    assert_eq!(beside(&other), beside(&database));
    // From there it goes on as it came.
    let (a, b) = (bundle(&database, &folder, "c"), bundle(&other, &folder, "d"));
    assert_eq!(fs::read(a).expect("there"), fs::read(b).expect("there"));
}

#[test]
fn any_order_comes_to_the_same_and_what_was_said_last_holds() {
    let (folder, origin) = store("outcome");
    let practice = played(&origin, "Sam", 1);
    put(&origin, &[line("Sam", "north", "x", "2026-01-31")]);
    said_at(&origin, 100);
    let first = bundle(&origin, &folder, "first");
    // Two trainers go on from there, each alone.
    let trainers = [("kept", 30, "2026-03-01", 300), ("lost", 40, "2026-02-01", 200)];
    let mut files = vec![first.clone()];
    for (value, at, due, when) in trainers {
        let (_there, trainer) = store("outcome");
        import(&trainer, &first, &no_keys()).expect("taken in");
        overrides::keep(&trainer, &said(practice, value, at)).expect("kept");
        put(&trainer, &[line("sam", "North", "x", due), line("Kim", "", value, "")]);
        said_at(&trainer, when);
        files.push(bundle(&trainer, &folder, value));
    }
    let mut results = Vec::new();
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (_there, database) = store("outcome");
        for at in order {
            import(&database, &files[at], &no_keys()).expect("taken in");
        }
        results.push(beside(&database));
    }
    assert!(results.iter().all(|it| *it == results[0]), "{results:#?}");
    let (said, roster) = &results[0];
    let values: Vec<&str> = said.iter().map(|it| it.value.as_str()).collect();
    assert_eq!(values, ["kept", "lost"], "the later one is last, and counts");
    let due: Vec<String> = roster.iter().filter_map(|it| it.due).map(|it| it.to_string()).collect();
    assert_eq!(due, ["2026-03-01"], "the day that was said last, for one line");
    assert_eq!(roster.len(), 3);
}

#[test]
fn what_is_said_later_counts_later_though_the_clock_is_set_back() {
    let (_folder, database) = store("outcome");
    let practice = played(&database, "Sam", 1);
    overrides::keep(&database, &said(practice, "lost", 5_000)).expect("kept");
    overrides::keep(&database, &said(practice, "kept", 10)).expect("kept");
    let all = overrides::of_person(&database, None).expect("read");
    assert_eq!(all.last().map(|it| it.value.as_str()), Some("kept"));
}

#[test]
fn one_person_brings_their_own_lines_alone_under_the_name_they_have_there() {
    let (folder, database) = store("outcome");
    played(&database, "Sam", 1);
    put(&database, &[line("sam", "north", "x", ""), line("Kim", "north", "x", "")]);
    let sam = profiles::find(&database, "Sam").expect("read").expect("there");
    let target = folder.path().join("sam");
    export(&database, Whose::These(std::slice::from_ref(&sam)), &target, None).expect("written");
    let (_there, other) = store("outcome");
    played(&other, "Sam", 2);
    import(&other, &target, &no_keys()).expect("taken in");
    let name = profiles::get(&other, sam.id).expect("read").expect("there").name;
    assert_ne!(name, "Sam", "another Sam is here already");
    let people: Vec<String> = beside(&other).1.into_iter().map(|it| it.person).collect();
    assert_eq!(people, [name]);
}

#[test]
fn bundles_of_the_format_before_are_read() {
    let (folder, database) = store("outcome");
    played(&database, "Sam", 1);
    let file = bundle(&database, &folder, "a");
    let mut older = Forged::of(&file);
    older.change("manifest.json", |bytes| {
        *bytes =
            String::from_utf8_lossy(bytes).replacen("\"format\": 2", "\"format\": 1", 1).into();
    });
    let (_there, other) = store("outcome");
    let done = import(&other, &older.write(&folder.path().join("older")), &no_keys());
    assert_eq!(done.expect("taken in").new, 1);
}

/// A bundle with an override and a line of the roster, and where it lies.
fn good() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, database) = store("outcome");
    let practice = played(&database, "Sam", 1);
    overrides::keep(&database, &said(practice, "kept", 20)).expect("kept");
    put(&database, &[line("Sam", "north", "x", "2026-01-31")]);
    let file = bundle(&database, &folder, "good");
    (folder, file)
}

/// It is refused, and nothing of it is there.
fn refused(file: &Path) -> String {
    let (_there, database) = store("outcome");
    let fault = import(&database, file, &no_keys()).expect_err("refused").to_string();
    assert_eq!(every_practice(&database).expect("read"), Vec::<Uuid>::new(), "{fault}");
    assert_eq!(beside(&database), (Vec::new(), Vec::new()), "{fault}");
    fault
}

#[test]
fn what_was_tampered_with_is_refused_whole() {
    let (folder, file) = good();
    let target = folder.path().join("forged");
    type Change = fn(&mut serde_json::Value);
    let changes: [(&str, Change, &str); 11] = [
        ("overrides", |it| it[0]["value"] = "lost".into(), "id does not belong"),
        ("overrides", |it| it[0]["reason"] = "Another.".into(), "id does not belong"),
        ("overrides", |it| it[0]["field"] = "mood".into(), "no field"),
        ("overrides", |it| it[0]["by"] = "".into(), "needs a name"),
        ("overrides", |it| it[0]["at"] = i64::MAX.into(), "time cannot be"),
        ("overrides", |it| it[0]["more"] = 1.into(), "overrides.json"),
        ("roster", |it| it[0]["due"] = "soon".into(), "its day is none"),
        ("roster", |it| it[0]["task"] = " ".into(), "its task"),
        ("roster", |it| it[0]["person"] = "".into(), "needs a name"),
        ("roster", |it| it[0]["said"] = (-1).into(), "time cannot be"),
        ("roster", |it| *it = serde_json::json!({}), "roster.json"),
    ];
    for (which, change, said) in changes {
        let mut forged = Forged::of(&file);
        forged.change(which, |bytes| {
            let mut value = serde_json::from_slice(bytes).expect("JSON");
            change(&mut value);
            *bytes = serde_json::to_vec(&value).expect("JSON");
        });
        // A list that does not fit is enough; a forger who makes it fit is found out as well.
        refused(&forged.write(&target));
        forged.fit();
        let fault = refused(&forged.write(&target));
        assert!(fault.contains(said), "{said}: {fault}");
    }
}

#[test]
fn an_override_of_a_practice_that_is_missing_is_refused() {
    let (folder, file) = good();
    let mut forged = Forged::of(&file);
    forged.files_without("practices/");
    forged.fit();
    let fault = refused(&forged.write(&folder.path().join("forged")));
    assert!(fault.contains("of an override is missing"), "{fault}");
}

#[test]
fn one_that_is_broken_off_anywhere_brings_nothing() {
    let (folder, file) = good();
    let bytes = fs::read(&file).expect("there");
    let short = folder.path().join("short");
    for part in (0..bytes.len()).step_by(bytes.len() / 12) {
        fs::write(&short, &bytes[..part]).expect("written");
        assert!(refused(&short).contains("damaged or broken off"), "{part}");
    }
}
