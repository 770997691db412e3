//! What is kept of people, and that it goes: typed words, whole persons, old practices, copies.

mod commands;
mod copies;
mod erased;
mod rooms;
mod typed;

use std::{fs, path::Path};

use memchr::memmem;
use rapport::{
    core::session::{Command, Session, Stage},
    store::{
        Uuid,
        database::Database,
        library::Loaded,
        practices::{Beginning, Recorder},
    },
};

/// Words that stand in no scenario and no lexicon, one in each typed reply.
const SECRETS: [&str; 6] =
    ["zebramarmalade", "quokkapickle", "Xanthippe", "ocelotfudge", "wombatsyrup", "dodorelish"];

/// Every file in `folder` that holds `words`, in whatever letters' case.
fn traces(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(traces(&path, words));
        } else {
            let bytes = fs::read(&path).expect("a file").to_ascii_lowercase();
            let words = words.to_ascii_lowercase();
            if memmem::find(&bytes, words.as_bytes()).is_some() {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

/// What a trainee does, with words in everything that takes words: a promise with a time, a fact
/// said wrong, a note, a reply too long for somebody who shouts, one that is hard to read.
fn commands() -> Vec<Command> {
    let say = |text: &str| Command::Say { text: text.into() };
    let [zebra, quokka, xanthippe, ocelot, wombat, dodo] = SECRETS;
    vec![
        say(&format!("Seventy-nine {zebra}, you said? I'd be furious too. What happened?")),
        Command::Notice { cue: format!("sigh, {xanthippe}").into() },
        Command::Pick { option: 1 },
        say(&format!("I'm so sorry. I will ring you myself by four {quokka} today, I promise.")),
        Command::Contest { dropped: None, meant: vec![rapport::core::moves::Move::MirrorFacts] },
        say(&format!("with the {ocelot} and all")),
        say(&format!(
            "Well now, {wombat} and more {wombat}, one two three four five six seven eight nine \
             ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen \
             twenty and then I will write to you on Friday by noon, {wombat}."
        )),
        Command::Hold,
        Command::Pick { option: 2 },
        say(&format!("Let's see that {dodo} together. I will check it tomorrow by nine.")),
        Command::Pick { option: 1 },
    ]
}

/// Plays `loaded` with all [`commands`] for `profile` and keeps it, then lets the trainee stop, or
/// lets her say goodbye where `to_its_end`.
fn played(
    database: &Database,
    profile: Uuid,
    loaded: &Loaded,
    (seed, to_its_end): (u64, bool),
) -> (Uuid, Session) {
    let mut session = Session::begin(loaded.scenario.clone(), crate::english(), seed);
    let beginning = Beginning::of(&session, &loaded.source, profile, super::cli::NOW);
    let id = beginning.id;
    let mut pen = Recorder::new(beginning, session.transcript()).expect("words");
    let mut keep = |session: &mut Session, command: Command| {
        let Ok(events) = session.send(command.clone()).map(<[_]>::to_vec) else {
            return;
        };
        pen.record(database, &command, &events, super::cli::NOW).expect("kept");
    };
    for command in commands() {
        keep(&mut session, command);
        if session.state().stage == Stage::Confirmation {
            keep(&mut session, Command::Confirm);
        }
    }
    for _ in 0..60 {
        if to_its_end && session.state().stage == Stage::Reply {
            keep(&mut session, Command::Pick { option: 1 });
        }
    }
    keep(&mut session, Command::Withdraw);
    keep(&mut session, Command::Rate { stars: 4 });
    (id, session)
}
