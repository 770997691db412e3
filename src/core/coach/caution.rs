//! Four places where well-meant technique needs care. Each is said where it matters, never as a rule
//! for everything.

use serde::Serialize;

use crate::{
    customer::constants as k,
    debrief::TurnReview,
    moves::{Family, Move},
};

/// Where care is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// "I understand how frustrated you feel" is good once and specific; repeated it is noise.
    Formula,
    /// Staying positive before she feels received reads as brushing off.
    EarlyCheer,
    /// Mirroring is a light touch; parroting annoys.
    Parrot,
    /// The inclusive "we" is a shared goal; the corporate "we" keeps her out.
    We,
}

impl Caution {
    /// Every caution.
    pub const ALL: [Self; 4] = [Self::Formula, Self::EarlyCheer, Self::Parrot, Self::We];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Formula => "formula",
            Self::EarlyCheer => "early-cheer",
            Self::Parrot => "parrot",
            Self::We => "we",
        }
    }
}

/// The cautions that turn number `at` (from 0) of `turns` gives reason for.
pub fn cautions(turns: &[TurnReview], at: usize) -> Vec<Caution> {
    let Some(turn) = turns.get(at) else {
        return Vec::new();
    };
    let has = |it: &TurnReview, mv: Move| it.reading.has(mv);
    let mirrors = |it: &TurnReview| {
        it.reading.moves.iter().any(|one| one.mv.family() == Some(Family::Mirror))
    };
    let before = &turns[..at];
    let formula =
        has(turn, Move::HollowCanned) && before.iter().any(|it| has(it, Move::HollowCanned));
    let cheer = has(turn, Move::PositiveLanguage) && turn.needs.felt < k::RECEIVED;
    let parrot = mirrors(turn) && before.last().is_some_and(mirrors);
    let we = has(turn, Move::SharedGoal);
    let rules = [
        (Caution::Formula, formula),
        (Caution::EarlyCheer, cheer),
        (Caution::Parrot, parrot),
        (Caution::We, we),
    ];
    rules.into_iter().filter_map(|(it, holds)| holds.then_some(it)).collect()
}

/// The cautions a whole call gives reason for, each once.
pub fn cautions_of_call(turns: &[TurnReview]) -> Vec<Caution> {
    let mut found: Vec<Caution> = (0..turns.len()).flat_map(|at| cautions(turns, at)).collect();
    found.sort_unstable();
    found.dedup();
    found
}
