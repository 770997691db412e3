//! A call that begins in the middle, for whoever writes: this phase, this calm and trust, these facts
//! told. No trainee can do this and no record holds it.

use std::{collections::BTreeSet, sync::Arc};

use super::{Event, Script, Session};
use crate::{
    customer::{CustomerState, constants as k},
    scenario::{Gate, Phase},
    text::Text,
};

/// Where a call is to begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Jump {
    /// Where the story stands.
    pub phase: Phase,
    /// Calm, 0 to 100.
    pub calm: f64,
    /// Trust, 0 to 100.
    pub trust: f64,
    /// Facts told, beside those she tells at once.
    pub told: BTreeSet<Text>,
}

impl Jump {
    /// The beginning of the call itself.
    pub fn start(script: &Script) -> Self {
        let (calm, trust) = script.scenario.customer.start();
        Self { phase: Phase::Opening, calm, trust, told: BTreeSet::new() }
    }
}

impl Session {
    /// A call of this scenario that begins where `jump` says.
    pub fn jumped(script: Arc<Script>, seed: u64, jump: &Jump) -> Self {
        let scenario = script.scenario.clone();
        let open = scenario
            .facts
            .iter()
            .filter(|it| it.gate == Gate::Opening || jump.told.contains(&it.id));
        let began = Event::SessionBegan {
            scenario: scenario.id.clone(),
            version: scenario.version,
            seed,
            model: k::MODEL_VERSION,
            told: open.map(|it| it.id.clone()).collect(),
            customer: Arc::new(customer(&script, jump)),
        };
        Self::beginning_with(script, seed, [began])
    }
}

/// The customer as somebody would be who has come that far.
fn customer(script: &Script, jump: &Jump) -> CustomerState {
    let mut it = CustomerState::at(jump.calm.clamp(0.0, 100.0), jump.trust.clamp(0.0, 100.0));
    // Before the first turn it is always the opening.
    it.turn = u32::from(jump.phase != Phase::Opening);
    if matches!(jump.phase, Phase::Solving | Phase::Closing) {
        it.needs.heard = k::RECEIVED;
        it.needs.felt = k::RECEIVED;
    }
    if jump.phase == Phase::Closing && script.has_fix {
        it.needs.helped = k::SOLVED;
        it.fixes = 1;
    } else if jump.phase == Phase::Closing {
        (it.reasons_given, it.efforts_given, it.options_given) = (1, 1, 2);
    }
    it
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analyser::Lexicon, scenario::test_scenario, session::Command};

    #[test]
    fn every_phase_can_be_jumped_to_and_the_call_goes_on_from_there() {
        let lexicon = Arc::new(Lexicon::english());
        let script = Arc::new(Script::new(Arc::new(test_scenario()), lexicon));
        for phase in [Phase::Opening, Phase::Exploring, Phase::Solving, Phase::Closing] {
            let jump = Jump { phase, calm: 62.0, trust: 41.0, told: BTreeSet::new() };
            let mut session = Session::jumped(script.clone(), 3, &jump);
            assert_eq!(session.seat().phase(), phase);
            assert_eq!(
                (session.state().customer.calm, session.state().customer.trust),
                (62.0, 41.0)
            );
            assert!(!session.options().is_empty(), "{phase:?}");
            assert!(session.send(Command::Pick { option: 1 }).is_ok());
            assert_eq!(session.refold(), *session.state());
        }
    }

    #[test]
    fn facts_that_are_told_count_as_told() {
        let lexicon = Arc::new(Lexicon::english());
        let script = Arc::new(Script::new(Arc::new(test_scenario()), lexicon));
        let all: BTreeSet<Text> = script.scenario.facts.iter().map(|it| it.id.clone()).collect();
        let jump = Jump { told: all.clone(), ..Jump::start(&script) };
        assert_eq!(Session::jumped(script, 3, &jump).state().told, all);
    }
}
