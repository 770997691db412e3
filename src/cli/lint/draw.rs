//! Findings drawn for people: the line, a mark under the words, what is wrong, what to do.

use std::{
    collections::BTreeMap,
    io::{IsTerminal, stdout},
    sync::Arc,
};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Severity as Weight,
    SourceSpan,
};

use super::{super::output::put, File};
use crate::core::scenario::{Diagnostic, Severity};

/// Columns of a drawing; a line of a scenario is rarely wider.
const WIDTH: usize = 100;
/// Characters that a mark under the words spans at most.
const WIDEST_MARK: usize = 60;

/// Draws each finding in its file.
pub(super) fn draw(found: &[Diagnostic], files: &[File]) -> Result<(), super::Fault> {
    let texts: BTreeMap<&str, Arc<String>> = files
        .iter()
        .map(|(file, text)| (&**file, Arc::new(text.trim_start_matches('\u{feff}').to_owned())))
        .collect();
    let handler = handler();
    for it in found {
        let text = texts.get(&*it.file).cloned().unwrap_or_default();
        let mut drawing = String::new();
        handler.render_report(&mut drawing, &Drawn::of(it, text))?;
        put(drawing.trim_end())?;
    }
    Ok(())
}

/// Colours where somebody looks, unless they asked for none.
fn handler() -> GraphicalReportHandler {
    let colours = stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    GraphicalReportHandler::new_themed(theme).with_width(WIDTH).with_context_lines(1)
}

/// A finding as the drawing sees it.
#[derive(Debug)]
struct Drawn<'f> {
    finding: &'f Diagnostic,
    source: NamedSource<Arc<String>>,
    span: SourceSpan,
}

impl<'f> Drawn<'f> {
    fn of(finding: &'f Diagnostic, text: Arc<String>) -> Self {
        let start = offset(&text, finding.line, finding.column);
        let span = (start, mark(text.get(start..).unwrap_or_default())).into();
        Self { finding, source: NamedSource::new(&finding.file, text), span }
    }
}

impl std::fmt::Display for Drawn<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.finding.message)
    }
}

impl std::error::Error for Drawn<'_> {}

impl miette::Diagnostic for Drawn<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        Some(Box::new(self.finding.code))
    }

    fn severity(&self) -> Option<Weight> {
        Some(match self.finding.severity {
            Severity::Error => Weight::Error,
            Severity::Warning => Weight::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.finding.help.as_ref().map(|it| Box::new(it) as Box<dyn std::fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(None, self.span))))
    }
}

/// The byte at a line and column, both from 1 and in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    before + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

/// The bytes to be marked: a text in quotes, a word, or one character.
fn mark(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let length = if line.starts_with('"') {
        let mut escaped = false;
        let end = line.char_indices().skip(1).find(|(_, it)| {
            let ends = *it == '"' && !escaped;
            escaped = *it == '\\' && !escaped;
            ends
        });
        end.map_or(line.len(), |(at, _)| at + 1)
    } else {
        let word = line.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(line.len());
        word.max(line.chars().next().map_or(0, char::len_utf8))
    };
    line.char_indices().nth(WIDEST_MARK).map_or(length, |(most, _)| length.min(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_spans_a_text_a_word_or_a_sign() {
        assert_eq!(mark("\"a \\\" b\", next"), 8);
        assert_eq!(mark("open_question, x"), 13);
        assert_eq!(mark("(say: 1)"), 1);
        assert_eq!(mark("\"never closed\nnext"), 13);
        assert_eq!(mark(&format!("\"{}\"", "ü".repeat(100))), 119);
        assert_eq!(mark(""), 0);
    }

    #[test]
    fn lines_and_columns_are_counted_in_characters() {
        assert_eq!(offset("aü\nbü c", 2, 3), 7);
        assert_eq!(offset("a", 9, 9), 1);
    }
}
