//! What the words of a move say: the feeling, facts, an amount, a time, who speaks, how strongly.

use super::cue::{Hit, Mark, Sign};
use super::facts;
use super::mirror::mismatches;
use super::reading::{Found, Reading};
use super::role;
use super::token::Token;
use super::vocabulary::flag;
use crate::moves::{Details, Emotion, FactNamed, Move};
use crate::text::Text;

/// The details of one found move.
pub(super) fn of(found: &Found, reading: &Reading<'_>) -> Details {
    let (from, to) = reach(found, reading);
    Details {
        emotion: feeling(found, reading, from, to),
        facts: facts_of(found, reading, from, to),
        amount: amount(found, reading, from, to),
        when: when(found, reading, from, to),
        solution: solution(found, reading, from, to),
        first_person: in_person(reading, from, to),
        act: is_act(found, reading, from, to),
        specific: reading.is_specific(found.sentence),
        intense: reading.marked(Mark::Intense, from, to),
        asks_why: found.mv == Move::OpenQuestion && says(reading, from, to, &["why"]),
        claimed: false,
    }
}

/// The words that belong to a move: its sentence for what is said about the matter, its clause
/// otherwise.
fn reach(found: &Found, reading: &Reading<'_>) -> (usize, usize) {
    let sentence = reading.tokens.sentences.get(found.sentence).copied().unwrap_or_default();
    let (clause_from, _) = reading.clause_of(found.from);
    let (_, clause_to) = reading.clause_of(found.to.saturating_sub(1));
    match found.mv {
        Move::CommitFollowUp
        | Move::Promise
        | Move::OfferAlternatives
        | Move::Compensate
        | Move::ConcreteResolution
        | Move::Ownership
        | Move::GenuineConcern => (sentence.from, sentence.to.max(found.to)),
        _ => (clause_from.min(found.from), clause_to.max(found.to)),
    }
}

fn says(reading: &Reading<'_>, from: usize, to: usize, words: &[&str]) -> bool {
    let list = reading.tokens.list.get(from..to).unwrap_or_default();
    list.iter().any(|it| words.iter().any(|word| it.text == *word))
}

/// "I am ashamed" names nobody else's feeling, and "we let you down" none at all.
fn is_own(hit: &Hit, reading: &Reading<'_>) -> bool {
    let list = &reading.tokens.list;
    let word = |at: usize| list.get(at).map(|it| it.text.as_str()).unwrap_or_default();
    let before = hit.from.saturating_sub(OWN_REACH)..hit.from;
    let own = before.clone().any(|at| word(at) == "i" && word(at + 1) == "am");
    let ours = before.clone().any(|at| matches!(word(at), "i" | "we"));
    own || ours && word(hit.from) == "let"
}

/// How many words before a feeling the one who has it is looked for.
const OWN_REACH: usize = 3;

/// Whether the agent speaks for themselves; "my colleague" is somebody else.
fn in_person(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let list = &reading.tokens.list;
    let others = |it: &Token| {
        matches!(
            it.text.bytes(),
            b"colleague"
                | b"colleagues"
                | b"manager"
                | b"team"
                | b"supervisor"
                | b"boss"
                | b"department"
        )
    };
    (from..to).any(|at| {
        let next = list.get(at + 1);
        list.get(at).is_some_and(|it| {
            it.plays(role::SPEAKER) && !(it.text == "my" && next.is_some_and(others))
        })
    })
}

fn feeling(found: &Found, reading: &Reading<'_>, from: usize, to: usize) -> Option<Emotion> {
    if !matches!(found.mv, Move::NameEmotion | Move::ValidateFeelings) {
        return None;
    }
    let inside = |from: usize, to: usize| {
        reading.hits.iter().find_map(|it| match it.sign {
            Sign::Feeling(feeling) if from <= it.from && it.from < to => {
                (!is_own(it, reading)).then_some(feeling)
            }
            _ => None,
        })
    };
    inside(found.from, found.to).or_else(|| inside(from, to))
}

fn facts_of(found: &Found, reading: &Reading<'_>, from: usize, to: usize) -> Vec<FactNamed> {
    if !matches!(found.mv, Move::MirrorFacts | Move::Mirror) {
        return Vec::new();
    }
    let mut named: Vec<FactNamed> = Vec::new();
    for said in reading.facts.iter().filter(|it| it.from < to && from < it.to) {
        let fact = FactNamed { fact: said.id.clone(), right: said.right };
        if !named.contains(&fact) {
            named.push(fact);
        }
    }
    let known_wrong = named.iter().any(|it| !it.right);
    if !known_wrong {
        let wrong = mismatches(reading, from, to);
        named.extend(
            wrong.iter().map(|it| FactNamed { fact: it.words.as_str().into(), right: false }),
        );
    }
    named
}

fn amount(found: &Found, reading: &Reading<'_>, from: usize, to: usize) -> Option<f64> {
    let offers =
        matches!(found.mv, Move::Compensate | Move::OfferAlternatives | Move::ConcreteResolution);
    let list = reading.tokens.list.get(from..to).unwrap_or_default();
    let money = |it: &&Token| it.has(flag::MONEY) && it.number.is_some();
    let sign = list.iter().find(money).and_then(|it| it.number);
    let named = || {
        list.windows(2).find_map(|it| match it {
            [number, unit] if is_currency(unit.text.as_str()) => number.number,
            _ => None,
        })
    };
    if offers { sign.or_else(named) } else { None }
}

fn is_currency(word: &str) -> bool {
    matches!(word, "euro" | "euros" | "pounds" | "pound" | "dollars" | "dollar" | "quid" | "bucks")
}

fn when(found: &Found, reading: &Reading<'_>, from: usize, to: usize) -> Option<Text> {
    if !matches!(
        found.mv,
        Move::CommitFollowUp
            | Move::Promise
            | Move::OverPromise
            | Move::ConcreteResolution
            | Move::OfferAlternatives
            | Move::Ownership
            | Move::GenuineConcern
    ) {
        return None;
    }
    let times = reading.hits.iter().filter(|it| it.marks(Mark::When));
    let asked = found.mv == Move::GenuineConcern && is_question(found, reading);
    let longest = |from: usize, to: usize| {
        let inside = times.clone().filter(|it| from <= it.from && it.to <= to);
        inside.max_by_key(|it| it.to - it.from)
    };
    let next = reading.tokens.sentences.get(found.sentence + 1);
    let after = || next.filter(|_| acts(found.mv)).and_then(|it| longest(it.from, it.to));
    let longest = longest(from, to).filter(|_| !asked).or_else(after)?;
    Some(reading.span(longest.from, longest.to).of(reading.text).into())
}

fn is_question(found: &Found, reading: &Reading<'_>) -> bool {
    reading.tokens.sentences.get(found.sentence).is_some_and(|it| it.question)
}

/// Moves whose time may stand in the next sentence: "I've booked a taxi; it comes at five."
const fn acts(mv: Move) -> bool {
    matches!(mv, Move::CommitFollowUp | Move::Promise | Move::ConcreteResolution)
}

fn solution(found: &Found, reading: &Reading<'_>, from: usize, to: usize) -> Option<Text> {
    if !matches!(
        found.mv,
        Move::OfferAlternatives
            | Move::Compensate
            | Move::ConcreteResolution
            | Move::CommitFollowUp
    ) {
        return None;
    }
    let among = |from: usize, to: usize| facts::solution(&reading.solutions, from, to);
    among(found.from, found.to).or_else(|| among(from, to))
}

/// Names an act: the move is one by itself, or "I will" and its kin stand in its words.
fn is_act(found: &Found, reading: &Reading<'_>, from: usize, to: usize) -> bool {
    match found.mv {
        Move::CommitFollowUp | Move::Promise | Move::ConcreteResolution | Move::Compensate => true,
        Move::Ownership | Move::GenuineConcern => {
            says(reading, from, to, &["will", "going", "let"])
                && says(reading, from, to, &["i", "me", "we"])
        }
        _ => false,
    }
}
