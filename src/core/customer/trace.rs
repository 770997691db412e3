//! A call by its moves alone: default persona, quality 1, no noise. For reference runs and proofs.

use serde::{Deserialize, Serialize};

use super::{
    CustomerState, EndingKind, Persona, WeighedMove, appraise, call_ending, early_ending, figures,
    settle,
};
use crate::moves::Move;

/// What `rapport trace` reads: where the call starts, and the moves of each turn.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceRequest {
    /// Calm at the start, 0 to 100.
    pub calm: f64,
    /// Trust at the start, 0 to 100.
    pub trust: f64,
    /// The moves of each turn, taken as given.
    pub turns: Vec<Vec<Move>>,
}

/// What `rapport trace` writes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trace {
    /// Calm after each turn.
    pub calm: Vec<f64>,
    /// Trust after each turn.
    pub trust: Vec<f64>,
    /// How far she feels received in her feeling at the end, 0 to 1.
    pub felt: f64,
    /// How far she is helped at the end, 0 to 1.
    pub helped: f64,
    /// Effort at the end, 0 to 100.
    pub effort: f64,
    /// Satisfaction before the ending's cap, 1 to 5.
    pub csat: f64,
    /// Risk of leaving, 0 to 1.
    pub churn: f64,
    /// How the call ends.
    pub ending: EndingKind,
}

/// Runs the default persona through `request`. Every turn is taken, also after the customer would
/// have left.
pub fn trace(request: &TraceRequest) -> Trace {
    let persona = Persona::default();
    let mut state = CustomerState::at(request.calm, request.trust);
    let (mut calm, mut trust) = (Vec::new(), Vec::new());
    for turn in &request.turns {
        let moves: Vec<WeighedMove> = turn.iter().copied().map(WeighedMove::full).collect();
        let appraisal = appraise(&persona, &state, &moves);
        state = settle(&persona, &state, &moves, &appraisal, Vec::new());
        calm.push(shown(state.calm));
        trust.push(shown(state.trust));
    }
    let ending =
        early_ending(&state, false).unwrap_or_else(|| call_ending(&state, state.fixes > 0));
    let figures = figures(&state, ending);
    Trace {
        calm,
        trust,
        felt: shown(state.needs.felt),
        helped: shown(state.needs.helped),
        effort: shown(state.effort),
        csat: shown(figures.csat_uncapped),
        churn: shown(figures.churn),
        ending,
    }
}

/// Rounded to 1/1000 for display.
fn shown(value: f64) -> f64 {
    libm::round(value * 1000.0) / 1000.0
}
