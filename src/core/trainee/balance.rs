//! Balance: what must hold between the policies in every scenario, and how hard it is.

use std::fmt;

use super::{Policy, Summary};
use crate::{customer::EndingKind, session::Script};

/// Sessions of the half-skilled player in a check: the difficulty hangs on it.
pub const SESSIONS_OF_HALF: usize = 1000;
/// Sessions of every other policy in a check.
pub const SESSIONS_OF_OTHERS: usize = 200;

/// Share the expert must solve where there is a fix, or bring to a fair end where there is none.
const EXPERT_SOLVES: f64 = 0.90;
/// How much more the top of the ladder must solve than its foot.
const LADDER_RISES: f64 = 0.25;
/// Share that somebody who is only warm may solve. Where warm options run out, that policy takes one
/// that helps beside it; the shipped calls leave it a tenth at most, so half is a scenario in which
/// no choice of help has to be made. Twice the share would hardly ever be found.
const WARM_MAY_SOLVE: f64 = 0.50;
/// Shares of the half-skilled player's solved calls from which difficulty is 1, 2, 3, 4.
const BANDS: [f64; 4] = [0.45, 0.30, 0.15, 0.05];

/// The difficulty of a scenario whose half-skilled player solves this share.
pub fn band(solved: f64) -> u8 {
    let below = BANDS.iter().filter(|edge| solved < **edge).count();
    1 + u8::try_from(below).unwrap_or(4)
}

/// What should hold in a scenario and does not.
#[derive(Clone, Debug, PartialEq)]
pub enum Imbalance {
    /// A rung of the ladder solves less than the one below it, by more than chance.
    LadderFalls {
        /// The lower rung and its share.
        lower: (String, f64),
        /// The higher rung and its share.
        higher: (String, f64),
    },
    /// The top of the ladder is hardly better than its foot.
    LadderFlat {
        /// Share solved at the foot and at the top.
        from: f64,
        /// Share at the top.
        to: f64,
    },
    /// The expert keeps too few.
    ExpertFails {
        /// The share that ended well.
        share: f64,
        /// Whether there is a fix.
        has_fix: bool,
    },
    /// Brushing off made somebody loyal.
    DismissivePays {
        /// How often.
        share: f64,
    },
    /// One move solved it.
    TrickSolves {
        /// The policy.
        policy: String,
        /// How often.
        share: f64,
    },
    /// Being warm, and helping only where nothing else warm is left, solves it.
    WarmthSolves {
        /// How often.
        share: f64,
    },
    /// The file says another difficulty.
    Difficulty {
        /// What it says.
        declared: u8,
        /// What was measured.
        measured: u8,
        /// The share of the half-skilled player.
        share: f64,
    },
    /// Calls got stuck with nothing to pick.
    Stuck {
        /// The policy.
        policy: String,
        /// How many.
        sessions: usize,
    },
}

/// What does not hold in the scenario of `script`, whose policies came to `results`. A law about a
/// policy that was not played is not asked.
pub fn imbalances(script: &Script, results: &[(Policy, Summary)]) -> Vec<Imbalance> {
    let mut found = ladder(results);
    for (policy, it) in results {
        if it.stuck > 0 {
            found.push(Imbalance::Stuck { policy: it.policy.clone(), sessions: it.stuck });
        }
        found.extend(of_policy(script, *policy, it));
    }
    found
}

/// The law of one policy by itself.
fn of_policy(script: &Script, policy: Policy, it: &Summary) -> Option<Imbalance> {
    let share = it.solved.share;
    match policy {
        // Where there is no fix, what counts as solved is a fair end or a follow-up she believes in.
        Policy::Expert => (share < EXPERT_SOLVES)
            .then_some(Imbalance::ExpertFails { share, has_fix: script.has_fix }),
        Policy::AlwaysDismissive => {
            let share = it.share_of(EndingKind::ResolvedLoyal);
            (share > 0.0).then_some(Imbalance::DismissivePays { share })
        }
        Policy::OneTrick(_) if share > 0.0 => {
            Some(Imbalance::TrickSolves { policy: it.policy.clone(), share })
        }
        Policy::EmpathyOnly if share > WARM_MAY_SOLVE => Some(Imbalance::WarmthSolves { share }),
        Policy::Skill(5) => {
            let (declared, measured) = (script.scenario.difficulty, band(share));
            (declared != measured).then_some(Imbalance::Difficulty { declared, measured, share })
        }
        _ => None,
    }
}

/// Solved shares rise with skill; what chance alone can do is allowed between neighbours.
fn ladder(results: &[(Policy, Summary)]) -> Vec<Imbalance> {
    let rung = |tenths: &u8| results.iter().find(|it| it.0 == Policy::Skill(*tenths));
    let rungs: Vec<&Summary> =
        Policy::LADDER.iter().filter_map(rung).map(|(_, summary)| summary).collect();
    let named = |it: &Summary| (it.policy.clone(), it.solved.share);
    let mut found: Vec<Imbalance> = rungs
        .windows(2)
        .filter_map(|pair| <&[&Summary; 2]>::try_from(pair).ok())
        .filter(|[lower, higher]| higher.solved.high < lower.solved.low)
        .map(|[lower, higher]| Imbalance::LadderFalls {
            lower: named(lower),
            higher: named(higher),
        })
        .collect();
    if let (Some(foot), Some(top)) = (rungs.first(), rungs.last()) {
        let (from, to) = (foot.solved.share, top.solved.share);
        if rungs.len() == Policy::LADDER.len() && to - from < LADDER_RISES {
            found.push(Imbalance::LadderFlat { from, to });
        }
    }
    found
}

impl fmt::Display for Imbalance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LadderFalls { lower, higher } => write!(
                f,
                "{} solves {}, {} only {}: see which good option leads astray",
                lower.0,
                Percent(lower.1),
                higher.0,
                Percent(higher.1)
            ),
            Self::LadderFlat { from, to } => write!(
                f,
                "skill hardly matters: from {} at the foot of the ladder to {} at its top; good \
                 options must do more than any option",
                Percent(*from),
                Percent(*to)
            ),
            Self::ExpertFails { share, has_fix: true } => write!(
                f,
                "the expert solves only {}; {} are needed: see which facts or options are missing",
                Percent(*share),
                Percent(EXPERT_SOLVES)
            ),
            Self::ExpertFails { share, has_fix: false } => write!(
                f,
                "the expert comes to a fair end in only {}; {} are needed: a reason, an effort, two \
                 options and a follow-up must be offered in time",
                Percent(*share),
                Percent(EXPERT_SOLVES)
            ),
            Self::DismissivePays { share } => {
                write!(f, "brushing off made her loyal in {}", Percent(*share))
            }
            Self::TrickSolves { policy, share } => write!(
                f,
                "{policy} solves {}: let some options ask for more than one move",
                Percent(*share)
            ),
            Self::WarmthSolves { share } => warmth_solves(f, *share),
            Self::Difficulty { declared, measured, share } => {
                wrong_difficulty(f, *declared, *measured, *share)
            }
            Self::Stuck { policy, sessions } => {
                write!(f, "{sessions} calls of {policy} got stuck with nothing to pick")
            }
        }
    }
}

/// What to do where warmth solves too much.
fn warmth_solves(f: &mut fmt::Formatter<'_>, share: f64) -> fmt::Result {
    write!(
        f,
        "empathy-only solves {}, at most {} may be: where it finds nothing that is only \
         warm, it takes what helps as well, and here that is enough; give each situation \
         two options that are warm and nothing else (what was picked last is not shown \
         again), and let the fix need a fact that comes late",
        Percent(share),
        Percent(WARM_MAY_SOLVE)
    )
}

/// What the file would pass as, and where to read what changes that.
fn wrong_difficulty(
    f: &mut fmt::Formatter<'_>,
    declared: u8,
    measured: u8,
    share: f64,
) -> fmt::Result {
    write!(
        f,
        "the file says difficulty {declared}, measured is {measured}: the half-skilled \
         player solves {}, and {declared} is {}. It would pass as `difficulty: \
         {measured}`; what makes a call {} is in the manual under \"Too easy, too hard\"",
        Percent(share),
        Band(declared),
        if measured < declared { "harder" } else { "easier" }
    )
}

/// The shares that a difficulty stands for.
struct Band(u8);

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let below = usize::from(self.0).saturating_sub(1);
        let upper = below.checked_sub(1).and_then(|it| BANDS.get(it));
        match (BANDS.get(below), upper) {
            (Some(from), Some(to)) => write!(f, "{:.0} to {:.0} %", 100.0 * from, 100.0 * to),
            (Some(from), None) => write!(f, "{:.0} % or more", 100.0 * from),
            (None, Some(to)) => write!(f, "under {:.0} %", 100.0 * to),
            (None, None) => f.write_str("none there is"),
        }
    }
}

/// A share as people read it.
struct Percent(f64);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} %", 100.0 * self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_meet_at_their_edges() {
        let cases = [(0.92, 1), (0.45, 1), (0.44, 2), (0.30, 2), (0.29, 3), (0.15, 3), (0.14, 4)];
        for (share, expected) in cases {
            assert_eq!(band(share), expected, "{share}");
        }
        assert_eq!((band(0.05), band(0.04), band(0.0)), (4, 5, 5));
    }

    #[test]
    fn a_wrong_difficulty_says_what_it_would_be_and_where_to_look() {
        let said = |declared, measured, share| {
            Imbalance::Difficulty { declared, measured, share }.to_string()
        };
        let easy = said(2, 1, 0.615);
        for part in ["61.5 %", "2 is 30 to 45 %", "`difficulty: 1`", "harder", "Too easy"] {
            assert!(easy.contains(part), "{part}: {easy}");
        }
        assert!(said(1, 5, 0.01).contains("1 is 45 % or more"), "{}", said(1, 5, 0.01));
        assert!(said(5, 1, 0.5).contains("5 is under 5 %"), "{}", said(5, 1, 0.5));
    }
}
