//! The expert: listens first, then helps, then promises what comes next.

use crate::{
    customer::CustomerState,
    moves::{Family, Move},
    session::{Command, Seat, Session, Stage},
};

/// Chooses the option after which the customer is best placed for the rest of the call.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expert;

/// Worth of a fully met need in points of calm and trust, for looking ahead: heard, felt,
/// understood, helped, assured. Help counts little before she has been received, because an early
/// fix only half lands.
const WORTH: [f64; 5] = [25.0, 30.0, 15.0, 60.0, 20.0];
/// Worth of asking while something is still untold.
const WORTH_OF_ASKING: f64 = 10.0;
/// Worth of each rung of the ladder for what cannot be fixed, once it has been climbed.
const WORTH_OF_FAIRNESS: f64 = 25.0;
/// Cost of saying goodbye while the matter is open.
const LEFT_OPEN: f64 = 60.0;
/// Points a unit of the customer's effort costs.
const COST_OF_EFFORT: f64 = 0.3;

impl Expert {
    /// The number of the option to pick, from 1; nothing where none is shown.
    pub fn choose(self, session: &Session) -> Option<usize> {
        self.choose_at(&session.seat())
    }

    /// The same, from a seat.
    pub fn choose_at(self, seat: &Seat<'_>) -> Option<usize> {
        self.choose_of(seat, 1..=seat.count())
    }

    /// The same, among these numbers only.
    pub fn choose_of(
        self,
        seat: &Seat<'_>,
        numbers: impl IntoIterator<Item = usize>,
    ) -> Option<usize> {
        let worth = numbers.into_iter().map(|number| (number, worth_of(seat, number)));
        // The earlier of two equals, so that the choice is the same everywhere.
        worth.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(number, _)| number)
    }
}

fn worth_of(seat: &Seat<'_>, number: usize) -> f64 {
    let Some((reading, after)) = seat.preview(number) else {
        return f64::MIN;
    };
    let hidden = seat.script().scenario.facts.len() > seat.state().told.len();
    let asks = reading
        .moves
        .iter()
        .any(|it| it.mv.family() == Some(Family::Question) && it.mv == Move::OpenQuestion);
    let closed = after.is_solved() || after.needs.assured >= 0.5;
    let mut worth = worth_of_state(&after);
    if !seat.script().has_fix {
        worth += WORTH_OF_FAIRNESS * rungs(&after);
    }
    if asks && hidden {
        worth += WORTH_OF_ASKING;
    }
    if reading.farewell && !closed {
        worth -= LEFT_OPEN;
    }
    worth
}

/// Rungs of the ladder for what cannot be fixed: a reason, an effort, two options.
fn rungs(state: &CustomerState) -> f64 {
    let up_to = |count: u32, most: u32| f64::from(count.min(most));
    up_to(state.reasons_given, 1) + up_to(state.efforts_given, 1) + up_to(state.options_given, 2)
}

fn worth_of_state(state: &CustomerState) -> f64 {
    let needs = &state.needs;
    let levels = [needs.heard, needs.felt, needs.understood, needs.helped, needs.assured];
    let met: f64 = levels.iter().zip(WORTH).map(|(level, worth)| level * worth).sum();
    state.calm + state.trust + met - COST_OF_EFFORT * state.effort
}

/// Lets the expert play `session` to its end.
pub fn play_out(session: &mut Session) {
    while session.state().stage == Stage::Reply {
        let Some(option) = Expert.choose(session) else {
            return;
        };
        if session.send(Command::Pick { option }).is_err() {
            return;
        }
    }
}
