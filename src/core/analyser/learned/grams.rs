//! The words of a clause as numbers: rows of one to three words, their grammar alone, and rows of
//! letters inside words, each sorted into a place by its hash.

use super::super::token::Token;
use super::super::vocabulary::flag;

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Mixes two hashes; the constant is the golden ratio in 64 bits.
const fn mix(one: u64, other: u64) -> u64 {
    let it = (one.rotate_left(23) ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    it ^ (it >> 29)
}

fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(SEED, |it, byte| (it ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// The kinds of rows, so that equal hashes of different kinds part.
mod kind {
    pub(super) const WORD: u64 = 1;
    pub(super) const PAIR: u64 = 2;
    pub(super) const TRIPLE: u64 = 3;
    pub(super) const SHAPE_PAIR: u64 = 4;
    pub(super) const SHAPE_TRIPLE: u64 = 5;
    pub(super) const LETTERS: u64 = 6;
    pub(super) const NEIGHBOUR: u64 = 32;
}

/// The edge of a clause.
const EDGE: u64 = 0x5bd1_e995;

/// Rows of letters are this long.
const LETTERS: [usize; 3] = [3, 4, 5];

/// Words shorter than this are told by themselves alone.
const LONG_WORD: usize = 4;

/// Adds the rows of `tokens` to `found`.
pub(super) fn grams(tokens: &[Token], found: &mut Vec<u32>) {
    let mut words = [EDGE; 2];
    let mut shapes = [EDGE; 2];
    for (at, token) in tokens.iter().enumerate() {
        let word = word(token);
        let shape = shape(token, word);
        found.push(folded(mix(kind::WORD, word)));
        found.push(folded(mix(mix(kind::PAIR, words[1]), word)));
        found.push(folded(mix(mix(kind::SHAPE_PAIR, shapes[1]), shape)));
        if at > 0 {
            found.push(folded(mix(mix(mix(kind::TRIPLE, words[0]), words[1]), word)));
            let row = mix(mix(mix(kind::SHAPE_TRIPLE, shapes[0]), shapes[1]), shape);
            found.push(folded(row));
        }
        if !token.function && token.text.len() >= LONG_WORD {
            letters(&token.text, found);
        }
        words = [words[1], word];
        shapes = [shapes[1], shape];
    }
    found.push(folded(mix(mix(kind::PAIR, words[1]), EDGE)));
    found.push(folded(mix(mix(mix(kind::TRIPLE, words[0]), words[1]), EDGE)));
}

/// Adds the words of the neighbouring clause of the same sentence: `side` is 0 before, 1 after.
pub(super) fn neighbours(tokens: &[Token], side: u64, found: &mut Vec<u32>) {
    for token in tokens {
        found.push(folded(mix(kind::NEIGHBOUR + side, word(token))));
    }
}

/// Numbers count as numbers, not by their value.
fn word(token: &Token) -> u64 {
    let digits = token.text.starts_with(|it: char| it.is_ascii_digit());
    if digits { 7 } else { hash(token.text.as_bytes()) }
}

/// What a word is in its sentence, whatever it names.
fn shape(token: &Token, word: u64) -> u64 {
    let number = u64::from(token.number.is_some());
    if token.has(flag::CASE) {
        return 16 + number;
    }
    if token.function || token.light {
        return word;
    }
    if number == 1 {
        return 18;
    }
    let endings = [flag::ED, flag::ING, flag::LY];
    let ending = endings.iter().position(|it| token.has(*it));
    ending.map_or(20, |it| 21 + it as u64)
}

/// A word with its edges, as far as it is looked at.
const LONGEST: usize = 20;

fn letters(word: &str, found: &mut Vec<u32>) {
    let mut edged = [b'_'; LONGEST + 2];
    let kept = word.len().min(LONGEST);
    for (slot, byte) in edged.iter_mut().skip(1).zip(word.bytes().take(kept)) {
        *slot = byte;
    }
    let edged = edged.get(..kept + 2).unwrap_or_default();
    for length in LETTERS {
        for row in edged.windows(length) {
            found.push(folded(mix(kind::LETTERS + length as u64, hash(row))));
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the upper half is folded in first")]
const fn folded(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}
