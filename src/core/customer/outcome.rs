//! Endings and the figures a call leaves behind.
//!
//! To people the headline is *kept*, *at risk* or *lost*. The figures are illustrative: they show
//! which way things go and are never averaged over people.

use serde::{Deserialize, Serialize};

use super::CustomerState;

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EndingKind {
    /// Solved, calm and trusting: she will recommend you.
    ResolvedLoyal,
    /// Solved and calm.
    Resolved,
    /// Solved, and she did not like it.
    SolvedButCold,
    /// Not solved yet, with a follow-up she believes in.
    AgreedFollowUp,
    /// No fix exists; reasons, effort and options were given, and she accepts it.
    FairNoFix,
    /// Pleasant and useless.
    AppeasedUnsolved,
    /// Neither.
    Unresolved,
    /// She asked for the manager.
    Manager,
    /// She hung up.
    HangUp,
    /// She said "never mind" and is gone.
    SilentLeaver,
    /// An abusive call was ended respectfully, which is a success.
    BoundaryKept,
}

/// The headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The customer stays.
    Kept,
    /// It can go either way.
    AtRisk,
    /// The customer goes.
    Lost,
}

impl EndingKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::ResolvedLoyal,
        Self::Resolved,
        Self::SolvedButCold,
        Self::AgreedFollowUp,
        Self::FairNoFix,
        Self::AppeasedUnsolved,
        Self::Unresolved,
        Self::Manager,
        Self::HangUp,
        Self::SilentLeaver,
        Self::BoundaryKept,
    ];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ResolvedLoyal => "resolved_loyal",
            Self::Resolved => "resolved",
            Self::SolvedButCold => "solved_but_cold",
            Self::AgreedFollowUp => "agreed_follow_up",
            Self::FairNoFix => "fair_no_fix",
            Self::AppeasedUnsolved => "appeased_unsolved",
            Self::Unresolved => "unresolved",
            Self::Manager => "manager",
            Self::HangUp => "hang_up",
            Self::SilentLeaver => "silent_leaver",
            Self::BoundaryKept => "boundary_kept",
        }
    }

    /// Whether the call counts as solved when difficulty is measured.
    pub const fn counts_as_solved(self) -> bool {
        matches!(
            self,
            Self::ResolvedLoyal
                | Self::Resolved
                | Self::FairNoFix
                | Self::AgreedFollowUp
                | Self::BoundaryKept
        )
    }

    /// The headline for people.
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::ResolvedLoyal | Self::Resolved | Self::FairNoFix | Self::BoundaryKept => {
                Verdict::Kept
            }
            Self::SolvedButCold | Self::AgreedFollowUp | Self::AppeasedUnsolved => Verdict::AtRisk,
            Self::Unresolved | Self::Manager | Self::HangUp | Self::SilentLeaver => Verdict::Lost,
        }
    }

    /// The highest CSAT this ending can have.
    const fn csat_cap(self, warm_hand_over: bool) -> f64 {
        match self {
            Self::HangUp => 1.5,
            Self::SilentLeaver => 2.0,
            Self::Manager if warm_hand_over => 3.0,
            Self::Manager => 2.5,
            Self::Unresolved => 3.0,
            _ => 5.0,
        }
    }
}

/// The ending that breaks in before the call is over, if one does.
pub fn early_ending(state: &CustomerState, leaves_quietly: bool) -> Option<EndingKind> {
    let gone = state.calm < 8.0 || (state.low_turns >= 2 && state.trust < 20.0);
    if gone {
        return Some(if leaves_quietly { EndingKind::SilentLeaver } else { EndingKind::HangUp });
    }
    let manager = state.calm < 20.0 && state.trust < 25.0 && state.turn >= 3;
    manager.then_some(EndingKind::Manager)
}

/// The ending of a call that ran to its end. Only where no fix exists can being fair about it be
/// an ending of its own.
pub fn call_ending(state: &CustomerState, a_fix_exists: bool) -> EndingKind {
    let (calm, trust) = (state.calm, state.trust);
    let fair = !a_fix_exists
        && state.reasons_given > 0
        && state.efforts_given > 0
        && state.options_given >= 2;
    if state.is_solved() && calm >= 65.0 && trust >= 60.0 {
        EndingKind::ResolvedLoyal
    } else if state.is_solved() && calm >= 50.0 {
        EndingKind::Resolved
    } else if state.is_solved() {
        EndingKind::SolvedButCold
    } else if fair && calm >= 50.0 && trust >= 50.0 {
        EndingKind::FairNoFix
    } else if state.needs.assured >= 0.5 && calm >= 50.0 && trust >= 45.0 {
        EndingKind::AgreedFollowUp
    } else if calm >= 50.0 {
        EndingKind::AppeasedUnsolved
    } else {
        EndingKind::Unresolved
    }
}

/// The illustrative figures of one call.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallFigures {
    /// Satisfaction, 1 to 5, within what the ending allows.
    pub csat: f64,
    /// The same before the ending's cap.
    pub csat_uncapped: f64,
    /// E*: how hard it felt, 0 to 100.
    pub felt_effort: f64,
    /// Risk of leaving, 0 to 1; anchored at .09 (no effort) and .96 (all effort).
    pub churn: f64,
    /// 0 to 10: would she recommend you?
    pub recommend: f64,
    /// Share of solution moves made once the customer felt received; nothing without any.
    pub order_index: Option<f64>,
}

/// Weights of justice in satisfaction: outcome, interaction, procedure (Orsingher et al. 2010).
const JUSTICE: (f64, f64, f64) = (0.45, 0.35, 0.20);
/// A broken promise caps satisfaction here.
const BROKEN_PROMISE_CAP: f64 = 3.8;

/// The figures of a call that ended in `ending`.
pub fn figures(state: &CustomerState, ending: EndingKind) -> CallFigures {
    let distributive = 100.0 * state.needs.helped;
    let interactional = 0.5 * state.calm + 0.2 * state.calm_min + 30.0 * state.needs.felt;
    let procedural = 100.0 - state.effort;
    let csat = 1.0
        + 4.0 * (JUSTICE.0 * distributive + JUSTICE.1 * interactional + JUSTICE.2 * procedural)
            / 100.0;
    let warm_hand_over = state.needs.felt >= 0.5;
    let broken = if state.promise_broken { BROKEN_PROMISE_CAP } else { 5.0 };
    let felt_effort = 0.35 * state.effort + 0.65 * (100.0 - f64::midpoint(state.calm, state.trust));
    CallFigures {
        csat: csat.min(ending.csat_cap(warm_hand_over)).min(broken),
        csat_uncapped: csat,
        felt_effort,
        churn: sigmoid(-2.31 + 5.49 * felt_effort / 100.0),
        recommend: libm::round(state.trust / 10.0),
        order_index: (state.solutions > 0)
            .then(|| f64::from(state.solutions_in_order) / f64::from(state.solutions)),
    }
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}
