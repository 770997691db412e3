//! Statements: what they say, what they keep to themselves, and that they are always the same.

use rapport::{
    core::session::Command,
    exchange::{
        lrs::export,
        site::Shares,
        xapi::{Teller, Told},
    },
    store::{data::practice_over, database::Database, practices::load, profiles},
};
use serde_json::Value;

use super::{Call, EVERYTHING, lrs, played, store};

const ALL: Shares = Shares { turns: true, choices: true, skills: true, typed_words: true };

fn tell(database: &Database, call: &Call, shares: Shares) -> Vec<Value> {
    let record = load(database, call.recorder.id()).expect("kept");
    let told: Vec<Told> = Teller::default()
        .tell(&record, &lrs("http://127.0.0.1:9/xapi"), &|_| Some(shares))
        .expect("told");
    told.iter().map(|it| serde_json::to_value(&it.statement).expect("JSON")).collect()
}

fn verbs(told: &[Value]) -> Vec<&str> {
    told.iter().map(|it| it["verb"]["display"]["en"].as_str().expect("a word")).collect()
}

fn whole_call(database: &Database) -> Call {
    let mut call = Call::begin(database, "Sam Secret", 7);
    call.send(database, Command::Pause);
    call.send(database, Command::Resume);
    call.send(database, Command::Say { text: "Zebra words: what happened to it?".into() });
    if call.session.state().stage == rapport::core::session::Stage::Confirmation {
        call.send(database, Command::Confirm);
    }
    call.send(database, Command::Hold);
    call.finish(database);
    call.send(database, Command::Rate { stars: 4 });
    call
}

#[test]
fn by_default_only_a_finished_call_and_how_it_ended_are_told() {
    let (_folder, database) = store("outcome");
    let call = whole_call(&database);
    let told = tell(&database, &call, Shares::default());
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(verbs(&told)[0], "completed");
    assert!(["passed", "failed"].contains(&verbs(&told)[1]));
    assert_eq!(told[0]["result"]["completion"], true);
    let scaled = told[1]["result"]["score"]["scaled"].as_f64().expect("a score");
    assert!((0.0..=1.0).contains(&scaled));
}

#[test]
fn a_call_that_was_stopped_is_not_spoken_of() {
    let (_folder, database) = store("outcome");
    let mut call = Call::begin(&database, "Sam", 7);
    call.send(&database, Command::Pick { option: 1 });
    call.send(&database, Command::Withdraw);
    assert_eq!(tell(&database, &call, Shares::default()), Vec::<Value>::new());
    let with_turns = tell(&database, &call, ALL);
    assert_eq!(verbs(&with_turns), ["initialized", "answered", "terminated"]);
}

#[test]
fn a_policy_lets_turns_choices_and_skills_out_one_by_one() {
    let (_folder, database) = store(EVERYTHING);
    let call = whole_call(&database);
    let all = tell(&database, &call, ALL);
    let said = verbs(&all);
    for verb in ["initialized", "suspended", "resumed", "answered", "completed", "responded"] {
        assert!(said.contains(&verb), "{verb} in {said:?}");
    }
    assert!(said.contains(&"scored") && said.contains(&"terminated"));
    let text = |told: &[Value]| serde_json::to_string(told).expect("JSON");
    assert!(text(&all).contains("Zebra words"));
    let no_words = Shares { typed_words: false, ..ALL };
    assert!(!text(&tell(&database, &call, no_words)).contains("Zebra"));
    let picked = |it: &&Value| it["object"]["definition"]["interactionType"] == "choice";
    let choice = all.iter().find(picked).expect("a picked reply");
    let response = choice["result"]["response"].as_str().expect("an option");
    let offered = choice["object"]["definition"]["choices"].as_array().expect("options");
    assert!(offered.iter().any(|it| it["id"] == response), "{choice}");
    let turns_alone = Shares { turns: true, ..Shares::default() };
    let told = tell(&database, &call, turns_alone);
    assert!(told.iter().all(|it| it["object"]["definition"].get("choices").is_none()));
    assert!(!verbs(&told).contains(&"scored"));
    let answered = told.iter().find(|it| it["verb"]["display"]["en"] == "answered").expect("one");
    let calm = &answered["result"]["extensions"]["urn:x-rapport:extension:calm"];
    assert!(calm["from"].is_number() && calm["to"].is_number(), "{answered}");
}

#[test]
fn words_that_went_are_not_told_as_if_they_had_been_said() {
    let (_folder, database) = store(EVERYTHING);
    let call = whole_call(&database);
    let before = tell(&database, &call, ALL);
    assert!(practice_over(&database, call.recorder.id(), 1).expect("blanked"));
    let after = tell(&database, &call, ALL);
    let ids = |told: &[Value]| told.iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&after), ids(&before));
    for it in &after {
        let text = it.to_string();
        assert!(!text.contains("Zebra") && !text.contains("_____"), "{it}");
    }
}

#[test]
fn nobody_is_named() {
    let (_folder, database) = store(EVERYTHING);
    let call = whole_call(&database);
    let profile = profiles::find(&database, "Sam Secret").expect("read").expect("there");
    for it in tell(&database, &call, ALL) {
        assert_eq!(it["actor"]["account"]["name"], profile.id.to_string());
        assert!(!it.to_string().contains("Sam Secret"), "{it}");
    }
}

#[test]
fn a_contested_turn_is_taken_back_and_told_anew() {
    let (_folder, database) = store(EVERYTHING);
    let mut call = Call::begin(&database, "Sam", 7);
    call.send(&database, Command::Pick { option: 1 });
    let first = tell(&database, &call, ALL);
    call.send(&database, Command::Contest { dropped: None, meant: Vec::new() });
    let both = tell(&database, &call, ALL);
    assert_eq!(&both[..2], &first[..2], "what was said stays said");
    assert_eq!(verbs(&both), ["initialized", "answered", "voided", "answered"]);
    assert_eq!(both[2]["object"]["id"], both[1]["id"]);
    assert!(both[2]["context"].get("platform").is_none());
    assert_ne!(both[1]["id"], both[3]["id"]);
    assert_eq!(both[1]["object"], both[3]["object"], "the same options were on offer");
}

#[test]
fn what_a_step_says_depends_on_nothing_after_it() {
    let (_folder, database) = store(EVERYTHING);
    let mut call = Call::begin(&database, "Sam", 7);
    let mut so_far: Vec<Value> = Vec::new();
    for number in 0..6 {
        call.send(&database, Command::Pick { option: 1 + number % 2 });
        let now = tell(&database, &call, ALL);
        assert_eq!(&now[..so_far.len()], &so_far[..]);
        so_far = now;
        if call.session.state().stage == rapport::core::session::Stage::Over {
            break;
        }
    }
}

#[test]
fn two_exports_are_the_same_bytes_and_ids_do_not_repeat() {
    let (_folder, database) = store(EVERYTHING);
    for seed in 0..3 {
        played(&database, "Sam", seed);
    }
    let lrs = lrs("http://127.0.0.1:9/xapi");
    let write = |all: bool| {
        let mut out = Vec::new();
        let done = export(&database, &lrs, all, &mut out).expect("written");
        (done, String::from_utf8(out).expect("text"))
    };
    let (done, text) = write(false);
    assert_eq!((done, &text), (write(false).0, &write(false).1));
    assert_eq!((done.practices, done.before), (3, 0));
    let mut ids: Vec<String> = text
        .lines()
        .map(|it| serde_json::from_str::<Value>(it).expect("JSON")["id"].to_string())
        .collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn what_was_practised_before_the_policy_is_left_out_unless_asked_for() {
    let (_folder, database) = store(EVERYTHING);
    rapport::store::outbox::set_shares(&database, None).expect("set");
    played(&database, "Sam", 1);
    let lrs = lrs("http://127.0.0.1:9/xapi");
    let mut out = Vec::new();
    let done = export(&database, &lrs, false, &mut out).expect("written");
    assert_eq!((done.before, done.statements, out.len()), (1, 0, 0));
    let done = export(&database, &lrs, true, &mut out).expect("written");
    assert!(done.statements > 2);
}
