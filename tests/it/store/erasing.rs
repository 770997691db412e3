//! Erasing a person leaves nothing of them in the folder, and everything of the others.

use std::{fs, path::Path};

use memchr::memmem;
use rapport::{
    core::session::{Command, Event},
    store::{
        StoreFault,
        data::erase,
        practices::{load, practices_of},
        profiles, settings,
    },
};

use super::{begun, fresh, happened, open, sam};

/// Whether any file in `folder` holds `words`.
fn traces(folder: &Path, words: &str) -> Vec<String> {
    let holds = |path: &Path| {
        let bytes = fs::read(path).expect("a file");
        memmem::find(&bytes, words.as_bytes()).is_some()
    };
    let files = folder.read_dir().expect("read").flatten().map(|it| it.path());
    files.filter(|it| holds(it)).map(|it| it.display().to_string()).collect()
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_file() {
    const SECRET: &str = "zebra-marmalade-4711";
    let (folder, database) = fresh();
    let (sam, kim) = (sam(&database), profiles::create(&database, "Kim-quince", 2).expect("made"));
    settings::change(&database, |it| it.last_profile = Some(kim.id)).expect("kept");
    let (mut hers, mut theirs) = (begun(&database, kim.id, 1), begun(&database, sam.id, 2));
    let other = open(folder.path());
    for number in 0..30 {
        let text = format!("{number} {SECRET} {}", "padding ".repeat(number * 20));
        let command = Command::Say { text: text.into() };
        hers.record(&database, &command, &happened([Event::Paused]), 3).expect("kept");
        theirs.record(&other, &Command::Hold, &happened([Event::Paused]), 3).expect("kept");
    }
    fs::write(folder.path().join("rapport-before-format-2.db"), SECRET).expect("an old copy");
    assert!(traces(folder.path(), SECRET).len() >= 2);

    erase(&database, kim.id).expect("erased");
    let words = [SECRET, "Kim-quince", &kim.id.to_string(), &hers.id().to_string()];
    for word in words {
        assert!(traces(folder.path(), word).is_empty(), "{word}");
    }
    assert_eq!(load(&other, theirs.id()).expect("there").steps.len(), 31);
    assert_eq!(profiles::list(&other).expect("read"), [sam]);
    assert_eq!(settings::load(&other).expect("read").last_profile, None);
    let fault = hers.record(&database, &Command::Hold, &happened([Event::Paused]), 4);
    assert_eq!(fault, Err(StoreFault::Gone { what: "practice" }));
    assert!(practices_of(&database, kim.id).expect("read").is_empty());
}

#[test]
fn erasing_says_when_another_window_still_holds_old_pages() {
    let (folder, database) = fresh();
    let sam = sam(&database);
    let reader = open(folder.path());
    reader.connection().execute_batch("BEGIN; SELECT * FROM profiles").expect("reading");
    database.connection().busy_timeout(std::time::Duration::ZERO).expect("set");
    let fault = erase(&database, sam.id);
    assert!(matches!(fault, Err(StoreFault::Busy { .. })), "{fault:?}");
    reader.connection().execute_batch("COMMIT").expect("done");
    erase(&database, sam.id).expect("erased");
    assert!(traces(folder.path(), "Sam").is_empty());
}
