//! The moment of a turn: what line conditions are held against.

use super::{around::solutions_in, reply::Turn};
use crate::{
    customer::{behave, constants as k},
    moves::{CodedMove, Family, Move, Nature},
    scenario::{Fact, Gate, Moment, Phase, is_told},
    text::Text,
};

/// Under this calm she answers no question.
const FURIOUS_UNDER: f64 = 18.0;
/// How sure of what comes next she must be before she says goodbye.
const ASSURED_ENOUGH: f64 = 0.5;

impl Turn<'_> {
    /// What line conditions are held against now. A question is answered by its words: where a line
    /// tells what was asked about, nothing else is told.
    pub(super) fn moment(&self) -> Moment<'_> {
        let asked = self.asked_about();
        if !asked.is_empty() {
            let moment = self.moment_with(asked, true);
            if is_told(&self.script.storylets, &self.script.scenario, &moment) {
                return moment;
            }
        }
        self.moment_with(self.ready_facts(), false)
    }

    /// The same for what may be picked, which asks for no fact that is ready to be told.
    pub(super) fn moment_to_reply(&self) -> Moment<'_> {
        self.moment_with(Vec::new(), false)
    }

    fn moment_with<'s>(&'s self, ready: Vec<&'s Text>, asked: bool) -> Moment<'s> {
        let customer = &self.state.customer;
        let reading = self.state.reading.as_deref();
        let mut after: Vec<Move> =
            reading.map_or_else(Vec::new, |it| it.moves.iter().map(|one| one.mv).collect());
        if after.is_empty() && reading.is_some() {
            after.push(Move::Neutral);
        }
        // Whoever asks what she knows is answered, although a plain question is no skill.
        if asked && !after.contains(&Move::OpenQuestion) {
            after.push(Move::OpenQuestion);
        }
        Moment {
            call: self.seed,
            phase: self.phase(),
            stance: Some(customer.stance),
            doing: behave(customer),
            after,
            offered: reading.map_or_else(Vec::new, solutions_in),
            told: &self.state.told,
            ready,
            leaving: self.wants_to_leave(),
            spoken: &self.state.spoken,
            said: &self.state.variants,
            last: self.state.last_line,
        }
    }

    /// Where the story stands.
    pub(super) fn phase(&self) -> Phase {
        let customer = &self.state.customer;
        if customer.turn == 0 {
            Phase::Opening
        } else if customer.is_solved() || self.fairly_told() {
            Phase::Closing
        } else if customer.needs.received() >= k::RECEIVED {
            Phase::Solving
        } else {
            Phase::Exploring
        }
    }

    /// No fix exists, and she has been told why, what was tried, and what else there is.
    fn fairly_told(&self) -> bool {
        let customer = &self.state.customer;
        !self.script.has_fix
            && customer.reasons_given > 0
            && customer.efforts_given > 0
            && customer.options_given >= 2
    }

    /// She has what she needs and knows what happens next.
    fn wants_to_leave(&self) -> bool {
        self.phase() == Phase::Closing && self.state.customer.needs.assured >= ASSURED_ENOUGH
    }

    /// Untold facts whose gate is open.
    fn ready_facts(&self) -> Vec<&Text> {
        self.untold(|it| self.is_open(it.gate, false)).collect()
    }

    /// Those that the questions of the last reply are about. Who asks with a slight, or for what she
    /// has said before, is answered for that.
    fn asked_about(&self) -> Vec<&Text> {
        let slights =
            |it: &CodedMove| it.mv.nature() == Nature::Negative || it.mv == Move::RepeatAsk;
        let reading = self.state.reading.as_deref();
        let Some(reading) = reading.filter(|it| !it.moves.iter().any(slights)) else {
            return Vec::new();
        };
        self.untold(|it| reading.asks.contains(&it.id) && self.is_open(it.gate, true)).collect()
    }

    fn untold(&self, those: impl Fn(&Fact) -> bool) -> impl Iterator<Item = &Text> {
        let told = self.script.storylets.told(&self.state.told);
        let facts = self.script.scenario.facts.iter().enumerate();
        facts.filter(move |(at, it)| !told.has(*at) && those(it)).map(|(_, it)| &it.id)
    }

    fn is_open(&self, gate: Gate, asked: bool) -> bool {
        let customer = &self.state.customer;
        let received = customer.needs.received() >= k::RECEIVED;
        match gate {
            Gate::Opening => true,
            Gate::Asked => customer.calm >= FURIOUS_UNDER && (asked || self.was_listened_to()),
            Gate::Trusting => received && customer.trust >= 45.0,
            Gate::Deep => received && customer.trust >= 60.0,
        }
    }

    fn was_listened_to(&self) -> bool {
        let listening = |it: &CodedMove| {
            matches!(
                it.mv.family(),
                Some(
                    Family::Question
                        | Family::Encourage
                        | Family::Mirror
                        | Family::Confirm
                        | Family::Validate
                )
            )
        };
        self.state.reading.as_ref().is_some_and(|it| it.moves.iter().any(listening))
    }
}
