//! What a call looks like from its numbers and from the customer's chair.

use serde::Serialize;

use super::TurnReview;
use crate::{
    customer::{CustomerState, Stance},
    moves::{Family, Move},
    scenario::Scenario,
    text::Text,
};

/// Things counted over a call, none of which is a score by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct CallCounts {
    /// Open questions.
    pub open_questions: u32,
    /// Questions that can be answered with yes, no or a number.
    pub closed_questions: u32,
    /// Times customer and agent were put on one side ("let's", "you and I").
    pub inclusive_we: u32,
    /// Times her feeling was received.
    pub received: u32,
    /// Times she was pitied.
    pub pitied: u32,
    /// Stock phrases.
    pub hollow: u32,
    /// Money offered as a share of the loss; nothing where none was offered or nothing was lost.
    pub compensation: Option<f64>,
    /// Facts said back right, and all of those said back.
    pub said_back: (u32, u32),
}

impl CallCounts {
    /// Counts over these turns.
    pub fn of(turns: &[TurnReview], customer: &CustomerState, loss: f64) -> Self {
        let mut counts =
            Self { hollow: customer.hollow, pitied: customer.pities, ..Self::default() };
        let mut offered = 0.0;
        for turn in turns {
            let moves = &turn.reading.moves;
            let count = |wanted: fn(Move) -> bool| {
                u32::try_from(moves.iter().filter(|it| wanted(it.mv)).count()).unwrap_or(u32::MAX)
            };
            let open = count(|it| it == Move::OpenQuestion);
            let asked = u32::try_from(turn.reply.matches('?').count()).unwrap_or(u32::MAX);
            counts.open_questions += open;
            counts.closed_questions += asked.saturating_sub(open);
            counts.inclusive_we += count(|it| it == Move::SharedGoal);
            counts.received += u32::from(count(|it| it.family() == Some(Family::Validate)) > 0);
            for fact in moves.iter().flat_map(|it| &it.details.facts) {
                counts.said_back.0 += u32::from(fact.right);
                counts.said_back.1 += 1;
            }
            let amounts = moves.iter().filter(|it| it.mv == Move::Compensate);
            offered += amounts.filter_map(|it| it.details.amount).sum::<f64>();
        }
        counts.compensation = (offered > 0.0 && loss > 0.0).then(|| offered / loss);
        counts
    }
}

/// What is remembered of a call: its worst moment and its end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PeakEnd {
    /// Lowest calm.
    pub lowest: f64,
    /// Calm at the end of the call.
    pub end: f64,
}

impl PeakEnd {
    /// How it will be remembered, 0 to 100: as much by the worst moment as by the end.
    pub const fn remembered(&self) -> f64 {
        f64::midpoint(self.lowest, self.end)
    }
}

/// One moment of the call from her chair.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InnerMoment {
    /// The turn.
    pub turn: u32,
    /// What she had said.
    pub said: Text,
    /// What she thought and did not say, where her author wrote it.
    pub thinks: Option<Text>,
    /// How she held herself.
    pub stance: Stance,
    /// What she heard then.
    pub hears: Text,
}

/// The call from her chair.
pub(super) fn from_her_chair(turns: &[TurnReview], scenario: &Scenario) -> Vec<InnerMoment> {
    let thinks = &scenario.customer.thinks;
    let moment = |it: &TurnReview| InnerMoment {
        turn: it.turn,
        said: it.before.clone(),
        thinks: thinks.get(&it.stance).cloned(),
        stance: it.stance,
        hears: it.reply.clone(),
    };
    turns.iter().map(moment).collect()
}
