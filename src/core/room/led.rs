//! A call led in a room: one call for everybody, each reply chosen by hands.
//!
//! It is a function of (script, seed, commands) like the call itself, so that every table that enters
//! the same hands has the same call, and a kept one can be led again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Ballot, Choice, MOST_CHOICES, RoomRefusal};
use crate::{
    moves::{CodedReply, Move},
    session::{Command, Script, Session, Stage},
    text::Text,
};

/// Most people in a room, far above the thirty that a facilitator can lead.
pub const MOST_PEOPLE: u32 = 500;

/// What the facilitator does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "room", rename_all = "snake_case")]
pub enum RoomCommand {
    /// So many hands go up for a choice, in place of those counted before.
    Count {
        /// Its number, from 1.
        choice: usize,
        /// The hands.
        hands: u32,
    },
    /// Somebody proposes words; they become one more choice.
    Propose {
        /// The words.
        text: Text,
    },
    /// The split is shown.
    Show,
    /// This choice is said to the customer.
    Run {
        /// Its number, from 1.
        choice: usize,
    },
    /// Back to before a turn was answered.
    Back {
        /// The turn, from 1.
        turn: u32,
    },
    /// Something to remember about the running turn.
    Note {
        /// The words.
        text: Text,
        /// Whether the screen keeps it to itself.
        private: bool,
    },
    /// The last reply was read wrongly: the turn runs again, and both readings are kept.
    Contest {
        /// The move that was not meant; nothing to keep all of them.
        dropped: Option<Move>,
        /// What was meant.
        meant: Vec<Move>,
    },
}

/// One turn as the room decided it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The turn, from 1.
    pub turn: u32,
    /// The choices with their hands.
    pub choices: Vec<Choice>,
    /// The number of the one that was said, from 1.
    pub ran: usize,
}

/// Something to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The turn, from 1.
    pub turn: u32,
    /// The words.
    pub text: Text,
    /// Whether the screen keeps it to itself.
    pub private: bool,
}

/// A call led in a room.
#[derive(Clone, Debug)]
pub struct LedCall {
    people: u32,
    session: Session,
    ballot: Ballot,
    rounds: Vec<Round>,
    notes: Vec<Note>,
    left: Vec<Vec<(f64, f64)>>,
    commands: Vec<RoomCommand>,
}

impl LedCall {
    /// The call before its first reply, for so many people.
    pub fn new(script: Arc<Script>, seed: u64, people: u32) -> Self {
        let session = Session::of(script, seed);
        let ballot = Ballot::of(session.options());
        Self {
            people: people.clamp(1, MOST_PEOPLE),
            session,
            ballot,
            rounds: Vec::new(),
            notes: Vec::new(),
            left: Vec::new(),
            commands: Vec::new(),
        }
    }

    /// People in the room.
    pub const fn people(&self) -> u32 {
        self.people
    }

    /// The call as it stands.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The choices of the running turn.
    pub const fn ballot(&self) -> &Ballot {
        &self.ballot
    }

    /// The turns decided so far.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// Everything noted so far.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Calm and trust of the calls that were left, by going back or by another reading, each from its
    /// start.
    pub fn left(&self) -> &[Vec<(f64, f64)>] {
        &self.left
    }

    /// Everything done so far, in order.
    pub fn commands(&self) -> &[RoomCommand] {
        &self.commands
    }

    /// The running turn, from 1.
    pub fn turn(&self) -> u32 {
        self.session.state().customer.turn + 1
    }

    /// How the last reply was read; nothing before the first one.
    pub fn reading(&self) -> Option<&CodedReply> {
        self.session.state().reading.as_deref()
    }

    /// Whether nothing more can be said.
    pub fn is_over(&self) -> bool {
        self.session.state().stage != Stage::Reply
    }

    /// Does what the facilitator does.
    ///
    /// # Errors
    /// A [`RoomRefusal`]; nothing has changed then.
    pub fn send(&mut self, command: RoomCommand) -> Result<(), RoomRefusal> {
        match &command {
            RoomCommand::Count { choice, hands } => self.count(*choice, *hands)?,
            RoomCommand::Propose { text } => self.propose(text)?,
            RoomCommand::Show => self.show()?,
            RoomCommand::Run { choice } => self.run(*choice)?,
            RoomCommand::Back { turn } => self.back(*turn)?,
            RoomCommand::Note { text, private } => self.note(text, *private)?,
            RoomCommand::Contest { dropped, meant } => self.contest(*dropped, meant)?,
        }
        self.commands.push(command);
        Ok(())
    }

    fn count(&mut self, choice: usize, hands: u32) -> Result<(), RoomRefusal> {
        let place = self.place(choice)?;
        let others: u32 = self.ballot.hands() - self.ballot.choices[place].hands;
        let all = others.saturating_add(hands);
        if all > self.people {
            return Err(RoomRefusal::TooManyHands { hands: all, people: self.people });
        }
        self.ballot.choices[place].hands = hands;
        Ok(())
    }

    fn propose(&mut self, text: &Text) -> Result<(), RoomRefusal> {
        self.go_on()?;
        let text = text.trim();
        if text.is_empty() {
            return Err(RoomRefusal::NoWords);
        }
        if self.ballot.choices.len() >= MOST_CHOICES {
            return Err(RoomRefusal::TooManyChoices);
        }
        self.ballot.choices.push(Choice { text: text.into(), proposed: true, hands: 0 });
        Ok(())
    }

    fn show(&mut self) -> Result<(), RoomRefusal> {
        self.go_on()?;
        self.ballot.shown = true;
        Ok(())
    }

    fn run(&mut self, choice: usize) -> Result<(), RoomRefusal> {
        let place = self.place(choice)?;
        let turn = self.turn();
        self.session = said(&self.session, &self.ballot, place)?;
        let next = Ballot::of(self.session.options());
        let choices = std::mem::replace(&mut self.ballot, next).choices;
        self.rounds.push(Round { turn, choices, ran: choice });
        Ok(())
    }

    fn back(&mut self, turn: u32) -> Result<(), RoomRefusal> {
        let earlier = self.session.rewound(turn).ok_or(RoomRefusal::NoSuchTurn(turn))?;
        self.left.push(super::levels_of(&self.session));
        self.session = earlier;
        // The room's own proposals of that turn stay on the table; its hands do not.
        let asked = self.rounds.iter().find(|it| it.turn == turn).map(|it| it.choices.clone());
        self.ballot = Ballot::of(self.session.options());
        let proposed = asked.into_iter().flatten().filter(|it| it.proposed);
        self.ballot.choices.extend(proposed.map(|it| Choice { hands: 0, ..it }));
        self.rounds.retain(|it| it.turn < turn);
        Ok(())
    }

    fn note(&mut self, text: &Text, private: bool) -> Result<(), RoomRefusal> {
        let words = text.trim();
        if words.is_empty() {
            return Err(RoomRefusal::NoWords);
        }
        self.notes.push(Note { turn: self.turn(), text: words.into(), private });
        Ok(())
    }

    fn contest(&mut self, dropped: Option<Move>, meant: &[Move]) -> Result<(), RoomRefusal> {
        if self.reading().is_none() {
            return Err(RoomRefusal::NothingRead);
        }
        let first = super::levels_of(&self.session);
        let command = Command::Contest { dropped, meant: meant.to_vec() };
        self.session = sent(&self.session, command)?;
        self.left.push(first);
        self.ballot = Ballot::of(self.session.options());
        Ok(())
    }

    /// The place of a choice, while there is something to choose.
    fn place(&self, choice: usize) -> Result<usize, RoomRefusal> {
        self.go_on()?;
        let last = self.ballot.choices.len();
        let place = choice.checked_sub(1).filter(|it| *it < last);
        place.ok_or(RoomRefusal::NoSuchChoice { asked: choice, last })
    }

    fn go_on(&self) -> Result<(), RoomRefusal> {
        if self.is_over() { Err(RoomRefusal::Over) } else { Ok(()) }
    }
}

/// The call after the choice at `place` was said. A reading the analyser is unsure of is taken: the
/// room has agreed on the words.
pub(super) fn said(
    session: &Session,
    ballot: &Ballot,
    place: usize,
) -> Result<Session, RoomRefusal> {
    let missing = || RoomRefusal::NoSuchChoice { asked: place + 1, last: ballot.choices.len() };
    let choice = ballot.choices.get(place).ok_or_else(missing)?;
    let command = if choice.proposed {
        Command::Say { text: choice.text.clone() }
    } else {
        Command::Pick { option: place + 1 }
    };
    let next = sent(session, command)?;
    if next.state().stage == Stage::Confirmation {
        return sent(&next, Command::Confirm);
    }
    Ok(next)
}

fn sent(session: &Session, command: Command) -> Result<Session, RoomRefusal> {
    let mut next = session.clone();
    next.send(command).map_err(|it| RoomRefusal::Refused(it.to_string()))?;
    Ok(next)
}
