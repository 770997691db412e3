//! Everything that was read of one reply before moves are decided: tokens, counting cues, the case,
//! and which sentences hold a detail of it.

use super::case::{Case, is_content};
use super::cue::{Hit, Mark};
use super::facts;
use super::ground::{Ground, Topic};
use super::lexicon::Lexicon;
use super::scope::counting;
use super::token::Tokens;
use super::vocabulary::flag;
use crate::moves::Move;
use crate::text::Span;

/// A reply, read.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The part of the reply that is read.
    pub(super) text: &'a str,
    /// The scenario's words, where there is a scenario.
    pub(super) topic: Option<&'a Topic>,
    /// Its tokens.
    pub(super) tokens: Tokens,
    /// The case.
    pub(super) case: &'a Case,
    /// The cues that count, by place.
    pub(super) hits: Vec<Hit>,
    /// For each sentence, whether it holds a detail of the case.
    pub(super) specific: Vec<bool>,
    /// Facts of the scenario that the reply names, with their tokens.
    pub(super) facts: Vec<facts::Said>,
    /// Solutions of the scenario that the reply names.
    pub(super) solutions: Vec<facts::Named<'a>>,
}

/// A move that is found, before details.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    /// Which move.
    pub(super) mv: Move,
    /// First token.
    pub(super) from: usize,
    /// One past the last token.
    pub(super) to: usize,
    /// Index of the sentence.
    pub(super) sentence: usize,
    /// How sure, 0 to 1.
    pub(super) strength: f64,
}

impl Found {
    /// Whether both share a token.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// Whether every token of `other` is one of this.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}

impl<'a> Reading<'a> {
    /// Reads `text`.
    pub(super) fn of(text: &'a str, lexicon: &Lexicon, ground: &'a Ground) -> Self {
        let mut tokens = lexicon.typed(text, &|it| ground.knows(it));
        let (case, topic) = (&ground.case, ground.topic.as_deref());
        case.mark(topic, &mut tokens);
        let facts = facts::said(&tokens, topic);
        let solutions = facts::named(&tokens, topic);
        let specific = specific_sentences(&tokens, &facts);
        let hits = lexicon.parts().cues.find(&tokens);
        let hits = counting(&hits, &tokens, &specific);
        Self { text, topic, tokens, case, hits, specific, facts, solutions }
    }

    /// The bytes of tokens `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let list = &self.tokens.list;
        let start = list.get(from).map(|it| it.start);
        let end = list.get(to.saturating_sub(1)).map(|it| it.end);
        match (start, end) {
            (Some(start), Some(end)) if start <= end => Span::new(start, end),
            _ => Span::whole(self.text),
        }
    }

    /// Whether the sentence holds a detail of the case.
    pub(super) fn is_specific(&self, sentence: usize) -> bool {
        self.specific.get(sentence).copied().unwrap_or_default()
    }

    /// Whether any cue with this mark counts in tokens `from..to`.
    pub(super) fn marked(&self, mark: Mark, from: usize, to: usize) -> bool {
        self.hits.iter().any(|it| it.marks(mark) && it.from < to && from < it.to)
    }

    /// First and one past last token of the clause that token `at` stands in.
    pub(super) fn clause_of(&self, at: usize) -> (usize, usize) {
        let list = &self.tokens.list;
        let Some(clause) = list.get(at).map(|it| it.clause) else {
            return (at, at);
        };
        let from = list.partition_point(|it| it.clause < clause);
        let to = list.partition_point(|it| it.clause <= clause);
        (from, to)
    }
}

fn specific_sentences(tokens: &Tokens, facts: &[facts::Said]) -> Vec<bool> {
    let holds = |from: usize, to: usize| {
        let words = tokens.list.get(from..to).unwrap_or_default();
        words.iter().any(|it| it.has(flag::CASE) && is_content(it))
            || facts.iter().any(|it| it.from < to && from < it.to)
    };
    tokens.sentences.iter().map(|it| holds(it.from, it.to)).collect()
}
