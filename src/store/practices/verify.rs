//! Compares what is stored of a practice with what playing it again gives.

use std::{fmt, sync::Arc};

use rusqlite::types::Value as Cell;
use serde_json::Value;
use uuid::Uuid;

use super::{
    earlier::{is_of_earlier_model, read_events},
    read::{KeptStep, Record, load, raw_score},
    replay::script_of,
    score::{COLUMNS, Score},
    write::sha256,
};
use crate::{
    core::{
        analyser::Lexicon,
        progress::{Shown, shown},
        session::{Script, Session, Stamped},
    },
    store::{StoreFault, database::Database, evidence::of_practice},
};

/// One thing that is stored otherwise than it comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where, such as `step 3, event 2, customer, calm`.
    pub place: String,
    /// What is stored.
    pub stored: String,
    /// What playing it again gives.
    pub computed: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, stored, computed } = self;
        write!(f, "{place}: stored {stored}, computed {computed}")
    }
}

/// Plays practice `id` again and lists every difference; none where all is as it was. A practice of
/// an earlier customer model is not played again: its score is held against its own events.
///
/// # Errors
/// Where the store itself cannot be read. A record that makes no sense is a difference.
pub fn verify(
    database: &Database,
    id: Uuid,
    lexicon: Arc<Lexicon>,
) -> Result<Vec<Difference>, StoreFault> {
    let stored = match Stored::read(database, id) {
        Err(fault @ StoreFault::Unreadable { .. }) => return Ok(vec![unreadable(&fault)]),
        read => read?,
    };
    let script = script_of(&stored.record, lexicon);
    Ok(stored.differences(script))
}

/// Everything that is stored of one practice.
pub(super) struct Stored {
    pub(super) record: Record,
    score: Vec<Cell>,
    shown: Option<Shown>,
}

impl Stored {
    /// Reads it.
    pub(super) fn read(database: &Database, id: Uuid) -> Result<Self, StoreFault> {
        let record = load(database, id)?;
        let number = record.practice.number;
        let score = raw_score(database, number)?;
        let shown = database.read(|it| of_practice(it, number))?;
        Ok(Self { record, score, shown })
    }

    /// Plays it on its script and lists what comes out otherwise.
    pub(super) fn differences(&self, script: Result<Arc<Script>, StoreFault>) -> Vec<Difference> {
        let (mut found, record) = (Findings::default(), &self.record);
        found.compare("scenario text", &record.practice.sha256, &sha256(&record.source));
        let script = match script {
            Err(fault) => {
                found.0.push(unreadable(&fault));
                return found.0;
            }
            Ok(script) => script,
        };
        if is_of_earlier_model(record) {
            let (model, score) = read_events(record);
            found.compare("model", &record.practice.model.to_string(), &model.to_string());
            found.score(&self.score, &score);
            return found.0;
        }
        let mut session = Session::of(script, record.practice.seed);
        found.headings(record, &session);
        let score = found.steps(record, &mut session);
        found.score(&self.score, &score);
        let ended = record.practice.ended.is_some();
        found.compare("ended", &ended.to_string(), &score.is_over().to_string());
        // Where none is kept yet, a report fills it in.
        if let Some(stored) = &self.shown {
            found.shown(stored, shown(&session).as_ref());
        }
        found.0
    }
}

fn unreadable(fault: &StoreFault) -> Difference {
    Difference {
        place: "record".to_owned(),
        stored: fault.to_string(),
        computed: "nothing".to_owned(),
    }
}

/// Differences found so far.
#[derive(Default)]
struct Findings(Vec<Difference>);

impl Findings {
    fn compare(&mut self, place: &str, stored: &str, computed: &str) {
        if stored != computed {
            self.0.push(Difference {
                place: place.to_owned(),
                stored: stored.to_owned(),
                computed: computed.to_owned(),
            });
        }
    }

    /// What the practice's row says about its scenario.
    fn headings(&mut self, record: &Record, session: &Session) {
        let (practice, scenario) = (&record.practice, session.scenario());
        self.compare("scenario", &practice.scenario, &scenario.id);
        self.compare("version", &practice.version.to_string(), &scenario.version.to_string());
        let model = crate::core::customer::constants::MODEL_VERSION.to_string();
        self.compare("model", &practice.model.to_string(), &model);
    }

    /// Plays every step and compares its events; answers with the score they add up to.
    fn steps(&mut self, record: &Record, session: &mut Session) -> Score {
        let mut score = Score::default();
        if record.steps.is_empty() {
            self.compare("steps", "0", "1 or more");
        }
        for step in &record.steps {
            let events = match step.command.clone() {
                None => session.transcript(),
                Some(command) => match session.send_as_read(command, record.kept_reading(step)) {
                    Ok(events) => events,
                    Err(refusal) => {
                        let place = format!("step {}", step.number);
                        self.compare(&place, "a command", &format!("a refusal: {refusal}"));
                        return score;
                    }
                },
            };
            events.iter().for_each(|it| score.take_in(&it.event));
            self.events(step, events);
        }
        score
    }

    fn events(&mut self, step: &KeptStep, events: &[Stamped]) {
        let count = step.events.len().max(events.len());
        for at in 0..count {
            let stored = step.events.get(at).map_or("", String::as_str);
            let computed = events.get(at).and_then(|it| serde_json::to_string(it).ok());
            let computed = computed.unwrap_or_default();
            if stored == computed {
                continue;
            }
            let read = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
            let place = format!("step {}, event {}", step.number, at + 1);
            let before = self.0.len();
            self.values(&place, &read(stored), &read(&computed));
            if self.0.len() == before {
                // The same values in other letters.
                self.compare(&place, stored, &computed);
            }
        }
    }

    /// The innermost places where two JSON values differ.
    fn values(&mut self, place: &str, stored: &Value, computed: &Value) {
        match (stored, computed) {
            (Value::Object(a), Value::Object(b)) => {
                let added = b.keys().filter(|key| !a.contains_key(*key));
                for key in a.keys().chain(added) {
                    let of = |map: &serde_json::Map<String, Value>| {
                        map.get(key).cloned().unwrap_or_default()
                    };
                    self.values(&format!("{place}, {key}"), &of(a), &of(b));
                }
            }
            (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
                for (at, (a, b)) in a.iter().zip(b).enumerate() {
                    self.values(&format!("{place}, {}", at + 1), a, b);
                }
            }
            _ => self.compare(place, &stored.to_string(), &computed.to_string()),
        }
    }

    /// What is kept beside the practice for reports.
    fn shown(&mut self, stored: &Shown, computed: Option<&Shown>) {
        let Some(computed) = computed else {
            return self.compare("evidence", "some", "none: it is not over");
        };
        if stored == computed {
            return;
        }
        let parts: [(&str, fn(&Shown) -> String); 7] = [
            ("turns", |it| it.turns.to_string()),
            ("calm", |it| format!("{:?}", it.calm)),
            ("trust", |it| format!("{:?}", it.trust)),
            ("lowest calm", |it| it.lowest.to_string()),
            ("skills", |it| format!("{:?}", it.skills)),
            ("turning points", |it| format!("{:?}", it.points)),
            ("phrases", |it| format!("{:?}", it.phrases)),
        ];
        for (name, part) in parts {
            self.compare(&format!("evidence, {name}"), &part(stored), &part(computed));
        }
    }

    fn score(&mut self, stored: &[Cell], computed: &Score) {
        for ((column, stored), computed) in COLUMNS.iter().zip(stored).zip(computed.cells()) {
            if *stored != computed {
                self.compare(column, &say(stored), &say(&computed));
            }
        }
    }
}

/// A cell in words.
fn say(cell: &Cell) -> String {
    match cell {
        Cell::Null => "nothing".to_owned(),
        Cell::Integer(it) => it.to_string(),
        Cell::Real(it) => it.to_string(),
        Cell::Text(it) => it.clone(),
        Cell::Blob(_) => "bytes".to_owned(),
    }
}
