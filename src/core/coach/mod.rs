//! Coaching that fades: what is said after a turn, by experience. Feedback helps most at first and
//! least to those who no longer need it; whoever plays unaided gets none until the end.
//!
//! One line, the words it is about, one better sentence; judged by the end of the call. What was
//! not found may still be there, so absence is always hedged.

mod caution;

pub use caution::{Caution, cautions, cautions_of_call};

use serde::{Deserialize, Serialize};

use crate::{
    customer::{Cause, Need, Reason, constants as k},
    debrief::{TurnReview, WhatIf, review_turns, what_if},
    moves::Move,
    session::Session,
    text::Span,
};

/// How much is said during a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// After each turn.
    #[default]
    Beginner,
    /// Only when a need is missed twice.
    Growing,
    /// Only in the debrief.
    Steady,
    /// Nothing until the end, and the meters are hidden.
    Unaided,
}

impl Level {
    /// Every level, from most to least said.
    pub const ALL: [Self; 4] = [Self::Beginner, Self::Growing, Self::Steady, Self::Unaided];

    /// The name used in files and commands.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beginner => "beginner",
            Self::Growing => "growing",
            Self::Steady => "steady",
            Self::Unaided => "unaided",
        }
    }

    /// The level with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether calm and trust are shown, and hints given, during the call.
    pub fn shows_meters(self) -> bool {
        self != Self::Unaided
    }
}

/// What a piece of advice is about.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A move that landed, or hurt.
    Moved {
        /// Which move.
        mv: Move,
        /// The words that carried it.
        span: Option<Span>,
        /// Points of calm and trust.
        by: (f64, f64),
    },
    /// A need that nothing was found for. It may be there all the same.
    NotFound {
        /// Which need.
        need: Need,
    },
}

/// What the coach says after a turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Advice {
    /// The turn.
    pub turn: u32,
    /// What it is about.
    pub about: About,
    /// One better sentence, where there is one.
    pub better: Option<WhatIf>,
    /// Where care is needed with what was just used.
    pub cautions: Vec<Caution>,
}

/// What the coach says about the last turn, at this level.
pub fn advise(session: &Session, level: Level) -> Option<Advice> {
    if !matches!(level, Level::Beginner | Level::Growing) {
        return None;
    }
    let turns = review_turns(session.transcript());
    let last = turns.last()?;
    let about = match level {
        Level::Beginner => about_turn(last)?,
        _ => About::NotFound { need: missed_twice(&turns)? },
    };
    Some(Advice {
        turn: last.turn,
        about,
        better: what_if(session, last.turn),
        cautions: fresh_cautions(&turns),
    })
}

/// The cautions of the last turn that no turn before it gave reason for: each is said once a call.
fn fresh_cautions(turns: &[TurnReview]) -> Vec<Caution> {
    let Some((_, before)) = turns.split_last() else {
        return Vec::new();
    };
    let said = cautions_of_call(before);
    cautions(turns, before.len()).into_iter().filter(|it| !said.contains(it)).collect()
}

/// Points under which a move is too small to speak about.
const WORTH_SAYING: f64 = 0.5;

fn about_turn(turn: &TurnReview) -> Option<About> {
    let size = |it: &Reason| it.calm.result.abs() + it.trust.result.abs();
    let moved = turn.reasons.iter().filter_map(|it| match it.cause {
        Cause::Move(mv) if size(it) >= WORTH_SAYING => Some((it, mv)),
        _ => None,
    });
    let most = moved.max_by(|a, b| size(a.0).total_cmp(&size(b.0)));
    if let Some((reason, mv)) = most {
        let by = (reason.calm.result, reason.trust.result);
        return Some(About::Moved { mv, span: reason.span, by });
    }
    open_need(turn).map(|need| About::NotFound { need })
}

/// The need that a turn called for first: she is received before she is helped.
fn open_need(turn: &TurnReview) -> Option<Need> {
    let received = turn.needs.received() >= k::RECEIVED;
    let order = if received {
        &[Need::Understood, Need::Helped, Need::Assured][..]
    } else {
        &[Need::Heard, Need::Felt][..]
    };
    order.iter().copied().find(|it| turn.needs.get(*it) < k::RECEIVED)
}

/// The need that the last two turns called for and neither of them served.
fn missed_twice(turns: &[TurnReview]) -> Option<Need> {
    let [before, last] = turns.last_chunk::<2>()?;
    let need = open_need(last)?;
    let unserved = |it: &TurnReview| {
        let fills = |mv: Move| {
            crate::customer::table::row(mv).fills.iter().any(|fill| fill.0 == need && fill.1 > 0.0)
        };
        !it.reading.moves.iter().any(|one| fills(one.mv))
    };
    (open_need(before) == Some(need) && unserved(before) && unserved(last)).then_some(need)
}
