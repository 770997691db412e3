//! Every rule about several files against its own examples, made in two files at once.

use super::{
    super::{lint_all, tests::changed},
    *,
};
use crate::scenario::{
    passages::{Speaker, passages},
    places::Places,
};

/// Another customer who says other things: each of her texts begins with a word of its own.
fn twin(text: &str) -> String {
    let source = Source::new("one.ron", text);
    let scenario = super::super::parse(&source).expect("a scenario");
    let places = Places::of(text);
    let spoken = passages(&scenario).into_iter().filter(|it| it.speaker == Speaker::Customer);
    let mut offsets: Vec<usize> = spoken.map(|it| places.offset(&it.path)).collect();
    offsets.sort_unstable();
    let mut twin = text.to_owned();
    for offset in offsets.into_iter().rev() {
        twin.insert_str(offset + 1, "Listen. ");
    }
    let unlike = [
        ("id: \"00-library-card\"", "id: \"00-twin\""),
        ("\"Mr Adeyemi\"", "\"Mr Brandt\""),
        ("hair: bald", "hair: long"),
    ];
    unlike.iter().fold(twin, |text, (old, new)| text.replacen(old, new, 1))
}

/// The codes found in the small scenario and its twin with these changes in both.
fn codes(changes: &str) -> Vec<&'static str> {
    let small = changed("");
    let files = [("one.ron", small.clone()), ("two.ron", twin(&small))];
    let files: Vec<(String, String)> = files
        .map(|(name, text)| (name.to_owned(), super::super::tests::with(&text, changes)))
        .into();
    lint_all(&files).iter().map(|it| it.code).collect()
}

#[test]
fn two_different_scenarios_are_clean() {
    assert_eq!(codes(""), [""; 0]);
}

#[test]
fn each_bad_example_is_found_once_and_each_good_one_is_clean() {
    for rule in &LIBRARY_RULES {
        assert_eq!(codes(rule.bad), [rule.code], "BAD of {}", rule.code);
        assert_eq!(codes(rule.good), [""; 0], "GOOD of {}", rule.code);
    }
}
