//! Cue patterns as data: sequences of words with alternatives, gaps, optional words and classes.
//!
//! A line of a cue file is one pattern. Words stand side by side; `a|b` is a choice, `a_b` inside a
//! choice is two words, `a?` may be missing, `frustrat~` is any word that begins so, `<CLASS>` is a
//! class of `classes.txt`, `#flag` a flag of a token, `*` any one word, `..3` up to three words of
//! the same clause, `...6` up to six words of the same sentence, `!a` says that the next word is not
//! that, `^` and `$` are the clause's start and end, `^^` and `$$` the reply's.

use std::collections::BTreeMap;

use super::vocabulary::{Atom, Vocabulary, flag};

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

/// What one element asks for.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// One word with one of these ids, sorted.
    One(Box<[Atom]>),
    /// Any one word.
    Any,
    /// Up to so many words; a wide gap may cross into another clause.
    Gap { most: u8, wide: bool },
    /// One of these sequences.
    Either(Box<[Sequence]>),
    /// Not this, here.
    Not(Box<Self>),
    /// A place.
    At(Edge),
}

/// One element of a pattern.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// What it asks for.
    pub(super) step: Step,
    /// Whether it may be missing.
    pub(super) optional: bool,
}

/// Elements in a row.
pub(super) type Sequence = Box<[Element]>;

/// The gap that a bare `..` stands for, in words.
const USUAL_GAP: u8 = 3;

/// Classes by name.
pub(super) type Classes = BTreeMap<Box<str>, Step>;

/// Reads one line of a cue file.
pub(super) fn parse(
    line: &str,
    vocabulary: &mut Vocabulary,
    classes: &Classes,
) -> Result<Sequence, String> {
    let mut elements = Vec::new();
    for word in line.split_whitespace() {
        parse_element(word, vocabulary, classes, &mut elements)?;
    }
    if elements.is_empty() { Err("an empty pattern".to_owned()) } else { Ok(elements.into()) }
}

fn parse_element(
    word: &str,
    vocabulary: &mut Vocabulary,
    classes: &Classes,
    elements: &mut Vec<Element>,
) -> Result<(), String> {
    let plain = |step| Element { step, optional: false };
    match word {
        "^" => elements.push(plain(Step::At(Edge::ClauseStart))),
        "$" => elements.push(plain(Step::At(Edge::ClauseEnd))),
        "^^" => elements.push(plain(Step::At(Edge::ReplyStart))),
        "$$" => elements.push(plain(Step::At(Edge::ReplyEnd))),
        "*" => elements.push(plain(Step::Any)),
        _ if word.starts_with("..") => elements.push(plain(parse_gap(word)?)),
        _ => {
            let (refused, word) = word.strip_prefix('!').map_or((false, word), |it| (true, it));
            let (optional, word) = word.strip_suffix('?').map_or((false, word), |it| (true, it));
            let step = parse_choice(word, vocabulary, classes)?;
            let step = if refused { Step::Not(Box::new(step)) } else { step };
            elements.push(Element { step, optional });
        }
    }
    Ok(())
}

fn parse_gap(word: &str) -> Result<Step, String> {
    let wide = word.starts_with("...");
    let most = word.trim_start_matches('.');
    let most = if most.is_empty() { Ok(USUAL_GAP) } else { most.parse() };
    most.map(|most| Step::Gap { most, wide }).map_err(|_| format!("a gap needs a number: {word}"))
}

fn parse_choice(
    word: &str,
    vocabulary: &mut Vocabulary,
    classes: &Classes,
) -> Result<Step, String> {
    let mut choices: Vec<Step> = Vec::new();
    for choice in word.split('|') {
        choices.push(parse_word(choice, vocabulary, classes)?);
    }
    Ok(merged(choices))
}

fn parse_word(word: &str, vocabulary: &mut Vocabulary, classes: &Classes) -> Result<Step, String> {
    if let Some(name) = word.strip_prefix('<').and_then(|it| it.strip_suffix('>')) {
        let class = classes.get(name);
        return class.cloned().ok_or_else(|| format!("no class <{name}>"));
    }
    if let Some(name) = word.strip_prefix('#') {
        let atom = flag::named(name).ok_or_else(|| format!("no flag #{name}"))?;
        return Ok(Step::One(Box::new([atom])));
    }
    if word == "$" {
        return Ok(Step::At(Edge::ClauseEnd));
    }
    let mut elements: Vec<Element> = Vec::new();
    for part in word.split('_').filter(|it| !it.is_empty()) {
        let mut words: Vec<String> = Vec::new();
        vocabulary.spell_out(part, &mut |it| words.push(it.to_owned()));
        for it in words {
            let atom = match it.strip_suffix('~') {
                Some(start) => vocabulary.learn_beginning(start),
                None => vocabulary.learn(&it).atom,
            };
            elements.push(Element { step: Step::One(Box::new([atom])), optional: false });
        }
    }
    match elements.pop() {
        None => Err("an empty word".to_owned()),
        Some(only) if elements.is_empty() => Ok(only.step),
        Some(last) => {
            elements.push(last);
            Ok(Step::Either(Box::new([elements.into()])))
        }
    }
}

/// Joins choices: single words into one sorted set, the rest side by side.
pub(super) fn merged(choices: Vec<Step>) -> Step {
    let mut single: Vec<Atom> = Vec::new();
    let mut longer: Vec<Sequence> = Vec::new();
    for choice in choices {
        match choice {
            Step::One(atoms) => single.extend(atoms),
            Step::Either(sequences) => {
                for sequence in sequences {
                    match &*sequence {
                        [Element { step: Step::One(atoms), optional: false }] => {
                            single.extend(atoms.iter().copied());
                        }
                        _ => longer.push(sequence),
                    }
                }
            }
            other => longer.push(Box::new([Element { step: other, optional: false }])),
        }
    }
    single.sort_unstable();
    single.dedup();
    if longer.is_empty() {
        return Step::One(single.into());
    }
    if !single.is_empty() {
        longer.push(Box::new([Element { step: Step::One(single.into()), optional: false }]));
    }
    Step::Either(longer.into())
}
