//! `rapport lint` as authors meet it: what is drawn, what editors read, which exit code.

use std::path::Path;

use rapport::core::scenario::lint::{LIBRARY_RULES, RULES};

use super::cli::{Ran, folder, no_panic, rapport};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("a file");
}

fn lint(folder: &Path, arguments: &[&str]) -> Ran {
    let ran = rapport(folder, &[&["lint"], arguments].concat(), b"");
    no_panic(&ran);
    ran
}

#[test]
fn a_finding_is_drawn_where_it_stands() {
    let place = folder();
    write(place.path(), "broken.ron", "(format: 1,\n id: 7)");
    let ran = lint(place.path(), &["broken.ron"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for says in ["SC007", "broken.ron:2:", " id: 7", "help: ", "quotes"] {
        assert!(ran.out.contains(says), "{says} is not in:\n{}", ran.out);
    }
    assert!(!ran.out.contains('\u{1b}'), "colours in a pipe");
    let one_line = lint(place.path(), &["broken.ron", "--format", "short"]);
    assert_eq!(one_line.out.lines().count(), 1, "{}", one_line.out);
    assert!(one_line.out.starts_with("broken.ron:2:"), "{}", one_line.out);
    let json = lint(place.path(), &["broken.ron", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_str(&json.out).expect("json");
    assert_eq!((&findings[0]["line"], &findings[0]["code"]), (&2.into(), &"SC007".into()));
}

#[test]
fn several_faults_of_one_file_are_told_in_one_run() {
    let place = folder();
    let text = SMALL
        .replace("tells: \"paid\"", "tells: \"payd\"")
        .replace("format: 1,", "format: 1,\n    turn_limit: 0,")
        .replace("Red light, twice.\"", "Red light!! Twice.\"");
    write(place.path(), "three.ron", &text);
    let ran = lint(place.path(), &["three.ron", "--format", "short"]);
    assert_eq!(ran.code, Some(1));
    for code in ["SC021", "SC034", "SC109"] {
        assert!(ran.out.contains(code), "{code} is not in:\n{}", ran.out);
    }
}

#[test]
fn one_bad_file_hides_nothing_in_the_good_ones() {
    let place = folder();
    let scenes = place.path().join("scenes");
    std::fs::create_dir(&scenes).expect("a folder");
    write(&scenes, "a.ron", SMALL);
    write(&scenes, "b.ron", "not a scenario");
    write(&scenes, "c.ron", &SMALL.replace("kind: resolved,", "kind: resolvd,"));
    write(&scenes, "d.ron", &SMALL.replace("format: 1", "format: 7"));
    write(&scenes, "notes.txt", "not looked at");
    let ran = lint(place.path(), &["scenes", "--format", "short"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for says in ["b.ron:1:1: error SC003", "c.ron:", "SC009", "d.ron:", "SC004"] {
        assert!(ran.out.contains(says), "{says} is not in:\n{}", ran.out);
    }
    let of_the_good_one = ran.out.lines().find(|it| it.starts_with("scenes/a.ron"));
    assert_eq!(of_the_good_one, None, "{}", ran.out);
    assert!(ran.err.contains("4 files"), "{}", ran.err);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_still_checked() {
    let place = folder();
    write(place.path(), "broken.ron", "(format: 1,\n id: 7)");
    std::fs::write(place.path().join("latin.ron"), b"(title: \"caf\xe9\")").expect("a file");
    let ran = lint(place.path(), &["latin.ron", "missing.ron", "broken.ron", "--format", "short"]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.out.contains("broken.ron:2:"), "{}", ran.out);
    assert!(ran.err.contains("UTF-8") && ran.err.contains("missing.ron"), "{}", ran.err);
}

#[test]
fn clean_files_say_nothing_and_every_code_is_explained() {
    let place = folder();
    write(place.path(), "small.ron", SMALL);
    let ran = lint(place.path(), &["small.ron"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
    let codes = RULES.iter().map(|it| it.code).chain(LIBRARY_RULES.iter().map(|it| it.code));
    for code in codes.step_by(6) {
        let explained = lint(place.path(), &["--explain", &code.to_lowercase()]);
        assert_eq!(explained.code, Some(0), "{}", explained.err);
        assert!(explained.out.contains("Why:") && explained.out.contains("But:"));
    }
    assert_eq!(lint(place.path(), &["--explain", "SC999"]).code, Some(2));
}

#[test]
fn golden_sentences_and_traits_are_tabled() {
    let place = folder();
    write(place.path(), "small.ron", SMALL);
    let wrong = SMALL.replace("moves: [sincere_apology]", "moves: [over_promise]");
    write(place.path(), "wrong.ron", &wrong);
    let golden = lint(place.path(), &["wrong.ron", "--golden"]);
    assert_eq!(golden.code, Some(1), "{}", golden.err);
    let row = golden.out.lines().find(|it| it.starts_with("over_promise")).expect("a row");
    assert!(row.ends_with("sincere_apology"), "{row}");
    assert!(golden.out.contains("wrong.ron:"), "{}", golden.out);
    assert!(golden.err.contains("12 golden sentences"), "{}", golden.err);
    let table = lint(place.path(), &["small.ron", "--table"]);
    assert!(table.out.contains("leaves quietly"), "{}", table.out);
    assert_eq!(table.code, Some(0));
}

#[test]
fn the_schema_is_printed() {
    let ran = rapport(folder().path(), &["schema"], b"");
    let schema: serde_json::Value = serde_json::from_str(&ran.out).expect("json");
    assert_eq!(schema["title"], "Scenario");
}
