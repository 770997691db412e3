//! Looking for words in texts: whole words, whatever their case and punctuation.

use std::collections::BTreeSet;

use crate::core::text::Text;

/// The words of `text` in lower case, each with a blank on both sides: ` don t go `.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::from(" ");
    for word in text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        plain.push_str(&word.to_lowercase());
        plain.push(' ');
    }
    plain
}

/// Whether `text` (as [`plain`] gives it) holds `phrase` as whole words.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    let phrase = plain(phrase);
    phrase.len() > 1 && text.contains(&phrase)
}

/// The first of `phrases` that `text` holds. They are written as [`plain`] gives them: in lower
/// case, with a blank for each mark.
pub(super) fn first_held<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    first_in(&plain(text), phrases)
}

/// The same for a text that is plain already.
pub(super) fn first_in<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    phrases.iter().copied().find(|it| stands_in(text, it))
}

/// Whether `phrase` stands in `text` between blanks. Asked a million times for a library, so it
/// copies nothing.
fn stands_in(text: &str, phrase: &str) -> bool {
    let bounded = |(at, _): (usize, &str)| {
        let (before, after) = (text.get(..at), text.get(at + phrase.len()..));
        before.is_some_and(|it| it.ends_with(' ')) && after.is_some_and(|it| it.starts_with(' '))
    };
    text.match_indices(phrase).any(bounded)
}

/// Ids that are named in a message; more would be a list.
const MOST_NAMED: usize = 3;

/// Some of `ids` in quotes: `"a", "b" or "c"`.
pub(super) fn some_of(ids: &BTreeSet<&Text>) -> String {
    let named: Vec<String> = ids.iter().take(MOST_NAMED).map(|it| format!("\"{it}\"")).collect();
    match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => "another".to_owned(),
    }
}
