//! Watch first: recorded calls with commentary, played step by step, and the two that answer the same
//! customer side by side. Nothing to do but look, and nothing is kept.

mod list;
mod one;
mod twins;

use std::sync::Arc;

use bevy::{
    input::keyboard::{Key, KeyboardInput},
    prelude::*,
};

use super::Setting;
use crate::{
    core::{
        analyser::Lexicon,
        customer::Stance,
        debrief::{TurnReview, review_turns},
        scenario::Scenario,
        session::Session,
        text::Text as Said,
    },
    window::{
        Launched, Overlay, Screen,
        ask::{Ask, Watch},
        practice::Gallery,
        redraw::Awake,
        rehearse::recorded,
        scene::Person,
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, SeenSoon, Ui, Weight},
    },
    words::{FluentValue, RecordedCall, recorded_calls},
};

/// What is watched, and how far.
#[derive(Resource, Default)]
struct Watching {
    calls: Vec<Watched>,
    shown: Watch,
    step: usize,
}

/// A recorded call, played.
struct Watched {
    /// Such as `watch-name-good`.
    name: String,
    title: Said,
    person: Person,
    turns: Vec<TurnReview>,
    remarks: Vec<String>,
    summary: Option<Said>,
    stance: Stance,
}

impl Watched {
    fn of(call: &RecordedCall, scenario: &Arc<Scenario>, lexicon: &Arc<Lexicon>) -> Self {
        let says: Vec<&str> = call.turns.iter().map(|it| it.say.as_str()).collect();
        let session: Session = recorded(scenario, lexicon, call.seed, &says);
        Self {
            name: format!("watch-name-{}", call.name),
            title: scenario.title.clone(),
            person: Person::of(&scenario.customer),
            turns: review_turns(session.transcript()),
            remarks: call.turns.iter().map(|it| it.remark.clone()).collect(),
            summary: session.state().outcome.as_ref().map(|it| it.summary.clone()),
            stance: session.state().customer.stance,
        }
    }

    /// How she holds herself after so many turns.
    fn stance_after(&self, turns: usize) -> Stance {
        self.turns.get(turns).map_or(self.stance, |it| it.stance)
    }

    /// Calm and trust after the last turn.
    fn end(&self) -> (f64, f64) {
        crate::window::rehearse::end_of(&self.turns)
    }
}

impl Watching {
    /// The last step of what is shown: her first words, then one a turn, then the end.
    fn last(&self) -> usize {
        let turns = |it: &Watched| it.turns.len();
        match self.shown {
            Watch::List => 0,
            Watch::Call(place) => self.calls.get(place).map_or(0, turns) + 1,
            Watch::Twins => self.calls.iter().take(2).map(turns).max().unwrap_or(0) + 1,
        }
    }

    fn go(&mut self, onward: bool) {
        let step = if onward { self.step + 1 } else { self.step.saturating_sub(1) };
        self.step = step.min(self.last());
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Watching>()
        .add_systems(OnEnter(Screen::Watch), (play, open).chain())
        .add_systems(Update, (choose, press_keys.run_if(in_state(Screen::Watch))));
}

fn choose(
    mut asked: MessageReader<Ask>,
    screen: Res<State<Screen>>,
    mut watching: ResMut<Watching>,
    mut next: ResMut<NextState<Screen>>,
    mut awake: ResMut<Awake>,
) {
    for ask in asked.read() {
        match ask {
            Ask::Open(Screen::Watch) => (watching.shown, watching.step) = (Watch::List, 0),
            Ask::Watch(shown) => (watching.shown, watching.step) = (*shown, 0),
            Ask::Onward if *screen.get() == Screen::Watch => watching.go(true),
            Ask::Backward if *screen.get() == Screen::Watch => watching.go(false),
            _ => continue,
        }
        next.set(Screen::Watch);
        awake.settle();
    }
}

/// The arrows step through a call; Escape leads back.
fn press_keys(
    mut keys: MessageReader<KeyboardInput>,
    watching: Res<Watching>,
    overlay: Res<State<Overlay>>,
    mut asked: MessageWriter<Ask>,
) {
    for key in keys.read().filter(|it| it.state.is_pressed()) {
        if *overlay.get() != Overlay::None {
            continue;
        }
        match key.logical_key {
            Key::ArrowRight => drop(asked.write(Ask::Onward)),
            Key::ArrowLeft => drop(asked.write(Ask::Backward)),
            Key::Escape if watching.shown == Watch::List => drop(asked.write(Ask::Back)),
            Key::Escape => drop(asked.write(Ask::Watch(Watch::List))),
            _ => {}
        }
    }
}

/// Plays the recorded calls once, when they are first looked at.
fn play(launched: Res<Launched>, mut watching: ResMut<Watching>) {
    if !watching.calls.is_empty() {
        return;
    }
    for call in recorded_calls() {
        let scenario = launched.scenarios.iter().find(|it| it.id.as_ref() == call.scenario);
        if let Some(scenario) = scenario {
            watching.calls.push(Watched::of(&call, scenario, &launched.lexicon));
        }
    }
}

fn open(mut setting: Setting, watching: Res<Watching>, mut gallery: Gallery) {
    match watching.shown {
        Watch::Call(place) if place < watching.calls.len() => {
            one::open(&mut setting, &mut gallery, &watching, place);
        }
        Watch::Twins if watching.calls.len() > 1 => {
            twins::open(&mut setting, &mut gallery, &watching);
        }
        _ => list::open(&mut setting, &watching, &mut gallery),
    }
}

/// The way through: back, on, and out.
fn ways(ui: &mut Ui, watching: &Watching) {
    let theme = ui.theme;
    if watching.step < watching.last() {
        ui.button(Weight::Lead, "watch-next", Ask::Onward).insert(FocusFirst);
    } else {
        let (name, show) = match watching.shown {
            Watch::Call(place) if place + 1 < watching.calls.len() => {
                ("watch-other", Watch::Call(place + 1))
            }
            Watch::Call(_) if watching.calls.len() > 1 => ("watch-twins", Watch::Twins),
            _ => ("watch-list", Watch::List),
        };
        ui.button(Weight::Lead, name, Ask::Watch(show)).insert(FocusFirst);
    }
    if watching.step > 0 {
        ui.button(Weight::Plain, "watch-before", Ask::Backward);
    }
    ui.button(Weight::Plain, "watch-list", Ask::Watch(Watch::List));
    if !theme.narrow() {
        ui.say(theme.aside(), "watch-keys");
    }
}

/// Which call, and how far.
fn header(ui: &mut Ui, watching: &Watching, name: String, title: &str) {
    let (theme, words) = (ui.theme, ui.words);
    let number = |it: usize| FluentValue::from(u32::try_from(it).map_or(0.0, f64::from));
    let values = [("step", number(watching.step)), ("last", number(watching.last()))];
    ui.row("Head", 16.0, |ui| {
        let lettering = Lettering::new(Size::Heading, theme.palette.ink).face(Face::Bold);
        ui.heading(lettering, name);
        ui.chip(title);
        ui.space();
        ui.text(theme.aside(), words.say_with("watch-step", &values));
    });
}

/// What to look at; in one column scrolled to, where it is the `newest` thing.
fn remark(ui: &mut Ui, remark: &str, newest: bool) {
    let theme = ui.theme;
    if remark.is_empty() {
        return;
    }
    let words = remark.to_owned();
    let mut card = ui.card("Remark", |ui| {
        ui.say(theme.aside().face(Face::Strong), "watch-look");
        ui.text(theme.body().face(Face::Cue), words.clone())
            .insert(crate::window::widget::announced(words));
    });
    card.insert((BackgroundColor(theme.palette.card_lit), BorderColor::all(theme.palette.calm)));
    if newest && theme.narrow() {
        card.insert(SeenSoon::default());
    }
}
