//! Typed words go when a practice is over: none is left in any file, and every score still comes out.

use rapport::{
    core::{debrief::debrief, session::Command, text::is_blank},
    store::{
        clock,
        data::{practice_over, set_typed},
        database::Database,
        library::Library,
        practices::{load, replay, verify},
        profiles,
    },
};
use serde_json::Value;

use super::{SECRETS, played, traces};

/// Numbers, names and codes of a debrief, without anything that quotes words.
fn codes(of: &Value) -> Value {
    match of {
        Value::String(text) if text.contains(' ') || text.contains('_') => Value::Null,
        Value::String(text) => text.as_str().into(),
        Value::Array(all) => all.iter().map(codes).collect(),
        Value::Object(all) => all.iter().map(|(key, it)| (key.clone(), codes(it))).collect(),
        other => other.clone(),
    }
}

#[test]
fn words_go_from_every_scenario_and_every_score_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("it opens");
    let sam = profiles::create(&database, "Sam", 1).expect("made");
    let lexicon = crate::english();
    let (mut blanks, mut cut, mut asked) = (0, 0, 0);
    for (at, loaded) in Library::new(None).load_all().scenarios.iter().enumerate() {
        let (id, session) = played(&database, sam.id, loaded, (at as u64, at % 2 == 0));
        let before = load(&database, id).expect("kept");
        let seen = format!("{before:?}");
        cut += usize::from(seen.contains("cut_short"));
        asked += usize::from(seen.contains("asked_back"));
        assert!(seen.contains(SECRETS[0]));

        assert!(practice_over(&database, id, clock::now()).expect("written"));
        assert!(!practice_over(&database, id, clock::now()).expect("read"), "once is enough");
        let after = load(&database, id).expect("kept");
        assert_eq!(verify(&database, id, lexicon.clone()).expect("read"), Vec::new());
        assert_eq!(after.practice.score, before.practice.score);
        // Looking for better replies takes a while; a few scenarios will do.
        if at % 7 == 0 {
            let again = replay(&after, lexicon.clone()).expect("it plays");
            let review = |it| codes(&serde_json::to_value(debrief(it)).expect("JSON"));
            assert_eq!(review(&again), review(&session), "{}", loaded.scenario.id);
        }
        for step in &after.steps {
            if let Some(Command::Coded { text, .. }) = &step.command {
                assert!(is_blank(text));
                blanks += 1;
            }
        }
    }
    assert!(blanks > 60 && cut > 0 && asked > 0, "{blanks} blanks, {cut} cut, {asked} asked back");
    for secret in SECRETS {
        assert_eq!(traces(folder.path(), secret), Vec::<String>::new(), "{secret}");
    }
}

#[test]
fn words_stay_where_the_person_wants_them_and_go_when_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("it opens");
    let [sam, kim] = ["Sam", "Kim"].map(|it| profiles::create(&database, it, 1).expect("made"));
    assert!(!sam.keeps_typed, "unless it is chosen, nothing is kept");
    assert!(set_typed(&database, kim.id, true, 2).expect("kept").keeps_typed);
    let loaded = Library::new(None).load("01-machine").expect("there");
    let (hers, _) = played(&database, kim.id, &loaded, (3, false));
    let (his, _) = played(&database, sam.id, &loaded, (4, false));
    assert!(!practice_over(&database, hers, 5).expect("read"));
    assert!(practice_over(&database, his, 5).expect("written"));
    let words = |id| format!("{:?}", load(&database, id).expect("kept").steps);
    assert!(words(hers).contains(SECRETS[0]) && !words(his).contains(SECRETS[0]));

    std::fs::write(folder.path().join("rapport-before-format-2.db"), SECRETS[0]).expect("a copy");
    set_typed(&database, kim.id, false, 6).expect("kept");
    for secret in SECRETS {
        assert_eq!(traces(folder.path(), secret), Vec::<String>::new(), "{secret}");
    }
    let lexicon = crate::english();
    assert_eq!(verify(&database, hers, lexicon).expect("read"), Vec::new());
}

#[test]
fn an_open_practice_keeps_its_words_until_it_is_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    let ran = crate::cli::rapport(
        place,
        &["play", "01-machine", "--script", "-", "--format", "jsonl", "--profile", "Kim"],
        b"That zebramarmalade again! What happened?\n1\n",
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!traces(place, "zebramarmalade").is_empty());
    let resumed = ["play", "01-machine", "--resume", "--script", "-", "--format", "jsonl"];
    let ran = crate::cli::rapport(
        place,
        &[&resumed[..], &["--profile", "Kim"]].concat(),
        b":contest\n:stop\n:rate 3\n",
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(traces(place, "zebramarmalade"), Vec::<String>::new());
    let report = crate::cli::rapport(place, &["report", "Kim", "--verify"], b"");
    assert_eq!((report.code, report.out.as_str()), (Some(0), ""), "{}", report.err);
    let report = crate::cli::rapport(place, &["report", "Kim"], b"");
    assert!(!report.out.contains("__"), "{}", report.out);
}
