//! The words of a clause as numbers: rows of one to three words, their grammar alone, and rows of
//! letters inside words, each sorted into a place by its hash.

use super::super::lookup::{NOTHING, longer};
use super::super::token::{Token, Tokens};
use super::super::vocabulary::flag;

/// Mixes two hashes; the constant is the golden ratio in 64 bits.
const fn mix(one: u64, other: u64) -> u64 {
    let it = (one.rotate_left(23) ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    it ^ (it >> 29)
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

/// The shortest row of letters.
const SHORTEST_ROW: usize = 3;

/// The longest row of letters.
const LONGEST_ROW: usize = 5;

/// Words shorter than this are told by themselves alone.
const LONG_WORD: usize = 4;

/// Adds the rows of words of `tokens` to `found`, those of letters to `spelt`.
pub(super) fn grams(tokens: &[Token], found: &mut Vec<u32>, spelt: &mut Vec<u32>) {
    let mut before = Before::NOTHING;
    for (at, token) in tokens.iter().enumerate() {
        let word = word(token);
        let shape = shape(token, word);
        found.extend([alone(word), before.pair(word), before.shape_pair(shape)]);
        if at > 0 {
            found.extend([before.triple(word), before.shape_triple(shape)]);
        }
        if !token.function && token.text.bytes().len() >= LONG_WORD {
            letters(token.text.bytes(), spelt);
        }
        before = before.then(word, shape);
    }
    found.extend([before.pair(EDGE), before.triple(EDGE)]);
}

/// The row of one word.
const fn alone(word: u64) -> u32 {
    folded(mix(kind::WORD, word))
}

/// The two words before a place, and what they are in their sentence.
#[derive(Clone, Copy)]
struct Before {
    words: [u64; 2],
    shapes: [u64; 2],
}

impl Before {
    const NOTHING: Self = Self { words: [EDGE; 2], shapes: [EDGE; 2] };

    const fn then(self, word: u64, shape: u64) -> Self {
        Self { words: [self.words[1], word], shapes: [self.shapes[1], shape] }
    }

    const fn pair(self, word: u64) -> u32 {
        folded(mix(mix(kind::PAIR, self.words[1]), word))
    }

    const fn triple(self, word: u64) -> u32 {
        folded(mix(mix(mix(kind::TRIPLE, self.words[0]), self.words[1]), word))
    }

    const fn shape_pair(self, shape: u64) -> u32 {
        folded(mix(mix(kind::SHAPE_PAIR, self.shapes[1]), shape))
    }

    const fn shape_triple(self, shape: u64) -> u32 {
        folded(mix(mix(mix(kind::SHAPE_TRIPLE, self.shapes[0]), self.shapes[1]), shape))
    }
}

/// The rows of words of a whole reply, its marks among them: "Again?" is not "Again." (Letters are
/// left out: with them the tone was read worse.)
pub(in super::super) fn rows_of(tokens: &Tokens) -> Vec<u32> {
    let mut found = Vec::with_capacity(6 * tokens.list.len());
    let mut line = Line { before: Before::NOTHING, found: &mut found };
    let mut last: Option<&Token> = None;
    for token in &tokens.list {
        if let Some(mark) = last.and_then(|it| mark_between(it, token, tokens)) {
            line.step(mark, mark);
        }
        let word = word(token);
        line.step(word, shape(token, word));
        last = Some(token);
    }
    if let Some(last) = last {
        let mark = mark_after(last, tokens);
        line.step(mark, mark);
    }
    found
}

/// Words and marks in a line, of which rows are made as they come.
struct Line<'f> {
    before: Before,
    found: &'f mut Vec<u32>,
}

impl Line<'_> {
    fn step(&mut self, word: u64, shape: u64) {
        let before = self.before;
        self.found.extend([alone(word), before.pair(word), before.triple(word)]);
        self.found.extend([before.shape_pair(shape), before.shape_triple(shape)]);
        self.before = before.then(word, shape);
    }
}

/// Marks stand as numbers that no word has.
mod mark {
    pub(super) const QUOTE: u64 = 31;
    pub(super) const COMMA: u64 = 32;
    pub(super) const STOP: u64 = 33;
    pub(super) const QUESTION: u64 = 34;
    pub(super) const CALL: u64 = 35;
}

/// The mark between two words that follow each other.
fn mark_between(one: &Token, other: &Token, tokens: &Tokens) -> Option<u64> {
    if one.sentence != other.sentence {
        return Some(mark_after(one, tokens));
    }
    if one.quoted != other.quoted {
        return Some(mark::QUOTE);
    }
    other.after_break.then_some(mark::COMMA)
}

/// How the sentence of this word ends.
fn mark_after(token: &Token, tokens: &Tokens) -> u64 {
    match tokens.sentences.get(token.sentence) {
        Some(it) if it.question => mark::QUESTION,
        Some(it) if it.exclaimed => mark::CALL,
        _ => mark::STOP,
    }
}

/// Adds the words of the neighbouring clause of the same sentence: `side` is 0 before, 1 after.
pub(super) fn neighbours(tokens: &[Token], side: u64, found: &mut Vec<u32>) {
    for token in tokens {
        found.push(folded(mix(kind::NEIGHBOUR + side, word(token))));
    }
}

/// Numbers count as numbers, not by their value.
fn word(token: &Token) -> u64 {
    let digits = token.text.bytes().first().is_some_and(u8::is_ascii_digit);
    if digits { 7 } else { token.hash }
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

fn letters(word: &[u8], found: &mut Vec<u32>) {
    let mut edged = [b'_'; LONGEST + 2];
    let kept = word.len().min(LONGEST);
    for (slot, byte) in edged.iter_mut().skip(1).zip(word.iter().take(kept)) {
        *slot = *byte;
    }
    let edged = edged.get(..kept + 2).unwrap_or_default();
    for at in 0..edged.len() {
        let mut hash = NOTHING;
        for (index, byte) in edged.iter().skip(at).take(LONGEST_ROW).enumerate() {
            hash = longer(hash, *byte);
            if index + 1 >= SHORTEST_ROW {
                found.push(folded(mix(kind::LETTERS + index as u64 + 1, hash)));
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the upper half is folded in first")]
const fn folded(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}
