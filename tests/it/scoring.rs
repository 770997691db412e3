//! `rapport corpus score`: the reading held against labels of one's own. `rapport corpus words`: the
//! words that a corpus is written with.

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

fn words(corpus: &[(&str, &str)], out: &str) -> (Output, String) {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in corpus {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    let list = folder.path().join(out);
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(["corpus", "words", "--corpus"]).arg(folder.path()).arg("--out").arg(&list);
    let ran = command.output().expect("it runs");
    (ran, fs::read_to_string(&list).unwrap_or_default())
}

const LINES: &str = r#"{"id":"1","channel":"chat","industry":"shoes","customer":"My shoes broke."}
{"id":"2","channel":"chat","industry":"shoes","customer":"Both shoes broke."}
"#;

const REPLIES: &str = r#"{"id":"a","line":"1","tone":"neutral","reply":"Which shoes?","slices":["plain"]}
{"id":"b","line":"1","tone":"neutral","reply":"Whit shoon? Whit?","slices":["dialect"]}
{"id":"c","line":"2","tone":"neutral","reply":"Whit wey, shoon?","slices":["dialect"]}
{"id":"d","line":"2","tone":"neutral","reply":"The shooes the shooes","slices":["dyslexic"]}
"#;

#[test]
fn the_words_of_a_corpus_are_listed_by_how_they_are_written() {
    let corpus = [("lines-1.jsonl", LINES), ("replies-1.jsonl", REPLIES)];
    let (ran, list) = words(&corpus, "written.txt");
    assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
    let lists: Vec<&str> = list.lines().filter(|it| !it.starts_with('#')).collect();
    assert_eq!(lists, ["[words:written]", "shoes", "[words:odd]", "broke shoon whit"]);
}

#[test]
fn no_words_are_listed_of_a_corpus_with_faults() {
    for (corpus, out, said) in [
        (vec![("lines-1.jsonl", LINES)], "written.txt", "has no replies"),
        (vec![("replies-1.jsonl", REPLIES)], "written.txt", "there is no line 1"),
        (
            vec![("lines-1.jsonl", LINES), ("replies-1.jsonl", REPLIES)],
            "missing/written.txt",
            "cannot be written",
        ),
    ] {
        let (ran, list) = words(&corpus, out);
        let err = String::from_utf8(ran.stderr).expect("text");
        assert_eq!((ran.status.code(), list.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(said), "{said}: {err}");
    }
}
