//! Making the learned layer from the corpus, and measuring it on customers it has not seen.
//!
//! The same corpus and the same lexicon give the same bytes: the order is fixed, chance comes from
//! a fixed seed, floats use + − × ÷, the root and `libm` only.

mod bootstrap;
mod card;
mod details;
mod examples;
mod fit;
mod folds;
mod judge;
mod measure;
mod outcome;
mod owners;
mod quantise;
mod reckon;
mod thresholds;

pub use card::{Card, Measured, SHOWN_FROM};
pub use judge::{Agreement, Judged, judge};

use super::Lexicon;
use super::corpus::Corpus;
use super::learned::{Layer, Model};
use examples::{Example, joint_rows, of_corpus};
use fit::Fit;

/// The card of the weights that are part of the program, as JSON.
pub const CARD: &str = include_str!("../../../../assets/lexicon/en/card.json");

/// The hash of the corpus that the weights of the program were learnt from, where there are any.
pub fn shipped_corpus() -> Option<[u8; 32]> {
    Model::english().map(|it| it.corpus)
}

/// What training makes.
#[derive(Clone, Debug)]
pub struct Trained {
    /// The file of weights.
    pub weights: Vec<u8>,
    /// What it is and how well it reads.
    pub card: Card,
}

/// Learns from the corpus and measures by folds of customers. `say` hears how far it is.
pub fn train(corpus: &Corpus, lexicon: &Lexicon, say: &mut dyn FnMut(&str)) -> Trained {
    let examples = of_corpus(corpus, lexicon);
    say(&format!("{} replies are read", examples.len()));
    let lines: Vec<usize> = examples.iter().map(|it| it.line).collect();
    let read = folds::read_unseen(&examples, &lines, folds::FOLDS, say);
    let model = whole(corpus, &examples, &read);
    say("all of it is learnt");
    let mut card = card::of(corpus, &examples, &read, say);
    card.details = details::measure(&corpus.details, lexicon, Some(&model), say);
    Trained { weights: model.bytes(), card }
}

/// The model from all examples; the last layer learns from what unseen examples were read as.
fn whole(corpus: &Corpus, examples: &[Example], read: &folds::Unseen) -> Model {
    let every: Vec<usize> = (0..examples.len()).collect();
    let clause = clause_layer(examples, &every);
    let reply = reply_layer(examples, &every);
    let rows = joint_rows(examples, &read.clauses, &read.whole);
    let joint = Fit::JOINT.layer(&rows);
    let settled = thresholds::settle(examples, &read.joint, &every);
    Model { corpus: corpus.hash, clause, reply, joint, shows: settled.shows, right: settled.right }
}

/// Learns from the clauses of these examples.
fn clause_layer(examples: &[Example], chosen: &[usize]) -> Layer {
    let some = chosen.iter().filter_map(|it| examples.get(*it));
    let rows: Vec<_> = some.flat_map(Example::clause_rows).collect();
    Fit::CLAUSE.layer(&rows)
}

/// Learns from these examples as wholes.
fn reply_layer(examples: &[Example], chosen: &[usize]) -> Layer {
    let some = chosen.iter().filter_map(|it| examples.get(*it));
    let rows: Vec<_> = some.map(Example::reply_row).collect();
    Fit::REPLY.layer(&rows)
}

/// How often each kind of detail is read rightly by the weights of the program; `tell` hears of
/// every reading that is wrong.
pub fn details_of(
    corpus: &Corpus,
    lexicon: &Lexicon,
    tell: &mut dyn FnMut(&str),
) -> std::collections::BTreeMap<String, (f64, usize)> {
    details::measure(&corpus.details, lexicon, Model::english(), tell)
}
