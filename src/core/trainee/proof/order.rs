//! Listening first against fixing first: the same call twice, once with a turn that works on the
//! matter before she is received, once with a turn that receives her; the expert plays both on.

use std::sync::Arc;

use serde::Serialize;

use super::Effort;
use crate::{
    customer::CustomerState,
    moves::{CodedReply, Nature},
    scenario::Phase,
    session::{Command, Dice, Purpose, Rehearsal, Script, Seat},
    trainee::Expert,
};

/// Turns on which the two are compared. Whoever has not been received after three has waited long
/// enough for another law to speak of it.
const TURNS: u32 = 3;

/// Points by which fixing first may be ahead before it is said to beat listening first.
const SAME: f64 = 0.5;

/// Calls below which an average says more about these calls than about the scenario, half of those
/// that are begun: it is shown, and nobody is told to change anything for it.
const ENOUGH: u64 = 12;

/// Listening first against fixing first on one turn: both go on as the expert would.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Order {
    /// The turn on which they part, from 1.
    pub turn: u32,
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

impl Order {
    /// Whether fixing first beats listening first, on its own turn or at the end of the call.
    pub fn is_broken(&self) -> bool {
        let behind = |calm: f64, trust: f64| calm + trust < -SAME;
        self.compared >= ENOUGH
            && (behind(self.calm_on_turn, self.trust_on_turn)
                || behind(self.calm_at_end, self.trust_at_end))
    }

    fn add(&mut self, listened: &Way, fixed: &Way) {
        self.compared += 1;
        self.calm_on_turn += listened.now.calm - fixed.now.calm;
        self.trust_on_turn += listened.now.trust - fixed.now.trust;
        self.calm_at_end += listened.end.calm - fixed.end.calm;
        self.trust_at_end += listened.end.trust - fixed.end.trust;
    }

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

/// Listening first against fixing first on each of the first turns, over several seeds.
pub(super) fn orders(script: &Script, effort: &Effort) -> Vec<Order> {
    let mut sums: Vec<Order> = (1..=TURNS).map(|turn| Order { turn, ..Order::default() }).collect();
    for seed in effort.seed..effort.seed.saturating_add(effort.calls) {
        let mut call = Rehearsal::of(script, seed);
        for sum in &mut sums {
            // Once she has been received, fixing is no longer first.
            if !matches!(call.seat().phase(), Phase::Opening | Phase::Exploring) {
                break;
            }
            if let (Some(fix), Some(listen)) =
                (expert_among(&call.seat(), is_fixing), expert_among(&call.seat(), is_listening))
            {
                sum.add(&Way::of(&call, listen), &Way::of(&call, fix));
            }
            let Some(option) = beside(&call.seat()) else { break };
            if !call.take(&Command::Pick { option }) {
                break;
            }
        }
    }
    sums.into_iter().map(Order::averaged).collect()
}

/// One way on from where the two part.
struct Way {
    now: Arc<CustomerState>,
    end: Arc<CustomerState>,
}

impl Way {
    /// The customer after this pick, and at the end of the call the expert makes of it.
    fn of(begun: &Rehearsal<'_>, option: usize) -> Self {
        let mut call = begun.clone();
        call.take(&Command::Pick { option });
        let now = call.state().customer.clone();
        while let Some(option) = Expert.choose_at(&call.seat()) {
            if !call.take(&Command::Pick { option }) {
                break;
            }
        }
        Self { now, end: call.state().customer.clone() }
    }
}

/// The reply of somebody who fixes before listening.
fn is_fixing(option: &CodedReply) -> bool {
    makes(option, Nature::Solution) && !makes(option, Nature::Relational)
}

/// The reply of somebody who listens before fixing.
fn is_listening(option: &CodedReply) -> bool {
    makes(option, Nature::Relational) && !makes(option, Nature::Solution)
}

fn makes(option: &CodedReply, nature: Nature) -> bool {
    option.moves.iter().any(|it| it.mv.nature() == nature)
}

/// What the expert would pick among the options that fit.
fn expert_among(seat: &Seat<'_>, fits: impl Fn(&CodedReply) -> bool) -> Option<usize> {
    let fitting = |number: &usize| seat.coded(*number).is_some_and(&fits);
    Expert.choose_of(seat, (1..=seat.count()).filter(fitting))
}

/// Any option that neither works on the matter nor receives her, by the dice: before the two part
/// nobody has listened yet, or fixing would not come first.
fn beside(seat: &Seat<'_>) -> Option<usize> {
    let fits = |it: &CodedReply| !makes(it, Nature::Solution) && !makes(it, Nature::Relational);
    let fitting: Vec<usize> =
        (1..=seat.count()).filter(|it| seat.coded(*it).is_some_and(fits)).collect();
    let mut dice = Dice::new(seat.seed(), seat.state().customer.turn, Purpose::Trainee);
    fitting.get(dice.below(fitting.len())).copied()
}
