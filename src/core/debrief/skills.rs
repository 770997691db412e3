//! Skills as opportunities: a turn that called for a skill, and whether it was met.
//!
//! A turn shows something about a skill only where the state called for it. Where a turn met one of
//! the skills it called for, the others are no miss: one reply cannot do everything.

use serde::Serialize;

use super::{CueScore, TurnReview};
use crate::{
    customer::{Need, Stance, constants as k},
    moves::Move,
    session::Session,
};

/// Something that is practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Skill {
    /// Open questions.
    OpenQuestion,
    /// Giving back her last words, or room to go on.
    Mirror,
    /// Saying the facts back right.
    MirrorFacts,
    /// Receiving the feeling.
    Validate,
    /// Turning to the person, and taking the case on.
    Concern,
    /// One side, one task.
    SharedGoal,
    /// Supportive words, once she feels received.
    PositiveTone,
    /// Help that fits, after listening.
    Help,
    /// Reasons, efforts, choices and something for the loss, where nothing can be fixed.
    NoFixLadder,
    /// What happens next, who does it and when.
    FollowUp,
    /// A respectful boundary.
    Boundary,
    /// Reading voice, face and writing.
    CueReading,
}

impl Skill {
    /// Every skill.
    pub const ALL: [Self; 12] = [
        Self::OpenQuestion,
        Self::Mirror,
        Self::MirrorFacts,
        Self::Validate,
        Self::Concern,
        Self::SharedGoal,
        Self::PositiveTone,
        Self::Help,
        Self::NoFixLadder,
        Self::FollowUp,
        Self::Boundary,
        Self::CueReading,
    ];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenQuestion => "open_question",
            Self::Mirror => "mirror",
            Self::MirrorFacts => "mirror_facts",
            Self::Validate => "validate",
            Self::Concern => "concern",
            Self::SharedGoal => "shared_goal",
            Self::PositiveTone => "positive_tone",
            Self::Help => "help",
            Self::NoFixLadder => "no_fix_ladder",
            Self::FollowUp => "follow_up",
            Self::Boundary => "boundary",
            Self::CueReading => "cue_reading",
        }
    }

    /// The skill with this name in files.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether `mv` is this skill at work.
    pub const fn is_shown_by(self, mv: Move) -> bool {
        match self {
            Self::OpenQuestion => matches!(mv, Move::OpenQuestion),
            Self::Mirror => matches!(mv, Move::Mirror | Move::Encourage),
            Self::MirrorFacts => matches!(mv, Move::MirrorFacts),
            Self::Validate => matches!(mv, Move::ValidateFeelings | Move::NameEmotion),
            Self::Concern => {
                matches!(mv, Move::GenuineConcern | Move::Ownership | Move::SincereApology)
            }
            Self::SharedGoal => matches!(mv, Move::SharedGoal),
            Self::PositiveTone => matches!(mv, Move::PositiveLanguage | Move::Thank),
            Self::Help => matches!(mv, Move::ConcreteResolution | Move::OfferAlternatives),
            Self::NoFixLadder => matches!(
                mv,
                Move::ExplainReasons
                    | Move::DescribeEffort
                    | Move::OfferAlternatives
                    | Move::Compensate
            ),
            Self::FollowUp => matches!(mv, Move::CommitFollowUp | Move::Promise),
            Self::Boundary => matches!(mv, Move::SetBoundary),
            Self::CueReading => false,
        }
    }
}

/// Opportunities from which on a skill can be spoken about.
pub const ENOUGH_EVIDENCE: u32 = 5;

/// What a call shows about one skill.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SkillEvidence {
    /// Which skill.
    pub skill: Skill,
    /// Times it was called for and met.
    pub met: u32,
    /// Times it was called for and nothing that was called for was done.
    pub missed: u32,
}

impl SkillEvidence {
    /// Times it was called for.
    pub const fn opportunities(&self) -> u32 {
        self.met + self.missed
    }

    /// Whether there is enough to speak about it.
    pub const fn is_enough(&self) -> bool {
        self.opportunities() >= ENOUGH_EVIDENCE
    }
}

/// What these turns show about each skill that was called for.
pub fn skill_evidence(
    session: &Session,
    turns: &[TurnReview],
    cues: &CueScore,
) -> Vec<SkillEvidence> {
    let mut evidence: Vec<SkillEvidence> =
        Skill::ALL.map(|skill| SkillEvidence { skill, met: 0, missed: 0 }).to_vec();
    for turn in turns.iter().filter(|it| !it.helped_along) {
        let called = called_for(session, turn);
        let shown = |skill: Skill| {
            turn.reading.moves.iter().any(|it| skill.is_shown_by(it.mv) && !it.details.asks_why)
        };
        let any = called.iter().any(|it| shown(*it));
        for it in &mut evidence {
            if called.contains(&it.skill) {
                it.met += u32::from(shown(it.skill));
                it.missed += u32::from(!any);
            }
        }
    }
    if let Some(reading) = evidence.iter_mut().find(|it| it.skill == Skill::CueReading) {
        let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        reading.met = count(cues.hits());
        reading.missed = count(cues.misses() + cues.false_alarms());
    }
    evidence.retain(|it| it.opportunities() > 0);
    evidence
}

/// Calm under which an abusive customer needs a boundary.
const ABUSE_UNDER: f64 = 30.0;

/// The skills the state called for before this turn.
fn called_for(session: &Session, turn: &TurnReview) -> Vec<Skill> {
    let open = |need: Need| turn.needs.get(need) < k::RECEIVED;
    let received = turn.needs.received() >= k::RECEIVED;
    let scenario = session.scenario();
    let hidden = turn.known.len() < scenario.facts.len();
    let abusive = scenario.customer.temperament.abusive && turn.calm.from < ABUSE_UNDER;
    let fix = session.script().has_fix;
    let rules = [
        (Skill::OpenQuestion, open(Need::Heard) && hidden),
        (Skill::Mirror, open(Need::Heard)),
        (Skill::MirrorFacts, open(Need::Understood) && !turn.known.is_empty()),
        (Skill::Validate, open(Need::Felt)),
        (Skill::Concern, turn.stance == Stance::Hurt),
        (Skill::SharedGoal, received && open(Need::Helped)),
        (Skill::PositiveTone, !open(Need::Felt) && !open(Need::Helped)),
        (Skill::Help, fix && received && open(Need::Helped)),
        (Skill::NoFixLadder, !fix && received && open(Need::Helped)),
        (Skill::FollowUp, open(Need::Assured) && !open(Need::Helped)),
        (Skill::Boundary, abusive),
    ];
    rules.into_iter().filter_map(|(skill, called)| called.then_some(skill)).collect()
}
