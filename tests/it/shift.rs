//! Shifts: energy and morale, memory, the twins, the book; and that a shift is kept and goes on.

use std::{
    collections::BTreeMap,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use rapport::core::{
    customer::{EndingKind, Verdict},
    shift::{Agent, Between, CallResult, Place, Ritual, ShiftRefusal, ShiftState, book, plan},
    text::Text,
};

fn ids() -> Vec<Text> {
    ["01-machine", "02-parcel", "10-no-fix"].map(Into::into).to_vec()
}

fn result(scenario: &str, ending: EndingKind, empathy: f64) -> CallResult {
    CallResult {
        scenario: scenario.into(),
        customer: "Ms Okafor".into(),
        ending,
        verdict: ending.verdict(),
        stopped: false,
        calm_at_first: Some(35.0),
        calm: 60.0,
        trust: (40.0, 60.0),
        mean_calm: 50.0,
        hollow_share: 0.0,
        strikes: 0,
        empathy,
        csat: 4.0,
        looked_away: 0,
        spent: 0.0,
        abusive: false,
        thanked: false,
        solved: ending.counts_as_solved(),
        telling: "Seven today, and everyone there at four.".into(),
    }
}

#[test]
fn calls_tire_rituals_restore_and_thanks_hearten() {
    let fresh = Agent::default();
    let easy = result("01-machine", EndingKind::ResolvedLoyal, 90.0);
    let after = fresh.after(&easy);
    assert!((fresh.energy - after.energy - 9.0).abs() < 1e-9, "4 + 10 · (1 − .5)");
    let hollow = CallResult { hollow_share: 1.0, ..easy.clone() };
    assert!((after.energy - fresh.after(&hollow).energy - 6.0).abs() < 1e-9, "acting is tiring");
    assert!((after.reset().energy - after.energy - 8.0).abs() < 1e-9);
    let thanked = CallResult { thanked: true, ..easy.clone() };
    assert!(fresh.after(&thanked).morale > after.morale);
    let abused = CallResult { abusive: true, ending: EndingKind::Unresolved, ..easy.clone() };
    let kept = CallResult { abusive: true, ending: EndingKind::BoundaryKept, ..easy };
    assert!(fresh.after(&abused).morale < fresh.after(&kept).morale);
}

#[test]
fn one_reset_a_call_and_a_break_only_after_a_hard_one() {
    let mut shift = ShiftState::new(plan(&ids(), 4, 1), 1);
    assert_eq!(shift.between(Between::Reset(Ritual::Line)), Ok(()));
    let again = shift.between(Between::Reset(Ritual::Breath));
    assert_eq!(again, Err(ShiftRefusal::AlreadyReset));
    assert_eq!(shift.between(Between::Break), Err(ShiftRefusal::NoBreakDue));
    assert_eq!(shift.between(Between::Kudos("good".into())), Err(ShiftRefusal::NothingYet));
    shift.call_ended(result("01-machine", EndingKind::HangUp, 10.0));
    assert_eq!(shift.between(Between::Break), Ok(()));
    assert_eq!(shift.between(Between::Kudos("you stayed kind".into())), Ok(()));
    assert_eq!(shift.between(Between::Reset(Ritual::Helped)), Ok(()));
}

#[test]
fn somebody_comes_back_and_remembers_how_it_ended() {
    let mut shift = ShiftState::new(plan(&ids(), 5, 3), 3);
    let mut remembered = None;
    while let Some(call) = shift.next_call().cloned() {
        if call.place == Place::Returning {
            remembered = shift.remembered();
        } else {
            assert_eq!(shift.remembered(), None);
        }
        shift.call_ended(result(&call.scenario, EndingKind::Unresolved, 40.0));
    }
    assert_eq!(remembered, Some(Verdict::Lost));
}

#[test]
fn whoever_may_come_back_says_how_it_went_and_nobody_says_it_the_same() {
    let mut spoken: BTreeMap<&str, usize> = BTreeMap::new();
    for script in crate::shipped() {
        let scenario = &script.scenario;
        let lines = scenario.lines.iter().flat_map(|it| &it.say);
        let endings = scenario.endings.iter().flat_map(|it| &it.say);
        let again = scenario.again.lists().into_iter().flat_map(|(_, say)| say);
        for text in lines.chain(endings).chain(again) {
            *spoken.entry(&**text).or_default() += 1;
        }
    }
    // The first customer and the twin are met once in a shift.
    let once = |id: &str| id.starts_with("01") || id.starts_with("20");
    for script in crate::shipped().iter().filter(|it| !once(&it.scenario.id)) {
        let scenario = &script.scenario;
        for (list, say) in scenario.again.lists() {
            assert_eq!(say.len(), 3, "{}: {list}", scenario.id);
            for text in say {
                assert_eq!(spoken.get(&**text), Some(&1), "{}: {text}", scenario.id);
            }
        }
    }
}

#[test]
fn the_book_says_who_stays_and_whether_the_last_was_met_like_the_first() {
    let mut shift = ShiftState::new(plan(&ids(), 4, 1), 1);
    shift.call_ended(result("01-machine", EndingKind::ResolvedLoyal, 90.0));
    assert_eq!(book(&shift).consistency, None, "not before the end");
    shift.call_ended(CallResult {
        strikes: 2,
        spent: 30.0,
        ..result("02-parcel", EndingKind::SilentLeaver, 10.0)
    });
    shift.call_ended(result("02-parcel", EndingKind::AgreedFollowUp, 70.0));
    shift.call_ended(result("20-last-call", EndingKind::Resolved, 86.0));
    let book = book(&shift);
    // Whoever called twice is one customer, as the later call left her.
    assert_eq!((book.kept, book.at_risk, book.lost, book.silent_leavers), (2, 1, 0, 0));
    assert_eq!((book.clean_calls, book.respect_kept, book.advocates), (3, false, 1));
    assert!((book.consistency.expect("it is over") + 4.0).abs() < 1e-9);
    assert!((book.money_left - 50.0).abs() < 1e-9);
    let review = book.review.expect("somebody writes");
    assert_eq!((review.stars, &*review.quote), (4, "Seven today, and everyone there at four."));
}

#[test]
fn a_review_says_that_it_was_sorted_only_where_it_was() {
    let tone = |ending| {
        let mut shift = ShiftState::new(plan(&ids(), 4, 1), 1);
        shift.call_ended(result("01-machine", ending, 90.0));
        format!("{:?}", book(&shift).review.expect("somebody writes").tone)
    };
    assert_eq!(tone(EndingKind::Resolved), "Glad");
    assert_eq!(
        tone(EndingKind::AgreedFollowUp),
        "Kind",
        "a word to be kept has sorted nothing yet"
    );
}

#[test]
fn a_call_that_is_stopped_costs_nothing_and_is_nobody_lost() {
    let mut shift = ShiftState::new(plan(&ids(), 4, 1), 1);
    let stopped = |scenario: &str| CallResult {
        stopped: true,
        strikes: 3,
        spent: 50.0,
        mean_calm: 0.0,
        ..result(scenario, EndingKind::Unresolved, 0.0)
    };
    shift.break_due = true;
    let before = (shift.agent, shift.budget);
    shift.call_ended(stopped("01-machine"));
    assert_eq!((shift.agent, shift.budget), before, "stopping costs nothing");
    assert!(shift.break_due, "nor the break that was due");
    shift.call_ended(CallResult { strikes: 0, ..result("02-parcel", EndingKind::Resolved, 80.0) });
    shift.call_ended(stopped("02-parcel"));
    shift.call_ended(result("20-last-call", EndingKind::Resolved, 86.0));
    let book = book(&shift);
    assert_eq!((book.kept, book.at_risk, book.lost, book.stopped), (2, 0, 0, 2));
    assert_eq!((book.clean_calls, book.respect_kept), (2, true));
    assert_eq!(book.consistency, None, "the first call was not finished");
    let none = ShiftState { results: vec![stopped("01-machine")], ..shift };
    assert_eq!(rapport::core::shift::book(&none).review, None, "nobody writes about it");
}

#[test]
fn whoever_comes_back_after_a_stopped_call_holds_nothing_against_anybody() {
    let mut shift = ShiftState::new(plan(&ids(), 5, 3), 3);
    while let Some(call) = shift.next_call().cloned() {
        if call.place == Place::Returning {
            assert_eq!(shift.remembered(), None);
            assert!(shift.earlier().is_some_and(|it| it.stopped), "she called before");
            return;
        }
        let ended = result(&call.scenario, EndingKind::Unresolved, 40.0);
        shift.call_ended(CallResult { stopped: true, ..ended });
    }
    unreachable!("somebody comes back");
}

#[test]
fn a_shift_kept_before_stopped_calls_were_told_is_read() {
    let mut shift = ShiftState::new(plan(&ids(), 4, 1), 1);
    shift.call_ended(result("01-machine", EndingKind::Resolved, 71.0));
    let mut words = serde_json::to_value(&shift).expect("json");
    let old = words["results"][0].as_object_mut().expect("a result");
    old.remove("stopped");
    old.remove("calm_at_first");
    let read: ShiftState = serde_json::from_value(words).expect("a shift");
    assert!(!read.results[0].stopped);
    assert_eq!(read.results[0].calm_at_first, None);
}

#[test]
fn a_shift_that_is_ended_early_is_what_there_was_of_it() {
    let mut shift = ShiftState::new(plan(&ids(), 5, 1), 1);
    shift.call_ended(result("01-machine", EndingKind::Resolved, 80.0));
    shift.call_ended(result("02-parcel", EndingKind::HangUp, 10.0));
    shift.end_early();
    assert!(shift.next_call().is_none());
    let book = book(&shift);
    assert_eq!((book.kept, book.lost, book.consistency), (1, 1, None), "the twin never called");
}

#[test]
fn a_shift_survives_its_words() {
    let mut shift = ShiftState::new(plan(&ids(), 6, 9), 9);
    shift.call_ended(result("01-machine", EndingKind::Resolved, 71.25));
    let words = serde_json::to_string(&shift).expect("json");
    assert_eq!(serde_json::from_str::<ShiftState>(&words).expect("a shift"), shift);
}

/// Runs `rapport shift` with this input; what it printed.
fn shift(folder: &Path, extra: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(["shift", "--calls", "4", "--seed", "5", "--profile", "Kim", "--coach", "steady"])
        .args(extra)
        .env("RAPPORT_DATA_DIR", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rapport starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.as_bytes().to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let done = child.wait_with_output().expect("rapport ends");
    writer.join().expect("the input is written");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

#[test]
fn a_shift_that_is_left_goes_on_in_the_middle_of_its_call_and_ends_with_its_book() {
    let place = tempfile::tempdir().expect("a folder");
    let first = shift(place.path(), &[], "reset line\n\n1\n:look\n");
    assert!(first.contains("Call 1 of 4"), "{first}");
    assert!(first.contains("2 more customers wait: ") && first.contains("notices"), "{first}");
    assert!(first.contains("Your energy was full already"), "{first}");
    let rest = shift(place.path(), &[], &"\n1\n".repeat(90));
    assert!(rest.contains("goes on, call 1 of 4"), "{rest}");
    assert!(rest.contains("Call 4 of 4"), "{rest}");
    assert!(
        rest.contains("Your book:") && rest.contains("Mr Tavares: ") && rest.contains(" of 5"),
        "{rest}"
    );
    let fresh = shift(place.path(), &[], "");
    assert!(fresh.contains("A shift of 4 calls"), "{fresh}");
    let report = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(["report", "--verify"])
        .env("RAPPORT_DATA_DIR", place.path())
        .output()
        .expect("rapport runs");
    assert!(report.status.success(), "{}", String::from_utf8_lossy(&report.stdout));
}

#[test]
fn a_stopped_call_leads_to_the_next_and_the_book_says_it_was_stopped() {
    let place = tempfile::tempdir().expect("a folder");
    let all = shift(place.path(), &[], &"\n1\n:stop\n".repeat(4));
    let all = all.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(all.contains("You stopped this call. It costs nothing"), "{all}");
    assert!(all.contains("Call 4 of 4"), "{all}");
    assert!(all.contains("You stopped every call, which is always allowed."), "{all}");
    assert!(all.contains("you stopped it") && !all.contains("lost."), "{all}");
    assert!(all.contains("You now: energy 100 of 100"), "stopping takes nothing: {all}");
    assert!(!all.contains("A public review"), "nobody writes about a stopped call: {all}");
}
