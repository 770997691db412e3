//! A session plan, step by step on the wall: what comes now, for how long, and the questions to the
//! room. What the facilitator says and does is shown only when asked for: most have it on paper.

use std::sync::Arc;

use bevy::prelude::*;

use super::{InRoom, PlanAsk};
use crate::{
    core::{
        room::{Call, LedCall, Meters, Plan, Start, Step, StepKind},
        scenario::Scenario,
        session::Script,
        text::Text as Words,
    },
    window::{
        Launched, Preferences, Screen,
        ask::Ask,
        screens::{PAGE_WIDTH, Setting, warning_name},
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words as Speaking},
};

/// The plan that is followed.
#[derive(Resource, Clone, Debug)]
pub(super) struct OnPlan {
    pub(super) plan: Arc<Plan>,
    pub(super) at: usize,
    /// Whether what the facilitator says is shown. Never beyond one step: a wall has many readers.
    pub(super) script: bool,
    /// The call of this session that was kept last.
    pub(super) kept: Option<LedCall>,
    /// Whether what this step is about has been done, so that the next step leads.
    pub(super) done: bool,
}

impl OnPlan {
    /// The plan's title and the step it stands at.
    pub(super) fn said(&self, words: &Speaking) -> (String, String) {
        let step = self.step().map_or_else(String::new, |it| it.title.to_string());
        (self.plan.title.to_string(), format!("{}: {step}", place_said(words, self)))
    }

    /// Whether the running step is about this call.
    pub(super) fn is_about(&self, scenario: &str) -> Option<&Call> {
        self.call().filter(|it| &*it.scenario == scenario)
    }

    /// A plan at its first step.
    pub(super) const fn new(plan: Arc<Plan>) -> Self {
        Self { plan, at: 0, script: false, kept: None, done: false }
    }

    /// Remembers the call that was kept just now, to look back at.
    pub(super) fn keep(&mut self, led: LedCall) {
        self.kept = Some(led);
        self.done = true;
    }

    /// Goes so many steps on; where there are none, everything stays as it is.
    fn step_by(&mut self, steps: isize) {
        let at = self.at.saturating_add_signed(steps);
        if at < self.plan.steps.len() && at != self.at {
            *self = Self { at, script: false, done: false, ..self.clone() };
        }
    }

    /// The kept call, where this step looks back at it.
    fn looks_back(&self) -> Option<&LedCall> {
        let debrief = matches!(self.step()?.kind, StepKind::Debrief);
        self.kept.as_ref().filter(|_| debrief)
    }

    fn step(&self) -> Option<&Step> {
        self.plan.steps.get(self.at)
    }

    /// The call of the running step, where it is one for the wall.
    fn call(&self) -> Option<&Call> {
        match &self.step()?.kind {
            StepKind::Call(call) if call.start == Start::Projector => Some(call),
            _ => None,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Plan), open).add_systems(
        Update,
        follow.run_if(resource_exists::<OnPlan>).run_if(in_state(Screen::Plan)),
    );
}

fn open(mut setting: Setting, on: Option<Res<OnPlan>>, launched: Res<Launched>) {
    let Some(on) = on else { return };
    setting.page(Screen::Plan, "Session plan", PAGE_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        let Some(step) = on.step() else { return };
        ui.row("Head", 16.0, |ui| {
            ui.text(theme.aside(), on.plan.title.to_string());
            ui.chip(place_said(ui.words, &on));
        });
        let size = if theme.crowded() { Size::Title } else { Size::Name };
        let title = Lettering::new(size, theme.palette.ink).face(Face::Bold);
        ui.heading(title, step.title.to_string());
        let minutes = FluentValue::from(f64::from(step.minutes));
        ui.text(theme.heading(), words.say_with("plan-minutes", &[("minutes", minutes)]));
        what(ui, step, &launched);
        for question in &step.ask {
            ui.text(Lettering::new(Size::Voice, theme.palette.ink), question.to_string());
        }
        if on.script {
            script(ui, step);
        }
        ways(ui, &on);
    });
}

/// Such as "step 3 of 9", with the day where there are several.
pub(super) fn place_said(words: &Speaking, on: &OnPlan) -> String {
    let number = |it: usize| FluentValue::from(u32::try_from(it).map_or(0.0, f64::from));
    let day = on.step().map_or(1, |it| it.day);
    let values = [
        ("step", number(on.at + 1)),
        ("steps", number(on.plan.steps.len())),
        ("days", FluentValue::from(f64::from(on.plan.days()))),
        ("day", FluentValue::from(f64::from(day))),
    ];
    words.say_with("plan-place", &values)
}

/// What the step is about, where it has a matter of its own.
fn what(ui: &mut Ui, step: &Step, launched: &Launched) {
    let theme = ui.theme;
    match &step.kind {
        StepKind::Call(call) => {
            let title = titled(&launched.scenarios, &call.scenario);
            let values = [
                ("title", FluentValue::from(title)),
                ("seed", FluentValue::from(call.seed.to_string())),
            ];
            let name = match call.start {
                Start::Projector => "plan-call-projector",
                Start::Pairs => "plan-call-pairs",
                Start::Alone => "plan-call-alone",
            };
            ui.text(theme.body(), ui.words.say_with(name, &values));
        }
        StepKind::Cards(cards) => {
            ui.row("Cards", 10.0, |ui| {
                for mv in &cards.moves {
                    let name = ui.words.say(&format!("move-{}", mv.name()));
                    ui.chip(name);
                }
                for cue in &cards.cues {
                    let name = ui.words.say(&format!("mark-{}", cue.name()));
                    ui.chip(name);
                }
            });
        }
        StepKind::Assignment { scenarios } => {
            for id in scenarios {
                ui.text(theme.body(), format!("· {}", titled(&launched.scenarios, id)));
                let scenario = launched.scenarios.iter().find(|it| it.id == *id);
                for warning in scenario.iter().flat_map(|it| &it.warnings) {
                    ui.text(theme.aside(), warning_name(ui.words, *warning));
                }
            }
        }
        _ => {}
    }
}

fn titled(scenarios: &[Arc<Scenario>], id: &Words) -> String {
    let known = scenarios.iter().find(|it| it.id == *id);
    known.map_or_else(|| id.to_string(), |it| it.title.to_string())
}

/// What the facilitator says, does and should know.
fn script(ui: &mut Ui, step: &Step) {
    let theme = ui.theme;
    ui.card("Script", |ui| {
        for (name, lines) in
            [("plan-say", &step.say), ("plan-do", &step.acts), ("plan-notes", &step.notes)]
        {
            if lines.is_empty() {
                continue;
            }
            ui.say(theme.body().face(Face::Strong), name);
            for line in lines {
                ui.text(theme.body(), line.to_string());
            }
        }
    });
}

fn ways(ui: &mut Ui, on: &OnPlan) {
    let last = on.at + 1 == on.plan.steps.len();
    // What the step is about leads; once it is done, the next step does.
    let matter = if on.call().is_some() {
        Some(("plan-open-call", PlanAsk::Call))
    } else {
        on.looks_back().map(|_| ("plan-look", PlanAsk::Look))
    };
    let onward = if last { ("plan-end", PlanAsk::End) } else { ("plan-next", PlanAsk::Next) };
    ui.row("Ways on", 12.0, |ui| {
        let ways = if on.done { [Some(onward), matter] } else { [matter, Some(onward)] };
        for (at, (name, ask)) in ways.into_iter().flatten().enumerate() {
            if at == 0 {
                ui.button(Weight::Lead, name, Ask::Plan(ask)).insert(FocusFirst);
            } else {
                ui.button(Weight::Plain, name, Ask::Plan(ask));
            }
        }
        if on.at > 0 {
            ui.button(Weight::Plain, "plan-before", Ask::Plan(PlanAsk::Before));
        }
        let script = if on.script { "plan-hide-script" } else { "plan-show-script" };
        ui.button(Weight::Plain, script, Ask::Plan(PlanAsk::Script));
        if !last {
            ui.button(Weight::Link, "plan-leave", Ask::Plan(PlanAsk::Leave));
        }
    });
}

fn follow(
    mut asked: MessageReader<Ask>,
    mut on: ResMut<OnPlan>,
    mut launched: ResMut<Launched>,
    preferences: Res<Preferences>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        let Ask::Plan(ask) = ask else { continue };
        match ask {
            PlanAsk::Next => on.step_by(1),
            PlanAsk::Before => on.step_by(-1),
            PlanAsk::Script => on.script = !on.script,
            PlanAsk::Call => {
                let people = preferences.room_people.unwrap_or(on.plan.people.1);
                if let Some(room) = on.call().and_then(|it| room_of(it, people, &launched)) {
                    commands.insert_resource(room);
                    next.set(Screen::Room);
                    return;
                }
            }
            PlanAsk::Look => {
                if let Some(led) = on.looks_back() {
                    commands.insert_resource(InRoom::around(led.clone()));
                    next.set(Screen::RoomResult);
                    return;
                }
            }
            PlanAsk::End | PlanAsk::Leave => {
                if *ask == PlanAsk::End {
                    OnPlan::forget(&mut launched);
                }
                commands.remove_resource::<OnPlan>();
                next.set(Screen::Title);
                return;
            }
            PlanAsk::Follow(_) | PlanAsk::TakeUp | PlanAsk::PutAway => {}
        }
        on.remember(&mut launched);
        next.set(Screen::Plan);
    }
}

/// The room of a planned call; nothing where its scenario cannot be played.
fn room_of(call: &Call, people: u32, launched: &Launched) -> Option<InRoom> {
    let scenario = launched.scenarios.iter().find(|it| it.id == call.scenario)?;
    let script = Script::new(scenario.clone(), launched.lexicon.clone());
    let room = InRoom::before(LedCall::new(script.into(), call.seed, people));
    Some(as_planned(room, call))
}

/// The same room, as the plan wants it.
pub(super) fn as_planned(room: InRoom, call: &Call) -> InRoom {
    InRoom { meters: call.meters == Meters::Shown, stop_at: call.stop_at, ..room }
}
