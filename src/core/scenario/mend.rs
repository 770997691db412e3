//! Going on after a fault: the text with the fault taken out, in as many bytes, so that whatever
//! comes after keeps its place. What was mended is only read for further faults, never played.

use ron::Error as E;

use super::{places::value_end, suggest::nearest};

/// `text` without the fault that `error` found at the byte `at`; nothing where nobody can tell what
/// was meant, so that the next fault might be one of our own making.
pub(super) fn mended(text: &str, at: usize, error: &E) -> Option<String> {
    let rest = text.get(at..)?;
    let word = name_length(rest);
    match error {
        E::NoSuchStructField { found, expected, .. } => {
            match nearest(found, expected.iter().copied()) {
                Some(meant) => exchanged(text, at, found.len(), meant),
                None => emptied(text, at, value_end(text, at)),
            }
        }
        E::DuplicateStructField { .. } => emptied(text, at, value_end(text, at)),
        E::NoSuchEnumVariant { found, expected, .. } => {
            let fitting = expected.iter().filter(|it| it.len() <= found.len());
            exchanged(text, at, found.len(), fitting.max_by_key(|it| it.len())?)
        }
        E::ExpectedString if word > 1 => {
            exchanged(text, at, word, &format!("\"{}\"", "x".repeat(word - 2)))
        }
        E::ExpectedIdentifier if rest.starts_with('"') => {
            let length = string_length(rest)?;
            let name = rest.get(1..length - 1)?;
            exchanged(text, at, length, &format!(" {name}"))
        }
        E::ExpectedInteger | E::InvalidIntegerDigit { .. } | E::IntegerOutOfBounds => {
            let length = if rest.starts_with('"') { string_length(rest)? } else { word };
            exchanged(text, at, length, "1")
        }
        E::ExpectedBoolean if word >= "true".len() => exchanged(text, at, word, "true"),
        E::ExpectedComma if rest.starts_with(';') => exchanged(text, at, 1, ","),
        E::ExpectedComma if !rest.starts_with([')', ']', '}']) => {
            let blank = at.checked_sub(1)?;
            exchanged(text, blank, 1, ",").filter(|_| text.get(blank..at).is_some_and(is_blank))
        }
        _ => None,
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// The bytes of the name or number `text` begins with.
fn name_length(text: &str) -> usize {
    text.bytes().take_while(|it| it.is_ascii_alphanumeric() || *it == b'_').count()
}

/// The bytes of the string `text` begins with, with both its quotes; nothing where it never ends.
fn string_length(text: &str) -> Option<usize> {
    let length = value_end(text, 0);
    let whole = text.get(..length)?.trim_end_matches(',').trim_end();
    (whole.len() > 1 && whole.ends_with('"')).then_some(whole.len())
}

/// `text` with `length` bytes from `at` on exchanged for `words` and blanks.
fn exchanged(text: &str, at: usize, length: usize, words: &str) -> Option<String> {
    let blanks = length.checked_sub(words.len())?;
    let (before, after) = (text.get(..at)?, text.get(at + length..)?);
    Some([before, words, &" ".repeat(blanks), after].concat())
}

/// `text` with the bytes `from..to` blank; line ends stay.
fn emptied(text: &str, from: usize, to: usize) -> Option<String> {
    let blank = |it: u8| if it == b'\n' { '\n' } else { ' ' };
    let empty: String = text.get(from..to)?.bytes().map(blank).collect();
    Some([text.get(..from)?, &empty, text.get(to..)?].concat())
}
