//! A kept practice plays again to the same state, and whatever was changed in the file is found.

use std::sync::Arc;

use rapport::{
    core::{
        analyser::Lexicon,
        scenario::{Scenario, read_scenario},
        session::{Command, Session, Stage},
    },
    store::{
        StoreFault,
        database::{Database, FILE_NAME},
        practices::{Beginning, Recorder, load, replay, verify},
    },
};
use tempfile::TempDir;

use super::{fresh, open, sam};

const SOURCE: &str = include_str!("../../fixtures/scenarios/small.ron");
/// More commands than any call of the fixture takes.
const ENOUGH: usize = 60;

fn scenario() -> Arc<Scenario> {
    Arc::new(read_scenario("small.ron", SOURCE).0.expect("the fixture can be played"))
}

fn lexicon() -> Arc<Lexicon> {
    crate::english()
}

/// What a trainee does next: a bit of everything.
fn next(session: &Session, number: usize) -> Command {
    match (session.state().stage, number) {
        (Stage::Confirmation, _) => Command::Confirm,
        (Stage::Paused, _) => Command::Resume,
        (_, 1) => Command::Pause,
        (_, 3) => Command::Hint,
        (_, 4) => Command::Notice { cue: "a long breath".into() },
        (_, 5) => Command::Hold,
        (_, 6) => {
            Command::Say { text: "I’m sorry – that sounds tiring.\nWhat happened?".into() }
        }
        _ => Command::Pick { option: 1 + number % session.options().len() },
    }
}

/// A practice under way.
struct Call {
    session: Session,
    recorder: Recorder,
    commands: usize,
}

impl Call {
    fn begin(database: &Database, seed: u64) -> Self {
        let session = Session::begin(scenario(), lexicon(), seed);
        let beginning = Beginning::of(&session, SOURCE, sam(database).id, 10);
        let mut recorder = Recorder::new(beginning, session.transcript()).expect("words");
        recorder.save(database).expect("kept");
        Self { session, recorder, commands: 0 }
    }

    fn send(&mut self, database: &Database, command: Command) {
        let events = self.session.send(command.clone()).expect("it fits").to_vec();
        self.recorder.record(database, &command, &events, 20).expect("kept");
        self.commands += 1;
    }

    fn play(&mut self, database: &Database) {
        while self.session.state().stage != Stage::Over {
            assert!(self.commands < ENOUGH, "the call does not end");
            let command = next(&self.session, self.commands);
            self.send(database, command);
        }
        self.send(database, Command::Rate { stars: 4 });
    }
}

#[test]
fn an_interrupted_call_goes_on_as_if_nothing_had_happened() {
    let (folder, database) = fresh();
    let mut call = Call::begin(&database, 7);
    while call.session.state().stage != Stage::Over && call.commands < ENOUGH {
        let reopened = open(folder.path());
        let record = load(&reopened, call.recorder.id()).expect("there");
        let mut again = replay(&record, lexicon()).expect("it plays");
        assert_eq!(again.state(), call.session.state());
        assert_eq!(again.transcript(), call.session.transcript());
        let command = next(&call.session, call.commands);
        let resumed = again.send(command.clone()).expect("it fits").to_vec();
        let mut pen = Recorder::resume(&record);
        pen.record(&reopened, &command, &resumed, 20).expect("kept");
        assert_eq!(call.session.send(command).expect("it fits"), resumed);
        call.recorder = pen;
        call.commands += 1;
    }
    assert_eq!(verify(&database, call.recorder.id(), lexicon()), Ok(Vec::new()));
}

#[test]
fn practices_as_they_were_kept_verify_clean() {
    let (_folder, database) = fresh();
    for seed in [0, 1, u64::MAX] {
        let mut call = Call::begin(&database, seed);
        assert_eq!(verify(&database, call.recorder.id(), lexicon()), Ok(Vec::new()));
        call.play(&database);
        assert_eq!(verify(&database, call.recorder.id(), lexicon()), Ok(Vec::new()));
        let record = load(&database, call.recorder.id()).expect("there");
        let outcome = call.session.state().outcome.clone().expect("it ended");
        let score = record.practice.score;
        assert_eq!(score.figures, Some(outcome.figures));
        assert_eq!((score.ending, score.stars), (Some(outcome.ending), Some(4)));
    }
    let mut stopped = Call::begin(&database, 3);
    stopped.send(&database, Command::Withdraw);
    assert_eq!(verify(&database, stopped.recorder.id(), lexicon()), Ok(Vec::new()));
}

/// A copy of the store in which `sql` was run by somebody's hand.
fn changed(database: &Database, sql: &str) -> (TempDir, Database) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(FILE_NAME);
    database.connection().execute("VACUUM INTO ?1", [file.to_string_lossy()]).expect("copied");
    let copy = open(folder.path());
    let connection = copy.connection();
    connection.pragma_update(None, "foreign_keys", false).expect("set");
    assert!(connection.execute(sql, []).expect("changed") > 0, "{sql}: nothing changed");
    (folder, copy)
}

/// Changes by hand, and where each must be found.
const CHANGES: [(&str, &str); 24] = [
    ("csat", "UPDATE practices SET csat = csat + 0.0001"),
    ("csat_uncapped", "UPDATE practices SET csat_uncapped = 5"),
    ("churn", "UPDATE practices SET churn = NULL"),
    ("order_index", "UPDATE practices SET order_index = 0.123"),
    ("ending", "UPDATE practices SET ending = 'perfect'"),
    ("verdict", "UPDATE practices SET verdict = NULL"),
    ("stars", "UPDATE practices SET stars = 500"),
    ("hints", "UPDATE practices SET hints = hints + 1"),
    ("withdrawn", "UPDATE practices SET withdrawn = 1"),
    ("ended", "UPDATE practices SET ended = NULL"),
    ("scenario", "UPDATE practices SET scenario = 'other'"),
    ("version", "UPDATE practices SET version = 9"),
    ("model", "UPDATE practices SET model = 9"),
    ("step 0, event 1, seed", "UPDATE practices SET seed = '8'"),
    ("record", "UPDATE practices SET seed = 'eight'"),
    ("scenario text", "UPDATE scenarios SET source = source || ' '"),
    ("record", "UPDATE scenarios SET source = '('"),
    ("step 3, event 1", "UPDATE steps SET events = replace(events, ',', ', ') WHERE number = 3"),
    ("step 2, event 1", "UPDATE steps SET events = '{}' WHERE number = 2"),
    ("step 1, event 1", "UPDATE steps SET events = '' WHERE number = 1"),
    ("record", "UPDATE steps SET command = '{\"command\":\"cheat\"}' WHERE number = 1"),
    ("step 1", "UPDATE steps SET command = '{\"command\":\"withdraw\"}' WHERE number = 1"),
    ("record", "DELETE FROM steps WHERE number = 2"),
    ("steps", "DELETE FROM steps"),
];

#[test]
fn whatever_is_changed_by_hand_is_found_and_named() {
    let (_folder, database) = fresh();
    let mut call = Call::begin(&database, 7);
    call.play(&database);
    let last = call.commands;
    for (place, sql) in CHANGES {
        let (_folder, copy) = changed(&database, sql);
        let found = verify(&copy, call.recorder.id(), lexicon()).expect("it can be read");
        assert!(found.iter().any(|it| it.place.starts_with(place)), "{sql}: {found:?}");
    }
    let cut = format!("DELETE FROM steps WHERE number = {last}");
    let (_folder, copy) = changed(&database, &cut);
    let found = verify(&copy, call.recorder.id(), lexicon()).expect("it can be read");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].to_string(), "stars: stored 4, computed nothing");
}

#[test]
fn a_changed_number_inside_an_event_is_named_by_its_place() {
    let (_folder, database) = fresh();
    let mut call = Call::begin(&database, 7);
    call.play(&database);
    let sql = "UPDATE steps SET events = replace(events, '\"calm\":{\"from\":', \
               '\"calm\":{\"from\":9') WHERE number = 1";
    let sql = sql.replace(
        "number = 1",
        "number IN (SELECT min(number) FROM steps WHERE events \
                                         LIKE '%\"calm\":{\"from\":%')",
    );
    let (_folder, copy) = changed(&database, &sql);
    let found = verify(&copy, call.recorder.id(), lexicon()).expect("it can be read");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].place.ends_with("calm, from"), "{}", found[0]);
}

#[test]
fn a_record_that_no_longer_plays_says_why() {
    let (_folder, database) = fresh();
    let call = Call::begin(&database, 7);
    let (_folder, copy) = changed(&database, "UPDATE scenarios SET source = '(format: 1'");
    let record = load(&copy, call.recorder.id()).expect("there");
    let fault = replay(&record, lexicon()).expect_err("it cannot");
    assert!(matches!(fault, StoreFault::Unreadable { .. }), "{fault}");
    assert!(fault.to_string().contains("as it was played"), "{fault}");
}
