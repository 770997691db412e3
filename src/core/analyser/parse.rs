//! Reads the lines of cue files into patterns; what they may hold stands at the head of
//! [`super::pattern`].

use std::collections::BTreeMap;

use super::lookup::{Lookup, until};
use super::pattern::{Choices, Edge, Element, Patterns, Sequence, Step};
use super::vocabulary::{Atom, Vocabulary, flag};

/// The gap that a bare `..` stands for, in words.
const USUAL_GAP: u8 = 3;

/// Classes by name.
pub(super) type Classes = BTreeMap<Box<str>, Step>;

/// What the lines of a lexicon are read with.
#[derive(Debug, Default)]
pub(super) struct Parser {
    /// The words that are known.
    pub(super) vocabulary: Vocabulary,
    /// The classes that are known.
    pub(super) classes: Classes,
    /// The patterns that are read.
    pub(super) patterns: Patterns,
    /// The steps of the line at hand.
    line: Vec<Element>,
    /// Choices that were read before and are one word, by their text: most are.
    single: Lookup<Atom>,
    /// The ids of the words at hand.
    words: Vec<Atom>,
}

impl Parser {
    /// Reads one line of a cue file.
    pub(super) fn read(&mut self, line: &str) -> Result<Sequence, String> {
        self.line.clear();
        for word in line.split(' ').filter(|it| !it.is_empty()) {
            let element = self.element(word)?;
            self.line.push(element);
        }
        let asks = |it: &Element| matches!(it.step, Step::One(_) | Step::Either(_) | Step::Any);
        if self.line.iter().any(|it| !it.optional && asks(it)) {
            Ok(self.patterns.add(&self.line))
        } else {
            Err("a pattern needs a word that must be there".to_owned())
        }
    }

    fn element(&mut self, word: &str) -> Result<Element, String> {
        let step = match word.as_bytes() {
            b"^" => Step::At(Edge::ClauseStart),
            b"$" => Step::At(Edge::ClauseEnd),
            b"^^" => Step::At(Edge::ReplyStart),
            b"$$" => Step::At(Edge::ReplyEnd),
            b"*" => Step::Any,
            [b'.', b'.', ..] => gap(word)?,
            [b'!', ..] => match self.element(word.get(1..).unwrap_or_default())? {
                Element { step: Step::One(set), optional: false } => Step::NotOne(set),
                Element { step: Step::Either(of), optional: false } => Step::NotEither(of),
                _ => return Err(format!("only words can be refused: {word}")),
            },
            [.., b'?'] => {
                let step = self.choice(word.strip_suffix('?').unwrap_or(word))?;
                return Ok(Element { step, optional: true });
            }
            _ => self.choice(word)?,
        };
        Ok(Element { step, optional: false })
    }

    fn choice(&mut self, word: &str) -> Result<Step, String> {
        if let Some(class) = class_in(word) {
            return self.class(class);
        }
        let mut choices = Choices::default();
        let mut rest = word;
        loop {
            let (length, hash) = until(rest.as_bytes(), b'|');
            let (choice, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            match self.single.get(choice, hash) {
                Some(atom) => choices.words.push(*atom),
                None => self.word(choice, hash, &mut choices)?,
            }
            match after.get(1..) {
                Some(after) => rest = after,
                None => return Ok(self.patterns.join(choices)),
            }
        }
    }

    fn class(&self, name: &str) -> Result<Step, String> {
        self.classes.get(name).copied().ok_or_else(|| format!("no class <{name}>"))
    }

    fn word(&mut self, word: &str, hash: u64, choices: &mut Choices) -> Result<(), String> {
        if let Some(name) = class_in(word) {
            let class = self.class(name)?;
            choices.add(class, &mut self.patterns);
            return Ok(());
        }
        if let Some(name) = word.strip_prefix('#') {
            choices.words.push(flag::named(name).ok_or_else(|| format!("no flag #{name}"))?);
            return Ok(());
        }
        if word == "$" {
            choices.add(Step::At(Edge::ClauseEnd), &mut self.patterns);
            return Ok(());
        }
        self.words.clear();
        for part in word.split('_').filter(|it| !it.is_empty()) {
            self.vocabulary.learn_words(part, &mut self.words);
        }
        match &*self.words {
            [] => return Err("an empty word".to_owned()),
            [only] => {
                choices.words.push(*only);
                self.single.number(word, hash, || *only);
            }
            several => {
                let sets = &mut self.patterns.sets;
                let one =
                    |it: &Atom| Element { step: Step::One(sets.number(&[*it])), optional: false };
                let steps: Vec<Element> = several.iter().map(one).collect();
                choices.longer.push(self.patterns.add(&steps));
            }
        }
        Ok(())
    }
}

/// The class that a choice names, where it names one alone.
fn class_in(word: &str) -> Option<&str> {
    let name = word.strip_prefix('<')?.strip_suffix('>')?;
    (!name.contains('|')).then_some(name)
}

fn gap(word: &str) -> Result<Step, String> {
    let wide = word.starts_with("...");
    let most = word.trim_start_matches('.');
    let most = if most.is_empty() { Ok(USUAL_GAP) } else { most.parse() };
    most.map(|most| Step::Gap { most, wide }).map_err(|_| format!("a gap needs a number: {word}"))
}
