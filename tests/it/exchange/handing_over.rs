//! The commands as an administrator runs them.

use std::fs;

use rapport::store::{database::Database, outbox};

use super::fake::{Act, Fake};
use crate::cli::{Ran, folder, no_panic, rapport};

const CALL: &str = "1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n";

fn run(folder: &std::path::Path, arguments: &[&str]) -> Ran {
    let ran = rapport(folder, arguments, CALL.as_bytes());
    no_panic(&ran);
    ran
}

fn play(folder: &std::path::Path, person: &str, seed: &str) -> Ran {
    let head = ["play", "01-machine", "--script", "-", "--format", "jsonl"];
    run(folder, &[&head[..], &["--seed", seed, "--profile", person]].concat())
}

fn policy(folder: &std::path::Path, more: &str) {
    fs::create_dir_all(folder.join("data")).expect("made");
    let text = format!(
        "(organisation: \"Example Ltd\", contact: \"training@example.org\", \
         lrs: (home_page: \"https://example.org\", {more}))"
    );
    fs::write(folder.join("data/site.ron"), text).expect("written");
}

#[test]
fn an_administrator_sets_up_tests_sends_and_looks() {
    let folder = folder();
    let place = folder.path();
    assert!(run(place, &["lrs", "policy"]).out.contains("No site policy"));
    assert_eq!(run(place, &["lrs", "send"]).code, Some(2));
    let fake = Fake::start([]);
    policy(place, &format!("endpoint: \"{}\", key: \"k\", secret: \"s\"", fake.address));
    let shown = run(place, &["lrs", "policy"]).out;
    assert!(shown.contains("Example Ltd") && shown.contains("not told"), "{shown}");
    let tested = run(place, &["lrs", "test"]);
    assert_eq!((tested.code, tested.out.lines().count()), (Some(0), 6), "{}", tested.out);
    let first = play(place, "Sam", "1");
    assert!(first.err.contains("Example Ltd keeps a record"), "{}", first.err);
    let second = play(place, "Sam", "2");
    assert!(!second.err.contains("Example Ltd keeps a record"), "told once: {}", second.err);
    assert!(run(place, &["lrs", "status"]).out.contains("Waiting: "));
    let sent = run(place, &["lrs", "send"]);
    assert_eq!((sent.code, sent.out.trim()), (Some(0), "4 statements arrived, 0 refused."));
    let status = run(place, &["lrs", "status", "--format", "json"]);
    let status: serde_json::Value = serde_json::from_str(&status.out).expect("JSON");
    assert_eq!((&status["waiting"], &status["format"]), (&0.into(), &1.into()));
    assert_eq!(fake.seen().taken.len(), 2 + 4, "the trial, what took it back, two calls");
}

#[test]
fn what_is_refused_is_shown_with_the_words() {
    let folder = folder();
    let place = folder.path();
    let fake = Fake::start(vec![Act::Say(400, "", "no verb here"); 3]);
    policy(place, &format!("endpoint: \"{}\"", fake.address));
    play(place, "Sam", "1");
    let sent = run(place, &["lrs", "send"]);
    assert_eq!(
        (sent.code, sent.out.lines().next()),
        (Some(1), Some("0 statements arrived, 2 refused."))
    );
    let status = run(place, &["lrs", "status"]);
    assert!(status.code == Some(1) && status.out.contains("400: no verb here"), "{}", status.out);
    let again = run(place, &["lrs", "send", "--parked"]);
    assert_eq!((again.code, again.out.trim()), (Some(0), "2 statements arrived, 0 refused."));
}

#[test]
fn a_site_without_a_network_writes_files() {
    let folder = folder();
    let place = folder.path();
    policy(place, "turns: true");
    play(place, "Sam", "1");
    for name in ["a.jsonl", "b.jsonl"] {
        let ran = run(place, &["lrs", "export", "--out", name]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
    }
    let read = |name: &str| fs::read_to_string(place.join(name)).expect("there");
    assert_eq!(read("a.jsonl"), read("b.jsonl"));
    assert!(read("a.jsonl").lines().count() > 3);
    let twice = run(place, &["lrs", "export", "--out", "a.jsonl"]);
    assert!(twice.code == Some(2) && twice.err.contains("Name a new file"), "{}", twice.err);
    let sent = run(place, &["lrs", "send"]);
    assert!(sent.code == Some(2) && sent.err.contains("endpoint"), "{}", sent.err);
    let profile = run(place, &["lrs", "profile"]).out;
    assert!(serde_json::from_str::<serde_json::Value>(&profile).is_ok());
}

#[test]
fn a_policy_that_cannot_be_used_is_said_and_nothing_is_noted() {
    let folder = folder();
    let place = folder.path();
    policy(place, "colour: 3");
    let ran = play(place, "Sam", "1");
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("site.ron:1:") && ran.err.contains("colour"), "{}", ran.err);
    assert_eq!(run(place, &["lrs", "send"]).code, Some(2));
    let database = Database::open(&place.join("data")).expect("it opens");
    assert_eq!(outbox::standing(&database).expect("read").waiting, 0);
    let missing = run(place, &["lrs", "policy", "--site", "nowhere.ron"]);
    assert!(missing.code == Some(2) && missing.err.contains("nowhere.ron"), "{}", missing.err);
}

#[test]
fn scripts_for_nobody_touch_nothing() {
    let folder = folder();
    let place = folder.path();
    let site = place.join("site.ron");
    fs::write(&site, "(organisation: \"E\", lrs: (home_page: \"https://example.org\"))")
        .expect("written");
    let ran = run(
        place,
        &["play", "01-machine", "--script", "-", "--format", "jsonl", "--site", "site.ron"],
    );
    assert_eq!(ran.code, Some(0));
    assert!(!place.join("data/rapport.db").exists());
}

#[test]
fn it_is_sent_while_somebody_plays_where_the_policy_wants_that() {
    use std::{
        io::Write,
        process::{Command, Stdio},
        time::{Duration, Instant},
    };
    let folder = folder();
    let place = folder.path();
    let fake = Fake::start([]);
    policy(place, &format!("endpoint: \"{}\", while_playing: true", fake.address));
    play(place, "Sam", "1");
    // The next program sends what the last one left, as long as it runs.
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", "Sam"])
        .env("RAPPORT_DATA_DIR", place.join("data"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("rapport starts");
    let begun = Instant::now();
    while fake.seen().taken.len() < 2 && begun.elapsed() < Duration::from_secs(60) {
        std::thread::yield_now();
    }
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(b"1\n").expect("written");
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
    assert_eq!(fake.seen().taken.len(), 2);
}

#[test]
fn practices_go_from_one_computer_to_another() {
    let (here, there) = (folder(), folder());
    let (here, there) = (here.path(), there.path());
    play(here, "Sam", "1");
    play(here, "Kim", "2");
    let none = run(here, &["export", "--out", "x.rapport"]);
    assert_eq!(none.code, Some(2));
    let nobody = run(here, &["export", "--person", "Zoe", "--out", "x.rapport"]);
    assert!(nobody.code == Some(2) && nobody.err.contains("Known: Sam, Kim"), "{}", nobody.err);
    let file = there.join("all.rapport");
    let file = file.to_str().expect("text");
    let written = run(here, &["export", "--all", "--out", file]);
    assert!(written.out.contains("2 practices of 2 people"), "{}", written.out);
    let taken = run(there, &["import", file]);
    assert!(taken.out.contains("2 practices taken in"), "{} {}", taken.out, taken.err);
    let again = run(there, &["import", file]);
    assert!(again.out.contains("0 practices taken in, 0 brought up to date, 2 known"));
    assert_eq!(run(there, &["report", "--verify"]).code, Some(0));
    fs::write(there.join("cut.rapport"), &fs::read(file).expect("there")[..200]).expect("written");
    let cut = run(there, &["import", "cut.rapport"]);
    assert!(cut.code == Some(2) && cut.err.contains("Fetch it again"), "{}", cut.err);
}

#[test]
fn packs_go_from_one_computer_to_another() {
    let (here, there) = (folder(), folder());
    let (here, there) = (here.path(), there.path());
    let scene = here.join("small.ron");
    let id = super::scenario().id.to_string();
    fs::write(scene.with_file_name(format!("{id}.ron")), super::SOURCE).expect("written");
    fs::write(here.join("LICENCE"), "CC0").expect("written");
    let name = format!("{id}.ron");
    let pack = there.join("kitchen.rapport-pack");
    let pack = pack.to_str().expect("text");
    let made = run(
        here,
        &[
            "pack",
            "make",
            &name,
            "--id",
            "kitchen",
            "--title",
            "Kitchen",
            "--by",
            "Example",
            "--licence",
            "LICENCE",
            "--out",
            pack,
        ],
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    let installed = run(there, &["pack", "install", pack]);
    assert_eq!(installed.code, Some(0), "{}", installed.err);
    assert!(run(there, &["pack", "list"]).out.contains("kitchen 1: Kitchen, by Example"));
    let played = play_scene(there, &id);
    assert_eq!(played.code, Some(0), "{}", played.err);
    assert_eq!(run(there, &["pack", "remove", "kitchen"]).code, Some(0));
    assert_eq!(play_scene(there, &id).code, Some(2));
}

fn play_scene(folder: &std::path::Path, id: &str) -> Ran {
    run(folder, &["play", id, "--script", "-", "--format", "jsonl", "--profile", "Sam"])
}
