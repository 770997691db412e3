//! The move table: what each move is worth before the customer's state colours it.
//!
//! Sizes are assumptions in points of calm and trust; their order follows the literature named in
//! `docs/model.md`. Authors may scale a persona's sensitivity, never reorder this table.

use super::needs::Need;
use crate::moves::Move;

/// One row: what a move does at quality 1, unhabituated, to a default persona.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Points of calm; negative for moves that hurt (before λ).
    pub calm: f64,
    /// Points of trust; negative for moves that hurt (before λ).
    pub trust: f64,
    /// Needs it fills, with the share.
    pub fills: &'static [(Need, f64)],
    /// ρ: what is left of the gain per recent use of the family.
    pub habituation: f64,
    /// Points of effort it costs the customer.
    pub effort: f64,
}

const fn gain(calm: f64, trust: f64, fills: &'static [(Need, f64)], habituation: f64) -> Row {
    Row { calm, trust, fills, habituation, effort: 0.0 }
}

const fn loss(calm: f64, trust: f64, effort: f64) -> Row {
    Row { calm: -calm, trust: -trust, fills: &[], habituation: 1.0, effort }
}

/// The row of `mv`.
pub const fn row(mv: Move) -> Row {
    use Need::{Assured, Felt, Heard, Helped, Understood};
    match mv {
        Move::OpenQuestion => gain(3.0, 2.0, &[(Heard, 0.50)], 0.70),
        Move::Encourage => gain(2.0, 1.0, &[(Heard, 0.30)], 0.80),
        Move::Mirror => gain(4.0, 3.0, &[(Heard, 0.35), (Felt, 0.10)], 0.60),
        Move::MirrorFacts => gain(5.0, 5.0, &[(Heard, 0.40), (Understood, 0.70)], 0.60),
        Move::ValidateFeelings | Move::NameEmotion => gain(8.0, 4.0, &[(Felt, 0.60)], 0.60),
        Move::GenuineConcern | Move::Ownership => gain(4.0, 5.0, &[(Felt, 0.30)], 0.60),
        Move::SincereApology => gain(5.0, 3.0, &[(Felt, 0.20)], 0.55),
        Move::SharedGoal => gain(4.0, 5.0, &[(Felt, 0.10)], 0.60),
        Move::PositiveLanguage => gain(3.0, 3.0, &[], 0.60),
        Move::Thank => gain(2.0, 2.0, &[], 0.60),
        Move::ExplainReasons => gain(3.0, 4.0, &[(Helped, 0.20)], 0.65),
        Move::DescribeEffort => gain(3.0, 5.0, &[(Helped, 0.20)], 0.65),
        Move::OfferAlternatives => gain(5.0, 5.0, &[(Helped, 0.35)], 0.75),
        Move::Compensate => gain(5.0, 3.0, &[(Helped, 0.30)], 0.60),
        Move::ConcreteResolution => gain(8.0, 8.0, &[(Helped, 0.60)], 0.70),
        Move::Promise => gain(3.0, 3.0, &[(Assured, 0.50)], 0.60),
        Move::CommitFollowUp => gain(3.0, 6.0, &[(Assured, 0.70)], 0.60),
        // Pleases now; the ledger keeps it as a promise that breaks.
        Move::OverPromise => gain(2.0, 1.0, &[(Assured, 0.20)], 0.50),
        Move::CalmDown => loss(6.0, 3.0, 0.0),
        Move::Minimise => loss(5.0, 3.5, 0.0),
        Move::BlameCustomer | Move::SarcasmJudgement => loss(5.5, 4.0, 0.0),
        // Worse than sarcasm on both axes.
        Move::HostilityProfanity => loss(7.5, 6.0, 0.0),
        Move::Argue => loss(4.5, 3.0, 0.0),
        Move::BrokenPromise => loss(5.0, 8.0, 15.0),
        // Smaller than the loss of a broken one: a word is expected to be kept.
        Move::KeptPromise => gain(2.0, 6.0, &[(Assured, 0.20)], 0.60),
        Move::PolicyWall => loss(4.0, 3.0, 8.0),
        Move::DeflectTransfer => loss(4.0, 3.5, 25.0),
        Move::Interrupt => Row { fills: &[(Heard, -0.2)], ..loss(3.5, 1.5, 0.0) },
        Move::InterruptRush => loss(3.5, 2.5, 4.0),
        Move::RepeatAsk => loss(2.5, 2.0, 12.0),
        Move::Hold => loss(3.5, 1.5, 0.0),
        Move::Jargon => loss(1.2, 1.5, 4.0),
        Move::HollowCanned => loss(0.2, 1.0, 0.0),
        Move::Pity => loss(0.0, 1.5, 0.0),
        // A brush-off or gibberish gains nothing and costs a little trust.
        Move::ClosedIrrelevant => loss(1.5, 1.5, 4.0),
        Move::PromptGaming => loss(1.0, 2.0, 4.0),
        // A respectful boundary costs a point of calm and earns one of trust.
        Move::SetBoundary => gain(-1.0, 1.0, &[], 1.0),
        Move::Neutral => gain(0.0, 0.0, &[], 1.0),
    }
}
