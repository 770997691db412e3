//! The real program simulates and proves: the same on every number of threads, and its exit codes.

use std::process::Command;

use super::cli::{folder, no_panic, rapport};

#[test]
fn a_simulation_is_the_same_on_one_thread_and_on_many() {
    let home = folder();
    let path = format!("{}/scenarios/01-machine.ron", env!("CARGO_MANIFEST_DIR"));
    let run = |threads: &str| {
        let out = Command::new(env!("CARGO_BIN_EXE_rapport"))
            .args(["simulate", &path, "--sessions", "6", "--seed", "5", "--format", "json"])
            .current_dir(home.path())
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .expect("rapport runs");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        out.stdout
    };
    let one = run("1");
    assert_eq!(one, run("3"));
    let results: serde_json::Value = serde_json::from_slice(&one).expect("json");
    assert_eq!(results[0]["policies"][0]["policy"], "expert");
    assert_eq!(results[0]["difficulty"]["declared"], 1);
}

#[test]
fn a_check_that_fails_exits_with_one_and_an_unknown_policy_with_two() {
    let home = folder();
    let text = include_str!("../../scenarios/01-machine.ron");
    let wrong = text.replacen("difficulty: 1", "difficulty: 4", 1);
    std::fs::write(home.path().join("my.ron"), wrong).expect("a file is written");
    let arguments = ["simulate", "my.ron", "--check", "--sessions", "10", "--policy", "skill-.5"];
    let ran = rapport(home.path(), &arguments, b"");
    no_panic(&ran);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.out.contains("the file says difficulty 4"), "{}", ran.out);
    let ran = rapport(home.path(), &["simulate", "my.ron", "--policy", "genius"], b"");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("There is no policy 'genius'"), "{}", ran.err);
}

#[test]
fn a_witness_is_played_to_its_ending() {
    let home = folder();
    let path = format!("{}/scenarios/02-parcel.ron", env!("CARGO_MANIFEST_DIR"));
    let ran = rapport(home.path(), &["prove", &path, "--width", "40", "--witness", "ways"], b"");
    no_panic(&ran);
    let mut played = 0;
    for entry in std::fs::read_dir(home.path().join("ways")).expect("the scripts") {
        let script = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&script).expect("a script");
        let ending = text.lines().find_map(|it| it.strip_prefix("#ends ")).expect("its ending");
        let script = script.display().to_string();
        let ran = rapport(home.path(), &["play", "--script", &script, "--format", "jsonl"], b"");
        assert!(ran.out.contains(&format!("\"ending\":\"{ending}\"")), "{script}: {}", ran.err);
        played += 1;
    }
    assert!(played >= 5, "{played}");
}
