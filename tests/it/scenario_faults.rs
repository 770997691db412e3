//! Everything that can be wrong with a scenario file is found, placed and explained.

use rapport::core::scenario::{Diagnostic, MOST_BYTES, read_scenario};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

/// The small scenario with one passage exchanged.
fn with(old: &str, new: &str) -> String {
    assert_eq!(SMALL.matches(old).count(), 1, "`{old}` must stand once in small.ron");
    SMALL.replace(old, new)
}

/// Line and column of `needle` in `text`, from 1.
fn place(text: &str, needle: &str) -> (usize, usize) {
    let offset = text.find(needle).expect("the needle is in the text");
    let before = &text[..offset];
    let column = before.chars().rev().take_while(|it| *it != '\n').count();
    (before.matches('\n').count() + 1, column + 1)
}

/// What is found in `text`, which must not be playable.
fn errors(text: &str) -> Vec<Diagnostic> {
    let (scenario, found) = read_scenario("it.ron", text);
    assert!(scenario.is_none(), "it can be played: {found:#?}");
    assert!(found.iter().all(|it| it.file == "it.ron"));
    found
}

/// `text` has one fault with this code, at `at`, whose message and help hold `says`.
fn check(text: &str, code: &str, at: (usize, usize), says: &[&str]) {
    let found = errors(text);
    assert_eq!(found.len(), 1, "{found:#?}");
    let fault = &found[0];
    let whole = format!("{} {}", fault.message, fault.help.as_deref().unwrap_or_default());
    assert_eq!((fault.code, (fault.line, fault.column)), (code, at), "{fault}");
    for words in says {
        assert!(whole.contains(words), "`{words}` is not in: {whole}");
    }
}

/// The fault of exchanging `old` for `new`, found where `needle` then stands.
fn check_with(old: &str, new: &str, code: &str, needle: &str, says: &[&str]) {
    let text = with(old, new);
    check(&text, code, place(&text, needle), says);
}

#[test]
fn the_small_scenario_is_clean() {
    let (scenario, found) = read_scenario("small.ron", SMALL);
    assert_eq!(found, []);
    assert!(scenario.is_some());
    let with_mark = format!("\u{feff}{SMALL}");
    assert!(read_scenario("small.ron", &with_mark).0.is_some());
}

#[test]
fn files_that_are_no_scenario() {
    check("", "SC002", (1, 1), &["empty", "scenarios/README.md"]);
    check("\n  // only a note\n", "SC002", (1, 1), &["empty"]);
    check("# Minutes of the meeting", "SC003", (1, 1), &["not a scenario", "format: 1"]);
    check("\n\n  { \"format\": 1 }", "SC003", (3, 3), &["not a scenario"]);
    check("(1, 2, 3)", "SC006", (1, 2), &[]);
    check("()", "SC010", (1, 2), &["`format` is missing"]);
}

#[test]
fn files_that_are_too_much() {
    let large = format!("({}", " ".repeat(2 * MOST_BYTES));
    check(&large, "SC001", (1, 1), &["2048 kB", "1024 kB"]);
    let deep = format!("(facts: {}", "[".repeat(100_000));
    check(&deep, "SC005", (1, 72), &["64 deep", "never closed"]);
    check(&"(".repeat(100_000), "SC005", (1, 65), &["64 deep"]);
}

#[test]
fn a_newer_format_is_named_before_all_it_brings() {
    check_with("format: 1", "format: 2", "SC004", "2,", &["newer rapport", "Update"]);
    let text = with("format: 1,", "format: 9,\n    weather: rainy,");
    check(&text, "SC004", place(&text, "9,"), &["format 9", "reads 1"]);
    check_with("format: 1", "format: 0", "SC012", "0,", &["no format 0"]);
}

#[test]
fn syntax() {
    check_with("root: embarrassed,", "root: embarrassed", "SC006", "thinks", &["comma"]);
    let (half, _) = SMALL.split_once("    endings:").expect("endings stand in the middle");
    let end = (half.lines().count() + 1, 1);
    check(half, "SC006", end, &["ends too early"]);
    let quote = "opening\",\n            when";
    let text = with(quote, &quote.replace('"', ""));
    assert_eq!(errors(&text)[0].code, "SC006");
    let more = format!("{SMALL})");
    check(&more, "SC006", (SMALL.lines().count() + 1, 1), &["closed before this"]);
}

#[test]
fn wrong_kinds() {
    check_with(
        "minutes: 4",
        "minutes: \"4\"",
        "SC007",
        "\"4\"",
        &["whole number", "without quotes"],
    );
    check_with("mood: uneasy", "mood: \"uneasy\"", "SC007", "\"uneasy\"", &["a name"]);
    check_with("pronoun: he", "pronoun: him", "SC009", "him", &["`him`", "she, he, they"]);
    check_with("id: \"paid\"", "id: paid", "SC007", "paid,", &["a text", "in quotes"]);
    check_with("tells: \"paid\"", "tells: [paid]", "SC007", "[paid]", &["a text"]);
    check_with("farewell: true", "farewell: yes", "SC007", "yes,\n", &["true or false"]);
    check_with("minutes: 4", "minutes: 400", "SC007", "400", &["smaller"]);
}

#[test]
fn unknown_fields_and_names() {
    check_with("teaser:", "teazer:", "SC008", "teazer", &["`teazer`", "Did you mean `teaser`?"]);
    check_with("tells: \"paid\"", "telling: \"paid\"", "SC008", "telling", &["`tells`"]);
}

#[test]
fn moves_and_stances() {
    check_with("feels: frustrated", "feels: frustated", "SC009", "frustated", &["`frustrated`"]);
    check_with("after: [calm_down,", "after: [calmdown,", "SC009", "calmdown", &["`calm_down`"]);
    check_with("guarded: \"They", "gaurded: \"They", "SC009", "gaurded", &["`guarded`"]);
}

#[test]
fn missing_and_double_fields() {
    check_with(
        "    industry: \"public library\",\n",
        "",
        "SC010",
        ")\n",
        &["`industry` is missing"],
    );
    check_with("minutes: 4,", "minutes: 4, minutes: 5,", "SC011", "minutes: 5", &["twice"]);
}

#[test]
fn many_faults_of_form_are_told_in_one_run() {
    let rows = [
        ("format: 1,", "format: 1,\n    nickname: \"card\","),
        ("minutes: 4,", "minutes: \"four\","),
        ("channel: in_person", "channel: by_the_counter"),
        ("mood: uneasy", "mood: \"uneasy\""),
        ("tells: \"grandson\"", "tells: grandson"),
        ("root: embarrassed,", "root: embarrassed"),
        ("farewell: true", "farewell: certainly"),
        ("kind: manager,", "kind: manager, kind: manager,"),
        ("placid", "placide"),
    ];
    let faulty = rows.iter().filter(|(old, _)| SMALL.contains(old));
    let text = faulty.fold(SMALL.to_owned(), |it, (old, new)| it.replacen(old, new, 1));
    let found = errors(&text);
    let codes: Vec<&str> = found.iter().map(|it| it.code).collect();
    let expected =
        ["SC008", "SC009", "SC007", "SC009", "SC007", "SC006", "SC007", "SC007", "SC011"];
    assert_eq!(codes, expected, "{found:#?}");
    let places: Vec<(usize, usize)> = found.iter().map(|it| (it.line, it.column)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let farewell = place(&text, "certainly");
    assert!(places.contains(&farewell), "{farewell:?} is not in {places:?}");
}

#[test]
fn well_known_slips_have_words_of_their_own() {
    let title = ("title: \"The card at the counter\"", "title: “The card at the counter”");
    check_with(title.0, title.1, "SC007", "“The", &["straight"]);
    check_with("trust: open,", "trust: open;", "SC006", ";\n", &["semicolon", "`,`"]);
    let bracket = "after: [calm_down, minimise, policy_wall, blame_customer)";
    check_with(
        "after: [calm_down, minimise, policy_wall, blame_customer]",
        bracket,
        "SC006",
        ")),\n            say: [\n                \"Rules",
        &["`[` of line", "with `]`"],
    );
    check_with(
        "\"I see. Well. I only asked.\"",
        "\"I see. \"Well\". I only asked.\"",
        "SC006",
        "Well\". I",
        &["inside a text", "\\\""],
    );
}

#[test]
fn no_damage_to_a_file_stops_the_reader() {
    // Steps that share no factor with the shape of the file, to keep the test under a second.
    for cut in (0..SMALL.len()).step_by(101).filter(|it| SMALL.is_char_boundary(*it)) {
        assert!(!errors(&SMALL[..cut]).is_empty());
    }
    for (at, mark) in (0..SMALL.len()).step_by(61).zip("()[]{}\"\\,:/*#'ü\n".chars().cycle()) {
        let (before, after) = SMALL.split_at(at);
        let (scenario, found) = read_scenario("it.ron", &format!("{before}{mark}{after}"));
        assert!(scenario.is_some() || !found.is_empty(), "{mark} at {at}");
    }
}
