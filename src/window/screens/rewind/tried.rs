//! The turn that is tried again, and what came of it. It draws nothing.

use bevy::prelude::Resource;

use crate::{
    core::{
        debrief::{TurnReview, review_turns, what_if},
        session::{Command, Outcome, Session},
        text::Text as Words,
    },
    window::{
        Practice,
        rehearse::{Branch, branch, told_in},
        scene::Person,
    },
};

/// The turn that is tried again, and what came of it.
#[derive(Resource)]
pub(super) struct Rewind {
    pub(super) turn: u32,
    /// The call as it was, without the days after it.
    pub(super) call: Session,
    pub(super) was: Vec<TurnReview>,
    pub(super) outcome: Option<Outcome>,
    pub(super) told: Vec<Words>,
    pub(super) person: Person,
    /// What could be picked on that turn instead, each with its number in the call.
    pub(super) options: Vec<(usize, Words)>,
    pub(super) tried: Tried,
    /// How many turns of both calls are shown side by side; none while they are put away.
    pub(super) both: Option<usize>,
    /// What stands in the field; it outlives a new look of the page.
    pub(super) draft: String,
}

/// What came of the last try.
pub(super) enum Tried {
    /// Nothing has been tried.
    Nothing,
    /// Another call.
    Other(Box<Branch>, Source),
    /// It could not be said, in words for people.
    Refused(String),
    /// The search found nothing that leads further.
    NothingBetter,
}

/// Whose words were tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The trainee's.
    Own,
    /// What the search found.
    Search,
}

impl Rewind {
    pub(super) fn of(practice: &Practice, turn: u32) -> Option<Self> {
        let call = practice.session().without_days();
        let was = review_turns(call.transcript());
        let said = was.iter().find(|it| it.turn == turn).map(|it| it.reply.clone());
        let mut options: Vec<(usize, Words)> =
            call.rewound(turn)?.options().into_iter().enumerate().collect();
        options.retain(|(_, words)| Some(words) != said.as_ref());
        let options = options.into_iter().map(|(place, words)| (place + 1, words)).collect();
        let person = Person::of(&practice.scenario().customer);
        Some(Self {
            turn,
            was,
            outcome: call.state().outcome.clone(),
            told: told_in(&call),
            person,
            options,
            tried: Tried::Nothing,
            both: None,
            draft: String::new(),
            call,
        })
    }

    /// The turn as it was.
    pub(super) fn turn_then(&self) -> Option<&TurnReview> {
        self.was.iter().find(|it| it.turn == self.turn)
    }

    pub(super) fn other(&self) -> Option<&Branch> {
        match &self.tried {
            Tried::Other(branch, _) => Some(branch),
            _ => None,
        }
    }

    pub(super) fn try_out(&mut self, command: Command, source: Source) {
        self.both = None;
        self.tried = match branch(&self.call, self.turn, command) {
            Ok(branch) => Tried::Other(Box::new(branch), source),
            Err(refusal) => Tried::Refused(refusal.to_string()),
        };
    }

    pub(super) fn search(&mut self) {
        match what_if(&self.call, self.turn) {
            Some(found) => self.try_out(found.command, Source::Search),
            None => {
                self.both = None;
                self.tried = Tried::NothingBetter;
            }
        }
    }
}
