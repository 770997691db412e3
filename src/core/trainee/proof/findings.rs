//! What a proof found that should be otherwise.

use std::fmt;

use super::{Order, Proof, Unreached};
use crate::{customer::EndingKind, moves::Move, session::Script};

/// Something an author should look at.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// An ending is written and was not reached.
    Unreached {
        /// Which.
        ending: EndingKind,
        /// Why.
        because: Unreached,
    },
    /// An ending was reached and is not written.
    Unwritten {
        /// Which.
        ending: EndingKind,
    },
    /// Nothing can be picked any more, and the call is not over.
    DeadEnd {
        /// The picks that lead there.
        picks: Vec<usize>,
    },
    /// One move, made over and over, leads to a good ending.
    OneMove {
        /// The move.
        mv: Move,
        /// The ending.
        ending: EndingKind,
    },
    /// Fixing first beats listening first.
    FixFirst {
        /// By how much.
        order: Order,
    },
    /// A slight did better than a kindness on the way to this ending.
    SlightPays {
        /// The ending.
        ending: EndingKind,
    },
}

impl Proof {
    /// What should be otherwise in the scenario of `script`.
    pub fn findings(&self, script: &Script) -> Vec<Finding> {
        let unreached = self.unreached.iter();
        let mut found: Vec<Finding> = unreached
            .map(|(ending, because)| Finding::Unreached {
                ending: *ending,
                because: because.clone(),
            })
            .collect();
        found.extend(self.unwritten.iter().map(|it| Finding::Unwritten { ending: *it }));
        found.extend(self.dead_ends.iter().map(|it| Finding::DeadEnd { picks: it.clone() }));
        let one_move = self.one_move.iter().filter(|it| !it.allowed);
        found.extend(one_move.map(|it| Finding::OneMove { mv: it.mv, ending: it.ending }));
        let broken = self.order.iter().filter(|it| it.is_broken());
        let asked = broken.filter(|_| !script.scenario.speed_is_right);
        found.extend(asked.map(|it| Finding::FixFirst { order: *it }));
        found.extend(self.slights_that_pay.iter().map(|it| Finding::SlightPays { ending: *it }));
        found
    }
}

impl fmt::Display for Unreached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Impossible { why } => write!(f, "none exists: {why}"),
            Self::AllFollowed => f.write_str(
                "none exists within the turn limit: all states were followed, calm and trust to 2 \
                 points, needs to an eighth",
            ),
            Self::NotFound => f.write_str(
                "none found: the most promising states of each turn were followed, not all",
            ),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreached { ending, because } => write!(
                f,
                "the ending `{}` is written and has no witness ({because}): give its way the \
                 options it needs, or leave it out",
                ending.name()
            ),
            Self::Unwritten { ending } => write!(
                f,
                "the ending `{}` can be reached and is not written: write it",
                ending.name()
            ),
            Self::DeadEnd { picks } => write!(
                f,
                "after the picks {} nothing can be picked: a situation without `when` must hold \
                 two options or more",
                numbers(picks)
            ),
            Self::OneMove { mv, ending } => write!(
                f,
                "`{}` over and over ends `{}`: join it with others in its options, or allow it \
                 with `one_move_may_end`",
                mv.name(),
                ending.name()
            ),
            Self::FixFirst { order } => write!(
                f,
                "fixing on turn {} pays more than listening first: {}. Let the fix need a fact that \
                 is told later (`needs`), put it only into situations that ask for that fact, or \
                 let the options that listen do more there; if speed is right here, say \
                 `speed_is_right: true`",
                order.turn,
                ahead(order)
            ),
            Self::SlightPays { ending } => write!(
                f,
                "on the way to `{}` a slight does better than a kindness: see `sore` and `tolerant`",
                ending.name()
            ),
        }
    }
}

/// Where fixing is ahead first, then where it is not: points of calm and trust together.
fn ahead(order: &Order) -> String {
    let mut places = [
        (-order.calm_on_turn - order.trust_on_turn, "on that turn"),
        (-order.calm_at_end - order.trust_at_end, "at the end of the call"),
    ];
    places.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [(most, first), (least, second)] = places;
    let relation = if least > 0.0 { "ahead" } else { "behind" };
    format!(
        "{first} it is {most:.1} points of calm and trust ahead ({second} {:.1} {relation})",
        least.abs()
    )
}

/// Numbers in a row.
fn numbers(picks: &[usize]) -> String {
    let all: Vec<String> = picks.iter().map(ToString::to_string).collect();
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_fixing_first_is_ahead_is_said_first_and_never_by_less_than_nothing() {
        let order = Order {
            turn: 2,
            compared: 24,
            calm_on_turn: 6.2,
            trust_on_turn: 1.0,
            calm_at_end: -1.5,
            trust_at_end: 0.3,
        };
        let said = Finding::FixFirst { order }.to_string();
        assert!(said.contains("at the end of the call it is 1.2 points"), "{said}");
        assert!(said.contains("on that turn 7.2 behind"), "{said}");
        assert!(!said.contains('-'), "{said}");
    }
}
