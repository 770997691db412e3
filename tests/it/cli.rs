//! The real program, each test in a folder of its own: what goes in, what comes out, which exit code.

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

pub(super) struct Ran {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

/// Runs rapport in `folder` with this input; no display, its own data folder.
pub(super) fn rapport(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(arguments)
        .current_dir(folder)
        .env("RAPPORT_DATA_DIR", folder.join("data"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rapport starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // A program that stops reading early closes the pipe; that is its right.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().expect("rapport ends");
    writer.join().expect("the input is written");
    Ran {
        code: status.code(),
        out: String::from_utf8_lossy(&stdout).into_owned(),
        err: String::from_utf8_lossy(&stderr).into_owned(),
    }
}

pub(super) fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder of one's own")
}

pub(super) fn no_panic(ran: &Ran) {
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    assert_ne!(ran.code, Some(101), "{}", ran.err);
}

/// A day on which tests take place, in milliseconds since 1970.
pub(super) const NOW: i64 = 1_790_000_000_000;

fn script(folder: &Path, extra: &[&str], input: &str) -> Ran {
    let arguments =
        [&["play", "01-machine", "--script", "-", "--format", "jsonl", "--seed", "7"][..], extra]
            .concat();
    let ran = rapport(folder, &arguments, input.as_bytes());
    no_panic(&ran);
    ran
}

/// The events of a run that have this name.
fn events(ran: &Ran, name: &str) -> usize {
    let name = format!("{{\"event\":\"{name}\"");
    ran.out.lines().filter(|it| it.starts_with(&name)).count()
}

#[test]
fn a_script_gives_the_same_bytes_every_time() {
    let input = "Twice, mid-bake. I'd be upset too.\n:hold\n2\n:hint\n1\n:pause\n3\n";
    let (one, two) = (folder(), folder());
    let first = script(one.path(), &[], input);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert!(events(&first, "affect_shifted") >= 4, "{}", first.out);
    assert_eq!(first.out, script(two.path(), &[], input).out);
}

#[test]
fn what_does_not_fit_is_refused_in_an_event_and_play_goes_on() {
    let place = folder();
    let ran = script(place.path(), &[], "99\n\n   \n:nonsense\n:contest blame_customer\n1\n");
    assert_eq!(events(&ran, "refused"), 5, "{}", ran.out);
    assert_eq!(events(&ran, "affect_shifted"), 1);
    assert_eq!(ran.code, Some(0));
}

#[test]
fn strange_texts_are_read_without_harm() {
    let place = folder();
    let long = "so sorry about that ".repeat(60_000);
    let input =
        format!("😡😡😡\nאני מצטער מאוד\n\u{202e}sorry\u{0301}\n\u{1}\u{2}ok\u{7f}\n{long}\n");
    let ran = script(place.path(), &[], &input);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(events(&ran, "affect_shifted"), 5);
}

#[test]
fn input_that_is_not_text_is_read_as_far_as_it_goes() {
    let place = folder();
    let arguments = ["play", "01-machine", "--script", "-", "--format", "jsonl", "--seed", "7"];
    let ran = rapport(place.path(), &arguments, b"\xff\xfe sorry\n1\n");
    no_panic(&ran);
    assert_eq!(events(&ran, "affect_shifted"), 2, "{}", ran.err);
}

#[test]
fn a_practice_that_stops_in_the_middle_stays_open_and_goes_on_exactly() {
    let (whole, halves) = (folder(), folder());
    let named = ["--profile", "Robin"];
    let all = script(whole.path(), &named, "1\n2\n3\n");
    let first = script(halves.path(), &named, "1\n2\n");
    assert!(first.err.contains("--resume"), "{}", first.err);
    let resumed = script(halves.path(), &["--profile", "Robin", "--resume"], "3\n");
    assert_eq!(resumed.code, Some(0), "{}", resumed.err);
    assert_eq!(format!("{}{}", first.out, resumed.out), all.out);
    let verified = rapport(halves.path(), &["report", "--verify"], b"");
    assert_eq!((verified.code, verified.out.as_str()), (Some(0), ""), "{}", verified.err);
}

#[test]
fn a_finished_practice_can_be_read_again_and_verified() {
    let place = folder();
    let input = format!("{}:rate 4\n", "1\n".repeat(30));
    let ran = script(place.path(), &["--profile", "Kim"], &input);
    assert_eq!(events(&ran, "session_ended"), 1, "{}", ran.err);
    assert_eq!(events(&ran, "rated"), 1);
    let report = rapport(place.path(), &["report", "Kim"], b"");
    assert_eq!(report.code, Some(0), "{}", report.err);
    assert!(report.out.contains("Debrief"), "{}", report.out);
    let stranger = rapport(place.path(), &["report", "Nobody"], b"");
    assert_eq!(stranger.code, Some(2));
    assert!(stranger.err.contains("Kim"), "{}", stranger.err);
}

#[test]
fn a_script_goes_on_into_the_days_after_and_all_of_it_verifies() {
    let place = folder();
    let input = format!("{}:later\n:call 1\n:call 1\n:write 2\n:rate 4\n", CALL_WITH_PROMISES);
    let ran = script(place.path(), &["--profile", "Kim"], &input);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(events(&ran, "days_passed"), 1, "{}", ran.out);
    assert_eq!(events(&ran, "promise_followed"), 2, "{}", ran.out);
    assert_eq!(events(&ran, "days_ended"), 1);
    assert_eq!(events(&ran, "refused"), 1, "the first promise is settled");
    let verified = rapport(place.path(), &["report", "--verify"], b"");
    assert_eq!((verified.code, verified.out.as_str()), (Some(0), ""), "{}", verified.err);
}

/// A call that ends with two promises in the ledger.
pub(super) const CALL_WITH_PROMISES: &str = "\
    That is so frustrating. I will ring you back myself at half past one today.\n\
    I've booked the courier, it will be at your door by one o'clock today.\n\
    I promise I will check it tomorrow by noon. Goodbye.\n";

#[test]
fn recorded_runs_and_cards_can_be_read_without_playing() {
    let place = folder();
    let watched = rapport(place.path(), &["watch"], b"");
    assert_eq!(watched.code, Some(0), "{}", watched.err);
    assert!(watched.out.contains("The same fix in both."), "{}", watched.out);
    let card = rapport(place.path(), &["card", "mirror-facts"], b"");
    for part in ["Why:", "Such as:", "Not quite:", "From:"] {
        assert!(card.out.contains(part), "{}", card.out);
    }
    let none = rapport(place.path(), &["card", "juggling"], b"");
    assert_eq!(none.code, Some(2));
    assert!(none.err.contains("mirror_facts"), "{}", none.err);
}

#[test]
fn scenario_files_that_cannot_be_read_are_answered_with_what_to_do() {
    let place = folder();
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(place.path().join(name), bytes).expect("a file");
    };
    write("broken.ron", b"(format: 1, id: \"x\"");
    write("latin.ron", b"(title: \"caf\xe9\")");
    write("deep.ron", "(".repeat(100_000).as_bytes());
    let huge = std::fs::File::create(place.path().join("huge.ron")).expect("a file");
    huge.set_len(50 * 1024 * 1024).expect("50 MB");
    std::fs::create_dir(place.path().join("scenes")).expect("a folder");
    let cases = [
        ("broken.ron", "broken.ron:1:"),
        ("latin.ron", "UTF-8"),
        ("deep.ron", "deep.ron:1:"),
        ("huge.ron", "bytes"),
        ("./scenes", "folder"),
        ("./missing.ron", "does not exist"),
        ("01-machin", "01-machine"),
    ];
    for (name, says) in cases {
        let ran = rapport(place.path(), &["play", name, "--script", "-"], b"1\n");
        no_panic(&ran);
        assert_eq!(ran.code, Some(2), "{name}: {}", ran.err);
        assert!(ran.err.contains(says), "{name}: {}", ran.err);
    }
}

#[test]
fn trace_and_analyse_answer_line_by_line_and_name_faulty_lines() {
    let place = folder();
    let good = "{\"calm\":30,\"trust\":40,\"turns\":[[\"validate_feelings\"]]}";
    let input = format!("{good}\nnot json\n{{\"calm\":300,\"trust\":1,\"turns\":[]}}\n{good}\n");
    let ran = rapport(place.path(), &["trace", "--jsonl"], input.as_bytes());
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out.lines().count(), 2, "{}", ran.out);
    assert!(ran.err.contains("line 2") && ran.err.contains("line 3"), "{}", ran.err);
    let replies = "{\"customer\":\"It broke.\",\"reply\":\"So sorry it broke.\"}\n{}\n";
    let read = rapport(place.path(), &["analyse", "--jsonl"], replies.as_bytes());
    assert_eq!(read.code, Some(1), "{}", read.err);
    assert_eq!(read.out.lines().count(), 1, "{}", read.out);
    let drawn = rapport(place.path(), &["analyse", "I'm so sorry it broke."], b"");
    assert!(drawn.out.contains('~'), "{}", drawn.out);
}

#[test]
fn a_data_folder_that_cannot_be_used_is_named() {
    let place = folder();
    std::fs::write(place.path().join("file"), "x").expect("a file");
    let ran = script(place.path(), &["--profile", "Kim", "--data-dir", "file"], "1\n");
    assert_eq!(ran.code, Some(0), "playing needs no records: {}", ran.err);
    assert!(events(&ran, "affect_shifted") == 1, "{}", ran.out);
    assert!(ran.err.contains("--data-dir") && ran.err.contains("not recorded"), "{}", ran.err);
    let resumed = script(place.path(), &["--profile", "Kim", "--data-dir", "file", "--resume"], "");
    assert_eq!(resumed.code, Some(2));
    assert!(resumed.err.contains("--data-dir"), "{}", resumed.err);
    std::fs::create_dir(place.path().join("data")).expect("a folder");
    std::fs::write(place.path().join("data/rapport.db"), "not a database at all").expect("a file");
    let damaged = script(place.path(), &["--profile", "Kim"], "1\n");
    assert_eq!(damaged.code, Some(0));
    assert!(damaged.err.contains("rapport.db"), "{}", damaged.err);
}

#[test]
fn wrong_arguments_are_met_with_usage() {
    let place = folder();
    for arguments in [&["ply"][..], &["play", "--seed", "x"], &["lint"]] {
        let ran = rapport(place.path(), arguments, b"");
        assert_eq!(ran.code, Some(2), "{arguments:?}");
        assert!(ran.err.contains("Usage") || ran.err.contains("--help"), "{}", ran.err);
    }
    let help = rapport(place.path(), &["play", "--help"], b"");
    assert_eq!(help.code, Some(0));
    assert!(help.out.contains("Example"), "{}", help.out);
    assert!(help.out.contains("In a pipe give --profile"), "{}", help.out);
    let json = rapport(place.path(), &["analyse", "--format", "json", "So sorry."], b"");
    assert_eq!(json.code, Some(2), "{}", json.out);
    assert!(json.err.contains("--jsonl"), "{}", json.err);
}
