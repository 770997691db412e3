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

/// Starts a practice, kills it after `lines` lines of output, and answers with all that it showed.
fn killed(folder: &Path, seed: u64, lines: usize) -> Vec<String> {
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
    while shown.len() < lines && out.read_line(&mut line).expect("output") > 0 {
        shown.push(std::mem::take(&mut line));
    }
    // On Unix this is `kill -9`: the program gets no chance to do anything about it.
    child.kill().expect("it can be killed");
    while out.read_line(&mut line).expect("output") > 0 {
        shown.push(std::mem::take(&mut line));
    }
    child.wait().expect("it is gone");
    // A line that was cut off was never acknowledged.
    shown.retain(|it| it.ends_with('\n'));
    shown.iter().map(|it| it.trim_end().to_owned()).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the count is for reading")]
fn nothing_that_was_shown_is_lost_when_the_program_is_killed() {
    let kills = std::env::var("RAPPORT_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(A_FEW);
    let folder = tempfile::tempdir().expect("a folder");
    let lexicon = crate::english();
    let (mut turns, mut lost) = (0_usize, 0_usize);
    for seed in 0..kills {
        let lines = 1 + Dice::new(seed, 0, Purpose::Opening).below(MOST_LINES);
        let shown = killed(folder.path(), seed, lines);
        let database = Database::open(folder.path()).expect("the store is whole");
        let id = *every_practice(&database).expect("read").last().expect("a practice");
        let record = load(&database, id).expect("a record");
        assert_eq!(record.practice.seed, seed, "the practice that was killed is there");
        let kept: Vec<&String> = record.steps.iter().flat_map(|it| &it.events).collect();
        turns += shown.iter().filter(|it| it.contains("\"event\":\"turn_settled\"")).count();
        for (at, event) in shown.iter().enumerate() {
            lost += usize::from(kept.get(at).is_none_or(|it| *it != event));
        }
        assert_eq!(lost, 0, "kill {seed} after {lines} lines");
        assert_eq!(verify(&database, id, lexicon.clone()).expect("read"), Vec::new());
    }
    println!("{kills} kills, {turns} acknowledged turns, {lost} lost");
}
