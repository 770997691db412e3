//! The days after a call: promises kept and broken, what nobody said back, and that all of it is
//! recorded, resumed in its middle, and recomputed.

use std::sync::Arc;

use rapport::{
    core::{
        scenario::read_scenario,
        session::{Command, Contact, Event, Refusal, Session, Stage},
        shift::result_of,
        trainee::play_out,
    },
    store::{
        database::Database,
        practices::{Beginning, Recorder, load, replay, unfinished, verify},
        profiles,
    },
};

const MACHINE: &str = include_str!("../../scenarios/01-machine.ron");

/// A call with two promises. What is said first decides whether she was said back.
fn call(first: &str) -> (Vec<Command>, Session) {
    let scenario = read_scenario("01-machine.ron", MACHINE).0.expect("it can be played");
    let mut session = Session::begin(Arc::new(scenario), crate::english(), 3);
    let mut commands = Vec::new();
    for words in [
        first,
        "That is so frustrating. I will ring you back myself at half past one today.",
        "I've booked the courier, it will be at your door by one o'clock today.",
        "I promise I will check it tomorrow by noon.",
        "Goodbye.",
    ] {
        let command = Command::Say { text: words.into() };
        session.send(command.clone()).expect("it is taken");
        commands.push(command);
        if session.state().stage == Stage::Confirmation {
            session.send(Command::Confirm).expect("a yes is taken");
            commands.push(Command::Confirm);
        }
    }
    assert_eq!(session.state().stage, Stage::Over);
    assert_eq!(session.open_promises().len(), 2);
    (commands, session)
}

const LISTENS: &str = "A second one, mid-cake. I would be furious too. What happened?";
const HEARS_NOTHING: &str = "That sounds frustrating. What happened?";

fn follow(promise: usize, contact: Contact) -> Command {
    Command::Follow { promise, contact }
}

fn sent(session: &mut Session, command: Command) -> Vec<Event> {
    let events = session.send(command).expect("it is taken");
    events.iter().map(|it| it.event.clone()).collect()
}

/// How trust moved by her last promise, without the pull; and that the parts add up.
fn trust_by_move(events: &[Event]) -> f64 {
    let moved = events.iter().find_map(|it| match it {
        Event::AffectShifted { trust, calm, reasons } => {
            let sum: f64 = reasons.iter().map(|it| it.trust.result).sum();
            assert!((trust.by() - sum).abs() < 1e-6, "{trust:?} for {sum}");
            let sum: f64 = reasons.iter().map(|it| it.calm.result).sum();
            assert!((calm.by() - sum).abs() < 1e-6, "{calm:?} for {sum}");
            reasons.first().map(|it| it.trust.result)
        }
        _ => None,
    });
    moved.expect("she is moved")
}

#[test]
fn a_kept_promise_raises_trust_a_broken_one_costs_more_and_later_ones_weigh_less() {
    let (_, mut session) = call(LISTENS);
    sent(&mut session, Command::Later);
    let mut other = session.clone();
    let kept = trust_by_move(&sent(&mut session, follow(1, Contact::Call)));
    let broken = trust_by_move(&sent(&mut session, follow(2, Contact::Forget)));
    assert!(kept > 2.0 && broken < -kept, "kept {kept}, broken {broken}");
    let broken_first = trust_by_move(&sent(&mut other, follow(1, Contact::Forget)));
    let kept_after = trust_by_move(&sent(&mut other, follow(2, Contact::Write)));
    assert!(broken_first < 0.0 && kept_after > 0.0);
    assert!(kept_after < kept / 2.0, "{kept_after} after a broken word, {kept} before");
    let ledger = &session.state().customer.promises;
    assert_eq!(ledger.iter().map(|it| it.kept).collect::<Vec<_>>(), [Some(true), Some(false)]);
    assert_eq!(session.state().stage, Stage::Over);
    assert_eq!(session.refold(), *session.state());
}

#[test]
fn she_answers_in_the_authors_words_and_never_twice_the_same() {
    let (_, mut session) = call(LISTENS);
    sent(&mut session, Command::Later);
    let mut said = Vec::new();
    for promise in [1, 2] {
        for event in sent(&mut session, follow(promise, Contact::Call)) {
            if let Event::CustomerSpoke { text, line, .. } = event {
                assert_eq!(&*line, "called");
                said.push(text);
            }
        }
    }
    assert_eq!(said.len(), 2);
    assert_ne!(said[0], said[1]);
    let days = session.scenario().follow_up.as_ref().expect("there are days after");
    assert!(said.iter().all(|it| days.called.contains(it)));
}

/// The names of her answers to these, one after the other.
fn answers(steps: [(usize, Contact); 2]) -> Vec<String> {
    let (_, mut session) = call(LISTENS);
    sent(&mut session, Command::Later);
    let mut lines = Vec::new();
    for (promise, contact) in steps {
        for event in sent(&mut session, follow(promise, contact)) {
            if let Event::CustomerSpoke { line, .. } = event {
                lines.push(line.to_string());
            }
        }
    }
    lines
}

#[test]
fn who_broke_a_word_is_not_greeted_as_one_who_kept_it() {
    let kept = answers([(1, Contact::Call), (2, Contact::Write)]);
    assert_eq!(kept, ["called", "written"]);
    let called = answers([(1, Contact::Forget), (2, Contact::Call)]);
    assert_eq!(called, ["forgotten", "let_down"]);
    let written = answers([(2, Contact::Forget), (1, Contact::Write)]);
    assert_eq!(written, ["forgotten", "let_down"]);
}

#[test]
fn what_nobody_said_back_comes_to_light() {
    let scenes = |first: &str| {
        let (_, mut session) = call(first);
        sent(&mut session, Command::Later);
        sent(&mut session, follow(1, Contact::Call));
        let events = sent(&mut session, follow(2, Contact::Call));
        events.iter().filter(|it| matches!(it, Event::MisunderstandingFound { .. })).count()
    };
    assert_eq!(scenes(HEARS_NOTHING), 1);
    assert_eq!(scenes(LISTENS), 0);
}

#[test]
fn the_days_of_every_shipped_scenario_come_to_an_end() {
    let mut with_days = 0;
    for script in crate::shipped() {
        for seed in 0..3 {
            let mut session = Session::of(script.clone(), seed);
            play_out(&mut session);
            if !session.days_may_pass() {
                continue;
            }
            with_days += 1;
            session.send(Command::Later).expect("the days come");
            while let Some((promise, _)) = session.open_promises().into_iter().next() {
                let contact = [Contact::Call, Contact::Write, Contact::Forget][seed as usize];
                session.send(follow(promise, contact)).expect("it is open");
            }
            assert_eq!(session.state().stage, Stage::Over, "{} {seed}", session.name());
            assert_eq!(session.refold(), *session.state());
            // Nobody is to say back what she never told, and a shift's book knows how it ended.
            let misread = session.transcript().iter().filter_map(|it| match &it.event {
                Event::MisunderstandingFound { fact, .. } => Some(fact),
                _ => None,
            });
            assert!(misread.into_iter().all(|it| session.state().told.contains(it)));
            let after = session.state().outcome.as_ref().map(|it| it.verdict);
            assert_eq!(Some(result_of(&session).verdict), after, "{} {seed}", session.name());
        }
    }
    assert!(with_days > 0);
}

#[test]
fn the_days_come_after_the_call_and_once() {
    let (_, mut session) = call(LISTENS);
    let refused = |session: &mut Session, command| session.send(command).map(<[_]>::len);
    assert_eq!(refused(&mut session, follow(1, Contact::Call)), Err(Refusal::NotLater));
    sent(&mut session, Command::Later);
    assert_eq!(refused(&mut session, Command::Later), Err(Refusal::NotLater));
    assert_eq!(refused(&mut session, Command::Hold), Err(Refusal::DaysLater));
    let contest = Command::Contest { dropped: None, meant: vec![] };
    assert_eq!(refused(&mut session, contest), Err(Refusal::DaysLater));
    let none = Refusal::NoSuchPromise { asked: 9, open: "1, 2".into() };
    assert_eq!(refused(&mut session, follow(9, Contact::Write)), Err(none));
    sent(&mut session, Command::Withdraw);
    assert!(!session.state().withdrawn, "the call itself still counts");
    assert_eq!(session.state().stage, Stage::Over);
    assert_eq!(session.without_days().state().customer.promises[0].kept, None);
}

#[test]
fn the_days_are_kept_resumed_in_their_middle_and_recomputed() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::open(folder.path()).expect("it opens");
    let profile = profiles::create(&database, "Kim", 1).expect("made");
    let lexicon = crate::english();
    let (commands, _) = call(HEARS_NOTHING);
    let scenario = read_scenario("01-machine.ron", MACHINE).0.expect("it can be played");
    let mut session = Session::begin(Arc::new(scenario), lexicon.clone(), 3);
    let beginning = Beginning::of(&session, MACHINE, profile.id, 10);
    let id = beginning.id;
    let mut pen = Recorder::new(beginning, session.transcript()).expect("words");
    let mut keep = |session: &mut Session, command: Command| {
        let events = session.send(command.clone()).expect("it is taken").to_vec();
        pen.record(&database, &command, &events, 20).expect("it is kept");
    };
    for command in commands {
        keep(&mut session, command);
    }
    assert!(unfinished(&database, profile.id).expect("read").is_empty());
    keep(&mut session, Command::Later);
    keep(&mut session, follow(1, Contact::Write));
    let open = unfinished(&database, profile.id).expect("read");
    assert_eq!(open.len(), 1, "a practice in the middle of its days can be gone on with");
    let record = load(&database, id).expect("kept");
    let mut again = replay(&record, lexicon.clone()).expect("it plays");
    assert_eq!(again.state(), session.state());
    let mut pen = Recorder::resume(&record);
    let command = follow(2, Contact::Forget);
    let events = again.send(command.clone()).expect("it is taken").to_vec();
    pen.record(&database, &command, &events, 30).expect("it is kept");
    assert!(unfinished(&database, profile.id).expect("read").is_empty());
    assert_eq!(verify(&database, id, lexicon).expect("read"), Vec::new());
    let outcome = again.state().outcome.as_ref().expect("it is over");
    assert!(outcome.figures.csat <= 3.8, "a broken word caps it");
}
