//! The author's commands on the real program: beginning a scenario, drawing it, and the laws that
//! hold in every shipped one.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use rapport::core::{
    scenario::lint::lint,
    trainee::{Policy, play},
};

fn rapport(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(arguments)
        .current_dir(folder)
        .env("RAPPORT_DATA_DIR", folder.join("data"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rapport starts");
    // What is not asked for is not read; a closed pipe is no fault.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("rapport ends")
}

#[test]
fn a_new_scenario_is_clean_and_nothing_is_written_over() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let made = rapport(home.path(), &["new", "my-card"], b"");
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let file = home.path().join("my-card.ron");
    let text = fs::read_to_string(&file).expect("a scenario");
    assert_eq!(lint("my-card.ron", &text), []);
    fs::write(&file, "mine").expect("a file is written");
    for again in [&["new", "my-card"][..], &["new", "my-card", "--ask"], &["new", "../other"]] {
        assert_eq!(rapport(home.path(), again, b"").status.code(), Some(2), "{again:?}");
    }
    assert_eq!(fs::read_to_string(&file).expect("still there"), "mine");
}

#[test]
fn a_new_scenario_is_not_won_by_warmth_alone_nor_by_fixing_first() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    assert_eq!(rapport(home.path(), &["new", "my-card"], b"").status.code(), Some(0));
    let check = |policy| {
        let arguments =
            ["simulate", "my-card.ron", "--check", "--policy", policy, "--sessions", "30"];
        rapport(home.path(), &arguments, b"")
    };
    for policy in ["empathy-only", "hollow"] {
        let ran = check(policy);
        let out = String::from_utf8_lossy(&ran.stdout);
        assert_eq!(ran.status.code(), Some(0), "{out}");
        assert!(out.contains("  30    0.0"), "{out}");
    }
    let proven = rapport(home.path(), &["prove", "my-card.ron", "--width", "20"], b"");
    let out = String::from_utf8_lossy(&proven.stdout);
    assert!(out.contains("turn 1: listening first leads"), "{out}");
    assert!(!out.contains("pays more"), "{out}");
}

#[test]
fn ten_answers_from_a_pipe_make_a_scenario_whatever_they_are() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let answers = "ticket \"machine\"\n\ncarrier pigeon\nchat\nMr \\ O'Neil {{x}}\nhe\n\
                   It eats my coins!!\nsince \u{7}noon\n";
    let ran = rapport(home.path(), &["new", "--ask"], answers.as_bytes());
    assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
    let text = fs::read_to_string(home.path().join("my-ticket-machine.ron")).expect("a scenario");
    assert!(text.contains("It eats my coins"), "an answer is in it");
    let (scenario, found) = rapport::core::scenario::read_scenario("my-ticket-machine.ron", &text);
    assert!(scenario.is_some(), "{found:?}");
}

#[test]
fn a_picture_shows_phases_situations_and_endings() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let path = format!("{}/scenarios/01-machine.ron", env!("CARGO_MANIFEST_DIR"));
    let draw = |format: &str| {
        let out = rapport(
            home.path(),
            &["graph", &path, "--format", format, "--sessions", "40", "-o", "out"],
            b"",
        );
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        fs::read_to_string(home.path().join("out")).expect("a picture")
    };
    let svg = draw("svg");
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    for word in ["exploring", "closing", "resolved_loyal", "(asked)", " %"] {
        assert!(svg.contains(word), "{word} is not in the picture");
    }
    assert!(draw("dot").starts_with("digraph"));
}

#[test]
fn a_bad_file_is_named_and_the_good_ones_are_still_played() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let scenes = home.path().join("scenes");
    fs::create_dir(&scenes).expect("a folder");
    let small = include_str!("../fixtures/scenarios/small.ron");
    fs::write(scenes.join("a-bad.ron"), "( format: 1, id").expect("a file");
    fs::write(scenes.join("b-good.ron"), small).expect("a file");
    for arguments in [
        &["simulate", "scenes", "--policy", "expert", "--sessions", "2"][..],
        &["prove", "scenes", "--width", "5"],
    ] {
        let ran = rapport(home.path(), arguments, b"");
        let (out, err) =
            (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}: {err}");
        assert!(out.contains("00-library-card"), "{arguments:?}: {out}");
        assert!(!err.contains("1 scenarios") && !out.contains(" 1 turns"), "{out}{err}");
        assert!(err.contains("a-bad.ron") && err.contains("left out"), "{arguments:?}: {err}");
    }
    fs::remove_file(scenes.join("b-good.ron")).expect("a file");
    let ran = rapport(home.path(), &["simulate", "scenes"], b"");
    assert_eq!((ran.status.code(), ran.stdout.len()), (Some(2), 0));
}

#[test]
fn the_laws_of_balance_hold_in_every_shipped_scenario() {
    // A glance at each; `rapport simulate scenarios --check` plays thousands.
    for script in crate::shipped() {
        let id = &script.scenario.id;
        let solved = |policy: Policy| {
            let endings = (0..12).filter_map(|seed| play(script, policy, seed).ending);
            endings.filter(|it| it.counts_as_solved()).count()
        };
        assert!(solved(Policy::Expert) >= 10, "{id}: the expert keeps too few");
        assert!(solved(Policy::Skill(9)) > solved(Policy::Skill(1)), "{id}: skill does not pay");
        assert_eq!(solved(Policy::AlwaysDismissive), 0, "{id}: brushing off pays");
    }
}
