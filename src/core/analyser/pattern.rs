//! Cue patterns as data: sequences of words with alternatives, gaps, optional words and classes.
//!
//! A line of a cue file is one pattern. Words stand side by side; `a|b` is a choice, `a_b` inside a
//! choice is two words, `a?` may be missing, `frustrat~` is any word that begins so, `<CLASS>` is a
//! class of `classes.txt`, `#flag` a flag of a token, `*` any one word, `..3` up to three words of
//! the same clause, `...6` up to six words of the same sentence, `!a` says that the next word is not
//! that, `^` and `$` are the clause's start and end, `^^` and `$$` the reply's.
//!
//! All patterns lie in one store and name each other by number, so that a class that a hundred of
//! them use is there once. Matching is left to [`super::program`].

use super::sets::{Sets, Union};
use super::vocabulary::Atom;

/// Where in a clause or reply a pattern must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// Start of a clause.
    ClauseStart,
    /// End of a clause.
    ClauseEnd,
    /// Start of the reply.
    ReplyStart,
    /// End of the reply.
    ReplyEnd,
}

/// What one step asks for. Sets and choices are told by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// One word of this set.
    One(u32),
    /// Any one word.
    Any,
    /// Up to so many words; a wide gap may cross into another clause.
    Gap { most: u8, wide: bool },
    /// One of these sequences.
    Either(u32),
    /// No word of this set here.
    NotOne(u32),
    /// None of these sequences here.
    NotEither(u32),
    /// A place.
    At(Edge),
}

/// One step of a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// What it asks for.
    pub(super) step: Step,
    /// Whether it may be missing.
    pub(super) optional: bool,
}

/// Steps in a row: where they lie in the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sequence {
    from: u32,
    to: u32,
}

/// One sequence to choose, with the set of words that it can begin with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// The set; [`Sets::ALWAYS`] where it begins with no word.
    pub(super) first: u32,
    /// The steps.
    pub(super) sequence: Sequence,
}

/// Sequences of which one is asked for.
#[derive(Clone, Copy, Debug, Default)]
struct Either {
    firsts: u32,
    from: u32,
    to: u32,
}

/// All patterns of a lexicon.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    /// The sets of words that they name.
    pub(super) sets: Sets,
    elements: Vec<Element>,
    choices: Vec<Choice>,
    eithers: Vec<Either>,
    union: Union,
}

impl Patterns {
    /// The steps of a sequence.
    pub(super) fn steps(&self, sequence: Sequence) -> &[Element] {
        let (from, to) = (sequence.from as usize, sequence.to as usize);
        self.elements.get(from..to).unwrap_or_default()
    }

    /// The set of words that these choices can begin with, and the choices.
    pub(super) fn either(&self, number: u32) -> (u32, &[Choice]) {
        let it = self.eithers.get(number as usize).copied().unwrap_or_default();
        let choices = self.choices.get(it.from as usize..it.to as usize);
        (it.firsts, choices.unwrap_or_default())
    }

    /// How many choices of sequences there are.
    pub(super) const fn eithers(&self) -> usize {
        self.eithers.len()
    }

    /// Keeps a sequence.
    pub(super) fn add(&mut self, steps: &[Element]) -> Sequence {
        let from = number(self.elements.len());
        self.elements.extend_from_slice(steps);
        Sequence { from, to: number(self.elements.len()) }
    }

    /// Keeps choices as one step.
    pub(super) fn join(&mut self, mut choices: Choices) -> Step {
        let words = self.sets.number(&choices.words);
        if choices.longer.is_empty() {
            return Step::One(words);
        }
        if !choices.words.is_empty() {
            let step = Element { step: Step::One(words), optional: false };
            choices.longer.push(self.add(&[step]));
        }
        let from = number(self.choices.len());
        for sequence in choices.longer {
            let first = self.first(sequence);
            self.choices.push(Choice { first, sequence });
        }
        let firsts = self.firsts(from as usize);
        self.eithers.push(Either { firsts, from, to: number(self.choices.len()) });
        Step::Either(number(self.eithers.len() - 1))
    }

    /// The set of words that a sequence can begin with.
    fn first(&self, sequence: Sequence) -> u32 {
        match self.steps(sequence).first() {
            Some(Element { step: Step::One(set), optional: false }) => *set,
            Some(Element { step: Step::Either(of), optional: false }) => self.either(*of).0,
            _ => Sets::ALWAYS,
        }
    }

    /// The set of words that the last choices can begin with; where any begins otherwise, no set.
    fn firsts(&mut self, from: usize) -> u32 {
        let choices = self.choices.get(from..).unwrap_or_default();
        if let [only] = choices {
            return only.first;
        }
        if choices.iter().any(|it| it.first == Sets::ALWAYS) {
            return Sets::ALWAYS;
        }
        self.union.clear();
        for it in choices {
            self.union.add(self.sets.words(it.first));
        }
        self.sets.number(self.union.words())
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Choices on the way to one step: single words, and longer sequences.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    /// The words.
    pub(super) words: Vec<Atom>,
    /// The sequences.
    pub(super) longer: Vec<Sequence>,
}

impl Choices {
    /// How many there are.
    pub(super) const fn count(&self) -> usize {
        self.words.len() + self.longer.len()
    }

    /// Adds what one step asks for.
    pub(super) fn add(&mut self, step: Step, patterns: &mut Patterns) {
        match step {
            Step::One(set) => self.words.extend_from_slice(patterns.sets.words(set)),
            Step::Either(of) => {
                for it in patterns.either(of).1 {
                    self.add_sequence(it.sequence, patterns);
                }
            }
            step => self.longer.push(patterns.add(&[Element { step, optional: false }])),
        }
    }

    /// Adds a sequence; a single word goes to the words.
    pub(super) fn add_sequence(&mut self, sequence: Sequence, patterns: &Patterns) {
        match patterns.steps(sequence) {
            [Element { step: Step::One(set), optional: false }] => {
                self.words.extend_from_slice(patterns.sets.words(*set));
            }
            _ => self.longer.push(sequence),
        }
    }
}
