//! From cues to moves: which readings stand, where two of them meet on the same words.
//!
//! The order of the steps is the order of the coding manual's rules: mockery beats surface, stock
//! phrases are not empathy, a rule is a wall only where no way forward follows.

use super::cue::{Mark, Sign};
use super::mirror;
use super::reading::{Found, Reading};
use super::solved;
use crate::moves::Move;

/// The moves of a reply, by place.
pub(super) fn moves(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = from_cues(reading);
    weigh_stock_phrases(&mut found, reading);
    found.extend(mirror::found(reading));
    found.extend(mirror::of_facts(reading));
    found.extend(solved::found(reading, &found));
    found.extend(mirror::repeated_ending(reading));
    drop_imitated(&mut found);
    drop_contained(&mut found);
    weak_yields(&mut found);
    keep_walls_without_doors(&mut found, reading);
    drop_doubtful_mirrors(&mut found);
    drop_brush_offs(&mut found, reading);
    let mut merged = merged(found);
    drop_lone_slight(&mut merged);
    add_refinements(&mut merged, reading);
    merged.sort_by_key(|it| (it.from, it.to, it.mv));
    merged
}

fn from_cues(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for hit in &reading.hits {
        let mv = match hit.sign {
            Sign::Move(mv) => mv,
            Sign::Mark(Mark::StockFeeling) => Move::NameEmotion,
            _ => continue,
        };
        let sentence = hit.sentence;
        found.push(Found { mv, from: hit.from, to: hit.to, sentence, strength: hit.strength });
    }
    found
}

/// Rule 2: a stock phrase with a detail of the case in its sentence is none. One that names the
/// feeling names it, and is hollow besides unless the reply goes on to the case.
fn weigh_stock_phrases(found: &mut Vec<Found>, reading: &Reading<'_>) {
    found.retain(|it| it.mv != Move::HollowCanned || !reading.is_specific(it.sentence));
    let on_the_case = reading.specific.iter().any(|it| *it);
    let stock = reading.hits.iter().filter(|it| it.marks(Mark::StockFeeling));
    for hit in stock {
        let apart =
            |it: &Found| it.mv != Move::HollowCanned || it.to <= hit.from || hit.to <= it.from;
        found.retain(apart);
        if !on_the_case {
            found.push(Found {
                mv: Move::HollowCanned,
                from: hit.from,
                to: hit.to,
                sentence: hit.sentence,
                strength: hit.strength,
            });
        }
    }
}

/// Warm moves that mockery imitates.
const fn is_warm(mv: Move) -> bool {
    matches!(
        mv,
        Move::ValidateFeelings
            | Move::NameEmotion
            | Move::MirrorFacts
            | Move::Mirror
            | Move::GenuineConcern
            | Move::SharedGoal
            | Move::SincereApology
            | Move::PositiveLanguage
            | Move::Thank
            | Move::Encourage
            | Move::Pity
    )
}

/// Rule 5: where a sentence mocks or insults, its warm words are part of it.
fn drop_imitated(found: &mut Vec<Found>) {
    let mocked: Vec<usize> = found
        .iter()
        .filter(|it| {
            matches!(it.mv, Move::SarcasmJudgement | Move::HostilityProfanity) && it.strength >= 0.6
        })
        .map(|it| it.sentence)
        .collect();
    found.retain(|it| !is_warm(it.mv) || !mocked.contains(&it.sentence));
}

/// A warm or helpful reading inside a longer cold one is part of it: "sorry you feel that way".
fn drop_contained(found: &mut Vec<Found>) {
    let cold = |mv: Move| {
        mv.is_dismissive() || matches!(mv, Move::HollowCanned | Move::Pity | Move::ClosedIrrelevant)
    };
    let all = found.clone();
    found.retain(|it| {
        cold(it.mv)
            || it.mv == Move::NameEmotion
                && all
                    .iter()
                    .any(|o| o.mv == Move::HollowCanned && o.from == it.from && o.to == it.to)
            || !all.iter().any(|other| {
                cold(other.mv)
                    && (other.covers(it) || it.mv == Move::SincereApology && other.overlaps(it))
            })
    });
}

/// Below this a cue is weak: it stands only where nothing surer is said.
const SURE: f64 = 0.6;

/// A weak cue yields to a surer one on the same words, and a weak slight to any surer reading of
/// its sentence.
fn weak_yields(found: &mut Vec<Found>) {
    let sure: Vec<Found> = found.iter().filter(|it| it.strength >= SURE).copied().collect();
    found.retain(|it| {
        let beats = |other: &&Found| {
            let near = if it.mv.is_dismissive() {
                other.sentence == it.sentence
            } else {
                other.overlaps(it)
            };
            other.mv != it.mv && other.mv != Move::MirrorFacts && near
        };
        it.strength >= SURE || it.mv == Move::MirrorFacts || !sure.iter().any(|other| beats(&other))
    });
}

/// A rule is a wall, and a referral a dead end, only where no way forward follows.
fn keep_walls_without_doors(found: &mut Vec<Found>, reading: &Reading<'_>) {
    let doors: Vec<usize> = found
        .iter()
        .filter(|it| {
            matches!(it.mv, Move::OfferAlternatives | Move::ConcreteResolution)
                && it.strength >= SURE
        })
        .map(|it| it.from)
        .chain(reading.hits.iter().filter(|it| it.marks(Mark::Forward)).map(|it| it.from))
        .collect();
    found.retain(|it| it.mv != Move::PolicyWall || !doors.iter().any(|door| *door >= it.from));
}

/// Words of the case inside an act, an offer or a slight are its object, not listening.
fn drop_doubtful_mirrors(found: &mut Vec<Found>) {
    let all = found.clone();
    found.retain(|it| {
        it.mv != Move::MirrorFacts
            || it.strength >= 0.85
            || !all.iter().any(|other| {
                (other.mv.is_dismissive()
                    || matches!(
                        other.mv,
                        Move::ConcreteResolution | Move::OfferAlternatives | Move::OpenQuestion
                    ))
                    && other.sentence == it.sentence
                    && other.overlaps(it)
            })
    });
}

/// Advertising is off the topic whatever else is said; its cues are this strong.
const ADVERTISING: f64 = 0.9;

/// A brush-off stands only where the reply does nothing else.
fn drop_brush_offs(found: &mut Vec<Found>, reading: &Reading<'_>) {
    let other = found.iter().any(|it| it.mv != Move::ClosedIrrelevant);
    if other && reading.tokens.list.len() > 3 {
        found.retain(|it| it.mv != Move::ClosedIrrelevant || it.strength >= ADVERTISING);
    }
}

/// One reading a move and sentence: the words of all its cues together.
fn merged(found: Vec<Found>) -> Vec<Found> {
    let mut merged: Vec<Found> = Vec::new();
    for it in found {
        match merged.iter_mut().find(|other| other.mv == it.mv && other.sentence == it.sentence) {
            Some(other) => {
                other.from = other.from.min(it.from);
                other.to = other.to.max(it.to);
                other.strength = other.strength.max(it.strength);
            }
            None => merged.push(it),
        }
    }
    merged
}

/// From this many warm or helpful moves on, a lone slight before the last of them is a misreading.
const KIND_AROUND: usize = 2;

/// From this many on, a lone slight is a misreading wherever it stands.
const KIND_THROUGHOUT: usize = 3;

/// Nobody insults in passing: a single slight amid warmth and help is the reading's mistake.
fn drop_lone_slight(found: &mut Vec<Found>) {
    let kind = |it: &Found| {
        is_warm(it.mv)
            || matches!(
                it.mv,
                Move::Ownership
                    | Move::OpenQuestion
                    | Move::OfferAlternatives
                    | Move::ConcreteResolution
                    | Move::CommitFollowUp
            )
    };
    let slight = |it: &Found| {
        it.mv.is_dismissive() && !matches!(it.mv, Move::PolicyWall | Move::DeflectTransfer)
    };
    let mut kinds: Vec<Move> = found.iter().filter(|it| kind(it)).map(|it| it.mv).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut slights: Vec<Move> = found.iter().filter(|it| slight(it)).map(|it| it.mv).collect();
    slights.dedup();
    let last_kind = found.iter().filter(|it| kind(it)).map(|it| it.from).max();
    let last_slight = found.iter().filter(|it| slight(it)).map(|it| it.from).max();
    let refused = found.iter().any(|it| it.mv == Move::PolicyWall);
    let around = kinds.len() >= KIND_AROUND && last_kind > last_slight;
    if slights.len() == 1 && !refused && (around || kinds.len() >= KIND_THROUGHOUT) {
        found.retain(|it| !slight(it));
    }
}

/// A refining move is reported beside its parent, on the same words.
fn add_refinements(found: &mut Vec<Found>, reading: &Reading<'_>) {
    for index in 0..found.len() {
        let Some(it) = found.get(index).copied() else {
            continue;
        };
        if let Some(parent) = it.mv.parent() {
            let beside =
                found.iter().any(|other| other.mv == parent && other.sentence == it.sentence);
            if !beside {
                found.push(Found { mv: parent, ..it });
            }
        }
        let sentence = reading.tokens.sentences.get(it.sentence).copied().unwrap_or_default();
        let timed = reading.marked(Mark::When, sentence.from, sentence.to);
        let promised = it.mv == Move::CommitFollowUp
            && timed
            && reading
                .tokens
                .list
                .get(sentence.from..sentence.to)
                .unwrap_or_default()
                .iter()
                .any(|token| token.text == "i");
        if promised && !found.iter().any(|other| other.mv == Move::Promise) {
            found.push(Found { mv: Move::Promise, ..it });
        }
    }
}
