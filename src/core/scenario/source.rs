//! One scenario file as text, and findings placed in it.

use std::cell::OnceCell;

use super::{
    Diagnostic, Severity,
    places::{Lines, Places},
};

/// The text of one file with the place of every value in it.
#[derive(Clone, Debug)]
pub(crate) struct Source<'t> {
    /// The file, as it was named.
    pub(crate) file: &'t str,
    /// Its text.
    pub(crate) text: &'t str,
    places: OnceCell<Places>,
    lines: OnceCell<Lines>,
}

impl<'t> Source<'t> {
    /// The file called `file` with the content `text`; a byte order mark is no part of it.
    pub(crate) fn new(file: &'t str, text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { file, text, places: OnceCell::new(), lines: OnceCell::new() }
    }

    /// An error at the value at `path`, such as `lines/3/say/0`.
    pub(crate) fn error_at(
        &self,
        code: &'static str,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        self.error(code, self.offset(path), message, help)
    }

    /// A warning at the value at `path`.
    pub(super) fn warning_at(
        &self,
        code: &'static str,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..self.error_at(code, path, message, help) }
    }

    /// The byte at which the value at `path` begins. Places are looked up once, and only where
    /// there is something to say.
    fn offset(&self, path: &str) -> usize {
        self.places.get_or_init(|| Places::of(self.text)).offset(path)
    }

    /// Line and column of a byte of the text.
    fn position(&self, offset: usize) -> (usize, usize) {
        self.lines.get_or_init(|| Lines::of(self.text)).position(self.text, offset)
    }

    /// The line of the value at `path`.
    pub(super) fn line_of(&self, path: &str) -> usize {
        self.position(self.offset(path)).0
    }

    /// An error at a byte of the text.
    pub(super) fn error(
        &self,
        code: &'static str,
        offset: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        let (line, column) = self.position(offset);
        Diagnostic {
            severity: Severity::Error,
            code,
            file: self.file.to_owned(),
            line,
            column,
            message: message.into(),
            help: Some(help.into()),
        }
    }
}
