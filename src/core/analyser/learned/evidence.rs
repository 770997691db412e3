//! What is known of each clause besides its words: the cues in it, its place, how it stands to the
//! customer's line.

use super::super::cue::{Mark, Sign};
use super::super::mirror::mismatches;
use super::super::reading::{Found, Reading};
use super::super::role;
use super::super::token::Token;
use super::super::vocabulary::flag;
use super::grams::{grams, neighbours};
use super::{MOVES, Rows, place_of};

/// Numbers below count in sixteenths.
const ONE: i16 = 16;

/// Plain facts about a clause stand first, then cues of each move, then what the rules made of them.
const FACTS: usize = 45;

/// How many numbers a clause has.
pub(in super::super) const DENSE: usize = FACTS + 2 * MOVES;

/// The bits of [`ONE`].
pub(in super::super) const UNIT: u32 = 4;

/// Room for the rows of one word, and for those of its letters, on average.
const ROWS_A_WORD: usize = 6;
const LETTERS_A_WORD: usize = 12;

/// A clause as the learned layer sees it.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Clause {
    /// First token.
    pub(in super::super) from: usize,
    /// One past the last token.
    pub(in super::super) to: usize,
    /// Index of the sentence.
    pub(in super::super) sentence: usize,
    /// Whether it holds a "not".
    pub(in super::super) denies: bool,
    /// Moves that its words rule out, a bit for each place.
    pub(in super::super) not: u64,
    /// Whether it shows a way on.
    pub(in super::super) opens: bool,
    /// Whether it holds a word of the customer's line or of the scenario.
    pub(in super::super) case: bool,
    /// Whether it stands in a question.
    pub(in super::super) asks: bool,
    /// Whether the agent speaks in it of what is to come.
    pub(in super::super) vows: bool,
    /// Whether it says goodbye.
    pub(in super::super) leaves: bool,
    /// Rows of its words, and of those of the clauses beside it.
    pub(in super::super) grams: Vec<u32>,
    /// Rows of the letters of its words.
    pub(in super::super) letters: Vec<u32>,
    /// Numbers as (place, value).
    pub(in super::super) dense: Vec<(u16, i16)>,
}

/// All clauses of a reply.
pub(in super::super) fn clauses(reading: &Reading<'_>, found: &[Found]) -> Vec<Clause> {
    let list = &reading.tokens.list;
    let mut all: Vec<Clause> = Vec::new();
    let mut from = 0;
    while let Some(first) = list.get(from) {
        let rest = list.get(from..).unwrap_or_default();
        let length = rest
            .iter()
            .take_while(|it| it.clause == first.clause && it.sentence == first.sentence)
            .count()
            .max(1);
        all.push(Clause { from, to: from + length, sentence: first.sentence, ..Clause::default() });
        from += length;
    }
    let count = all.len();
    let edges: Vec<(usize, usize, usize)> =
        all.iter().map(|it| (it.from, it.to, it.sentence)).collect();
    for (at, clause) in all.iter_mut().enumerate() {
        let side = |other: usize| {
            let same = edges.get(other).filter(|it| it.2 == clause.sentence);
            same.and_then(|it| list.get(it.0..it.1)).unwrap_or_default()
        };
        let (before, after) = (side(at.wrapping_sub(1)), side(at + 1));
        let words = list.get(clause.from..clause.to).unwrap_or_default();
        clause.grams.reserve(ROWS_A_WORD * words.len() + before.len() + after.len());
        clause.letters.reserve(LETTERS_A_WORD * words.len());
        clause.dense.reserve(FACTS);
        grams(words, &mut clause.grams, &mut clause.letters);
        clause.denies = words.iter().any(|it| it.denies);
        let sentence = reading.tokens.sentences.get(clause.sentence);
        clause.asks = sentence.is_some_and(|it| it.question);
        clause.case = words.iter().any(|it| it.has(flag::CASE));
        let roles = words.iter().fold(0, |all, it| all | it.roles);
        clause.vows = roles & (role::SPEAKER | role::COMPANY) != 0 && roles & role::COMING != 0;
        neighbours(before, 0, &mut clause.grams);
        neighbours(after, 1, &mut clause.grams);

        let mut facts = Facts { clause, reading, roles };
        facts.place(at, count);
        facts.speakers();
        facts.case();
        facts.asked();
        facts.cues();
        facts.rules(found);
    }
    all
}

impl Clause {
    /// All its rows.
    pub(in super::super) fn rows(&self) -> Rows<'_> {
        Rows { words: &self.grams, letters: &self.letters }
    }
}

struct Facts<'c, 'r> {
    clause: &'c mut Clause,
    reading: &'r Reading<'r>,
    /// All roles that its words play.
    roles: u32,
}

impl Facts<'_, '_> {
    fn add(&mut self, place: usize, value: i16) {
        if value != 0
            && let Ok(place) = u16::try_from(place)
        {
            self.clause.dense.push((place, value));
        }
    }

    fn flag(&mut self, place: usize, holds: bool) {
        self.add(place, if holds { ONE } else { 0 });
    }

    fn place(&mut self, at: usize, count: usize) {
        let reading = self.reading;
        let (from, to) = (self.clause.from, self.clause.to);
        let words = reading.tokens.list.get(from..to).unwrap_or_default();
        let sentence = reading.tokens.sentences.get(self.clause.sentence);
        let turns = |it: &Token| it.plays(role::CONTRAST);
        self.flag(0, at == 0);
        self.flag(1, at + 1 == count);
        self.flag(2, count == 1);
        self.flag(3, sentence.is_some_and(|it| it.question));
        self.flag(4, sentence.is_some_and(|it| it.exclaimed));
        self.flag(5, words.iter().any(|it| it.denies));
        self.flag(6, words.first().is_some_and(turns));
        self.flag(7, reading.tokens.list.get(to).is_some_and(turns));
        let typed = |it: &Token| reading.text.get(it.start..it.end).unwrap_or_default();
        self.flag(8, words.iter().filter(|it| is_shouted(typed(it))).count() > 1);
        self.flag(9, words.iter().any(|it| it.quoted));
        self.flag(10, reading.tokens.list.len() <= 3);
        self.flag(11, reading.tokens.list.len() <= 8);
        self.flag(12, words.len() <= 2);
    }

    fn speakers(&mut self) {
        let asked = [
            role::SPEAKER,
            role::COMPANY,
            role::CUSTOMER,
            role::COMING,
            role::POSSIBLE,
            role::NEEDED,
            role::OTHERS,
        ];
        for (index, it) in asked.into_iter().enumerate() {
            self.flag(13 + index, self.roles & it != 0);
        }
    }

    fn case(&mut self) {
        let reading = self.reading;
        let (from, to) = (self.clause.from, self.clause.to);
        let words = reading.tokens.list.get(from..to).unwrap_or_default();
        let case = words.iter().filter(|it| it.has(flag::CASE)).count();
        let content = words.iter().filter(|it| !it.function && !it.light).count();
        let told = words.iter().any(|it| it.number.is_some() && it.has(flag::CASE));
        let new = words.iter().any(|it| it.number.is_some() && !it.has(flag::CASE));
        let share = (case * 16).checked_div(content).unwrap_or_default();
        self.add(20, i16::try_from(case.min(6)).unwrap_or_default() * 4);
        self.add(21, i16::try_from(share.min(16)).unwrap_or_default());
        self.flag(22, case > 0);
        self.flag(23, case > 1);
        self.flag(24, told);
        self.flag(25, new);
        self.flag(26, !mismatches(reading, from, to).is_empty());
        self.flag(27, reading.is_specific(self.clause.sentence));
        self.flag(28, reading.case.asks);
        self.flag(29, content > 0 && case == 0);
    }

    /// What the clause asks for, and whether the customer may have told it.
    fn asked(&mut self) {
        let case = &self.reading.case;
        let (when, count) = (self.roles & role::ASKS_WHEN != 0, self.roles & role::ASKS_COUNT != 0);
        let asks = self.clause.asks;
        self.flag(40, asks && when && case.tells_when);
        self.flag(41, asks && when && !case.tells_when);
        self.flag(42, asks && count && !case.numbers.is_empty());
        self.flag(43, asks && self.clause.case);
        self.flag(44, asks && !when && !count && !self.clause.case);
    }

    /// The cues in the clause: marks and feelings as flags, moves by how sure they are.
    fn cues(&mut self) {
        let (from, to) = (self.clause.from, self.clause.to);
        let mut best = [0_i16; MOVES];
        let mut marks = [false; MARKS.len() + 1];
        for hit in self.reading.hits.iter().filter(|it| it.from < to && from < it.to) {
            let mark = match hit.sign {
                Sign::Move(mv) => {
                    if let Some(slot) = place_of(mv).and_then(|it| best.get_mut(it)) {
                        *slot = (*slot).max(sixteenths(hit.strength));
                    }
                    None
                }
                Sign::Mark(mark) => MARKS.iter().position(|it| *it == mark),
                Sign::Feeling(_) => Some(MARKS.len()),
                Sign::Not(mv) => {
                    self.clause.not |= place_of(mv).map_or(0, |it| 1 << it);
                    None
                }
            };
            if let Some(slot) = mark.and_then(|it| marks.get_mut(it)) {
                *slot = true;
            }
        }
        let [.., feeling] = marks;
        for (index, holds) in marks.into_iter().take(MARKS.len()).enumerate() {
            self.flag(30 + index, holds);
        }
        let holds = |mark| MARKS.iter().zip(marks).any(|(it, holds)| *it == mark && holds);
        self.clause.leaves = holds(Mark::Farewell);
        self.clause.opens = holds(Mark::Forward);
        self.flag(38, holds(Mark::Bright) && self.reading.case.lacks);
        self.flag(39, feeling);
        for (index, value) in best.into_iter().enumerate() {
            self.add(FACTS + index, value);
        }
    }

    fn rules(&mut self, found: &[Found]) {
        let (from, to) = (self.clause.from, self.clause.to);
        let mut best = [0_i16; MOVES];
        for it in found.iter().filter(|it| it.from < to && from < it.to) {
            if let Some(slot) = place_of(it.mv).and_then(|at| best.get_mut(at)) {
                *slot = (*slot).max(sixteenths(it.strength));
            }
        }
        for (index, value) in best.into_iter().enumerate() {
            self.add(FACTS + MOVES + index, value);
        }
    }
}

/// The marks that are told of a clause, in their order.
const MARKS: [Mark; 8] = [
    Mark::StockFeeling,
    Mark::When,
    Mark::Forward,
    Mark::Intense,
    Mark::Bright,
    Mark::Bad,
    Mark::Civil,
    Mark::Farewell,
];

/// Whether a word is typed in capitals; short ones are names of things.
fn is_shouted(word: &str) -> bool {
    word.len() > 2 && !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase)
}

/// A strength from 0 to 1 in sixteenths.
#[expect(clippy::cast_possible_truncation, reason = "the value is at most 16")]
pub(super) fn sixteenths(strength: f64) -> i16 {
    (strength.clamp(0.0, 1.0) * 16.0) as i16
}
