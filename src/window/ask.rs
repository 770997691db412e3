//! Everything a person can ask of the window, as messages. Buttons carry one; the file that knows
//! what to do about it reads it.

use bevy::{input::keyboard::Key, prelude::*, ui_widgets::Activate};

use crate::{
    core::{
        coach::Level,
        customer::Verdict,
        debrief::Mark,
        moves::{Emotion, Move},
        session::{Command, Contact},
        shift::{Between, Ritual},
    },
    window::{
        Screen,
        author::AuthorAsk,
        room::{PlanAsk, RoomAsk},
    },
};

/// One thing that is asked for.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Show this page.
    Open(Screen),
    /// Go back to where one came from.
    Back,
    /// Look at this scenario, by its place in the list.
    Choose(usize),
    /// Go on past the content warning.
    Accept,
    /// What the organisation is told has been read.
    NoticeRead,
    /// Choose the number of the call.
    NumberCall,
    /// Begin the call.
    Begin,
    /// Play the same scenario again.
    Again,
    /// Go on with the practice that was left open.
    Continue,
    /// Pick the option with this number, from 1.
    Pick(usize),
    /// Send what is typed.
    Send,
    /// Take back what was sent, before it lands.
    TakeBack,
    /// Let it land now.
    Land,
    /// Yes, it was read right.
    Confirm,
    /// No: say it again.
    SayAgain,
    /// Stay silent.
    Hold,
    /// Ask for a hint.
    Hint,
    /// Open the page that asks what is noticed.
    LookCloser,
    /// This shows in her line, or not after all.
    Mark(Mark),
    /// This is what she seems to feel, or not after all.
    Feels(Emotion),
    /// That is all that was noticed.
    Noticed,
    /// The same in words.
    Note(String),
    /// The same, as a guess.
    Guess(Emotion),
    /// Open the page that asks what was meant.
    Contest,
    /// Go to what can be said, where it lies below what is seen.
    Replies,
    /// Contest: this reading is wrong; nothing for "all are right, one is missing".
    Wrong(Option<Move>),
    /// Contest: this was meant, or no longer.
    Meant(Move),
    /// Contest: run the turn again.
    Contested,
    /// The same with what was chosen: the reading that is dropped and what was meant.
    ContestWith(Option<Move>, Vec<Move>),
    /// These words were typed and sent.
    Said(String),
    /// Pause.
    Pause,
    /// Go on.
    Resume,
    /// Go on after all: from the question whether to stop.
    StayOn,
    /// Ask whether to stop.
    Stop,
    /// Stop for good.
    Withdraw,
    /// Show everything about the last reply.
    Why,
    /// Show or put away what was said so far.
    History,
    /// A notice has been read.
    Noted,
    /// Close whatever lies on top.
    Close,
    /// Rate the own call.
    Rate(u8),
    /// Go to the days after the call.
    Later,
    /// Do something about the promise with this number, or let it go.
    Follow(usize, Contact),
    /// Do something between two calls of a shift.
    Between(Between),
    /// Begin a ritual between two calls, or leave the one that was begun.
    Ritual(Option<Ritual>),
    /// Write down a good word that somebody gave between two calls, or leave it.
    Praise(bool),
    /// Keep the good word that stands in its field.
    KeepPraise,
    /// Take the next call of the shift, or go on with the one that waits.
    TakeCall,
    /// Ask whether the shift is to end early, or let it go on.
    ShiftEnds(bool),
    /// Take no more calls in this shift.
    EndShift,
    /// Leave the shift for now; its call waits.
    LeaveShift,
    /// Read the whole briefing of the shift's next call.
    ReadBrief,
    /// Ask what looking at the other tickets costs.
    Tickets,
    /// She remembers how her last call ended.
    Remember(Verdict),
    /// Look at another ticket while she talks.
    LookAway,
    /// The end of the shift has been read.
    ShiftRead,
    /// Read this technique's card.
    Card(Move),
    /// All replies that may be picked, where only a few stand.
    MoreReplies,
    /// Next step of the guide.
    GuideOn,
    /// Put the guide away.
    GuideOff,
    /// Something in the plan that is followed.
    Plan(PlanAsk),
    /// Something in the author's view.
    Author(AuthorAsk),
    /// Something in the room that is led.
    Room(RoomAsk),
    /// Look at this turn in the debrief.
    Turn(u32),
    /// Open this turn again and try other words.
    Rewind(u32),
    /// Look for the words that would have led furthest.
    BestFound,
    /// Show both calls side by side as far as this many turns, or put them away.
    Both(Option<usize>),
    /// Take the turn of a drill once more.
    OnceMore,
    /// Do something about the clock of a drill.
    Clock(Clock),
    /// Show this of the recorded calls.
    Watch(Watch),
    /// One step on in a recorded call.
    Onward,
    /// One step back.
    Backward,
    /// Change text size by so many steps.
    TextSize(i16),
    /// Switch dark surfaces.
    Dark(bool),
    /// Switch reduced motion.
    Still(bool),
    /// Change how much is said during a call.
    Coach(Level),
    /// Name moves while a reply is being typed, or no longer.
    ReadAlong(bool),
    /// Switch the meters.
    Meters(bool),
    /// From the very first page straight into a first call.
    FirstCall,
    /// From the very first page to the start page.
    LookAround,
    /// Take the name that was typed; practices stay with it.
    Rename,
    /// Practise as somebody else, under the name that was typed.
    SomebodyElse,
    /// Use this profile.
    Profile(String),
    /// Keep typed words, or let them go.
    KeepTyped(bool),
    /// Keep practices for so many days, or for ever.
    KeepFor(Option<u32>),
    /// Show numbers with the skills, or only words.
    Numbers(bool),
    /// Ask whether everything is to be erased.
    WantErase,
    /// Erase the person everywhere.
    Erase,
    /// Leave the debrief.
    Finish,
    /// Leave the program.
    Quit,
}

/// What can be done about the clock of a drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Let it run.
    Run,
    /// Stop it for a while.
    Hold,
    /// Do without it.
    Off,
}

/// What can be seen of the recorded calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Watch {
    /// Which there are.
    #[default]
    List,
    /// One of them, by its place, from its beginning.
    Call(usize),
    /// The two that answer the same customer, side by side.
    Twins,
}

/// What a button asks for when it is pressed.
#[derive(Component, Clone, Debug)]
pub struct Asks(pub Ask);

/// Pressed buttons speak.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ask>().add_observer(speak);
}

/// A space between letters that fall into one update belongs to what is being typed: the button that
/// has the focus until the first letter arrives was not pressed with it.
fn is_typing(keys: &ButtonInput<Key>) -> bool {
    let letter = |it: &Key| matches!(it, Key::Character(_));
    keys.just_pressed(Key::Space) && keys.get_just_pressed().any(letter)
}

fn speak(
    press: On<Activate>,
    buttons: Query<&Asks>,
    keys: Option<Res<ButtonInput<Key>>>,
    mut asked: MessageWriter<Ask>,
) {
    if keys.is_some_and(|it| is_typing(&it)) {
        return;
    }
    if let Ok(Asks(ask)) = buttons.get(press.entity) {
        asked.write(ask.clone());
    }
}

impl Ask {
    /// The command of a session it is, where that takes effect at once.
    pub(super) fn at_once(&self) -> Option<Command> {
        Some(match self {
            Self::Confirm => Command::Confirm,
            Self::Hint => Command::Hint,
            Self::Pause => Command::Pause,
            Self::Resume | Self::StayOn => Command::Resume,
            Self::Withdraw => Command::Withdraw,
            Self::Rate(stars) => Command::Rate { stars: *stars },
            Self::Later => Command::Later,
            Self::LookAway => Command::LookAway,
            Self::Remember(verdict) => Command::Remember { verdict: *verdict },
            Self::Note(cue) => Command::Notice { cue: cue.as_str().into() },
            Self::Guess(emotion) => Command::Guess { emotion: *emotion },
            Self::Follow(promise, contact) => {
                Command::Follow { promise: *promise, contact: *contact }
            }
            Self::Said(words) => Command::Say { text: words.as_str().into() },
            Self::ContestWith(dropped, meant) => {
                Command::Contest { dropped: *dropped, meant: meant.clone() }
            }
            _ => return None,
        })
    }
}
