//! Branches: the same call from an earlier turn on, under the same luck.

use super::{Command, Event, GivenBy, Session, Stage, Stamped, apply::fold};
use crate::{customer::CustomerState, moves::CodedReply, text::Text};

impl Session {
    /// The call as it was before turn `turn` (from 1) was answered; nothing if there was no such
    /// turn.
    pub fn rewound(&self, turn: u32) -> Option<Self> {
        let start = self
            .transcript()
            .iter()
            .position(|it| it.turn + 1 == turn && matches!(it.event, Event::ReplyGiven { .. }))?;
        let mut branch = self.clone();
        branch.cut(start);
        Some(branch)
    }

    /// The call by itself, without the days after it.
    pub fn without_days(&self) -> Self {
        let days = |it: &Stamped| matches!(it.event, Event::DaysPassed { .. });
        let mut call = self.clone();
        if let Some(start) = self.transcript().iter().position(days) {
            call.cut(start);
        }
        call
    }

    /// What picking option `number` (from 1) would do: its reading and the customer after it. The
    /// call itself stays where it is.
    pub fn preview(&self, number: usize) -> Option<(CodedReply, CustomerState)> {
        self.seat().preview(number)
    }

    /// The call with `command` instead of what was said on turn `turn`, and the trainee's own later
    /// replies after it, as they were read then.
    pub fn what_if(&self, turn: u32, command: Command) -> Option<Self> {
        let mut branch = self.rewound(turn)?;
        branch.send(command).ok()?;
        if branch.state().stage == Stage::Confirmation {
            branch.send(Command::Confirm).ok()?;
        }
        for (by, text, reading) in self.replies_after(turn) {
            if branch.state().stage != Stage::Reply {
                break;
            }
            branch.repeat(by, text, reading);
        }
        Some(branch)
    }

    /// The final reading of each reply after turn `turn`.
    fn replies_after(&self, turn: u32) -> Vec<(GivenBy, Text, CodedReply)> {
        let mut replies: Vec<(u32, GivenBy, Text, CodedReply)> = Vec::new();
        let mut given = None;
        for it in self.transcript() {
            match &it.event {
                Event::ReplyGiven { by, text } => given = Some((*by, text.clone())),
                Event::ReplyCoded { reading } if it.turn + 1 > turn => {
                    let Some((by, text)) = given.clone() else {
                        continue;
                    };
                    // A contested turn comes again with the same number: the later one holds.
                    replies.retain(|known| known.0 != it.turn);
                    replies.push((it.turn, by, text, (**reading).clone()));
                }
                _ => {}
            }
        }
        replies.retain(|it| it.0 >= turn);
        replies.into_iter().map(|(_, by, text, reading)| (by, text, reading)).collect()
    }

    fn cut(&mut self, start: usize) {
        let kept = self.transcript()[..start].to_vec();
        let (state, turn_start) = fold(&kept);
        self.restart_from(kept, state, turn_start);
    }
}
