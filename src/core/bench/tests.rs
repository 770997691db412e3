//! The bench: good and bad saves, carrying a call over, jumps.

use std::collections::BTreeSet;

use super::*;
use crate::{customer::constants::RECEIVED, scenario::Phase};

const SMALL: &str = include_str!("../../../tests/fixtures/scenarios/small.ron");

fn bench() -> Bench {
    let mut bench = Bench::new("small.ron".into(), Arc::new(Lexicon::english()), 7);
    assert_eq!(bench.read(SMALL), Reload::Begun);
    bench
}

fn turns(bench: &Bench) -> u32 {
    bench.session().map_or(0, |it| it.state().customer.turn)
}

#[test]
fn a_broken_text_changes_nothing_but_the_findings() {
    let mut bench = bench();
    bench.act(Command::Pick { option: 1 }).expect("taken");
    let before = bench.session().expect("a call").transcript().to_vec();
    let half = &SMALL[..SMALL.len() / 2];
    assert_eq!(bench.read(half), Reload::Broken);
    assert!(bench.is_broken() && bench.findings()[0].line > 1);
    assert_eq!(bench.session().expect("a call").transcript(), before);
    bench.act(Command::Pick { option: 1 }).expect("the call goes on");
    assert!(matches!(bench.read(SMALL), Reload::TakenOver(_)));
    assert!(!bench.is_broken());
}

#[test]
fn a_bench_may_begin_with_a_broken_text() {
    let mut bench = Bench::new("new.ron".into(), Arc::new(Lexicon::english()), 7);
    assert_eq!(bench.read("("), Reload::Broken);
    assert!(bench.session().is_none() && !bench.findings().is_empty());
    assert!(bench.act(Command::Hold).is_err());
    assert_eq!(bench.read(SMALL), Reload::Begun);
}

#[test]
fn a_newer_format_is_a_finding() {
    let mut bench = bench();
    let newer = SMALL.replacen("format: 1", "format: 99", 1);
    assert_ne!(newer, SMALL);
    assert_eq!(bench.read(&newer), Reload::Broken);
    assert!(bench.is_broken());
    assert_eq!(turns(&bench), 0);
}

#[test]
fn the_same_text_gives_the_same_call_again() {
    let mut bench = bench();
    for option in [1, 2, 1] {
        bench.act(Command::Pick { option }).expect("taken");
    }
    let before = bench.session().expect("a call").transcript().to_vec();
    let carried = Carried { again: 3, of: 3, ..Carried::default() };
    assert_eq!(bench.read(SMALL), Reload::TakenOver(carried));
    assert_eq!(bench.session().expect("a call").transcript(), before);
}

#[test]
fn an_option_is_found_by_its_words_and_else_by_its_number() {
    let mut bench = bench();
    let says = bench.session().expect("a call").options()[0].clone();
    bench.act(Command::Pick { option: 1 }).expect("taken");
    let worded = SMALL.replace(&*says, "Words that nobody wrote before.");
    assert_ne!(worded, SMALL);
    match bench.read(&worded) {
        Reload::TakenOver(carried) => assert_eq!((carried.again, carried.reworded), (1, 1)),
        // The words of its moves may have stood in the option, which then is a finding.
        other => assert_eq!(other, Reload::Broken),
    }
}

#[test]
fn where_a_call_no_longer_fits_it_stops_and_says_so() {
    let mut bench = bench();
    for _ in 0..6 {
        if bench.act(Command::Pick { option: 1 }).is_err() {
            break;
        }
    }
    let of = bench.done().len();
    assert!(of > 2);
    let mut short = bench.clone();
    let limited = SMALL.replacen("format: 1,", "format: 1, turn_limit: 2,", 1);
    if let Reload::TakenOver(carried) = short.read(&limited) {
        assert_eq!((carried.again, carried.of), (2, of));
        assert!(carried.why.is_some());
        assert_eq!(short.done().len(), 2);
    } else {
        panic!("a turn limit is no fault: {:#?}", short.findings());
    }
}

#[test]
fn a_jump_stays_over_a_save_and_a_turn_can_be_taken_back() {
    let mut bench = bench();
    let jump = Jump { phase: Phase::Solving, calm: 55.0, trust: 50.0, told: BTreeSet::new() };
    bench.begin_anew(Some(jump.clone()));
    assert_eq!(bench.jump(), Some(&jump));
    bench.act(Command::Pick { option: 1 }).expect("taken");
    assert!(matches!(bench.read(SMALL), Reload::TakenOver(_)));
    let received = |it: &Bench| it.session().map_or(0.0, |it| it.state().customer.needs.received());
    assert!(received(&bench) >= RECEIVED);
    bench.take_back();
    assert_eq!((turns(&bench), bench.done().len()), (1, 0));
    bench.begin_anew(None);
    assert_eq!((turns(&bench), bench.jump()), (0, None));
}

#[test]
fn each_option_is_looked_at_and_nothing_moves() {
    let bench = bench();
    let session = bench.session().expect("a call");
    let before = session.transcript().len();
    let next = next_lines(session);
    assert_eq!(next.len(), session.options().len());
    assert!(next.iter().all(|it| !it.line.is_empty()));
    assert_eq!(session.transcript().len(), before);
}
