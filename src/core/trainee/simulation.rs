//! One simulated call: a policy plays a scenario under a seed, and what it came to.

use super::Policy;
use crate::{
    customer::EndingKind,
    session::{Rehearsal, Script, Seat},
};

/// What a simulated call came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Played {
    /// How it ended; nothing where no option was left to pick, which `rapport lint` rules out.
    pub ending: Option<EndingKind>,
    /// Calm at the end.
    pub calm: f64,
    /// Trust at the end.
    pub trust: f64,
    /// Turns.
    pub turns: u32,
}

/// Lets `policy` play `script` under `seed` to its end.
pub fn play(script: &Script, policy: Policy, seed: u64) -> Played {
    play_watched(script, policy, seed, &mut |_| ())
}

/// The same, watched: `watch` sees the call before each reply and when it is over.
pub fn play_watched(
    script: &Script,
    policy: Policy,
    seed: u64,
    watch: &mut dyn FnMut(&Seat<'_>),
) -> Played {
    let mut call = Rehearsal::of(script, seed);
    watch(&call.seat());
    while call.state().outcome.is_none() {
        let Some(command) = policy.choose(&call.seat()) else {
            break;
        };
        if !call.take(&command) {
            break;
        }
        watch(&call.seat());
    }
    let state = call.state();
    Played {
        ending: state.outcome.as_ref().map(|it| it.ending),
        calm: state.customer.calm,
        trust: state.customer.trust,
        turns: state.customer.turn,
    }
}
