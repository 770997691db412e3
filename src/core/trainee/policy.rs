//! Policies: whole trainees in one rule each, from the expert to somebody with a single phrase.
//!
//! A policy looks at the moves that options declare. Each has a list of wishes; it takes, by the
//! seed's dice, one of the options that meet the first wish any option meets. The last wish is
//! "anything", so that every call goes on; only a single trick is rather silent than anything else.

use std::{collections::BTreeSet, fmt};

use super::Expert;
use crate::{
    moves::{CodedReply, Move, Nature},
    session::{Command, Dice, Purpose, Script, Seat},
};

/// A simulated trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// Listens first, then helps, then promises what comes next.
    Expert,
    /// What the expert would do with this chance in tenths, else any option.
    Skill(u8),
    /// Any option.
    Random,
    /// Brushes off: a dismissive option; else one that hurts otherwise; else one without warmth.
    AlwaysDismissive,
    /// Warm first: an option that receives and neither hurts nor works on the matter; else one that
    /// at least receives, though it works on the matter too; else one that does not hurt.
    EmpathyOnly,
    /// Cold and quick: an option that fixes and does not receive; else any fix; else any work on
    /// the matter; else one that does not hurt.
    FixOnly,
    /// Stock phrases: a hollow option; else pity; else warm words of no consequence; else one that
    /// receives.
    Hollow,
    /// Sorry, sorry, sorry: an apology and nothing else; else any apology; else one that receives.
    ApologySpam,
    /// One move and nothing else: an option that makes it and nothing else that gains; where none
    /// is shown, silence.
    OneTrick(Move),
}

impl Policy {
    /// The rungs of the ladder of skill, in tenths.
    pub const LADDER: [u8; 5] = [1, 3, 5, 7, 9];

    /// Every policy that is not a single trick.
    pub fn named() -> Vec<Self> {
        let mut all = vec![Self::Expert];
        all.extend(Self::LADDER.iter().rev().map(|it| Self::Skill(*it)));
        all.extend([
            Self::Random,
            Self::AlwaysDismissive,
            Self::EmpathyOnly,
            Self::FixOnly,
            Self::Hollow,
            Self::ApologySpam,
        ]);
        all
    }

    /// The policy of this name, such as `skill-.5` or `one-trick:mirror_facts`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name.strip_prefix("one-trick:") {
            Some(mv) => Move::from_name(mv).map(Self::OneTrick),
            None => Self::named().into_iter().find(|it| it.to_string() == name),
        }
    }

    /// What to do now; nothing where no option is shown.
    pub fn choose(self, seat: &Seat<'_>) -> Option<Command> {
        match (seat.count(), self.number(seat)) {
            (0, _) => None,
            (_, Some(option)) => Some(Command::Pick { option }),
            (_, None) => Some(Command::Hold),
        }
    }

    /// The number of the option to pick, from 1.
    fn number(self, seat: &Seat<'_>) -> Option<usize> {
        let mut dice = Dice::new(seat.seed(), seat.state().customer.turn, Purpose::Trainee);
        let count = seat.count();
        match self {
            Self::Expert => Expert.choose_at(seat),
            Self::Skill(tenths) => {
                // The die is thrown the same way on every rung, so that rungs differ by skill alone.
                let lucky = dice.below(10) < usize::from(tenths);
                if lucky { Expert.choose_at(seat) } else { Some(1 + dice.below(count)) }
            }
            Self::OneTrick(mv) => best(seat, |it| is_bare(it, mv).then_some(0), &mut dice),
            other => best(seat, |it| Some(other.wish_met(it)), &mut dice),
        }
    }

    /// Which wish of the policy the option meets, from 0, the dearest.
    fn wish_met(self, option: &CodedReply) -> usize {
        let kind = Kind::of(option);
        let wishes: &[bool] = match self {
            Self::AlwaysDismissive => &[kind.dismisses, kind.hurts, !kind.receives],
            Self::EmpathyOnly => {
                &[kind.receives && !kind.hurts && !kind.works, kind.receives, !kind.hurts]
            }
            Self::FixOnly => {
                let fixes = option.has(Move::ConcreteResolution);
                &[fixes && !kind.receives, fixes, kind.works, !kind.hurts]
            }
            Self::Hollow => {
                let warm = option.has(Move::PositiveLanguage) || option.has(Move::Thank);
                &[option.has(Move::HollowCanned), option.has(Move::Pity), warm, kind.receives]
            }
            Self::ApologySpam => {
                let sorry = option.has(Move::SincereApology);
                &[sorry && option.moves.len() == 1, sorry, kind.receives && !kind.works]
            }
            _ => &[],
        };
        wishes.iter().position(|it| *it).unwrap_or(wishes.len())
    }
}

/// What an option does, by the nature of its moves.
struct Kind {
    receives: bool,
    works: bool,
    hurts: bool,
    dismisses: bool,
}

impl Kind {
    fn of(option: &CodedReply) -> Self {
        let any = |nature| option.moves.iter().any(|it| it.mv.nature() == nature);
        Self {
            receives: any(Nature::Relational),
            works: any(Nature::Solution),
            hurts: any(Nature::Negative),
            dismisses: option.moves.iter().any(|it| it.mv.is_dismissive()),
        }
    }
}

/// Whether the option makes this move, and beside it nothing that gains.
fn is_bare(option: &CodedReply, trick: Move) -> bool {
    let gains = |it: Move| matches!(it.nature(), Nature::Relational | Nature::Solution);
    option.has(trick) && option.moves.iter().all(|it| it.mv == trick || !gains(it.mv))
}

/// One of the options of the lowest rank, by the dice; those without a rank are not taken.
fn best(
    seat: &Seat<'_>,
    rank: impl Fn(&CodedReply) -> Option<usize>,
    dice: &mut Dice,
) -> Option<usize> {
    let ranked: Vec<(usize, usize)> = (1..=seat.count())
        .filter_map(|number| Some((rank(seat.coded(number)?)?, number)))
        .collect();
    let lowest = ranked.iter().map(|(rank, _)| *rank).min()?;
    let best: Vec<usize> =
        ranked.iter().filter(|it| it.0 == lowest).map(|(_, number)| *number).collect();
    best.get(dice.below(best.len())).copied()
}

/// A trick for every move that any option of the scenario makes.
pub fn tricks_of(script: &Script) -> Vec<Policy> {
    let options = script.coded.iter().flatten();
    let moves: BTreeSet<Move> = options.flat_map(|it| it.moves.iter().map(|one| one.mv)).collect();
    moves.into_iter().map(Policy::OneTrick).collect()
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expert => f.write_str("expert"),
            Self::Skill(tenths) => write!(f, "skill-.{tenths}"),
            Self::Random => f.write_str("random"),
            Self::AlwaysDismissive => f.write_str("always-dismissive"),
            Self::EmpathyOnly => f.write_str("empathy-only"),
            Self::FixOnly => f.write_str("fix-only"),
            Self::Hollow => f.write_str("hollow"),
            Self::ApologySpam => f.write_str("apology-spam"),
            Self::OneTrick(mv) => write!(f, "one-trick:{}", mv.name()),
        }
    }
}
