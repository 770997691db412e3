//! What a customer notices and remembers: a look at another ticket, and having been here before.

use std::sync::Arc;

use rapport::core::{
    customer::{EndingKind, Verdict},
    debrief::review_turns,
    session::{Command, Refusal, Session},
};

use super::learning::{said, script};

#[test]
fn a_look_at_another_ticket_costs_being_heard_and_takes_no_turn() {
    let mut session = said(&script(), 3, &["A second one. What happened?"]);
    let before = session.state().customer.clone();
    session.send(Command::LookAway).expect("it is taken");
    let after = &session.state().customer;
    assert!(after.needs.heard < before.needs.heard && after.trust < before.trust);
    assert_eq!(after.turn, before.turn);
    assert_eq!(review_turns(session.transcript()).len(), 1);
    assert_eq!(session.refold(), *session.state());
}

#[test]
fn somebody_who_comes_back_says_so_and_a_reply_answers_all_of_it() {
    let mut shipped = crate::shipped().iter();
    let returning = shipped.find(|it| it.scenario.id.starts_with("10")).expect("a shipped one");
    for verdict in [Verdict::Kept, Verdict::AtRisk, Verdict::Lost] {
        let mut session = Session::of(Arc::clone(returning), 3);
        let opening = session.state().her_words().into_owned();
        session.send(Command::Remember { verdict }).expect("it is taken");
        let words = session.state().her_words().into_owned();
        let written = session.scenario().again.after(verdict);
        assert!(written.iter().any(|it| words == format!("{opening} {it}")), "{words}");
        session.send(Command::Pick { option: 1 }).expect("a reply");
        assert_eq!(*review_turns(session.transcript())[0].before, *words);
        assert_eq!(session.refold(), *session.state());
    }
}

#[test]
fn somebody_who_comes_back_remembers_before_the_first_word() {
    let trust = |verdict| {
        let mut session = Session::of(script(), 3);
        session.send(Command::Remember { verdict }).expect("it is taken");
        let again = session.send(Command::Remember { verdict }).map(<[_]>::len);
        assert_eq!(again, Err(Refusal::TooLateToRemember));
        assert_eq!(session.refold(), *session.state());
        session.state().customer.trust_start
    };
    assert!(trust(Verdict::Kept) > trust(Verdict::AtRisk));
    assert!(trust(Verdict::AtRisk) > trust(Verdict::Lost));
    assert!(EndingKind::ALL.iter().any(|it| it.verdict() == Verdict::Lost));
}
