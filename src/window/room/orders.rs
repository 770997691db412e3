//! What the facilitator asks for, carried out: through the core, kept, and shown anew.

use bevy::prelude::*;

use super::{InRoom, RoomAsk, View, Writing, contest, plan::OnPlan};
use crate::{
    core::{
        room::{LedRecord, RoomCommand, RoomRefusal, before_last, run_both},
        text::Text,
    },
    window::{Launched, Overlay, Screen, ask::Ask},
};

/// Most hands that two digits can say.
const MOST_HANDS: u32 = 99;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        take_orders
            .run_if(resource_exists::<InRoom>)
            .run_if(in_state(Screen::Room).or_else(in_state(Screen::RoomResult))),
    );
}

pub(super) fn take_orders(
    mut asked: MessageReader<Ask>,
    mut room: ResMut<InRoom>,
    mut launched: ResMut<Launched>,
    mut plan: Option<ResMut<OnPlan>>,
    mut next: ResMut<NextState<Screen>>,
    mut overlay: ResMut<NextState<Overlay>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        let Ask::Room(ask) = ask else { continue };
        let before = room.led.commands().len();
        match ask {
            // Whoever holds the field takes these words.
            RoomAsk::Written => continue,
            RoomAsk::Contest if contest::is_open(&room) => {
                overlay.set(Overlay::Contest);
                continue;
            }
            RoomAsk::Result => {
                next.set(Screen::RoomResult);
                continue;
            }
            RoomAsk::Leave => {
                // Where both stand is kept; what is begun next belongs to neither.
                commands.remove_resource::<InRoom>();
                commands.remove_resource::<OnPlan>();
                next.set(Screen::Title);
                continue;
            }
            RoomAsk::End | RoomAsk::Discard => {
                if *ask == RoomAsk::End {
                    end(&room, &mut launched);
                    if let Some(plan) = &mut plan {
                        plan.keep(room.led.clone());
                        plan.remember(&mut launched);
                    }
                } else {
                    discard(&mut launched);
                }
                commands.remove_resource::<InRoom>();
                next.set(if plan.is_some() { Screen::Plan } else { Screen::Title });
                continue;
            }
            _ => {}
        }
        room.notice = carry_out(&mut room, ask).err().map(|it| it.to_string().into());
        if room.led.commands().len() > before
            && let Some(notice) = kept(&room, &mut launched)
        {
            room.notice = Some(notice);
        }
        next.set(Screen::Room);
    }
}

/// Does what was asked.
fn carry_out(room: &mut InRoom, ask: &RoomAsk) -> Result<(), RoomRefusal> {
    if room.frozen && !works_frozen(ask) {
        return Ok(());
    }
    let counting = std::mem::replace(&mut room.counting, matches!(ask, RoomAsk::Digit(_)));
    let pressed = room.pressed;
    if counts(ask) {
        room.pressed = None;
    }
    match ask {
        RoomAsk::Choose(number) => choose(room, *number)?,
        RoomAsk::Digit(digit) => {
            count(room, |hands| if counting { typed(hands, *digit) } else { *digit })?;
        }
        RoomAsk::Hand(by) => count(room, |hands| hands.saturating_add_signed(*by))?,
        RoomAsk::Go => go(room)?,
        RoomAsk::Run => {
            let leads = room.chosen.map_or_else(|| room.leads(), Ok)?;
            run(room, leads)?;
        }
        RoomAsk::Both => both(room, pressed)?,
        RoomAsk::Back => back(room)?,
        RoomAsk::Freeze => room.frozen = !room.frozen,
        RoomAsk::Meters => room.meters = !room.meters,
        RoomAsk::Write(what) => write(room, *what)?,
        RoomAsk::Contest => return Err(RoomRefusal::NothingRead),
        RoomAsk::Close if room.writing.is_some() => room.writing = None,
        RoomAsk::Close => close(room),
        _ => {}
    }
    Ok(())
}

/// What is said or counted with: the letter pressed before it has had its use.
const fn counts(ask: &RoomAsk) -> bool {
    matches!(ask, RoomAsk::Digit(_) | RoomAsk::Hand(_) | RoomAsk::Run | RoomAsk::Back)
}

/// What can be done while everything stands still.
const fn works_frozen(ask: &RoomAsk) -> bool {
    matches!(ask, RoomAsk::Freeze | RoomAsk::Meters | RoomAsk::Write(_) | RoomAsk::Close)
}

/// The number of hands once another digit is typed: the last two digits count.
const fn typed(hands: u32, digit: u32) -> u32 {
    (hands * 10 + digit) % (MOST_HANDS + 1)
}

fn choose(room: &mut InRoom, number: usize) -> Result<(), RoomRefusal> {
    let last = room.led.ballot().choices.len();
    if room.led.is_over() {
        return Err(RoomRefusal::Over);
    }
    if number > last {
        return Err(RoomRefusal::NoSuchChoice { asked: number, last });
    }
    room.view = View::Choosing;
    room.chosen = Some(number);
    room.pressed = Some(number);
    Ok(())
}

fn close(room: &mut InRoom) {
    match room.view {
        View::Briefing | View::Line => {}
        View::Both(_) => leave_both(room),
        View::Choosing | View::Landed => room.view = View::Choosing,
    }
}

/// Back to where both were run from: the choices that have hands, or what was said last.
fn leave_both(room: &mut InRoom) {
    let said_last = room.led.ballot().hands() == 0 && !room.led.rounds().is_empty();
    room.view = if said_last { View::Landed } else { View::Choosing };
}

/// Opens the field. Once the call is over there is nothing left to propose for: then it is the last
/// reply that is thought about again.
fn write(room: &mut InRoom, what: Writing) -> Result<(), RoomRefusal> {
    if what == Writing::Proposal {
        if room.led.is_over() {
            back(room)?;
        }
        room.view = View::Choosing;
    }
    room.writing = Some(what);
    Ok(())
}

/// Counts for the chosen choice, from what it has now.
fn count(room: &mut InRoom, to: impl FnOnce(u32) -> u32) -> Result<(), RoomRefusal> {
    let Some(choice) = room.chosen else { return Ok(()) };
    let now = room.led.ballot().choices.get(choice - 1).map_or(0, |it| it.hands);
    room.led.send(RoomCommand::Count { choice, hands: to(now) })
}

/// The next thing that comes by itself.
fn go(room: &mut InRoom) -> Result<(), RoomRefusal> {
    match &room.view {
        View::Briefing => room.view = View::Line,
        View::Both(_) => leave_both(room),
        View::Line | View::Landed => room.view = View::Choosing,
        View::Choosing if room.led.ballot().hands() == 0 => return Err(RoomRefusal::NoHands),
        View::Choosing if !room.led.ballot().shown => room.led.send(RoomCommand::Show)?,
        View::Choosing => {
            let leads = room.leads()?;
            run(room, leads)?;
        }
    }
    Ok(())
}

fn run(room: &mut InRoom, choice: usize) -> Result<(), RoomRefusal> {
    if room.led.ballot().hands_for(choice) == 0 && !room.led.is_over() {
        return Err(RoomRefusal::NoHandsFor(choice));
    }
    room.led.send(RoomCommand::Run { choice })?;
    room.view = View::Landed;
    room.chosen = None;
    room.pressed = None;
    room.clock = None;
    Ok(())
}

/// The two with most hands, or the letter pressed just now against the leader. Right after a reply was
/// said it is about the turn it was said in.
fn both(room: &mut InRoom, pressed: Option<usize>) -> Result<(), RoomRefusal> {
    let pair = room.in_question().pair(pressed)?;
    let earlier = if room.view == View::Landed { before_last(&room.led) } else { None };
    let courses = run_both(earlier.as_ref().unwrap_or(&room.led), pair)?;
    room.view = View::Both(Box::new(courses));
    Ok(())
}

fn back(room: &mut InRoom) -> Result<(), RoomRefusal> {
    let turn = room.led.turn();
    room.led.send(RoomCommand::Back { turn: turn.saturating_sub(1) })?;
    room.view = View::Choosing;
    room.chosen = None;
    Ok(())
}

/// Keeps the room as it stands. Where that fails, the answer says why, and the room goes on.
pub(super) fn kept(room: &InRoom, launched: &mut Launched) -> Option<Text> {
    let fault = launched.recorder.keep_room(Some(&LedRecord::of(&room.led))).err()?;
    Some(fault.to_string().into())
}

/// Puts it with the rooms that were led.
fn end(room: &InRoom, launched: &mut Launched) {
    let kept = launched.recorder.close_room(&LedRecord::of(&room.led));
    if let Err(fault) = kept {
        launched.fault = Some(crate::window::Fault::Record(fault));
    }
}

/// Nothing of it is kept; what was kept of it before stays as it was.
pub(super) fn discard(launched: &mut Launched) {
    if let Err(fault) = launched.recorder.keep_room(None) {
        launched.fault = Some(crate::window::Fault::Record(fault));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_make_a_number_and_a_third_pushes_the_first_out() {
        assert_eq!(typed(0, 7), 7);
        assert_eq!(typed(1, 2), 12);
        assert_eq!(typed(12, 3), 23);
    }
}
