//! Can a line ever be spoken, a situation ever be offered? For each storylet it looks for a moment
//! that fits and in which nothing heavier fits too. It errs on the side of "yes": what it calls
//! unreachable is so whatever the trainee does.

mod facts;
mod frame;

use std::collections::BTreeSet;

use super::super::{
    Gate, Line, Phase, Scenario, Situation, SolutionKind, When,
    select::{OPENS, specificity, weight},
};
use crate::{
    moves::{Family, Move, Nature},
    text::Text,
};
use facts::{Known, Literal, possible};
pub(super) use frame::Frame;

/// A line or a situation, as far as it matters here.
#[derive(Clone, Debug)]
struct Storylet<'s> {
    id: &'s Text,
    when: &'s When,
    tells: Option<&'s Text>,
    farewell: bool,
    /// Its weight in the opening, and later.
    weights: (u32, u32),
    /// Whether it sometimes stands back though it fits.
    yields: bool,
    /// The facts that keep it from coming, told or untold.
    silenced_by: Vec<Literal<'s>>,
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
    lines: Vec<Storylet<'s>>,
    situations: Vec<Storylet<'s>>,
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
        Self {
            scenario,
            frames: frame::all(has_fix),
            lines: scenario.lines.iter().map(of_line).collect(),
            situations: scenario.situations.iter().map(of_situation).collect(),
        }
    }

    /// Whether the line at `place` is ever spoken.
    pub(super) fn line(&self, place: usize) -> Verdict<'s> {
        let Some(one) = self.lines.get(place) else { return Verdict::Impossible };
        self.search(one, &Self::heavier(&self.lines, place, false), |_, _| true)
    }

    /// Whether the situation at `place` is ever offered where `holds` says yes.
    pub(super) fn situation(
        &self,
        place: usize,
        holds: fn(&Frame, &[Move]) -> bool,
    ) -> Verdict<'s> {
        let Some(one) = self.situations.get(place) else { return Verdict::Impossible };
        self.search(one, &Self::heavier(&self.situations, place, true), holds)
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

    /// The storylets that go before the one at `place`, in the opening and later. Equals take
    /// turns, unless `in_order`.
    fn heavier<'a>(
        all: &'a [Storylet<'s>],
        place: usize,
        in_order: bool,
    ) -> [Vec<&'a Storylet<'s>>; 2] {
        let before = |weight_of: fn(&Storylet<'s>) -> u32| {
            let own = all.get(place).map(weight_of);
            let goes_first = |(at, it): &(usize, &'a Storylet<'s>)| {
                let weight = Some(weight_of(it));
                !it.yields && (weight > own || (in_order && weight == own && *at < place))
            };
            all.iter().enumerate().filter(goes_first).map(|it| it.1).collect()
        };
        [before(|it| it.weights.0), before(|it| it.weights.1)]
    }

    /// Looks for a moment that fits `one` and none of the `heavier`, in the opening and later.
    fn search(
        &self,
        one: &Storylet<'s>,
        heavier: &[Vec<&Storylet<'s>>; 2],
        holds: fn(&Frame, &[Move]) -> bool,
    ) -> Verdict<'s> {
        let mut outweighed: Option<BTreeSet<&'s Text>> = None;
        let Some(known) = self.known(one) else { return Verdict::Impossible };
        let [at_first, later] = [self.first_reply(one), self.replies(one)];
        for frame in self.frames.iter().filter(|it| fits_frame(one, it)) {
            let opens = frame.phase == Phase::Opening;
            let [before_first, before_later] = heavier;
            let heavier = if opens { before_first } else { before_later };
            // Whether she is ready to go is open, so a farewell stands only in another's way.
            let near: Vec<&Storylet<'s>> = heavier
                .iter()
                .copied()
                .filter(|it| (one.farewell || !it.farewell) && fits_frame(it, frame))
                .collect();
            let replies = if opens { &at_first } else { &later };
            let fitting =
                |it: &&Reply<'s>| holds(frame, &it.moves) && self.gate_is_open(one, frame, it);
            for reply in replies.iter().filter(fitting) {
                let speaks = |it: &&&Storylet<'s>| {
                    fits_reply(it.when, reply) && self.gate_is_open(it, frame, reply)
                };
                let rivals = near.iter().filter(speaks);
                let clauses: Vec<&[Literal<'s>]> =
                    rivals.clone().map(|it| &*it.silenced_by).collect();
                if possible(&clauses, &known) {
                    return Verdict::Comes;
                }
                outweighed.get_or_insert_default().extend(rivals.map(|it| it.id));
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

    /// The reply before her first words, which is none.
    fn first_reply(&self, one: &Storylet<'s>) -> Vec<Reply<'s>> {
        let silent = one.when.after.is_empty() && one.when.offered.is_empty();
        if silent { vec![Reply { moves: Vec::new(), offered: None }] } else { Vec::new() }
    }

    /// The smallest replies that `one` fits: more moves would only call for more rivals.
    fn replies(&self, one: &Storylet<'s>) -> Vec<Reply<'s>> {
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
        replies
    }

    fn gate_of(&self, one: &Storylet<'s>) -> Option<Gate> {
        one.tells.and_then(|id| self.scenario.fact(id)).map(|it| it.gate)
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
}

fn of_line(line: &Line) -> Storylet<'_> {
    let opens = line.when.phase.contains(&Phase::Opening);
    Storylet {
        id: &line.id,
        when: &line.when,
        tells: line.tells.as_ref(),
        farewell: line.farewell,
        weights: (specificity(line) + u32::from(opens) * OPENS, specificity(line)),
        yields: line.when.at_most.is_some() || line.say.len() < 2,
        silenced_by: silenced_by(&line.when, line.tells.as_ref()),
    }
}

fn of_situation(situation: &Situation) -> Storylet<'_> {
    Storylet {
        id: &situation.id,
        when: &situation.when,
        tells: None,
        farewell: false,
        weights: (weight(&situation.when), weight(&situation.when)),
        yields: false,
        silenced_by: silenced_by(&situation.when, None),
    }
}

/// The facts that keep a storylet from coming, told or untold.
fn silenced_by<'s>(when: &'s When, tells: Option<&'s Text>) -> Vec<Literal<'s>> {
    let untold = when.told.iter().map(|fact| (&**fact, false));
    let told = when.untold.iter().chain(tells).map(|fact| (&**fact, true));
    untold.chain(told).collect()
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
