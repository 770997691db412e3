//! `rapport author` on the real program: what it says where it cannot open; and that a golden, as the
//! author's view writes it, is what `rapport play --script` plays.

use std::{fmt::Write, fs};

use rapport::core::{
    bench::Bench,
    session::Command::{Hold, Pick, Say},
};

use super::cli::rapport;

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

#[test]
fn without_a_display_one_line_says_what_to_use_instead() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("card.ron"), SMALL).expect("written");
    let ran = rapport(home.path(), &["author", "card.ron"], b"");
    assert_eq!(ran.code, Some(2));
    let said = ran.err.trim();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("rapport lint card.ron"), "{said}");
    assert!(!home.path().join("data/rapport.db").exists(), "nothing is recorded");
}

#[test]
fn what_can_be_no_scenario_is_said_before_anything_opens() {
    let home = tempfile::tempdir().expect("a folder");
    let put = |name: &str, bytes: &[u8]| fs::write(home.path().join(name), bytes).expect("written");
    put("bytes.ron", &[b'(', 0xff, 0xfe]);
    put("huge.ron", &vec![b' '; 2 * 1024 * 1024]);
    fs::create_dir(home.path().join("folder.ron")).expect("made");
    for (file, said) in [
        ("none.ron", "does not exist"),
        ("folder.ron", "is a folder"),
        ("bytes.ron", "not UTF-8"),
        ("huge.ron", "at most"),
    ] {
        let ran = rapport(home.path(), &["author", file], b"");
        assert_eq!(ran.code, Some(2), "{file}");
        assert!(ran.err.contains(said), "{file}: {}", ran.err);
    }
}

#[test]
fn a_golden_plays_the_same_call_again() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("card.ron"), SMALL).expect("written");
    let mut bench = Bench::new("card.ron".into(), crate::english(), 7);
    bench.read(SMALL);
    let typed = Say { text: "That must have been a long way for nothing.".into() };
    for command in [Pick { option: 2 }, typed, Hold] {
        bench.act(command).expect("taken");
    }
    let script =
        "#scenario card.ron\n#seed 7\n2\nThat must have been a long way for nothing.\n:hold\n";
    fs::write(home.path().join("card.golden.txt"), script).expect("written");
    let ran =
        rapport(home.path(), &["play", "--script", "card.golden.txt", "--format", "jsonl"], b"");
    let mut events = String::new();
    for event in bench.session().expect("a call").transcript() {
        let _ = writeln!(events, "{}", serde_json::to_string(event).expect("written"));
    }
    assert_eq!(ran.out, events);
}
