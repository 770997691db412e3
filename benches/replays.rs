//! What somebody hears again who plays a scenario five times: how many of the customer's lines were
//! heard before, word for word; and how many of these in the same place, which is the same line of
//! the file for the same time in its call (what is said the first time in one call may be what is
//! said the third time in another).
//! Simulated trainees of middling skill play five calls in a row each, numbered as the program
//! numbers replays. Lists the families that are heard again most often, for whoever writes more.
//!
//! `cargo bench --no-default-features --bench replays [-- SCENARIO]`
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    sync::Arc,
};

use rapport::{
    core::{
        analyser::Lexicon,
        scenario::REPLAYS,
        session::{Script, Session, Stage},
        text::Text,
        trainee::Policy,
    },
    store::library::Library,
};

/// Simulated trainees.
const PEOPLE: u64 = 200;
/// Families listed for each scenario.
const LISTED: usize = 8;

/// Lines heard of one scenario.
#[derive(Default)]
struct Heard {
    /// All but those of a person's first call.
    lines: u32,
    /// Of these, heard in an earlier call.
    again: u32,
    /// Of these, heard there in the same place.
    in_place: u32,
    /// People who heard no line twice.
    spared: u32,
    /// Heard again, by family.
    families: BTreeMap<String, u32>,
}

fn main() {
    let wanted = env::args().skip(1).find(|it| !it.starts_with('-'));
    let lexicon = Arc::new(Lexicon::english());
    let mut shelf = Library::new(None).load_all().scenarios;
    shelf.retain(|it| wanted.as_deref().is_none_or(|id| *it.scenario.id == *id));
    println!("heard again in five calls         in the same place  people spared   families");
    for it in shelf {
        let name = it.scenario.id.clone();
        let heard = listen(&Arc::new(Script::new(it.scenario, lexicon.clone())));
        let share = 100.0 * f64::from(heard.again) / f64::from(heard.lines.max(1));
        let counts = format!("{share:5.1} % of {:6} lines", heard.lines);
        let Heard { in_place, spared, .. } = heard;
        println!("{name:18} {counts} {in_place:17} {spared:6} of {PEOPLE}   {}", worst(&heard));
    }
}

/// Lets every simulated trainee play their five calls.
fn listen(script: &Arc<Script>) -> Heard {
    let mut heard = Heard::default();
    for person in 0..PEOPLE {
        let mut before: BTreeSet<Text> = BTreeSet::new();
        let mut places: BTreeSet<(Text, u32)> = BTreeSet::new();
        let again = heard.again;
        for call in 0..REPLAYS as u64 {
            let said = lines_of(script, person * 1_009 + call);
            let placed = placed(script, &said);
            heard.in_place += placed.iter().filter(|it| places.contains(*it)).count() as u32;
            places.extend(placed);
            if call > 0 {
                heard.lines += said.len() as u32;
            }
            for it in said.iter().filter(|it| before.contains(*it)) {
                heard.again += 1;
                *heard.families.entry(family_of(script, it)).or_default() += 1;
            }
            before.extend(said);
        }
        heard.spared += u32::from(heard.again == again);
    }
    heard
}

/// What the customer says in one call.
fn lines_of(script: &Arc<Script>, seed: u64) -> Vec<Text> {
    let mut call = Session::of(script.clone(), seed);
    while call.state().stage == Stage::Reply {
        let Some(command) = Policy::Skill(5).choose(&call.seat()) else { break };
        if call.send(command).is_err() {
            break;
        }
    }
    let hers = call.state().said.iter().filter(|it| it.given_by.is_none());
    hers.map(|it| it.text.clone()).collect()
}

/// What is said, with how often its family had spoken before in the call.
fn placed(script: &Script, said: &[Text]) -> Vec<(Text, u32)> {
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    let mut place = |text: &Text| {
        let time = times.entry(family_of(script, text)).or_default();
        *time += 1;
        (text.clone(), *time)
    };
    said.iter().map(&mut place).collect()
}

/// The family a text belongs to.
fn family_of(script: &Script, text: &Text) -> String {
    let lines = &script.scenario.lines;
    let family = lines.iter().find(|it| it.say.contains(text));
    family.map_or_else(|| "last words, corrections".to_owned(), |it| it.id.to_string())
}

/// The families heard again most often, with how often.
fn worst(heard: &Heard) -> String {
    let mut all: Vec<(&String, &u32)> = heard.families.iter().collect();
    all.sort_by(|a, b| b.1.cmp(a.1));
    let named = all.iter().take(LISTED).map(|(name, count)| format!("{name} {count}"));
    named.collect::<Vec<_>>().join(", ")
}
