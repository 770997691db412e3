//! The author's view: a scenario is played beside what there is to say about its file, and follows
//! the file as it is saved. Nothing of it is recorded: it knows no recorder.

mod call;
mod choice;
mod desk;
mod findings;
mod head;
mod jump;
mod page;

use std::time::Duration;

use bevy::prelude::*;

pub use desk::{Desk, StillDesk};

use super::{Screen, ask::Ask, redraw::Awake};
use crate::core::{
    bench::{Bench, Carried, Reload},
    scenario::Phase,
    session::{Command, Jump},
    text::Text,
};

/// What can be asked for in the author's view, beside what can be said in the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthorAsk {
    /// Jump into this phase.
    Phase(Phase),
    /// Change calm for the jump by so many steps.
    Calm(i8),
    /// Change trust for the jump by so many steps.
    Trust(i8),
    /// Let this fact be told for the jump, or not.
    Told(Text),
    /// Jump.
    Jump,
    /// Begin at the beginning.
    FromStart,
    /// Take the last turn back.
    TakeBack,
    /// Keep the call as a golden.
    Golden,
}

/// What the author is told about what just happened.
#[derive(Clone, Debug, PartialEq)]
enum News {
    /// The file cannot be read any more.
    Unread(String),
    /// The text cannot be played; the call goes on as it was.
    Broken,
    /// The call was carried over.
    Carried(Carried),
    /// A call that began with a jump is nothing a script can play.
    Jumped,
    /// Something was not possible.
    Refused(String),
    /// The call was kept in this file.
    Kept(String),
}

/// The bench, the desk, and what stands on the page.
#[derive(Resource)]
pub struct Drafting {
    bench: Bench,
    desk: Box<dyn Desk>,
    news: Option<News>,
    /// The jump that is being chosen.
    jump: Option<Jump>,
    /// Time until the next look at the file.
    left: Duration,
    /// Whether the page has to be drawn anew.
    stale: bool,
}

/// Time between two looks at the file: a save shows before the hand is back on the mouse, and looking
/// costs next to nothing.
const LOOK: Duration = Duration::from_millis(500);
/// One step of calm or trust in a jump, in points.
const STEP: f64 = 10.0;

impl Drafting {
    /// The file on this desk, on an empty bench.
    pub fn new(bench: Bench, desk: Box<dyn Desk>) -> Self {
        Self { bench, desk, news: None, jump: None, left: Duration::ZERO, stale: true }
    }

    /// The bench.
    pub const fn bench(&self) -> &Bench {
        &self.bench
    }

    fn read(&mut self, seen: Result<String, String>) {
        self.stale = true;
        self.news = match seen {
            Err(why) => Some(News::Unread(why)),
            Ok(text) => match self.bench.read(&text) {
                Reload::Broken => Some(News::Broken),
                Reload::Begun => None,
                Reload::TakenOver(carried) => Some(News::Carried(carried)),
            },
        };
        if let (None, Some(session)) = (&self.jump, self.bench.session()) {
            self.jump = Some(Jump { phase: Phase::Exploring, ..Jump::start(session.script()) });
        }
    }

    /// Does something in the call.
    fn act(&mut self, command: Command) {
        // Without a call there is nobody to say anything to.
        if self.bench.session().is_none() {
            return;
        }
        let refused = self.bench.act(command).err().map(|it| News::Refused(it.to_string()));
        self.news = refused;
        self.stale = true;
    }

    fn take(&mut self, ask: &AuthorAsk) {
        self.stale = true;
        self.news = None;
        match ask {
            AuthorAsk::Jump => self.bench.begin_anew(self.jump.clone()),
            AuthorAsk::FromStart => self.bench.begin_anew(None),
            AuthorAsk::TakeBack => self.bench.take_back(),
            AuthorAsk::Golden => self.keep(),
            choice => self.choose(choice),
        }
    }

    fn choose(&mut self, ask: &AuthorAsk) {
        let Some(jump) = &mut self.jump else { return };
        let moved = |from: f64, steps: i8| (from + STEP * f64::from(steps)).clamp(0.0, 100.0);
        match ask {
            AuthorAsk::Phase(phase) => jump.phase = *phase,
            AuthorAsk::Calm(steps) => jump.calm = moved(jump.calm, *steps),
            AuthorAsk::Trust(steps) => jump.trust = moved(jump.trust, *steps),
            AuthorAsk::Told(fact) if jump.told.contains(fact) => {
                jump.told.remove(fact);
            }
            AuthorAsk::Told(fact) => {
                jump.told.insert(fact.clone());
            }
            _ => {}
        }
    }

    /// Whether what was asked for last was refused.
    const fn was_refused(&self) -> bool {
        matches!(self.news, Some(News::Refused(_)))
    }

    fn keep(&mut self) {
        let Some(session) = self.bench.session() else {
            return;
        };
        if self.bench.jump().is_some() {
            self.news = Some(News::Jumped);
            return;
        }
        self.news = Some(match self.desk.keep_golden(session, self.bench.done()) {
            Ok(file) => News::Kept(file),
            Err(why) => News::Refused(why),
        });
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(page::plugin).add_systems(
        Update,
        (watch, take_orders)
            .chain()
            .before(page::Drawn)
            .run_if(in_state(Screen::Author))
            .run_if(resource_exists::<Drafting>),
    );
}

/// Looks at the file twice a second.
fn watch(time: Res<Time>, mut drafting: ResMut<Drafting>, mut awake: ResMut<Awake>) {
    awake.every(LOOK);
    let drafting = drafting.bypass_change_detection();
    drafting.left = drafting.left.saturating_sub(time.delta());
    if !drafting.left.is_zero() {
        return;
    }
    drafting.left = LOOK;
    if let Some(seen) = drafting.desk.look() {
        drafting.read(seen);
        awake.settle();
    }
}

fn take_orders(mut asked: MessageReader<Ask>, mut drafting: ResMut<Drafting>) {
    for ask in asked.read() {
        match ask {
            Ask::Author(ask) => drafting.take(ask),
            Ask::Pick(option) => drafting.act(Command::Pick { option: *option }),
            // A golden is written line by line, so a reply is one line here as well.
            Ask::Said(words) => {
                let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
                drafting.act(Command::Say { text: text.into() });
            }
            Ask::Hold => drafting.act(Command::Hold),
            Ask::Confirm => drafting.act(Command::Confirm),
            Ask::SayAgain => drafting.take(&AuthorAsk::TakeBack),
            _ => {}
        }
    }
}
