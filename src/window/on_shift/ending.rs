//! A shift that ends before its last call, or whose end has been read.

use bevy::prelude::*;

use super::super::{
    Fault, Launched, Screen,
    ask::Ask,
    bridge::{self, Notice, Practice},
    playback::Playback,
};
use super::{OnShift, is_over, keep, open_call};
use crate::core::{
    session::Command,
    shift::{ShiftState, result_of},
};

/// No more calls are taken where that is wanted, and one that is still open is stopped with the shift;
/// the shift is put away once its end has been read, or where there was no call.
pub(super) fn end_shift(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    mut shift: ResMut<OnShift>,
    mut held: Option<ResMut<Practice>>,
    mut next: ResMut<NextState<Screen>>,
    mut notice: MessageWriter<Notice>,
    mut commands: Commands,
) {
    let (mut early, mut read) = (false, false);
    for ask in asked.read() {
        early |= *ask == Ask::EndShift;
        read |= *ask == Ask::ShiftRead;
    }
    if early {
        stop_open_call(&mut launched, &mut shift.0, held.as_deref_mut(), &mut notice);
    }
    if early && !shift.0.results.is_empty() {
        shift.0.end_early();
        keep(&mut launched, &shift.0);
        next.set(Screen::Shift);
        return;
    }
    if !early && !read {
        return;
    }
    if let Err(fault) = launched.recorder.keep_shift(None) {
        launched.fault = Some(Fault::Record(fault));
    }
    commands.remove_resource::<OnShift>();
    next.set(Screen::Title);
}

/// The call of the shift that was left in the middle is stopped, so that none is left lying open.
fn stop_open_call(
    launched: &mut Launched,
    shift: &mut ShiftState,
    held: Option<&mut Practice>,
    notice: &mut MessageWriter<Notice>,
) {
    let held = held.filter(|it| shift.practice.as_deref() == Some(it.name()));
    let mut taken_up = match (&held, open_call(launched, shift)) {
        (None, Some(open)) => launched
            .place_of(&open)
            .map(|at| bridge::take_up(&launched.lexicon, &launched.scenarios[at], &open)),
        _ => None,
    };
    let Some(practice) = held.or(taken_up.as_mut()) else { return };
    if is_over(practice.session()) {
        return;
    }
    // What it causes is shown nowhere: the call's page is not opened again.
    let mut unseen = Playback::default();
    if bridge::carry_out(practice, launched, &Command::Withdraw, &mut unseen, notice) {
        shift.call_ended(result_of(practice.session()));
    }
}
