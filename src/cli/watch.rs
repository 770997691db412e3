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
    words::{FluentValue, Words},
};

/// The scenario of both runs.
const SCENARIO: &str = "01-machine";
/// The seed they were written under.
const SEED: u64 = 7;
/// The runs with their names: replies, each followed by remarks that begin with `#`.
const RUNS: [(&str, &str); 2] = [
    ("bad", include_str!("../../assets/watch/01-machine.bad.txt")),
    ("good", include_str!("../../assets/watch/01-machine.good.txt")),
];

/// Shows the run asked for, or both.
pub(super) fn watch(arguments: &WatchArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    let mut ends = Vec::new();
    for (name, text) in RUNS {
        if arguments.run == "both" || arguments.run == name {
            ends.push(show(name, text, &words)?);
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
fn show(name: &str, text: &str, words: &Words) -> Result<(f64, f64), Fault> {
    let scenario = Library::new(None).load(SCENARIO)?.scenario;
    let mut session = Session::begin(scenario, Arc::new(Lexicon::english()), SEED);
    let run = words.say(if name == "bad" { "watch-bad" } else { "watch-good" });
    let title = session.scenario().title.to_string();
    put("")?;
    put(&wrap(&words.say_with("watch-head", &[("title", title.into()), ("run", run.into())]), 2))?;
    let shown = terminal::Shown::new(&session, words);
    shown.events(&session, session.transcript())?;
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        match line.strip_prefix('#') {
            Some(remark) => {
                let remark = FluentValue::from(remark.trim().to_owned());
                put(&wrap(&words.say_with("watch-remark", &[("remark", remark)]), 2))?;
            }
            None => reply(&mut session, &shown, line, words)?,
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
