//! What one finished call shows, short enough to be kept beside it: never a word that was typed.

use std::collections::BTreeMap;

use crate::{
    debrief::{SkillEvidence, TurnReview, debrief},
    moves::{Move, Nature},
    session::Session,
};

/// A turn that moved her more than most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TurningPoint {
    /// The turn, from 1.
    pub turn: u32,
    /// What it did to calm.
    pub calm: f64,
    /// What it did to trust.
    pub trust: f64,
    /// The move that stands for what was said.
    pub mv: Move,
}

/// How often a phrase of one kind that puts people off was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhraseCount {
    /// Which kind.
    pub mv: Move,
    /// Turns it was used on.
    pub times: u32,
    /// Of these, the turns after which she was worse off.
    pub hurt: u32,
}

/// What a finished call shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// How many turns it had.
    pub turns: u32,
    /// Calm before the first reply and after the last one of the call.
    pub calm: (f64, f64),
    /// Trust before the first reply and after the last one of the call.
    pub trust: (f64, f64),
    /// Lowest calm.
    pub lowest: f64,
    /// Skills that were called for.
    pub skills: Vec<SkillEvidence>,
    /// The turns that moved her most, in the order of the call.
    pub points: Vec<TurningPoint>,
    /// Phrases that put people off, by kind.
    pub phrases: Vec<PhraseCount>,
}

/// Whether reports count phrases of this kind: stock phrases, pity, and whatever dismisses.
pub const fn is_hurtful(mv: Move) -> bool {
    matches!(mv, Move::HollowCanned | Move::Pity) || mv.is_dismissive()
}

/// What a call shows; nothing where it was stopped or is still open, since stopping costs nothing.
pub fn shown(session: &Session) -> Option<Shown> {
    session.state().outcome.as_ref()?;
    let all = debrief(session);
    let last = all.turns.last();
    let point = |it: &TurnReview| TurningPoint {
        turn: it.turn,
        calm: it.calm.by(),
        trust: it.trust.by(),
        mv: standing_for(it),
    };
    Some(Shown {
        turns: u32::try_from(all.turns.len()).unwrap_or(u32::MAX),
        calm: (all.calm_start, last.map_or(all.calm_start, |it| it.calm.to)),
        trust: (all.trust_start, last.map_or(all.trust_start, |it| it.trust.to)),
        lowest: all.peak_end.lowest,
        points: all.turning_points.iter().filter_map(|&at| all.turns.get(at)).map(point).collect(),
        phrases: phrases(&all.turns),
        skills: all.skills,
    })
}

/// The move that stands for a turn: one that hurts where it went down, one that does not where it
/// went up, else the first there is.
fn standing_for(turn: &TurnReview) -> Move {
    let down = turn.moved() < 0.0;
    let fits = |mv: &Move| {
        mv.nature() != Nature::Neutral
            && (mv.nature() == Nature::Negative || is_hurtful(*mv)) == down
    };
    let mut moves = turn.reading.moves.iter().map(|it| it.mv);
    moves.clone().find(fits).or_else(|| moves.next()).unwrap_or(Move::Neutral)
}

fn phrases(turns: &[TurnReview]) -> Vec<PhraseCount> {
    let mut counts: BTreeMap<Move, (u32, u32)> = BTreeMap::new();
    for turn in turns {
        let mut kinds: Vec<Move> =
            turn.reading.moves.iter().map(|it| it.mv).filter(|it| is_hurtful(*it)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for mv in kinds {
            let (times, hurt) = counts.entry(mv).or_default();
            *times += 1;
            *hurt += u32::from(turn.moved() < 0.0);
        }
    }
    counts.into_iter().map(|(mv, (times, hurt))| PhraseCount { mv, times, hurt }).collect()
}
