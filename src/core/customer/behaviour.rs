//! What the customer does because of how she is: the thresholds and their consequences.

use serde::{Deserialize, Serialize};

use super::{CustomerState, constants as k};

/// Something the customer is doing this turn; line conditions may ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Behaviour {
    /// Calm under 30: raised voice, capitals, short sentences; cuts long replies on the phone.
    RaisesVoice,
    /// Calm 30 to 50 and not heard: says the complaint again and adds to it.
    Repeats,
    /// Calm under 45 and trust under 35: sarcasm, tests the agent.
    Tests,
    /// Calm from 55 and trust from 50: answers closed questions, follows steps.
    Cooperates,
    /// Calm from 70, trust from 65, and helped: thanks.
    Thanks,
    /// Calm from 80, trust from 75: says sorry for the tone.
    ApologisesForTone,
}

/// What the customer does in `state`. Several may hold at once; none is in itself an ending.
pub fn behave(state: &CustomerState) -> Vec<Behaviour> {
    let helped = state.needs.helped >= k::SOLVED;
    let rules = [
        (Behaviour::RaisesVoice, state.calm < 30.0),
        (Behaviour::Repeats, (30.0..50.0).contains(&state.calm) && state.needs.heard < k::RECEIVED),
        (Behaviour::Tests, state.calm < 45.0 && state.trust < 35.0),
        (Behaviour::Cooperates, state.calm >= 55.0 && state.trust >= 50.0),
        (Behaviour::Thanks, state.calm >= 70.0 && state.trust >= 65.0 && helped),
        (Behaviour::ApologisesForTone, state.calm >= 80.0 && state.trust >= 75.0),
    ];
    rules.into_iter().filter_map(|(it, holds)| holds.then_some(it)).collect()
}
