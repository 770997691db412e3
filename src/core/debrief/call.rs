//! The debrief of one call.

use serde::Serialize;

use super::{
    CallCounts, CueScore, InnerMoment, PeakEnd, SkillEvidence, TurnReview, moments::from_her_chair,
    review_turns, score_cues, skill_evidence,
};
use crate::{
    customer::{CustomerState, Facets, Needs, Promise},
    moves::Family,
    scenario::Fact,
    session::{Event, FeelingGuess, Outcome, Session},
    text::Text,
};

/// What a debrief shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debrief {
    /// Calm before the first reply.
    pub calm_start: f64,
    /// Trust before the first reply.
    pub trust_start: f64,
    /// All turns.
    pub turns: Vec<TurnReview>,
    /// Places in `turns` of the three that moved her most, in the order of the call.
    pub turning_points: Vec<usize>,
    /// The turn the call hinged on: the one that cost most, or else the one that gained most.
    pub hinge: Option<usize>,
    /// Needs at the end.
    pub needs: Needs,
    /// The ledger.
    pub promises: Vec<Promise>,
    /// What she told.
    pub facts_found: Vec<Text>,
    /// What she kept to herself.
    pub facts_missed: Vec<Text>,
    /// Hollow phrases.
    pub hollow: u32,
    /// Times she was pitied.
    pub pities: u32,
    /// Times her feeling was received.
    pub received: u32,
    /// Share of solution moves made once she felt received.
    pub order_index: Option<f64>,
    /// What was counted.
    pub counts: CallCounts,
    /// Trust gained and lost, by what it rests on.
    pub facets: Facets,
    /// What will be remembered.
    pub peak_end: PeakEnd,
    /// Skills that were called for.
    pub skills: Vec<SkillEvidence>,
    /// Cues that were marked.
    pub cues: CueScore,
    /// Guesses at what she felt.
    pub guesses: Vec<FeelingGuess>,
    /// The call from her chair.
    pub her_chair: Vec<InnerMoment>,
    /// The own rating, where it was given.
    pub stars: Option<u8>,
    /// How it ended; nothing for a call that was stopped or is still open.
    pub outcome: Option<Outcome>,
}

/// How many turning points are shown.
const TURNING_POINTS: usize = 3;

/// Debriefs a call as it stands.
pub fn debrief(session: &Session) -> Debrief {
    let state = session.state();
    let customer = &state.customer;
    let turns = review_turns(session.transcript());
    let (calm_start, trust_start) = start_of(session);
    let (found, missed): (Vec<&Fact>, Vec<&Fact>) =
        session.scenario().facts.iter().partition(|it| state.told.contains(&it.id));
    let cues = score_cues(&turns, session.scenario().channel);
    let texts = |facts: Vec<&Fact>| facts.into_iter().map(|it| it.text.clone()).collect();
    Debrief {
        calm_start,
        trust_start,
        turning_points: turning_points(&turns),
        hinge: hinge(&turns),
        received: times_received(&turns),
        counts: CallCounts::of(&turns, customer, session.scenario().loss.amount),
        facets: customer.facets,
        peak_end: PeakEnd {
            lowest: customer.calm_min,
            end: turns.last().map_or(calm_start, |it| it.calm.to),
        },
        skills: skill_evidence(session, &turns, &cues),
        cues,
        guesses: state.guesses.clone(),
        her_chair: from_her_chair(&turns, session.scenario()),
        turns,
        needs: customer.needs,
        promises: customer.promises.clone(),
        facts_found: texts(found),
        facts_missed: texts(missed),
        hollow: customer.hollow,
        pities: customer.pities,
        order_index: order_index(customer),
        stars: state.stars,
        outcome: state.outcome.clone(),
    }
}

fn start_of(session: &Session) -> (f64, f64) {
    let start = |it: &Event| match it {
        Event::SessionBegan { customer, .. } => Some((customer.calm, customer.trust)),
        Event::CameBack { calm, trust, .. } => Some((calm.to, trust.to)),
        _ => None,
    };
    session.transcript().iter().rev().find_map(|it| start(&it.event)).unwrap_or_default()
}

fn turning_points(turns: &[TurnReview]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..turns.len()).collect();
    places.sort_by(|&a, &b| turns[b].weight().total_cmp(&turns[a].weight()).then(a.cmp(&b)));
    places.truncate(TURNING_POINTS);
    places.sort_unstable();
    places
}

fn hinge(turns: &[TurnReview]) -> Option<usize> {
    let places = 0..turns.len();
    let worst = places
        .clone()
        .min_by(|&a, &b| turns[a].moved().total_cmp(&turns[b].moved()))
        .filter(|&it| turns[it].moved() < 0.0);
    worst.or_else(|| places.max_by(|&a, &b| turns[a].moved().total_cmp(&turns[b].moved())))
}

fn times_received(turns: &[TurnReview]) -> u32 {
    let received = |turn: &&TurnReview| {
        turn.reading.moves.iter().any(|it| it.mv.family() == Some(Family::Validate))
    };
    u32::try_from(turns.iter().filter(received).count()).unwrap_or(u32::MAX)
}

fn order_index(customer: &CustomerState) -> Option<f64> {
    (customer.solutions > 0)
        .then(|| f64::from(customer.solutions_in_order) / f64::from(customer.solutions))
}
