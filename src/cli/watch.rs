//! `rapport watch`: recorded calls with commentary, one that fixes first and one that listens first.

use std::{io, sync::Arc};

use super::{
    exercises::WatchArguments,
    output::{Fault, Outcome, put},
    terminal,
    wrap::wrap,
};
use crate::{
    core::{
        analyser::Lexicon,
        session::{Command, Session, Stage},
    },
    store::library::Library,
    words::{FluentValue, RecordedCall, Words, recorded_calls},
};

/// Shows the run asked for, or both.
pub(super) fn watch(arguments: &WatchArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    let mut ends = Vec::new();
    for call in recorded_calls() {
        if arguments.run == "both" || arguments.run == call.name {
            ends.push(show(&call, &words)?);
        }
    }
    if let [bad, good] = ends[..] {
        let by = |it: f64| FluentValue::from(format!("{it:.0}"));
        let values = [("calm", by(good.0 - bad.0)), ("trust", by(good.1 - bad.1))];
        put(&words.say_with("watch-compare", &values))?;
    }
    Ok(Outcome::Clean)
}

/// Shows one run; answers with calm and trust at its end.
fn show(call: &RecordedCall, words: &Words) -> Result<(f64, f64), Fault> {
    let scenario = Library::new(None).load(call.scenario)?.scenario;
    let mut session = Session::begin(scenario, Arc::new(Lexicon::english()), call.seed);
    let run = words.say(&format!("watch-{}", call.name));
    let title = session.scenario().title.to_string();
    put("")?;
    put(&wrap(&words.say_with("watch-head", &[("title", title.into()), ("run", run.into())]), 2))?;
    let shown = terminal::Shown::new(&session, words);
    shown.events(&session, session.transcript())?;
    for turn in &call.turns {
        reply(&mut session, &shown, &turn.say, words)?;
        if !turn.remark.is_empty() {
            let remark = FluentValue::from(turn.remark.clone());
            put(&wrap(&words.say_with("watch-remark", &[("remark", remark)]), 2))?;
        }
    }
    let customer = &session.state().customer;
    let whole = |it: f64| FluentValue::from(format!("{it:.0}"));
    let values = [("calm", whole(customer.calm)), ("trust", whole(customer.trust))];
    put(&words.say_with("watch-end", &values))?;
    Ok((customer.calm, customer.trust))
}

fn reply(
    session: &mut Session,
    shown: &terminal::Shown<'_>,
    line: &str,
    words: &Words,
) -> Result<(), Fault> {
    put(&wrap(&words.say_with("watch-you", &[("reply", line.to_owned().into())]), 2))?;
    let refused = |refusal: crate::core::session::Refusal| io::Error::other(refusal.to_string());
    let mut events = session.send(Command::Say { text: line.into() }).map_err(refused)?.to_vec();
    if session.state().stage == Stage::Confirmation {
        events = session.send(Command::Confirm).map_err(refused)?.to_vec();
    }
    Ok(shown.events(session, &events)?)
}
