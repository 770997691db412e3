//! Whole calls of the shipped scenarios: endings, the order of listening and fixing, contests,
//! replays, goldens.

use std::{collections::BTreeSet, sync::Arc};

use rapport::core::{
    customer::EndingKind,
    moves::{Move, Nature},
    session::{Command, Dice, Event, Purpose, Refusal, Script, Session, Stage},
    trainee::Expert,
};

pub(super) const SCENARIOS: [&str; 3] = ["01-machine", "02-parcel", "10-no-fix"];

pub(super) fn script(id: &str) -> Arc<Script> {
    let shipped = crate::shipped().iter().find(|it| &*it.scenario.id == id);
    shipped.expect("a scenario that comes with the game").clone()
}

fn say(session: &mut Session, words: &str) {
    session.send(Command::Say { text: words.into() }).expect("a reply is taken");
    if session.state().stage == Stage::Confirmation {
        session.send(Command::Confirm).expect("a yes is taken");
    }
}

/// Plays to the end by a rule that names an option among those shown.
pub(super) fn play(
    script: &Arc<Script>,
    seed: u64,
    mut choose: impl FnMut(&Session) -> usize,
) -> Session {
    let mut session = Session::of(script.clone(), seed);
    while session.state().stage == Stage::Reply {
        let option = choose(&session);
        session.send(Command::Pick { option }).expect("an option that is shown is taken");
    }
    session
}

/// The number of the shown option whose coded moves weigh most by `weight`, goodbyes last.
fn by_moves(session: &Session, weight: impl Fn(Move) -> f64) -> usize {
    let shown = &session.state().options;
    let worth = |place: usize| {
        let reading = &session.script().coded[shown.situation][shown.order[place]];
        let sum: f64 = reading.moves.iter().map(|it| weight(it.mv)).sum();
        sum - f64::from(u8::from(reading.farewell))
    };
    let best = (0..shown.order.len()).max_by(|&a, &b| worth(a).total_cmp(&worth(b)));
    best.expect("options are shown") + 1
}

fn ending(session: &Session) -> EndingKind {
    session.state().outcome.as_ref().expect("the call is over").ending
}

#[test]
fn each_scenario_reaches_at_least_five_endings() {
    for id in SCENARIOS {
        let script = script(id);
        let mut seen: BTreeSet<EndingKind> = BTreeSet::new();
        for seed in 0..150 {
            let random = play(&script, seed, |it| {
                let turn = it.state().customer.turn;
                1 + Dice::new(seed, turn, Purpose::Opening).below(it.state().options.order.len())
            });
            seen.insert(ending(&random));
        }
        let hurts = |mv: Move| f64::from(u8::from(mv.nature() == Nature::Negative));
        let warm = |mv: Move| f64::from(u8::from(mv.nature() == Nature::Relational));
        let promises = |mv: Move| {
            f64::from(u8::from(matches!(mv, Move::CommitFollowUp | Move::Promise))) * 3.0 + warm(mv)
        };
        for seed in 0..10 {
            seen.insert(ending(&play(&script, seed, |it| Expert.choose(it).expect("options"))));
            seen.insert(ending(&play(&script, seed, |it| by_moves(it, hurts))));
            seen.insert(ending(&play(&script, seed, |it| by_moves(it, warm))));
            seen.insert(ending(&play(&script, seed, |it| by_moves(it, promises))));
        }
        assert!(seen.len() >= 5, "{id} reaches only {seen:?}");
    }
}

#[test]
fn the_expert_keeps_every_customer() {
    for id in SCENARIOS {
        let script = script(id);
        for seed in 0..10 {
            let session = play(&script, seed, |it| Expert.choose(it).expect("options"));
            assert!(ending(&session).counts_as_solved(), "{id} {seed}: {:?}", ending(&session));
        }
    }
}

#[test]
fn fixing_first_gains_less_than_listening_first() {
    for id in SCENARIOS {
        let script = script(id);
        for seed in 0..10 {
            let fix = |mv: Move| f64::from(u8::from(mv.nature() == Nature::Solution));
            let fixed = play(&script, seed, |it| by_moves(it, fix));
            let listened = play(&script, seed, |it| Expert.choose(it).expect("options"));
            let (fixed, listened) = (&fixed.state().customer, &listened.state().customer);
            assert!(listened.calm > fixed.calm, "{id} {seed}: calm");
            assert!(listened.trust > fixed.trust, "{id} {seed}: trust");
        }
    }
}

#[test]
fn the_articles_sentence_raises_calm_and_trust_at_once_and_beats_the_bare_offer() {
    let script = script("01-machine");
    let first = |words: &str| {
        let mut session = Session::of(script.clone(), 7);
        let before = session.state().customer.clone();
        say(&mut session, words);
        let after = &session.state().customer;
        (after.calm - before.calm, after.trust - before.trust)
    };
    let seed = first(
        "I understand you're frustrated. It's never fun when your mixer doesn't work as it \
         should. Let's work together to get this resolved quickly.",
    );
    let offer = first("I'll send you a replacement.");
    assert!(seed.0 > 3.0 && seed.1 > 3.0, "{seed:?}");
    assert!(offer.0 < seed.0 && offer.1 < seed.1, "{offer:?} against {seed:?}");
}

#[test]
fn a_stock_formula_helps_once_and_wears_off() {
    let mut session = Session::of(script("01-machine"), 7);
    let mut gains = Vec::new();
    for _ in 0..3 {
        let before = session.state().customer.clone();
        say(&mut session, "I understand how frustrated you feel.");
        let after = &session.state().customer;
        gains.push((after.calm - before.calm) + (after.trust - before.trust));
    }
    assert!(gains[0] > 0.0, "{gains:?}");
    assert!(gains[1] < gains[0] && gains[1] < 0.5, "{gains:?}");
}

#[test]
fn support_is_worth_more_once_she_feels_received() {
    let words = "I am here to support you throughout this process.";
    let gain = |prelude: &[&str]| {
        let mut session = Session::of(script("01-machine"), 7);
        prelude.iter().for_each(|it| say(&mut session, it));
        let part = |session: &Session| {
            let reasons = session.transcript().iter().rev().find_map(|it| match &it.event {
                Event::AffectShifted { reasons, .. } => Some(reasons.clone()),
                _ => None,
            });
            reasons.expect("a turn").iter().map(|it| it.trust.result).fold(0.0, f64::max)
        };
        say(&mut session, words);
        part(&session)
    };
    let early = gain(&[]);
    let late = gain(&[
        "A second one, and both times in the middle of a bake. I'd be furious too.",
        "That must be so frustrating. What happened today?",
    ]);
    assert!(late > early, "{late} after, {early} before");
}

#[test]
fn a_contest_runs_the_turn_again_and_keeps_both_readings() {
    let mut session = Session::of(script("01-machine"), 3);
    say(&mut session, "Did you perhaps use it on the lowest speed? You must have overloaded it.");
    let harsh = session.state().customer.clone();
    let read = session.state().reading.clone().expect("a reading");
    let dropped = read.moves.first().map(|it| it.mv);
    let meant = vec![Move::OpenQuestion];
    session.send(Command::Contest { dropped, meant }).expect("a contest is taken");
    let state = session.state();
    assert_eq!(state.customer.turn, harsh.turn, "the same turn, not one more");
    assert!(state.customer.calm > harsh.calm);
    assert_eq!(state.contests, 1);
    let readings = session
        .transcript()
        .iter()
        .filter(|it| matches!(it.event, Event::ReplyCoded { .. }))
        .count();
    assert_eq!(readings, 2);
    assert_eq!(session.refold(), *session.state());
}

#[test]
fn parts_add_up_to_every_change() {
    for id in SCENARIOS {
        let script = script(id);
        for seed in 0..20 {
            let session = play(&script, seed, |it| {
                1 + Dice::new(seed, it.state().customer.turn, Purpose::Line)
                    .below(it.state().options.order.len())
            });
            for it in session.transcript() {
                let Event::AffectShifted { calm, trust, reasons } = &it.event else {
                    continue;
                };
                let sum = |part: fn(&rapport::core::customer::Reason) -> f64| {
                    reasons.iter().map(part).sum::<f64>()
                };
                // Only the ends of the scale may take something off.
                let calm_sum = sum(|it| it.calm.result);
                let trust_sum = sum(|it| it.trust.result);
                let near = |shift: &rapport::core::session::Shift, sum: f64| {
                    (shift.by() - sum).abs() < 1e-6 || shift.to <= 0.0 || shift.to >= 100.0
                };
                assert!(near(calm, calm_sum), "{id} {seed}: {calm:?} for {calm_sum}");
                assert!(near(trust, trust_sum), "{id} {seed}: {trust:?} for {trust_sum}");
            }
        }
    }
}

#[test]
fn the_same_seed_and_words_give_the_same_call_and_a_replay_the_same_state() {
    let script = script("02-parcel");
    let run = || {
        let mut session = Session::of(script.clone(), 11);
        for words in ["oh no. what happened?", "14:02, and you were in. That's not right.", ":)"] {
            say(&mut session, words);
        }
        session
    };
    let (one, two) = (run(), run());
    let bytes = |it: &Session| serde_json::to_string(it.transcript()).expect("json");
    assert_eq!(bytes(&one), bytes(&two));
    assert_eq!(one.refold(), *one.state());
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let mut session = Session::of(script("01-machine"), 1);
    let before = session.state().clone();
    for text in ["", "   ", "\u{7}\u{0}\n"] {
        assert_eq!(session.send(Command::Say { text: text.into() }), Err(Refusal::Empty));
    }
    let most = before.options.order.len();
    for asked in [0, 99] {
        let refused = session.send(Command::Pick { option: asked });
        assert_eq!(refused, Err(Refusal::NoSuchOption { asked, most }));
    }
    let contest = Command::Contest { dropped: None, meant: vec![] };
    assert_eq!(session.send(contest), Err(Refusal::NothingToContest));
    assert_eq!(session.send(Command::Resume), Err(Refusal::NotPaused));
    assert_eq!(*session.state(), before);
    session.send(Command::Withdraw).expect("stopping is always possible");
    assert_eq!(session.send(Command::Hold), Err(Refusal::Over));
}
