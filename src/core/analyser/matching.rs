//! Matching a pattern at a place: a set of positions is carried through the elements, so that time
//! grows with the pattern and the sentence, never with the number of ways to match.

use super::pattern::{Edge, Element, Step};
use super::token::Token;
use super::vocabulary::Atom;

/// One sentence to be matched, as part of its reply.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'t> {
    /// The sentence's tokens.
    pub(super) tokens: &'t [Token],
    /// Whether it is the reply's first sentence.
    pub(super) first: bool,
    /// Whether it is the reply's last sentence.
    pub(super) last: bool,
}

/// How many words after its first a pattern can reach.
const REACH: usize = 63;

impl Scan<'_> {
    /// Where `sequence`, begun at token `start`, can end at the furthest.
    pub(super) fn match_at(&self, sequence: &[Element], start: usize) -> Option<usize> {
        let ends = self.through(sequence, 1, start);
        (ends != 0).then(|| start + REACH.saturating_sub(ends.leading_zeros() as usize))
    }

    /// The positions after `sequence`, from the positions `set` counted from `base`.
    fn through(&self, sequence: &[Element], mut set: u64, base: usize) -> u64 {
        for element in sequence {
            let next = self.step(&element.step, set, base);
            set = if element.optional { set | next } else { next };
            if set == 0 {
                return 0;
            }
        }
        set
    }

    fn step(&self, step: &Step, set: u64, base: usize) -> u64 {
        match step {
            Step::One(atoms) => self.ahead(set, base, |it| carries(it, atoms)),
            Step::Any => self.ahead(set, base, |_| true),
            Step::Gap { most, wide } => {
                let mut all = set;
                let mut edge = set;
                for _ in 0..*most {
                    edge = self.ahead(edge, base, |it| (*wide || !it.begins) && !it.denies);
                    all |= edge;
                    if edge == 0 {
                        break;
                    }
                }
                all
            }
            Step::Either(sequences) => {
                sequences.iter().fold(0, |ends, it| ends | self.through(it, set, base))
            }
            Step::Not(inner) => keep(set, |at| self.step(inner, 1 << at, base) == 0),
            Step::At(edge) => keep(set, |at| self.stands(*edge, base + at)),
        }
    }

    /// Moves every position whose token passes one on.
    fn ahead(&self, set: u64, base: usize, passes: impl Fn(&Token) -> bool) -> u64 {
        keep(set, |at| at < REACH && self.tokens.get(base + at).is_some_and(&passes)) << 1
    }

    fn stands(&self, edge: Edge, at: usize) -> bool {
        let token = self.tokens.get(at);
        match edge {
            Edge::ClauseStart => token.is_some_and(|it| it.opens),
            Edge::ClauseEnd => token.is_none_or(|it| it.begins || it.closes),
            Edge::ReplyStart => {
                self.first
                    && token.is_some_and(|it| it.opens)
                    && self.tokens.iter().take(at).skip(1).all(|it| !it.begins)
            }
            Edge::ReplyEnd => {
                self.last
                    && token.is_none_or(|it| it.closes)
                    && self.tokens.iter().skip(at).all(|it| !it.begins)
            }
        }
    }
}

/// The positions of `set` that pass.
fn keep(set: u64, passes: impl Fn(usize) -> bool) -> u64 {
    let mut kept = 0;
    let mut rest = set;
    while rest != 0 {
        let at = rest.trailing_zeros();
        rest &= rest - 1;
        if passes(at as usize) {
            kept |= 1 << at;
        }
    }
    kept
}

/// Whether the token has one of these ids, which are sorted.
pub(super) fn carries(token: &Token, atoms: &[Atom]) -> bool {
    token.atoms().iter().any(|it| atoms.binary_search(it).is_ok())
}
