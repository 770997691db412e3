//! Whether a call ends with a turn, how, and with which last words.

use super::{Event, Outcome, reply::Turn};
use crate::{
    customer::{EndingKind, call_ending, early_ending, figures},
    scenario::{Aftermath, Cue, Ending, first_variant},
};

/// Boundaries that must have been set before ending an abusive call is a success.
const BOUNDARY_WARNINGS: u32 = 2;

impl Turn<'_> {
    /// Whether it ends with this turn, and how.
    pub(super) fn ending(&self) -> Option<EndingKind> {
        let customer = &self.state.customer;
        if customer.turn == 0 {
            return None;
        }
        let temperament = &self.script.scenario.customer.temperament;
        let goodbye = self.state.reading.as_ref().is_some_and(|it| it.farewell);
        // Who has warned twice may end an abusive call, whatever she would have done next; a call
        // that is solved has simply ended well.
        let warned = temperament.abusive && customer.boundaries >= BOUNDARY_WARNINGS;
        if goodbye && warned && !customer.is_solved() {
            return Some(EndingKind::BoundaryKept);
        }
        let quietly = self.script.scenario.leaves_quietly();
        if let Some(kind) = early_ending(customer, quietly) {
            return Some(kind);
        }
        let over =
            goodbye || self.state.customer_left || customer.turn >= self.script.scenario.turn_limit;
        over.then(|| call_ending(customer, self.script.has_fix))
    }

    /// Her last words, and the outcome.
    pub(super) fn end(&self, kind: EndingKind) -> Vec<Event> {
        let customer = &self.state.customer;
        let written = self.script.scenario.endings.iter().find(|it| it.kind == kind);
        let mut events = Vec::with_capacity(2);
        let said = written.map_or(&[][..], |it| &it.say);
        if let Some(text) = said.get(first_variant(self.seed, 0, 0, said.len())) {
            events.push(Event::CustomerSpoke {
                line: format!("ending:{}", kind.name()).into(),
                place: None,
                text: text.clone(),
                cue: Cue::default(),
                farewell: true,
            });
        }
        events.push(Event::SessionEnded {
            outcome: Box::new(Outcome {
                ending: kind,
                verdict: kind.verdict(),
                summary: written.map_or_else(|| kind.name().into(), |it| it.summary.clone()),
                figures: figures(customer, kind),
                aftermath: written.map_or_else(Aftermath::default, Ending::scene),
                hints: self.state.hints,
            }),
        });
        events
    }
}
