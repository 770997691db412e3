//! Work on all cores: the same bytes whatever the number of threads, and an interruption that gives
//! what is known so far.

use std::process::{Command, Output, Stdio};

use super::cli::folder;

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

fn command(place: &std::path::Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(arguments).current_dir(place).env("RAPPORT_DATA_DIR", place.join("data"));
    command
}

fn ran(place: &std::path::Path, threads: &str, arguments: &[&str]) -> Output {
    let command = &mut command(place, arguments);
    command.env("RAYON_NUM_THREADS", threads).output().expect("rapport runs")
}

/// A folder with two files, of which one has something to be found.
fn two_files() -> tempfile::TempDir {
    let place = folder();
    let other = SMALL
        .replace("00-library-card", "01-other-card")
        .replace("Red light, twice.\"", "Red light!! Twice.\"");
    std::fs::write(place.path().join("a.ron"), SMALL).expect("a file");
    std::fs::write(place.path().join("b.ron"), other).expect("a file");
    place
}

#[test]
fn the_same_bytes_whatever_the_number_of_threads() {
    let place = two_files();
    for arguments in [
        &["simulate", "a.ron", "b.ron", "--sessions", "40", "--format", "json"][..],
        &["simulate", "a.ron", "--policy", "skill-.5", "--sessions", "90"],
        &["prove", "a.ron", "b.ron", "--width", "20", "--format", "json"],
        &["lint", "a.ron", "b.ron", "--format", "json"],
        &["lint", "a.ron", "b.ron", "--golden"],
        &["graph", "a.ron", "--sessions", "40"],
    ] {
        let one = ran(place.path(), "1", arguments);
        assert!(!one.stdout.is_empty(), "{arguments:?}: {one:?}");
        for threads in ["2", "5"] {
            let many = ran(place.path(), threads, arguments);
            assert!(many.stdout == one.stdout, "{arguments:?} differs on {threads} threads");
            assert_eq!(many.status.code(), one.status.code());
        }
    }
}

/// Ctrl-C while it plays: what was played is printed whole, and the exit says that it is not all.
#[cfg(target_os = "linux")]
#[test]
fn an_interruption_gives_what_is_known_so_far() {
    let place = two_files();
    let endless = ["simulate", "a.ron", "--policy", "random", "--sessions", "1000000"];
    let mut child = command(place.path(), &[&endless[..], &["--format", "json"]].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rapport starts");
    let id = child.id().to_string();
    while !(listens(&id) && is_playing(&id)) {
        assert!(child.try_wait().expect("a process").is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    let sent = Command::new("kill").args(["-INT", &id]).status().expect("kill runs");
    assert!(sent.success());
    let out = child.wait_with_output().expect("rapport ends");
    let said = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("Stopped") && !said.contains("panicked"), "{said}");
    let known: serde_json::Value = serde_json::from_slice(&out.stdout).expect("whole JSON");
    let sessions = known[0]["policies"][0]["sessions"].as_u64().expect("a number of calls");
    assert!(0 < sessions && sessions < 1_000_000, "{sessions} calls");
}

/// Whether the process has worked for a second, on whatever cores, which is many times what it takes
/// to read two files: from then on it plays.
#[cfg(target_os = "linux")]
fn is_playing(id: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // After the name, which may hold anything: user and system time are the fields 14 and 15, in
    // hundredths.
    let after = stat.rsplit(')').next().unwrap_or_default();
    let worked = after.split_whitespace().skip(11).take(2);
    worked.filter_map(|it| it.parse::<u64>().ok()).sum::<u64>() >= 100
}

/// Whether the process has said what it does at Ctrl-C.
#[cfg(target_os = "linux")]
fn listens(id: &str) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let caught = status.lines().find_map(|it| it.strip_prefix("SigCgt:"));
    let caught = caught.and_then(|it| u64::from_str_radix(it.trim(), 16).ok());
    caught.is_some_and(|it| it & 2 != 0)
}
