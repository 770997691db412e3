//! Tone and score: what a reply comes to, by its moves and their order, never by its length.

use super::cue::Mark;
use super::reading::{Found, Reading};
use crate::moves::{Kind, Move, Tone};

/// What a tone is worth before its moves; empathetic stands above neutral above dismissive.
const STEP: f64 = 0.5;

/// How far the moves can raise or lower a score within its tone. Below [`STEP`], so that tones
/// never cross.
const WITHIN: f64 = 0.24;

/// The tone of a sentence with these moves.
pub(super) fn tone_of(found: &[Found], reading: &Reading<'_>) -> Tone {
    let has = |mv: Move| found.iter().any(|it| it.mv == mv);
    let warm = found.iter().any(|it| is_warm(it, reading));
    let slight = found.iter().any(|it| is_slight(it.mv));
    let last =
        |test: &dyn Fn(&Found) -> bool| found.iter().filter(|it| test(it)).map(|it| it.from).max();
    let refused = last(&|it| matches!(it.mv, Move::PolicyWall | Move::DeflectTransfer));
    let help = last(&|it| is_help(it.mv) || is_door(it.mv));
    let forward = reading.hits.iter().filter(|it| it.marks(Mark::Forward)).map(|it| it.from).max();
    if slight || has(Move::PromptGaming) {
        return Tone::Dismissive;
    }
    if let Some(refused) = refused
        && help.max(forward).is_none_or(|it| it < refused)
    {
        return Tone::Dismissive;
    }
    if warm {
        return Tone::Empathetic;
    }
    let helpful = found.iter().any(|it| is_help(it.mv)) || forward.is_some();
    if has(Move::HollowCanned) && !helpful && !has(Move::NameEmotion) {
        return Tone::Dismissive;
    }
    if has(Move::ClosedIrrelevant) { Tone::Dismissive } else { Tone::Neutral }
}

/// The tone of a text that is no sentence to the customer.
pub(super) const fn tone_of_kind(kind: Kind) -> Tone {
    match kind {
        Kind::Sentence | Kind::OtherLanguage => Tone::Neutral,
        Kind::Empty | Kind::Gibberish | Kind::Gaming => Tone::Dismissive,
    }
}

/// From this strength on, facts said back are listening and not just words in common.
const CLEAR_MIRROR: f64 = 0.7;

/// Moves that dismiss whatever else is said.
const fn is_slight(mv: Move) -> bool {
    mv.is_dismissive() && !matches!(mv, Move::PolicyWall | Move::DeflectTransfer)
}

/// Moves that take the matter on.
const fn is_help(mv: Move) -> bool {
    matches!(
        mv,
        Move::ExplainReasons
            | Move::OfferAlternatives
            | Move::CommitFollowUp
            | Move::ConcreteResolution
            | Move::OverPromise
            | Move::OpenQuestion
    )
}

/// Warm moves that take a refusal back when they come after it.
const fn is_door(mv: Move) -> bool {
    matches!(mv, Move::SharedGoal | Move::Ownership)
}

fn is_warm(it: &Found, reading: &Reading<'_>) -> bool {
    match it.mv {
        Move::ValidateFeelings
        | Move::Mirror
        | Move::GenuineConcern
        | Move::SharedGoal
        | Move::Ownership
        | Move::SincereApology
        | Move::PositiveLanguage
        | Move::OpenQuestion
        | Move::Encourage => true,
        Move::MirrorFacts => it.strength >= CLEAR_MIRROR,
        Move::CommitFollowUp => reading
            .tokens
            .sentences
            .get(it.sentence)
            .map(|sentence| reading.tokens.of_sentence(sentence))
            .is_some_and(|words| words.iter().any(|word| word.text == "i")),
        // A bare formula helps once and wears off: it is no empathy yet.
        Move::NameEmotion => !reading.marked(Mark::StockFeeling, it.from, it.to),
        _ => false,
    }
}

/// Ranks replies to the same line: the tone first, then what the moves add.
pub(super) fn score_of(tone: Tone, found: &[Found]) -> f64 {
    let base = match tone {
        Tone::Empathetic => STEP,
        Tone::Neutral => 0.0,
        Tone::Dismissive => -STEP,
    };
    let mut counted: Vec<Move> = Vec::new();
    let mut sum = 0.0;
    for it in found {
        if it.mv.parent().is_none() && !counted.contains(&it.mv) {
            counted.push(it.mv);
            sum += weight(it.mv) * it.strength;
        }
    }
    base + WITHIN * sum / (1.0 + sum.abs())
}

const fn weight(mv: Move) -> f64 {
    match mv {
        Move::ValidateFeelings | Move::NameEmotion => 0.5,
        Move::MirrorFacts
        | Move::GenuineConcern
        | Move::SharedGoal
        | Move::Ownership
        | Move::SincereApology => 0.4,
        Move::OpenQuestion | Move::PositiveLanguage | Move::CommitFollowUp => 0.3,
        Move::ConcreteResolution | Move::OfferAlternatives | Move::Encourage => 0.2,
        Move::ExplainReasons => 0.15,
        Move::HostilityProfanity => -1.0,
        Move::SarcasmJudgement | Move::BlameCustomer | Move::PromptGaming => -0.8,
        Move::CalmDown | Move::Minimise | Move::InterruptRush | Move::Argue => -0.7,
        Move::PolicyWall | Move::DeflectTransfer | Move::ClosedIrrelevant => -0.5,
        Move::HollowCanned | Move::Pity | Move::RepeatAsk | Move::Jargon => -0.2,
        _ => 0.0,
    }
}
