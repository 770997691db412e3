//! The days after a call in plain lines: the ledger, one choice a promise, how she takes it.

use std::io;

use super::{
    super::{
        keeper::Keeper,
        output::{Fault, put},
        script::command_of,
    },
    Shown, send,
    show::{name_of, text},
};
use crate::{
    core::session::{Command, Contact, Event, Session, Stage},
    words::{FluentValue, pronoun_values},
};

/// Plays the days after the call, where there is something to see; false where the input ended
/// before they did.
pub(super) fn play(
    session: &mut Session,
    shown: &Shown<'_>,
    keeper: &mut dyn Keeper,
    lines: &mut dyn Iterator<Item = io::Result<String>>,
) -> Result<bool, Fault> {
    if session.days_may_pass() {
        send(session, shown, keeper, Command::Later)?;
    }
    let mut asked = "days-ask";
    while session.state().stage == Stage::Afterwards {
        let Some((number, _)) = session.open_promises().into_iter().next() else {
            return Ok(true);
        };
        shown.put_with(asked, &[("number", number.to_string().into())])?;
        let Some(line) = lines.next() else {
            return Ok(false);
        };
        asked = match command_in(&line?, number) {
            Some(command) => {
                send(session, shown, keeper, command)?;
                "days-ask"
            }
            None => "days-ask-again",
        };
    }
    Ok(true)
}

/// What a line means while promise `number` is asked about.
fn command_in(line: &str, number: usize) -> Option<Command> {
    let line = line.trim().trim_start_matches(':').to_lowercase();
    let contact = match line.as_str() {
        "call" | "c" => Contact::Call,
        "write" | "w" => Contact::Write,
        "forget" | "f" => Contact::Forget,
        _ => return command_of(&format!(":{line}")).ok(),
    };
    Some(Command::Follow { promise: number, contact })
}

impl Shown<'_> {
    /// An event of the days after the call.
    pub(super) fn days(&self, session: &Session, event: &Event) -> io::Result<()> {
        match event {
            Event::DaysPassed { later, news, .. } => {
                put("")?;
                self.put_with("days-head", &[("later", text(later))])?;
                put(&super::super::wrap::wrap(news, 0))?;
                self.ledger(session)
            }
            Event::PromiseFollowed { contact, kept, .. } => self.contact(session, *contact, *kept),
            Event::MisunderstandingFound { scene, .. } => {
                self.put_with("days-misunderstood", &[("scene", text(scene))])
            }
            Event::DaysEnded { outcome } => {
                let verdict = self.words.say(&format!("verdict-{}", name_of(&outcome.verdict)));
                self.put_with("days-ended", &[("verdict", verdict.into())])
            }
            _ => Ok(()),
        }
    }

    fn ledger(&self, session: &Session) -> io::Result<()> {
        let ledger = &session.state().customer.promises;
        if ledger.is_empty() {
            return Ok(());
        }
        self.put_with("days-ledger", &[])?;
        for (at, promise) in ledger.iter().enumerate() {
            let number = FluentValue::from((at + 1).to_string());
            let values = [("number", number), ("promise", self.words.said(&promise.words).into())];
            self.put_with("days-promise", &values)?;
        }
        Ok(())
    }

    fn contact(&self, session: &Session, contact: Contact, kept: bool) -> io::Result<()> {
        let customer = &session.scenario().customer;
        let mut values = pronoun_values(self.words, customer.pronoun).to_vec();
        values.push(("name", text(&customer.name)));
        let name = match contact {
            Contact::Call => "days-call",
            Contact::Write => "days-write",
            Contact::Forget => "days-forget",
        };
        self.put_with(name, &values)?;
        if kept || contact == Contact::Forget { Ok(()) } else { self.put_with("days-own-up", &[]) }
    }
}
