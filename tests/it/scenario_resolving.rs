//! A well-formed scenario that cannot be played: every fault is found in one run, each in its place.

use rapport::core::scenario::{Diagnostic, Severity, read_scenario};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

/// What is found in the small scenario once `old`, which stands there once, is `new`.
fn found_with(old: &str, new: &str) -> (String, Vec<Diagnostic>) {
    assert_eq!(SMALL.matches(old).count(), 1, "`{old}` must stand once in small.ron");
    let text = SMALL.replace(old, new);
    let (_, found) = read_scenario("it.ron", &text);
    (text, found)
}

/// Line and column of the first `needle` after `mark`.
fn place(text: &str, mark: &str, needle: &str) -> (usize, usize) {
    let start = text.find(mark).expect("the mark is in the text");
    let offset = start + text[start..].find(needle).expect("the needle stands after it");
    let before = &text[..offset];
    let column = before.chars().rev().take_while(|it| *it != '\n').count();
    (before.matches('\n').count() + 1, column + 1)
}

/// Exchanging `old` for `new` is found once with `code`, at the first `needle` after `mark`.
fn check(old: &str, new: &str, code: &str, (mark, needle): (&str, &str), says: &str) {
    let (text, found) = found_with(old, new);
    assert_eq!(found.len(), 1, "`{new}`: {found:#?}");
    let fault = &found[0];
    assert_eq!(fault.code, code, "{fault}");
    assert_eq!((fault.line, fault.column), place(&text, mark, needle), "{fault}");
    let whole = format!("{} {}", fault.message, fault.help.as_deref().unwrap_or_default());
    assert!(whole.contains(says), "`{says}` is not in: {whole}");
}

#[test]
fn ids_are_used_once() {
    check(
        "id: \"thanks\"",
        "id: \"goodbye\"",
        "SC020",
        ("\"goodbye\",\n            when: (phase: [closing], told", "\"goodbye"),
        "twice in `lines`",
    );
}

#[test]
fn names_refer_to_something() {
    check(
        "needs: [\"paid\"]",
        "needs: [\"payd\"]",
        "SC021",
        ("needs", "\"payd\""),
        "mean \"paid\"",
    );
    check(
        "told: [\"paid\"]",
        "told: [\"weather\"]",
        "SC021",
        ("told", "\"weather\""),
        "refused, paid",
    );
    check(
        "solution: \"renew\"",
        "solution: \"renwe\"",
        "SC022",
        ("solution: ", "\"renwe\""),
        "mean \"renew\"",
    );
    check(
        "when: (stance",
        "when: (offered: [\"tea\"], stance",
        "SC022",
        ("offered", "\"tea\""),
        "no solution",
    );
}

#[test]
fn options_hold_their_evidence() {
    let own = "(concrete_resolution, \"I can renew it right here\")";
    let other = own.replace("right", "over");
    check(own, &other, "SC023", (&other, "\"I can"), "letter by letter");
    check(&format!("[{own}]"), "[]", "SC035", ("say: \"I can renew", "[]"), "neutral");
    check("moves: [mirror_facts, open_question]", "moves: []", "SC035", ("moves: []", "[]"), "");
}

#[test]
fn texts_have_words() {
    check("\"Mr Adeyemi\"", "\"  \"", "SC024", ("name", "\"  \""), "empty");
    check("\"Never mind.\"", "\"\"", "SC024", ("say: [\"\"", "\"\""), "empty");
    let words = "words: [\"on trust\", \"until six\", \"take the book\"]";
    check(words, "words: []", "SC033", ("words: []", "[]"), "\"lend\"");
}

#[test]
fn there_is_always_something_to_say_and_to_pick() {
    check("phase: [opening]", "phase: [exploring]", "SC025", ("lines", "["), "phase: [opening]");
    check(
        "id: \"goes-on\",",
        "id: \"goes-on\", farewell: true,",
        "SC026",
        ("lines", "["),
        "always fits",
    );
    check(
        "id: \"any-time\",",
        "id: \"any-time\", when: (phase: [solving]),",
        "SC027",
        ("situations", "["),
        "",
    );
}

#[test]
fn a_situation_has_four_options() {
    let start =
        SMALL.find("                (\n                    say: \"The fee is").expect("an option");
    let end =
        SMALL.find("            ],\n        ),\n    ],\n    endings").expect("the end of options");
    check(&SMALL[start..end], "", "SC028", ("options", "["), "has 3 options; it needs 4");
}

#[test]
fn endings_are_complete_and_single() {
    let codes = |old, new| found_with(old, new).1.iter().map(|it| it.code).collect::<Vec<_>>();
    assert_eq!(codes("kind: resolved,", "kind: resolved_loyal,"), ["SC030", "SC029"]);
    check("exit: quietly", "exit: review", "SC030", ("endings", "["), "`hang_up`");
    check("exit: quietly", "exit: hangs_up", "SC030", ("endings", "["), "`hang_up`");
    check("kind: fix", "kind: option", "SC030", ("endings", "["), "`fair_no_fix`");
    check("pace: thorough", "abusive: true", "SC030", ("endings", "["), "`boundary_kept`");
}

#[test]
fn facts_are_told_and_corrected() {
    check(
        "tells: \"grandson\",",
        "",
        "SC032",
        ("facts", "(\n            id: \"grandson"),
        "tells: \"grandson\"",
    );
    let words = "words: [\"paid\", \"in spring\", \"receipt\"],";
    let wrong = format!("{words} wrong: [\"unpaid\"],");
    check(words, &wrong, "SC031", ("wrong: [\"unp", "[\"unp"), "correction");
    check("gate: asked,", "gate: opening,", "SC038", ("tells", "\"paid\""), "told in the opening");
    check("told: [\"paid\"]", "untold: [\"refused\"]", "SC038", ("untold", "\"ref"), "never fits");
}

#[test]
fn numbers_and_lists_mean_something() {
    check("minutes: 4,", "minutes: 4, turn_limit: 0,", "SC034", ("turn_limit", "0"), "16 turns");
    check("difficulty: 1", "difficulty: 6", "SC034", ("difficulty", "6"), "1 (gentle) to 5");
    check(
        "minutes: 4,",
        "minutes: 4, loss: (amount: -1, currency: \"€\"),",
        "SC034",
        ("amount", "-1"),
        "0 where",
    );
    check(
        "skills: [mirror_facts, open_question]",
        "skills: []",
        "SC036",
        ("skills", "[]"),
        "drills",
    );
    check(
        "say: [\"Never mind.\", \"It's all right. Forget I asked.\", \"We'll not keep the queue.\"]",
        "say: []",
        "SC036",
        ("say: []", "[]"),
        "",
    );
}

#[test]
fn doubtful_things_are_warned_of_and_can_be_played() {
    let (_, found) = found_with("sore: [policy_wall]", "sore: [mirror]");
    assert_eq!((found[0].code, found[0].severity), ("SC039", Severity::Warning));
    let text = SMALL.replace("id: \"any-time\",", "id: \"any-time\", when: (at_most: 0),");
    let (_, found) = read_scenario("it.ron", &text);
    assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), ["SC027", "SC037"]);
}

#[test]
fn all_faults_are_found_in_one_run_in_the_order_of_the_file() {
    let text = SMALL
        .replace("minutes: 4", "minutes: 0")
        .replace("needs: [\"paid\"]", "needs: [\"payd\"]")
        .replace("kind: manager", "kind: resolved")
        .replace("ask: \"What was", "ask: \"\", notice: \"What was")
        .replace("            notice: \"The boy", "            // \"The boy");
    let (scenario, found) = read_scenario("it.ron", &text);
    assert!(scenario.is_none());
    let codes: Vec<_> = found.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["SC034", "SC021", "SC030", "SC029", "SC024"]);
    assert_eq!(
        found[1].to_string(),
        "it.ron:65:21: error SC021: there is no fact \"payd\"\n  help: Did you mean \"paid\"?",
    );
}
