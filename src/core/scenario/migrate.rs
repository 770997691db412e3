//! Files of older formats, brought to today's before they are read. What was written for an earlier
//! rapport stays playable without its author.

use std::borrow::Cow;

use super::read::FORMAT;

/// From the text of one format to that of the next. It keeps the lines where they are, so that
/// findings point at what the author sees.
type Step = fn(&str) -> String;

/// The steps, the first from format 1 to format 2. There is one format so far; raising [`FORMAT`]
/// asks for a step here, or nothing compiles.
const STEPS: [Step; FORMAT as usize - 1] = [];

/// `text` in today's format, as far as its format is known.
pub(super) fn in_todays_format(text: &str) -> Cow<'_, str> {
    brought_on(text, &STEPS)
}

fn brought_on<'t>(text: &'t str, steps: &[Step]) -> Cow<'t, str> {
    let Some(format) = format_of(text).filter(|_| !steps.is_empty()) else {
        return Cow::Borrowed(text);
    };
    let due = steps.iter().skip(format.saturating_sub(1));
    due.fold(Cow::Borrowed(text), |text, step| Cow::Owned(step(&text)))
}

/// The format a file says it is written in: the first number after `format:`.
fn format_of(text: &str) -> Option<usize> {
    let rest = text.split_once("format:")?.1.trim_start();
    let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..digits)?.parse().ok().filter(|it| *it > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two steps as they may come: a field gets another name, a value another.
    const LATER: [Step; 2] = [
        |text| text.replacen("format: 1", "format: 2", 1).replace("teaser:", "subtitle:"),
        |text| text.replacen("format: 2", "format: 3", 1).replace("mood: upset", "mood: strained"),
    ];

    fn check(text: &str, expected: &str) {
        assert_eq!(brought_on(text, &LATER), expected);
    }

    #[test]
    fn each_file_takes_the_steps_that_it_lacks() {
        check(
            "(format: 1, teaser: \"a\", mood: upset)",
            "(format: 3, subtitle: \"a\", mood: strained)",
        );
        check("(format: 2, mood: upset)", "(format: 3, mood: strained)");
        check("(format: 3, mood: upset)", "(format: 3, mood: upset)");
        check("(format: 9, mood: upset)", "(format: 9, mood: upset)");
        check("no scenario at all", "no scenario at all");
    }

    #[test]
    fn todays_files_are_left_alone() {
        let text = format!("(format: {FORMAT}, id: \"x\")");
        assert!(matches!(in_todays_format(&text), Cow::Borrowed(_)));
    }
}
