//! `rapport analyse --jsonl` and whatever may be piped into it: every line is answered or named.

use std::{
    io::{Read, Write},
    process::{Command, Stdio},
};

use serde_json::Value;

struct Ran {
    code: Option<i32>,
    answers: Vec<Value>,
    said: String,
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command
        .args(["analyse", "--jsonl"])
        .env_remove("DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn analysed(input: &[u8]) -> Ran {
    let mut child = command().spawn().expect("rapport starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let ran = child.wait_with_output().expect("rapport ends");
    writer.join().expect("the input is written");
    let out = String::from_utf8(ran.stdout).expect("UTF-8");
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    let answers = out.lines().map(|it| serde_json::from_str(it).expect("JSON")).collect();
    Ran { code: ran.status.code(), answers, said }
}

fn reply(text: &str) -> String {
    serde_json::json!({ "id": "x", "customer": "It broke.", "reply": text }).to_string() + "\n"
}

/// A good line before and after `bad`: both must be answered.
fn between(bad: &[u8]) -> Ran {
    let good = reply("I'm sorry it broke.");
    analysed(&[good.as_bytes(), bad, b"\n", good.as_bytes()].concat())
}

#[test]
fn a_huge_paste_is_answered_within_the_bound() {
    for piece in ["I am sorry ", "é", "\u{202e}?!"] {
        let ran = analysed(reply(&piece.repeat(1_000_000 / piece.len())).as_bytes());
        assert_eq!((ran.code, ran.answers.len()), (Some(0), 1), "{}", ran.said);
        let moves = ran.answers[0]["moves"].as_array().expect("moves").clone();
        let ends = moves.iter().filter_map(|it| it["end"].as_u64());
        assert!(ends.max().unwrap_or_default() <= 8 * 1024);
    }
}

#[test]
fn a_line_without_end_is_left_out_and_the_rest_is_answered() {
    let ran = between(&vec![b'x'; 6 * 1024 * 1024]);
    assert_eq!((ran.code, ran.answers.len()), (Some(1), 2));
    assert!(ran.said.contains("line 2"), "{}", ran.said);
}

#[test]
fn control_characters_are_read_past() {
    let ran = analysed(reply("I'm\u{0} so\u{7} sorry\u{1b}[31m, we let you\u{8} down.").as_bytes());
    assert_eq!((ran.code, ran.answers.len()), (Some(0), 1), "{}", ran.said);
    assert_eq!(ran.answers[0]["tone"], "empathetic");
}

#[test]
fn half_a_letter_is_named_and_the_rest_is_answered() {
    let ran = between(br#"{"customer":"It broke.","reply":"sorry \ud83d"}"#);
    assert_eq!((ran.code, ran.answers.len()), (Some(1), 2), "{}", ran.said);
    assert!(ran.said.contains("line 2"), "{}", ran.said);
}

#[test]
fn bytes_that_are_no_text_are_read_as_unknown_letters() {
    let ran = between(b"{\"reply\":\"I am sorry \xff\xfe we let you down\"}");
    assert_eq!((ran.code, ran.answers.len()), (Some(0), 3), "{}", ran.said);
}

#[test]
fn lines_that_are_no_json_are_named_by_number() {
    for bad in ["not json", "[]", "7", "\"text\"", "{\"reply\": ", "{\"reply\": 7}", "{}", "null"] {
        let ran = between(bad.as_bytes());
        assert_eq!((ran.code, ran.answers.len()), (Some(1), 2), "{bad}: {}", ran.said);
        assert!(ran.said.contains("line 2"), "{bad}: {}", ran.said);
    }
}

#[test]
fn what_is_missing_or_strange_beside_the_reply_does_no_harm() {
    let lines = "{\"reply\":\"Calm down.\"}\n\n  \r\n{\"reply\":\"Calm down.\",\"id\":null,\"other\":[1]}\n\
                 {\"reply\":\"\",\"customer\":\"\"}\n{\"reply\":\"Calm down.\",\"id\":{\"a\":1}}";
    let ran = analysed(lines.as_bytes());
    assert_eq!((ran.code, ran.answers.len()), (Some(0), 4), "{}", ran.said);
    assert_eq!(ran.answers[3]["id"]["a"], 1);
}

#[test]
fn no_line_at_all_is_no_fault() {
    let ran = analysed(b"");
    assert_eq!((ran.code, ran.answers.len()), (Some(0), 0));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut child = command().spawn().expect("rapport starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    drop(child.stdout.take());
    let lines = reply("I'm sorry it broke.").repeat(2_000);
    drop(stdin.write_all(lines.as_bytes()));
    drop(stdin);
    let mut said = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
    let code = child.wait().expect("rapport ends").code();
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}
