//! Laws that hold in every call of a scenario: no single move wins, listening first pays, and a
//! kindness never does worse than a slight on the same turn.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde::Serialize;

use super::{Effort, Witness};
use crate::core::{
    customer::{CustomerState, EndingKind, WeighedMove, appraise},
    moves::{CodedReply, Move, Nature},
    session::{Command, Rehearsal, Script, Seat},
    trainee::{Expert, Policy, play, play_watched, tricks_of},
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

/// Listening first against fixing first: both go on as the expert would.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Order {
    /// Calls in which both orders could be played.
    pub compared: u64,
    /// Calm by which the turn of listening is ahead of the turn of fixing, on average.
    pub calm_on_turn: f64,
    /// The same of trust.
    pub trust_on_turn: f64,
    /// Calm by which listening first is ahead at the end of the call.
    pub calm_at_end: f64,
    /// The same of trust.
    pub trust_at_end: f64,
}

/// Points by which fixing first may be ahead before it is said to beat listening first.
const SAME: f64 = 0.5;

impl Order {
    /// Whether fixing first beats listening first, on its own turn or at the end of the call.
    pub fn is_broken(&self) -> bool {
        let behind = |calm: f64, trust: f64| calm + trust < -SAME;
        behind(self.calm_on_turn, self.trust_on_turn) || behind(self.calm_at_end, self.trust_at_end)
    }
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

/// Listening first against fixing first, over several seeds.
pub(super) fn order(script: &Script, effort: &Effort) -> Order {
    let mut sum = Order::default();
    for seed in effort.seed..effort.seed.saturating_add(effort.calls) {
        let begun = Rehearsal::of(script, seed);
        let (Some(fix), Some(listen)) =
            (expert_among(&begun.seat(), is_fixing), expert_among(&begun.seat(), is_listening))
        else {
            continue;
        };
        let (fixed_now, fixed) = played_on(&begun, fix);
        let (listened_now, listened) = played_on(&begun, listen);
        sum.compared += 1;
        sum.calm_on_turn += listened_now.calm - fixed_now.calm;
        sum.trust_on_turn += listened_now.trust - fixed_now.trust;
        sum.calm_at_end += listened.calm - fixed.calm;
        sum.trust_at_end += listened.trust - fixed.trust;
    }
    sum.averaged()
}

impl Order {
    fn averaged(mut self) -> Self {
        let calls = f64::from(u32::try_from(self.compared.max(1)).unwrap_or(1));
        for it in [
            &mut self.calm_on_turn,
            &mut self.trust_on_turn,
            &mut self.calm_at_end,
            &mut self.trust_at_end,
        ] {
            *it /= calls;
        }
        self
    }
}

/// The first reply of somebody who fixes first.
fn is_fixing(option: &CodedReply) -> bool {
    let natures = || option.moves.iter().map(|it| it.mv.nature());
    natures().any(|it| it == Nature::Solution) && !natures().any(|it| it == Nature::Relational)
}

/// The first reply of somebody who listens first.
fn is_listening(option: &CodedReply) -> bool {
    let natures = || option.moves.iter().map(|it| it.mv.nature());
    natures().any(|it| it == Nature::Relational) && !natures().any(|it| it == Nature::Solution)
}

/// What the expert would pick among the options that fit.
fn expert_among(seat: &Seat<'_>, fits: impl Fn(&CodedReply) -> bool) -> Option<usize> {
    let fitting = |number: &usize| seat.coded(*number).is_some_and(&fits);
    Expert.choose_of(seat, (1..=seat.count()).filter(fitting))
}

/// The customer after this pick, and at the end of the call the expert makes of it.
fn played_on(begun: &Rehearsal<'_>, option: usize) -> (Arc<CustomerState>, Arc<CustomerState>) {
    let mut call = begun.clone();
    call.take(&Command::Pick { option });
    let now = call.state().customer.clone();
    while let Some(option) = Expert.choose_at(&call.seat()) {
        if !call.take(&Command::Pick { option }) {
            break;
        }
    }
    (now, call.state().customer.clone())
}

/// Situations that any named policy came to.
pub(super) fn situations_played(script: &Script, effort: &Effort) -> BTreeSet<usize> {
    let mut met = BTreeSet::new();
    for policy in Policy::named() {
        for seed in effort.seed..effort.seed.saturating_add(effort.calls) {
            play_watched(script, policy, seed, &mut |state| {
                met.insert(state.options.situation);
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
