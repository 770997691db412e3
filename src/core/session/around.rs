//! What the scenario knows about a reply's offers: does a solution fit what has been told?

use super::{Script, SessionState};
use crate::{
    customer::{Circumstances, SolutionFit},
    moves::{CodedReply, Emotion, Move},
    scenario::{Gate, Scenario, Solution, SolutionKind},
    text::Text,
};

/// The circumstances of one reply.
pub(super) struct Around<'s> {
    script: &'s Script,
    state: &'s SessionState,
    feelings: [Emotion; 2],
    offers: Vec<Text>,
}

impl<'s> Around<'s> {
    /// The circumstances of `reading` in `state`.
    pub(super) fn new(script: &'s Script, state: &'s SessionState, reading: &CodedReply) -> Self {
        let customer = &script.scenario.customer;
        Self {
            script,
            state,
            feelings: [customer.feels, customer.root],
            offers: solutions_in(reading),
        }
    }

    fn solution(&self, id: &str) -> Option<&'s Solution> {
        self.script.scenario.solution(id)
    }

    fn told(&self, fact: &Text) -> bool {
        self.state.told.contains(fact)
    }

    fn fit_of(&self, solution: &Solution) -> SolutionFit {
        fit(&self.script.scenario, solution, &|it| self.told(it))
    }

    /// Whether another offer of the same reply fits: what ignores a fact is then one choice of two.
    fn another_fits(&self, id: &str) -> bool {
        self.offers
            .iter()
            .filter(|it| &***it != id)
            .filter_map(|it| self.solution(it))
            .any(|it| self.fit_of(it) == SolutionFit::Fits)
    }
}

impl Circumstances for Around<'_> {
    fn feelings(&self) -> &[Emotion] {
        &self.feelings
    }

    fn fit(&self, solution: Option<&str>) -> SolutionFit {
        match solution.and_then(|id| self.solution(id)) {
            Some(it) => match self.fit_of(it) {
                SolutionFit::Ignores if self.another_fits(&it.id) => SolutionFit::Generic,
                fit => fit,
            },
            None if something_hidden(&self.script.scenario, &|it| self.told(it)) => {
                SolutionFit::Generic
            }
            None => SolutionFit::TooEarly,
        }
    }

    fn was_offered(&self, solution: Option<&str>) -> bool {
        solution.is_some_and(|id| self.state.offered.contains(id))
    }

    fn loss(&self) -> f64 {
        self.script.scenario.loss.amount
    }
}

/// How a solution fits once these facts are told.
pub(crate) fn fit(
    scenario: &Scenario,
    solution: &Solution,
    told: &dyn Fn(&Text) -> bool,
) -> SolutionFit {
    if solution.ignores.iter().any(told) {
        SolutionFit::Ignores
    } else if !solution.needs.iter().all(told)
        || (solution.generic && !something_hidden(scenario, told))
    {
        SolutionFit::TooEarly
    } else if solution.generic {
        SolutionFit::Generic
    } else {
        SolutionFit::Fits
    }
}

/// Something hidden has been told: an offer is then no longer a mere reflex.
fn something_hidden(scenario: &Scenario, told: &dyn Fn(&Text) -> bool) -> bool {
    scenario.facts.iter().any(|it| it.gate != Gate::Opening && told(&it.id))
}

/// The solutions a reading names, each once.
pub(super) fn solutions_in(reading: &CodedReply) -> Vec<Text> {
    let mut found: Vec<Text> = Vec::new();
    for solution in reading.moves.iter().filter_map(|it| it.details.solution.as_ref()) {
        if !found.contains(solution) {
            found.push(solution.clone());
        }
    }
    found
}

/// Turns acts on partial help into what they are: where no fix exists, "I've booked the loan unit"
/// is an alternative, and money is compensation.
pub(super) fn name_offers(script: &Script, reading: &mut CodedReply) {
    for it in &mut reading.moves {
        if it.mv != Move::ConcreteResolution {
            continue;
        }
        let named = it.details.solution.as_deref();
        let kind = named.and_then(|id| script.scenario.solution(id)).map(|known| known.kind);
        it.mv = match kind {
            Some(SolutionKind::Option) => Move::OfferAlternatives,
            Some(SolutionKind::Compensation) => Move::Compensate,
            None if !script.has_fix => Move::OfferAlternatives,
            Some(SolutionKind::Fix) | None => Move::ConcreteResolution,
        };
    }
}
