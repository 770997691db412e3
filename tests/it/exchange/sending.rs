//! Sending to a store that behaves badly: everything arrives once in the end, in order.

use std::time::Duration;

use rapport::{
    exchange::{
        lrs::{Patience, SendFault, Sent, examine, export, send},
        site::Lrs,
    },
    store::{database::Database, outbox, profiles},
};
use serde_json::Value;

use super::{
    EVERYTHING,
    fake::{Act, Fake},
    lrs, played, store,
};

/// Sends without waiting; answers with the waits that were asked for.
fn send_now(database: &Database, lrs: &Lrs) -> (Result<Sent, SendFault>, Vec<Duration>) {
    let mut waits = Vec::new();
    let mut pause = |time| {
        waits.push(time);
        true
    };
    let sent = send(database, lrs, &mut Patience::new(4, &mut pause));
    (sent, waits)
}

/// Ids of everything the records say, in order.
fn expected(database: &Database, lrs: &Lrs) -> Vec<String> {
    let mut out = Vec::new();
    export(database, lrs, false, &mut out).expect("written");
    let text = String::from_utf8(out).expect("text");
    let id = |it: &str| serde_json::from_str::<Value>(it).expect("JSON")["id"].clone();
    text.lines().map(|it| id(it).as_str().unwrap_or_default().to_owned()).collect()
}

/// Two calls that wait to be sent to a store that follows these orders.
fn two_calls(orders: impl IntoIterator<Item = Act>) -> (tempfile::TempDir, Database, Fake, Lrs) {
    let (folder, database) = store(EVERYTHING);
    for seed in 0..2 {
        played(&database, "Sam", seed);
    }
    let fake = Fake::start(orders);
    let mut lrs = lrs(&fake.address);
    lrs.batch = 8;
    (folder, database, fake, lrs)
}

/// Everything is there once, in order, and nothing waits.
fn all_arrived(database: &Database, fake: &Fake, lrs: &Lrs) {
    let seen = fake.seen();
    assert_eq!(seen.ids(), expected(database, lrs));
    assert_eq!(seen.conflicts, Vec::<String>::new());
    let standing = outbox::standing(database).expect("read");
    assert_eq!((standing.waiting, standing.parked), (0, 0));
}

#[test]
fn everything_arrives_in_batches_and_nothing_is_sent_twice() {
    let (_folder, database, fake, lrs) = two_calls([]);
    let count = expected(&database, &lrs).len();
    assert_eq!(send_now(&database, &lrs).0, Ok(Sent { arrived: count as u64, parked: 0 }));
    all_arrived(&database, &fake, &lrs);
    let requests = fake.seen().requests.clone();
    assert!(requests.len() > 1 && requests.iter().all(|it| *it <= 30), "{requests:?}");
    let headers = fake.seen().headers.join("\n").to_ascii_lowercase();
    assert!(headers.contains("x-experience-api-version: 1.0.3"), "{headers}");
    assert!(headers.contains("authorization: basic dhjhaw5lcjpzm2nyzxq="), "{headers}");
    assert_eq!(send_now(&database, &lrs).0, Ok(Sent::default()));
    assert_eq!(fake.seen().requests.len(), requests.len());
}

#[test]
fn what_may_mend_itself_is_tried_again() {
    let orders = [
        Act::Say(500, "", "oh"),
        Act::Die,
        Act::TakeAndDie,
        Act::TakeAndHalf,
        Act::Endless,
        Act::Say(503, "", "later"),
        Act::Say(408, "", "slow"),
    ];
    for act in orders {
        let what = format!("{act:?}");
        let (_folder, database, fake, lrs) = two_calls([act.clone(), act]);
        let (sent, waits) = send_now(&database, &lrs);
        assert!(sent.is_ok(), "{what}: {sent:?}");
        assert_eq!(waits.len(), 2, "{what}");
        all_arrived(&database, &fake, &lrs);
    }
}

#[test]
fn a_server_that_says_nothing_is_left_after_the_time_out() {
    let (_folder, database, fake, mut lrs) = two_calls([Act::Stall]);
    lrs.time_out_seconds = 1;
    let (sent, waits) = send_now(&database, &lrs);
    assert!(sent.is_ok(), "{sent:?}");
    assert_eq!(waits.len(), 1);
    all_arrived(&database, &fake, &lrs);
}

#[test]
fn a_server_that_asks_to_wait_is_heard() {
    let wait = Act::Say(429, "Retry-After: 120\r\n", "slowly");
    let (_folder, database, fake, lrs) = two_calls([wait]);
    let (sent, waits) = send_now(&database, &lrs);
    assert!(sent.is_ok(), "{sent:?}");
    assert_eq!(waits, [Duration::from_secs(120)]);
    all_arrived(&database, &fake, &lrs);
}

#[test]
fn patience_ends_and_the_next_time_goes_on() {
    let orders = vec![Act::Say(503, "", "closed"); 4];
    let (_folder, database, fake, lrs) = two_calls(orders);
    let (sent, waits) = send_now(&database, &lrs);
    assert!(matches!(sent, Err(SendFault::GaveUp { .. })), "{sent:?}");
    assert_eq!(waits.len(), 3);
    assert!(outbox::standing(&database).expect("read").waiting > 0);
    assert!(send_now(&database, &lrs).0.is_ok());
    all_arrived(&database, &fake, &lrs);
}

#[test]
fn a_key_that_is_not_taken_stops_everything_and_is_said() {
    for status in [401, 403] {
        let (_folder, database, fake, lrs) = two_calls([Act::Say(status, "", "who are you")]);
        let (sent, waits) = send_now(&database, &lrs);
        let Err(SendFault::Denied { why }) = sent else { panic!("{sent:?}") };
        assert!(why.contains("who are you") && why.contains("secret"), "{why}");
        assert_eq!((waits.len(), fake.seen().requests.len()), (0, 1));
        assert!(send_now(&database, &lrs).0.is_ok());
        all_arrived(&database, &fake, &lrs);
    }
}

#[test]
fn a_redirect_is_not_followed_and_the_key_goes_nowhere_else() {
    let elsewhere = Fake::start([]);
    let location = format!("Location: {}/statements\r\n", elsewhere.address);
    let location: &'static str = Box::leak(location.into_boxed_str());
    for status in [301, 302, 307, 308] {
        let (_folder, database, fake, lrs) = two_calls([Act::Say(status, location, "")]);
        let (sent, _) = send_now(&database, &lrs);
        let Err(SendFault::Wrong { why }) = sent else { panic!("{sent:?}") };
        assert!(why.contains(&elsewhere.address), "{why}");
        assert_eq!(fake.seen().requests.len(), 1);
        assert!(elsewhere.seen().headers.is_empty());
    }
}

#[test]
fn other_ids_than_were_sent_are_a_fault_and_nothing_is_marked() {
    let (_folder, database, fake, lrs) = two_calls([Act::OtherIds]);
    let waiting = outbox::standing(&database).expect("read").waiting;
    let (sent, _) = send_now(&database, &lrs);
    assert!(matches!(sent, Err(SendFault::Wrong { .. })), "{sent:?}");
    assert_eq!(outbox::standing(&database).expect("read").waiting, waiting);
    assert!(send_now(&database, &lrs).0.is_ok());
    all_arrived(&database, &fake, &lrs);
}

#[test]
fn a_store_that_names_only_what_was_new_to_it_has_everything_in_the_end() {
    let (_folder, database, fake, lrs) = two_calls([Act::TakeHalfAndDie]);
    fake.seen().names_new = true;
    let (sent, _) = send_now(&database, &lrs);
    assert!(sent.is_ok(), "{sent:?}");
    all_arrived(&database, &fake, &lrs);
}

#[test]
fn a_place_that_is_no_store_is_said() {
    let (_folder, database, _fake, lrs) = two_calls([Act::Say(404, "", "no such page")]);
    let (sent, _) = send_now(&database, &lrs);
    let Err(SendFault::Wrong { why }) = sent else { panic!("{sent:?}") };
    assert!(why.contains("no such page") && why.contains("endpoint"), "{why}");
}

#[test]
fn too_much_at_once_is_halved() {
    let (_folder, database, fake, lrs) = two_calls([]);
    fake.seen().most = 3;
    assert!(send_now(&database, &lrs).0.is_ok());
    all_arrived(&database, &fake, &lrs);
}

#[test]
fn a_refused_statement_is_found_parked_with_the_words_and_may_be_tried_again() {
    let (_folder, database, fake, lrs) = two_calls([]);
    let all = expected(&database, &lrs);
    let bad = [all[2].clone(), all[9].clone()];
    fake.seen().refuses = bad.clone().into();
    let (sent, waits) = send_now(&database, &lrs);
    assert_eq!(sent, Ok(Sent { arrived: all.len() as u64 - 2, parked: 2 }));
    assert!(waits.is_empty());
    let others: Vec<String> = all.iter().filter(|it| !bad.contains(it)).cloned().collect();
    assert_eq!(fake.seen().ids(), others);
    let parked = outbox::parked(&database).expect("read");
    assert_eq!(parked.iter().map(|it| &it.statement).collect::<Vec<_>>(), [&bad[0], &bad[1]]);
    assert!(parked[0].words.contains("400: one of these has no verb"));
    fake.seen().refuses.clear();
    outbox::unpark(&database).expect("again");
    assert!(send_now(&database, &lrs).0.is_ok());
    let seen = fake.seen();
    let mut there = seen.ids();
    there.sort();
    let mut wanted = all;
    wanted.sort();
    assert_eq!((there, seen.conflicts.len()), (wanted, 0));
}

#[test]
fn what_is_there_in_other_words_has_arrived() {
    let (_folder, database, fake, mut lrs) = two_calls([]);
    // Told before with everything; told again, the typed words and the choices are no longer shared.
    assert!(send_now(&database, &lrs).0.is_ok());
    let before = fake.seen().taken.clone();
    let waits = "UPDATE outbox SET sent = NULL";
    database.connection().execute(waits, []).expect("as if no answer had come");
    lrs.choices = false;
    assert!(send_now(&database, &lrs).0.is_ok());
    let standing = outbox::standing(&database).expect("read");
    assert_eq!((standing.waiting, standing.parked), (0, 0));
    assert_eq!(fake.seen().taken, before);
}

#[test]
fn a_store_that_refuses_everything_parks_nothing() {
    let (_folder, database, fake, mut lrs) = two_calls([]);
    lrs.batch = 50;
    fake.seen().refuses = expected(&database, &lrs).into_iter().collect();
    let (sent, _) = send_now(&database, &lrs);
    assert!(matches!(sent, Err(SendFault::RefusesAll { .. })), "{sent:?}");
    assert_eq!(outbox::standing(&database).expect("read").parked, 0);
}

#[test]
fn a_stricter_policy_holds_for_what_still_waits_and_a_looser_one_lets_nothing_old_out() {
    let (_folder, database, fake, mut lrs) = two_calls([]);
    (lrs.turns, lrs.skills) = (false, false);
    assert!(send_now(&database, &lrs).0.is_ok());
    assert_eq!(fake.seen().taken.len(), 4, "two calls, finished and judged");
    let (_folder, database) = store("outcome");
    played(&database, "Sam", 1);
    let fake = Fake::start([]);
    assert!(send_now(&database, &self::lrs(&fake.address)).0.is_ok());
    assert_eq!(fake.seen().taken.len(), 2);
}

#[test]
fn the_erased_are_not_sent() {
    let (_folder, database, fake, lrs) = two_calls([]);
    let sam = profiles::find(&database, "Sam").expect("read").expect("there");
    rapport::store::data::erase(&database, sam.id).expect("erased");
    assert_eq!(outbox::standing(&database).expect("read").waiting, 0);
    assert_eq!(send_now(&database, &lrs).0, Ok(Sent::default()));
    assert!(fake.seen().requests.is_empty());
}

#[test]
fn without_a_policy_nothing_is_noted() {
    let (_folder, database) = store(EVERYTHING);
    outbox::set_shares(&database, None).expect("set");
    played(&database, "Sam", 1);
    assert_eq!(outbox::standing(&database).expect("read").waiting, 0);
}

#[test]
fn a_connection_is_tried_step_by_step() {
    let well = |lrs: &Lrs| -> Vec<(&'static str, bool)> {
        examine(lrs, 1_700_000_000_000).iter().map(|it| (it.step, it.well)).collect()
    };
    let fake = Fake::start([]);
    let steps = ["address", "safety", "version", "key", "statement", "taken back"];
    assert_eq!(well(&lrs(&fake.address)), steps.map(|it| (it, true)));
    let seen = fake.seen().taken.clone();
    assert_eq!(seen[1]["object"]["id"], seen[0]["id"], "the trial is taken back");
    let mut newer = lrs(&fake.address);
    "2.0.0".clone_into(&mut newer.version);
    assert_eq!(well(&newer).last(), Some(&("version", false)));
    assert_eq!(well(&lrs("http://127.0.0.1:1/xapi")), [("address", false)]);
    let fake = Fake::start([Act::Say(400, "", "no")]);
    assert_eq!(well(&lrs(&fake.address)).last(), Some(&("statement", false)));
    // A store that speaks no TLS, asked in TLS.
    let encrypted = fake.address.replace("http://", "https://");
    assert!(well(&lrs(&encrypted)).iter().any(|it| !it.1));
}
