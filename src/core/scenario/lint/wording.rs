//! Looking for words in texts: whole words, whatever their case and punctuation.

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

/// The first of `phrases` that `text` holds.
pub(super) fn first_held<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    let text = plain(text);
    phrases.iter().copied().find(|it| holds(&text, it))
}
