//! What the author's view asks of whoever knows files.

use crate::core::{bench::Done, session::Session};

/// Where the file lies that is being written.
pub trait Desk: Send + Sync {
    /// The file, as it was named.
    fn file(&self) -> String;

    /// Its text where it has changed since it was last looked at, or why it cannot be read any more.
    /// Nothing where all is as it was.
    fn look(&mut self) -> Option<Result<String, String>>;

    /// Keeps this call as a golden: a script that plays it again, and what it plays. The answer is
    /// the script's file.
    ///
    /// # Errors
    /// Why it cannot be kept, in words for people. Nothing is written over.
    fn keep_golden(&mut self, call: &Session, done: &[Done]) -> Result<String, String>;
}

/// A text that nobody changes: for pictures.
#[derive(Clone, Debug)]
pub struct StillDesk {
    /// How it is named.
    pub name: String,
    /// The text, until it was looked at.
    pub text: Option<String>,
}

impl Desk for StillDesk {
    fn file(&self) -> String {
        self.name.clone()
    }

    fn look(&mut self) -> Option<Result<String, String>> {
        self.text.take().map(Ok)
    }

    fn keep_golden(&mut self, _: &Session, _: &[Done]) -> Result<String, String> {
        Ok(format!("{}.golden.txt", self.name))
    }
}
