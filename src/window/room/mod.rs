//! The room: one call on the wall for everybody, led with the keyboard. The rules are the core's; this
//! folder sets up, draws, counts hands, keeps the clock, and lays two courses side by side.

mod choices;
mod compare;
mod keys;
mod orders;
mod page;
mod plan;
mod pose;
mod result;
mod setup;
mod stage;
mod timer;
mod writing;

use std::time::Duration;

use bevy::prelude::*;

pub(super) use pose::way_to_room;
pub use writing::Writing;

use crate::core::{
    customer::Stance,
    room::{Course, LedCall},
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
}

/// What the facilitator asks of a session plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanAsk {
    /// Follow this plan, by its place.
    Follow(usize),
    /// The next step.
    Next,
    /// The step before.
    Before,
    /// Show or hide what the facilitator says and does.
    Script,
    /// Open the call of this step.
    Call,
    /// Leave the plan.
    End,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
enum View {
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
    /// A room around `led`.
    const fn around(led: LedCall) -> Self {
        Self {
            led,
            view: View::Choosing,
            chosen: None,
            writing: None,
            frozen: false,
            meters: true,
            clock: None,
            notice: None,
            stop_at: None,
            face: None,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        setup::plugin,
        orders::plugin,
        keys::plugin,
        page::plugin,
        plan::plugin,
        result::plugin,
        timer::plugin,
        writing::plugin,
    ));
}
