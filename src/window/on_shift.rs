//! The shift somebody is on: which call comes next, and what the last one left behind. The rules are
//! the core's; this file only carries them between pages and records.

use std::sync::Arc;

use bevy::prelude::*;

use super::{
    Launched, Screen,
    ask::Ask,
    bridge::{self, Notice, Practice},
    playback::Playback,
    recorder::RecordFault,
    scene::Scene,
};
use crate::core::{
    scenario::Scenario,
    session::Stage,
    shift::{ShiftState, plan, result_of},
    text::Text,
};

/// Calls of a shift begun in the window: the twins, two others and somebody who comes back.
const CALLS: usize = 5;

/// The running shift.
#[derive(Resource, Clone, Debug)]
pub(super) struct OnShift(pub(super) ShiftState);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (between, take_call, end_shift).run_if(resource_exists::<OnShift>));
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
    let of_shift = |it: &&Practice| shift.practice.as_deref() == Some(it.name());
    let over = |it: &&Practice| it.session().state().stage == Stage::Over;
    if let Some(call) = practice.as_deref().filter(of_shift).filter(over) {
        let result = result_of(call.session());
        shift.call_ended(result);
    }
    keep(&mut launched, &shift);
    commands.insert_resource(OnShift(shift));
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
    mut notice: MessageWriter<Notice>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        let Ask::Between(what) = ask else { continue };
        match shift.0.between(what.clone()) {
            Ok(()) => {
                keep(&mut launched, &shift.0);
                next.set(Screen::Shift);
            }
            Err(refusal) => drop(notice.write(Notice(refusal.to_string()))),
        }
    }
}

/// The next call of the queue begins.
fn take_call(
    mut asked: MessageReader<Ask>,
    mut shift: ResMut<OnShift>,
    mut launched: ResMut<Launched>,
    mut playback: ResMut<Playback>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::TakeCall) {
        return;
    }
    let Some((scenario, seed)) = next_customer(&shift.0, &launched) else {
        return;
    };
    match bridge::begin(&mut launched, &scenario, None, Some(seed)) {
        Ok(practice) => {
            let mut scene = Scene::new(&scenario);
            scene.waiting = shift.0.waiting();
            *playback = Playback::default();
            playback.queue(practice.session().transcript());
            if let Some(verdict) = shift.0.remembered() {
                commands.write_message(Ask::Remember(verdict));
            }
            shift.0.practice = Some(practice.name().into());
            keep(&mut launched, &shift.0);
            commands.insert_resource(scene);
            commands.insert_resource(practice);
            next.set(Screen::Practice);
        }
        Err(fault) => trouble(&mut launched, fault, &mut next),
    }
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

/// The shift is put away once its end has been read.
fn end_shift(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::ShiftRead) {
        return;
    }
    if let Err(fault) = launched.recorder.keep_shift(None) {
        launched.fault = Some(super::Fault::Record(fault));
    }
    commands.remove_resource::<OnShift>();
    next.set(Screen::Title);
}
