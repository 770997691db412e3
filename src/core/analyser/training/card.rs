//! The model card: what the learned layer is made from and how well it reads customers that it has
//! not seen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::corpus::{Corpus, check};
use super::super::learned::MOVES;
use super::bootstrap::interval;
use super::examples::Example;
use super::folds::{FOLDS, Unseen, read_unseen};
use super::measure::{Counts, Ranked, rankings, share};
use super::outcome::{Outcome, by_model, by_rules};
use crate::moves::{CodedMove, Move, Tone};

/// From this confidence on a move is shown to a trainee with its words.
pub const SHOWN_FROM: f64 = CodedMove::CLEAR_FROM;

/// What the learned layer is and how well it reads.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Card {
    /// SHA-256 of the corpus.
    pub corpus: String,
    /// How many customer lines.
    pub lines: usize,
    /// How many replies.
    pub replies: usize,
    /// How many people wrote them.
    pub authors: usize,
    /// Into how many parts of customers the corpus was split for measuring.
    pub folds: usize,
    /// How often, of two replies to a line, the longer is the empathetic one.
    pub length_alone: f64,
    /// Readings as shipped.
    pub measured: Measured,
    /// The rules without the learned layer.
    pub rules_alone: Measured,
    /// Readings of each author's replies by a model that has seen the others' only.
    pub unseen_author: Measured,
    /// 95 % interval of macro F1.
    pub macro_f1_interval: [f64; 2],
    /// 95 % interval of the tone's accuracy.
    pub tone_interval: [f64; 2],
    /// How often moves of this confidence are right: lower edge, share that is right, how many.
    pub reliability: Vec<(f64, f64, usize)>,
    /// How often each kind of detail is read rightly where there is one or one is read.
    #[serde(default)]
    pub details: BTreeMap<String, (f64, usize)>,
    /// Tone accuracy for each kind of hard reply, and how many there are.
    pub slices: BTreeMap<String, (f64, usize)>,
    /// Tone accuracy for each form in which the same contents are said, and how many there are.
    #[serde(default)]
    pub forms: BTreeMap<String, (f64, usize)>,
}

/// Figures of one way of reading.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Measured {
    /// For each move: precision, recall, F1, how many replies make it.
    pub moves: BTreeMap<String, (f64, f64, f64, usize)>,
    /// Mean F1 over the 25 moves of the manual.
    pub macro_f1: f64,
    /// F1 over all of their readings.
    pub micro_f1: f64,
    /// The lowest F1 of the 25.
    pub worst: (String, f64),
    /// Share of replies whose tone is read rightly.
    pub tone: f64,
    /// Rows: the tone it is; columns: the tone it is read as (empathetic, neutral, dismissive).
    pub confusion: [[usize; 3]; 3],
    /// How often an empathetic reply scores above a dismissive one to the same line.
    pub ranking: f64,
    /// The same over all pairs of different tones.
    pub ranking_of_three: f64,
    /// Share of moves that are right among those sure enough to be shown.
    pub shown_precision: f64,
    /// Share of them whose words bear them out, too.
    pub shown_on_words: f64,
    /// Share of all moves told that are sure enough to be shown.
    pub shown_share: f64,
}

/// Into how many parts the writers are split: so many models learn without some of them. One without
/// each alone would learn from more, and take an hour.
const WRITER_PARTS: usize = 10;

/// Measures everything.
pub(super) fn of(
    corpus: &Corpus,
    examples: &[Example],
    read: &Unseen,
    say: &mut dyn FnMut(&str),
) -> Card {
    let outcomes = by_model(examples, read, FOLDS);
    let authors: Vec<usize> = examples.iter().map(|it| it.author).collect();
    let count = authors.iter().max().map_or(0, |it| it + 1);
    let unseen_author = if count > 1 {
        let parts = count.min(WRITER_PARTS);
        let read = read_unseen(examples, &authors, parts, say);
        measured(examples, &by_model(examples, &read, parts))
    } else {
        Measured::default()
    };
    let macro_of = |some: &[usize]| macro_f1(&counts(examples, &outcomes, some));
    let tone_of = |some: &[usize]| tone_share(examples, &outcomes, some);
    Card {
        corpus: corpus.hash.iter().map(|it| format!("{it:02x}")).collect(),
        lines: corpus.lines.len(),
        replies: examples.len(),
        authors: count,
        folds: FOLDS,
        length_alone: check(corpus, &[]).length_ranks,
        measured: measured(examples, &outcomes),
        rules_alone: measured(examples, &by_rules(examples)),
        unseen_author,
        macro_f1_interval: interval(examples.len(), &macro_of),
        tone_interval: interval(examples.len(), &tone_of),
        reliability: reliability(examples, &outcomes),
        details: BTreeMap::new(),
        slices: tones(examples, &outcomes, |it| it.slices.clone()),
        forms: tones(examples, &outcomes, |it| it.form.map(str::to_owned)),
    }
}

fn counts(examples: &[Example], outcomes: &[Outcome], some: &[usize]) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); MOVES];
    for at in some {
        let (Some(example), Some(outcome)) = (examples.get(*at), outcomes.get(*at)) else {
            continue;
        };
        for (place, slot) in counts.iter_mut().enumerate() {
            let there = example.target.get(place) == Some(&true);
            slot.add(there, outcome.has(place));
        }
    }
    counts
}

fn macro_f1(counts: &[Counts]) -> f64 {
    let manual = counts.iter().take(Move::IN_MANUAL);
    manual.map(Counts::f1).sum::<f64>() / Move::IN_MANUAL as f64
}

fn tone_share(examples: &[Example], outcomes: &[Outcome], some: &[usize]) -> f64 {
    let right = some.iter().filter(|at| {
        let pair = (examples.get(**at), outcomes.get(**at));
        matches!(pair, (Some(example), Some(outcome)) if example.tone == outcome.tone)
    });
    share(right.count(), some.len())
}

fn measured(examples: &[Example], outcomes: &[Outcome]) -> Measured {
    let every: Vec<usize> = (0..examples.len()).collect();
    let counts = counts(examples, outcomes, &every);
    let named = Move::ALL.iter().zip(&counts);
    let mut all = Counts::default();
    counts.iter().take(Move::IN_MANUAL).for_each(|it| all.plus(it));
    let worst = named.clone().take(Move::IN_MANUAL);
    let worst = worst.min_by(|a, b| a.1.f1().total_cmp(&b.1.f1()));
    let ranked: Vec<Ranked> = examples
        .iter()
        .zip(outcomes)
        .map(|(it, outcome)| (it.line, it.tone, outcome.score))
        .collect();
    let (ranking, ranking_of_three) = rankings(&ranked);
    let (shown_precision, shown_on_words, shown_share) = shown(examples, outcomes);
    Measured {
        moves: named
            .map(|(mv, it)| {
                let there = it.hits + it.misses;
                (mv.name().to_owned(), (it.precision(), it.recall(), it.f1(), there))
            })
            .collect(),
        macro_f1: macro_f1(&counts),
        micro_f1: all.f1(),
        worst: worst.map_or_else(Default::default, |(mv, it)| (mv.name().to_owned(), it.f1())),
        tone: tone_share(examples, outcomes, &every),
        confusion: confusion(examples, outcomes),
        ranking,
        ranking_of_three,
        shown_precision,
        shown_on_words,
        shown_share,
    }
}

const fn column(tone: Tone) -> usize {
    match tone {
        Tone::Empathetic => 0,
        Tone::Neutral => 1,
        Tone::Dismissive => 2,
    }
}

fn confusion(examples: &[Example], outcomes: &[Outcome]) -> [[usize; 3]; 3] {
    let mut table = [[0; 3]; 3];
    for (example, outcome) in examples.iter().zip(outcomes) {
        let row = table.get_mut(column(example.tone));
        if let Some(cell) = row.and_then(|it| it.get_mut(column(outcome.tone))) {
            *cell += 1;
        }
    }
    table
}

/// Of the moves that are shown: the share that is right, the share on the right words; and how
/// many of all moves told are shown.
fn shown(examples: &[Example], outcomes: &[Outcome]) -> (f64, f64, f64) {
    let (mut right, mut on_words, mut shown, mut told) = (0, 0, 0, 0);
    for (example, outcome) in examples.iter().zip(outcomes) {
        for it in &outcome.told {
            told += 1;
            if it.confidence >= SHOWN_FROM {
                shown += 1;
                right += usize::from(example.target.get(it.place) == Some(&true));
                on_words += usize::from(it.on_words);
            }
        }
    }
    (share(right, shown), share(on_words, shown), share(shown, told))
}

fn reliability(examples: &[Example], outcomes: &[Outcome]) -> Vec<(f64, f64, usize)> {
    let mut bins = [(0_usize, 0_usize); 10];
    for (example, outcome) in examples.iter().zip(outcomes) {
        for it in &outcome.told {
            let bin = (0..10).rev().find(|bin| it.confidence >= f64::from(*bin) / 10.0);
            if let Some(slot) = bins.get_mut(bin.unwrap_or_default() as usize) {
                slot.0 += usize::from(example.target.get(it.place) == Some(&true));
                slot.1 += 1;
            }
        }
    }
    let numbered = bins.iter().enumerate().filter(|(_, it)| it.1 > 0);
    numbered.map(|(bin, (right, all))| (bin as f64 / 10.0, share(*right, *all), *all)).collect()
}

/// Tone accuracy for each name that replies have, and how many have it.
fn tones<Names: IntoIterator<Item = String>>(
    examples: &[Example],
    outcomes: &[Outcome],
    names: impl Fn(&Example) -> Names,
) -> BTreeMap<String, (f64, usize)> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, example) in examples.iter().enumerate() {
        for name in names(example) {
            found.entry(name).or_default().push(at);
        }
    }
    let each = found.into_iter();
    each.map(|(name, some)| {
        let right = tone_share(examples, outcomes, &some);
        (name, (right, some.len()))
    })
    .collect()
}
