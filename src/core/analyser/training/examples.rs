//! Replies of the corpus as the learned layer sees them, with what it should say.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::corpus::{Corpus, Sample};
use super::super::learned::{
    Clause, DISMISSIVE, EMPATHETIC, MOVES, NEUTRAL, OUTPUTS, Rows, Scores, clauses, inputs,
    place_of, rows_of,
};
use super::super::reading::{Found, Reading};
use super::super::{Ground, Lexicon, by_rules, kinds, of_kind, repeats, tone};
use super::fit::Row;
use crate::moves::{Kind, Move, Nature, Tone};

/// One reply.
#[derive(Clone, Debug)]
pub(super) struct Example {
    /// Which line it answers, counted from 0.
    pub(super) line: usize,
    /// Whose it is.
    pub(super) author: usize,
    /// Its kinds.
    pub(super) slices: Vec<String>,
    /// In which form it says what others say, too.
    pub(super) form: Option<&'static str>,
    /// What kind of text the rules take it for.
    pub(super) kind: Kind,
    /// Its clauses.
    pub(super) clauses: Vec<Clause>,
    /// For each clause, which moves it shows, and how it sounds by them.
    pub(super) shown: Vec<Vec<bool>>,
    /// What the rules alone make of it.
    pub(super) rules: Vec<Found>,
    /// The tone by the rules alone.
    pub(super) rules_tone: Tone,
    /// The score by the rules alone.
    pub(super) rules_score: f64,
    /// Which moves it makes, and its tone, as outputs.
    pub(super) target: Vec<bool>,
    /// The rows of words of all of it.
    pub(super) words: Vec<u32>,
    /// Its tone.
    pub(super) tone: Tone,
}

/// All replies of the corpus.
pub(super) fn of_corpus(corpus: &Corpus, lexicon: &Lexicon) -> Vec<Example> {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for line in &corpus.lines {
        let next = lines.len();
        lines.entry(&line.id).or_insert(next);
    }
    let number = |it: &Sample| lines.get(it.line.as_str()).copied().unwrap_or_default();
    let samples = corpus.samples.iter();
    samples.map(|it| example(it, number(it), lexicon)).collect()
}

fn example(sample: &Sample, line: usize, lexicon: &Lexicon) -> Example {
    let ground = Ground::of(&sample.customer, None, lexicon);
    let reading = Reading::of(&sample.text, lexicon, &ground);
    let kind = kinds::kind_of(&sample.text, &reading.tokens, reading.case, &reading.hits, lexicon);
    let is_sentence = kind == Kind::Sentence;
    let once = is_sentence.then(|| repeats::read_once(&sample.text, &reading.tokens)).flatten();
    let reading = match &once {
        Some(once) => Reading::of(once, lexicon, &ground),
        None => reading,
    };
    let (found, by_rules) = by_rules(&reading);
    let clauses = clauses(&reading, &found);
    let (rules_tone, rules_score) = if kind == Kind::Sentence {
        (by_rules, tone::score_of(by_rules, &found))
    } else {
        let it = of_kind(kind, &sample.text, &reading);
        (it.tone, it.score)
    };
    Example {
        line,
        author: sample.author,
        slices: sample.slices.clone(),
        form: sample.form(),
        kind,
        shown: clauses.iter().map(|it| shown(it, sample, &reading)).collect(),
        clauses,
        rules: found,
        rules_tone,
        rules_score,
        target: target(sample),
        words: rows_of(&reading.tokens),
        tone: sample.tone,
    }
}

fn target(sample: &Sample) -> Vec<bool> {
    let mut target = vec![false; OUTPUTS];
    let moves = sample.labels.iter().flat_map(|it| &it.moves);
    let tone = tone_place(sample.tone);
    for place in moves.filter_map(|it| place_of(*it)).chain([tone]) {
        if let Some(slot) = target.get_mut(place) {
            *slot = true;
        }
    }
    target
}

/// The place of a tone among the outputs.
pub(super) const fn tone_place(tone: Tone) -> usize {
    match tone {
        Tone::Empathetic => EMPATHETIC,
        Tone::Neutral => NEUTRAL,
        Tone::Dismissive => DISMISSIVE,
    }
}

/// A clause shows a move where the label covers half of either.
fn shown(clause: &Clause, sample: &Sample, reading: &Reading<'_>) -> Vec<bool> {
    let mut shown = vec![false; OUTPUTS];
    let words = reading.tokens.list.get(clause.from..clause.to).unwrap_or_default();
    for label in &sample.labels {
        let inside = |start: usize, end: usize| start < label.span.end && label.span.start < end;
        let both = words.iter().filter(|it| inside(it.start, it.end)).count();
        let all = reading.tokens.list.iter();
        let label_words = all.filter(|it| inside(it.start, it.end)).count();
        if both == 0 || (both * 2 < words.len() && both * 2 < label_words) {
            continue;
        }
        for place in label.moves.iter().filter_map(|it| place_of(*it)) {
            if let Some(slot) = shown.get_mut(place) {
                *slot = true;
            }
        }
    }
    let sounds = tone_place(sound(&shown));
    if let Some(slot) = shown.get_mut(sounds) {
        *slot = true;
    }
    shown
}

/// How a clause with these moves sounds: one slight is enough, then one warm move.
fn sound(shown: &[bool]) -> Tone {
    let moves = || {
        let placed = Move::ALL.into_iter().take(MOVES).zip(shown);
        placed.filter(|it| *it.1).map(|it| it.0)
    };
    if moves().any(Move::is_dismissive) {
        Tone::Dismissive
    } else if moves().any(|it| it.nature() == Nature::Relational) {
        Tone::Empathetic
    } else {
        Tone::Neutral
    }
}

impl Example {
    /// Its clauses to learn from.
    pub(super) fn clause_rows(&self) -> impl Iterator<Item = Row<'_>> {
        let pairs = self.clauses.iter().zip(&self.shown);
        pairs.map(|(clause, shown)| Row {
            rows: clause.rows(),
            dense: Cow::Borrowed(&clause.dense),
            target: shown,
        })
    }

    /// The whole of it to learn from.
    pub(super) fn reply_row(&self) -> Row<'_> {
        Row { rows: self.rows(), dense: Cow::Borrowed(&[]), target: &self.target }
    }

    /// All its rows.
    pub(super) fn rows(&self) -> Rows<'_> {
        Rows { words: &self.words, letters: &[] }
    }

    /// What the last layer gets for it.
    pub(super) fn joint_row(&self, clauses: &[Scores], whole: &Scores) -> Row<'_> {
        Row {
            rows: Rows::default(),
            dense: Cow::Owned(inputs(clauses, whole, &self.rules)),
            target: &self.target,
        }
    }
}

/// What the last layer learns from: sentences, as the first two layers read them unseen.
pub(super) fn joint_rows<'e>(
    examples: &'e [Example],
    clauses: &[Vec<Scores>],
    whole: &[Scores],
) -> Vec<Row<'e>> {
    let read = examples.iter().zip(clauses.iter().zip(whole));
    read.filter(|(it, _)| it.kind == Kind::Sentence)
        .map(|(it, (clauses, whole))| it.joint_row(clauses, whole))
        .collect()
}
