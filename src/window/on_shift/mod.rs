//! The shift somebody is on: which call comes next, and what the last one left behind. The rules are
//! the core's; this file only carries them between pages and records.

use std::sync::Arc;

use bevy::prelude::*;

mod ending;

use super::{
    Launched, Screen,
    ask::Ask,
    bridge::{self, Notice, Practice},
    navigate::show_past,
    playback::{Playback, Shown},
    recorder::{RecordFault, Unfinished},
    scene::{Duty, Part, Scene},
};
use crate::core::{
    scenario::Scenario,
    session::{Event, Session, Stage},
    shift::{Agent, ShiftState, plan, result_of},
    text::Text,
};

/// Calls of a shift begun in the window: the twins, two others and somebody who comes back.
const CALLS: usize = 5;

/// The running shift.
#[derive(Resource, Clone, Debug)]
pub(super) struct OnShift(pub(super) ShiftState);

impl OnShift {
    /// Whether this call is the one under way.
    pub(super) fn has(&self, practice: &Practice) -> bool {
        self.0.practice.as_deref() == Some(practice.name())
    }
}

/// How the agent was before what was last done between two calls.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub(super) struct Restored(pub(super) Option<Agent>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Restored>()
        .add_systems(
            Update,
            (between, take_call, ending::end_shift, forget_person)
                .run_if(resource_exists::<OnShift>),
        )
        .add_systems(
            Update,
            follow_money
                .after(super::playback::PlaybackDone)
                .run_if(resource_exists::<Practice>)
                .run_if(resource_exists::<OnShift>),
        );
}

/// Practices that were left open, without the call of the shift: that one is gone on with there.
pub(super) fn open_besides(launched: &Launched) -> Vec<Unfinished> {
    let shift = launched.recorder.open_shift().ok().flatten();
    let call = shift.and_then(|it| it.practice);
    let mut open = launched.recorder.unfinished().unwrap_or_default();
    open.retain(|it| Some(it.practice.0.as_str()) != call.as_deref());
    open
}

/// The open shift, or a new one; and what the call that has just ended left behind.
pub(super) fn look_at_shift(
    mut launched: ResMut<Launched>,
    practice: Option<Res<Practice>>,
    running: Option<Res<OnShift>>,
    mut commands: Commands,
) {
    let kept = running.map(|it| it.0.clone());
    let kept = kept.or_else(|| launched.recorder.open_shift().ok().flatten());
    let mut shift = kept.unwrap_or_else(|| begun(&mut launched));
    account(&mut launched, practice.as_deref(), &mut shift);
    // A customer whose scenario is gone does not call.
    let done = shift.results.len().min(shift.plan.len());
    let mut ahead = shift.plan.split_off(done);
    ahead.retain(|call| launched.scenarios.iter().any(|it| it.id == call.scenario));
    shift.plan.extend(ahead);
    commands.insert_resource(OnShift(shift));
}

/// Before the start page says how the shift stands, the call that has just ended is put to it.
pub(super) fn look_before_title(
    mut launched: ResMut<Launched>,
    practice: Option<Res<Practice>>,
    running: Option<ResMut<OnShift>>,
) {
    if let Some(mut running) = running {
        account(&mut launched, practice.as_deref(), &mut running.0);
    } else if let Ok(Some(mut kept)) = launched.recorder.open_shift() {
        account(&mut launched, None, &mut kept);
    }
}

/// Puts the shift's call to it where it is over: the one that is held, or the one that was left when
/// the program ended before its end had been seen.
fn account(launched: &mut Launched, practice: Option<&Practice>, shift: &mut ShiftState) {
    let Some(call) = shift.practice.clone() else { return };
    let held = practice.filter(|it| it.name() == &*call);
    let result = match held {
        Some(held) => is_over(held.session()).then(|| result_of(held.session())),
        None if waits(launched, &call).is_some() => None,
        None => ended_unseen(launched, &call),
    };
    match result {
        Some(result) => shift.call_ended(result),
        // Neither held nor open nor readable: the customer calls anew.
        None if held.is_none() && waits(launched, &call).is_none() => shift.practice = None,
        None => return,
    }
    keep(launched, shift);
}

/// Whether nothing can be said in a call any more.
fn is_over(session: &Session) -> bool {
    matches!(session.state().stage, Stage::Over | Stage::Afterwards)
}

/// The open practice of this name.
fn waits(launched: &Launched, call: &str) -> Option<Unfinished> {
    let open = launched.recorder.unfinished().unwrap_or_default();
    open.into_iter().find(|it| it.practice.0 == call)
}

fn ended_unseen(launched: &Launched, call: &str) -> Option<crate::core::shift::CallResult> {
    let last = launched.recorder.last().ok()??;
    let place = launched.place_of(&last).filter(|_| last.practice.0 == call)?;
    let practice = bridge::take_up(&launched.lexicon, &launched.scenarios[place], &last);
    is_over(practice.session()).then(|| result_of(practice.session()))
}

fn begun(launched: &mut Launched) -> ShiftState {
    let seed = launched.recorder.seed(None);
    let ids: Vec<Text> = launched.scenarios.iter().map(|it| it.id.clone()).collect();
    ShiftState::new(plan(&ids, CALLS, seed), seed)
}

fn keep(launched: &mut Launched, shift: &ShiftState) {
    if let Err(fault) = launched.recorder.keep_shift(Some(shift)) {
        launched.fault = Some(super::Fault::Record(fault));
    }
}

/// What is done between two calls.
fn between(
    mut asked: MessageReader<Ask>,
    mut shift: ResMut<OnShift>,
    mut launched: ResMut<Launched>,
    mut restored: ResMut<Restored>,
    mut notice: MessageWriter<Notice>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        let Ask::Between(what) = ask else { continue };
        let before = shift.0.agent;
        match shift.0.between(what.clone()) {
            Ok(()) => {
                restored.0 = Some(before);
                keep(&mut launched, &shift.0);
                next.set(Screen::Shift);
            }
            Err(refusal) => drop(notice.write(Notice(refusal.to_string()))),
        }
    }
}

/// The next call of the queue begins, or the one that waits goes on.
fn take_call(
    mut asked: MessageReader<Ask>,
    mut shift: ResMut<OnShift>,
    mut launched: ResMut<Launched>,
    mut playback: ResMut<Playback>,
    mut next: ResMut<NextState<Screen>>,
    held: Option<Res<Practice>>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::TakeCall) {
        return;
    }
    let Some((scenario, seed)) = next_customer(&shift.0, &launched) else {
        return;
    };
    *playback = Playback::default();
    let mut scene = Scene::new(&scenario);
    (scene.waiting, scene.earlier) = (shift.0.waiting(), shift.0.earlier().cloned());
    scene.duty = Some(Duty { energy: shift.0.agent.energy, money: shift.0.budget });
    if let Some(held) = held.filter(|it| shift.has(it)) {
        go_on(&held, scene, &mut playback, &mut commands);
    } else if let Some(open) = open_call(&launched, &shift.0) {
        let practice = bridge::take_up(&launched.lexicon, &scenario, &open);
        go_on(&practice, scene, &mut playback, &mut commands);
        commands.insert_resource(practice);
    } else {
        match bridge::begin(&mut launched, &scenario, None, Some(seed)) {
            Ok(practice) => {
                if let Some(verdict) = shift.0.remembered() {
                    commands.write_message(Ask::Remember(verdict));
                }
                shift.0.practice = Some(practice.name().into());
                keep(&mut launched, &shift.0);
                go_on(&practice, scene, &mut playback, &mut commands);
                commands.insert_resource(practice);
            }
            Err(fault) => return trouble(&mut launched, fault, &mut next),
        }
    }
    next.set(Screen::Practice);
}

fn go_on(practice: &Practice, mut scene: Scene, playback: &mut Playback, commands: &mut Commands) {
    show_past(practice, &mut scene, playback);
    commands.insert_resource(scene);
}

/// The shift's call, where it was left open.
fn open_call(launched: &Launched, shift: &ShiftState) -> Option<Unfinished> {
    let open = waits(launched, shift.practice.as_deref()?)?;
    launched.place_of(&open).is_some().then_some(open)
}

fn trouble(launched: &mut Launched, fault: RecordFault, next: &mut NextState<Screen>) {
    launched.fault = Some(super::Fault::Record(fault));
    next.set(Screen::Trouble);
}

/// The scenario and the seed of the next call.
fn next_customer(shift: &ShiftState, launched: &Launched) -> Option<(Arc<Scenario>, u64)> {
    let call = shift.next_call()?;
    let scenario = launched.scenarios.iter().find(|it| it.id == call.scenario)?;
    Some((scenario.clone(), call.seed))
}

/// What is offered in the call comes off what there is to give, as soon as it has been said.
fn follow_money(
    mut shown: MessageReader<Shown>,
    shift: Res<OnShift>,
    practice: Res<Practice>,
    mut scene: ResMut<Scene>,
) {
    let settled = |it: &Shown| matches!(it.0.event, Event::TurnSettled { .. });
    if !shown.read().any(settled) || !shift.has(&practice) {
        return;
    }
    let money = shift.0.budget - result_of(practice.session()).spent;
    if let Some(duty) = scene.duty.filter(|it| (it.money - money).abs() > f64::EPSILON) {
        scene.duty = Some(Duty { money, ..duty });
        scene.touch(&[Part::Header]);
    }
}

/// Somebody else is on no shift, or on one of their own.
fn forget_person(mut asked: MessageReader<Ask>, mut commands: Commands) {
    if asked.read().any(|it| matches!(it, Ask::Profile(_) | Ask::Erase)) {
        commands.remove_resource::<OnShift>();
    }
}
