//! The author's bench: a scenario that is played while it is being written. Saved texts go in, and
//! the running call is carried over as far as it still fits; a text that cannot be played changes
//! nothing but the findings. Nothing here is ever recorded.

mod carried;
mod next;

use std::sync::Arc;

pub use carried::Carried;
pub use next::{Next, next_lines};

use crate::{
    analyser::Lexicon,
    scenario::{Diagnostic, Severity, lint, read_scenario},
    session::{Command, Jump, Refusal, Script, Session, Stage},
    text::Text,
};

/// Something that was done in the call, and the words that were said by it.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// What was done.
    pub command: Command,
    /// The words of the option that was picked.
    pub words: Option<Text>,
}

/// What became of a saved text.
#[derive(Clone, Debug, PartialEq)]
pub enum Reload {
    /// It cannot be played; the call goes on as it was.
    Broken,
    /// It is played from the beginning.
    Begun,
    /// The running call was carried over.
    TakenOver(Carried),
}

/// A scenario on the bench, and the call that is played of it.
#[derive(Clone, Debug)]
pub struct Bench {
    file: String,
    lexicon: Arc<Lexicon>,
    seed: u64,
    jump: Option<Jump>,
    done: Vec<Done>,
    session: Option<Session>,
    findings: Vec<Diagnostic>,
}

impl Bench {
    /// An empty bench for this file.
    pub const fn new(file: String, lexicon: Arc<Lexicon>, seed: u64) -> Self {
        Self {
            file,
            lexicon,
            seed,
            jump: None,
            done: Vec::new(),
            session: None,
            findings: Vec::new(),
        }
    }

    /// The file, as it was named.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The call; nothing while no text could be played yet.
    pub const fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// What was done in it.
    pub fn done(&self) -> &[Done] {
        &self.done
    }

    /// What is to be said about the text that was saved last.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Whether the text that was saved last cannot be played.
    pub fn is_broken(&self) -> bool {
        self.findings.iter().any(|it| it.severity == Severity::Error)
    }

    /// Where the call began, where that was not its beginning.
    pub const fn jump(&self) -> Option<&Jump> {
        self.jump.as_ref()
    }

    /// Takes a text that was saved.
    pub fn read(&mut self, text: &str) -> Reload {
        self.findings = lint(&self.file, text);
        let (Some(scenario), _) = read_scenario(&self.file, text) else {
            return Reload::Broken;
        };
        let script = Arc::new(Script::new(Arc::new(scenario), self.lexicon.clone()));
        let begun = self.session.is_none();
        let fresh = self.opened(script);
        let (session, done, carried) = carried::carry(fresh, &self.done);
        self.session = Some(session);
        self.done = done;
        if begun { Reload::Begun } else { Reload::TakenOver(carried) }
    }

    /// Does something in the call.
    ///
    /// # Errors
    /// What does not fit is refused, as in any call; nothing has changed then.
    pub fn act(&mut self, command: Command) -> Result<(), Refusal> {
        let Some(session) = &mut self.session else {
            return Err(Refusal::Over);
        };
        let words = carried::words_of(session, &command);
        session.send(command.clone())?;
        self.done.push(Done { command, words });
        Ok(())
    }

    /// Begins the call anew, where `jump` says, or at its beginning.
    pub fn begin_anew(&mut self, jump: Option<Jump>) {
        self.jump = jump;
        self.done.clear();
        let script = self.session.as_ref().map(|it| it.script().clone());
        self.session = script.map(|it| self.opened(it));
    }

    /// Takes the last turn back.
    pub fn take_back(&mut self) {
        let script = self.session.as_ref().map(|it| it.script().clone());
        let Some(script) = script.filter(|_| !self.done.is_empty()) else {
            return;
        };
        let turn = |it: &Done| !matches!(it.command, Command::Confirm);
        let last = self.done.iter().rposition(turn).unwrap_or(0);
        self.done.truncate(last);
        let (session, done, _) = carried::carry(self.opened(script), &self.done);
        self.session = Some(session);
        self.done = done;
    }

    /// Whether a reading waits for a yes.
    pub fn asks_back(&self) -> bool {
        self.session.as_ref().is_some_and(|it| it.state().stage == Stage::Confirmation)
    }

    fn opened(&self, script: Arc<Script>) -> Session {
        match &self.jump {
            Some(jump) => Session::jumped(script, self.seed, jump),
            None => Session::of(script, self.seed),
        }
    }
}

#[cfg(test)]
mod tests;
