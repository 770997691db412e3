//! From text to the types of the format: RON, with every fault placed and explained. It does not
//! look at what names refer to; that is `resolve`.

use ron::{
    Options,
    error::{Position, SpannedError},
    extensions::Extensions,
};
use serde::{Deserialize, de::DeserializeOwned};

use super::{
    Diagnostic, Scenario, fault,
    mend::mended,
    migrate::in_todays_format,
    places::too_deep,
    read::{FORMAT, MOST_BYTES},
    slips::slip,
    source::Source,
    suggest::nearest,
    tokens::skip_blank,
};
use crate::text::Text;

/// Brackets within brackets that are followed; a scenario needs eight. The reader of RON itself
/// stops at twice this depth.
const DEEPEST: usize = 64;

/// The way RON is read: an optional value is written plainly (`solution: "label"`, not
/// `Some("label")`, which is understood too), and a choice with fields has one pair of brackets.
fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// Faults of form that are told of one file at a time.
const MOST_FAULTS: usize = 20;

/// Reads `text` into the types of the format. Where it cannot be read, it is read on behind each
/// fault that can be passed over, so that one run tells as many as it can.
pub(super) fn parse(source: &Source<'_>) -> Result<Scenario, Vec<Diagnostic>> {
    fitting(source).map_err(|it| vec![it])?;
    let mut text = in_todays_format(source.text);
    let mut faults = Vec::new();
    loop {
        let today = Source::new(source.file, &text);
        let error = match options().from_str::<Scenario>(&text) {
            Ok(scenario) if faults.is_empty() => return fitting_this(source, scenario),
            Ok(_) => return Err(faults),
            Err(error) => error,
        };
        if let Some(newer) = newer(source) {
            return Err(vec![newer]);
        }
        faults.push(explain(&today, &error));
        let mended = mended(&text, place(&text, &error), &error.code);
        match mended.filter(|_| faults.len() < MOST_FAULTS) {
            Some(without) => text = without.into(),
            None => return Err(faults),
        }
    }
}

/// The scenario, unless it asks for a later program.
fn fitting_this(source: &Source<'_>, scenario: Scenario) -> Result<Scenario, Vec<Diagnostic>> {
    if is_later(&scenario.rapport) {
        return Err(vec![newer_program(source, &scenario.rapport)]);
    }
    Ok(scenario)
}

/// Reads any part of a scenario, such as one line of the manual's examples.
pub(super) fn parse_part<T: DeserializeOwned>(source: &Source<'_>) -> Result<T, Diagnostic> {
    options().from_str(source.text).map_err(|error| explain(source, &error))
}

/// Refuses what cannot be a scenario before it is looked at closely.
fn fitting(source: &Source<'_>) -> Result<(), Diagnostic> {
    let text = source.text;
    if text.len() > MOST_BYTES {
        let (size, most) = (text.len() / 1024, MOST_BYTES / 1024);
        let message = format!("this file has {size} kB; a scenario has {most} kB at most");
        return Err(source.error(fault::TOO_LARGE, 0, message, "Check that it is the right file."));
    }
    let start = skip_blank(text, 0);
    let rest = text.get(start..).unwrap_or_default();
    if rest.is_empty() {
        let help = "Begin with the small example in scenarios/README.md.";
        return Err(source.error(fault::EMPTY_FILE, 0, "this file is empty", help));
    }
    if !["(", "Scenario", "#![enable"].iter().any(|it| rest.starts_with(it)) {
        let help = "A scenario is one pair of round brackets with fields in it: ( format: 1, … ).";
        return Err(source.error(fault::NOT_A_SCENARIO, start, "this is not a scenario", help));
    }
    match too_deep(text, DEEPEST) {
        Some(offset) => Err(deep(source, offset)),
        None => Ok(()),
    }
}

/// The finding for brackets within brackets within brackets.
fn deep(source: &Source<'_>, offset: usize) -> Diagnostic {
    let message = format!("brackets stand more than {DEEPEST} deep here");
    let help = "A scenario needs eight levels: look for brackets that are never closed.";
    source.error(fault::TOO_DEEP, offset, message, help)
}

/// The fields that every format has.
#[derive(Deserialize)]
struct Header {
    format: u32,
    #[serde(default)]
    rapport: Text,
}

/// The fault of being written for a later program, which explains all others.
fn newer(source: &Source<'_>) -> Option<Diagnostic> {
    let header: Header = options().from_str(source.text).ok()?;
    if is_later(&header.rapport) {
        return Some(newer_program(source, &header.rapport));
    }
    (header.format > FORMAT).then(|| newer_format(source, header.format))
}

/// Whether `version` is later than this program's own, number by number.
fn is_later(version: &str) -> bool {
    let numbers =
        |it: &str| -> Vec<u32> { it.split('.').map_while(|it| it.parse().ok()).collect() };
    numbers(version) > numbers(env!("CARGO_PKG_VERSION"))
}

/// The finding for a file that names a later program.
fn newer_program(source: &Source<'_>, version: &str) -> Diagnostic {
    let own = env!("CARGO_PKG_VERSION");
    let message = format!("this file is written for rapport ≥ {version}, and this is {own}");
    source.error_at(fault::NEWER_FORMAT, "rapport", message, "Update rapport, then open it again.")
}

/// The finding for a file of a later `format`.
pub(super) fn newer_format(source: &Source<'_>, format: u32) -> Diagnostic {
    let message = format!(
        "this file is written for a newer rapport: format {format}, while this one reads {FORMAT}"
    );
    source.error_at(fault::NEWER_FORMAT, "format", message, "Update rapport, then open it again.")
}

/// Says in an author's words what the reader of RON could not take.
fn explain(source: &Source<'_>, error: &SpannedError) -> Diagnostic {
    let (code, message, help) = words(&error.code);
    let at = place(source.text, error);
    match slip(source.text, at, &error.code) {
        Some((message, help)) => source.error(code, at, message, help),
        None => source.error(code, at, message, help),
    }
}

/// Where the fault begins. The reader stands before the blanks of a value it refuses, and behind
/// an unknown name, which is looked up to its left.
fn place(text: &str, error: &SpannedError) -> usize {
    use ron::Error as E;
    let (start, end) = (byte_at(text, error.span.start), byte_at(text, error.span.end));
    let found = match &error.code {
        E::NoSuchEnumVariant { found, .. } | E::NoSuchStructField { found, .. } => found.as_str(),
        E::DuplicateStructField { field, .. } => field,
        _ => return skip_blank(text, start),
    };
    let before = text.get(..end).unwrap_or(text);
    before.rfind(found).unwrap_or(start)
}

/// The byte at a line and column.
fn byte_at(text: &str, at: Position) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines.take(at.line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    before + rest.chars().take(at.col.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

/// The code, the message and the help for each kind of fault.
fn words(error: &ron::Error) -> (&'static str, String, String) {
    use ron::Error as E;
    match error {
        E::NoSuchStructField { expected, found, .. } => (
            fault::NO_SUCH_FIELD,
            format!("there is no field `{found}` here"),
            choice(found, expected),
        ),
        E::NoSuchEnumVariant { expected, found, .. } => (
            fault::NO_SUCH_NAME,
            format!("`{found}` is not a name known here"),
            choice(found, expected),
        ),
        E::MissingStructField { field, .. } => {
            let help = format!("Write `{field}: …` before the bracket that closes here.");
            (fault::FIELD_MISSING, format!("the field `{field}` is missing"), help)
        }
        E::DuplicateStructField { field, .. } => {
            let help = "Keep one of the two.".to_owned();
            (fault::FIELD_TWICE, format!("the field `{field}` is given twice"), help)
        }
        other => wrong_kind(other).unwrap_or_else(|| syntax(other)),
    }
}

/// A value of the wrong kind, where it is that.
fn wrong_kind(error: &ron::Error) -> Option<(&'static str, String, String)> {
    use ron::Error as E;
    let (expected, help) = match error {
        E::ExpectedString => ("a text", "Put it in quotes: \"like this\"."),
        E::ExpectedInteger | E::InvalidIntegerDigit { .. } => {
            ("a whole number", "Write it without quotes: 3.")
        }
        E::IntegerOutOfBounds => ("a smaller whole number", "Write a number such as 3."),
        E::ExpectedFloat => ("a number", "Write it without quotes: 12.5."),
        E::ExpectedBoolean => ("true or false", "Write true or false, without quotes."),
        E::ExpectedIdentifier => ("a name", "Write it without quotes: angry, not \"angry\"."),
        E::ExpectedArray => ("a list", "Put it in square brackets: [a, b]."),
        E::ExpectedMap => ("a list of names and texts", "Write { guarded: \"…\", warm: \"…\" }."),
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) => {
            ("fields in round brackets", "Write ( field: value, … ).")
        }
        E::InvalidValueForType { expected, found } => {
            let message = format!("expected {expected}, found {found}");
            return Some((
                fault::WRONG_KIND,
                message,
                "See this field in scenarios/README.md.".into(),
            ));
        }
        E::ExpectedDifferentLength { expected, found } => {
            let message = format!("expected {expected}, found {found} of them");
            return Some((
                fault::WRONG_KIND,
                message,
                "Write a pair: (move, \"its words\").".into(),
            ));
        }
        _ => return None,
    };
    Some((fault::WRONG_KIND, format!("expected {expected} here"), help.into()))
}

/// Marks that do not fit together.
fn syntax(error: &ron::Error) -> (&'static str, String, String) {
    use ron::Error as E;
    let (message, help) = match error {
        E::Eof => ("the file ends too early", "A bracket or a quote is not closed."),
        E::ExpectedStringEnd => ("this text never ends", "Close it with a quote: \"."),
        E::ExpectedComma => (
            "expected a comma here",
            "Put a comma between two entries, or see whether a bracket before this closes too early.",
        ),
        E::ExpectedArrayEnd => {
            ("expected `]` here", "A comma is missing, or a list is not closed.")
        }
        E::ExpectedMapEnd => ("expected `}` here", "A comma is missing, or `{` is not closed."),
        E::ExpectedMapColon => ("expected `:` here", "Write `field: value`."),
        E::ExpectedStructLikeEnd | E::ExpectedOptionEnd => {
            ("expected `)` here", "A comma is missing, or a round bracket is not closed.")
        }
        E::TrailingCharacters => {
            ("the outer bracket is closed before this", "A round bracket is closed too early.")
        }
        E::InvalidEscape(_) => {
            ("`\\` means something else here", "Write `\\\\` for one backslash.")
        }
        other => {
            let message = other.to_string();
            return (fault::SYNTAX, message, "Check brackets, commas and quotes here.".into());
        }
    };
    (fault::SYNTAX, message.into(), help.into())
}

/// Which names there are, the nearest first.
fn choice(found: &str, expected: &[&'static str]) -> String {
    match nearest(found, expected.iter().copied()) {
        Some(name) => format!("Did you mean `{name}`?"),
        None => format!("Write one of: {}.", expected.join(", ")),
    }
}
