//! Can a line ever be spoken, a situation ever be offered? For each storylet it looks for a moment
//! that fits and in which nothing heavier fits too. It errs on the side of "yes": what it calls
//! unreachable is so whatever the trainee does.

mod facts;
mod frame;

use std::collections::BTreeSet;

use super::super::{
    Fact, Gate, Phase, Scenario, SolutionKind, When,
    select::{OPENS, specificity, weight},
};
use crate::core::{
    moves::{Family, Move, Nature},
    text::Text,
};
use facts::{Known, Literal, possible};
pub(super) use frame::Frame;

/// A line or a situation, as far as it matters here.
#[derive(Clone, Copy, Debug)]
struct Storylet<'s> {
    id: &'s Text,
    when: &'s When,
    tells: Option<&'s Text>,
    farewell: bool,
    /// Its weight in the opening, and later.
    weights: (u32, u32),
    /// Whether it sometimes stands back though it fits.
    yields: bool,
}

/// Whether a storylet can ever come, and if not, why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict<'s> {
    /// It can.
    Comes,
    /// Its own conditions never hold together.
    Impossible,
    /// Whenever it fits, one of these fits better.
    Outweighed(BTreeSet<&'s Text>),
}

/// Everything that can happen in a call of one scenario.
pub(super) struct Reach<'s> {
    scenario: &'s Scenario,
    frames: &'static [Frame],
}

/// One reply, as conditions see it.
#[derive(Clone, Debug)]
struct Reply<'s> {
    moves: Vec<Move>,
    offered: Option<&'s Text>,
}

impl<'s> Reach<'s> {
    /// What can happen in calls of `scenario`.
    pub(super) fn of(scenario: &'s Scenario) -> Self {
        let has_fix = scenario.solutions.iter().any(|it| it.kind == SolutionKind::Fix);
        Self { scenario, frames: frame::all(has_fix) }
    }

    /// Whether the line at `place` is ever spoken.
    pub(super) fn line(&self, place: usize) -> Verdict<'s> {
        self.judge(&self.lines(), place, false)
    }

    /// Whether the situation at `place` is ever offered where `holds` says yes.
    pub(super) fn situation(
        &self,
        place: usize,
        holds: fn(&Frame, &[Move]) -> bool,
    ) -> Verdict<'s> {
        let all = self.situations();
        let Some(one) = all.get(place) else { return Verdict::Impossible };
        self.search(one, &self.heavier(&all, place, true), holds)
    }

    /// The facts that no line can ever tell, though lines are written for them.
    pub(super) fn never_told(&self) -> BTreeSet<&'s Text> {
        let lines = self.scenario.lines.iter().enumerate();
        let telling: Vec<_> = lines
            .filter_map(|(at, it)| Some((it.tells.as_ref()?, it)).map(|(id, it)| (at, id, it)))
            .filter(|(at, ..)| self.line(*at) == Verdict::Comes)
            .collect();
        let mut told: BTreeSet<&Text> = self.scenario.told_at_start().collect();
        // A fact that waits for another is told after it; two that wait for each other never are.
        for _ in 0..=self.scenario.facts.len() {
            let ready =
                telling.iter().filter(|(.., it)| it.when.told.iter().all(|id| told.contains(id)));
            let more: Vec<&Text> = ready.map(|(_, id, _)| *id).collect();
            told.extend(more);
        }
        let written = self.scenario.lines.iter().filter_map(|it| it.tells.as_ref());
        written.filter(|it| !told.contains(it)).collect()
    }

    fn lines(&self) -> Vec<Storylet<'s>> {
        let storylet = |it: &'s super::super::Line| Storylet {
            id: &it.id,
            when: &it.when,
            tells: it.tells.as_ref(),
            farewell: it.farewell,
            weights: {
                let opens = it.when.phase.contains(&Phase::Opening);
                (specificity(it) + u32::from(opens) * OPENS, specificity(it))
            },
            yields: it.when.at_most.is_some() || it.say.len() < 2,
        };
        self.scenario.lines.iter().map(storylet).collect()
    }

    fn situations(&self) -> Vec<Storylet<'s>> {
        let storylet = |it: &'s super::super::Situation| Storylet {
            id: &it.id,
            when: &it.when,
            tells: None,
            farewell: false,
            weights: (weight(&it.when), weight(&it.when)),
            yields: false,
        };
        self.scenario.situations.iter().map(storylet).collect()
    }

    fn judge(&self, all: &[Storylet<'s>], place: usize, in_order: bool) -> Verdict<'s> {
        let Some(one) = all.get(place) else { return Verdict::Impossible };
        self.search(one, &self.heavier(all, place, in_order), |_, _| true)
    }

    /// The storylets that go before the one at `place`. Equals take turns, unless `in_order`.
    fn heavier(
        &self,
        all: &[Storylet<'s>],
        place: usize,
        in_order: bool,
    ) -> [Vec<Storylet<'s>>; 2] {
        let before = |weight_of: fn(&Storylet<'s>) -> u32| {
            let own = all.get(place).map(weight_of);
            let goes_first = |(at, it): &(usize, &Storylet<'s>)| {
                let weight = Some(weight_of(it));
                !it.yields && (weight > own || (in_order && weight == own && *at < place))
            };
            all.iter().enumerate().filter(goes_first).map(|it| *it.1).collect()
        };
        [before(|it| it.weights.0), before(|it| it.weights.1)]
    }

    /// Looks for a moment that fits `one` and none of the `heavier`, in the opening and later.
    fn search(
        &self,
        one: &Storylet<'s>,
        heavier: &[Vec<Storylet<'s>>; 2],
        holds: fn(&Frame, &[Move]) -> bool,
    ) -> Verdict<'s> {
        let mut outweighed: Option<BTreeSet<&'s Text>> = None;
        let Some(known) = self.known(one) else { return Verdict::Impossible };
        for frame in self.frames.iter().filter(|it| fits_frame(one, it)) {
            let [in_opening, later] = heavier;
            let heavier = if frame.phase == Phase::Opening { in_opening } else { later };
            for reply in self.replies(one, frame).iter().filter(|it| holds(frame, &it.moves)) {
                // Whether she is ready to go is open, so a farewell stands only in another's way.
                let rivals: Vec<&Storylet<'s>> = heavier
                    .iter()
                    .filter(|it| one.farewell || !it.farewell)
                    .filter(|it| fits_frame(it, frame) && fits_reply(it.when, reply))
                    .filter(|it| self.gate_is_open(it, frame, reply))
                    .collect();
                let clauses: Vec<_> = rivals.iter().map(|it| self.silenced_by(it)).collect();
                if possible(&clauses, &known) {
                    return Verdict::Comes;
                }
                outweighed.get_or_insert_default().extend(rivals.iter().map(|it| it.id));
            }
        }
        outweighed.map_or(Verdict::Impossible, Verdict::Outweighed)
    }

    /// What a storylet asks of the facts; nothing where that cannot be.
    fn known(&self, one: &Storylet<'s>) -> Option<Known<'s>> {
        let mut known = Known::new();
        for fact in self.scenario.told_at_start() {
            known.insert(fact, true);
        }
        let told = one.when.told.iter().map(|it| (&**it, true));
        let untold = one.when.untold.iter().chain(one.tells).map(|it| (&**it, false));
        for (fact, is_told) in told.chain(untold) {
            if known.insert(fact, is_told).is_some_and(|before| before != is_told) {
                return None;
            }
        }
        Some(known)
    }

    /// The smallest replies that `one` fits: more moves would only call for more rivals.
    fn replies(&self, one: &Storylet<'s>, frame: &Frame) -> Vec<Reply<'s>> {
        if frame.phase == Phase::Opening {
            let silent = one.when.after.is_empty() && one.when.offered.is_empty();
            let first = || Reply { moves: Vec::new(), offered: None };
            return if silent { vec![first()] } else { Vec::new() };
        }
        let any = || Move::ALL.to_vec();
        let base = if one.when.after.is_empty() { any() } else { one.when.after.clone() };
        let mut replies: Vec<Reply<'s>> =
            base.iter().map(|mv| Reply { moves: vec![*mv], offered: None }).collect();
        if self.gate_of(one) == Some(Gate::Asked) {
            replies = widened(&replies, listens);
        }
        if !one.when.offered.is_empty() {
            let offering = widened(&replies, |mv| mv.nature() == Nature::Solution);
            let each = |offered: &'s Text| {
                offering.iter().map(move |it| Reply { offered: Some(offered), ..it.clone() })
            };
            replies = one.when.offered.iter().flat_map(each).collect();
        }
        replies.retain(|it| self.gate_is_open(one, frame, it));
        replies
    }

    fn gate_of(&self, one: &Storylet<'s>) -> Option<Gate> {
        one.tells.and_then(|id| self.scenario.fact(id)).map(|it: &Fact| it.gate)
    }

    /// Whether a fact that `one` tells may be told now; true where it tells none.
    fn gate_is_open(&self, one: &Storylet<'s>, frame: &Frame, reply: &Reply<'s>) -> bool {
        match self.gate_of(one) {
            None | Some(Gate::Opening) => true,
            Some(Gate::Asked) => {
                frame.gate >= Gate::Asked && reply.moves.iter().any(|it| listens(*it))
            }
            Some(gate) => frame.gate >= gate,
        }
    }

    /// The facts that keep a storylet from coming, told or untold.
    fn silenced_by(&self, it: &Storylet<'s>) -> Vec<Literal<'s>> {
        let untold = it.when.told.iter().map(|fact| (&**fact, false));
        let told = it.when.untold.iter().chain(it.tells).map(|fact| (&**fact, true));
        untold.chain(told).collect()
    }
}

/// The replies with one more move each, of a kind that must be there; those that have it stay.
fn widened<'s>(replies: &[Reply<'s>], kind: fn(Move) -> bool) -> Vec<Reply<'s>> {
    let mut wider = Vec::new();
    for reply in replies {
        if reply.moves.iter().any(|it| kind(*it)) {
            wider.push(reply.clone());
            continue;
        }
        for mv in Move::ALL.into_iter().filter(|it| kind(*it)) {
            let moves = [&reply.moves[..], &[mv]].concat();
            wider.push(Reply { moves, ..reply.clone() });
        }
    }
    wider
}

/// Whether a move listens, so that a question is answered with a fact.
fn listens(mv: Move) -> bool {
    use Family::{Confirm, Encourage, Mirror, Question, Validate};
    matches!(mv.family(), Some(Question | Encourage | Mirror | Confirm | Validate))
}

fn fits_frame(it: &Storylet<'_>, frame: &Frame) -> bool {
    let when = it.when;
    (when.phase.is_empty() || when.phase.contains(&frame.phase))
        && (when.stance.is_empty() || when.stance.contains(&frame.stance))
        && (when.doing.is_empty() || when.doing.iter().any(|it| frame.doing.contains(it)))
        && (!it.farewell || frame.phase == Phase::Closing)
}

fn fits_reply(when: &When, reply: &Reply<'_>) -> bool {
    (when.after.is_empty() || when.after.iter().any(|it| reply.moves.contains(it)))
        && (when.offered.is_empty() || reply.offered.is_some_and(|it| when.offered.contains(it)))
}
