//! Quality: what makes a move land. Right label, right facts, fit, concreteness, timing.
//!
//! [`weigh`] turns coded moves into weighed ones. It knows what has been told so far, because a fix
//! that fits nothing she has said yet is a guess.

use super::{CustomerState, WeighedMove};
use crate::moves::{CodedMove, CodedReply, Details, Emotion, Move};

/// How an offered solution fits what has been told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SolutionFit {
    /// It answers the need that was told.
    Fits,
    /// It would suit anybody.
    Generic,
    /// It guesses: the facts it needs have not been told yet.
    TooEarly,
    /// It ignores a fact that was told.
    Ignores,
}

/// What the scenario knows that bears on quality.
pub trait Circumstances {
    /// What the customer feels, on the surface and at the root.
    fn feelings(&self) -> &[Emotion];
    /// How this solution fits now; `None` stands for an offer that names none of the scenario's.
    fn fit(&self, solution: Option<&str>) -> SolutionFit;
    /// Whether this solution has been offered before: one option said twice is one option.
    fn was_offered(&self, solution: Option<&str>) -> bool;
    /// What was lost, in the scenario's currency.
    fn loss(&self) -> f64;
}

/// Turns the moves of a reply into weighed moves: merges refinements with their parents, turns a
/// slight in disguise into what it is, and gives each move its quality.
pub fn weigh(
    reply: &CodedReply,
    state: &CustomerState,
    around: &dyn Circumstances,
) -> Vec<WeighedMove> {
    let stock_formula = reply.has(Move::NameEmotion) && reply.has(Move::HollowCanned);
    let mut weighed: Vec<WeighedMove> = Vec::with_capacity(reply.moves.len());
    for coded in &reply.moves {
        let merged_away = reply.moves.iter().any(|it| {
            it.mv.parent() == Some(coded.mv)
                && (it.span.overlaps(&coded.span) || it.span == coded.span)
        });
        let forgiven = coded.mv == Move::HollowCanned && stock_formula && state.stock_formulas == 0;
        if merged_away || forgiven {
            continue;
        }
        weighed.push(weigh_one(coded, stock_formula, state, around));
        if coded.mv == Move::OpenQuestion && coded.details.asks_why {
            weighed.push(blame_in_disguise(coded));
        }
    }
    weighed
}

fn weigh_one(
    coded: &CodedMove,
    stock_formula: bool,
    state: &CustomerState,
    around: &dyn Circumstances,
) -> WeighedMove {
    let details = &coded.details;
    let mut it = WeighedMove { span: Some(coded.span), ..WeighedMove::full(coded.mv) };
    it.stock = stock_formula && coded.mv == Move::NameEmotion;
    it.quality = match coded.mv {
        Move::NameEmotion if stock_formula => 0.5 * label(details, around),
        Move::ValidateFeelings | Move::NameEmotion => label(details, around) * particular(details),
        Move::MirrorFacts | Move::Mirror => said_right(details),
        Move::SincereApology => apology(details, state),
        Move::PositiveLanguage => 0.4 + 0.6 * state.needs.felt,
        Move::GenuineConcern | Move::Ownership | Move::Promise | Move::CommitFollowUp => {
            concrete(details)
        }
        Move::ConcreteResolution | Move::OfferAlternatives | Move::Compensate => {
            return weigh_offer(it, details, around);
        }
        _ => 1.0,
    };
    if details.claimed {
        it.quality *= CLAIMED;
    }
    it
}

/// A reading the trainee only claimed in a contest counts half: the customer heard the words.
const CLAIMED: f64 = 0.5;

/// "Why did you …" is heard as half a blame.
fn blame_in_disguise(coded: &CodedMove) -> WeighedMove {
    WeighedMove { span: Some(coded.span), quality: 0.5, ..WeighedMove::full(Move::BlameCustomer) }
}

/// Right emotion family 1, neighbouring .6, wrong .15; no label at all is no wrong label.
fn label(details: &Details, around: &dyn Circumstances) -> f64 {
    let Some(named) = details.emotion else {
        return 1.0;
    };
    let feelings = around.feelings();
    if feelings.contains(&named) {
        1.0
    } else if feelings.iter().any(|it| it.is_near(named)) {
        0.6
    } else {
        0.15
    }
}

fn particular(details: &Details) -> f64 {
    if details.specific { 1.0 } else { 0.7 }
}

/// Every fact right 1; one wrong 0, and she notices.
fn said_right(details: &Details) -> f64 {
    if details.facts.iter().all(|it| it.right) { 1.0 } else { 0.0 }
}

/// .5 empathy (names what happened to her) + .3 intensity + .2 timing (Roschk & Kaiser 2013).
fn apology(details: &Details, state: &CustomerState) -> f64 {
    let empathy = if details.specific { 1.0 } else { 0.3 };
    let intensity = if details.intense { 1.0 } else { 0.5 };
    let timing = if state.turn <= 3 { 1.0 } else { 0.5 };
    0.5 * empathy + 0.3 * intensity + 0.2 * timing
}

/// First person, a concrete act, a time: 1 with all three, .6 with two, .3 otherwise.
fn concrete(details: &Details) -> f64 {
    match u8::from(details.first_person) + u8::from(details.act) + u8::from(details.when.is_some())
    {
        3 => 1.0,
        2 => 0.6,
        _ => 0.3,
    }
}

/// A solution lands by how it fits the need that was told.
fn weigh_offer(mut it: WeighedMove, details: &Details, around: &dyn Circumstances) -> WeighedMove {
    it.repeated = around.was_offered(details.solution.as_deref());
    match around.fit(details.solution.as_deref()) {
        SolutionFit::Fits => it.quality = 1.0,
        SolutionFit::Generic => it.quality = 0.5,
        SolutionFit::TooEarly => it.quality = 0.35,
        SolutionFit::Ignores => {
            it.mv = Move::Minimise;
            it.quality = 1.0;
        }
    }
    if details.claimed {
        it.quality *= CLAIMED;
    }
    if let (Move::Compensate, Some(amount)) = (it.mv, details.amount)
        && around.loss() > 0.0
    {
        let ratio = amount / around.loss();
        it.utility = compensation_utility(ratio);
        it.overpaid = ratio > 1.5;
    }
    it
}

/// u(r): r^.6 up to 1, +10 % from 1 to 1.5, then falling (Haesevoets et al. 2017).
fn compensation_utility(ratio: f64) -> f64 {
    if ratio <= 0.0 {
        0.0
    } else if ratio < 1.0 {
        libm::pow(ratio, 0.6)
    } else if ratio <= 1.5 {
        1.1
    } else {
        (1.1 - 0.4 * (ratio - 1.5)).max(0.3)
    }
}
