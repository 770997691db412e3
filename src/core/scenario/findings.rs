//! What checks and rules find, gathered for one file.

use super::{Diagnostic, source::Source};

/// Findings so far.
#[derive(Debug)]
pub(super) struct Findings<'s> {
    pub(super) source: &'s Source<'s>,
    pub(super) found: Vec<Diagnostic>,
}

impl<'s> Findings<'s> {
    /// No findings yet in `source`.
    pub(super) const fn of(source: &'s Source<'s>) -> Self {
        Self { source, found: Vec::new() }
    }

    /// Adds an error at the value at `path`.
    pub(super) fn error(
        &mut self,
        code: &'static str,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found.push(self.source.error_at(code, path, message, help));
    }

    /// Adds a warning at the value at `path`.
    pub(super) fn warning(
        &mut self,
        code: &'static str,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found.push(self.source.warning_at(code, path, message, help));
    }
}
