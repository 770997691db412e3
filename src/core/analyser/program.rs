//! Matching: where the words of each set stand in a sentence is one row of bits, so that a step of a
//! pattern moves all positions on at once. Time grows with the pattern, never with the number of
//! ways to match.

use super::pattern::{Edge, Element, Patterns, Sequence, Step};
use super::sets::{Rows, Sets};
use super::token::{Sentence, Token, Tokens};

/// One sentence to be matched: each field is a row of bits, one a position. Position `n` stands
/// before word `n`; a sentence has at most sixty-three words.
#[derive(Clone, Debug, Default)]
pub(super) struct Scan {
    /// For each set, the words that are of it.
    sets: Vec<u64>,
    words: u64,
    /// Words that a gap may pass.
    free: u64,
    /// Words that a gap may pass within a clause.
    near: u64,
    clause_start: u64,
    clause_end: u64,
    reply_start: u64,
    reply_end: u64,
}

/// The most words of a sentence that are looked at.
const MOST_WORDS: usize = 63;

impl Scan {
    /// Room for so many sets.
    pub(super) fn of(sets: usize) -> Self {
        Self { sets: vec![0; sets], ..Self::default() }
    }

    /// Looks at sentence `number`.
    pub(super) fn fill(&mut self, tokens: &Tokens, number: usize, by_word: &Rows<u32>) {
        if let Some(always) = self.sets.get_mut(Sets::ALWAYS as usize) {
            *always = u64::MAX;
        }
        let Some(sentence) = tokens.sentences.get(number) else {
            return;
        };
        let words = tokens.of_sentence(sentence);
        for (at, token) in words.iter().enumerate().take(MOST_WORDS) {
            for atom in token.atoms() {
                self.touch(by_word.of_word(*atom), at);
            }
        }
        self.edges(words);
        self.ends_of_reply(tokens, sentence, number);
    }

    /// Forgets a sentence that was looked at: fewer sets were touched than there are.
    pub(super) fn clear(&mut self, words: &[Token], by_word: &Rows<u32>) {
        for atom in words.iter().take(MOST_WORDS).flat_map(Token::atoms) {
            for set in by_word.of_word(*atom) {
                if let Some(bits) = self.sets.get_mut(*set as usize) {
                    *bits = 0;
                }
            }
        }
    }

    fn touch(&mut self, sets: &[u32], at: usize) {
        for set in sets {
            if let Some(bits) = self.sets.get_mut(*set as usize) {
                *bits |= 1 << at;
            }
        }
    }

    fn edges(&mut self, words: &[Token]) {
        let row = |test: &dyn Fn(&Token) -> bool| {
            let words = words.iter().take(MOST_WORDS).enumerate();
            words.fold(0_u64, |row, (at, it)| row | u64::from(test(it)) << at)
        };
        self.words = row(&|_| true);
        self.free = row(&|it| !it.denies);
        self.near = row(&|it| !it.denies && !it.begins);
        self.clause_start = row(&|it| it.opens);
        let end = 1 << words.len().min(MOST_WORDS);
        self.clause_end = row(&|it| it.begins || it.closes) | end;
    }

    /// The start of the reply is in its first sentence before another clause begins, its end in the
    /// last sentence where none begins after it.
    fn ends_of_reply(&mut self, tokens: &Tokens, sentence: &Sentence, number: usize) {
        let words = tokens.of_sentence(sentence);
        self.reply_start = 0;
        self.reply_end = 0;
        if number == 0 {
            let next = words.iter().skip(1).position(|it| it.begins);
            let upto = next.map_or(words.len(), |it| it + 1).min(MOST_WORDS);
            self.reply_start = self.clause_start & (u64::MAX >> (MOST_WORDS - upto));
        }
        if number + 1 == tokens.sentences.len() {
            let last = words.iter().rposition(|it| it.begins);
            let from = last.map_or(0, |it| it + 1).min(MOST_WORDS);
            let closes = words.iter().take(MOST_WORDS).enumerate();
            let closes = closes.fold(0_u64, |row, (at, it)| row | u64::from(it.closes) << at);
            let end = 1 << words.len().min(MOST_WORDS);
            self.reply_end = (closes | end) & (u64::MAX << from);
        }
    }

    /// Whether a word of the set stands here.
    pub(super) fn has(&self, set: u32) -> bool {
        self.set(set) != 0
    }

    fn set(&self, set: u32) -> u64 {
        self.sets.get(set as usize).copied().unwrap_or_default()
    }

    /// Calls `each` with start and end of every place where the pattern stands, from the left and
    /// without overlaps; of several ends the furthest counts.
    pub(super) fn find(
        &self,
        sequence: Sequence,
        patterns: &Patterns,
        each: &mut dyn FnMut(usize, usize),
    ) {
        let steps = patterns.steps(sequence);
        let mut starts = match steps.first() {
            Some(Element { step: Step::One(set), optional: false }) => self.set(*set),
            Some(Element { step: Step::Either(of), optional: false }) => {
                self.set(patterns.either(*of).0) & self.words
            }
            _ => self.words,
        };
        if starts == 0 {
            return;
        }
        let alone = starts.is_power_of_two();
        let all = self.through(steps, patterns, starts);
        while starts != 0 && all != 0 {
            let from = starts.trailing_zeros() as usize;
            starts &= starts - 1;
            let ends = if alone { all } else { self.through(steps, patterns, 1 << from) };
            let to = MOST_WORDS.saturating_sub(ends.leading_zeros() as usize);
            if ends != 0 && to > from {
                each(from, to);
                starts &= u64::MAX << to;
            }
        }
    }

    /// The positions after the pattern, from any of the positions `set`.
    fn through(&self, steps: &[Element], patterns: &Patterns, mut set: u64) -> u64 {
        for it in steps {
            let next = self.step(it.step, patterns, set);
            set = if it.optional { set | next } else { next };
            if set == 0 {
                return 0;
            }
        }
        set
    }

    #[inline]
    fn step(&self, step: Step, patterns: &Patterns, set: u64) -> u64 {
        match step {
            Step::One(number) => (set & self.set(number)) << 1,
            Step::Any => (set & self.words) << 1,
            Step::Gap { most, wide } => self.gap(most, wide, set),
            Step::Either(of) => self.either(of, patterns, set),
            Step::NotOne(number) => set & !self.set(number),
            Step::NotEither(of) => keep(set, |at| self.either(of, patterns, at) == 0),
            Step::At(Edge::ClauseStart) => set & self.clause_start,
            Step::At(Edge::ClauseEnd) => set & self.clause_end,
            Step::At(Edge::ReplyStart) => set & self.reply_start,
            Step::At(Edge::ReplyEnd) => set & self.reply_end,
        }
    }

    fn either(&self, of: u32, patterns: &Patterns, set: u64) -> u64 {
        let (firsts, choices) = patterns.either(of);
        let set = set & self.set(firsts);
        if set == 0 {
            return 0;
        }
        choices.iter().fold(0, |ends, it| match set & self.set(it.first) {
            0 => ends,
            set => ends | self.through(patterns.steps(it.sequence), patterns, set),
        })
    }

    fn gap(&self, most: u8, wide: bool, set: u64) -> u64 {
        let passes = if wide { self.free } else { self.near };
        let (mut all, mut edge) = (set, set);
        for _ in 0..most {
            edge = (edge & passes) << 1;
            all |= edge;
            if edge == 0 {
                break;
            }
        }
        all
    }
}

/// The positions of `set` that pass, each given alone.
fn keep(set: u64, passes: impl Fn(u64) -> bool) -> u64 {
    let mut kept = 0;
    let mut rest = set;
    while rest != 0 {
        let lowest = rest & rest.wrapping_neg();
        rest &= rest - 1;
        if passes(lowest) {
            kept |= lowest;
        }
    }
    kept
}
