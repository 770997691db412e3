//! Laws that hold in every call of a scenario: no single move wins, and a kindness never does worse
//! than a slight on the same turn.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Effort, Witness};
use crate::{
    customer::{CustomerState, EndingKind, WeighedMove, appraise},
    moves::{Move, Nature},
    session::{Command, Rehearsal, Script},
    trainee::{Policy, play, play_watched, tricks_of},
};

/// An ending that one move, made over and over, leads to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneMove {
    /// The move.
    #[serde(rename = "move")]
    pub mv: Move,
    /// The ending.
    pub ending: EndingKind,
    /// Share of the calls that ended so, 0 to 1.
    pub share: f64,
    /// Whether the file allows it, or it is no good ending.
    pub allowed: bool,
}

/// Where each single move leads.
pub(super) fn one_move(script: &Script, effort: &Effort) -> Vec<OneMove> {
    let allowed = &script.scenario.one_move_may_end;
    let mut found = Vec::new();
    for policy in tricks_of(script) {
        let Policy::OneTrick(mv) = policy else {
            continue;
        };
        let mut ends: BTreeMap<EndingKind, f64> = BTreeMap::new();
        let mut calls = 0.0;
        for seed in effort.seed..effort.seed.saturating_add(effort.calls) {
            calls += 1.0;
            if let Some(ending) = play(script, policy, seed).ending {
                *ends.entry(ending).or_insert(0.0) += 1.0;
            }
        }
        found.extend(ends.into_iter().map(|(ending, count)| OneMove {
            mv,
            ending,
            share: count / calls,
            allowed: !ending.counts_as_solved() || allowed.contains(&ending),
        }));
    }
    found
}

/// Situations that any named policy came to.
pub(super) fn situations_played(script: &Script, effort: &Effort) -> BTreeSet<usize> {
    let mut met = BTreeSet::new();
    for policy in Policy::named() {
        for seed in effort.seed..effort.seed.saturating_add(effort.calls) {
            play_watched(script, policy, seed, &mut |seat| {
                met.insert(seat.state().options.situation);
            });
        }
    }
    met
}

/// The witnesses on which a slight did better than a kindness at some turn.
pub(super) fn slights_that_pay<'w>(
    script: &Script,
    witnesses: impl Iterator<Item = &'w Witness>,
) -> Vec<EndingKind> {
    witnesses.filter(|it| slight_pays(script, it)).map(|it| it.ending).collect()
}

fn slight_pays(script: &Script, witness: &Witness) -> bool {
    let mut call = Rehearsal::of(script, witness.seed);
    let mut pays = slight_pays_in(script, &call.state().customer);
    for option in &witness.picks {
        call.take(&Command::Pick { option: *option });
        pays |= slight_pays_in(script, &call.state().customer);
    }
    pays
}

/// Whether any dismissive move leaves her better off than any that receives her, in this state.
fn slight_pays_in(script: &Script, state: &CustomerState) -> bool {
    let after = |mv: Move| {
        let it = appraise(&script.persona, state, &[WeighedMove::full(mv)]);
        (it.calm, it.trust)
    };
    let slights: Vec<(f64, f64)> =
        Move::ALL.into_iter().filter(|it| it.is_dismissive()).map(after).collect();
    let kind = Move::ALL.into_iter().filter(|it| it.nature() == Nature::Relational).map(after);
    kind.into_iter().any(|(calm, trust)| slights.iter().any(|it| it.0 > calm || it.1 > trust))
}
