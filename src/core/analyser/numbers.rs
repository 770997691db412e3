//! Numbers in digits and in words: "35" and "thirty-five" are one number, and match each other.

use super::case::Stem;
use super::lookup::{NOTHING, longer};
use super::role;
use super::token::Token;

/// The value of a number in digits: "3", "4.5", "3,000", "2nd", "10th".
pub(super) fn digits(word: &str) -> Option<f64> {
    if !word.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    let plain: String = word.chars().filter(|it| *it != ',').collect();
    let bare = ["st", "nd", "rd", "th", "x", "k"]
        .iter()
        .find_map(|it| plain.strip_suffix(it))
        .unwrap_or(&plain);
    bare.parse().ok().filter(|it: &f64| it.is_finite())
}

/// Gives number words the stem of their digits, and joins tens and ones into one number.
pub(super) fn settle(list: &mut [Token]) {
    for at in 0..list.len() {
        let before = at.checked_sub(1).and_then(|it| list.get(it)).and_then(tens_of);
        let Some(token) = list.get_mut(at) else {
            return;
        };
        let Some(value) = counted(token) else {
            continue;
        };
        token.stem = stem_of(value);
        let ones = (1..10).contains(&value) && !token.after_break;
        let Some(whole) = before.filter(|_| ones).map(|it| it + value) else {
            continue;
        };
        token.joined = true;
        for part in list.get_mut(at - 1..=at).unwrap_or_default() {
            part.number = Some(f64::from(whole));
            part.stem = stem_of(whole);
        }
    }
}

/// The value of a word that counts.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most ninety")]
fn counted(token: &Token) -> Option<u32> {
    let value = token.number.filter(|it| (0.0..100.0).contains(it))?;
    token.plays(role::COUNTING).then_some(value as u32)
}

/// Twenty to ninety, where a word says so.
fn tens_of(token: &Token) -> Option<u32> {
    counted(token).filter(|it| *it >= 20 && it % 10 == 0 && !token.joined)
}

/// The stem of a number in digits.
fn stem_of(value: u32) -> Stem {
    let mut place = 1;
    while value / place >= 10 {
        place *= 10;
    }
    let mut stem = NOTHING;
    while place > 0 {
        let digit = u8::try_from(value / place % 10).unwrap_or_default();
        stem = longer(stem, b'0' + digit);
        place /= 10;
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::super::case::stem;
    use super::*;

    #[test]
    fn digits_have_values() {
        for (word, value) in [("3", 3.0), ("4.5", 4.5), ("3,000", 3000.0), ("2nd", 2.0)] {
            assert_eq!(digits(word), Some(value), "{word}");
        }
        assert_eq!(digits("three"), None);
    }

    #[test]
    fn words_and_digits_are_one_number() {
        let tokens = Lexicon::english().tokens("thirty-five euros, sixty and seven, twelve");
        let read: Vec<_> = tokens.list.iter().filter_map(|it| it.number).collect();
        assert_eq!(read, [35.0, 35.0, 60.0, 7.0, 12.0]);
        let first = tokens.list.first().map(|it| it.stem);
        assert_eq!(first, Some(stem("35")));
        assert_eq!(tokens.list.iter().filter(|it| it.joined).count(), 1);
    }
}
