//! Every rule against its own examples: `BAD` is found once, `GOOD` not at all.

use super::{super::places::Places, *};

const SMALL: &str = include_str!("../../../../tests/fixtures/scenarios/small.ron");

/// The small scenario with the changes of an example.
pub(super) fn changed(changes: &str) -> String {
    with(SMALL, changes)
}

/// `text` with the changes of an example.
pub(super) fn with(text: &str, changes: &str) -> String {
    let mut text = text.to_owned();
    for change in split(changes) {
        text = apply(&text, &change);
    }
    text
}

/// One change a piece: it begins on a line of its own with a path and `=` or `+=`.
fn split(changes: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in changes.lines() {
        let path = line.split([' ', '=']).next().unwrap_or_default();
        let begins = line.contains('=') && path.starts_with(|it: char| it.is_ascii_lowercase());
        match pieces.last_mut() {
            Some(piece) if !begins => *piece += &format!("\n{line}"),
            _ => pieces.push(line.to_owned()),
        }
    }
    pieces
}

/// The text after one change.
fn apply(text: &str, change: &str) -> String {
    let (path, value) = change.split_once('=').expect("a change holds `=`");
    let (path, adds) = match path.trim().strip_suffix('+') {
        Some(path) => (path.trim(), true),
        None => (path.trim(), false),
    };
    let (value, places) = (value.trim(), Places::of(text));
    let (around, field) = path.rsplit_once('/').unwrap_or(("", path));
    let start = places.offset(path);
    let given = start != places.offset(around);
    match (given, adds) {
        (true, true) => insert(text, start + 1, &format!("{value},")),
        (true, false) => {
            let end = start + value_length(&text[start..]);
            format!("{}{value}{}", &text[..start], &text[end..])
        }
        (false, _) => insert(text, places.offset(around) + 1, &format!("\n{field}: {value},")),
    }
}

/// The bytes of the value that `text` begins with.
fn value_length(text: &str) -> usize {
    let (mut depth, mut quoted) = (0, false);
    for (at, mark) in text.char_indices() {
        match mark {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted && depth > 0 => depth -= 1,
            ',' | ')' | ']' | '}' if !quoted && depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

fn insert(text: &str, at: usize, words: &str) -> String {
    format!("{}{words}{}", &text[..at], &text[at..])
}

/// The codes found in `text`.
fn codes(text: &str) -> Vec<&'static str> {
    lint("it.ron", text).iter().map(|it| it.code).collect()
}

#[test]
fn the_small_scenario_keeps_every_rule() {
    assert_eq!(lint("small.ron", SMALL), []);
}

#[test]
fn each_bad_example_is_found_once_and_each_good_one_is_clean() {
    let mut wrong = Vec::new();
    for rule in &RULES {
        let (bad, good) = (lint("it.ron", &changed(rule.bad)), lint("it.ron", &changed(rule.good)));
        if bad.iter().map(|it| it.code).ne([rule.code]) {
            wrong.push(format!("BAD of {}: {bad:#?}", rule.code));
        }
        if !good.is_empty() {
            wrong.push(format!("GOOD of {}: {good:#?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_code_is_used_once_and_explained() {
    let rules = RULES.iter().map(|it| it.code);
    let between = LIBRARY_RULES.iter().map(|it| it.code);
    let codes: Vec<&str> = fault::ALL.iter().map(|it| it.0).chain(rules).chain(between).collect();
    assert!(codes.windows(2).all(|it| it[0] < it[1]), "codes in order: {codes:?}");
    for code in codes {
        assert!(!explain(code).expect("an explanation").title.is_empty());
    }
    assert_eq!(explain("SC999"), None);
}

#[test]
fn chat_and_letters_have_lengths_of_their_own() {
    let long = "a ".repeat(100);
    let line = format!("lines += (id: \"x\", say: [\"{long}\", \"b\", \"c\"])");
    assert_eq!(codes(&changed(&line)), [""; 0]);
    assert_eq!(codes(&changed(&format!("{line}\nchannel = chat"))), ["SC104"]);
}

#[test]
fn heavy_roots_and_abuse_ask_for_a_warning() {
    assert_eq!(codes(&changed("customer/root = sad")), ["SC105"]);
    assert_eq!(codes(&changed("customer/root = sad\nwarnings = [distress]")), [""; 0]);
    let rent = "facts/1/text = \"He paid the rent in spring\"";
    assert_eq!(codes(&changed(rent)), ["SC105"]);
}

#[test]
fn what_cannot_be_played_is_linted_all_the_same() {
    let text = changed("turn_limit = 0\nlines += (id: \"x\", say: [\"Wait!!\"])");
    assert_eq!(codes(&text), ["SC034", "SC101", "SC109"]);
    assert_eq!(codes("("), ["SC006"]);
}
