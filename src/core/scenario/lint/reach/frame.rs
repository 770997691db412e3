//! Which phases, stances and behaviours can hold together: the customer model asked at many points,
//! once. Conditions that meet in none of these frames never meet at all.

use std::{collections::BTreeSet, sync::LazyLock};

use crate::{
    customer::{Behaviour, CustomerState, Needs, Stance, behave, constants as k},
    scenario::{Gate, Phase},
};

/// Something that can hold at one time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct Frame {
    /// Where the story stands.
    pub(in super::super) phase: Phase,
    /// How she holds herself.
    pub(in super::super) stance: Stance,
    /// What she is doing.
    pub(in super::super) doing: Vec<Behaviour>,
    /// The last gate that is open, where the reply listened.
    pub(in super::super) gate: Gate,
}

/// Calm at which the model is asked: on both sides of each of its edges.
const CALM: [f64; 20] = [
    8.0, 12.0, 17.0, 19.0, 24.0, 27.0, 29.0, 31.0, 36.0, 41.0, 44.0, 46.0, 51.0, 54.0, 56.0, 61.0,
    66.0, 71.0, 81.0, 95.0,
];
/// The same for trust.
const TRUST: [f64; 12] = [10.0, 24.0, 33.0, 36.0, 41.0, 46.0, 51.0, 58.0, 61.0, 66.0, 76.0, 95.0];
/// How far she has been heard and felt: not at all, half, wholly.
const RECEIVED: [(f64, f64); 5] = [(0.0, 0.0), (0.3, 0.3), (1.0, 0.1), (0.3, 1.0), (1.0, 1.0)];
/// Under this calm she answers no question.
const FURIOUS_UNDER: f64 = 18.0;

/// Frames of calls in which a fix exists, and of those in which none does.
static FRAMES: LazyLock<[Vec<Frame>; 2]> = LazyLock::new(|| [frames(false), frames(true)]);

/// Every frame of a call, beginning with the opening.
pub(super) fn all(has_fix: bool) -> &'static [Frame] {
    let [without, with] = &*FRAMES;
    if has_fix { with } else { without }
}

fn frames(has_fix: bool) -> Vec<Frame> {
    let mut found = BTreeSet::new();
    for calm in CALM {
        for trust in TRUST {
            for (heard, felt) in RECEIVED {
                for helped in [0.0, 1.0] {
                    let mut state = CustomerState::at(calm, trust);
                    state.needs = Needs { heard, felt, helped, ..Needs::default() };
                    at(&state, has_fix, &mut found);
                }
            }
        }
    }
    found.into_iter().collect()
}

/// The frames that hold in `state`.
fn at(state: &CustomerState, has_fix: bool, found: &mut BTreeSet<Frame>) {
    let received = state.needs.received() >= k::RECEIVED;
    let gate = match state.trust {
        trust if received && trust >= 60.0 => Gate::Deep,
        trust if received && trust >= 45.0 => Gate::Trusting,
        _ if state.calm >= FURIOUS_UNDER => Gate::Asked,
        _ => Gate::Opening,
    };
    let mut phases = vec![if received { Phase::Solving } else { Phase::Exploring }];
    // Being told fairly that nothing can be done closes a call however little has helped.
    if !has_fix || state.needs.helped >= k::SOLVED {
        phases.push(Phase::Closing);
    }
    let doing = behave(state);
    let stances: BTreeSet<Stance> =
        Stance::ALL.iter().map(|now| Stance::next(*now, state)).collect();
    for stance in stances {
        for &phase in &phases {
            found.insert(Frame { phase, stance, doing: doing.clone(), gate });
        }
    }
    if !received && state.needs.helped == 0.0 && state.needs.heard == 0.0 {
        let stance = Stance::of_calm(state.calm);
        found.insert(Frame { phase: Phase::Opening, stance, doing, gate: Gate::Opening });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_hold_what_can_meet_and_nothing_else() {
        let has =
            |phase, stance| all(true).iter().any(|it| it.phase == phase && it.stance == stance);
        assert!(has(Phase::Closing, Stance::Guarded));
        assert!(has(Phase::Opening, Stance::Furious));
        assert!(!has(Phase::Opening, Stance::Warm));
        assert!(!has(Phase::Opening, Stance::Hurt));
        let warm = all(true).iter().filter(|it| it.stance == Stance::Warm);
        assert!(warm.clone().count() > 0);
        assert!(warm.into_iter().all(|it| !it.doing.contains(&Behaviour::RaisesVoice)));
    }
}
