//! Before the room begins: how many people, which customer, which luck.

use bevy::prelude::*;

use super::{
    InRoom, PlanAsk, RoomAsk,
    plan::{self, OnPlan},
};
use crate::{
    core::{
        room::{LedCall, LedRecord, MOST_PEOPLE},
        session::Script,
    },
    window::{
        Fault, Launched, Preferences, Screen,
        ask::Ask,
        screens::{PAGE_WIDTH, Setting, warning_name},
        theme::{Face, Lettering},
        widget::{FocusFirst, Ui, Weight},
    },
};

/// What was chosen for the next room.
#[derive(Resource, Clone, Copy, Debug)]
pub(super) struct Plans {
    scenario: usize,
    seed: u64,
}

impl Default for Plans {
    fn default() -> Self {
        Self { scenario: 0, seed: 1 }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Plans>()
        .add_systems(OnEnter(Screen::RoomSetup), open)
        .add_systems(Update, (change, begin).run_if(in_state(Screen::RoomSetup)));
}

/// People in a room where nobody has said how many.
const USUAL_PEOPLE: u32 = 12;

fn people(preferences: &Preferences) -> u32 {
    preferences.room_people.unwrap_or(USUAL_PEOPLE).clamp(2, MOST_PEOPLE)
}

fn open(
    mut setting: Setting,
    plans: Res<Plans>,
    launched: Res<Launched>,
    preferences: Res<Preferences>,
) {
    let people = people(&preferences);
    let plan = OnPlan::left_open(&launched);
    // A call of the session goes on with the session.
    let of_plan =
        |it: &LedRecord| plan.as_ref().is_some_and(|on| on.is_about(&it.scenario).is_some());
    let left_open = launched.recorder.open_room().ok().flatten().filter(|it| !of_plan(it));
    let waits = plan.is_some() || left_open.is_some();
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("room-title"));
        ui.say(theme.body(), "room-welcome");
        if let Some(plan) = &plan {
            ui.card("Plan left open", |ui| plan_left_open(ui, plan));
        }
        if let Some(open) = left_open {
            ui.card("Left open", |ui| {
                ui.text(theme.body(), open.title.to_string());
                ui.row("Ways", 12.0, |ui| {
                    ui.button(Weight::Lead, "room-take-up", Ask::Room(RoomAsk::TakeUp))
                        .insert(FocusFirst);
                    ui.button(Weight::Link, "room-discard", Ask::Room(RoomAsk::Discard));
                });
            });
        }
        ui.card("People", |ui| {
            figure(ui, "room-people", u64::from(people), RoomAsk::People);
        });
        // What was left open is gone on with, or put away, before anything takes its place.
        if waits {
            return;
        }
        if !launched.plans.is_empty() {
            ui.card("Plans", |ui| session_plans(ui, &launched));
        }
        ui.card("Customer", |ui| {
            customers(ui, *plans, &launched);
            figure(ui, "room-seed", plans.seed, RoomAsk::Seed);
            ui.say(theme.aside(), "room-seed-more");
        });
    };
    setting.page_with_ways(Screen::RoomSetup, "Room set-up", PAGE_WIDTH, page, |ui| {
        if !waits {
            ui.button(Weight::Plain, "room-begin", Ask::Room(RoomAsk::Begin));
        }
        // A space that comes too early begins nothing.
        let mut back = ui.button(Weight::Plain, "back", Ask::Back);
        if !waits {
            back.insert(FocusFirst);
        }
    });
}

/// The session that was left, and the way back into it.
fn plan_left_open(ui: &mut Ui, plan: &OnPlan) {
    let theme = ui.theme;
    let (title, step) = plan.said(ui.words);
    ui.text(theme.body().face(Face::Strong), title);
    ui.text(theme.body(), step);
    ui.row("Ways", 12.0, |ui| {
        ui.button(Weight::Lead, "plan-take-up", Ask::Plan(PlanAsk::TakeUp)).insert(FocusFirst);
        ui.button(Weight::Link, "plan-put-away", Ask::Plan(PlanAsk::PutAway));
    });
}

/// A number with buttons that change it by one and by five.
fn figure(ui: &mut Ui, name: &str, now: u64, ask: fn(i32) -> RoomAsk) {
    let theme = ui.theme;
    ui.row("Figure", 10.0, |ui| {
        ui.text_in(Val::Px(theme.length(130.0)), theme.body(), ui.words.say(name));
        for by in [-5, -1] {
            step(ui, name, by, ask);
        }
        let lettering = Lettering { ..theme.heading() }.face(Face::Strong);
        ui.text(lettering, now.to_string());
        for by in [1, 5] {
            step(ui, name, by, ask);
        }
    });
}

fn step(ui: &mut Ui, name: &str, by: i32, ask: fn(i32) -> RoomAsk) {
    let shown = if by < 0 { format!("−{}", -by) } else { format!("+{by}") };
    let spoken = format!("{}: {shown}", ui.words.say(name));
    let access = crate::window::widget::named(accesskit::Role::Button, spoken);
    ui.button_with(Weight::Plain, shown, Ask::Room(ask(by))).insert(access);
}

/// Sessions that are ready to be led step by step.
fn session_plans(ui: &mut Ui, launched: &Launched) {
    let theme = ui.theme;
    ui.say(theme.body().face(Face::Strong), "plan-choose");
    ui.row("Plans", 8.0, |ui| {
        for (place, plan) in launched.plans.iter().enumerate() {
            let ask = Ask::Plan(PlanAsk::Follow(place));
            ui.button_with(Weight::Plain, plan.title.to_string(), ask);
        }
    });
}

fn customers(ui: &mut Ui, plans: Plans, launched: &Launched) {
    let theme = ui.theme;
    ui.say(theme.body().face(Face::Strong), "room-customer");
    ui.row("Scenarios", 8.0, |ui| {
        for (place, scenario) in launched.scenarios.iter().enumerate() {
            let chosen = place == plans.scenario;
            let weight = if chosen { Weight::Chosen } else { Weight::Plain };
            let ask = Ask::Room(RoomAsk::Scenario(place));
            ui.button_with(weight, scenario.title.to_string(), ask);
        }
    });
    if let Some(scenario) = launched.scenarios.get(plans.scenario) {
        ui.text(theme.body().face(Face::Cue), scenario.teaser.to_string());
        for warning in &scenario.warnings {
            ui.text(theme.aside(), warning_name(ui.words, *warning));
        }
    }
}

fn change(
    mut asked: MessageReader<Ask>,
    mut plans: ResMut<Plans>,
    mut preferences: ResMut<Preferences>,
    mut launched: ResMut<Launched>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        let put_away = *ask == Ask::Plan(PlanAsk::PutAway);
        if put_away {
            OnPlan::forget(&mut launched);
        }
        if put_away || *ask == Ask::Room(RoomAsk::Discard) {
            super::orders::discard(&mut launched);
            next.set(Screen::RoomSetup);
        }
        let Ask::Room(ask) = ask else { continue };
        match ask {
            RoomAsk::People(by) => {
                let now = people(&preferences).saturating_add_signed(*by).clamp(2, MOST_PEOPLE);
                preferences.room_people = Some(now);
                if let Err(fault) = launched.recorder.keep_preferences(&preferences) {
                    launched.fault = Some(Fault::Record(fault));
                }
            }
            RoomAsk::Seed(by) => {
                plans.seed = plans.seed.saturating_add_signed(i64::from(*by)).max(1);
            }
            RoomAsk::Scenario(place) => plans.scenario = *place,
            _ => continue,
        }
        next.set(Screen::RoomSetup);
    }
}

fn begin(
    mut asked: MessageReader<Ask>,
    plans: Res<Plans>,
    preferences: Res<Preferences>,
    mut launched: ResMut<Launched>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        if let Some(plan) = followed(ask, &launched) {
            plan.remember(&mut launched);
            let open = taken_up(&launched).filter(|_| *ask == Ask::Plan(PlanAsk::TakeUp));
            let of_plan = |it: &LedCall| plan.is_about(&it.session().scenario().id).is_some();
            if let Some(led) = open.filter(of_plan) {
                let room = in_its_plan(led, &launched, &mut commands);
                commands.insert_resource(room);
                next.set(Screen::Room);
            } else {
                commands.insert_resource(plan);
                next.set(Screen::Plan);
            }
        }
        let people = people(&preferences);
        let room = match ask {
            Ask::Room(RoomAsk::Begin) => begun(&plans, people, &launched).map(InRoom::before),
            Ask::Room(RoomAsk::TakeUp) => {
                taken_up(&launched).map(|it| in_its_plan(it, &launched, &mut commands))
            }
            _ => continue,
        };
        // A room that was left open may be about a scenario that has changed since.
        let Some(room) = room else { continue };
        commands.insert_resource(room);
        next.set(Screen::Room);
    }
}

/// The plan that is to be followed now.
fn followed(ask: &Ask, launched: &Launched) -> Option<OnPlan> {
    match ask {
        Ask::Plan(PlanAsk::Follow(place)) => launched.plans.get(*place).cloned().map(OnPlan::new),
        Ask::Plan(PlanAsk::TakeUp) => OnPlan::left_open(launched),
        _ => None,
    }
}

/// A call that was left open, in the session it belongs to.
fn in_its_plan(led: LedCall, launched: &Launched, commands: &mut Commands) -> InRoom {
    let room = InRoom::around(led);
    let Some(plan) = OnPlan::left_open(launched) else {
        return room;
    };
    let Some(call) = plan.is_about(&room.led.session().scenario().id).cloned() else {
        return room;
    };
    commands.insert_resource(plan);
    plan::as_planned(room, &call)
}

fn begun(plans: &Plans, people: u32, launched: &Launched) -> Option<LedCall> {
    let scenario = launched.scenarios.get(plans.scenario)?;
    let script = Script::new(scenario.clone(), launched.lexicon.clone());
    Some(LedCall::new(script.into(), plans.seed, people))
}

fn taken_up(launched: &Launched) -> Option<LedCall> {
    let open = launched.recorder.open_room().ok().flatten()?;
    let scenario = launched.scenarios.iter().find(|it| it.id == open.scenario)?;
    let script = Script::new(scenario.clone(), launched.lexicon.clone());
    open.led_again(script.into())
}
