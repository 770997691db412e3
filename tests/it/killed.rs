//! The program is killed in the middle of turns, again and again: whatever it has shown is on the
//! disk. `.ci/killed` does it 200 times; the everyday run, a few.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use rapport::{
    core::session::{Dice, Purpose},
    store::{
        database::Database,
        practices::{every_practice, load, verify},
    },
};

/// Kills in the everyday run.
const A_FEW: u64 = 6;
/// Lines of output before the kill, at most: about four turns.
const MOST_LINES: usize = 40;
/// What is typed, over and over.
const REPLIES: &str = "A second one, mid-cake. I'd be furious too. What happened?\n1\n\
                       Go on, I'm listening.\n:notice clipped\n2\nI'm so sorry. What was it for?\n";

/// Starts a practice, kills it once `enough` has been read of its output, and answers with all the
/// events that it showed.
fn killed(folder: &Path, seed: u64, enough: impl Fn(&[String]) -> bool) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", "Kim"])
        .args(["--seed", &seed.to_string()])
        .env("RAPPORT_DATA_DIR", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("rapport starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(REPLIES.repeat(3).as_bytes()).expect("the input is written");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    let (mut shown, mut line) = (Vec::new(), String::new());
    while !enough(&shown) && out.read_line(&mut line).expect("output") > 0 {
        shown.push(std::mem::take(&mut line));
    }
    // On Unix this is `kill -9`: the program gets no chance to do anything about it.
    child.kill().expect("it can be killed");
    while out.read_line(&mut line).expect("output") > 0 {
        shown.push(std::mem::take(&mut line));
    }
    child.wait().expect("it is gone");
    // A line that was cut off was never acknowledged; a refusal is an answer, and nothing happened.
    shown.retain(|it| it.ends_with('\n') && !is_refusal(it));
    shown.iter().map(|it| it.trim_end().to_owned()).collect()
}

fn is_refusal(line: &str) -> bool {
    line.contains("\"event\":\"refused\"")
}

/// Events that were shown and are not on the disk, of the practice that was begun last.
fn lost(folder: &Path, seed: u64, shown: &[String]) -> usize {
    let database = Database::open(folder).expect("the store is whole");
    let id = *every_practice(&database).expect("read").last().expect("a practice");
    let record = load(&database, id).expect("a record");
    assert_eq!(record.practice.seed, seed, "the practice that was killed is there");
    assert_eq!(verify(&database, id, crate::english()).expect("read"), Vec::new());
    let kept: Vec<&String> = record.steps.iter().flat_map(|it| &it.events).collect();
    shown.iter().enumerate().filter(|(at, event)| kept.get(*at) != Some(event)).count()
}

#[test]
#[expect(clippy::print_stdout, reason = "the count is for reading")]
fn nothing_that_was_shown_is_lost_when_the_program_is_killed() {
    let kills = std::env::var("RAPPORT_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(A_FEW);
    let folder = tempfile::tempdir().expect("a folder");
    let mut turns = 0_usize;
    for seed in 0..kills {
        let lines = 1 + Dice::new(seed, 0, Purpose::Opening).below(MOST_LINES);
        let shown = killed(folder.path(), seed, |it| it.len() >= lines);
        turns += shown.iter().filter(|it| it.contains("\"event\":\"turn_settled\"")).count();
        assert_eq!(lost(folder.path(), seed, &shown), 0, "kill {seed} after {lines} lines");
    }
    println!("{kills} kills, {turns} acknowledged turns, 0 lost");
}

#[test]
fn a_kill_that_comes_when_the_call_is_over_finds_all_of_it_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let over = |it: &[String]| it.last().is_some_and(|line| is_refusal(line));
    let shown = killed(folder.path(), 0, over);
    assert!(shown.iter().any(|it| it.contains("\"event\":\"session_ended\"")), "it ended");
    assert_eq!(lost(folder.path(), 0, &shown), 0);
}
