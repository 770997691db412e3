//! Where a session stands in its plan is kept after each step, so that it goes on another time.

use super::plan::OnPlan;
use crate::{
    core::{
        room::{LedCall, PlanPlace},
        session::Script,
    },
    window::{Fault, Launched},
};

impl OnPlan {
    /// The plan that was left open, at its step; nothing where there is none, or no longer such a step.
    pub(super) fn left_open(launched: &Launched) -> Option<Self> {
        let place = launched.recorder.open_plan().ok().flatten()?;
        let plan = launched.plans.iter().find(|it| it.id == place.plan)?.clone();
        plan.steps.get(place.step)?;
        let kept = place.kept.then(|| led_last(launched)).flatten();
        Some(Self { at: place.step, done: place.done, kept, ..Self::new(plan) })
    }

    /// Keeps the step, so that the session goes on from it another time.
    pub(super) fn remember(&self, launched: &mut Launched) {
        let place = PlanPlace {
            plan: self.plan.id.clone(),
            step: self.at,
            done: self.done,
            kept: self.kept.is_some(),
        };
        keep_place(launched, Some(&place));
    }

    /// Puts away where the session stood: it is over.
    pub(super) fn forget(launched: &mut Launched) {
        keep_place(launched, None);
    }
}

/// The call that was kept last, led again.
fn led_last(launched: &Launched) -> Option<LedCall> {
    let record = launched.recorder.last_room().ok().flatten()?;
    let scenario = launched.scenarios.iter().find(|it| it.id == record.scenario)?;
    let script = Script::new(scenario.clone(), launched.lexicon.clone());
    record.led_again(script.into())
}

fn keep_place(launched: &mut Launched, place: Option<&PlanPlace>) {
    if let Err(fault) = launched.recorder.keep_plan(place) {
        launched.fault = Some(Fault::Record(fault));
    }
}
