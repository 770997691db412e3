//! What she would answer to each option that can be picked now.

use crate::{
    session::{Command, Event, Session},
    text::Text,
};

/// What would come of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// Its number.
    pub option: usize,
    /// Its words.
    pub says: Text,
    /// The line she would answer with: its id, or `correction:` or `ending:` and a name.
    pub line: Text,
    /// Calm and trust after it.
    pub end: (f64, f64),
}

/// What would come of each option, in their order. The call itself stays where it is.
pub fn next_lines(session: &Session) -> Vec<Next> {
    let options = session.options();
    let look = |(place, says): (usize, Text)| {
        let mut tried = session.clone();
        let events = tried.send(Command::Pick { option: place + 1 }).ok()?;
        let line = events.iter().rev().find_map(|it| match &it.event {
            Event::CustomerSpoke { line, .. } => Some(line.clone()),
            _ => None,
        });
        let customer = &tried.state().customer;
        let end = (customer.calm, customer.trust);
        Some(Next { option: place + 1, says, line: line.unwrap_or_default(), end })
    };
    options.into_iter().enumerate().filter_map(look).collect()
}
