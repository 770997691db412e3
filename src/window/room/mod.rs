//! The room: one call on the wall for everybody, led with the keyboard. The rules are the core's; this
//! folder sets up, draws, counts hands, keeps the clock, and lays two courses side by side.

mod beginning;
mod choices;
mod compare;
mod contest;
mod foot;
mod keys;
mod orders;
mod page;
mod plan;
mod plan_kept;
mod pose;
mod result;
mod setup;
mod stage;
mod timer;
mod writing;

use std::{borrow::Cow, time::Duration};

use bevy::prelude::*;

pub(super) use pose::way_to_room;
pub use writing::Writing;

use crate::core::{
    customer::Stance,
    room::{Ballot, Course, LedCall, RoomRefusal},
    text::Text,
};

/// What the facilitator asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomAsk {
    /// More or fewer people, before the call.
    People(i32),
    /// Another seed, before the call.
    Seed(i32),
    /// This scenario, by its place.
    Scenario(usize),
    /// Begin the call.
    Begin,
    /// Go on with the call that was left open.
    TakeUp,
    /// Count for this choice, from 1.
    Choose(usize),
    /// A digit of the number of hands.
    Digit(u32),
    /// One hand more or fewer.
    Hand(i32),
    /// Go on: show the split, say the winner, take the next turn.
    Go,
    /// Say the chosen one.
    Run,
    /// Lay the two leading choices side by side.
    Both,
    /// "That's not what she was told": read the last reply another way.
    Contest,
    /// Stop everything, or go on.
    Freeze,
    /// Back one turn.
    Back,
    /// A minute more on the clock.
    Minute,
    /// Put the clock away.
    NoClock,
    /// Show or hide the meters.
    Meters,
    /// Write something.
    Write(Writing),
    /// It is written.
    Written,
    /// Close what is open.
    Close,
    /// Look at the result.
    Result,
    /// Back from the result into the call.
    Return,
    /// End it: it is kept, and put away.
    End,
    /// Leave it for now; it waits.
    Leave,
    /// End it, and keep nothing of it.
    Discard,
}

/// What the facilitator asks of a session plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanAsk {
    /// Follow this plan, by its place.
    Follow(usize),
    /// Go on with the plan that was left open.
    TakeUp,
    /// The next step.
    Next,
    /// The step before.
    Before,
    /// Show or hide what the facilitator says and does.
    Script,
    /// Open the call of this step.
    Call,
    /// Look back at the call that was kept last.
    Look,
    /// Leave the plan for now; its place is kept.
    Leave,
    /// Put away a plan that was left.
    PutAway,
    /// The session is over.
    End,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
enum View {
    /// The briefing, before she is heard.
    Briefing,
    /// Her first line alone, before the choices.
    Line,
    /// The choices, to be counted.
    Choosing,
    /// What was said and what it did.
    Landed,
    /// Two courses side by side.
    Both(Box<(Course, Course)>),
}

/// The room that is led.
#[derive(Resource)]
pub(super) struct InRoom {
    /// The call.
    led: LedCall,
    /// What the page shows.
    view: View,
    /// The choice whose hands are counted, from 1.
    chosen: Option<usize>,
    /// The choice whose letter was pressed just now, with nothing counted since.
    pressed: Option<usize>,
    /// Whether the next digit goes on with a number.
    counting: bool,
    /// What is being written.
    writing: Option<Writing>,
    /// Whether everything stands still.
    frozen: bool,
    /// Whether calm and trust are shown.
    meters: bool,
    /// What is left on the clock.
    clock: Option<Duration>,
    /// What was not possible, in words for people.
    notice: Option<Text>,
    /// After how many replies the plan stops.
    stop_at: Option<u32>,
    /// Her face, as last painted.
    face: Option<(Stance, Handle<Image>)>,
}

impl InRoom {
    /// A room around `led`, where the call goes on.
    const fn around(led: LedCall) -> Self {
        Self {
            led,
            view: View::Choosing,
            chosen: None,
            pressed: None,
            counting: false,
            writing: None,
            frozen: false,
            meters: true,
            clock: None,
            notice: None,
            stop_at: None,
            face: None,
        }
    }

    /// The room before a call: the briefing comes first.
    fn before(led: LedCall) -> Self {
        Self { view: View::Briefing, ..Self::around(led) }
    }

    /// The choices that are talked about: those of the turn, and right after a reply was said those it
    /// was chosen from.
    fn in_question(&self) -> Cow<'_, Ballot> {
        match self.led.rounds().last() {
            Some(round) if self.view == View::Landed => {
                Cow::Owned(Ballot { choices: round.choices.clone(), shown: true })
            }
            _ => Cow::Borrowed(self.led.ballot()),
        }
    }

    /// What the way on says: the choice with most hands, or of equals the one whose letter was pressed
    /// just now.
    ///
    /// # Errors
    /// A [`RoomRefusal`] where no choice leads.
    fn leads(&self) -> Result<usize, RoomRefusal> {
        let leaders = self.led.ballot().leaders();
        match leaders.as_slice() {
            [] => Err(RoomRefusal::NoHands),
            [one] => Ok(*one),
            _ => match self.pressed.filter(|it| leaders.contains(it)) {
                Some(pressed) => Ok(pressed),
                None => Err(RoomRefusal::Tie(leaders)),
            },
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        setup::plugin,
        contest::plugin,
        orders::plugin,
        keys::plugin,
        page::plugin,
        plan::plugin,
        result::plugin,
        timer::plugin,
        writing::plugin,
    ));
}
