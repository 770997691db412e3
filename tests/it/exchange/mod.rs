//! Handing over: statements, sending them to a store that behaves badly, bundles and packs.

mod beside;
mod bundles;
mod fake;
mod forging;
mod handing_over;
mod packs;
mod sending;
mod telling;

use std::{path::Path, sync::Arc};

use rapport::{
    core::{
        scenario::{Scenario, read_scenario},
        session::{Command, Session, Stage},
    },
    exchange::site::{Lrs, Site},
    store::{
        Uuid,
        database::Database,
        outbox,
        practices::{Beginning, Recorder},
        profiles,
    },
};
use tempfile::TempDir;

const SOURCE: &str = include_str!("../../fixtures/scenarios/small.ron");
/// A policy that lets everything out.
const EVERYTHING: &str = "outcome turns choices skills typed_words";
/// More commands than any call of the fixture takes.
const ENOUGH: usize = 60;

/// A store whose steps are noted as shared like this.
fn store(shares: &str) -> (TempDir, Database) {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("it opens");
    outbox::set_shares(&database, Some(shares)).expect("set");
    (folder, database)
}

/// A policy that shares everything and sends to `endpoint`.
fn lrs(endpoint: &str) -> Lrs {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("site.ron");
    let text = format!(
        "(organisation: \"Example\", lrs: (endpoint: \"{endpoint}\", key: \"trainer\", \
         secret: \"s3cret\", home_page: \"https://example.org\", turns: true, choices: true, \
         skills: true, typed_words: true))"
    );
    std::fs::write(&file, text).expect("written");
    Site::read(&file).expect("a policy").lrs.expect("told")
}

fn scenario() -> Arc<Scenario> {
    Arc::new(read_scenario("small.ron", SOURCE).0.expect("the fixture can be played"))
}

/// A practice under way.
struct Call {
    session: Session,
    recorder: Recorder,
    commands: i64,
}

impl Call {
    fn begin(database: &Database, person: &str, seed: u64) -> Self {
        let profile = profiles::find_or_create(database, person, 1).expect("made");
        let session = Session::begin(scenario(), crate::english(), seed);
        let beginning = Beginning::of(&session, SOURCE, profile.id, 1_700_000_000_000);
        let mut recorder = Recorder::new(beginning, session.transcript()).expect("words");
        recorder.save(database).expect("kept");
        Self { session, recorder, commands: 0 }
    }

    fn send(&mut self, database: &Database, command: Command) {
        self.commands += 1;
        let at = 1_700_000_000_000 + self.commands * 5_000;
        let events = self.session.send(command.clone()).expect("it fits").to_vec();
        self.recorder.record(database, &command, &events, at).expect("kept");
    }

    /// Picks until the call is over.
    fn finish(&mut self, database: &Database) {
        for number in 0.. {
            assert!(number < ENOUGH, "the call does not end");
            let command = match self.session.state().stage {
                Stage::Over => return,
                Stage::Confirmation => Command::Confirm,
                _ => Command::Pick { option: 1 + number % self.session.options().len() },
            };
            self.send(database, command);
        }
    }
}

/// A whole call of picks.
fn played(database: &Database, person: &str, seed: u64) -> Uuid {
    let mut call = Call::begin(database, person, seed);
    call.finish(database);
    call.recorder.id()
}

fn files_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    let mut names: Vec<String> =
        entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
