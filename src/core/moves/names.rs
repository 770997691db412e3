//! The names of all moves: the 25 of the coding manual and those only the model uses.

use serde::{Deserialize, Serialize};

/// One thing a reply does to the customer. The snake-case name is the one used in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Says or shows that the reaction is reasonable, or that the situation really is bad.
    ValidateFeelings,
    /// Puts a word for an emotional or worn-out state on the customer, without judging it.
    NameEmotion,
    /// Says a concrete detail of the customer's words back, correctly.
    MirrorFacts,
    /// Invites a free account of experience, needs or wishes.
    OpenQuestion,
    /// Turns to the person: safety, health, family, money, plans.
    GenuineConcern,
    /// Puts agent and customer on one side of one task.
    SharedGoal,
    /// Admits responsibility, or takes the case on personally to its end.
    Ownership,
    /// Unconditional sorry for what happened to this customer.
    SincereApology,
    /// Warm, supportive wording about the customer or the outlook.
    PositiveLanguage,
    /// Gives the cause of the problem, or why a step is needed.
    ExplainReasons,
    /// Offers an option, a choice, or goodwill.
    OfferAlternatives,
    /// Commits to contact, update or check again, with an owner and a time.
    CommitFollowUp,
    /// A specific act towards the fix that is done or being done.
    ConcreteResolution,
    /// Tells the customer to regulate emotion or tone.
    CalmDown,
    /// Plays the problem or the feeling down.
    Minimise,
    /// Puts the cause on the customer, pseudo-apologies included.
    BlameCustomer,
    /// A rule is the reason for a refusal, and no way forward is offered.
    PolicyWall,
    /// Sends the customer elsewhere or to self-service.
    DeflectTransfer,
    /// Cuts off or hurries.
    InterruptRush,
    /// Mockery, or judging the customer's character.
    SarcasmJudgement,
    /// A stock phrase without any detail of this case.
    HollowCanned,
    /// Guarantees what the agent cannot know or control.
    OverPromise,
    /// Does not engage: brush-off, off-topic, wrong problem, other language.
    ClosedIrrelevant,
    /// Insults, swearing at the customer, threats.
    HostilityProfanity,
    /// Text for a grader, not for the customer.
    PromptGaming,
    /// A listening sound or silence that invites more.
    Encourage,
    /// Repeats the customer's last one to three words.
    Mirror,
    /// Says what was done or tried to find a way.
    DescribeEffort,
    /// Offers something of value for the loss.
    Compensate,
    /// Gives a word about a concrete act by a time.
    Promise,
    /// Thanks the customer for something particular.
    Thank,
    /// Says respectfully which way of talking must stop.
    SetBoundary,
    /// Feels sorry from above: sympathy, not empathy.
    Pity,
    /// Contradicts the customer to be right.
    Argue,
    /// Asks again for what was already told.
    RepeatAsk,
    /// Inside words that the customer cannot know.
    Jargon,
    /// Speaks while the customer is still speaking.
    Interrupt,
    /// Lets the customer wait in silence while an answer is due.
    Hold,
    /// A promise of the ledger came due and was not kept.
    BrokenPromise,
    /// A promise of the ledger came due and was kept.
    KeptPromise,
    /// A civil, transactional turn that does none of the above.
    Neutral,
}

impl Move {
    /// Every move, in the order of the manual.
    pub const ALL: [Self; 41] = [
        Self::ValidateFeelings,
        Self::NameEmotion,
        Self::MirrorFacts,
        Self::OpenQuestion,
        Self::GenuineConcern,
        Self::SharedGoal,
        Self::Ownership,
        Self::SincereApology,
        Self::PositiveLanguage,
        Self::ExplainReasons,
        Self::OfferAlternatives,
        Self::CommitFollowUp,
        Self::ConcreteResolution,
        Self::CalmDown,
        Self::Minimise,
        Self::BlameCustomer,
        Self::PolicyWall,
        Self::DeflectTransfer,
        Self::InterruptRush,
        Self::SarcasmJudgement,
        Self::HollowCanned,
        Self::OverPromise,
        Self::ClosedIrrelevant,
        Self::HostilityProfanity,
        Self::PromptGaming,
        Self::Encourage,
        Self::Mirror,
        Self::DescribeEffort,
        Self::Compensate,
        Self::Promise,
        Self::Thank,
        Self::SetBoundary,
        Self::Pity,
        Self::Argue,
        Self::RepeatAsk,
        Self::Jargon,
        Self::Interrupt,
        Self::Hold,
        Self::BrokenPromise,
        Self::KeptPromise,
        Self::Neutral,
    ];

    /// How many of [`Self::ALL`] stand in the published coding manual; the rest refine them.
    pub const IN_MANUAL: usize = 25;

    /// The name used in files and reports, such as `validate_feelings`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ValidateFeelings => "validate_feelings",
            Self::NameEmotion => "name_emotion",
            Self::MirrorFacts => "mirror_facts",
            Self::OpenQuestion => "open_question",
            Self::GenuineConcern => "genuine_concern",
            Self::SharedGoal => "shared_goal",
            Self::Ownership => "ownership",
            Self::SincereApology => "sincere_apology",
            Self::PositiveLanguage => "positive_language",
            Self::ExplainReasons => "explain_reasons",
            Self::OfferAlternatives => "offer_alternatives",
            Self::CommitFollowUp => "commit_follow_up",
            Self::ConcreteResolution => "concrete_resolution",
            Self::CalmDown => "calm_down",
            Self::Minimise => "minimise",
            Self::BlameCustomer => "blame_customer",
            Self::PolicyWall => "policy_wall",
            Self::DeflectTransfer => "deflect_transfer",
            Self::InterruptRush => "interrupt_rush",
            Self::SarcasmJudgement => "sarcasm_judgement",
            Self::HollowCanned => "hollow_canned",
            Self::OverPromise => "over_promise",
            Self::ClosedIrrelevant => "closed_irrelevant",
            Self::HostilityProfanity => "hostility_profanity",
            Self::PromptGaming => "prompt_gaming",
            Self::Encourage => "encourage",
            Self::Mirror => "mirror",
            Self::DescribeEffort => "describe_effort",
            Self::Compensate => "compensate",
            Self::Promise => "promise",
            Self::Thank => "thank",
            Self::SetBoundary => "set_boundary",
            Self::Pity => "pity",
            Self::Argue => "argue",
            Self::RepeatAsk => "repeat_ask",
            Self::Jargon => "jargon",
            Self::Interrupt => "interrupt",
            Self::Hold => "hold",
            Self::BrokenPromise => "broken_promise",
            Self::KeptPromise => "kept_promise",
            Self::Neutral => "neutral",
        }
    }

    /// The move with this name, or nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The move of the manual that a refining move belongs to: `mirror` is a kind of `mirror_facts`.
    /// The coder hands such a pair on once, as the refinement.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Mirror => Some(Self::MirrorFacts),
            Self::Compensate => Some(Self::OfferAlternatives),
            Self::DescribeEffort => Some(Self::ExplainReasons),
            Self::Promise => Some(Self::CommitFollowUp),
            Self::Thank => Some(Self::PositiveLanguage),
            _ => None,
        }
    }
}

impl std::fmt::Display for Move {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
