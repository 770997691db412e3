//! The window: a quiet room, one person in front of you, her words, your words, and what they did.
//!
//! It holds no rule about people. What is asked goes in through `bridge`, the only caller of a
//! session; what happened comes out of `playback` at the pace of a conversation and becomes a
//! `scene`, which the practice screen draws. Records are kept by whoever launches the window,
//! through [`Recorder`]. Colours, sizes and speeds live in `theme` alone.

mod ask;
mod author;
mod bridge;
mod launch;
mod navigate;
mod notice;
mod on_shift;
mod overlay;
mod pages;
mod picture;
mod playback;
mod pointer;
pub mod portrait;
mod pose;
mod practice;
mod preferences;
mod recorder;
mod redraw;
mod rehearse;
mod room;
mod scene;
mod screens;
mod stopwatch;
mod theme;
mod widget;

use std::sync::Arc;

use bevy::prelude::*;

pub use ask::{Ask, Asks, Clock, Watch};
pub use author::{AuthorAsk, Desk, Drafting, StillDesk};
pub use bridge::Practice;
pub use launch::{Launch, LaunchFault, Measure, Picture, run};
pub use pages::PAGES;
pub use practice::{Fold, ReplyField};
pub use preferences::{LARGEST_TEXT, Preferences, SMALLEST_TEXT, TEXT_STEP};
pub use recorder::{
    Beginning, MyData, NothingKept, PracticeName, RecordFault, Recorder, Unfinished,
};
pub use room::{PlanAsk, RoomAsk, Writing};
pub use scene::{Beat, Scene};
pub use screens::{NumberField, WordsField};
pub use theme::{Room, Theme};
pub use widget::Scrolling;

use crate::{
    core::{
        analyser::Lexicon,
        room::Plan,
        scenario::{Diagnostic, Scenario},
    },
    words::Words,
};

/// Which page is shown.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Nothing yet.
    #[default]
    Opening,
    /// The very first start: how large, what is kept.
    FirstStart,
    /// Another name, for oneself or for somebody else.
    Name,
    /// The title.
    Title,
    /// All scenarios.
    Library,
    /// A content warning.
    Warning,
    /// What the trainee is told before the call.
    Briefing,
    /// The call.
    Practice,
    /// The own rating, before the debrief.
    Rating,
    /// Days later: promises fall due.
    Days,
    /// The debrief.
    Debrief,
    /// A turn of the call again, with other words.
    Rewind,
    /// The weakest turn again.
    Drill,
    /// Recorded calls.
    Watch,
    /// A shift, between two calls and at its end.
    Shift,
    /// A step of a session plan.
    Plan,
    /// Before a room begins: people, customer.
    RoomSetup,
    /// A call on the wall for a whole room.
    Room,
    /// What a room did together.
    RoomResult,
    /// Cards on each technique.
    Cards,
    /// A minute after a hard call.
    Aftercare,
    /// Settings.
    Settings,
    /// What is kept of the person, and taking it away.
    MyData,
    /// How the twelve skills come along.
    Progress,
    /// A scenario that is being written, and its call.
    Author,
    /// Something is not as it should be: what, where, how to go on.
    Trouble,
}

/// What lies on top of a page.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// Paused.
    Pause,
    /// "Stop here?"
    Stop,
    /// "That's not what I meant."
    Contest,
    /// The other tickets of a shift: what looking costs, and who waits.
    Tickets,
    /// The whole briefing of a shift's next call.
    Brief,
    /// "What do you notice?"
    Noticing,
    /// What was said so far.
    History,
    /// Why calm and trust moved, where the page has no room for it.
    Why,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing to play.
    NoScenarios,
    /// Records cannot be kept.
    Record(RecordFault),
}

/// What the window was launched with, and what was chosen since.
#[derive(Resource)]
pub struct Launched {
    /// The scenarios, in the order of the list.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The session plans a facilitator can follow.
    pub plans: Vec<Arc<Plan>>,
    /// What is wrong with scenarios that cannot be played.
    pub findings: Vec<Diagnostic>,
    /// What typed replies are read by.
    pub lexicon: Arc<Lexicon>,
    /// Keeps records.
    pub recorder: Box<dyn Recorder + Send + Sync>,
    /// The chosen scenario, by its place.
    pub chosen: Option<usize>,
    /// What stands in the way.
    pub fault: Option<Fault>,
    /// Where "back" leads.
    pub came_from: Screen,
}

impl Launched {
    /// The chosen scenario.
    pub fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.scenarios.get(self.chosen?)
    }

    /// The place of the scenario that an open practice is of, where it is still the same.
    fn place_of(&self, open: &Unfinished) -> Option<usize> {
        self.scenarios.iter().position(|it| it.id == open.scenario && it.version == open.version)
    }
}

/// The program's own words.
#[derive(Resource, Clone)]
pub struct Speech(pub Arc<Words>);

/// Everything but the engine: pages, pieces, rules of the window. Works without a display.
pub fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_state::<Overlay>()
        .add_message::<theme::Refresh>()
        .add_plugins((
            ask::plugin,
            (redraw::plugin, pointer::plugin),
            theme::plugin,
            widget::plugin,
            bridge::plugin,
            playback::plugin,
            navigate::plugin,
            on_shift::plugin,
            notice::plugin,
            screens::plugin,
            overlay::plugin,
            practice::plugin,
            (room::plugin, author::plugin),
        ))
        .add_systems(Update, refresh);
}

/// Puts what [`plugin`] needs in place.
pub fn furnish(app: &mut App, launch: Launch) {
    let Launch {
        scenarios,
        plans,
        findings,
        lexicon,
        words,
        preferences,
        recorder,
        chosen,
        drafting,
        ..
    } = launch;
    if let Some(drafting) = drafting {
        app.insert_resource(drafting);
    }
    let fault = scenarios.is_empty().then_some(Fault::NoScenarios);
    app.insert_resource(Speech(words)).insert_resource(preferences).insert_resource(Launched {
        scenarios,
        plans,
        findings,
        lexicon,
        recorder,
        chosen,
        fault,
        came_from: Screen::Title,
    });
}

/// Sets the page anew, as it is, in a new look.
fn refresh(
    mut asked: MessageReader<theme::Refresh>,
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    mut next: ResMut<NextState<Screen>>,
    mut next_overlay: ResMut<NextState<Overlay>>,
) {
    if asked.read().count() > 0 {
        next.set(*screen.get());
        next_overlay.set(*overlay.get());
    }
}
