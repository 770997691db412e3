//! `rapport corpus score`: the reading held against labels of one's own.

use std::{
    fs,
    process::{Command, Output},
};

const GOOD: &str = r#"{"customer":"It broke.","reply":"I'm so sorry.","moves":["sincere_apology"],"tone":"empathetic"}
{"customer":"It broke.","reply":"Calm down.","moves":["calm_down"],"tone":"dismissive","note":"mine"}
"#;

fn score(text: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("mine.jsonl");
    fs::write(&file, text).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(["corpus", "score"]).arg(file).output().expect("it runs")
}

#[test]
fn labels_of_ones_own_are_compared() {
    let ran = score(GOOD);
    let out = String::from_utf8(ran.stdout).expect("text");
    assert_eq!(ran.status.code(), Some(0), "{out}");
    for words in ["2 replies", "tone read rightly                 1.000", "calm_down "] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn a_line_that_cannot_be_read_is_named() {
    for (text, words) in [
        (GOOD.replace("\"calm_down\"", "\"calm\""), "mine.jsonl:2: unknown variant `calm`"),
        (GOOD.replace("\"tone\":\"dismissive\",", ""), "mine.jsonl:2: missing field `tone`"),
        (format!("{GOOD}oh\n"), "mine.jsonl:3: "),
        (String::new(), "There are no replies in "),
    ] {
        let ran = score(&text);
        let err = String::from_utf8(ran.stderr).expect("text");
        assert_eq!(ran.status.code(), Some(2), "{err}");
        assert!(err.contains(words), "{words}: {err}");
    }
}
