//! The end of a shift: the book of business, a review in public, and whether the last customer was
//! met like the first.

use serde::Serialize;

use super::{CallResult, Place, ShiftState};
use crate::{
    customer::{EndingKind, Verdict},
    text::Text,
};

/// What stands at the end of a shift. Whoever called twice is one customer, and stands as the later
/// call left her.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Book {
    /// Customers who stay.
    pub kept: usize,
    /// Customers who may go.
    pub at_risk: usize,
    /// Customers who go, those who left without a word among them.
    pub lost: usize,
    /// Customers who left without a word.
    pub silent_leavers: usize,
    /// Customers who would bring others.
    pub advocates: usize,
    /// Calls that were stopped; they are none of the others.
    pub stopped: usize,
    /// Finished calls without a dismissal.
    pub clean_calls: usize,
    /// Whether no finished call of the shift held a dismissal: the respect floor.
    pub respect_kept: bool,
    /// How well the last customer was received, less the first, in points; nothing before the end,
    /// and nothing where one of the two calls was stopped.
    pub consistency: Option<f64>,
    /// Money left of the shift's budget; under nothing where too much was given.
    pub money_left: f64,
    /// Times another ticket was looked at during a call.
    pub looked_away: u32,
    /// A review somebody wrote.
    pub review: Option<PublicReview>,
}

/// The tone of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Solved, and received.
    Glad,
    /// Received, and not solved.
    Kind,
    /// Solved, and not received.
    Cool,
    /// Neither.
    Bitter,
}

/// A review in public, out of what happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PublicReview {
    /// Who wrote it.
    pub customer: Text,
    /// 1 to 5.
    pub stars: u8,
    /// Its tone.
    pub tone: Tone,
    /// What the agent said that stayed with her.
    pub quote: Text,
}

/// How well somebody must have been received to say so in public, 0 to 100.
const RECEIVED: f64 = 60.0;

/// The book of a shift as it stands.
pub fn book(shift: &ShiftState) -> Book {
    let results = &shift.results;
    let finished: Vec<&CallResult> = results.iter().filter(|it| !it.stopped).collect();
    let people = as_left(&finished);
    let count =
        |wanted: &dyn Fn(&CallResult) -> bool| people.iter().filter(|it| wanted(it)).count();
    // A shift that was ended early has no twin at its end.
    let over =
        shift.next_call().is_none() && shift.plan.last().is_some_and(|it| it.place == Place::Twin);
    let twins = results.first().zip(results.last()).filter(|_| over && results.len() > 1);
    let twins = twins.filter(|(first, last)| !first.stopped && !last.stopped);
    Book {
        kept: count(&|it| it.verdict == Verdict::Kept),
        at_risk: count(&|it| it.verdict == Verdict::AtRisk),
        lost: count(&|it| it.verdict == Verdict::Lost),
        silent_leavers: count(&|it| it.ending == EndingKind::SilentLeaver),
        advocates: count(&|it| it.ending == EndingKind::ResolvedLoyal),
        stopped: results.len() - finished.len(),
        clean_calls: finished.iter().filter(|it| it.strikes == 0).count(),
        respect_kept: !finished.is_empty() && finished.iter().all(|it| it.strikes == 0),
        consistency: twins.map(|(first, last)| last.empathy - first.empathy),
        money_left: shift.budget,
        looked_away: results.iter().map(|it| it.looked_away).sum(),
        review: review(&people),
    }
}

/// The last finished call of each customer.
fn as_left<'r>(finished: &[&'r CallResult]) -> Vec<&'r CallResult> {
    let later = |at: usize| finished[at + 1..].iter().map(|it| &it.scenario);
    let last = |at: usize, it: &CallResult| !later(at).any(|other| *other == it.scenario);
    finished.iter().enumerate().filter(|(at, it)| last(*at, it)).map(|(_, it)| *it).collect()
}

/// The customer whose trust moved furthest writes it, on the call after which she is left.
fn review(people: &[&CallResult]) -> Option<PublicReview> {
    let moved = |it: &CallResult| (it.trust.1 - it.trust.0).abs();
    let it = people.iter().max_by(|a, b| moved(a).total_cmp(&moved(b)))?;
    // A word to be kept later is a good ending, and has sorted nothing yet.
    let sorted = it.solved && it.ending != EndingKind::AgreedFollowUp;
    let tone = match (sorted, it.empathy >= RECEIVED) {
        (true, true) => Tone::Glad,
        (false, true) => Tone::Kind,
        (true, false) => Tone::Cool,
        (false, false) => Tone::Bitter,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
    let stars = libm::round(it.csat).clamp(1.0, 5.0) as u8;
    Some(PublicReview { customer: it.customer.clone(), stars, tone, quote: it.telling.clone() })
}
