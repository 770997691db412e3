//! Applying events: the only place the state of a session changes.

use std::sync::Arc;

use super::{Event, GivenBy, SessionState, Stage, Stamped, Utterance, state::Offered};
use crate::customer::CustomerState;

impl SessionState {
    /// The state before anything has happened.
    pub(super) fn new() -> Self {
        Self {
            customer: Arc::new(CustomerState::at(0.0, 0.0)),
            stage: Stage::Reply,
            before_pause: Stage::Reply,
            told: std::collections::BTreeSet::new(),
            offered: std::collections::BTreeSet::new(),
            options: Offered::default(),
            said: Vec::new(),
            spoken: std::collections::BTreeMap::new(),
            variants: std::collections::BTreeSet::new(),
            last_line: None,
            reply: None,
            reading: None,
            customer_left: false,
            hints: 0,
            noticed: Vec::new(),
            stars: None,
            contests: 0,
            outcome: None,
            withdrawn: false,
            said_back: std::collections::BTreeSet::new(),
            days_passed: false,
            came_back: false,
            guesses: Vec::new(),
        }
    }

    /// Lets `event` happen.
    pub(super) fn apply(&mut self, event: &Event) {
        match event {
            Event::SessionBegan { told, customer, .. } => {
                self.told.extend(told.iter().cloned());
                self.customer = customer.clone();
            }
            Event::ReplyGiven { by, text } => self.hear_trainee(*by, text),
            Event::AskedBack { reading } => {
                self.reading = Some(reading.clone());
                self.stage = Stage::Confirmation;
            }
            Event::ReplyCoded { reading } => {
                let facts = reading.moves.iter().flat_map(|it| &it.details.facts);
                self.said_back.extend(facts.filter(|it| it.right).map(|it| it.fact.clone()));
                self.reading = Some(reading.clone());
                self.stage = Stage::Reply;
            }
            Event::FactRevealed { fact } => {
                self.told.insert(fact.clone());
            }
            Event::TurnSettled { customer, offered } => {
                self.customer = customer.clone();
                self.offered.extend(offered.iter().cloned());
            }
            Event::CustomerSpoke { .. } => self.hear_customer(event),
            Event::OptionsOffered { situation, order, .. } => {
                self.options = Offered { situation: *situation, order: order.clone() };
            }
            _ => self.apply_aside(event),
        }
    }

    /// Events that leave the talk itself alone.
    fn apply_aside(&mut self, event: &Event) {
        match event {
            Event::HintGiven { .. } => self.hints += 1,
            Event::CueNoticed { cue } => self.noticed.push(cue.clone()),
            Event::CameBack { calm, trust, .. } => {
                self.customer = Arc::new(CustomerState::at(calm.to, trust.to));
                self.came_back = true;
            }
            Event::FeelingGuessed { guess, .. } => self.guesses.push(*guess),
            Event::Rated { stars } => self.stars = Some(*stars),
            Event::Paused => {
                self.before_pause = self.stage;
                self.stage = Stage::Paused;
            }
            Event::Resumed => self.stage = self.before_pause,
            Event::SessionEnded { outcome } | Event::DaysEnded { outcome } => {
                self.outcome = Some((**outcome).clone());
                self.stage = Stage::Over;
            }
            Event::DaysPassed { .. } => {
                self.days_passed = true;
                self.stage = Stage::Afterwards;
            }
            Event::Withdrawn => {
                self.withdrawn = true;
                self.stage = Stage::Over;
            }
            _ => {}
        }
    }

    fn hear_trainee(&mut self, by: GivenBy, text: &crate::text::Text) {
        // A reply said again after an ask-back replaces the unsure one: only one lands.
        if self.stage == Stage::Confirmation {
            self.said.pop();
        }
        self.reply = Some((by, text.clone()));
        self.said.push(Utterance {
            text: text.clone(),
            given_by: Some(by),
            cue: None,
            turn: self.customer.turn + 1,
        });
    }

    fn hear_customer(&mut self, event: &Event) {
        let Event::CustomerSpoke { place, text, cue, farewell, .. } = event else {
            return;
        };
        if let Some(place) = place {
            *self.spoken.entry(place.0).or_insert(0) += 1;
            self.variants.insert(*place);
        }
        self.last_line = *place;
        self.customer_left |= farewell;
        self.said.push(Utterance {
            text: text.clone(),
            given_by: None,
            cue: Some(cue.clone()),
            turn: self.customer.turn,
        });
    }
}

/// The state after `events`, and where in them the last turn began. A contest takes the state back
/// to before that turn; what does not belong to the talk stays.
pub(super) fn fold(events: &[Stamped]) -> (SessionState, Option<usize>) {
    let mut state = SessionState::new();
    let mut turn_start = None;
    for (index, stamped) in events.iter().enumerate() {
        match &stamped.event {
            Event::ReplyGiven { .. } if state.stage != Stage::Confirmation => {
                turn_start = Some(index);
            }
            Event::TurnContested { .. } => {
                state = before_turn(&events[..turn_start.unwrap_or(index)], &state);
            }
            _ => {}
        }
        state.apply(&stamped.event);
    }
    (state, turn_start)
}

/// The state before the contested turn, keeping what was counted on the side.
pub(super) fn before_turn(events: &[Stamped], now: &SessionState) -> SessionState {
    let (mut state, _) = fold(events);
    state.hints = now.hints;
    state.noticed.clone_from(&now.noticed);
    state.guesses.clone_from(&now.guesses);
    state.contests = now.contests + 1;
    state
}
