//! What is kept comes back, in order, whoever else has the file open.

use rapport::{
    core::{
        customer::{EndingKind, Verdict},
        session::{Command, Event},
    },
    store::{
        Uuid,
        database::Database,
        practices::{
            Recorder, append, begin, every_practice, load, practice, practices_of, unfinished,
        },
        profiles, settings,
    },
};

use super::{beginning, begun, ended, fresh, happened, open, sam};

fn say(text: &str) -> Command {
    Command::Say { text: text.into() }
}

#[test]
fn a_step_is_there_for_another_connection_as_soon_as_it_is_recorded() {
    let (folder, database) = fresh();
    let sam = sam(&database);
    let mut recorder = begun(&database, sam.id, 10);
    let other = open(folder.path());
    for number in 1..=3_u32 {
        let command = say(&format!("line one\nline {number} “ü”"));
        recorder
            .record(&database, &command, &happened([Event::Paused, Event::Resumed]), 20)
            .expect("kept");
        let record = load(&other, recorder.id()).expect("there");
        let last = record.steps.last().expect("a step");
        assert_eq!((last.number, last.command.clone()), (number, Some(command)));
        assert_eq!(last.events[1], r#"{"event":"resumed","session":"kettle-7","turn":1}"#,);
    }
    assert_eq!(recorder.pending(), 0);
    let record = load(&other, recorder.id()).expect("there");
    assert_eq!(&*record.source, "the whole file");
    assert_eq!(record.practice.seed, u64::MAX - 1);
    assert_eq!((record.practice.version, record.practice.steps), (3, 4));
}

#[test]
fn a_program_that_dies_without_closing_loses_nothing() {
    let (folder, database) = fresh();
    let mut recorder = begun(&database, sam(&database).id, 10);
    recorder.record(&database, &Command::Hold, &happened([Event::Paused]), 11).expect("kept");
    // Closing would tidy up; a crash does not.
    std::mem::forget(database);
    let copy = tempfile::tempdir().expect("a folder");
    for entry in folder.path().read_dir().expect("read").flatten() {
        std::fs::copy(entry.path(), copy.path().join(entry.file_name())).expect("copied");
    }
    let record = load(&open(copy.path()), recorder.id()).expect("there");
    assert_eq!(record.steps.len(), 2);
}

#[test]
fn the_outcome_is_written_with_the_step_that_brings_it() {
    let (_folder, database) = fresh();
    let sam = sam(&database);
    let mut recorder = begun(&database, sam.id, 10);
    assert_eq!(unfinished(&database, sam.id).expect("read").len(), 1);
    recorder.record(&database, &say("Bye."), &happened([ended()]), 30).expect("kept");
    let rate = Command::Rate { stars: 4 };
    recorder.record(&database, &rate, &happened([Event::Rated { stars: 4 }]), 40).expect("kept");
    let kept = practice(&database, recorder.id()).expect("there");
    assert_eq!(kept.ended, Some(30));
    assert_eq!(kept.score.ending, Some(EndingKind::ResolvedLoyal));
    assert_eq!(kept.score.verdict, Some(Verdict::Kept));
    assert_eq!((kept.score.stars, kept.score.hints), (Some(4), Some(2)));
    let uncapped = kept.score.figures.expect("figures").csat_uncapped;
    assert_eq!(uncapped.to_bits(), (0.1_f64 + 0.2).to_bits());
    assert!(unfinished(&database, sam.id).expect("read").is_empty());

    let contest = Command::Contest { dropped: None, meant: Vec::new() };
    let again = happened([Event::TurnContested { dropped: None, meant: Vec::new() }]);
    recorder.record(&database, &contest, &again, 50).expect("kept");
    let kept = practice(&database, recorder.id()).expect("there");
    assert_eq!((kept.ended, kept.score.ending, kept.score.stars), (None, None, Some(4)));
    recorder
        .record(&database, &Command::Withdraw, &happened([Event::Withdrawn]), 60)
        .expect("kept");
    let kept = practice(&database, recorder.id()).expect("there");
    assert_eq!((kept.ended, kept.score.withdrawn), (Some(60), true));
}

#[test]
fn a_clock_set_back_changes_no_order() {
    let (_folder, database) = fresh();
    let sam = sam(&database);
    let mut recorder = begun(&database, sam.id, 1000);
    recorder.record(&database, &say("a"), &happened([Event::Paused]), 900).expect("kept");
    recorder.record(&database, &say("b"), &happened([Event::Paused]), 100).expect("kept");
    let later = begun(&database, sam.id, 50);
    let steps = load(&database, recorder.id()).expect("there").steps;
    assert_eq!(steps.iter().map(|it| it.at).collect::<Vec<_>>(), [1000, 900, 100]);
    let both = [recorder.id(), later.id()];
    assert_eq!(every_practice(&database).expect("read"), both);
    let listed = practices_of(&database, sam.id).expect("read");
    assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), both);
    assert_eq!(unfinished(&database, sam.id).expect("read")[0].id, later.id());
}

#[test]
fn the_same_scenario_text_is_kept_once() {
    let (_folder, database) = fresh();
    let sam = sam(&database);
    let _first = begun(&database, sam.id, 1);
    let mut other = beginning(sam.id, 2);
    begin(&database, &other, &happened([Event::Resumed])).expect("kept");
    other.id = Uuid::from_u128(3);
    other.source = "another file".into();
    begin(&database, &other, &happened([Event::Resumed])).expect("kept");
    let count = |sql: &str| {
        database.connection().query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a count")
    };
    assert_eq!(count("SELECT count(*) FROM scenarios"), 2);
    assert_eq!(count("SELECT count(*) FROM practices"), 3);
}

#[test]
fn two_windows_play_at_once() {
    let (folder, database) = fresh();
    let sam = sam(&database);
    let play = |at: i64| {
        let database = open(folder.path());
        let mut recorder = begun(&database, sam.id, at);
        for number in 0..25 {
            recorder
                .record(&database, &say(&number.to_string()), &happened([Event::Paused]), at)
                .expect("kept");
        }
    };
    std::thread::scope(|scope| {
        for at in 1..=4 {
            scope.spawn(move || play(at));
        }
    });
    let listed = practices_of(&database, sam.id).expect("read");
    assert_eq!(listed.iter().map(|it| it.steps).collect::<Vec<_>>(), [26; 4]);
}

#[test]
fn many_programs_may_make_the_store_at_the_same_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| sam(&open(folder.path())));
        }
    });
    assert_eq!(profiles::list(&open(folder.path())).expect("read").len(), 1);
}

#[test]
fn a_practice_goes_on_in_one_place_only() {
    let (_folder, database) = fresh();
    let mut here = begun(&database, sam(&database).id, 1);
    let record = load(&database, here.id()).expect("there");
    let mut there = Recorder::resume(&record);
    there.record(&database, &say("there"), &happened([Event::Paused]), 2).expect("kept");
    let fault =
        here.record(&database, &say("here"), &happened([Event::Paused]), 3).expect_err("taken");
    assert!(fault.to_string().contains("Step 1"), "{fault}");
    // Written twice word for word is once.
    append(&database, here.id(), 1, &say("there"), &happened([Event::Paused]), 4).expect("fine");
    assert_eq!(load(&database, here.id()).expect("there").steps.len(), 2);
}

#[test]
fn settings_keep_what_another_window_set() {
    let (folder, database) = fresh();
    let other = open(folder.path());
    settings::change(&database, |it| it.text_scale = 175).expect("kept");
    let both = settings::change(&other, |it| it.theme = settings::Theme::Dark).expect("kept");
    assert_eq!((both.text_scale, both.theme), (175, settings::Theme::Dark));
    assert_eq!(settings::load(&database).expect("read"), both);
    let garble = "UPDATE settings SET value = 'huge' WHERE key = 'text_scale'";
    database.connection().execute(garble, []).expect("done");
    assert_eq!(settings::load(&database).expect("read").text_scale, 100);
}

#[test]
fn names_belong_to_one_person_each() {
    let (_folder, database): (_, Database) = fresh();
    let sam = profiles::create(&database, " Sam ", 5).expect("made");
    assert!(profiles::create(&database, "sam", 6).is_err());
    assert_eq!(profiles::find_or_create(&database, "SAM", 7).expect("found"), sam);
    assert_eq!(profiles::find(&database, "Kim").expect("read"), None);
    assert_eq!(profiles::get(&database, sam.id).expect("read"), Some(sam));
}
