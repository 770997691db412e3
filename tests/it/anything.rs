//! The everyday twin of the fuzz targets: seeded damage to scenario files, seeded commands in calls.
//! Nothing panics, every call ends, and what lint calls unreachable is never heard.

use std::{collections::BTreeSet, sync::Arc};

use rapport::core::{
    analyser::Lexicon,
    customer::Stance,
    moves::Move,
    scenario::{Scenario, lint, read_scenario},
    session::{Dice, Event, Purpose, Script, Session},
};

#[path = "../../fuzz/driver.rs"]
mod driver;

use driver::{play_anything, read_anything};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");
const PARCEL: &str = include_str!("../../scenarios/02-parcel.ron");

fn dice(seed: u64) -> Dice {
    Dice::new(seed, 0, Purpose::Opening)
}

fn script(scenario: Scenario) -> Arc<Script> {
    Arc::new(Script::new(Arc::new(scenario), Arc::new(Lexicon::english())))
}

/// Bytes for one call: a seed and about forty commands.
fn bytes(dice: &mut Dice) -> Vec<u8> {
    (0..88).map(|_| u8::try_from(dice.below(256)).expect("a byte")).collect()
}

/// `text` with one piece of damage that often leaves it readable.
fn damaged(text: &str, dice: &mut Dice) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(6) {
        0 => drop(lines.remove(one)),
        1 => lines.swap(one, other),
        2 => lines[one] = lines[one].replace(['1', '2', '4'], "999999999"),
        3 => lines[one] = lines[one].replace("[", "[]; ["),
        4 => lines[one] = lines[one].replace('"', ""),
        _ => lines[one] = words_swapped(&lines[one], &lines[other].clone()),
    }
    lines.join("\n")
}

/// The text between the first quotes of `line` exchanged for that of `other`.
fn words_swapped(line: &str, other: &str) -> String {
    let quoted = |it: &str| it.split('"').nth(1).map(str::to_owned);
    match (quoted(line), quoted(other)) {
        (Some(own), Some(new)) => line.replacen(&own, &new, 1),
        _ => line.to_owned(),
    }
}

#[test]
fn no_damage_stops_the_reader_and_whatever_is_read_can_be_played() {
    let mut played = 0;
    for seed in 0..300 {
        let mut dice = dice(seed);
        let mut text = damaged(SMALL, &mut dice);
        if seed % 3 == 0 {
            text = damaged(&text, &mut dice);
        }
        if let Some(scenario) = read_anything(&text) {
            let script = script(scenario);
            for _ in 0..2 {
                play_anything(&script, &bytes(&mut dice));
                played += 1;
            }
        }
    }
    assert!(played >= 200, "only {played} calls could be played");
}

#[test]
fn any_commands_are_taken_or_refused_and_every_call_ends() {
    for text in [SMALL, PARCEL, include_str!("../../scenarios/10-no-fix.ron")] {
        let script = script(read_scenario("it.ron", text).0.expect("a scenario"));
        for seed in 0..60 {
            let bytes = bytes(&mut dice(seed));
            let session = play_anything(&script, &bytes);
            let ends = session.transcript().iter();
            let ends = ends.filter(|it| matches!(it.event, Event::SessionEnded { .. })).count();
            assert!(ends <= 1, "seed {seed}: it ends {ends} times");
        }
    }
}

/// Ids of the lines that were spoken.
fn heard(session: &Session, into: &mut BTreeSet<String>) {
    for it in session.transcript() {
        if let Event::CustomerSpoke { line, .. } = &it.event {
            into.insert(line.to_string());
        }
    }
}

/// A line with drawn conditions.
fn drawn_line(id: &str, dice: &mut Dice) -> String {
    let mut conditions = Vec::new();
    let mut some = |name: &str, of: &[&str], most: usize| {
        if dice.below(2) == 0 {
            let count = 1 + dice.below(most);
            let names: Vec<&str> = (0..count).map(|_| of[dice.below(of.len())]).collect();
            conditions.push(format!("{name}: [{}]", names.join(", ")));
        }
    };
    let name = |it: serde_json::Value| it.as_str().unwrap_or_default().to_owned();
    let stances: Vec<String> =
        Stance::ALL.iter().map(|it| name(serde_json::to_value(it).expect("a name"))).collect();
    let stances: Vec<&str> = stances.iter().map(String::as_str).collect();
    let moves: Vec<&str> = Move::ALL.iter().map(|it| it.name()).collect();
    some("phase", &["exploring", "solving", "closing"], 2);
    some("stance", &stances, 3);
    some("doing", &["raises_voice", "repeats", "tests", "cooperates", "thanks"], 2);
    some("after", &moves, 12);
    some("told", &["\"photo\"", "\"bell\"", "\"neighbour\""], 1);
    some("untold", &["\"photo\"", "\"bolt\"", "\"chair\""], 1);
    let when = conditions.join(", ");
    format!("(id: \"{id}\", when: ({when}), say: [\"{id} a\", \"{id} b\", \"{id} c\"]),")
}

#[test]
fn what_is_called_unreachable_is_never_heard() {
    let (mut unreachable, mut spoken) = (0, 0);
    for seed in 0..12 {
        let mut dice = dice(seed);
        let drawn: String =
            (0..12).map(|at| drawn_line(&format!("drawn-{at}"), &mut dice)).collect();
        let text = PARCEL.replacen("    lines: [", &format!("    lines: [{drawn}"), 1);
        let found = lint("it.ron", &text);
        let Some(scenario) = read_scenario("it.ron", &text).0 else { continue };
        let script = script(scenario);
        let mut lines = BTreeSet::new();
        for _ in 0..60 {
            heard(&play_anything(&script, &bytes(&mut dice)), &mut lines);
        }
        for at in 0..12 {
            let id = format!("drawn-{at}");
            let named = format!("\"{id}\"");
            let dead = found.iter().any(|it| it.code == "SC111" && it.message.starts_with(&named));
            assert!(!dead || !lines.contains(&id), "seed {seed}: {id} was heard\n{drawn}");
            unreachable += usize::from(dead);
            spoken += usize::from(lines.contains(&id));
        }
    }
    // Both kinds must be among the drawn, or nothing was tried.
    assert!(unreachable >= 10 && spoken >= 10, "{unreachable} unreachable, {spoken} heard");
}
