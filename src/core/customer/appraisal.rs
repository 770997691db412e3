//! Appraisal: what one turn's moves do to calm and trust, with every factor by name.
//!
//! ```text
//! pos = Σ(sorted) w·b·q·h·o      w = 1, ½, ¼ …      × ½ if the same turn also hurts
//! neg = Σ(sorted) w'·d·s         w' = 1, .7, .5 …
//! Δ   = clamp(α·(pos·g⁺ − λ·neg·g⁻), ±25), then the edges, then the pull
//! ```

use serde::Serialize;
use smallvec::{SmallVec, smallvec};

use super::{
    CustomerState, Persona, constants as k,
    reason::{Cause, Factor, Part, Reason},
    table::row,
};
use crate::{
    moves::{Move, Nature},
    text::Span,
};

/// A move with everything that was weighed about its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeighedMove {
    /// Which move.
    #[serde(rename = "move")]
    pub mv: Move,
    /// The words that carried it.
    pub span: Option<Span>,
    /// q, 0 to 1: right label, right facts, concreteness, timing.
    pub quality: f64,
    /// u: what the size of a compensation makes of it; 1 for every other move.
    pub utility: f64,
    /// Whether a compensation went so far over the loss that it costs trust.
    pub overpaid: bool,
    /// Whether it is a stock formula that names the feeling: it helps once.
    pub stock: bool,
    /// Whether it offers what was offered before.
    pub repeated: bool,
}

impl WeighedMove {
    /// A move at full quality, as `rapport trace` takes it.
    pub const fn full(mv: Move) -> Self {
        Self {
            mv,
            span: None,
            quality: 1.0,
            utility: 1.0,
            overpaid: false,
            stock: false,
            repeated: false,
        }
    }
}

/// What a turn did to calm and trust.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appraisal {
    /// Calm after the turn.
    pub calm: f64,
    /// Trust after the turn.
    pub trust: f64,
    /// The parts; those of one axis add up to its change.
    pub reasons: Vec<Reason>,
}

/// Trust lost by a compensation beyond one and a half times the loss: it smells of a bribe.
const OVERPAID_TRUST: f64 = 2.0;

/// Appraises one turn. `state` is the state before it.
pub fn appraise(persona: &Persona, state: &CustomerState, moves: &[WeighedMove]) -> Appraisal {
    let (calm, calm_parts, calm_pull) = Axis::calm(persona, state).change(state, moves);
    let (trust, trust_parts, trust_pull) = Axis::trust(persona, state).change(state, moves);
    let parts = moves.iter().zip(calm_parts.into_iter().zip(trust_parts));
    let mut reasons = Vec::with_capacity(moves.len() + 1);
    reasons.extend(parts.map(|(it, (calm, trust))| Reason {
        cause: Cause::Move(it.mv),
        span: it.span,
        calm,
        trust,
    }));
    reasons.push(Reason { cause: Cause::Pull, span: None, calm: calm_pull, trust: trust_pull });
    Appraisal { calm, trust, reasons }
}

/// One of the two axes with the constants that hold for it this turn.
struct Axis<'p> {
    persona: &'p Persona,
    level: f64,
    is_calm: bool,
    order: f64,
    negativity: f64,
    pull: f64,
    home: f64,
}

impl<'p> Axis<'p> {
    fn calm(persona: &'p Persona, state: &CustomerState) -> Self {
        let unmet = (persona.home_unmet - persona.wait * f64::from(state.turn)).max(0.0);
        let home = unmet + (persona.home_met - persona.home_unmet) * state.needs.weighted();
        Self {
            persona,
            level: state.calm,
            is_calm: true,
            order: persona.tuning.order_calm,
            negativity: persona.negativity,
            pull: persona.pull,
            home,
        }
    }

    fn trust(persona: &'p Persona, state: &CustomerState) -> Self {
        Self {
            persona,
            level: state.trust,
            is_calm: false,
            order: persona.tuning.order_trust,
            negativity: persona.negativity + persona.tuning.trust_negativity_extra,
            pull: persona.tuning.pull_trust,
            home: state.trust_start,
        }
    }

    /// The level after the turn, each move's part, and the pull's part.
    fn change(&self, state: &CustomerState, moves: &[WeighedMove]) -> (f64, Vec<Part>, Part) {
        let mixed = moves.iter().any(|it| it.mv.nature() == Nature::Negative);
        let mut parts: Vec<Part> = moves.iter().map(|it| self.own_part(state, it, mixed)).collect();
        place_by_size(moves, &mut parts);
        self.land(state, moves, &mut parts);
        let moved = self.level + parts.iter().map(|it| it.result).sum::<f64>();
        let pull = Part {
            base: self.home - moved,
            factors: smallvec![Factor { name: "pull", value: self.pull }],
            result: self.pull * (self.home - moved),
        };
        ((moved + pull.result).clamp(0.0, 100.0), parts, pull)
    }

    /// What the move is worth by itself: base, quality, habituation and order.
    fn own_part(&self, state: &CustomerState, it: &WeighedMove, mixed: bool) -> Part {
        let row = row(it.mv);
        let mut part = Part::of(if self.is_calm { row.calm } else { row.trust });
        part.times("quality", it.quality);
        let sensitivity = self.persona.sensitivity_to(it.mv);
        if part.base > 0.0 {
            part.times("amount", it.utility);
            part.times("pace", sensitivity);
            if let Some(family) = it.mv.family() {
                let rho = (row.habituation * self.persona.tuning.habituation).min(1.0);
                part.times("habituation", libm::pow(rho, state.recent_use(family)));
            }
            part.times("order", self.order_factor(state, it.mv));
            part.times("broken word", self.after_break(state, it.mv));
            part.times("but", if mixed { self.persona.tuning.mixed } else { 1.0 });
        } else {
            part.times("sore point", sensitivity);
        }
        part
    }

    /// Validate before you solve; do not dwell; anything goes in the closing.
    fn order_factor(&self, state: &CustomerState, mv: Move) -> f64 {
        match mv.nature() {
            Nature::Solution => self.order + (1.0 - self.order) * state.needs.received(),
            Nature::Relational if state.needs.helped < 1.0 => {
                1.0 - (1.0 - self.persona.tuning.dwell) * state.needs.felt
            }
            _ => 1.0,
        }
    }

    const fn after_break(&self, state: &CustomerState, mv: Move) -> f64 {
        match mv {
            Move::Compensate if state.promise_broken => self.persona.tuning.after_break_compensate,
            Move::Promise | Move::KeptPromise if state.promise_broken && !self.is_calm => {
                self.persona.tuning.after_break_promise
            }
            _ => 1.0,
        }
    }

    /// Prior trust, the person, the step limit and the edges: what is common to all parts.
    fn land(&self, state: &CustomerState, moves: &[WeighedMove], parts: &mut [Part]) {
        let prior = state.trust / 100.0;
        for (part, it) in parts.iter_mut().zip(moves) {
            if part.base > 0.0 {
                part.times(
                    "trust so far",
                    k::GAIN_PRIOR.0 + self.persona.tuning.gain_slope * prior,
                );
            } else {
                part.times("bad weighs more", self.negativity);
                part.times(
                    "trust so far",
                    k::LOSS_PRIOR.0 - self.persona.tuning.loss_slope * prior,
                );
            }
            part.times("temperament", self.persona.reactivity);
            if it.overpaid && !self.is_calm {
                part.result -= OVERPAID_TRUST;
                part.factors.push(Factor { name: "too much, points", value: -OVERPAID_TRUST });
            }
        }
        let step: f64 = parts.iter().map(|it| it.result).sum();
        let edge = if step >= 0.0 {
            ((100.0 - self.level) / k::UPPER_EDGE).min(1.0)
        } else {
            (self.level / k::LOWER_EDGE).min(1.0)
        };
        let limit = if step.abs() > k::STEP_LIMIT { k::STEP_LIMIT / step.abs() } else { 1.0 };
        for part in parts {
            part.times("most a turn can do", limit);
            part.times("near the end of the scale", edge);
        }
    }
}

/// Gives each part its place among the gains or losses of the turn. A family counts once, by its
/// best member.
fn place_by_size(moves: &[WeighedMove], parts: &mut [Part]) {
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| parts[b].result.abs().total_cmp(&parts[a].result.abs()));
    let (mut gains, mut losses) = (0, 0);
    let mut seen = 0_u64;
    for index in order {
        let family = moves[index].mv.family().map_or(0, |it| 1 << it as u32);
        let part = &mut parts[index];
        let weight = if part.base > 0.0 {
            if seen & family != 0 {
                0.0
            } else {
                seen |= family;
                gains += 1;
                k::GAIN_WEIGHTS[usize::min(gains, 3) - 1]
            }
        } else if part.base < 0.0 {
            losses += 1;
            k::LOSS_WEIGHTS[usize::min(losses, 3) - 1]
        } else {
            1.0
        };
        part.times("place in the reply", weight);
    }
}

impl Part {
    fn of(base: f64) -> Self {
        Self { base, factors: SmallVec::new(), result: base }
    }

    /// Multiplies, and remembers the factor unless it is 1 or there is nothing to multiply.
    fn times(&mut self, name: &'static str, value: f64) {
        if (value - 1.0).abs() > 1e-9 && self.base.abs() > 0.0 {
            self.factors.push(Factor { name, value });
            self.result *= value;
        }
    }
}
