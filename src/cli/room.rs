//! `rapport room`: the rooms that were led, to read afterwards, and to erase one by one.

use std::{
    io::{self, BufRead},
    path::Path,
};

use clap::{Args, Subcommand};

use super::{
    output::{Fault, Outcome, put},
    wrap::wrap,
};
use crate::{
    core::room::{LedRecord, Round, letter},
    store::{Uuid, data, database::Database, paths, profiles, rooms, settings},
    words::{FluentValue, Words},
};

/// Rooms that were led in the window.
#[derive(Debug, Args)]
#[command(after_help = "Example: rapport room show 1 --notes")]
pub(super) struct RoomArguments {
    /// What to do.
    #[command(subcommand)]
    pub(super) task: RoomTask,
    /// Whose rooms; otherwise those of whoever used the program last.
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) person: Option<String>,
}

/// What to do with rooms.
#[derive(Debug, Subcommand)]
pub(super) enum RoomTask {
    /// List them.
    List,
    /// Read one: each turn, how the room was split, what was noted.
    Show {
        /// Its number in the list.
        number: usize,
        /// Private notes too.
        #[arg(long)]
        notes: bool,
        /// For programs, as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Erase one with its proposals and notes. This cannot be undone.
    #[command(after_help = "The numbers of later rooms go down by one.\n\n\
                            Example: rapport room erase 1")]
    Erase {
        /// Its number in the list.
        number: usize,
        /// Without asking.
        #[arg(long)]
        yes: bool,
    },
}

/// Does what the arguments say.
pub(super) fn room(arguments: &RoomArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let database = Database::open(&paths::data_folder(home)?)?;
    let person = person(&database, arguments.person.as_deref())?;
    let led = person.map_or(Ok(Vec::new()), |id| rooms::led(&database, id))?;
    let words = Words::english();
    match &arguments.task {
        RoomTask::List if led.is_empty() => put(&words.say("room-list-none"))?,
        RoomTask::List => {
            for (at, room) in led.iter().enumerate() {
                put(&listed(&words, at + 1, room))?;
            }
        }
        RoomTask::Show { number, notes, json } => {
            let room = at(&led, *number)?;
            if *json {
                put(&serde_json::to_string_pretty(&shared(room, *notes))?)?;
            } else {
                show(&words, room, *notes)?;
            }
        }
        RoomTask::Erase { number, yes } => {
            let room = at(&led, *number)?;
            if *yes || is_meant(&database, &words, *number, room)? {
                let id = person.ok_or("There is nobody whose room it could be.")?;
                return erase(&database, &words, id, room);
            }
            put(&words.say("data-erase-not"))?;
            return Ok(Outcome::Findings);
        }
    }
    Ok(Outcome::Clean)
}

/// Whose rooms are meant; nobody's where nobody has used the program yet.
fn person(database: &Database, name: Option<&str>) -> Result<Option<Uuid>, Fault> {
    let Some(name) = name else {
        return Ok(settings::load(database)?.last_profile);
    };
    let found = profiles::find(database, name)?;
    Ok(Some(found.ok_or_else(|| format!("There is no profile '{name}'."))?.id))
}

fn at(led: &[LedRecord], number: usize) -> Result<&LedRecord, Fault> {
    number.checked_sub(1).and_then(|at| led.get(at)).ok_or_else(|| {
        format!("There is no room {number}. `rapport room list` shows {}.", led.len()).into()
    })
}

/// Says what goes, and asks for the number again.
fn is_meant(
    database: &Database,
    words: &Words,
    number: usize,
    room: &LedRecord,
) -> Result<bool, Fault> {
    put(&listed(words, number, room))?;
    put(&words.say("room-erase-what"))?;
    for copy in data::inventory(database, None)?.copies() {
        let file = [("file", copy.path.display().to_string().into())];
        put(&words.say_with("data-erase-copy", &file))?;
    }
    put(&words.say("room-erase-ask"))?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim() == number.to_string())
}

fn erase(
    database: &Database,
    words: &Words,
    person: Uuid,
    room: &LedRecord,
) -> Result<Outcome, Fault> {
    match rooms::erase(database, person, room) {
        Ok(true) => {
            put(&words.say("room-erased"))?;
            Ok(Outcome::Clean)
        }
        Ok(false) => Err(words.say("room-erase-changed").into()),
        // Whoever is told to erase again would erase the room behind it, which has its number now.
        Err(fault) if !rooms::led(database, person)?.contains(room) => {
            Err(words.say_with("room-erase-half", &[("why", fault.to_string().into())]).into())
        }
        Err(fault) => Err(fault.into()),
    }
}

fn ending(words: &Words, room: &LedRecord) -> String {
    let name = room.ending.map_or("open", crate::core::customer::EndingKind::name);
    words.say(&format!("room-ending-{name}"))
}

fn listed(words: &Words, number: usize, room: &LedRecord) -> String {
    let turns = u32::try_from(room.rounds.len()).unwrap_or(u32::MAX);
    let values = [
        ("number", number.to_string().into()),
        ("title", room.title.to_string().into()),
        ("turns", turns.into()),
        ("ending", ending(words, room).into()),
    ];
    words.say_with("room-list-row", &values)
}

/// What is handed out: private notes only where they were asked for.
fn shared(room: &LedRecord, private: bool) -> LedRecord {
    let mut shared = room.clone();
    if !private {
        shared.notes.retain(|it| !it.private);
        shared
            .commands
            .retain(|it| !matches!(it, crate::core::room::RoomCommand::Note { private: true, .. }));
    }
    shared
}

fn show(words: &Words, room: &LedRecord, private: bool) -> Result<(), Fault> {
    put(&format!("{}: {}", room.title, ending(words, room)))?;
    for (at, round) in room.rounds.iter().enumerate() {
        put("")?;
        let number = FluentValue::from(f64::from(round.turn));
        put(&words.say_with("practice-turn", &[("turn", number)]))?;
        put(&said(round))?;
        let split = split(round);
        if !split.is_empty() {
            put(&format!("  {split}"))?;
        }
        for line in proposals(round) {
            put(&line)?;
        }
        if let Some((calm, trust)) = room.levels.get(at + 1) {
            put(&format!("  calm {calm:.0}, trust {trust:.0}"))?;
        }
        for note in room.notes.iter().filter(|it| it.turn == round.turn) {
            if private || !note.private {
                put(&wrap(&format!("  * {}", note.text), 4))?;
            }
        }
    }
    Ok(())
}

fn said(round: &Round) -> String {
    let text = round.choices.get(round.ran.wrapping_sub(1)).map(|it| it.text.clone());
    wrap(&format!("  {}: \"{}\"", letter(round.ran), text.unwrap_or_default()), 4)
}

/// What the room proposed and did not say.
fn proposals(round: &Round) -> impl Iterator<Item = String> {
    let unsaid =
        (1..).zip(&round.choices).filter(|(number, it)| it.proposed && *number != round.ran);
    unsaid.map(|(number, it)| wrap(&format!("  {}: \"{}\"", letter(number), it.text), 4))
}

/// Such as "A 3, B 9".
fn split(round: &Round) -> String {
    let counted = round.choices.iter().enumerate().filter(|(_, it)| it.hands > 0);
    let parts: Vec<String> =
        counted.map(|(at, it)| format!("{} {}", letter(at + 1), it.hands)).collect();
    parts.join(", ")
}
