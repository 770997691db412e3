//! The record store on real files: kept, reloaded, replayed, verified, erased, and failing well.

mod erasing;
mod failing;
mod keeping;
mod loading;
mod replaying;

use std::path::Path;

use rapport::{
    core::{
        customer::{CallFigures, EndingKind, Verdict},
        scenario::Aftermath,
        session::{Event, Outcome, Stamped},
    },
    store::{
        Uuid,
        database::Database,
        practices::{Beginning, Recorder},
        profiles::{self, Profile},
    },
};
use tempfile::TempDir;

/// A folder with an empty store in it. The folder goes with the first half.
fn fresh() -> (TempDir, Database) {
    let folder = tempfile::tempdir().expect("a folder");
    let database = open(folder.path());
    (folder, database)
}

fn open(folder: &Path) -> Database {
    Database::open(folder).expect("it opens")
}

fn sam(database: &Database) -> Profile {
    profiles::find_or_create(database, "Sam", 1).expect("made")
}

fn happened(events: impl IntoIterator<Item = Event>) -> Vec<Stamped> {
    let stamp = |event| Stamped { event, session: "kettle-7".into(), turn: 1 };
    events.into_iter().map(stamp).collect()
}

fn ended() -> Event {
    let figures = CallFigures {
        csat: 4.1,
        csat_uncapped: 0.1 + 0.2,
        felt_effort: 20.0,
        churn: 0.25,
        recommend: 8.0,
        order_index: None,
    };
    let outcome = Outcome {
        ending: EndingKind::ResolvedLoyal,
        verdict: Verdict::Kept,
        summary: "Well.".into(),
        figures,
        aftermath: Aftermath { place: "Later".into(), scene: "Tea.".into() },
        hints: 2,
    };
    Event::SessionEnded { outcome: Box::new(outcome) }
}

fn beginning(profile: Uuid, at: i64) -> Beginning {
    Beginning {
        id: Uuid::from_u128(at.unsigned_abs().into()),
        profile,
        scenario: "kettle".into(),
        version: 3,
        source: "the whole file".into(),
        seed: u64::MAX - 1,
        model: 1,
        started: at,
    }
}

/// A practice that has just begun, with its pen.
fn begun(database: &Database, profile: Uuid, at: i64) -> Recorder {
    let mut recorder =
        Recorder::new(beginning(profile, at), &happened([Event::Resumed])).expect("it has words");
    recorder.save(database).expect("kept");
    recorder
}
