//! Looking for words in texts: whole words, whatever their case and punctuation.

use std::collections::BTreeSet;

use crate::text::Text;

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
    all_in(text, phrases).next()
}

/// Every one of `phrases` that stands in the plain `text`, in their order.
pub(super) fn all_in<'p>(text: &str, phrases: &[&'p str]) -> impl Iterator<Item = &'p str> {
    let beginnings = Beginnings::of(text);
    let held = move |it: &&str| beginnings.may_hold(it) && stands_in(text, it);
    phrases.iter().copied().filter(held)
}

/// How the words of a text begin, as bits: most phrases have nothing in common with a text, and a
/// library asks of a hundred thousand texts whether they hold one of some hundred.
struct Beginnings([u64; 16]);

impl Beginnings {
    fn of(text: &str) -> Self {
        let mut bits = [0; 16];
        for word in text.split(' ').filter(|it| !it.is_empty()) {
            let (place, bit) = Self::bit(word);
            if let Some(slot) = bits.get_mut(place) {
                *slot |= bit;
            }
        }
        Self(bits)
    }

    fn may_hold(&self, phrase: &str) -> bool {
        let (place, bit) = Self::bit(phrase);
        self.0.get(place).is_some_and(|it| it & bit != 0)
    }

    /// The place of the first two letters among 1024 bits.
    fn bit(word: &str) -> (usize, u64) {
        let letter = |at: usize| match word.as_bytes().get(at) {
            Some(it) if *it != b' ' => u64::from(it & 31),
            _ => 0,
        };
        let at = letter(0) * 32 + letter(1);
        (usize::try_from(at / 64).unwrap_or_default(), 1 << (at % 64))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, phrases: &[&'static str], expected: &[&str]) {
        let found: Vec<&str> = all_in(&plain(text), phrases).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn phrases_are_found_as_whole_words_in_their_order() {
        check(
            "Thank you, SIR. Sir!",
            &["sir", "thank you", "you", "thank"],
            &["sir", "thank you", "you", "thank"],
        );
        check("Thankfully not a sirocco.", &["sir", "thank you", "not a", "a"], &["not a", "a"]);
        check("Être là, ça va", &["être", "va", "l"], &["être", "va"]);
        check("", &["a"], &[]);
    }
}
