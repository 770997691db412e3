//! What people write in place of what is meant: a word for those slips that a general message would
//! send the wrong way.

use ron::Error as E;

use super::places::open_bracket;

/// What to say of the slip at the byte `at`, where it is one of the well-known ones: the message, and
/// what to do.
pub(super) fn slip(text: &str, at: usize, error: &E) -> Option<(String, String)> {
    let (before, rest) = (text.get(..at)?, text.get(at..)?);
    let (message, help) = match rest.chars().next()? {
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '‚' => (
            "these are printed quotes, and a text begins with straight ones".to_owned(),
            "Write \"like this\". Word processors exchange quotes; a plain text editor does not."
                .to_owned(),
        ),
        ';' => ("a comma belongs here, no semicolon".to_owned(), "Write `,`.".to_owned()),
        it @ (')' | ']' | '}') if !is_of_kind(error) => still_open(text, at, it)?,
        it if matches!(error, E::ExpectedComma) && quoted_within(before, it) => (
            "the quote before this ends the text".to_owned(),
            "Write a quote inside a text with a stroke before it: \\\".".to_owned(),
        ),
        _ => return None,
    };
    Some((message, help))
}

/// Whether the fault is about a value rather than about brackets.
fn is_of_kind(error: &E) -> bool {
    matches!(error, E::MissingStructField { .. } | E::ExpectedDifferentLength { .. })
}

/// A bracket of another kind is open here than the one that is closed.
fn still_open(text: &str, at: usize, closed: char) -> Option<(String, String)> {
    let (place, open) = open_bracket(text, at)?;
    let closing = match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };
    let line = 1 + text.get(..place)?.matches('\n').count();
    (closing != closed).then(|| {
        (
            format!("`{closed}` stands here, and the `{open}` of line {line} is still open"),
            format!("Close it first, with `{closing}`."),
        )
    })
}

/// Whether a quote stands directly before a word, as in "he said "no" twice".
fn quoted_within(before: &str, next: char) -> bool {
    before.ends_with('"') && (next.is_alphanumeric() || "'’.,!?".contains(next))
}
