//! The everyday twin of the fuzz targets: seeded damage to scenario files, seeded commands in calls.
//! Nothing panics, every call ends, and what lint calls unreachable is never heard.

use std::{collections::BTreeSet, sync::Arc, time::Instant};

use rapport::core::{
    customer::Stance,
    moves::Move,
    scenario::{Scenario, lint, read_scenario},
    session::{Dice, Event, Purpose, Script, Session},
};

#[path = "../../fuzz/driver.rs"]
mod driver;

use driver::{play_any_scenario, play_anything, read_anything, reply_to_anything};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");
const PARCEL: &str = include_str!("../../scenarios/02-parcel.ron");

fn dice(seed: u64) -> Dice {
    Dice::new(seed, 0, Purpose::Opening)
}

fn script(scenario: Scenario) -> Arc<Script> {
    Arc::new(Script::new(Arc::new(scenario), crate::english()))
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
    for seed in 0..120 {
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
    assert!(played >= 80, "only {played} calls could be played");
}

#[test]
fn any_commands_are_taken_or_refused_and_every_call_ends() {
    for text in [SMALL, PARCEL, include_str!("../../scenarios/10-no-fix.ron")] {
        let script = script(read_scenario("it.ron", text).0.expect("a scenario"));
        for seed in 0..60 {
            let bytes = bytes(&mut dice(seed));
            let session = play_anything(&script, &bytes);
            let calm = session.state().customer.calm;
            assert!((0.0..=100.0).contains(&calm), "seed {seed}: calm {calm}");
        }
    }
}

/// `bytes` with a few of them exchanged, left out or said twice.
fn torn(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..1 + dice.below(5) {
        let at = dice.below(bytes.len());
        match dice.below(4) {
            0 => drop(bytes.remove(at)),
            1 => bytes.insert(at, bytes[at]),
            2 => bytes.truncate(bytes.len() - dice.below(4)),
            _ => bytes[at] = u8::try_from(dice.below(256)).expect("a byte"),
        }
    }
}

#[test]
fn any_bytes_are_read_as_a_reply() {
    let golden = read_scenario("it.ron", PARCEL).0.expect("a scenario").golden;
    for seed in 0..400 {
        let mut dice = dice(seed);
        let mut text = if seed % 2 == 0 {
            let (one, other) = (dice.below(golden.len()), dice.below(golden.len()));
            format!("{}\n{}", golden[one].say, golden[other].say).into_bytes()
        } else {
            bytes(&mut dice)
        };
        torn(&mut text, &mut dice);
        reply_to_anything(&text);
    }
}

#[test]
fn any_bytes_are_a_scenario_that_ends_or_none() {
    let mut played = 0;
    for seed in 0..60 {
        let mut dice = dice(seed);
        let mut text = SMALL.replace('\0', "").into_bytes();
        torn(&mut text, &mut dice);
        text.push(0);
        text.extend(bytes(&mut dice));
        played += usize::from(play_any_scenario(&text).is_some());
    }
    assert!(played >= 15, "only {played} calls could be played");
    assert!(play_any_scenario(b"").is_none() && play_any_scenario(b"\0").is_none());
}

/// The least time that `work` takes of a few, so that a busy machine spoils nothing.
fn seconds(work: &dyn Fn()) -> f64 {
    let once = |_| {
        let begun = Instant::now();
        work();
        begun.elapsed().as_secs_f64()
    };
    (0..4).map(once).fold(f64::MAX, f64::min)
}

/// Eight times as much takes about eight times as long; were it the square, it would take 64 times.
fn takes_its_length(name: &str, work: &dyn Fn(usize)) {
    let (short, long) = (seconds(&|| work(1)), seconds(&|| work(8)));
    assert!(long < 30.0 * short, "{name}: {short:.4} s for one, {long:.4} s for eight");
}

#[test]
fn reading_takes_as_long_as_there_is_to_read() {
    let said = "I see that twice, by Monday, you were told so; I'll ring you and that is my word. ";
    takes_its_length("a reply", &|times| reply_to_anything(said.repeat(9 * times).as_bytes()));
    let brackets = "([{(".repeat(2_000);
    takes_its_length("brackets", &|times| drop(lint("it.ron", &brackets.repeat(times))));
    let quotes = "(a: \"".repeat(2_000);
    takes_its_length("quotes", &|times| drop(lint("it.ron", &quotes.repeat(times))));
    takes_its_length("many lines", &|times| drop(lint("it.ron", &with_lines(60 * times))));
    takes_its_length("many faults", &|times| drop(lint("it.ron", &with_faults(200 * times))));
}

/// The small scenario with so many lines more.
fn with_lines(count: usize) -> String {
    let line = |at: usize| {
        let when = ["after: [pity]", "stance: [hurt]", "doing: [tests]"][at % 3];
        format!("(id: \"g{at}\", when: ({when}), say: [\"{at} a.\", \"{at} b.\", \"{at} c.\"]),")
    };
    let lines: String = (0..count).map(line).collect();
    SMALL.replacen("    lines: [", &format!("    lines: [{lines}"), 1)
}

/// The small scenario with so many golden sentences too many, each of which answers nothing.
fn with_faults(count: usize) -> String {
    let golden = "(after: \"nobody said so\", say: \"\", moves: []),\n".repeat(count);
    SMALL.replacen("    golden: [", &format!("    golden: [{golden}"), 1)
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
        for _ in 0..30 {
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
    assert!(unreachable >= 3 && spoken >= 10, "{unreachable} unreachable, {spoken} heard");
}

#[test]
fn where_an_option_stands_tells_nothing() {
    let script = script(read_scenario("it.ron", PARCEL).0.expect("a scenario"));
    let calls = 600_u32;
    let mut first: Vec<u32> = Vec::new();
    for seed in 0..calls {
        let session = Session::of(script.clone(), u64::from(seed));
        let order = &session.state().options.order;
        first.resize(order.len(), 0);
        first[order[0]] += 1;
    }
    let odds = 1.0 / first.len() as f64;
    let (mean, spread) = (f64::from(calls) * odds, (f64::from(calls) * odds * (1.0 - odds)).sqrt());
    for times in &first {
        let far = (f64::from(*times) - mean).abs();
        assert!(far < 4.0 * spread, "{first:?}: an option stands first too often or too rarely");
    }
}
