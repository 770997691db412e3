//! Families: moves that wear off together, and the three natures a move can have.

use serde::{Deserialize, Serialize};

use super::Move;

/// Moves of one family habituate together and count once a turn, by their best member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Open questions.
    Question,
    /// Silence and "go on".
    Encourage,
    /// The customer's last words.
    Mirror,
    /// Facts said back.
    Confirm,
    /// Feelings received or named.
    Validate,
    /// Care for the person, and taking the case on.
    Concern,
    /// Saying sorry.
    Apology,
    /// One side, one task.
    Goal,
    /// Supportive wording.
    Positive,
    /// Thanks.
    Thank,
    /// Reasons.
    Explain,
    /// Efforts made.
    Effort,
    /// Alternatives.
    Option,
    /// Something of value for the loss.
    Compensation,
    /// The fix itself.
    Fix,
    /// A given word.
    Promise,
    /// A later contact.
    FollowUp,
}

impl Family {
    /// Every family, in a fixed order.
    pub const ALL: [Self; 17] = [
        Self::Question,
        Self::Encourage,
        Self::Mirror,
        Self::Confirm,
        Self::Validate,
        Self::Concern,
        Self::Apology,
        Self::Goal,
        Self::Positive,
        Self::Thank,
        Self::Explain,
        Self::Effort,
        Self::Option,
        Self::Compensation,
        Self::Fix,
        Self::Promise,
        Self::FollowUp,
    ];
}

/// Which side of the formula a move stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Receives the person: listening, feeling, respect.
    Relational,
    /// Works on the matter: reasons, options, the fix, the follow-up.
    Solution,
    /// Hurts.
    Negative,
    /// Moves nothing by itself.
    Neutral,
}

impl Move {
    /// The family this move wears off with; negative and neutral moves have none.
    pub const fn family(self) -> Option<Family> {
        Some(match self {
            Self::OpenQuestion => Family::Question,
            Self::Encourage => Family::Encourage,
            Self::Mirror => Family::Mirror,
            Self::MirrorFacts => Family::Confirm,
            Self::ValidateFeelings | Self::NameEmotion => Family::Validate,
            Self::GenuineConcern | Self::Ownership => Family::Concern,
            Self::SincereApology => Family::Apology,
            Self::SharedGoal => Family::Goal,
            Self::PositiveLanguage => Family::Positive,
            Self::Thank => Family::Thank,
            Self::ExplainReasons => Family::Explain,
            Self::DescribeEffort => Family::Effort,
            Self::OfferAlternatives => Family::Option,
            Self::Compensate => Family::Compensation,
            Self::ConcreteResolution => Family::Fix,
            Self::Promise | Self::OverPromise | Self::KeptPromise => Family::Promise,
            Self::CommitFollowUp => Family::FollowUp,
            _ => return None,
        })
    }

    /// Which side of the formula this move stands on.
    pub const fn nature(self) -> Nature {
        match self {
            Self::OpenQuestion
            | Self::Encourage
            | Self::Mirror
            | Self::MirrorFacts
            | Self::ValidateFeelings
            | Self::NameEmotion
            | Self::GenuineConcern
            | Self::Ownership
            | Self::SincereApology
            | Self::SharedGoal
            | Self::PositiveLanguage
            | Self::Thank => Nature::Relational,
            Self::ExplainReasons
            | Self::DescribeEffort
            | Self::OfferAlternatives
            | Self::Compensate
            | Self::ConcreteResolution
            | Self::Promise
            | Self::OverPromise
            | Self::CommitFollowUp => Nature::Solution,
            Self::Neutral
            | Self::SetBoundary
            | Self::ClosedIrrelevant
            | Self::PromptGaming
            | Self::KeptPromise => Nature::Neutral,
            _ => Nature::Negative,
        }
    }

    /// Whether this move dismisses the customer: the list that property P1 ranges over.
    pub const fn is_dismissive(self) -> bool {
        matches!(
            self,
            Self::CalmDown
                | Self::Minimise
                | Self::BlameCustomer
                | Self::PolicyWall
                | Self::DeflectTransfer
                | Self::Interrupt
                | Self::InterruptRush
                | Self::Argue
                | Self::SarcasmJudgement
                | Self::HostilityProfanity
        )
    }
}
