//! Blanks: what stands in place of words that are not kept. What was said with them is not known
//! here; that is the reading's.

use super::Text;

/// What stands for each byte of a word. One byte long, so that spans into the words still fit.
const BLANK: char = '_';

/// What stays: spaces, so that spans and where somebody was cut short stay where they were, and
/// question marks, so that questions can still be counted.
fn stays(letter: char) -> bool {
    letter.is_whitespace() || letter == '?'
}

/// `text` with each word blanked byte by byte.
pub fn blanked(text: &str) -> Text {
    let mut blanks = String::with_capacity(text.len());
    for letter in text.chars() {
        if stays(letter) {
            blanks.push(letter);
        } else {
            blanks.extend(std::iter::repeat_n(BLANK, letter.len_utf8()));
        }
    }
    blanks.into()
}

/// Whether `text` is nothing but blanks, and some.
pub fn is_blank(text: &str) -> bool {
    text.contains(BLANK) && text.chars().all(|it| it == BLANK || stays(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn blanks_are_as_long_as_the_words_and_say_nothing() {
        let text = "Ünlucky:  “twice”?\n😀 again";
        let blanks = blanked(text);
        assert_eq!(blanks.len(), text.len());
        assert!(is_blank(&blanks) && !is_blank(text) && !is_blank("  ") && !is_blank(""));
        assert_eq!(blanked(&blanks), blanks);
        for (start, _) in text.char_indices() {
            let span = Span::new(start, text.len());
            assert_eq!(*blanked(span.of(text)), *span.of(&blanks));
        }
    }
}
