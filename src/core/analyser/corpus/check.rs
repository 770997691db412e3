//! Whether the corpus can be learnt from: faults, near-copies, leaks, counts, and whether length
//! alone would tell the tones apart.

use std::collections::{BTreeMap, BTreeSet};

use super::repeats::Runs;
use super::{Corpus, Sample};
use crate::moves::{Move, Tone};

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// What must be mended, in words.
    pub faults: Vec<String>,
    /// How many replies show each move.
    pub moves: BTreeMap<Move, usize>,
    /// How many replies are of each kind.
    pub slices: BTreeMap<String, usize>,
    /// How many replies have each tone: empathetic, neutral, dismissive.
    pub tones: [usize; 3],
    /// How often, of two replies to one line, the longer is the empathetic one. One half is right.
    pub length_ranks: f64,
}

/// Checks the corpus; `other` holds texts that nothing of it may be shared with, with their ids.
pub fn check(corpus: &Corpus, other: &[(String, String)]) -> Findings {
    let mut findings = Findings { faults: corpus.faults.clone(), ..Findings::default() };
    let mut ids = BTreeSet::new();
    let mut runs = Runs::default();
    for sample in &corpus.samples {
        if !ids.insert(&sample.id) {
            findings.faults.push(format!("{} stands twice", sample.id));
        }
        if let Some(first) = runs.add(&sample.id, &sample.text) {
            let text = format!("{} and {first} share eight words in a row", sample.id);
            findings.faults.push(text);
        }
        findings.count(sample);
    }
    for (id, text) in other {
        if let Some(first) = runs.shares(text) {
            let text = format!("{first} shares eight words in a row with {id} outside");
            findings.faults.push(text);
        }
    }
    findings.length_ranks = length_ranks(&corpus.samples);
    findings
}

impl Findings {
    fn count(&mut self, sample: &Sample) {
        for mv in Move::ALL.into_iter().filter(|it| sample.has(*it)) {
            *self.moves.entry(mv).or_default() += 1;
        }
        for slice in &sample.slices {
            *self.slices.entry(slice.clone()).or_default() += 1;
        }
        let [empathetic, neutral, dismissive] = &mut self.tones;
        *match sample.tone {
            Tone::Empathetic => empathetic,
            Tone::Neutral => neutral,
            Tone::Dismissive => dismissive,
        } += 1;
    }
}

/// The share of pairs (empathetic, dismissive) of one line in which the empathetic one is longer.
fn length_ranks(samples: &[Sample]) -> f64 {
    let mut by_line: BTreeMap<&str, Vec<(Tone, usize)>> = BTreeMap::new();
    for it in samples {
        let words = it.text.split_whitespace().count();
        by_line.entry(&it.line).or_default().push((it.tone, words));
    }
    let (mut won, mut pairs) = (0.0, 0.0);
    for replies in by_line.values() {
        for (_, warm) in replies.iter().filter(|it| it.0 == Tone::Empathetic) {
            for (_, cold) in replies.iter().filter(|it| it.0 == Tone::Dismissive) {
                pairs += 1.0;
                won += match warm.cmp(cold) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                };
            }
        }
    }
    if pairs > 0.0 { won / pairs } else { 0.5 }
}

#[cfg(test)]
mod tests {
    use super::super::File;
    use super::*;

    fn corpus(replies: &str) -> Corpus {
        let line = r#"{"id":"1","channel":"chat","industry":"x","customer":"It broke."}"#;
        Corpus::read(&[
            File { name: "lines-1.jsonl".into(), text: line.into() },
            File { name: "replies-1.jsonl".into(), text: replies.into() },
        ])
    }

    #[test]
    fn copies_and_leaks_are_found() {
        let text = "one two three four five six seven eight";
        let replies = format!(
            "{{\"id\":\"a\",\"line\":\"1\",\"tone\":\"neutral\",\"reply\":\"{text}\"}}\n\
             {{\"id\":\"b\",\"line\":\"1\",\"tone\":\"neutral\",\"reply\":\"Oh {text}!\"}}"
        );
        let corpus = corpus(&replies);
        let leak = [("out".to_owned(), format!("and {text}"))];
        let found = check(&corpus, &leak);
        assert_eq!(found.faults.len(), 2, "{:?}", found.faults);
        assert_eq!(found.tones, [0, 2, 0]);
    }

    #[test]
    fn a_reply_to_no_line_is_a_fault() {
        let read = corpus(r#"{"id":"a","line":"9","tone":"neutral","reply":"x"}"#);
        assert_eq!(read.faults, ["replies-1.jsonl:1: there is no line 9"]);
    }
}
