//! The author's manual: its examples are read, its tables name everything there is.

use rapport::core::scenario::{
    Again, Brief, Cue, Customer, Ending, Fact, FollowUp, Golden, Line, Question, ReplyOption,
    Situation, Solution, When, fault, lint, read_part, vocabulary,
};
use serde::de::DeserializeOwned;

const MANUAL: &str = include_str!("../../scenarios/README.md");
const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

/// The blocks of RON in the manual: what they are, and their text.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let parts = MANUAL.split("\n```ron").skip(1);
    parts
        .map(|it| {
            let (kind, rest) = it.split_once('\n').expect("a block has lines");
            let (text, _) = rest.split_once("\n```").expect("a block is closed");
            (kind.trim(), text)
        })
        .collect()
}

/// `text` is an example of `T`.
fn check<T: DeserializeOwned>(kind: &str, text: &str) {
    let found = read_part::<T>("scenarios/README.md", text).err();
    assert_eq!(found, None, "the example of a {kind}:\n{text}");
}

#[test]
fn every_example_is_read() {
    for (kind, text) in blocks() {
        match kind {
            "scenario" => assert_eq!(lint("scenarios/README.md", text), []),
            "brief" => check::<Brief>(kind, text),
            "customer" => check::<Customer>(kind, text),
            "fact" => check::<Fact>(kind, text),
            "solution" => check::<Solution>(kind, text),
            "line" => check::<Line>(kind, text),
            "when" => check::<When>(kind, text),
            "cue" => check::<Cue>(kind, text),
            "situation" => check::<Situation>(kind, text),
            "option" => check::<ReplyOption>(kind, text),
            "ending" => check::<Ending>(kind, text),
            "again" => check::<Again>(kind, text),
            "follow_up" => check::<FollowUp>(kind, text),
            "golden" => check::<Golden>(kind, text),
            "question" => check::<Question>(kind, text),
            other => assert_eq!(other, "one of the kinds above", "an example without a kind"),
        }
    }
}

#[test]
fn the_small_scenario_of_the_manual_is_the_one_the_tests_use() {
    let whole: Vec<&str> =
        blocks().into_iter().filter(|it| it.0 == "scenario").map(|it| it.1).collect();
    assert_eq!(whole, [SMALL.trim_end()]);
}

#[test]
fn every_field_and_name_is_in_a_table_or_a_list() {
    for (what, names) in vocabulary() {
        for name in names {
            assert!(MANUAL.contains(&format!("`{name}`")), "{what}: `{name}` is not in the manual");
        }
    }
}

#[test]
fn every_code_is_listed_with_its_title() {
    let faults = fault::ALL.iter().copied();
    let rules = lint::RULES.iter().map(|it| (it.code, it.title));
    let between = lint::LIBRARY_RULES.iter().map(|it| (it.code, it.title));
    for (code, title) in faults.chain(rules).chain(between) {
        assert!(MANUAL.contains(&format!("| {code} | {title} |")), "{code} {title}");
    }
}
