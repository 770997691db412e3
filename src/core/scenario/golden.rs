//! Golden sentences held against the reading of replies: which move was read as which other.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

use super::{Scenario, parse::parse, source::Source};
use crate::{
    analyser::{Ground, Lexicon, Topic, analyse_on},
    moves::Move,
    text::Text,
};

/// One golden sentence and what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoldenReading {
    /// The file, as it was named.
    pub file: String,
    /// Its line there, from 1.
    pub line: usize,
    /// The sentence.
    pub say: Text,
    /// The moves it must be read as.
    pub declared: Vec<Move>,
    /// The moves it was read as, each once.
    pub read: Vec<Move>,
}

impl GoldenReading {
    /// Declared moves that were not read.
    pub fn missed(&self) -> impl Iterator<Item = Move> {
        missed(&self.declared, &self.read).into_iter()
    }

    /// Moves that were read and not declared.
    pub fn extra(&self) -> impl Iterator<Item = Move> {
        self.read.iter().copied().filter(|it| !self.declared.contains(it))
    }

    /// Whether everything that was declared was read. More may be read: golden sentences name what
    /// matters.
    pub fn is_right(&self) -> bool {
        self.missed().next().is_none()
    }
}

/// Declared moves that were not read.
pub(super) fn missed(declared: &[Move], read: &[Move]) -> Vec<Move> {
    declared.iter().copied().filter(|it| !is_read(*it, read)).collect()
}

/// A sentence without moves is read as neutral.
fn is_read(mv: Move, read: &[Move]) -> bool {
    read.contains(&mv) || (mv == Move::Neutral && read.is_empty())
}

/// The moves each golden sentence of `scenario` is read as, each once.
pub(super) fn readings(scenario: &Scenario, lexicon: &Lexicon) -> impl Iterator<Item = Vec<Move>> {
    let topic = Arc::new(Topic::of(&scenario.words(), lexicon));
    scenario.golden.iter().map(move |golden| {
        let customer = scenario.said_before(golden);
        let ground = Ground::of(customer, Some(Arc::clone(&topic)), lexicon);
        let mut read: Vec<Move> = Vec::new();
        for it in analyse_on(&golden.say, lexicon, &ground).moves {
            if !read.contains(&it.mv) {
                read.push(it.mv);
            }
        }
        read
    })
}

/// Reads every golden sentence of the scenario in `text`; nothing where it is no scenario.
pub fn read_golden(file: &str, text: &str, lexicon: &Lexicon) -> Vec<GoldenReading> {
    let source = Source::new(file, text);
    let Ok(scenario) = parse(&source) else { return Vec::new() };
    let read = readings(&scenario, lexicon);
    let each = scenario.golden.iter().zip(read).enumerate();
    each.map(|(at, (golden, read))| GoldenReading {
        file: file.to_owned(),
        line: source.line_of(&format!("golden/{at}/say")),
        say: golden.say.clone(),
        declared: golden.moves.clone(),
        read,
    })
    .collect()
}

/// What became of one move over many sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConfusionRow {
    /// Sentences that declare it.
    pub declared: usize,
    /// Of those, the ones in which it was read.
    pub read: usize,
    /// Sentences in which it was read without being declared.
    pub extra: usize,
    /// What was read instead where it was missed; nothing else under no name.
    pub read_as: BTreeMap<Option<Move>, usize>,
}

/// The confusion table of these readings: a row for each move that was declared or read.
pub fn confusion(readings: &[GoldenReading]) -> BTreeMap<Move, ConfusionRow> {
    let mut table: BTreeMap<Move, ConfusionRow> = BTreeMap::new();
    for reading in readings {
        for &mv in &reading.declared {
            let row = table.entry(mv).or_default();
            row.declared += 1;
            row.read += usize::from(is_read(mv, &reading.read));
        }
        for mv in reading.extra() {
            table.entry(mv).or_default().extra += 1;
        }
        for mv in reading.missed() {
            let row = table.entry(mv).or_default();
            let mut instead: Vec<Option<Move>> = reading.extra().map(Some).collect();
            if instead.is_empty() {
                instead.push(None);
            }
            for it in instead {
                *row.read_as.entry(it).or_default() += 1;
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(declared: &[Move], read: &[Move]) -> GoldenReading {
        GoldenReading {
            file: "it.ron".into(),
            line: 1,
            say: "it".into(),
            declared: declared.to_vec(),
            read: read.to_vec(),
        }
    }

    #[test]
    fn what_was_missed_is_counted_with_what_was_read_instead() {
        use Move::{Minimise, Neutral, OpenQuestion, Pity};
        let readings = [
            reading(&[Minimise], &[Pity]),
            reading(&[Minimise, OpenQuestion], &[Minimise, OpenQuestion]),
            reading(&[Minimise], &[]),
            reading(&[Neutral], &[]),
        ];
        let table = confusion(&readings);
        let row = &table[&Minimise];
        assert_eq!((row.declared, row.read, row.extra), (3, 1, 0));
        assert_eq!(row.read_as, BTreeMap::from([(Some(Pity), 1), (None, 1)]));
        assert_eq!((table[&Pity].extra, table[&Neutral].read), (1, 1));
        assert!(!readings[0].is_right() && readings[3].is_right());
    }

    #[test]
    fn the_golden_sentences_of_the_small_scenario_are_read_as_written() {
        let text = include_str!("../../../tests/fixtures/scenarios/small.ron");
        let readings = read_golden("small.ron", text, &Lexicon::english());
        assert_eq!(readings.len(), 12);
        let wrong: Vec<_> = readings.iter().filter(|it| !it.is_right()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
