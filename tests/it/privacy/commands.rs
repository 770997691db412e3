//! The commands `profile` and `data`, as they are run.

use std::{fs, path::Path};

use serde_json::Value;

use super::traces;
use crate::cli::{Ran, folder, no_panic, rapport};

fn ran(place: &Path, arguments: &[&str], input: &str) -> Ran {
    let ran = rapport(place, arguments, input.as_bytes());
    no_panic(&ran);
    ran
}

/// Runs what must go well, and answers with what it printed.
fn done(place: &Path, arguments: &[&str]) -> String {
    let ran = ran(place, arguments, "");
    assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
    ran.out
}

/// Runs what must be refused, and answers with why.
fn refused(place: &Path, arguments: &[&str]) -> String {
    let ran = ran(place, arguments, "");
    assert_eq!(ran.code, Some(2), "{arguments:?}: {}{}", ran.out, ran.err);
    ran.err
}

/// A call that is stopped after one typed reply.
fn practise(place: &Path, who: &str) {
    let play = ["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", who];
    let ran = ran(place, &play, "That zebramarmalade again! What happened?\n1\n:stop\n:rate 3\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}

#[test]
fn profiles_are_listed_added_renamed_and_chosen() {
    let folder = folder();
    let place = folder.path();
    assert!(done(place, &["profile", "list"]).contains("Nobody"));
    done(place, &["profile", "add", "Robin"]);
    done(place, &["profile", "add", "Wren"]);
    done(place, &["profile", "choose", "wren"]);
    done(place, &["profile", "rename", "Wren", "Jay"]);
    assert_eq!(done(place, &["profile", "list"]), "  Robin\n* Jay\n");
    assert!(refused(place, &["profile", "add", "robin"]).contains("already"));
    assert!(refused(place, &["profile", "rename", "Robin", "Jay"]).contains("already"));
    assert!(refused(place, &["profile", "add", " "]).contains("1 to 40"));
    let unknown = refused(place, &["profile", "choose", "Owl"]);
    assert!(unknown.contains("Robin, Jay"), "{unknown}");
    // The same name in other letters is no other name.
    done(place, &["profile", "rename", "Robin", "ROBIN"]);
}

#[test]
fn what_is_kept_is_listed_and_handed_out() {
    let folder = folder();
    let place = folder.path();
    done(place, &["profile", "add", "Robin"]);
    done(place, &["data", "typed", "keep", "--person", "Robin"]);
    practise(place, "Robin");
    practise(place, "Wren");
    let all = done(place, &["data", "inventory"]);
    assert!(all.contains("Robin") && all.contains("Wren") && all.contains("rapport.db"), "{all}");
    let his = done(place, &["data", "inventory", "--person", "robin"]);
    assert!(!his.contains("Wren") && his.contains("What Robin types is kept"), "{his}");

    let out = place.join("out");
    let export = ["data", "export", "--person", "Robin", "--out", "out"];
    done(place, &export);
    let text = fs::read_to_string(out.join("rapport-export.json")).expect("written");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["format"], "rapport-export");
    assert_eq!(document["version"], 1);
    assert_eq!(document["profile"]["name"], "Robin");
    let practice = &document["practices"][0];
    assert_eq!((&practice["scenario"], &practice["stars"]), (&"01-machine".into(), &3.into()));
    let said = practice["steps"][1]["command"]["text"].as_str().unwrap_or_default();
    assert_eq!(said, "That zebramarmalade again! What happened?");
    assert!(practice["steps"][1]["events"].as_array().is_some_and(|it| it.len() > 3));
    assert_eq!(document["scenarios"].as_object().map(serde_json::Map::len), Some(1));
    assert!(!text.contains("Wren"), "somebody else is in it");
    let page = fs::read_to_string(out.join("rapport-export.html")).expect("written");
    assert!(page.contains("That zebramarmalade again!") && page.ends_with("</html>\n"));
    assert!(!page.contains("http") && !page.contains("<script"), "it stands by itself");

    assert!(refused(place, &export).contains("already"));
    let inside = ["data", "export", "--person", "Robin", "--out", "data/mine"];
    assert!(refused(place, &inside).contains("Name another folder"));
    let unknown = ["data", "export", "--person", "Owl", "--out", "owl"];
    assert!(refused(place, &unknown).contains("Robin, Wren"));
    done(place, &["data", "export", "--person", "Wren", "--out", "wren"]);
    let page = fs::read_to_string(place.join("wren/rapport-export.html")).expect("written");
    assert!(page.contains("(your words, not kept)") && !page.contains("zebra"), "{page}");
}

#[test]
fn erasing_asks_for_the_name_again_and_leaves_no_byte() {
    let folder = folder();
    let place = folder.path();
    practise(place, "Kimquince");
    practise(place, "Sam");
    let erase = ["data", "erase", "--person", "kimquince"];
    for wrong in ["", "yes\n", "Kim\n"] {
        let ran = ran(place, &erase, wrong);
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(ran.out.contains("Nothing was erased"), "{}", ran.out);
    }
    assert!(done(place, &["profile", "list"]).contains("Kimquince"));
    let erased = ran(place, &erase, "Kimquince\n");
    assert_eq!(erased.code, Some(0), "{}", erased.err);
    let data = place.join("data");
    for words in ["kimquince", "zebramarmalade"] {
        assert_eq!(traces(&data, words), Vec::<String>::new(), "{words}");
    }
    done(place, &["data", "erase", "--person", "Sam", "--yes"]);
    assert!(done(place, &["profile", "list"]).contains("Nobody"));
    assert!(refused(place, &erase).contains("nobody yet"));
}

#[test]
fn how_long_practices_are_kept_is_set_and_said() {
    let folder = folder();
    let place = folder.path();
    practise(place, "Robin");
    assert!(done(place, &["data", "inventory"]).contains("until you erase them"));
    assert!(done(place, &["data", "keep", "--days", "90"]).contains("90 days"));
    assert!(done(place, &["data", "inventory"]).contains("90 days"));
    assert!(done(place, &["data", "tidy"]).contains("their time was over: 0"));
    assert!(done(place, &["data", "keep", "for-ever"]).contains("until you erase them"));
    for wrong in [&["--days", "0"][..], &["--days", "36501"], &["--days", "x"], &[], &["ever"]] {
        refused(place, &[&["data", "keep"][..], wrong].concat());
    }
    refused(place, &["data", "typed", "perhaps"]);
    let nobody = refused(place, &["data", "typed", "keep", "--person", "Owl"]);
    assert!(nobody.contains("Robin"), "{nobody}");
}

#[test]
fn a_copy_is_put_back_by_its_name_in_the_data_folder() {
    let folder = folder();
    let place = folder.path();
    practise(place, "Robin");
    let data = place.join("data");
    fs::copy(data.join("rapport.db"), data.join("rapport-before-format-2.db")).expect("copied");
    done(place, &["profile", "add", "Wren"]);
    let put = done(place, &["data", "restore", "rapport-before-format-2.db"]);
    assert!(put.contains("rapport-before-restore-1.db"), "{put}");
    assert_eq!(done(place, &["profile", "list"]), "* Robin\n");
    let missing = refused(place, &["data", "restore", "no-such-copy.db"]);
    assert!(missing.contains("no such file") && missing.contains("inventory"), "{missing}");
}

/// Every command that opens the records.
const OPENING: [&[&str]; 12] = [
    &["report"],
    &["report", "--verify"],
    &["drill"],
    &["shift"],
    &["profile", "list"],
    &["profile", "add", "Owl"],
    &["data", "inventory"],
    &["data", "export", "--person", "Owl", "--out", "out"],
    &["data", "erase", "--person", "Owl", "--yes"],
    &["data", "keep", "--days", "3"],
    &["data", "typed", "keep"],
    &["data", "tidy"],
];

#[test]
fn damaged_and_newer_records_are_named_by_every_command_and_left_alone() {
    let folder = folder();
    let place = folder.path();
    practise(place, "Robin");
    let file = place.join("data/rapport.db");
    let newer = || {
        let connection = rusqlite::Connection::open(&file).expect("open");
        connection.pragma_update(None, "user_version", 99).expect("set");
    };
    newer();
    for damaged in [false, true] {
        if damaged {
            fs::write(&file, b"no records at all".repeat(300)).expect("written");
        }
        let before = fs::read(&file).expect("read");
        for arguments in OPENING {
            let why = refused(place, arguments);
            let word = if damaged { "cannot be read as records" } else { "newer rapport" };
            assert!(why.contains("rapport.db") && why.contains(word), "{arguments:?}: {why}");
        }
        let play = ["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", "Kim"];
        let played = ran(place, &play, "1\n:stop\n");
        assert_eq!(played.code, Some(0), "{}", played.err);
        assert!(played.out.contains("withdrawn"), "{}", played.out);
        assert!(played.err.contains("not recorded"), "{}", played.err);
        assert_eq!(fs::read(&file).expect("read"), before, "the file was touched");
    }
}

#[test]
fn verifying_checks_the_file_itself() {
    let folder = folder();
    let place = folder.path();
    practise(place, "Robin");
    done(place, &["report", "--verify"]);
    let connection = rusqlite::Connection::open(place.join("data/rapport.db")).expect("open");
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO steps VALUES (77, 0, NULL, '', 0);")
        .expect("written");
    drop(connection);
    let why = refused(place, &["report", "--verify"]);
    assert!(why.contains("steps") && why.contains("belongs to nothing"), "{why}");
}
