//! Days are those of the place where somebody practises.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

/// Half a day behind Greenwich, and more than half a day ahead: it is never the same day in both.
const BEHIND: &str = "BEH12";
const AHEAD: &str = "AHE-14";

/// What the program prints where the clock is that of `zone`.
fn run(place: &Path, zone: &str, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(arguments)
        .current_dir(place)
        .env("RAPPORT_DATA_DIR", place.join("data"))
        .env("TZ", zone)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rapport starts");
    // Whoever reads nothing may be gone already.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let out = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{arguments:?}: {said}");
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The day that the report on the last practice names.
fn day(place: &Path, zone: &str) -> String {
    let report = run(place, zone, &["report", "--practice", "last", "--format", "json"], "");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    report["day"].as_str().expect("a day").to_owned()
}

#[test]
fn practices_and_due_dates_follow_the_clock_of_the_place() {
    let folder = crate::cli::folder();
    let place = folder.path();
    let play = ["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", "Sam"];
    run(place, BEHIND, &play, "1\n2\n:stop\n");
    let (behind, ahead) = (day(place, BEHIND), day(place, AHEAD));
    assert!(behind < ahead, "{behind} {ahead}");
    // Due on the day it is in the west: in the east that day is over.
    let roster = format!("person,group,scenario_or_skill,due\nSam,,02-parcel,{behind}\n");
    std::fs::write(place.join("roster.csv"), roster).expect("written");
    run(place, BEHIND, &["roster", "import", "roster.csv"], "");
    let status = |zone| run(place, zone, &["roster", "status"], "");
    let (there, here) = (status(BEHIND), status(AHEAD));
    assert!(there.contains(": due on"), "{there}");
    assert!(here.contains(": was due on"), "{here}");
}

#[test]
fn a_zone_that_nobody_knows_is_greenwich() {
    let folder = crate::cli::folder();
    let place = folder.path();
    let play = ["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", "Sam"];
    run(place, "Nowhere/City", &play, "1\n2\n:stop\n");
    assert_eq!(day(place, "Nowhere/City"), day(place, "UTC0"));
    assert_eq!(day(place, ""), day(place, "UTC0"));
}
