//! How well replies are read that somebody else labelled, by the analyser as it is shipped: for
//! sets that nothing was learnt from.

use std::collections::{BTreeMap, BTreeSet};

use super::super::learned::{MOVES, place_of};
use super::super::{Context, Lexicon, analyse};
use super::SHOWN_FROM;
use super::bootstrap::interval;
use super::measure::{Counts, Ranked, rankings, share};
use crate::moves::{CodedReply, Move, Tone};

/// A reply with what a reader says that it does.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The customer's line.
    pub customer: String,
    /// The reply.
    pub reply: String,
    /// Its moves.
    pub moves: Vec<Move>,
    /// Its tone.
    pub tone: Tone,
}

/// How far the analyser and the reader agree; all shares from 0 to 1.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// How many replies.
    pub replies: usize,
    /// Mean F1 of the manual's moves that the reader found at least once.
    pub macro_f1: f64,
    /// Where it lies in 95 of 100 samples drawn anew.
    pub macro_f1_interval: [f64; 2],
    /// Precision, recall, F1 and number of each move that the reader found at least once.
    pub moves: BTreeMap<Move, (f64, f64, f64, usize)>,
    /// Share of replies with the same tone.
    pub tone: f64,
    /// Where it lies in 95 of 100 samples drawn anew.
    pub tone_interval: [f64; 2],
    /// Share of empathetic replies that are read as dismissive.
    pub warm_as_cold: f64,
    /// How often an empathetic reply scores above a dismissive one to the same line.
    pub ranking: f64,
    /// The share of right ones among such moves, where they are sure enough to be shown.
    pub shown_precision: f64,
}

/// Reads every reply and compares.
pub fn judge(judged: &[Judged], lexicon: &Lexicon) -> Agreement {
    let read: Vec<CodedReply> = judged
        .iter()
        .map(|it| {
            let context = Context { customer: &it.customer, scenario: None };
            analyse(&it.reply, lexicon, &context)
        })
        .collect();
    let pairs: Vec<(&Judged, &CodedReply)> = judged.iter().zip(&read).collect();
    let every: Vec<usize> = (0..pairs.len()).collect();
    let same_tone = |some: &[usize]| tone_of(&pairs, some);
    let mean = |some: &[usize]| macro_f1(&counts(&pairs, some));
    Agreement {
        replies: pairs.len(),
        macro_f1: mean(&every),
        macro_f1_interval: interval(pairs.len(), &mean),
        moves: by_move(&counts(&pairs, &every)),
        tone: same_tone(&every),
        tone_interval: interval(pairs.len(), &same_tone),
        warm_as_cold: warm_as_cold(&pairs),
        ranking: rankings(&ranked(&pairs)).0,
        shown_precision: shown_precision(&pairs),
    }
}

type Pair<'j> = (&'j Judged, &'j CodedReply);

fn counts(pairs: &[Pair<'_>], some: &[usize]) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); MOVES];
    for (judged, read) in some.iter().filter_map(|it| pairs.get(*it)) {
        for mv in Move::ALL {
            if let Some(slot) = place_of(mv).and_then(|it| counts.get_mut(it)) {
                slot.add(judged.moves.contains(&mv), read.has(mv));
            }
        }
    }
    counts
}

/// The mean over moves that are there: of one that is nowhere nothing can be said.
fn macro_f1(counts: &[Counts]) -> f64 {
    let manual = counts.iter().take(Move::IN_MANUAL);
    let there: Vec<f64> = manual.filter(|it| it.hits + it.misses > 0).map(Counts::f1).collect();
    there.iter().sum::<f64>() / there.len().max(1) as f64
}

fn by_move(counts: &[Counts]) -> BTreeMap<Move, (f64, f64, f64, usize)> {
    let met = Move::ALL.into_iter().zip(counts);
    let met = met.filter(|(_, it)| it.hits + it.misses > 0);
    met.map(|(mv, it)| (mv, (it.precision(), it.recall(), it.f1(), it.hits + it.misses))).collect()
}

fn tone_of(pairs: &[Pair<'_>], some: &[usize]) -> f64 {
    let chosen = some.iter().filter_map(|it| pairs.get(*it));
    share(chosen.filter(|(judged, read)| judged.tone == read.tone).count(), some.len())
}

fn warm_as_cold(pairs: &[Pair<'_>]) -> f64 {
    let warm: Vec<_> = pairs.iter().filter(|it| it.0.tone == Tone::Empathetic).collect();
    share(warm.iter().filter(|it| it.1.tone == Tone::Dismissive).count(), warm.len())
}

fn ranked(pairs: &[Pair<'_>]) -> Vec<Ranked> {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    let each = pairs.iter().map(|(judged, read)| {
        let next = lines.len();
        let line = *lines.entry(&judged.customer).or_insert(next);
        (line, judged.tone, read.score)
    });
    each.collect()
}

/// Of moves that the reader never found nothing can be said: not every reader looks for all.
fn shown_precision(pairs: &[Pair<'_>]) -> f64 {
    let met: BTreeSet<Move> = pairs.iter().flat_map(|it| it.0.moves.iter().copied()).collect();
    let shown = pairs.iter().flat_map(|(judged, read)| {
        let sure = read.moves.iter().filter(|it| it.confidence >= SHOWN_FROM);
        let sure = sure.filter(|it| met.contains(&it.mv));
        sure.map(|it| judged.moves.contains(&it.mv))
    });
    let (right, all) = shown.fold((0, 0), |(right, all), it| (right + usize::from(it), all + 1));
    share(right, all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_counted_by_move_and_tone() {
        let judged = |reply: &str, moves: &[Move], tone| Judged {
            customer: "The lamp broke twice.".into(),
            reply: reply.into(),
            moves: moves.to_vec(),
            tone,
        };
        let agreement = judge(
            &[
                judged("I am so sorry.", &[Move::SincereApology], Tone::Empathetic),
                judged("Calm down.", &[Move::CalmDown], Tone::Dismissive),
                judged("Calm down!", &[Move::Pity], Tone::Empathetic),
            ],
            &Lexicon::english(),
        );
        assert!((agreement.tone - 2.0 / 3.0).abs() < 1e-9, "{agreement:?}");
        assert!((agreement.warm_as_cold - 0.5).abs() < 1e-9);
        assert_eq!(agreement.moves.get(&Move::CalmDown).map(|it| it.3), Some(1));
        assert!((agreement.macro_f1 - (1.0 + 2.0 / 3.0) / 2.0).abs() < 1e-9, "{agreement:?}");
    }
}
