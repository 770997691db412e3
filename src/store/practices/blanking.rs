//! Takes the words a trainee typed out of a practice and leaves how they were read.
//!
//! A typed command becomes [`Command::Coded`], and the words in its events become blanks of the same
//! length, so that playing the record again gives the record again: every score still comes out.
//! What picked replies say is the author's and stays.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    ordered::Ordered,
    read::{KeptStep, Record, record},
    replay::scenario_of,
};
use crate::{
    core::{
        debrief::marks_in,
        moves::CodedReply,
        session::Command,
        text::{Text, blanked},
    },
    store::{
        StoreFault,
        data::clean::{self, Scope},
        database::Stop,
        outbox,
    },
};

/// Takes the typed words out of practice `id`, within a transaction; `at` is when. That the freed
/// places are to be cleaned is noted with it.
///
/// # Errors
/// Where the practice is not there, makes no sense, or cannot be written.
pub(in crate::store) fn blank(it: &Connection, id: Uuid, at: i64) -> Result<(), Stop> {
    let record = record(it, id)?;
    let number = record.practice.number;
    let mut blanking = Blanking::new(&record);
    for step in &record.steps {
        blanking.step(it, number, step)?;
    }
    it.prepare_cached("UPDATE practices SET blanked = ?2 WHERE number = ?1")?
        .execute(params![number, at])?;
    outbox::forget_words(it, number)?;
    clean::note(it, Scope::File)
}

/// Whether practice `id` may hold words that its person does not want kept: it is over, and they
/// were not blanked since its last step.
pub(in crate::store) fn is_to_be_blanked(it: &Connection, id: Uuid) -> Result<bool, Stop> {
    let sql = format!("SELECT 1 FROM practices WHERE id = ?1 AND {TO_BE_BLANKED}");
    Ok(it.query_row(&sql, [id.to_string()], |_| Ok(())).optional()?.is_some())
}

/// The condition on practices whose words are to go.
pub(in crate::store) const TO_BE_BLANKED: &str = "ended IS NOT NULL AND blanked IS NULL AND \
    (SELECT keeps_typed FROM profiles WHERE profiles.id = practices.profile) = 0";

/// What is known while the steps of a practice are gone through in order.
struct Blanking<'r> {
    record: &'r Record,
    /// The facts of the scenario: what names one of them is no word of the trainee's. Few practices
    /// need them, and reading a scenario takes a while.
    facts: OnceCell<BTreeSet<Text>>,
    /// Whether the reply that events speak of was typed.
    typed: bool,
    /// Turns on which promises were given, and whether in typed words.
    promised: BTreeMap<String, bool>,
}

impl<'r> Blanking<'r> {
    const fn new(record: &'r Record) -> Self {
        Self { record, facts: OnceCell::new(), typed: false, promised: BTreeMap::new() }
    }

    /// Writes a step without its words, where it has any.
    fn step(&mut self, it: &Connection, practice: i64, step: &KeptStep) -> Result<(), Stop> {
        let mut events = Vec::with_capacity(step.events.len());
        for line in &step.events {
            events.push(self.line(line).map_err(|error| unreadable(step.number, &error))?);
        }
        let command = match &step.command {
            Some(command) => command_without(command, &events).or_else(|| Some(command.clone())),
            None => None,
        };
        if events == step.events && command == step.command {
            return Ok(());
        }
        let command = command.map(|it| serde_json::to_string(&it)).transpose();
        let command = command.map_err(|error| unreadable(step.number, &error))?;
        it.prepare_cached(
            "UPDATE steps SET command = ?3, events = ?4 WHERE practice = ?1 AND number = ?2",
        )?
        .execute(params![practice, step.number, command, events.join("\n")])?;
        Ok(())
    }

    fn line(&mut self, line: &str) -> serde_json::Result<String> {
        let mut event: Ordered = serde_json::from_str(line)?;
        self.event(&mut event);
        serde_json::to_string(&event)
    }

    fn event(&mut self, event: &mut Ordered) {
        let name = event.text_of("event").unwrap_or_default().to_owned();
        match name.as_str() {
            "reply_given" => {
                self.typed = event.text_of("by") == Some("typed");
                if self.typed {
                    change(event, "text", &blanked);
                }
            }
            "asked_back" | "reply_coded" if self.typed => self.reading(event),
            "fact_mistaken" if self.typed => self.fact(event),
            "cue_noticed" => change(event, "cue", &note_blanked),
            "promise_made" => {
                if let Some(promise) = event.get_mut("promise") {
                    self.promised.insert(turn_of(promise), self.typed);
                    self.promise(promise);
                }
            }
            "turn_settled" => {
                if let Some(customer) = event.get_mut("customer") {
                    customer.list_mut("promises").iter_mut().for_each(|it| self.promise(it));
                }
            }
            _ => {}
        }
    }

    /// A time is named in the trainee's words, and so is a fact said wrong that no author wrote.
    fn reading(&self, event: &mut Ordered) {
        let Some(reading) = event.get_mut("reading") else {
            return;
        };
        for coded in reading.list_mut("moves") {
            change(coded, "when", &blanked);
            coded.list_mut("facts").iter_mut().for_each(|it| self.fact(it));
        }
    }

    fn fact(&self, holder: &mut Ordered) {
        let known = holder.text_of("fact").is_none_or(|it| self.facts().contains(it));
        if !known {
            change(holder, "fact", &blanked);
        }
    }

    fn facts(&self) -> &BTreeSet<Text> {
        self.facts.get_or_init(|| {
            let scenario = scenario_of(self.record).ok();
            let facts = scenario.map(|it| it.facts.iter().map(|fact| fact.id.clone()).collect());
            facts.unwrap_or_default()
        })
    }

    fn promise(&self, promise: &mut Ordered) {
        if self.promised.get(&turn_of(promise)) == Some(&true) {
            change(promise, "words", &blanked);
            change(promise, "due", &blanked);
        }
    }
}

/// The turn of a promise, as it is written.
fn turn_of(promise: &Ordered) -> String {
    match promise.get("turn") {
        Some(Ordered::Number(turn)) => turn.to_string(),
        _ => String::new(),
    }
}

/// Changes the text of the member called `name`, if it is one.
fn change(holder: &mut Ordered, name: &str, how: &dyn Fn(&str) -> Text) {
    if let Some(Ordered::String(text)) = holder.get_mut(name) {
        *text = how(text).to_string();
    }
}

/// The command without words; nothing where it has none, or no event says how they were read.
fn command_without(command: &Command, events: &[String]) -> Option<Command> {
    match command {
        Command::Say { text } => {
            let reading = events.iter().find_map(|it| reading_in(it)).unwrap_or_default();
            Some(Command::Coded { text: blanked(text), reading: reading.into() })
        }
        Command::Notice { cue } => Some(Command::Notice { cue: note_blanked(cue) }),
        _ => None,
    }
}

/// The reading that an event holds.
pub(super) fn reading_in(event: &str) -> Option<CodedReply> {
    let event: serde_json::Value = serde_json::from_str(event).ok()?;
    let name = event.get("event")?.as_str()?;
    matches!(name, "reply_coded" | "asked_back").then_some(())?;
    serde_json::from_value(event.get("reading")?.clone()).ok()
}

/// Names of cues, which are scored, stay; what else was noted goes.
fn note_blanked(cue: &str) -> Text {
    let mut note = String::with_capacity(cue.len());
    for part in cue.split_inclusive([',', ';']) {
        let words = part.trim_end_matches([',', ';']);
        if marks_in(words).is_empty() {
            note.push_str(&blanked(words));
        } else {
            note.push_str(words);
        }
        note.push_str(&part[words.len()..]);
    }
    note.into()
}

fn unreadable(number: u32, error: &serde_json::Error) -> Stop {
    StoreFault::Unreadable { what: format!("step {number}"), why: error.to_string() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cues_stay_and_notes_go() {
        let blank = note_blanked("Sigh, my boss Herbert;clipped");
        assert_eq!(&*blank, "Sigh, __ ____ _______;clipped");
        assert_eq!(marks_in(&blank), marks_in("sigh,clipped"));
        assert_eq!(note_blanked(&blank), blank);
    }
}
